"""Orders of pieces that speak of several persons: lists, counterparts, who follows whom in a post.

Each function takes the classified words of a sentence, its pieces and the first and last of an order; gives
`Sighting` values, one for each person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.reading.mentions import PartyMention
from communique.reading.people_words import COUNTERPARTS
from communique.reading.pieces import Piece
from communique.reading.sighting import Sighting, alone, parties_inside, single
from communique.reading.word_classes import Words

__all__ = ["alternate", "each", "equals", "heir", "listed", "of_one_rank", "paired", "several"]


def listed(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Several holders of one post: "Foreign Ministers A of X and B of Y", "Presidents A and B"."""
    office = pieces[first].office
    begin = first + 1 + (pieces[first + 1].kind == ",")
    names = [i for i in range(begin, last) if pieces[i].kind == "N"]
    for order, at in enumerate(names):
        stop = at + 1
        while stop < last and pieces[stop].kind in "otY(S)":
            stop += 1
        start = at
        while start - 1 >= begin and pieces[start - 1].kind in "RH":
            start -= 1
        if order == 0:
            start = first
        if office is not None:
            for sighting in single(words, pieces, start, stop):
                yield sighting._replace(offices=(office,), kind="name", has_title=True)


def of_one_rank(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Several officers of one rank: "Generals A and B of the X army", "Colonels A of X and B of Y"."""
    rank = words.ranks[pieces[first].first][1]
    names = [i for i in range(first, last) if pieces[i].kind == "N"]
    owners = [_owner(words, pieces[at + 1 : end]) for at, end in zip(names, [*names[1:], last], strict=True)]
    shared = owners[-1] if not any(owners[:-1]) else None
    for order, at in enumerate(names):
        start = first if order == 0 else at
        for sighting in single(words, pieces, start, at + 1):
            yield sighting._replace(kind="name", rank=rank, owner=owners[order] or shared, has_title=True)


def each(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Holders of one post for several parties: "navy commanders of A, B and C"."""
    run = pieces[first:last]
    at = next(i for i, piece in enumerate(run) if piece.kind == "Q")
    office = run[at].office
    before = [piece for piece in run[:at] if piece.kind == "Y"]
    after = [piece for piece in run[at + 1 :] if piece.kind == "Y"]
    if office is None or office.is_weak or office.owner is None or not (before or after):
        yield from alone(words, pieces, first + at, first + at + 1)
        return
    for piece in (*before, run[at], *after):
        owner = office.owner if piece is run[at] else words.parties[piece.first][1]
        held = office._replace(owner=owner)
        yield Sighting(piece.first, piece.last, "post", None, None, (held,), owner, True, True, False)


def equals(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Counterparts of several parties: "his counterparts from A, B and C", "his A, B and C counterparts"."""
    at = next(i for i in range(first, last) if pieces[i].kind == "C")
    said = words.lower[pieces[at].first : pieces[at].last]
    many = any(word in COUNTERPARTS and word.endswith("s") for word in said)
    listed = [i for i in range(first, last) if pieces[i].kind == "Y"] if many else []
    if first < at:  # not "in Peru, Chilean counterparts"
        listed = [i for i in listed if words.parties[pieces[i].first][1].kind == "demonym"]
    elif words.classes[pieces[at].last - 1] != "Y":
        listed = []
    for i in sorted((*listed, at)):
        if i == at:
            yield from alone(words, pieces, at, at + 1)
            continue
        owner = words.parties[pieces[i].first][1]
        yield Sighting(
            pieces[i].first, pieces[i].last, "counterpart", None, None, (), owner, True, True, False
        )


def several(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Names, then their posts in the same order: "A, B and C, the presidents of X, Y and Z"."""
    run = pieces[first:last]
    office = next(piece.office for piece in run if piece.office is not None)
    owners = [office.owner, *(words.parties[piece.first][1] for piece in run if piece.kind == "Y")]
    for order, piece in enumerate(piece for piece in run if piece.kind == "N"):
        owner = owners[order] if order < len(owners) else None
        held = office._replace(owner=owner)
        yield Sighting(
            piece.first,
            piece.last,
            "name",
            (piece.first, piece.last),
            None,
            (held,),
            owner,
            False,
            True,
            False,
        )


def alternate(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Persons in a row, each with a post after the name: "A, army chief, B, navy chief, and C, air chief"."""
    start = first
    for at in range(first, last):
        if pieces[at].kind == "P":
            yield from single(words, pieces, start, at + 1)
        elif pieces[at].kind in ",a" and pieces[at - 1].kind in "P,":
            start = at + 1


def heir(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Somebody who follows another in a post: "X succeeded Y as commander", "X took over from Y as chief"."""
    verb = next(i for i in range(first, last) if pieces[i].kind in "UG")
    name = next(i for i in range(first, verb) if pieces[i].kind == "N")
    office = pieces[last - 1].office
    for sighting in single(words, pieces, first, name + 1):
        if office is not None:
            yield sighting._replace(kind="name", offices=(office,), has_title=True)
    start = next(i for i in range(verb, last) if pieces[i].kind in "HYSRN")
    yield from single(words, pieces, start, next(i for i in range(start, last) if pieces[i].kind == "b"))


def paired(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Two counterparts and their names in the same order: "his German and Dutch counterparts, A and B"."""
    owners = parties_inside(words, pieces[first])
    names = [i for i in range(first, last) if pieces[i].kind == "N"]
    starts = (first, names[1])
    for order, (start, at) in enumerate(zip(starts, names, strict=True)):
        for sighting in single(words, pieces, start, at + 1):
            owner = owners[order] if order < len(owners) else None
            yield sighting._replace(kind="counterpart", owner=owner, has_title=True)


def _owner(words: Words, run: Sequence[Piece]) -> PartyMention | None:
    return next((words.parties[piece.first][1] for piece in run if piece.kind == "Y"), None)
