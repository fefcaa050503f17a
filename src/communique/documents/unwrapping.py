"""Lines that were broken for their width alone, joined again.

Takes a cleaned text; gives it with its paragraphs on one line each, as the rest of the program expects them.
Texts from mail, PDF files and terminals are broken so; a text that is not comes back as it is.
"""

from __future__ import annotations

import re

from communique.documents.lines import is_closed

__all__ = ["unwrapped"]

_BREAK = re.compile(r"(?<=\S)[ \t]*\n[ \t]*(?=\S)")
_GOES_ON = re.compile(r"[a-z,;)]")
_LEADS_ON = re.compile(r"\b(?:an?|and|as|at|by|for|from|his|her|in|its|of|on|or|that|the|their|to|with)$")
_BULLET = re.compile(r"[-•*·▪‣]\s")
_ITEM = re.compile(
    r"[–—]\s|\(?(?:\d{1,2}|[a-z])[.)]\s"
)  # inside a sentence they are dashes, numbers, initials
_HYPHENATED = re.compile(r"([^\W\d_]+)-$")
_WORD = re.compile(r"[^\W\d_]+")

_LEAST_SHARE = 0.5  # of all breaks, those without a full stop before, that tells a wrapped text
_NARROWEST, _WIDEST = 30, 200  # characters of a line; nothing is wrapped narrower or wider
_FULL = 0.7  # of the longest line: a shorter one was ended on purpose
_LONGEST_WORD = 40  # characters that are looked at for a word


def unwrapped(text: str) -> str:
    """``text`` with each line break that only keeps lines short turned into one space.

    Only where half of the lines end without a full stop and some sentence surely goes on in the next. Short
    lines, items of lists and blank lines stay apart. A hyphen at the end of a line stays, unless the text
    has the word without it elsewhere.
    """
    breaks = list(_BREAK.finditer(text))
    inside = {match for match in breaks if _goes_on(text, match)}
    open_lines = [match for match in breaks if not is_closed(_line_before(text, match))]
    if not inside or len(open_lines) < _LEAST_SHARE * len(breaks):
        return text
    width = max(len(_line_before(text, match)) for match in inside)
    if not _NARROWEST <= width <= _WIDEST:
        return text
    words = set(_WORD.findall(text))
    parts, end = [], 0
    for match in breaks:
        if match in inside or _is_full(text, match, width):
            following = text[match.end() : match.end() + _LONGEST_WORD]
            parts.append(_joined(text[end : match.start()], following, words))
            end = match.end()
    return "".join([*parts, text[end:]])


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence goes on over a break, by its looks: "of" before, or a small letter after."""
    line, after = _line_before(text, match), match.end()
    if is_closed(line) or _ITEM.match(text, after):
        return False
    return _LEADS_ON.search(line) is not None or _GOES_ON.match(text, after) is not None


def _is_full(text: str, match: re.Match[str], width: int) -> bool:
    """Whether a break follows a line about as long as the others, and begins no item of a list."""
    line, after = _line_before(text, match), match.end()
    if not _FULL * width <= len(line) <= width / _FULL or _BULLET.match(text, after):
        return False
    return not (is_closed(line) and _ITEM.match(text, after))


def _line_before(text: str, match: re.Match[str]) -> str:
    return text[text.rfind("\n", 0, match.start()) + 1 : match.start()]


def _joined(before: str, after: str, words: set[str]) -> str:
    """The text before a break with what stands in place of the break."""
    hyphenated, following = _HYPHENATED.search(before[-_LONGEST_WORD:]), _WORD.match(after)
    if hyphenated is None or following is None:
        return f"{before} "
    return before[:-1] if hyphenated[1] + following[0] in words else before
