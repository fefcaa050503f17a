"""The day of a report, and days as it counts them: what lies ahead of it, and the times of one sentence.

Takes an `Analysis`; gives dates, and the anchor from which "on Monday" counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from communique.reading.analysis import Analysis
from communique.reading.times.expressions import Anchor, TimeExpression, resolve

__all__ = [
    "LENGTH_OF_DAY",
    "UNDATED",
    "anchor_of",
    "first_day",
    "is_day",
    "lies_ahead",
    "previous_day",
    "report_day",
    "times_with_previous",
]

LENGTH_OF_DAY = len("2021-05-12")
UNDATED = frozenset({"duration", "vague", "edition"})


def report_day(analysis: Analysis) -> date | None:
    """The day from which a report is told, None where it gives none."""
    day = analysis.report.dateline_date or analysis.report.published
    return date.fromisoformat(day) if day else None


def anchor_of(analysis: Analysis) -> Anchor:
    """The days from which the relative times of a report count."""
    return Anchor(analysis.report.published, analysis.report.dateline_date)


def first_day(value: str | None) -> date | None:
    """The first day of a value."""
    if not value:
        return None
    day = value.partition("/")[0]
    return date.fromisoformat(day + "-01-01"[len(day) - 4 :]) if len(day) >= 4 else None


def is_day(value: str) -> bool:
    """Whether a value is one day, and no span of days, month or year."""
    return len(value) == LENGTH_OF_DAY


def lies_ahead(analysis: Analysis, value: str) -> bool:
    """Whether a value begins after the day of the report."""
    first, today = first_day(value), report_day(analysis)
    return first is not None and today is not None and first > today


def times_with_previous(analysis: Analysis) -> Iterator[tuple[TimeExpression, str | None]]:
    """The times of a report, each with the day spoken of before it, from which "the same day" counts."""
    previous = None
    for time in analysis.times:
        yield time, previous
        if time.kind in UNDATED or time.kind == "deadline":
            continue
        value = resolve(time, anchor_of(analysis), tense="past", previous=previous)
        previous = value if value is not None and is_day(value) else previous


def previous_day(analysis: Analysis, time: TimeExpression) -> str | None:
    """The day spoken of before a time of the report."""
    return next(day for other, day in times_with_previous(analysis) if other.start >= time.start)
