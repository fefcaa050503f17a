"""What stands after the prose of a report: signature, copyright, links, initials of editors.

Takes a text and where its prose begins; gives the `Trailer`. All of it stays in the text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from communique.documents.bylines import byline

__all__ = ["Trailer", "trailer"]


class Trailer(NamedTuple):
    """Where the prose ends, and the byline found after it."""

    prose_end: int
    byline: str | None


_MOST_LINES = 12
_LONGEST_LINE = 300
_LINES = (
    r"[-–—_=*#~•.\s]+",
    r"(?:follow|like|join|find|subscribe|visit|contact|connect with)\s+(?:us|our|to|@)\b.*",
    r".{0,160}\ball rights reserved\b.{0,80}",
    r"(?:copyright|\(c\)|©).*",
    r"(?:read|see|view|watch)\s+(?:more|also|next|full|too)\b.*",
    r"(?:related|recommended|you may also like|more from|also read)\b\s*[:.]?.{0,100}",
    r"(?:tags?|topics?|keywords?|share|categories|filed under)\b\s*[:.].{0,100}",
    r"(?:photos?|image|picture|video|courtesy|(?:file|cover) photo|photo credit|featured image|caption)"
    r"\s*(?:by\b|:|/|credit\b|courtesy\b)\s*.*",
    r"(?:source|via)\s*:.{0,160}",
    r"\(?(?:published in|first published|edited by|editing by|writing by)\b.{0,160}",
    r"\(?(?:additional reporting by|reporting by|translated by|for (?:more|further) information|media contact"
    r"|press contact)\b.{0,160}",
    r"\(?(?:editor|reporter|writer|author)s?\s*:.{0,100}",
    r"this (?:story|article|news|report|content|post)\b.{0,120}"
    r"\b(?:reported|published|produced|syndicated|written|appeared|edited|generated)\b.{0,120}",
    r"(?:advertisement|print|comments?|e-?mail|tweet|facebook|twitter|whatsapp|telegram|newsletter|sign up)"
    r"(?:\s*:|\s+us|\s+this|\s+to)?.{0,40}",
    r"(?:https?://|www\.|@\w|#\w)\S*(?:\s+(?:https?://|www\.|@\w|#\w)\S*)*",
    r"-?\s*(?:ends?|30|item ends)\s*-?",
    r"END\s+\d.{0,30}",
    r"/?[A-Z]{2,4}(?:/[A-Z]{2,4}){1,3}/?",
    r"\(\s*source\b.{0,60}\)",
)
_LINE = re.compile("|".join(_LINES), re.IGNORECASE)
_SENTENCE = re.compile(r"\b(?:said|says|told|met|will|was|were|has|have|signed|visited)\b")
_LONGEST_WITH_VERB = 160
_END_REACH = 60
_INITIALS = re.compile(
    r"(?<=[.!?”\"’')])\s+(?!(?:[ECMP][SD]T|GMT|UTC)\b)(?:[A-Z]{2,3}|[A-Z]{1,3}(?:/[A-Z]{1,4}){1,4})\s*$"
)
_CREDIT = re.compile(r"\s*[\[(](?:Source:?[^()\n]{2,40}|ENDS?|ends?|[A-Z]{2,8})[\])]\s*$")


def trailer(text: str, lead_start: int) -> Trailer:
    """The trailer of a text whose prose begins at ``lead_start``; the first line of prose always remains."""
    end = _rstrip(text, lead_start, len(text))
    writer: str | None = None
    for _ in range(_MOST_LINES):
        begin = text.rfind("\n", lead_start, end) + 1
        line = text[begin:end].strip()
        if begin <= lead_start or len(line) > _LONGEST_LINE:
            break
        signed = byline(line)
        if not signed and not _is_trailer(line):
            break
        writer = writer or (signed.name if signed else None)
        end = _rstrip(text, lead_start, begin)
    return Trailer(_without_signs(text, lead_start, end), writer)


def _is_trailer(line: str) -> bool:
    return bool(_LINE.fullmatch(line)) and not (len(line) > _LONGEST_WITH_VERB and _SENTENCE.search(line))


def _without_signs(text: str, lead_start: int, end: int) -> int:
    for pattern in (_INITIALS, _CREDIT):
        begin = max(lead_start, end - _END_REACH)
        match = pattern.search(text[begin:end])
        if match and begin + match.start() > lead_start:
            end = begin + match.start()
    return end


def _rstrip(text: str, lead_start: int, end: int) -> int:
    while end > lead_start and text[end - 1].isspace():
        end -= 1
    return end
