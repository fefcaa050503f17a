"""Days as outlets write them, to ISO 8601.

Takes the words of a date; gives the day, or None where the words do not fix one day. Words that only a
reading of the text can date ("last week") are left to `communique.reading`.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

__all__ = ["DAY_WORDS", "WEEKDAY_WORDS", "day", "day_in_dateline", "is_ambiguous"]

_MONTHS = {
    name: n
    for n, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
_WEEKDAYS = {name: n for n, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:r)?(?:s)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?"
_DAY = r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b"
_YEAR = r"(?:19|20)\d\d(?!\d)"

DAY_WORDS = (
    rf"(?:{_MONTH}\s*{_DAY}(?:\s*,?\s*{_YEAR})?"
    rf"|{_DAY}\s*(?:of\s+)?[-.]?\s*{_MONTH}(?:\s*[-,]?\s*{_YEAR})?"
    rf"|{_YEAR}[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])(?!\d)"
    rf"|(?<!\d)\d{{1,2}}[./-]\d{{1,2}}[./-]{_YEAR})"
)
"""A pattern for the words of one day, to be compiled with IGNORECASE; the year may be missing."""
WEEKDAY_WORDS = _WEEKDAY
"""A pattern for the name of a weekday, full or short."""

_LONGEST = 60  # characters of a date with weekday, time and zone
_WEEKDAY_FIRST = re.compile(rf"{_WEEKDAY},?\s+", re.IGNORECASE)
_AFTER_DAY = r"(?:[T,\s].*)?"
_YEAR_FIRST = re.compile(rf"({_YEAR})([-./]?)(\d\d?)\2(\d\d?){_AFTER_DAY}", re.DOTALL)
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?")
_MONTH_FIRST = re.compile(rf"({_MONTH})\s*({_DAY})(?:\s*,?\s*({_YEAR}))?{_AFTER_DAY}", re.I | re.DOTALL)
_DAY_FIRST = re.compile(
    rf"({_DAY})\s*(?:of\s+)?[-.]?\s*({_MONTH})(?:\s*[-,]?\s*({_YEAR}))?{_AFTER_DAY}", re.I | re.DOTALL
)
_NUMBERS = re.compile(rf"(\d\d?)([./-])(\d\d?)\2({_YEAR}){_AFTER_DAY}", re.DOTALL)


def day(words: str) -> str | None:
    """The ISO day that ``words`` name with its year, None where they name none or could mean two.

    Accepted are "2016-11-12" (also with a time, which is dropped, and with dots or slashes), "20161112",
    "August 16, 2008", "16 Aug 2008", "Sat, 12 Nov 2016", "12.11.2016" (dots: the day is first) and
    "25/11/2016"; "12/11/2016" could mean two days.
    """
    parts = _parts(words)
    return _iso(*parts) if parts and parts[0] else None


def is_ambiguous(words: str) -> bool:
    """Whether ``words`` are a day of numbers that could be read day first or month first."""
    match = _NUMBERS.fullmatch(words[: _LONGEST + 1].strip())
    if not match or match.group(2) == ".":
        return False
    first, second = int(match.group(1)), int(match.group(3))
    return first <= 12 and second <= 12 and first != second


def day_in_dateline(words: str, published: str | None) -> str | None:
    """The ISO day of a dateline; a missing year is the one that brings it nearest to ``published``.

    A weekday alone is the last such day up to ``published``. Without ``published`` neither is dated.
    """
    parts = _parts(words)
    if parts and parts[0]:
        return _iso(*parts)
    if published is None:
        return None
    near = date.fromisoformat(published)
    if parts:
        return _nearest_year(near, parts[1], parts[2])
    number = _WEEKDAYS.get(words.strip()[:3].lower())
    return None if number is None else (near - timedelta((near.weekday() - number) % 7)).isoformat()


def _parts(words: str) -> tuple[int | None, int, int] | None:
    if len(words) > _LONGEST:
        return None
    words = _WEEKDAY_FIRST.sub("", words.strip(), count=1)
    if match := _COMPACT.fullmatch(words):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _YEAR_FIRST.fullmatch(words):
        return int(match[1]), int(match[3]), int(match[4])
    if match := _MONTH_FIRST.fullmatch(words):
        return _year(match[3]), _MONTHS[match[1][:3].lower()], _number(match[2])
    if match := _DAY_FIRST.fullmatch(words):
        return _year(match[3]), _MONTHS[match[2][:3].lower()], _number(match[1])
    if (match := _NUMBERS.fullmatch(words)) and not is_ambiguous(words):
        first, second = int(match[1]), int(match[3])
        return (
            (int(match[4]), first, second)
            if second > 12 and match[2] != "."
            else (int(match[4]), second, first)
        )
    return None


def _year(words: str | None) -> int | None:
    return int(words) if words else None


def _number(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def _nearest_year(near: date, month: int, number: int) -> str | None:
    candidates = [_date(near.year + step, month, number) for step in (-1, 0, 1)]
    possible = [found for found in candidates if found]
    return min(possible, key=lambda found: abs(found - near)).isoformat() if possible else None


def _iso(year: int | None, month: int, number: int) -> str | None:
    found = _date(year, month, number) if year else None
    return found.isoformat() if found else None


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
