"""The byline: who wrote a report, in a line of its own or after the date.

Takes a line; gives the writer's name or function as printed.
"""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["Byline", "byline"]

_UPPER = "A-ZÀ-ÖØ-ÞĀ-ŽḀ-Ỿ"
_CAPITAL = rf"[{_UPPER}][\w.'’-]*"
_NAME = rf"{_CAPITAL}(?:\s+(?:(?:de|da|al|el|bin|van|von|der|and|&|del|la)\s+)*{_CAPITAL}){{0,6}}"
_WORK = r"(?:Story|Written|Reported|Report|Text|Posted|Photos?|Article|Compiled|Feature|Analysis|Opinion)"
_BY = re.compile(
    rf"(?:{_WORK}\s+)?[Bb][Yy]:?\s+({_NAME}(?:,\s+[^\n]{{2,60}})?)\s*(?:[|–—-]\s*[^\n]{{0,60}})?"
)
_DESK = r"(?:Own|Staff|Special|Diplomatic|Defen[cs]e|Senior|Foreign|Political|City|National|Military|Naval)"
_STAFF = re.compile(
    rf"((?:(?:Our|From\s+Our|By\s+Our|A|By\s+a|By)\s+)?(?:{_DESK}\s+)*"
    r"(?:Correspondents?|Reporters?|Writers?|Bureau|(?:Monitoring|News|Web|Online)\s+Desk|Newsroom))"
    rf"(?:\s*,\s*([{_UPPER}][\w.'’ -]{{1,40}}))?",
    re.IGNORECASE,
)
_LONGEST = 120


class Byline(NamedTuple):
    """Who wrote it, and the ``place`` that the line gives beside it, if any."""

    name: str
    place: str | None


def byline(line: str) -> Byline | None:
    """The byline that ``line`` is as a whole, or None."""
    line = line.strip().strip("*_").strip()
    if (
        not line
        or len(line) > _LONGEST
        or (line.endswith((".", "?", "!")) and not line.endswith(("Jr.", "Sr.")))
    ):
        return None
    if match := _BY.fullmatch(line):
        return Byline(match.group(1).strip(), None)
    if match := _STAFF.fullmatch(line):
        return Byline(
            re.sub(r"^(?:By|From)\s+", "", match.group(1).strip(), flags=re.IGNORECASE), match.group(2)
        )
    return None
