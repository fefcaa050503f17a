"""Arithmetic of calendar intervals: days, weeks, months, quarters, seasons and years as ISO 8601.

Takes days, gives `Interval` values whose text is the codebook's form of a date: a day
``2021-06-10``, a month ``2021-06``, a year ``2021``, or a range ``2021-06-07/2021-06-12``. Which
words mean which interval is left to `communique.reading.times.expressions`.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import Literal, NamedTuple

__all__ = [
    "SEASONS",
    "Interval",
    "Precision",
    "day_interval",
    "month_interval",
    "months_interval",
    "parse",
    "shifted_month",
    "week_interval",
    "week_of_month",
    "year_interval",
]

Precision = Literal["day", "month", "year"]
_ISO = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_EARLIEST, _LATEST = date.min.year, date.max.year
_MOST_OF_A_WEEK = 4  # days

#: The first month of each season of the northern year; a season lasts three months.
SEASONS: dict[str, int] = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


class Interval(NamedTuple):
    """From the day ``first`` to the day ``last``, both in it; ``last`` is None where it is open.

    ``precision`` is the unit in which both ends are said.
    """

    first: date
    last: date | None
    precision: Precision

    def iso(self) -> str:
        """The interval in the codebook's form; an open one as ``1991/``."""
        start = _written(self.first, self.precision)
        if self.last is None:
            return f"{start}/"
        end = _written(self.last, self.precision)
        return start if start == end else f"{start}/{end}"


def day_interval(year: int, month: int, day: int) -> Interval | None:
    """One day, or None where the calendar has no such day."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return Interval(found, found, "day")


def month_interval(year: int, month: int) -> Interval | None:
    """One month, or None outside the years 1 to 9999."""
    return months_interval(year, month, 1)


def months_interval(year: int, month: int, count: int) -> Interval | None:
    """``count`` months from the one given, or None outside the years 1 to 9999."""
    end_year, end_month = shifted_month(year, month, count - 1)
    if not (_EARLIEST <= year <= _LATEST and _EARLIEST <= end_year <= _LATEST and 1 <= month <= 12):
        return None
    last = date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])
    return Interval(date(year, month, 1), last, "month")


def year_interval(year: int, count: int = 1) -> Interval | None:
    """``count`` years from the one given, or None outside the years 1 to 9999."""
    if year < _EARLIEST or year + count - 1 > _LATEST:
        return None
    return Interval(date(year, 1, 1), date(year + count - 1, 12, 31), "year")


def week_interval(day: date, weeks: int = 0) -> Interval | None:
    """The week, Monday to Sunday, that lies ``weeks`` after the one with ``day``."""
    try:
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=weeks)
        return Interval(monday, monday + timedelta(days=6), "day")
    except OverflowError:
        return None


def week_of_month(year: int, month: int, number: int, *, weekend: bool = False) -> Interval | None:
    """The ``number``-th week of a month (-1 is the last), as far as it lies in the month.

    As in ISO 8601, the first is the one of which most days lie in the month.

    With ``weekend``, the ``number``-th Saturday and Sunday.
    """
    whole = month_interval(year, month)
    if whole is None or whole.last is None:
        return None
    weeks = calendar.Calendar().monthdatescalendar(year, month)
    if weekend:
        weeks = [w[5:] for w in weeks if w[5].month == month]
    elif number > 0 and sum(day.month == month for day in weeks[0]) < _MOST_OF_A_WEEK:
        weeks = weeks[1:]
    index = number - 1 if number > 0 else len(weeks) + number
    if not 0 <= index < len(weeks):
        return None
    return Interval(max(weeks[index][0], whole.first), min(weeks[index][-1], whole.last), "day")


def shifted_month(year: int, month: int, count: int) -> tuple[int, int]:
    """The year and month that lie ``count`` months after the ones given."""
    years, months = divmod(year * 12 + month - 1 + count, 12)
    return years, months + 1


def parse(value: str) -> Interval | None:
    """The interval that an ISO value of the codebook writes, or None where it is not one."""
    start, slash, end = value.partition("/")
    first = _parsed(start)
    if first is None or not slash:
        return first
    if not end:
        return Interval(first.first, None, first.precision)
    last = _parsed(end)
    return Interval(first.first, last.last, last.precision) if last else None


def _parsed(value: str) -> Interval | None:
    if not _ISO.fullmatch(value):
        return None
    numbers = [int(part) for part in value.split("-")]
    if len(numbers) == 1:
        return year_interval(numbers[0])
    if len(numbers) == 2:
        return month_interval(*numbers)
    return day_interval(*numbers)


def _written(day: date, precision: Precision) -> str:
    return day.isoformat()[: {"day": 10, "month": 7, "year": 4}[precision]]
