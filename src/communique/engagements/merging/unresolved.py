"""Whether two times can be one where the report does not give its own day, from which they count.

Takes the times that `communique.engagements.dates.dates.left_unresolved` gives. No date is recorded from
them; they only tell one engagement from another: what was "on Saturday" was not "last year".
"""

from __future__ import annotations

from datetime import date

from communique.engagements.dates.when import When
from communique.reading.times.expressions import TimeExpression
from communique.reading.times.meaning import Day, Meaning, Month, Shift, Weekday

__all__ = ["is_other_weekday", "times_apart"]

_LONG = frozenset({"month", "year"})


def times_apart(one: TimeExpression | None, two: TimeExpression | None, *, stays: bool = False) -> bool:
    """Whether two times, both counted from the same unknown day, cannot be one.

    Two weekdays may be those of one of the ``stays``: "arrived on Monday", "left on Wednesday".
    """
    if one is None or two is None:
        return False
    if stays and isinstance(one.meaning, Weekday) and isinstance(two.meaning, Weekday):
        return False
    return _apart(one.meaning, two.meaning) or _apart(two.meaning, one.meaning)


def is_other_weekday(one: TimeExpression | None, when: When | None) -> bool:
    """Whether a time is another day of the week than a date: "on Saturday" is no Thursday."""
    if one is None or when is None or not when.is_day or not isinstance(one.meaning, Weekday):
        return False
    return date.fromisoformat(when.value).weekday() != one.meaning.number


def _apart(one: Meaning, two: Meaning) -> bool:
    match one, two:
        case Weekday(origin="anchor"), Weekday(origin="anchor"):
            return one.number != two.number
        case Weekday(origin="anchor"), Shift(origin="anchor"):
            return two.unit in _LONG and two.amount != 0
        case Shift(origin="anchor"), Shift(origin="anchor"):
            if one.unit == two.unit:
                return one.amount != two.amount
            return one.unit not in _LONG and two.unit == "year" and two.amount != 0
        case Month(), Month():
            return one.month != two.month
        case Month(), Day():
            return two.month is not None and one.month != two.month
        case Day(), Day():
            months = {one.month, two.month} - {None}
            return one.day != two.day or len(months) > 1
    return False
