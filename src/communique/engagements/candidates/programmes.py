"""Days that head the lines of a programme: "Monday, 9 March" over "10.00 Talks of the two ministers".

Takes an `Analysis`; gives the day under which a character stands. One day alone on a line may only date the
release: several do not, nor does one over lines that open with an hour.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from communique.documents.days import DAY_WORDS, WEEKDAY_WORDS
from communique.engagements.dates.report_days import anchor_of, is_day, lies_ahead
from communique.engagements.dates.when import When
from communique.reading.analysis import Analysis
from communique.reading.text.mentions import Span
from communique.reading.times.expressions import Anchor, find_times, resolve

__all__ = ["day_above"]

_LINE = re.compile(r"[^\n]+")
_HOUR = re.compile(r"\s*(?:[-•*]\s*)?(?:at )?\d{1,2}(?:[.:h]\d{2}|\s*(?:a\.?m|p\.?m)\b)")
# What may stand beside the day: its number in the programme and its weekday.
_BESIDE = re.compile(
    r"\b(?:day \d+|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b|[\s:,.()\-–—•*]", re.IGNORECASE
)
_DATED = re.compile(
    rf"^[^\n]{{0,40}}(?:{DAY_WORDS}|{WEEKDAY_WORDS})[^\n]{{0,20}}$", re.IGNORECASE | re.MULTILINE
)
_YEAR = re.compile(r"\b20\d\d\b")
_LONGEST = 60


class _Line(NamedTuple):
    start: int
    day: When | None  # of a line that only says a day


def day_above(analysis: Analysis, at: int) -> tuple[When, bool] | None:
    """The day of the programme under which a character stands, and whether it lies ahead."""
    report = analysis.report
    days = _programme(report.text, report.lead_start, report.published, anchor_of(analysis))
    above = [day for start, day in days if start < at]
    return (above[-1], lies_ahead(analysis, above[-1].value)) if above else None


@lru_cache(maxsize=4)  # asked for each engagement without a day
def _programme(text: str, lead: int, published: str | None, anchor: Anchor) -> tuple[tuple[int, When], ...]:
    """The days that head lines, each with where it stands; none where they make no programme."""
    if _DATED.search(text) is None:
        return ()
    lines = list(_lines(text, lead, published, anchor))
    if not _is_programme(text, lines):
        return ()
    return tuple((line.start, line.day) for line in lines if line.day is not None)


def _lines(text: str, lead: int, published: str | None, anchor: Anchor) -> Iterator[_Line]:
    for line in _LINE.finditer(text):
        times = list(find_times(text, *line.span())) if len(line[0]) < _LONGEST else []
        day = None
        if len(times) == 1:
            (time,) = times
            beside = text[line.start() : time.start] + text[time.end : line.end()]
            value = resolve(time, anchor)
            dates_release = line.start() < lead and (value == published or _YEAR.search(line[0]))
            says = value is not None and is_day(value) and not _BESIDE.sub("", beside)
            if value is not None and says and not dates_release:
                day = When(value, Span(time.start, time.end))
        yield _Line(line.start(), day)


def _is_programme(text: str, lines: list[_Line]) -> bool:
    days = [place for place, line in enumerate(lines) if line.day is not None]
    below = (lines[place + 1].start for place in days if place + 1 < len(lines))
    return len(days) > 1 or any(_HOUR.match(text, start) for start in below)
