"""Stretches of days, and how far apart two of them lie.

Takes ISO dates of the codebook, gives `Window` values in day numbers, open at an end where nothing
bounds it. Comparing accounts by their windows is left to `features` and `conflicts`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from communique.reading.times import calendar

__all__ = ["ALWAYS", "Window", "day_number", "iso_day", "window"]

_FIRST, _LAST = 0, 10_000_000


class Window(NamedTuple):
    """From day ``first`` to day ``last``, both in it; days are counted from 0001-01-01, which is 1."""

    first: int
    last: int

    @property
    def days(self) -> int:
        """How many days it holds."""
        return self.last - self.first + 1

    @property
    def bounded(self) -> bool:
        """Whether both ends are known."""
        return self.first > _FIRST and self.last < _LAST

    def dates(self) -> Iterator[date]:
        """Its days as dates."""
        return (date.fromordinal(number) for number in range(self.first, self.last + 1))

    def gap(self, other: Window) -> int:
        """Days between the two: 0 where they share a day, 1 where one begins the day after the other."""
        return max(0, self.first - other.last, other.first - self.last)

    def within(self, other: Window) -> bool:
        """Whether every day of it is in ``other``."""
        return other.first <= self.first and self.last <= other.last

    def common(self, other: Window) -> Window | None:
        """The days that are in both, None where there are none."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Window(first, last) if first <= last else None

    def since(self, day: int) -> Window:
        """The same, but not before ``day``; ``day`` alone where it lies after the window."""
        return Window(max(self.first, day), max(self.last, day))

    def until(self, day: int) -> Window:
        """The same, but not after ``day``; ``day`` alone where it lies before the window."""
        return Window(min(self.first, day), min(self.last, day))


#: The window that excludes nothing.
ALWAYS = Window(_FIRST, _LAST)


@lru_cache(maxsize=65536)
def window(value: str | None) -> Window | None:
    """The window that an ISO day, month, year or range writes; None for None or for no such date."""
    interval = calendar.parse(value) if value else None
    if interval is None:
        return None
    return Window(interval.first.toordinal(), interval.last.toordinal() if interval.last else _LAST)


def day_number(day: str | None) -> int | None:
    """The number of an ISO day, None for None."""
    found = window(day)
    return found.first if found else None


def iso_day(number: int | None) -> str | None:
    """The ISO day with a number, None for None."""
    return date.fromordinal(number).isoformat() if number is not None else None
