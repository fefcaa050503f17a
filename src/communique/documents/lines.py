"""Lines of a text: whether one says all that it has to say."""

from __future__ import annotations

import re

__all__ = ["is_closed"]

_CLOSING = re.compile(r"[.!?:;…][\"'”’»)\]]*$")


def is_closed(line: str) -> bool:
    """Whether a line, without spaces at its end, ends with a mark that closes a sentence or opens a list."""
    return _CLOSING.search(line) is not None
