"""Orders of pieces that speak of one person with what is told apart from the name: a rise, a seat, a rank.

Each function takes the classified words of a sentence, its pieces and the first and last of an order; gives
its `Sighting` values, mostly one.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.reading.names.police_offices import known_place
from communique.reading.names.word_classes import Words
from communique.reading.sightings.names_of_things import is_city, is_place
from communique.reading.sightings.piece import Piece
from communique.reading.sightings.sighting import Sighting, name_start, single

__all__ = ["apart", "followed", "promoted", "styled", "with_last_post", "with_seat"]

_HOLDING = frozenset({"assumed", "filled", "held", "occupied", "over"})


def apart(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Somebody whose rank a comma parts from the name: "the sergeant, X,", not "the general, it said"."""
    name = pieces[last - 1]
    place_end = known_place(words.tokens, words.lower, words.classes, name.first)
    if name.last - name.first > 1 and place_end != name.last:
        yield from single(words, pieces, next(i for i in range(first, last) if pieces[i].kind == "R"), last)


def followed(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Somebody behind "by", with the post before it if it is theirs: "the post of head is held by X"."""
    begin = first if _is_held_by(words, pieces, first, last) else name_start(pieces, first, last)
    yield from single(words, pieces, begin, last)


def promoted(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Somebody with the rank that they rise to: "promoted Colonel X to Brigadier General"."""
    risen = next(piece for piece in reversed(pieces[first:last]) if piece.kind == "R")
    for sighting in single(words, pieces, first + (pieces[first].kind == "g"), last):
        yield sighting._replace(rank=words.ranks[risen.first][1])


def styled(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Somebody whose rank is told behind the name: "X, who holds the rank of colonel", "X (Colonel)"."""
    name = next(piece for piece in pieces[first:last] if piece.kind == "N")
    if name.last - name.first > 1 and not is_place(words, name) and not is_city(words, name):
        yield from single(words, pieces, first, last)


def with_last_post(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Somebody with the last post said behind the name, and what is said before it."""
    office = pieces[last - 1].office
    for sighting in single(words, pieces, first, last):
        name_end = sighting.name[1] if sighting.name else 0
        kept = tuple(held for held in sighting.offices if held is office or held.last <= name_end)
        yield sighting._replace(offices=kept)


def with_seat(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Somebody with a post and its seat ("X, the district officer, Surulere, said"), or two persons."""
    seat = pieces[last - 1]
    is_known = known_place(words.tokens, words.lower, words.classes, seat.first) == seat.last
    if seat.last - seat.first == 1 or is_known or is_city(words, seat):
        yield from single(words, pieces, first, last - 2)
        return
    comma = next(i for i in range(last - 3, first, -1) if pieces[i].kind == ",")
    yield from single(words, pieces, first, comma)
    yield from single(words, pieces, last - 3, last)


def _is_held_by(words: Words, pieces: list[Piece], first: int, last: int) -> bool:
    """Whether the verb before "by" says that a post is somebody's: "the post of head is held by X"."""
    verb = next(i for i in range(first, last) if pieces[i].kind == "k") - 1
    return (
        pieces[first].kind != "j"
        or pieces[verb].kind != "x"
        or words.lower[pieces[verb].last - 1] in _HOLDING
    )
