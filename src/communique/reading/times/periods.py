"""Rules for parts of a year or month: quarters, halves, seasons, "the first nine months", weeks."""

from __future__ import annotations

import re

from communique.reading.text.numerals import number, ordinal
from communique.reading.times.calendar import SEASONS
from communique.reading.times.meaning import Built, Month, Months, Rule, WeekOfMonth
from communique.reading.times.patterns import STEPS, compiled, month_of, year_of

__all__ = ["PERIOD_RULES"]

_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
_HALVES = {"first": 1, "1st": 1, "1": 1, "second": 2, "2nd": 2, "2": 2, "latter": 2}
# "in the fall of the city": the noun, where "fall" alone is no season.
_THE_FALL_OF = compiled(r"~of\b")


def _quarter(match: re.Match[str]) -> Built | None:
    words = (match["n"] or match["q"]).lower()
    which = _QUARTERS.get(words) or (int(words) if words.isdigit() else ordinal(words))
    year, step = year_of(match)
    if words == "last" and (year, step) == (None, None):
        return None  # "last quarter" counts from the anchor
    if which is None or not 1 <= which <= 4:
        return None
    return Built("quarter", Months(3 * which - 2, 3, year, step))


def _half(match: re.Match[str]) -> Built:
    which = _HALVES[(match["n"] or match["h"]).lower()]
    year, step = year_of(match)
    return Built("half", Months(6 * which - 5, 6, year, step))


def _first_months(match: re.Match[str]) -> Built | None:
    count = number(match["n"])
    year, step = year_of(match)
    if count is None or not 1 <= count <= 11:
        return None
    first = 1 if match["which"].lower() == "first" else 13 - int(count)
    return Built("range", Months(first, int(count), year, step))


def _season(match: re.Match[str]) -> Built | None:
    year, step = year_of(match)
    own = STEPS[match["own"].lower()] if match["own"] else None
    placed = (year, step, own) != (None, None, None)
    if not placed and not match["point"] and not match["lead"]:
        return None
    if not placed and _THE_FALL_OF.match(match.string, match.end()):
        return None
    return Built("season", Months(SEASONS[match["season"].lower()], 3, year, step, own))


def _week_of_month(match: re.Match[str]) -> Built | None:
    which = ordinal(match["n"])
    year, step = year_of(match)
    if which is None or which > 6:
        return None
    return Built(
        "week", WeekOfMonth(which, Month(month_of(match["month"]), year, step), match["end"] is not None)
    )


PERIOD_RULES = (
    Rule(r"(?:the~)?(?P<n>@ORDINAL)~week(?P<end>end)?~(?:of|in)~(?P<month>@MONTH)@OFYEAR?", _week_of_month),
    Rule(
        r"(?:the~)?(?P<which>first|last|final)~(?P<n>@NUMBER)~months(?:~(?:of|in)\b)?@OFYEAR", _first_months
    ),
    Rule(
        r"(?:(?:the~)?(?P<n>first|second|third|fourth|last|final|[1-4](?:st|nd|rd|th))(?:~|-)quarter\b"
        r"|Q(?P<q>[1-4])\b)(?:~in\b)?@OFYEAR?",
        _quarter,
    ),
    Rule(
        r"(?:(?:the~)?(?P<n>first|second|latter|1st|2nd)(?:~|-)half\b|H(?P<h>[12])\b)(?:~in\b)?@OFYEAR", _half
    ),
    Rule(
        r"(?P<point>@POINT)?(?P<lead>in~(?:the~)?|by~(?:the~)?)?(?:the~)?(?:(?P<own>@STEP)~)?"
        r"(?P<season>@SEASON)@OFYEAR?",
        _season,
    ),
)
