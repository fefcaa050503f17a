"""When an engagement happens: the time expression that belongs to its words.

Takes the node that speaks of it and the tense; gives `When`, or None. A time belongs to the engagement
when it stands in its clause; the day on which somebody reported it, and the year in the name of
something else ("the 2015 deal"), are not its date.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from communique.reading.analysis import Analysis
from communique.reading.arguments import governor
from communique.reading.mentions import Span
from communique.reading.parse import Node, Parse
from communique.reading.times import Anchor, TimeExpression, is_reporting, resolve

__all__ = ["When", "when_of"]

_MODIFIERS = frozenset({"nummod", "compound", "amod", "poss", "nmod"})
_FAR = 9


class When(NamedTuple):
    """An ISO 8601 value and the characters that it was read from."""

    value: str
    at: Span


def when_of(analysis: Analysis, parse: Parse, node: Node, tense: str) -> When | None:
    """The date that the sentence gives for what ``node`` speaks of."""
    report = analysis.report
    anchor = Anchor(report.published, report.dateline_date)
    direction: Literal["past", "future"] = "future" if tense == "future" else "past"
    ranked = []
    for time in analysis.times:
        if parse.sentence.start <= time.start < parse.sentence.end and not is_reporting(report.text, time):
            rank = _rank(parse, node, time)
            if rank < _FAR:
                ranked.append((rank, abs(node.start - time.start), time))
    for _, _, time in sorted(ranked, key=lambda item: item[:2]):
        value = resolve(time, anchor, tense=direction)
        if value is not None:
            return When(value.removesuffix("/"), Span(time.start, time.end))
    return None


def _rank(parse: Parse, node: Node, time: TimeExpression) -> int:
    """How closely a time belongs to a node: 0 its own, 1 of its verb, 2 of an argument, 3 of a verb near."""
    inside = [n for n in parse.nodes if n.start < time.end and time.start < n.end]
    if not inside:
        return _FAR
    tops = {n.index for n in inside}
    top = next((n for n in inside if n.head not in tops or n.head == n.index), inside[0])
    holder = parse.head(top)
    while holder is not None and holder.tag in ("IN", "TO", "RB"):
        top, holder = holder, parse.head(holder)
    verb = node if node.tag.startswith("V") else governor(parse, node)[0]
    if holder is None or holder == node:
        return 0
    if holder == verb:
        return 1
    if holder.tag.startswith("V"):
        return _verb_rank(parse, verb, holder)
    if top.dep in _MODIFIERS:
        return _FAR
    below = {n.index for n in parse.subtree(verb or node)}
    named = holder.person is not None or holder.party is not None or holder.tag.startswith("NNP")
    return 2 if holder.index in below and named else _FAR


def _verb_rank(parse: Parse, verb: Node | None, holder: Node) -> int:
    """A verb that shares the clause's time: coordinated, or of which the clause is the complement."""
    if verb is None:
        return _FAR
    if holder.dep in ("conj", "xcomp") and parse.head(holder) == verb:
        return 4
    if verb.dep in ("conj", "xcomp", "advcl") and parse.head(verb) == holder:
        return 3
    return _FAR
