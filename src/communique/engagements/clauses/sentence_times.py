"""The times that one sentence names, and their words in its parse.

Takes a `Parse` with its `Analysis`.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node, Parse
from communique.reading.times.expressions import TimeExpression

__all__ = ["UNTIL", "describes", "is_until", "nodes_of", "times_in"]

UNTIL = frozenset({"through", "till", "until"})
_TIED = frozenset({"IN", "TO"})
_DESCRIBING = frozenset({"amod", "case", "compound", "nmod", "nummod", "poss", "punct"})


def nodes_of(parse: Parse, time: TimeExpression) -> list[Node]:
    """The nodes of a time's words."""
    return [n for n in parse.nodes if n.start < time.end and time.start < n.end]


def describes(parse: Parse, noun: Node, time: TimeExpression) -> bool:
    """Whether a time stands before a noun that it dates: "the July 14-15 summit", "the May Peru Dialogue"."""
    inside = nodes_of(parse, time)
    if not inside or not noun.tag.startswith("N") or inside[-1].index >= noun.index or inside[0].tag in _TIED:
        return False
    above = next((a for a in parse.ancestors(inside[0]) if a not in inside), None)
    between = parse.nodes[inside[-1].index + 1 : noun.index]
    names = all(n.tag.startswith("NNP") or n.dep in _DESCRIBING for n in between)
    return above == noun or (names and above in between)


def is_until(analysis: Analysis, time: TimeExpression) -> bool:
    """Whether a time only says till when: "runs until 12 April"."""
    first = analysis.report.text[time.start : time.end].partition(" ")[0].lower()
    return time.kind == "deadline" and first in UNTIL


def times_in(analysis: Analysis, parse: Parse) -> Iterator[TimeExpression]:
    """The times that a sentence names, in text order."""
    return (t for t in analysis.times if parse.sentence.start <= t.start < parse.sentence.end)
