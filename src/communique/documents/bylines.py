"""The byline: who wrote a report, in a line of its own or after the date.

Takes a line; gives the writer's name or function as printed.
"""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["Byline", "byline"]

_UPPER = "A-ZÀ-ÖØ-ÞĀ-ŽḀ-Ỿ"
_NAME = rf"[{_UPPER}][\w.'’-]*(?:\s+(?:(?:de|da|al|el|bin|van|von|der|and|&|del|la)\s+)*[{_UPPER}][\w.'’-]*){{0,6}}"
_RANKED = r"(?:(?:[1-3](?:st|nd|rd)\s+Class|1st|2nd|Lt\.|Sgt\.)\s+)?"
_BY = re.compile(
    rf"(?:(?:Story|Written|Reported|Report|Text|Posted|Photos?|Article|Compiled)\s+)?[Bb][Yy]:?\s+({_NAME}(?:,\s+[^\n]{{2,60}})?)"
    r"\s*(?:[|–—-]\s*[^\n]{0,60})?"
)
_STAFF = re.compile(
    r"((?:(?:Our|From\s+Our|By\s+Our|A|By\s+a)\s+)?(?:Own\s+|Staff\s+|Special\s+|Diplomatic\s+|Defen[cs]e\s+|Senior\s+|Foreign\s+|Political\s+|City\s+)*"
    r"(?:Correspondents?|Reporters?|Writers?|Bureau|Monitoring\s+Desk|News\s+Desk|Web\s+Desk|Online\s+Desk|Newsroom))"
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
        or line.endswith((".", "?", "!"))
        and not line.endswith(("Jr.", "Sr."))
    ):
        return None
    if match := _BY.fullmatch(line):
        return Byline(match.group(1).strip(), None)
    if match := _STAFF.fullmatch(line):
        return Byline(
            re.sub(r"^(?:By|From)\s+", "", match.group(1).strip(), flags=re.IGNORECASE), match.group(2)
        )
    return None
