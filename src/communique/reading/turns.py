"""Whose turn it is at a point of a transcript: "President Prado: I thank you. Journalist: Will you ...?"

Takes a text with the places that speak of persons; gives the turns in text order, none for a text that is no
transcript. A turn reaches to the next label.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from communique.reading.mentions import PersonMention

__all__ = ["Turn", "find_turns", "turn_at"]

_FEWEST = 2  # turns that make a transcript, unless one makes up most of the text
_LONG = 1500  # characters
# What may stand between a speaker's name and the colon: "of Peru (retranslated)".
_LABEL_END = re.compile(r"(?:[^\S\n]+of[^\S\n][^.:?!\n]{2,60})?[^\S\n]*(?:\([^()\n]{1,40}\))?[^\S\n]*:(?=\s)")
_STARTS = frozenset('\n.?!…"”’)')
_OPENS = r"(?:(?<=\n)|(?<=[.?!…\"”’)]\s)|^)[^\S\n]*"
_ASKERS = r"Q|Question|Journalist|Reporter|Correspondent|Interviewer|Moderator|Host|Press|Media"
_NAMELESS = re.compile(
    rf"{_OPENS}(?:(?P<asks>(?i:{_ASKERS})(?:\s*\([^()\n]{{1,40}}\))?[^\S\n]*:|Q(?=\s+[\"“(—A-Z]))"
    r"|(?i:A|Answer)[^\S\n]*:)\s"
)
# "THE PRESIDENT:", "MS. ROE:", "SECRETARY VAN DER BERG:"
_CAPITALS = re.compile(
    rf"{_OPENS}(?:[A-Z]+\.[^\S\n]+)?(?P<name>[A-Z][A-Z’'-]+(?:[^\S\n]+[A-Z][A-Z.’'-]*){{0,4}})"
    r"[^\S\n]*(?:\([^()\n]{1,40}\))?:\s"
)
_NOBODY = frozenset({"WASHINGTON", "UPDATE", "NOTE", "BREAKING", "EXCLUSIVE", "CONTACT", "END", "PRESS", "Q"})


class Turn(NamedTuple):
    """Where a turn begins, and who speaks: the key of a person, None where nobody is named.

    ``asks``: it is a question of the press.
    """

    start: int
    person: int | None
    asks: bool


def find_turns(text: str, mentions: Sequence[PersonMention], start: int = 0) -> tuple[Turn, ...]:
    """The turns of a text from a character on; ``mentions`` are its persons in text order."""
    found = [Turn(m.start(), None, m["asks"] is not None) for m in _NAMELESS.finditer(text, start)]
    names = {text[m.head.start : m.head.end].upper(): m.person for m in reversed(mentions)}
    for match in _CAPITALS.finditer(text, start):
        name = match["name"].split()[-1]
        if name not in _NOBODY:
            found.append(Turn(match.start(), names.get(name), False))
    for mention in mentions:
        before = text[max(start, mention.start - 3) : mention.start].rstrip(" ")[-1:]
        opens = mention.start >= start and (before == "" or before in _STARTS)
        if opens and _LABEL_END.match(text, mention.end):
            found.append(Turn(mention.start, mention.person, False))
    found.sort(key=lambda turn: turn.start)
    rest = len(text) - found[0].start if found else 0
    is_speech = rest > _LONG and 2 * rest > len(text) - start
    return tuple(found) if len(found) >= _FEWEST or is_speech else ()


def turn_at(turns: Sequence[Turn], at: int) -> Turn | None:
    """The turn to which a character belongs, None before the first."""
    place = bisect_right(turns, at, key=lambda turn: turn.start)
    return turns[place - 1] if place else None
