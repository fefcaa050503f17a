"""Days that only an anniversary recalls: "met to mark 50 years of the treaty signed on 3 May 1976".

Takes where a time of a report stands and its value; says whether an engagement spoken of before the
anniversary cannot have happened then.
"""

from __future__ import annotations

import re
from datetime import timedelta

from communique.engagements.dates.report_days import report_day
from communique.reading.analysis import Analysis
from communique.reading.text.mentions import Span
from communique.reading.times.calendar import parse as parse_interval

__all__ = ["is_recalled"]

_MARKED = re.compile(
    r"\b(?:anniversary|bicentenary|bicentennial|centenary|centennial|jubilee|(?:\d+|[a-z]+) years)"
    r" (?:of|since) [^.;:]{0,80}$"
)
_REACH = 140  # characters, more than those words and what may follow them
_LONG_AGO = timedelta(days=300)  # nearer days may be when it is marked: "the jubilee of the accord on Friday"


def is_recalled(analysis: Analysis, trigger: int, at: Span, value: str) -> bool:
    """Whether the time ``at`` is of what the words at ``trigger`` mark, and long over."""
    start = max(trigger, at.start - _REACH)
    if start > at.start or _MARKED.search(analysis.report.text, start, at.start) is None:
        return False
    day, interval = report_day(analysis), parse_interval(value)
    return not (day and interval and interval.last and interval.last > day - _LONG_AGO)
