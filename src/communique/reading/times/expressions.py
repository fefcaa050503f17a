"""Time expressions of English reports: where they are, what they mean, which date they give.

Takes a text, gives `TimeExpression` values (`find_times`); with an `Anchor` and a tense each gives an
ISO 8601 value (`resolve`). Which expression dates which engagement is left to `communique.engagements`,
for which `is_reporting` tells the days on which somebody only said something.

The grammar knows days, months, years, quarters, halves, seasons, weeks, weekdays, ranges of them, words
relative to the day of writing ("yesterday", "next month") or to the time spoken of before ("two days
later"), parts of a day, deadlines, durations and words that fix nothing ("soon").
"""

from __future__ import annotations

from communique.reading.times.meaning import Anchor, Length, TimeExpression
from communique.reading.times.phrases import join
from communique.reading.times.reporting import is_reporting
from communique.reading.times.resolution import Tense, resolve
from communique.reading.times.rules import find_single

__all__ = ["Anchor", "Tense", "TimeExpression", "days_long", "find_times", "is_reporting", "resolve"]

_OWNING = ("'s ", "’s ")
_FIGURATIVE = frozenset({"tomorrow", "today", "yesterday"})


def find_times(text: str, start: int = 0, end: int | None = None) -> tuple[TimeExpression, ...]:
    """The time expressions between two characters of ``text``, from left to right, none overlapping.

    Offsets are characters of ``text``. Clock times ("at 10:30"), ages and anniversaries are none.
    """
    low, high = max(0, start), len(text) if end is None else min(end, len(text))
    if low >= high:
        return ()
    found = join(text, find_single(text, low, high), low)
    return tuple(time for time in found if not _is_figurative(text, time))


def _is_figurative(text: str, time: TimeExpression) -> bool:
    """ "The wars of tomorrow": no day is meant, but one is by "the occasion of today's summit"."""
    if text[time.start : time.end].lower() not in _FIGURATIVE or not text.endswith(" of ", 0, time.start):
        return False
    return not text.startswith(_OWNING, time.end)


def days_long(expression: TimeExpression) -> float | None:
    """How many days a duration lasts ("three-day" 3.0, "24 hours" 1.0); None for other kinds."""
    return expression.meaning.days if isinstance(expression.meaning, Length) else None
