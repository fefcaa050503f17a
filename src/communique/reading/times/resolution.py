"""Ties a time expression to the calendar: a meaning, an anchor and a tense give an ISO 8601 value.

Absolute expressions need no anchor. The rules are the codebook's: a month or day without its year
takes the year that fits the anchor and the tense, a week runs from Monday to Sunday, and what
cannot be fixed is None.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, NamedTuple

from communique.reading.times import calendar
from communique.reading.times.calendar import Interval
from communique.reading.times.meaning import (
    Anchor,
    Day,
    Meaning,
    Month,
    Months,
    Shift,
    Span,
    TimeExpression,
    Weekday,
    WeekOf,
    WeekOfMonth,
    Year,
)

__all__ = ["Tense", "resolve"]

Tense = Literal["past", "future"]


class _Setting(NamedTuple):
    """What a meaning is resolved against: the anchor day, the time spoken of before, the tense."""

    anchor: date | None
    previous: Interval | None
    tense: Tense | None


def resolve(
    expression: TimeExpression, anchor: Anchor, *, tense: Tense | None = None, previous: str | None = None
) -> str | None:
    """The ISO 8601 value of an expression: day, month, year or ``start/end``; None where it has none.

    ``tense`` is that of the clause: in the past "Monday" is the last one on or before the anchor day,
    in the future the next on or after it. Without a tense, deadlines count as future, weekdays as past,
    and a day or month takes the year that brings it nearest. ``previous`` is the ISO value of the time
    spoken of before, from which expressions of the kind ``same`` count ("two days later"); without it
    they have no value. Where there is no anchor, it also lends its year to days and months without one.
    """
    day = _day(anchor.dateline) or _day(anchor.published)
    earlier = calendar.parse(previous) if previous else None
    if tense is None and expression.kind == "deadline":
        tense = "future"
    if day is None and earlier and isinstance(expression.meaning, Day | Month | Months | Span):
        day, tense = earlier.first, None
    found = _interval(expression.meaning, _Setting(day, earlier, tense))
    return found.iso() if found else None


def _day(value: str | None) -> date | None:
    found = calendar.parse(value) if value else None
    return found.first if found and found.precision == "day" else None


def _interval(meaning: Meaning, setting: _Setting) -> Interval | None:
    match meaning:
        case Day():
            return _of_day(meaning, setting)
        case Month():
            return _of_months(
                Months(meaning.month, 1, meaning.year, meaning.year_step, meaning.step), setting
            )
        case Months():
            return _of_months(meaning, setting)
        case Year():
            return calendar.year_interval(meaning.year)
        case Weekday():
            return _of_weekday(meaning, setting)
        case Shift():
            return _of_shift(meaning, setting)
        case Span():
            return _of_span(meaning, setting)
        case WeekOf():
            day = _of_day(meaning.day, setting)
            return calendar.week_interval(day.first) if day else None
        case WeekOfMonth():
            month = _interval(meaning.month, setting)
            return month and calendar.week_of_month(
                month.first.year, month.first.month, meaning.number, weekend=meaning.weekend
            )
    return None


def _of_day(meaning: Day, setting: _Setting) -> Interval | None:
    anchor = setting.anchor
    if meaning.month is None:
        return _of_day_of_month(meaning, setting)
    if meaning.year is not None:
        return calendar.day_interval(meaning.year, meaning.month, meaning.day)
    if anchor is None:
        return None
    if meaning.year_step is not None:
        return calendar.day_interval(anchor.year + meaning.year_step, meaning.month, meaning.day)
    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    days = [day for year in years if (day := calendar.day_interval(year, meaning.month, meaning.day))]
    return _fitting(days, setting)


def _of_day_of_month(meaning: Day, setting: _Setting) -> Interval | None:
    anchor = setting.anchor
    if anchor is None:
        return None
    steps = (-1, 0, 1) if meaning.month_step is None else (meaning.month_step,)
    months = [calendar.shifted_month(anchor.year, anchor.month, step) for step in steps]
    days = [day for year, month in months if (day := calendar.day_interval(year, month, meaning.day))]
    return _fitting(days, setting) if meaning.month_step is None else next(iter(days), None)


def _fitting(candidates: list[Interval], setting: _Setting) -> Interval | None:
    """The candidate that fits the tense: the last that began by the anchor, or the first not yet over."""
    anchor, tense = setting.anchor, setting.tense
    if anchor is None:
        return None
    if tense == "past":
        candidates = [c for c in candidates if c.first <= anchor]
    elif tense == "future":
        candidates = [c for c in candidates if c.last is None or c.last >= anchor]
        return min(candidates, default=None)
    else:
        return min(candidates, key=lambda c: (abs((c.first - anchor).days), c.first), default=None)
    return max(candidates, default=None)


def _of_months(meaning: Months, setting: _Setting) -> Interval | None:
    if meaning.year is not None:
        return calendar.months_interval(meaning.year, meaning.first, meaning.length)
    anchor = setting.anchor
    if anchor is None:
        return None
    if meaning.year_step is not None:
        return calendar.months_interval(anchor.year + meaning.year_step, meaning.first, meaning.length)
    years = range(anchor.year - 2, anchor.year + 3)
    found = [m for year in years if (m := calendar.months_interval(year, meaning.first, meaning.length))]
    if meaning.step is None:
        return _fitting(found, setting)
    return _stepped(found, meaning.step, anchor)


def _stepped(found: list[Interval], step: int, anchor: date) -> Interval | None:
    """ "Last June" is over, "next June" has not begun, "this June" is the anchor year's."""
    if step < 0:
        return max((m for m in found if m.last and m.last < anchor), default=None)
    if step > 0:
        return min((m for m in found if m.first > anchor), default=None)
    running = [m for m in found if m.last and m.first <= anchor <= m.last]
    return running[0] if running else next((m for m in found if m.first.year == anchor.year), None)


def _of_weekday(meaning: Weekday, setting: _Setting) -> Interval | None:
    anchor, previous = setting.anchor, setting.previous
    if meaning.origin == "previous":
        anchor = previous.last if previous and previous.precision == "day" else None
    if anchor is None:
        return None
    days = meaning.number - anchor.weekday()
    if meaning.week is not None:
        days += 7 * meaning.week
    elif meaning.step == -1:
        days = days if days < 0 else days - 7
    elif meaning.step == 1:
        days += 7
    elif meaning.step == 2:
        days = days if days > 0 else days + 7
    elif meaning.step == 0:  # "was received this Thursday" on a Monday
        days -= 7 if setting.tense == "past" and days > 0 else 0
    elif meaning.step is None:
        days = days % 7 if setting.tense == "future" else -(-days % 7)
    return _moved(anchor, days)


def _moved(day: date, days: int) -> Interval | None:
    try:
        found = day + timedelta(days=days)
    except OverflowError:
        return None
    return Interval(found, found, "day")


def _of_shift(meaning: Shift, setting: _Setting) -> Interval | None:
    if meaning.origin == "previous":
        return _from_previous(meaning, setting.previous)
    anchor, amount = setting.anchor, meaning.amount
    if anchor is None:
        return None
    if meaning.unit == "day":
        return _moved(anchor, amount)
    if meaning.to_the_day:
        return _same_day(anchor, meaning)
    if meaning.unit in ("week", "weekend"):
        week = calendar.week_interval(anchor, amount)
        if week and meaning.unit == "weekend" and setting.tense == "past" and not amount:
            begins = week.first + timedelta(days=5)  # "met this weekend", said on a Monday
            week = week if begins <= anchor else calendar.week_interval(anchor, -1)
        weekend = week is not None and week.last is not None and meaning.unit == "weekend"
        return Interval(week.first + timedelta(days=5), week.last, "day") if week and weekend else week
    return _whole(anchor, meaning)


def _same_day(day: date, meaning: Shift) -> Interval | None:
    """The day that lies whole weeks, months or years from another."""
    if meaning.unit == "week":
        return _moved(day, 7 * meaning.amount)
    months = meaning.amount * (12 if meaning.unit == "year" else 1)
    return calendar.day_interval(*calendar.shifted_month(day.year, day.month, months), day.day)


def _whole(day: date, meaning: Shift) -> Interval | None:
    """The month, quarter or year that lies so many of them from the one with ``day``."""
    if meaning.unit == "year":
        return calendar.year_interval(day.year + meaning.amount)
    size = 3 if meaning.unit == "quarter" else 1
    first = (day.month - 1) // size * size + 1
    return calendar.months_interval(*calendar.shifted_month(day.year, first, size * meaning.amount), size)


def _from_previous(meaning: Shift, previous: Interval | None) -> Interval | None:
    if previous is None:
        return None
    backward = meaning.amount < 0 or previous.last is None
    day = previous.first if backward else previous.last or previous.first
    exact = previous.precision == "day"
    if meaning.unit == "day":
        if meaning.amount == 0:
            return previous
        return _moved(day, meaning.amount) if exact else None
    if meaning.unit in ("week", "weekend"):
        if meaning.amount and exact:
            return _moved(day, 7 * meaning.amount)
        return calendar.week_interval(day) if exact else None
    if previous.precision == "year" and meaning.unit != "year":
        return None
    return _whole(day, meaning)


def _of_span(meaning: Span, setting: _Setting) -> Interval | None:
    if meaning.first is None or meaning.last is None:
        return _of_open_span(meaning, setting)
    first, last = _ends(meaning.first, meaning.last, setting)
    if first is None or last is None or last.last is None:
        return None
    if first.first > last.last or first.precision != last.precision:
        return None
    return Interval(first.first, last.last, last.precision)


def _ends(first: Meaning, last: Meaning, setting: _Setting) -> tuple[Interval | None, Interval | None]:
    """Both ends of a range: one without a year takes it from the other, or both from the anchor.

    In the past a range of dates has begun by the anchor day and may still run.
    """
    if (
        setting.tense == "past"
        and isinstance(first, Day | Month | Months)
        and not (_dated(first) or _dated(last))
    ):
        begun = _interval(first, setting)
        return begun, begun and _interval(last, setting._replace(anchor=begun.first, tense="future"))
    if isinstance(first, Weekday) and isinstance(last, Weekday) and _counts_on(first, last):
        begun = _interval(first, setting)
        return begun, begun and _interval(last, setting._replace(anchor=begun.first, tense="future"))
    ended = _interval(last, setting)
    if ended is None or _dated(first):
        return _interval(first, setting), ended
    before = _interval(first, setting._replace(anchor=ended.first, tense="past"))
    return before or _interval(first, setting), ended


def _counts_on(first: Weekday, last: Weekday) -> bool:
    """ "Next Tuesday and Wednesday": the second day follows the first."""
    return first.step is not None and last.step is None and last.week is None


def _of_open_span(meaning: Span, setting: _Setting) -> Interval | None:
    end = meaning.first or meaning.last
    if end is None:
        return None
    found = _interval(end, setting._replace(tense=setting.tense or ("past" if meaning.first else "future")))
    return found._replace(last=None) if found and meaning.first else found


def _dated(meaning: Meaning) -> bool:
    """Whether a meaning has its own year or counts from the anchor, so that no neighbour fixes it."""
    if isinstance(meaning, Day | Month | Months):
        return meaning.year is not None or meaning.year_step is not None
    return not isinstance(meaning, Weekday)
