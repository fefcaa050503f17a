"""Foreign text made safe to show: nothing in it can move the cursor, turn the line round or hide.

Takes any text, gives text in which control characters, direction overrides, invisible tags and lone
surrogates stand as escapes (``\\x1b``, ``\\u202e``). Marks that scripts need (joiners, the plain
direction marks) stay. Escaping for HTML is left to the template, markup of the terminal to rich.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["clipped", "on_one_line", "pieces", "visible", "within_encoding"]

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, but for tab and line feed
    "\u2028\u2029"  # line and paragraph separators
    "\u202a-\u202e\u2066-\u206f"  # embeddings, overrides and isolates of direction
    "\ufff9-\ufffb"  # interlinear annotation
    "\ud800-\udfff"  # lone surrogates
    "\U000e0000-\U000e007f]"  # invisible tags
)
_SPACES = re.compile(r"[\s\x85]+")

# What stands for our own and the commonest typographic characters where the output cannot hold them.
_PLAIN = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "–": "-",
        "—": "-",
        "─": "-",
        "…": "...",
        "·": "|",
        "→": "->",
        "\xa0": " ",
    }
)


def visible(text: str) -> str:
    """``text`` with each unsafe character as its escape; tabs and line feeds stay."""
    if text.isprintable():  # nothing unsafe is, and this is much quicker to tell
        return text
    return _UNSAFE.sub(lambda match: _escape(match.group()), text)


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """``text`` made visible, in pieces: what stays, and (True) each unsafe character as its escape."""
    end = 0
    for match in _UNSAFE.finditer(text):
        if match.start() > end:
            yield text[end : match.start()], False
        yield _escape(match.group()), True
        end = match.end()
    if end < len(text):
        yield text[end:], False


def on_one_line(text: str) -> str:
    """``text`` made visible, with any run of white space as one space."""
    return visible(_SPACES.sub(" ", text)).strip()


def clipped(text: str, limit: int) -> str:
    """``text``, or its beginning and an ellipsis, in at most ``limit`` characters."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def within_encoding(text: str, encoding: str) -> str:
    """``text`` in characters that ``encoding`` holds: typographic marks become plain, others escapes."""
    if encoding.lower().replace("-", "").startswith("utf"):
        return text
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_PLAIN).encode(encoding, "backslashreplace").decode(encoding)
    return text


def _escape(character: str) -> str:
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
