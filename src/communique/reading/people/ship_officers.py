"""Who commands a ship, and whose officials those are, where words name the ship and not them.

Takes a sighting without a party and its context; gives the party of the ship: "INS X arrived ... Her
commanding officer, Y", "the Peruvian frigate ... The frigate's captain, Y", "the vessel is commanded by Y".
Says also whether a sighting is of whom a ship is commanded by, and whether a post is that of such an officer.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from communique.gazetteer.ambiguity import NAVAL_VESSELS
from communique.reading.names.heads_here import SHIP_PREFIXES
from communique.reading.names.records import Seen
from communique.reading.people.surroundings import Context
from communique.reading.text.mentions import PartyMention

__all__ = ["commands_ship", "is_ship_officer", "ship_commanded"]

_VESSEL = rf"(?:{'|'.join(sorted(NAVAL_VESSELS))})"
_OFFICER = r"(?:commanding officer|captain|commander|skipper|master)"
# "The ship's commanding officer", "the captain of the visiting frigate", up to the end of a post.
_OF_SHIP = re.compile(
    rf"\b(?P<owner>{_VESSEL})['’]s [\w -]{{0,20}}?{_OFFICER}\b"
    rf"|\b{_OFFICER} of the (?:[a-z]+ )?(?P<of>{_VESSEL})\b",
    re.IGNORECASE,
)
_LONGEST_CRAFT = 16  # "the destroyer's "
_LONGEST_OWNER = 30  # " of the visiting minesweeper"
# "Her commanding officer" is a ship's; "their commander" may be of men too.
_HER_OFFICER = re.compile(
    r"\b(?:[Hh]er|[Ii]ts|[Tt]heir) (?:commanding officer|captain|skipper|mission commander)\b"
    r"|\b[Hh]er (?:commander|master)\b"
)
_HERS = 8  # characters before a post that may say whose it is
_COMMANDED_BY = re.compile(
    rf"\b{_VESSEL}\b[^.;:]{{0,40}}?\b(?:commanded|captained|skippered) by (?:the )?$", re.IGNORECASE
)
# What follows a party that names a ship's: "the Peruvian Navy survey vessel".
_CRAFT = re.compile(
    rf"(?:['’]s?)?(?: (?!(?:and|at|by|for|from|in|of|off|on|the|to|with|a|an)\b)[\w-]+){{0,3}}?"
    rf" (?P<kind>{_VESSEL})s?\b",
    re.IGNORECASE,
)
_REACH = 600
_CLAUSE = 80  # characters before a name within which a ship is said to be commanded
_OFFICER_ALONE = re.compile(
    rf"(?:{_VESSEL}['’]s )?{_OFFICER}s?(?: of the (?:[a-z]+ )?{_VESSEL})?", re.IGNORECASE
)


def ship_commanded(seen: Seen, context: Context) -> PartyMention | None:
    """The mention of the party whose ship, named last before, an officer commands."""
    kind = _kind_commanded(seen, context)
    if kind is None:
        return None
    first = bisect_left(context.starts, seen.start - _REACH)
    named = context.parties[first : bisect_left(context.starts, seen.start)]
    crafts = [(party, of) for party in named if (of := _craft(party, context)) is not None]
    same = [party for party, of in crafts if of == kind]
    return next(reversed(same or [party for party, _ in crafts]), None)


def commands_ship(text: str, seen: Seen) -> bool:
    """Whether somebody is said to be who commands a ship: "the vessel is commanded by Captain X"."""
    return _COMMANDED_BY.search(text, max(0, seen.start - _CLAUSE), seen.start) is not None


def is_ship_officer(post: str) -> bool:
    """Whether a post is that of who commands a ship: "commanding officer", "captain of the frigate"."""
    return _OFFICER_ALONE.fullmatch(post) is not None


def _kind_commanded(seen: Seen, context: Context) -> str | None:
    """The word for the ship that somebody is said to command, empty where none is said; None for no ship."""
    text = context.text
    for post in seen.posts:
        said = _OF_SHIP.search(text, max(0, post.at.start - _LONGEST_CRAFT), post.at.end + _LONGEST_OWNER)
        if said is not None and said.start() < post.at.end:
            return (said["owner"] or said["of"]).lower()
        if _HER_OFFICER.match(text, _word_before(text, post.at.start)):
            return ""
    start = context.sentence_start(seen.start)
    return "" if _COMMANDED_BY.search(text, start, seen.start) else None


def _word_before(text: str, at: int) -> int:
    """Where the word begins that stands before a character."""
    return text.rfind(" ", max(0, at - _HERS), max(0, at - 1)) + 1 or at


def _craft(party: PartyMention, context: Context) -> str | None:
    """The word for the ship that a party's name belongs to, empty for a prefix of ships; None for none."""
    if context.text[party.start : party.end] in SHIP_PREFIXES:
        return ""
    named = _CRAFT.match(context.text, party.end)
    return named["kind"].lower() if named is not None else None
