"""Joins neighbouring time expressions: ranges, a weekday with its date, "since", "by", "the week of".

Takes the `Found` of `communique.reading.times.rules` from left to right, gives `TimeExpression`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from communique.reading.times.meaning import (
    Day,
    Found,
    Kind,
    Meaning,
    Month,
    Months,
    Shift,
    Span,
    TimeExpression,
    Weekday,
    WeekOf,
    Year,
)
from communique.reading.times.patterns import compiled

__all__ = ["join"]

_TO = compiled(r"~?[-–—]~?(?:the~)?|,?~(?:to|until|till|through|up~to)~(?:the~)?")
_AND = compiled(r"~(?:and|&)~(?:the~)?")
_LISTED = compiled(r",~(?:and~|on~)?|~(?:and|&)~(?:on~|in~)?")
_BESIDE = compiled(r",?~(?:on~|the~|being~|of~|,~)?(?:the~)?|~?\(~?|,~on~|~[-–—]~")
_SINCE = compiled(r"\b(?:ever~)?since~(?:about~|the~)?$")
# "In the lead up to the June summit" is no limit.
_BY = compiled(
    r"\b(?:by|before|until|till|through|no~later~than|not~later~than|on~or~before"
    r"|(?<!lead\s)(?<!leading\s)(?<!run\s)up~to|ahead~of|prior~to)~(?:the~)?$"
)
_FROM = compiled(r"\b(?:from|between)~(?:the~)?$")
_BETWEEN = compiled(r"\bbetween~(?:the~)?$")
_WEEK = compiled(
    r"\b(?:the~)?week~(?:of|beginning|starting|commencing|from)~(?:on~)?(?:@WEEKDAY,?~)?(?:the~)?$"
)
# Characters before an expression in which its preposition is looked for.
_REACH = 40
_UNDATED: frozenset[Kind] = frozenset({"duration", "vague", "same", "edition"})


def join(text: str, found: Iterable[Found], start: int) -> Iterator[TimeExpression]:
    """The expressions of ``text`` from character ``start`` on, neighbours joined where they say one time."""
    floor, held = start, None
    for item in _of_one_year(text, list(found)):
        joined = _joined(text, held, item) if held else None
        if held and joined is None:
            yield from _finished(text, held, floor)
            floor = held.end
        held = joined or item
    if held:
        yield from _finished(text, held, floor)


def _of_one_year(text: str, found: list[Found]) -> list[Found]:
    """ "On 13 June and 26 December 1975", "in May and July 2021": the year is that of both."""
    for place in range(len(found) - 2, -1, -1):
        one, two = found[place].meaning, found[place + 1].meaning
        if not isinstance(one, Day | Month) or not isinstance(two, Day | Month) or two.year is None:
            continue
        listed = _LISTED.fullmatch(text[found[place].end : found[place + 1].start])
        if listed and one.month and two.month and one.month < two.month and _is_bare(one):
            found[place] = found[place]._replace(meaning=one._replace(year=two.year))
    return found


def _is_bare(meaning: Day | Month) -> bool:
    """Whether nothing says the year of a day or month."""
    step = meaning.year_step if isinstance(meaning, Day) else meaning.step
    return meaning.year is None and meaning.year_step is None and step is None


def _joined(text: str, one: Found, two: Found) -> Found | None:
    gap = text[one.end : two.start]
    if len(gap) > 12 or "\n" in gap:
        return None
    if gap.isspace() and _one_day(one) and isinstance(two.meaning, Span) and text[two.start].isdigit():
        return two._replace(start=one.start)  # "Monday 7 to Friday 11 June"
    if _BESIDE.fullmatch(gap) and (said := _beside(one, two, "(" in gap)):
        closed = two.end + ("(" in gap and text[two.end : two.end + 1] == ")")
        return Found(one.start, closed, said.kind, said.meaning, False)
    if _ranged(text, one, two, gap):
        return Found(one.start, two.end, "range", Span(one.meaning, two.meaning), False)
    return None


def _beside(one: Found, two: Found, bracketed: bool) -> Found | None:
    """Which of two neighbours says the day of both, if they speak of one day."""
    if _one_day(one) and isinstance(two.meaning, Day):
        return two  # "Monday, June 7"
    if bracketed and isinstance(one.meaning, Day) and _one_day(two):
        return one  # "June 7 (Monday)"
    if _one_day(one) and isinstance(one.meaning, Shift) and isinstance(two.meaning, Weekday):
        return one  # "yesterday, Monday"
    return _weekday_of_week(one, two) or _weekday_of_week(two, one)


def _weekday_of_week(day: Found, week: Found) -> Found | None:
    meaning, shift = day.meaning, week.meaning
    if not isinstance(meaning, Weekday) or not isinstance(shift, Shift) or meaning != Weekday(meaning.number):
        return None
    if shift.unit != "week" or shift.origin != "anchor":
        return None
    return day._replace(meaning=Weekday(meaning.number, None, shift.amount))


def _one_day(item: Found) -> bool:
    meaning = item.meaning
    return isinstance(meaning, Weekday) or (
        isinstance(meaning, Shift) and meaning.unit == "day" and item.kind in ("relative", "part_of_day")
    )


def _ranged(text: str, one: Found, two: Found, gap: str) -> bool:
    if not _unit(one.meaning) or _unit(one.meaning) != _unit(two.meaning):
        return False
    if _TO.fullmatch(gap):
        return not (one.weak and two.weak) or gap.strip() in "-–—" or _before(text, one, _FROM)
    if _AND.fullmatch(gap):
        return _neighbours(one.meaning, two.meaning) or _before(text, one, _BETWEEN)
    return False


def _before(text: str, item: Found, pattern: re.Pattern[str]) -> bool:
    return bool(pattern.search(text, max(0, item.start - _REACH), item.start))


def _unit(meaning: Meaning) -> str | None:
    if isinstance(meaning, Day | Weekday):
        return "day"
    if isinstance(meaning, Shift):
        return "day" if meaning.unit == "day" else None
    return {Month: "month", Year: "year", Months: "months"}.get(type(meaning))


def _neighbours(one: Meaning, two: Meaning) -> bool:
    """Whether ``two`` is the day, month or year right after ``one``."""
    if isinstance(one, Day) and isinstance(two, Day):
        return two.day - one.day == 1 and one.month in (None, two.month)
    if isinstance(one, Weekday) and isinstance(two, Weekday):
        return (two.number - one.number) % 7 == 1
    if isinstance(one, Month) and isinstance(two, Month):
        return (two.month - one.month) % 12 == 1
    return isinstance(one, Year) and isinstance(two, Year) and two.year - one.year == 1


def _finished(text: str, item: Found, floor: int) -> Iterator[TimeExpression]:
    if item.weak:
        return
    kind, meaning, begin = item.kind, item.meaning, item.start
    low = max(floor, item.start - _REACH)
    if kind not in _UNDATED:
        if isinstance(meaning, Day) and (match := _WEEK.search(text, low, begin)):
            kind, meaning, begin = "week", WeekOf(meaning), match.start()
        elif isinstance(meaning, Span) and (match := _FROM.search(text, low, begin)):
            begin = match.start()
        if match := _BY.search(text, low, begin):
            kind, begin = "deadline", match.start()
        elif (match := _SINCE.search(text, low, begin)) and not isinstance(meaning, Span):
            kind, meaning, begin = "range", Span(meaning, None), match.start()
    yield TimeExpression(begin, item.end, kind, meaning)
