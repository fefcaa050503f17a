"""Whether a text without a title begins with its headline.

Takes a text; gives the headline, which is its first line as it stands.
"""

from __future__ import annotations

import re

from communique.documents.bylines import byline
from communique.documents.days import DAY_WORDS

__all__ = ["headline"]

_SHORTEST, _LONGEST = 12, 180
_MOST_WORDS = 28
_DATED = re.compile(rf"\W*(?:date|dated|published|posted|updated)?\W*{DAY_WORDS}", re.IGNORECASE)
_CLOSED = (".", ";", ":", ",", "…", ".”", '."', ".’")


def headline(text: str) -> str | None:
    """The first line of ``text`` (which begins with it), when it reads like a headline, else None.

    A headline is short, has no closing full stop, is no date, byline or dateline, and has below it a line
    that is a sentence and longer, or a blank line and then a sentence.
    """
    first, newline, rest = text.partition("\n")
    line = first.strip()
    if (
        not newline
        or not _SHORTEST <= len(line) <= _LONGEST
        or line.endswith(_CLOSED)
        or len(line.split()) < 3
    ):
        return None
    if _DATED.match(line) or byline(line) or len(line.split()) > _MOST_WORDS:
        return None
    body = rest.strip()
    following = body.partition("\n")[0].strip()
    if not body or not re.search(r"[.!?]", body):
        return None
    return (
        line
        if len(following) > len(line) * 0.6
        or rest.startswith("\n")
        or _DATED.match(following)
        or byline(following)
        else None
    )
