"""The days that a date of the codebook can mean.

Takes ISO dates, months, years and ranges, gives their first and last day and how exact they are.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from communique.resolution.windows import window

__all__ = ["Days", "days_of"]


class Days(NamedTuple):
    """From ``first`` to ``last``, both in it; ``last`` is None where the date is open.

    ``is_exact``: whether the date names days, and not a month or year within which they lie.
    """

    first: date
    last: date | None
    is_exact: bool

    @property
    def after(self) -> date:
        """The day after the last, where calendars end; of an open date the one after the first."""
        return (self.last or self.first) + timedelta(days=1)


def days_of(value: str | None) -> Days | None:
    """The days of a date, None where there is none."""
    found = window(value)
    if found is None or value is None:
        return None
    last = date.fromordinal(found.last) if found.bounded else None
    is_exact = all(len(end) == 10 for end in value.split("/"))
    return Days(date.fromordinal(found.first), last, is_exact)
