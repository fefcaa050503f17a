"""Whether a text without a title begins with its headline.

Takes a text; gives the headline, which is its first line as it stands.
"""

from __future__ import annotations

import re

from communique.documents.bylines import byline
from communique.documents.days import DAY_WORDS

__all__ = ["headline"]

_SHORTEST, _LONGEST = 12, 220
_FEWEST_WORDS, _MOST_WORDS = 3, 28
_LONGER_BELOW = 0.6
_SENTENCE_MARK = re.compile(r"[.!?]")
_DATED = re.compile(rf"\W*(?:date|dated|published|posted|updated)?\W*{DAY_WORDS}", re.IGNORECASE)
_CLOSED = (".", ";", ":", ",", "…", ".”", '."', ".’")


def headline(text: str) -> str | None:
    """The first line of ``text`` (which begins with it), when it reads like a headline, else None.

    A headline is short, has no closing full stop, is no date, byline or editor's note, and has below it
    a blank line, a date or byline, or a line of at least about its own length; and then sentences.
    """
    first, newline, rest = text.partition("\n")
    line = first.strip()
    if not newline or not _reads_like_headline(line):
        return None
    following = rest.strip().partition("\n")[0].strip()
    parted = rest.startswith("\n") or bool(_DATED.match(following) or byline(following))
    has_body = bool(_SENTENCE_MARK.search(rest))
    return line if has_body and (parted or len(following) > len(line) * _LONGER_BELOW) else None


def _reads_like_headline(line: str) -> bool:
    words = len(line.split())
    if not _SHORTEST <= len(line) <= _LONGEST or not _FEWEST_WORDS <= words <= _MOST_WORDS:
        return False
    return line[0] not in "([*" and not line.endswith(_CLOSED) and not _DATED.match(line) and not byline(line)
