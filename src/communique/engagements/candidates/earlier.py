"""Whether words speak of an earlier engagement than the one at hand: "their last meeting", "had met in May".

Takes the node that speaks of it with the verb that carries it, and when it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.dates.report_days import first_day, report_day
from communique.engagements.dates.when import When
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node, Parse
from communique.reading.times.expressions import TimeExpression
from communique.reading.times.meaning import Day, Month, Shift, Year

__all__ = ["goes_by_months", "is_earlier", "was_long_ago"]

_BEFORE = frozenset({"earlier", "last", "preceding", "previous", "prior"})
_WITH = frozenset({"between", "with"})
_HELD = frozenset({"dobj", "nsubjpass"})
_LONG = frozenset({"month", "year"})
_LONG_AGO = timedelta(days=14)


def is_earlier(
    analysis: Analysis,
    parse: Parse,
    node: Node,
    verb: Node | None,
    when: When | None,
    time: TimeExpression | None,
) -> bool:
    """ "Their last meeting", "they last met in May"; ``verb``: the one that carries a noun."""
    if _is_told(parse, node, when, time) and not _is_the_last_of_several(parse, node):
        return True
    if verb is None:
        return False
    before = {n.word.lower(): n.index == verb.index - 1 for n in parse.children(verb, "advmod")}
    if "previously" in before or before.get("last"):
        return True
    return before.get("first", False) and _is_long_ago(analysis, when, time)  # no "first went to Lima, then"


def was_long_ago(
    analysis: Analysis, parse: Parse, verb: Node | None, when: When | None, time: TimeExpression | None
) -> bool:
    """ "Had met in May", "had said so in a meeting last year": before what a report of today tells."""
    had = verb is not None and verb.tag == "VBN" and "had" in _words(parse, verb, "aux")
    return had and _is_long_ago(analysis, when, time)


def goes_by_months(time: TimeExpression) -> bool:
    """Whether a time is told by its month or year, as in "in May" and "last year"."""
    match time.meaning:
        case Month() | Year():
            return True
        case Day(month=month):
            return month is not None
        case Shift(unit=unit, amount=amount):
            return unit in _LONG and amount < 0
    return False


def _is_long_ago(analysis: Analysis, when: When | None, time: TimeExpression | None) -> bool:
    if when is None:
        return time is not None and goes_by_months(time)
    first, today = first_day(when.value), report_day(analysis)
    return first is not None and today is not None and first < today - _LONG_AGO


def _nouns(parse: Parse, node: Node) -> Iterator[Node]:
    """The noun, and the round that it is of: "the last round of talks"."""
    yield node
    of = parse.head(node)
    above = parse.head(of) if of is not None and of.word.lower() == "of" else None
    if above is not None and above.word.lower() in frame_words("sittings"):
        yield above


def _is_told(parse: Parse, node: Node, when: When | None, time: TimeExpression | None) -> bool:
    """ "A previous meeting with her", "their last talks in May"; "the last talks" are only spoken of."""
    nouns = list(_nouns(parse, node))
    if not any(_BEFORE & _words(parse, noun, "amod") for noun in nouns):
        return False
    with_whom = any(_WITH & _words(parse, noun, "prep") for noun in nouns)
    return with_whom or when is not None or time is not None


def _is_the_last_of_several(parse: Parse, node: Node) -> bool:
    """ "Paid his last visit as minister": made now, unlike what is reviewed."""
    nouns = list(_nouns(parse, node))
    head = parse.head(nouns[-1])
    last = all("last" in _words(parse, n, "amod") or n is node for n in nouns)
    carried = nouns[-1].dep in _HELD and head is not None
    return last and carried and head is not None and head.word.lower() not in frame_words("discussing")


def _words(parse: Parse, node: Node, *deps: str) -> set[str]:
    return {n.word.lower() for n in parse.children(node, *deps)}
