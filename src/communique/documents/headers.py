"""What stands before the prose of a report: header lines with date and byline, then the dateline.

Takes a text and where its body begins; gives the `Header`. All of it stays in the text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from communique.documents.bylines import byline
from communique.documents.datelines import Dateline, dateline
from communique.documents.days import DAY_WORDS, WEEKDAY_WORDS, day

__all__ = ["Header", "header"]


class Header(NamedTuple):
    """What was found before the prose, which begins at ``lead_start``."""

    lead_start: int
    published: str | None = None
    byline: str | None = None
    dateline: Dateline | None = None


_MOST_LINES = 8
_LONGEST_LINE = 160
_CLOCK = r"(?:,?\s*(?:at\s+)?\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,5}(?:\s*[+-]\s*\d{1,2}(?::?\d{2})?)?\)?)?)"
_DATED = re.compile(
    rf"(?:(?:date|dated|published|posted|updated|last\s+updated|release[d]?|issued|created)(?:\s+(?:on|at|date))?\s*[:|-]?\s*)?"
    rf"(?:{WEEKDAY_WORDS},?\s+)?(?P<day>{DAY_WORDS}){_CLOCK}?\s*(?:[|–—-]\s*)?(?P<rest>[^\n]*)",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?:date|dated|published|posted|updated|release)", re.IGNORECASE)
_NOTE = re.compile(
    r"\((?:Corrects|Adds|Updates|Updated|Recasts|Refiles|Clarifies|Eds?:)[^\n]*\)|\*{2,}[^\n]*|"
    r"(?:FOR IMMEDIATE RELEASE|PRESS RELEASE|Press Release|For Immediate Release)\W*|"
    r"(?:Photo|Image|File photo|Picture|Source|Credit|Photo credit)\s*:[^\n]*|"
    r"\d+\s+min(?:ute)?s?\s+read|Listen to (?:this )?article[^\n]*|Share(?: this)?(?: article)?",
)


def header(text: str, body_start: int, published: str | None) -> Header:
    """The header of the body that begins at ``body_start``.

    ``published`` (an ISO day, when known) dates datelines without a year. A body that is nothing but header
    begins its prose at ``body_start``.
    """
    found = Header(_skip_space(text, body_start))
    for _ in range(_MOST_LINES):
        line, after = _line(text, found.lead_start)
        following = _read_line(line, found, after)
        if following is None:
            break
        found = following._replace(lead_start=_skip_space(text, following.lead_start))
    place = dateline(text, found.lead_start, published or found.published)
    if place:
        found = found._replace(lead_start=_skip_space(text, place.end), dateline=place)
    if place and text[place.end - 1 : place.end] == "\n" and not found.byline:
        found = _byline_below(text, found)
    return found if found.lead_start < len(text.rstrip()) else Header(_skip_space(text, body_start))


def _read_line(line: str, found: Header, after: int) -> Header | None:
    if not line or len(line) > _LONGEST_LINE:
        return None
    if _NOTE.fullmatch(line):
        return found._replace(lead_start=after)
    if (writer := byline(line)) and not found.byline:
        place = Dateline(after, writer.place, writer.place, None, None) if writer.place else None
        return found._replace(lead_start=after, byline=writer.name, dateline=place)
    match = _DATED.fullmatch(line)
    if not match or (match["rest"] and not byline(match["rest"])):
        return None
    writer = byline(match["rest"]) if match["rest"] else None
    return found._replace(
        lead_start=after,
        published=found.published or day(match["day"]),
        byline=writer.name if writer else found.byline,
    )


def _byline_below(text: str, found: Header) -> Header:
    line, after = _line(text, found.lead_start)
    writer = byline(line.rstrip(":"))
    return found._replace(lead_start=_skip_space(text, after), byline=writer.name) if writer else found


def _line(text: str, start: int) -> tuple[str, int]:
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    return text[start:end].strip(), min(end + 1, len(text))


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
