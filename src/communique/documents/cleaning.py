"""Characters that no reader of a report sees, taken out before anything points into the text.

Takes a text as decoded; gives the text that evidence will point into. A text without such characters
comes back as it is.
"""

from __future__ import annotations

import re

__all__ = ["cleaned", "one_line"]

# Invisible: soft hyphen, zero-width space and joiners' kin, byte order mark, and the marks that turn the
# direction of writing, which can make words look like others (Unicode Technical Report 36, 3.5). The
# left-to-right and right-to-left marks U+200E and U+200F are harmless beside Arabic names, but go too.
_UNSEEN = "\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_CONTROLS = "\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff"
_BREAKS = "\r\x0c\x85\u2028\u2029"
_INVISIBLE = re.compile(f"[{_UNSEEN}]+")
_CONTROL = re.compile(f"[{_CONTROLS}]")
_LINE_ENDS = re.compile(f"\r\n|[{_BREAKS}]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_SUSPECT = re.compile(f"[{_UNSEEN}{_CONTROLS}{_BREAKS}\ud800-\udfff]")
_SPACE = re.compile(r"\s+")


def cleaned(text: str) -> str:
    """``text`` with line feeds as the only line ends and without invisible and control characters.

    Control characters become spaces and halves of surrogate pairs U+FFFD; what is invisible goes.
    """
    if not _SUSPECT.search(text):
        return text
    text = _LINE_ENDS.sub("\n", text)
    text = _INVISIBLE.sub("", text)
    text = _CONTROL.sub(" ", text)
    return _LONE_SURROGATE.sub("\ufffd", text)


def one_line(text: str | None) -> str:
    """``text`` cleaned and brought onto one line, without spaces at its ends; empty for None."""
    return _SPACE.sub(" ", cleaned(text)).strip() if text else ""
