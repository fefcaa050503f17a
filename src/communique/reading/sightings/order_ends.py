"""Where an order of pieces ends: before what belongs to others, to an aim or to the rest of the sentence.

Takes the classified words of a sentence, its pieces and a match of the grammar that may reach too far.
"""

from __future__ import annotations

import re

from communique.gazetteer.posts import BODIES
from communique.reading.names.word_classes import Words
from communique.reading.posts.offices import Office
from communique.reading.sightings.piece import Piece
from communique.reading.sightings.sighting_patterns import LEFT

__all__ = ["is_said_fully", "order_end"]

_HIS = frozenset({"her", "his", "its", "their"})
_BECOMES = frozenset({"became", "becomes"})


def order_end(words: Words, pieces: list[Piece], match: re.Match[str]) -> int:
    """The end of the pieces of a match that are of whom it names."""
    first, last = match.span()
    last = _without_aim(words, pieces, first, _without_others(words, pieces, first, last))
    is_unclosed = _is_unclosed(pieces, last) and not is_said_fully(pieces[last - 1].office)
    if is_unclosed and not (first == 0 and _is_of_a_unit(words, pieces[last - 1])):
        last -= 2  # "with General X, commander said"
    if (match.lastgroup or "").endswith("_becomes") and last == match.end():
        become = next(i for i in range(last - 1, first, -1) if pieces[i].kind == "b")
        if words.lower[pieces[become].first] not in _BECOMES:
            last = next(i for i in range(first, last) if pieces[i].kind == "N") + 1
    if match["titled"] and first and pieces[first - 1].kind in "ruU" and LEFT.match(match.group()):
        last = next(i for i in range(first, last) if pieces[i].kind == "b")  # "replaced General X as chief"
    return last


def is_said_fully(office: Office | None) -> bool:
    """Whether a post without its closing comma is said fully enough to be that of the name before."""
    return office is not None and office.last - office.head > 1 and not office.is_weak


def _without_others(words: Words, pieces: list[Piece], first: int, last: int) -> int:
    """The end of an order without others in a list: "Col. X, his chief of staff and the governor"."""
    for i in range(first + 2, last):
        if pieces[i].kind == "P" and pieces[i - 1].kind == "t" and words.lower[pieces[i - 1].first] in _HIS:
            is_list = pieces[i - 2].kind == "," and any(piece.kind == "a" for piece in pieces[i + 1 : i + 2])
            return i - 2 if is_list else last
    return last


def _without_aim(words: Words, pieces: list[Piece], first: int, last: int) -> int:
    """The end of an order without what for: "received X in Lima to mark its 20th year as a member"."""
    after = next((i for i in range(first, last) if pieces[i].kind == "N"), last) + 1
    for i in range(after, last - 2):
        aim = pieces[i + 1].kind == "x" and pieces[i + 2].kind in "tSYN"
        if aim and words.lower[pieces[i].first] == "to":
            return next(at for at in range(after, last) if pieces[at].kind == "p")
    return last


def _is_unclosed(pieces: list[Piece], last: int) -> bool:
    """Whether a post behind a name and a comma runs into a verb: "X, envoy to Y said"."""
    following = pieces[last].kind if last < len(pieces) else "."
    return following == "z" and pieces[last - 2].kind == "," and pieces[last - 1].kind == "P"


def _is_of_a_unit(words: Words, piece: Piece) -> bool:
    """Whether a post has its unit before it, all with capitals: "9th Brigade Commander"."""
    office = piece.office
    if office is None or office.head == office.first:
        return False
    is_named = all(
        words.tokens[k].text[0].isupper() or words.classes[k] in "#-"
        for k in range(office.first, office.head_last)
    )
    return is_named and not BODIES.isdisjoint(words.lower[office.first : office.head])
