"""When an engagement is or was: a date with the words that it was read from, and whether two can be one."""

from __future__ import annotations

from typing import NamedTuple

from communique.engagements.dates.report_days import is_day
from communique.reading.text.mentions import Span

__all__ = ["When", "dates_agree"]


class When(NamedTuple):
    """An ISO 8601 value and the characters that it was read from."""

    value: str
    at: Span

    @property
    def is_day(self) -> bool:
        """Whether it is one day, and no span of days, month or year."""
        return is_day(self.value)


def dates_agree(a: When | None, b: When | None) -> bool:
    """Whether two dates can be one: one is missing, equal to or within the other."""
    if a is None or b is None or a.value == b.value:
        return True
    return (
        a.value.startswith(b.value)
        or b.value.startswith(a.value)
        or _within(a.value, b.value)
        or _within(b.value, a.value)
    )


def _within(day: str, period: str) -> bool:
    start, slash, end = period.partition("/")
    if not slash:
        return False
    first = day.partition("/")[0]
    return start[: len(first)] <= first[: len(start)] and (not end or first[: len(end)] <= end)
