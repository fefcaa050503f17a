"""Times of a sentence that are not the date of the engagement asked about, but of something else.

Takes a time and the node that speaks of the engagement; `is_of_something_else` says whether its words or its
place in the sentence leave no doubt of that. What is left is weighed by `communique.engagements.dates.dates`.
"""

from __future__ import annotations

import re

from communique.engagements.clauses.attachment import holder_of, preposition_of
from communique.engagements.clauses.events_beside import is_of_event_beside
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.clauses.other_clauses import is_of_the_announcement, of_another_clause
from communique.engagements.clauses.sentence_times import describes, nodes_of
from communique.engagements.dates.anniversaries import is_recalled
from communique.engagements.dates.report_days import report_day
from communique.engagements.families import AHEAD, VISITS
from communique.engagements.frames.gatherings import is_ordinal
from communique.engagements.places.matters import in_the_matter, is_talked_about
from communique.reading.analysis import Analysis
from communique.reading.parsing.arguments import governor
from communique.reading.parsing.parse import Node, Parse
from communique.reading.text.lexicon import triggers
from communique.reading.text.mentions import Span
from communique.reading.times.calendar import parse as parse_interval
from communique.reading.times.expressions import TimeExpression

__all__ = ["is_of_something_else", "is_of_the_matter"]

_BESIDE = frozenset({"conference", "dialogue"})
_SINCE_A_YEAR = re.compile(r"\d{4}/")  # "since 2020" sums up sessions and dates none
_DATELINE = re.compile(r"[A-Z][\w .'’/-]{1,40}[,–—-]\s*")
_BEFORE_NOUNS = frozenset({"amod", "compound", "nmod", "nummod"})
_LONG = frozenset({"month", "year"})
_YEARS = frozenset({"year", "range", "edition"})
_SINCE = re.compile(r"\bsince(?: [\w'’-]+){1,4} $")
_FIRST_SINCE = re.compile(r"\bfirst\b[^;:]{0,80}?\bsince\b[^,;:]{0,30}$")
_CLOSE = 60  # characters
_FIRST = frozenset({"annual", "first", "inaugural", "maiden"})
_SPAN = re.compile(r"since .*|.*\b(?:days|weeks|months|years)")
_TWO_YEARS = re.compile(r"\d{4}[-–]\d{2,4}")


def is_of_something_else(
    analysis: Analysis, parse: Parse, node: Node, time: TimeExpression, value: str, *, kind: str, status: str
) -> bool:
    """Whether a time of ``value`` cannot be the date of what ``node`` speaks of, of that type and status."""
    return (
        _SINCE_A_YEAR.fullmatch(value) is not None
        or of_another_clause(parse, node, time)
        or _of_the_dateline(analysis, time)
        or _of_a_career(parse, time)
        or _of_a_thing(parse, node, time)
        or _of_an_event_below(parse, node, time)
        or is_of_the_matter(parse, node, time)
        or _of_those_who_discuss_it(parse, node, time)
        or any(is_of_event_beside(parse, node, n) for n in nodes_of(parse, time))
        or is_recalled(analysis, node.start, Span(time.start, time.end), value)
        or _is_since_then(analysis, time)
        or _is_of_the_one_before(analysis, parse, time)
        or (status in AHEAD and _is_over(analysis, parse, node, time, value))
        or (status in AHEAD and is_of_the_announcement(parse, node, time))
        or (status in AHEAD and _is_of_the_deed(analysis, parse, node, time, value))
        or (kind == "signing" and _is_of_the_paper(parse, time))
        or _names_a_plan(analysis, parse, time)
        or _only_counts(analysis, parse, node, time)
        or (kind in _BESIDE and _of_the_sidelines(parse, node, time))
        or (kind in VISITS and _of_a_day_of_it(parse, node, time))
    )


def _of_the_sidelines(parse: Parse, node: Node, time: TimeExpression) -> bool:
    """Whether a time before "on the sidelines of the summit" is when they met there, and not when it was."""
    margin = next((n for n in parse.ancestors(node) if n.word.lower() in frame_words("margins")), None)
    return margin is not None and time.end <= margin.start


def _of_a_day_of_it(parse: Parse, node: Node, time: TimeExpression) -> bool:
    """ "During the visit, she will see a parade on Friday": a day of the visit, and not all of it."""
    prep = parse.head(node) if node.dep == "pobj" else None
    part = parse.head(prep) if prep is not None and prep.word.lower() == "of" else None
    within = prep is not None and prep.word.lower() == "during"
    within = within or (part is not None and part.word.lower() == "part")  # "as part of his visit"
    verb = governor(parse, node)[0] if within else None
    return verb is not None and node.index < verb.index and verb.start < time.start


def _of_an_event_below(parse: Parse, node: Node, time: TimeExpression) -> bool:
    """ "They discussed his June trip": not when they discussed it."""
    if not node.tag.startswith("V") or time.kind not in ("day", "month", "range"):
        return False
    events = (parse.head(n) for n in nodes_of(parse, time) if n.dep in _BEFORE_NOUNS)
    named = [n for n in events if n is not None and n.word.lower() in triggers() and n.start > time.start]
    return any(node in parse.ancestors(event) for event in named)


def is_of_the_matter(parse: Parse, node: Node, time: TimeExpression) -> bool:
    """ "Discussed the presidency of the union in 2027", "spoke about the 3 May summit": not when they spoke.

    A day behind a noun is rather when it was discussed ("discussed trade on Monday").
    """
    inside = nodes_of(parse, time)
    if not inside:
        return False
    matters = parse.children(node, "dobj") if node.word.lower() in frame_words("discussing") else ()
    if time.kind == "year" and any(n.index < inside[0].index for n in matters):
        return True
    above = (a for a in parse.ancestors(inside[0]) if a not in inside and a.tag not in ("IN", "TO"))
    thing = next(above, None)
    if thing is None or node not in parse.ancestors(thing) or not thing.tag.startswith("N"):
        return False
    return (time.kind in _LONG or thing.start > time.start) and in_the_matter(parse, node, thing)


def _of_those_who_discuss_it(parse: Parse, node: Node, time: TimeExpression) -> bool:
    """ "Spoke today about his visit", "will meet on Monday to discuss the summit": not when that is."""
    inside = nodes_of(parse, time)
    holder = holder_of(parse, inside)
    if holder is None or holder == node or not node.tag.startswith("N") or node.start < time.start:
        return False
    if inside[-1].index + 1 == node.index:
        return False  # "detailed the team's 3-5 May visit"
    below = {n.index for n in parse.subtree(node)}
    return below.isdisjoint(n.index for n in inside) and is_talked_about(parse, holder, node)


def _of_a_career(parse: Parse, time: TimeExpression) -> bool:
    """ "Soto, who was minister from 2014 to 2018, travelled to Lima": when he held the post."""
    holder = holder_of(parse, nodes_of(parse, time))
    return (
        time.kind in _YEARS and holder is not None and holder.person is not None and holder.end <= time.start
    )


def _of_a_thing(parse: Parse, node: Node, time: TimeExpression) -> bool:
    """ "Discussed the 2022 World Cup", "hailed the April 2023 declaration": the day of no engagement."""
    inside = nodes_of(parse, time)
    if not inside or any(n.tag in ("IN", "TO") for n in inside) or describes(parse, node, time):
        return False
    thing = next((a for a in parse.ancestors(inside[0]) if a not in inside), None)
    if thing is None or thing == node or not thing.tag.startswith("N") or thing.start < time.end:
        return False
    before = all(n.dep in _BEFORE_NOUNS or parse.head(n) in inside for n in inside)
    words = (t for t in triggers().get(thing.word.lower(), ()) if t.pos == "noun" and t.type != "signing")
    return before and not any(words) and thing.word.lower() not in frame_words("days")


def _is_since_then(analysis: Analysis, time: TimeExpression) -> bool:
    """ "For the first time since the election ten days ago": the day of the election."""
    before = analysis.report.text[max(0, time.start - _CLOSE) : time.start]
    return time.kind == "relative" and _SINCE.search(before) is not None


def _is_of_the_one_before(analysis: Analysis, parse: Parse, time: TimeExpression) -> bool:
    """ "The first talks since May 2011": when the last ones were."""
    told = analysis.report.text[parse.sentence.start : time.end]
    return time.kind != "weekday" and _FIRST_SINCE.search(told) is not None


def _is_of_the_deed(analysis: Analysis, parse: Parse, node: Node, time: TimeExpression, value: str) -> bool:
    """ "Met today to discuss the upcoming summit": when they met, and not when the summit will be."""
    deed = holder_of(parse, nodes_of(parse, time))
    if deed is None or deed == node or deed.tag != "VBD" or deed not in parse.ancestors(node):
        return False
    day, interval = report_day(analysis), parse_interval(value)
    return bool(day and interval and interval.first <= day)


def _of_the_dateline(analysis: Analysis, time: TimeExpression) -> bool:
    """Whether a time is that of a dateline: "LIMA, 9 May 2024: The minister met ..."."""
    text = analysis.report.text
    line = text[text.rfind("\n", 0, time.start) + 1 : time.start]
    return bool(_DATELINE.fullmatch(line)) and text[time.end : time.end + 2].lstrip().startswith(":")


def _is_over(analysis: Analysis, parse: Parse, node: Node, time: TimeExpression, value: str) -> bool:
    """Whether a time beside what is planned or offered is gone by: "offered last month to send a team".

    One that goes with the noun itself says that this was held: "will build on the summit of last May".
    """
    if node.tag.startswith("N") and set(nodes_of(parse, time)) & set(parse.subtree(node)):
        return False
    day, interval = report_day(analysis), parse_interval(value)
    return bool(day and interval and interval.last and interval.last < day)


def _is_of_the_paper(parse: Parse, time: TimeExpression) -> bool:
    """Whether years say for when the signed paper holds: "signed a plan for 2024 and 2025"."""
    inside = nodes_of(parse, time)
    return time.kind in _YEARS and bool(inside) and preposition_of(parse, inside) == "for"


def _names_a_plan(analysis: Analysis, parse: Parse, time: TimeExpression) -> bool:
    """Whether years are part of the name of a paper: "signed the 2020-2022 action plan"."""
    if _TWO_YEARS.fullmatch(analysis.report.text, time.start, time.end) is None:
        return False
    after = [n for n in parse.nodes if n.start >= time.end][:2]
    before = next((n for n in reversed(parse.nodes) if n.end <= time.start), None)
    named = before is not None and before.tag in ("DT", "PRP$", "POS", "JJ")
    return named and bool(after) and after[0].tag.startswith(("N", "J"))


def _only_counts(analysis: Analysis, parse: Parse, node: Node, time: TimeExpression) -> bool:
    """ "The second such meeting in the past four days": within which they are counted."""
    counted = (n for n in parse.children(node, "amod") if n.word.lower() not in _FIRST)
    said = analysis.report.text[time.start : time.end].lower()
    return node.tag.startswith("N") and any(map(is_ordinal, counted)) and _SPAN.fullmatch(said) is not None
