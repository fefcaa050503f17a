"""Whose turn it is at a point of a transcript: "President Prado: I thank you. Journalist: Will you ...?"

Takes a text with the places that speak of persons; gives the turns in text order, none for a text that is no
transcript. A turn reaches to the next label. A label in capitals that names nobody else named ("LIMA:",
"AGENDA:") makes no transcript by itself, since datelines and headings have that form.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from communique.gazetteer.cities import find_cities
from communique.reading.text.mentions import PersonMention

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
_NOBODY = frozenset({"UPDATE", "NOTE", "BREAKING", "EXCLUSIVE", "CONTACT", "END", "PRESS", "Q"})


class Turn(NamedTuple):
    """Where a turn begins, and who speaks: the key of a person, None where nobody is named.

    ``asks``: it is a question of the press.
    """

    start: int
    person: int | None
    asks: bool


@lru_cache(maxsize=4)  # engagements, outcomes and positions ask for those of one report
def find_turns(text: str, mentions: tuple[PersonMention, ...], start: int = 0) -> tuple[Turn, ...]:
    """The turns of a text from a character on; ``mentions`` are its persons in text order."""
    found = [Turn(m.start(), None, m["asks"] is not None) for m in _NAMELESS.finditer(text, start)]
    names = {text[m.head.start : m.head.end].upper(): m.person for m in reversed(mentions)}
    unknown = []
    for match in _CAPITALS.finditer(text, start):
        person = names.get(match["name"].split()[-1])
        if person is not None:
            found.append(Turn(match.start(), person, False))
        elif not _is_nobody(match["name"]):
            unknown.append(Turn(match.start(), None, False))
    for mention in mentions:
        before = text[max(start, mention.start - 3) : mention.start].rstrip(" ")[-1:]
        opens = mention.start >= start and (before == "" or before in _STARTS)
        if opens and _LABEL_END.match(text, mention.end):
            found.append(Turn(mention.start, mention.person, False))
    rest = len(text) - min((turn.start for turn in found), default=len(text))
    is_speech = rest > _LONG and 2 * rest > len(text) - start
    if len(found) < _FEWEST and not is_speech:
        return ()
    return tuple(sorted([*found, *unknown], key=lambda turn: turn.start))


def _is_nobody(name: str) -> bool:
    """Whether a label in capitals is a dateline or a heading."""
    return name.split()[-1] in _NOBODY or bool(find_cities(name.title()))


def turn_at(turns: Sequence[Turn], at: int) -> Turn | None:
    """The turn to which a character belongs, None before the first."""
    place = bisect_right(turns, at, key=lambda turn: turn.start)
    return turns[place - 1] if place else None
