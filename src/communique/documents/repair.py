"""Characters that came to us garbled, put right before anything points into the text.

Takes a text as decoded; gives it without what collections of scraped texts are full of: traces of a wrong
decoding ("â€œTalksâ€\x9d"), escapes for HTML ("Q&amp;A"), numbers of notes ("on Monday.[3]"), sentences run
together ("on Monday.They"). A text without them comes back as it is.
"""

from __future__ import annotations

import html
import re

import ftfy

__all__ = ["repaired"]

# UTF-8 read as a one-byte encoding: a letter with an accent, then what no word has after it. Most texts have
# no such pair and need no closer look, which takes as long as all other cleaning.
_GARBLED = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
_ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d{0,2});")
_NOTE = re.compile(r"(?<=[\w.,;:!?”\"’')])(?:\[(?:\d{1,3}|citation needed)\])+")
_GLUED = re.compile(
    r"([.!?](?<=[a-z][a-z].)[”\"’»]?)(?=[“\"]?(?:A|An|As|At|But|By|He|If|In|It|No|On|So|To|We|(?!Com\b|Org\b|Net\b)"
    r"[A-Z][a-z]{2,})[ ,])"
)


def repaired(text: str) -> str:
    """``text`` as it was meant: decoded rightly where that is sure, each sentence set off from the next."""
    if _GARBLED.search(text):
        text = ftfy.fix_encoding(text)
    if "&" in text:
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    if "[" in text:
        text = _NOTE.sub("", text)
    return _GLUED.sub(r"\1 ", text)
