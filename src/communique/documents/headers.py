"""What stands before the prose of a report: header lines with date and byline, then the dateline.

Takes a text and where its body begins; gives the `Header`. All of it stays in the text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from communique.documents.bylines import byline
from communique.documents.datelines import Dateline, dateline
from communique.documents.days import DAY_WORDS, WEEKDAY_WORDS, day
from communique.documents.lines import is_closed

__all__ = ["Header", "header"]


class Header(NamedTuple):
    """What was found before the prose, which begins at ``lead_start``."""

    lead_start: int
    published: str | None = None
    byline: str | None = None
    dateline: Dateline | None = None


_MOST_LINES = 8
_MOST_LABELS = 3
_LONGEST_LABEL = 60
_LONGEST_LINE = 160
_LONGEST_NOTE = 500
_ZONE = r"(?:\s*\(?[A-Z]{2,5}(?:\s*[+-]\s*\d{1,2}(?::?\d{2})?)?\)?)"
_CLOCK = rf"(?:,?\s*(?:[|·–-]\s*)?(?:at\s+)?\d{{1,2}}[:.h]\d{{2}}(?:[:.]\d{{2}})?(?:\s*[ap]\.?m\.?)?{_ZONE}?)"
_LABEL = (
    r"(?:(?:date|dated|published|posted|updated|last\s+updated|released?|issued|created)"
    r"(?:\s+(?:on|at|date))?)"
)
_DATED = re.compile(
    rf"(?:(?P<label>{_LABEL})\s*[:|-]?\s*)?(?:{WEEKDAY_WORDS},?\s+)?(?P<day>{DAY_WORDS}){_CLOCK}?"
    r"\s*(?:[|–—-]\s*)?(?P<rest>[^\n]*)",
    re.IGNORECASE,
)
_UPDATE = re.compile(r"(?:last\s+)?updated", re.IGNORECASE)
_NOTE = re.compile(
    r"\((?:Corrects|Corrected|Adds|Updates|Updated|Recasts|Refiles|Clarifies|Eds?:)[^\n]*\)|\*{2,}[^\n]*"
    r"|(?:Editors?['’]?s?['’]? note|Correction|Clarification)\s*:[^\n]*"
    r"|(?:FOR IMMEDIATE RELEASE|PRESS RELEASE|Press Release|For Immediate Release)\W*"
    r"|(?:Photo|Image|File photo|Picture|Source|Credit|Photo credit)\s*:[^\n]*"
    r"|\d+\s+min(?:ute)?s?\s+read|Listen to (?:this )?article[^\n]*|Share(?: this)?(?: article)?"
    rf"|(?:(?:Published|Posted|Updated)\s*:?\s*)?(?:{_CLOCK}|\d+\s+(?:minute|hour|day|week)s?\s+ago)"
)
_BULLET = re.compile(r"[-–—•*]\s+(?=\w)")


def header(text: str, body_start: int, published: str | None) -> Header:
    """The header of the body that begins at ``body_start``.

    ``published`` (an ISO day, when known) dates datelines without a year. A body that is nothing but
    header has its prose begin at ``body_start``.
    """
    found = _header_lines(text, Header(_skip_space(text, body_start)), published)
    place = dateline(text, found.lead_start, published or found.published)
    if place:
        found = found._replace(lead_start=_skip_space(text, place.end), dateline=place)
        if text[place.end : place.end + 1] == "\n" and not found.byline:
            found = _byline_below(text, found)
    elif mark := _BULLET.match(text, found.lead_start):
        found = found._replace(lead_start=mark.end())
    return found if found.lead_start < len(text.rstrip()) else Header(_skip_space(text, body_start))


def _header_lines(text: str, found: Header, published: str | None) -> Header:
    for _ in range(_MOST_LINES):
        line, after = _line(text, found.lead_start)
        following = _with_line(line, found, after) or _after_labels(text, found, published)
        if following is None:
            break
        found = following._replace(lead_start=_skip_space(text, max(after, following.lead_start)))
    return found


def _after_labels(text: str, found: Header, published: str | None) -> Header | None:
    """``found`` with its prose after lines that only name a section, a series or a region.

    They are such where a header line or a dateline follows; else they may be headings of what is told.
    """
    at = found.lead_start
    for _ in range(_MOST_LABELS):
        line, after = _line(text, at)
        if not line or len(line) > _LONGEST_LABEL or is_closed(line):
            return None
        if dateline(text, at, published or found.published):
            return None  # what looks like a label is one itself
        at = _skip_space(text, after)
        line, after = _line(text, at)
        if _with_line(line, found, after) or dateline(text, at, published or found.published):
            return found._replace(lead_start=at)
    return None


def _with_line(line: str, found: Header, after: int) -> Header | None:
    """``found`` with what ``line`` adds to it; None when the line is no header."""
    if len(line) <= _LONGEST_NOTE and _NOTE.fullmatch(line):
        return found
    if not line or len(line) > _LONGEST_LINE:
        return None
    writer = byline(line)
    if writer and not found.byline:
        place = Dateline(after, writer.place, writer.place) if writer.place else found.dateline
        return found._replace(byline=writer.name, dateline=place)
    return _with_date(line, found)


def _with_date(line: str, found: Header) -> Header | None:
    match = _DATED.fullmatch(line)
    writer = byline(match["rest"]) if match and match["rest"] else None
    if not match or (match["rest"] and not writer):
        return None
    is_update = bool(match["label"] and _UPDATE.match(match["label"]))
    published = found.published or (None if is_update else day(match["day"]))
    return found._replace(published=published, byline=found.byline or (writer.name if writer else None))


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
