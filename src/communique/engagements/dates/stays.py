"""How long an engagement lasts: from a day and what its sentence says of the length or the other end.

Takes the node that speaks of an engagement and the time that dates it; gives the range of the whole, and
tells whether the time is only that of its end.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal

from communique.engagements.clauses.attachment import holder_of, preposition_of
from communique.engagements.clauses.sentence_times import UNTIL, is_until, nodes_of, times_in
from communique.engagements.dates.report_days import (
    UNDATED,
    anchor_of,
    first_day,
    is_day,
    lies_ahead,
    report_day,
)
from communique.engagements.places.names import where_and_when
from communique.reading.analysis import Analysis
from communique.reading.parsing.arguments import governor
from communique.reading.parsing.parse import Node, Parse
from communique.reading.status.happening import graduates
from communique.reading.times.expressions import Anchor, TimeExpression, days_long, is_reporting, resolve

__all__ = ["closes", "lasting", "only_ends"]

_JOURNEYS = frozenset({"deployment", "journey", "mission", "tour", "trip", "visit"})
_BEGIN, _END = where_and_when("begin"), where_and_when("end")
_APART = re.compile(
    r"\s+(?:after|before|earlier|later)\b"
)  # "two days after meeting her": no length of a stay
_COMING = frozenset({"came", "come", "comes", "coming", "draw", "drawing", "drawn", "draws", "drew"})
_CLOSES = frozenset({"close", "conclusion", "end"})
_LONGEST = 21  # days of a stay that a date and a length make into a range


def lasting(analysis: Analysis, parse: Parse, node: Node, time: TimeExpression, value: str) -> str:
    """A day with what the sentence says of the length or the other end, as a range."""
    if value.endswith("/"):  # "since Monday"
        today = report_day(analysis)
        begun = first_day(value)
        ended = today.isoformat()[: len(value) - 1] if today and begun and begun < today else ""
        return f"{value}{ended}"
    if not is_day(value):
        return value
    holder = holder_of(parse, nodes_of(parse, time))
    verb = node if node.tag.startswith("V") else governor(parse, node)[0]
    ends = is_until(analysis, time) or any(_ends(parse, n) for n in (holder, verb))
    ahead = lies_ahead(analysis, value)
    begins = any(
        n is not None
        and (n.word.lower() in _BEGIN or (n.word.lower() in _END and not ends and _sets_out(parse, n)))
        for n in (holder, verb, node)
    )
    other = _other_end(analysis, parse, time, value, ended=ends) or _until_when(analysis, parse, value)
    if other is not None:
        first, last = sorted((value, other))
        return f"{first}/{last}" if first < last else value
    text = analysis.report.text
    lengths = (
        days_long(t)
        for t in times_in(analysis, parse)
        if t.kind == "duration" and _APART.match(text, t.end) is None
    )
    length = next((days for days in lengths if days and 2 <= days <= _LONGEST), None)
    if length is None or (ends == begins and not (ahead and not ends)):
        return value
    days, day = timedelta(days=round(length) - 1), date.fromisoformat(value)
    return f"{day - days}/{day}" if ends else f"{day}/{day + days}"


def closes(parse: Parse, node: Node, time: TimeExpression) -> bool:
    """Whether a time ahead is the end of what is under way: "a course which ends tomorrow"."""
    inside = nodes_of(parse, time)
    if preposition_of(parse, inside) in UNTIL:
        return True
    holder = holder_of(parse, inside)
    if holder is None:
        return False
    if graduates(parse, holder):
        return holder == node or only_ends(parse, node, time)
    if not _ends(parse, holder):
        return False
    above = parse.head(holder)
    clause = above if holder.dep == "xcomp" and above is not None else holder  # "which is to end on Friday"
    subjects = (*parse.children(holder, "nsubj"), *parse.children(clause, "nsubj"))
    return node in subjects or clause in parse.children(node, "relcl")


def only_ends(parse: Parse, node: Node, time: TimeExpression) -> bool:
    """Whether a time is when those in training graduate, which says nothing of when they began."""
    holder = holder_of(parse, nodes_of(parse, time))
    if holder is None or holder == node or not graduates(parse, holder):
        return False
    return any(node in parse.subtree(subject) for subject in parse.children(holder, "nsubj"))


def _ends(parse: Parse, verb: Node | None) -> bool:
    """Whether a verb speaks of the end of a stay; who leaves for a place begins one."""
    if verb is not None and verb.tag.startswith("V") and graduates(parse, verb):
        return True
    if verb is None:
        return False
    if verb.word.lower() in _COMING and _comes_to_a_close(parse, verb):
        return True
    return verb.word.lower() in _END and not _sets_out(parse, verb)


def _comes_to_a_close(parse: Parse, verb: Node) -> bool:
    """ "Draws to a close"."""
    to = (prep for prep in parse.children(verb, "prep") if prep.word.lower() == "to")
    return any(noun.word.lower() in _CLOSES for prep in to for noun in parse.children(prep, "pobj"))


def _sets_out(parse: Parse, verb: Node | None) -> bool:
    """ "Left for Lima", "left Lima on a four-day visit to Oslo"."""
    for child in parse.children(verb, "prep") if verb is not None else ():
        word = child.word.lower()
        journeys = (noun for noun in parse.children(child, "pobj") if noun.word.lower() in _JOURNEYS)
        if word == "for" or (word == "on" and any(journeys)):
            return True
    return False


def _until_when(analysis: Analysis, parse: Parse, first: str) -> str | None:
    """The day until which what began on ``first`` goes on: "began on Monday and runs until 12 April"."""
    anchor = Anchor(first, first)
    for time in times_in(analysis, parse):
        value = resolve(time, anchor, tense="future") if is_until(analysis, time) else None
        if value is not None and is_day(value) and value != first:
            return value
    return None


def _other_end(
    analysis: Analysis, parse: Parse, begun: TimeExpression, value: str, *, ended: bool
) -> str | None:
    """The day on which a stay ends or begins: "arrived on Monday and will leave on Friday"."""
    for time in times_in(analysis, parse):
        holder = holder_of(parse, nodes_of(parse, time))
        if (
            time is begun
            or holder is None
            or time.kind in UNDATED
            or is_reporting(analysis.report.text, time)
        ):
            continue
        if holder.word.lower() in _BEGIN if ended else _ends(parse, holder):
            ahead = lies_ahead(analysis, value) or any(
                c.tag in ("MD", "TO") for c in parse.children(holder, "aux")
            )
            tense: Literal["past", "future"] = "future" if ahead else "past"
            other = resolve(time, anchor_of(analysis), tense=tense)
            if other is not None and is_day(other):
                return other
    return None
