"""The number by which an outlet counts its reports, where the address or name of a report shows it.

Takes reports, gives `Serial` values. Outlets that leave out the day often number their news in order of
time ("…/news/439762/Minister-arrives"). How many reports an outlet has a day is not known, so numbers give
an order and a rough distance, and never a date. What they prove is left to `timing`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from communique.codebook.records import Report

__all__ = ["Serial", "distance", "serial"]

# A number by itself, longer than a year and shorter than a time stamp; eight digits may be a day.
_NUMBER = re.compile(r"(?<![0-9A-Za-z])\d{5,9}(?![0-9A-Za-z])")
_DAY = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d")
_WORD = re.compile(r"[a-z]{4,}")
# An id is the outlet's own name for the report, and no number of a collection, where it repeats the headline.
_WORDS_OF_TITLE = 2


class Serial(NamedTuple):
    """The ``number`` of a report in a ``series``, the address up to the number."""

    series: str
    number: int


def serial(report: Report) -> Serial | None:
    """The serial of a report, by its address, or by an id that repeats words of the title."""
    if report.url and (found := _serial(report.url)):
        return found
    found = _serial(report.id)
    if found is None:
        return None
    rest = set(_WORD.findall(report.id[len(found.series) :].lower()))
    shared = rest & set(_WORD.findall(report.title.lower()))
    return found if len(shared) >= _WORDS_OF_TITLE else None


def distance(a: Serial | None, b: Serial | None) -> int | None:
    """By how much the second number is higher, None where the two are not of one series."""
    return b.number - a.number if a and b and a.series == b.series else None


def _serial(address: str) -> Serial | None:
    for match in _NUMBER.finditer(address):
        if not _DAY.fullmatch(match.group()):
            return Serial(address[: match.start()], int(match.group()))
    return None
