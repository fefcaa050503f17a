"""One place of a sentence that speaks of a person, and how it comes from its pieces.

Takes the classified words of a sentence and a run of its pieces; gives `Sighting` values.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from communique.gazetteer.ranks import RankName
from communique.reading.names.people_words import RELATIVES
from communique.reading.names.word_classes import Words
from communique.reading.posts.offices import Office
from communique.reading.sightings.names_of_things import is_place, names_event, names_ship
from communique.reading.sightings.piece import Piece
from communique.reading.text.mentions import PartyMention

__all__ = ["Sighting", "alone", "name_start", "parties_inside", "single"]

_POINTING = frozenset({"the", "these", "this", "his", "her"})
_SAYINGS = frozenset({"announcement", "comment", "comments", "remark", "remarks", "statement", "statements"})


class Sighting(NamedTuple):
    """One place of a sentence that speaks of a person, in token indices.

    ``first`` to ``last`` is the whole phrase; ``name`` the tokens of the name; ``offices`` the posts said
    beside it; ``owner`` the party said beside it outside the posts. ``kind``: ``name``, ``post``,
    ``counterpart``, ``deputy`` or ``successor`` (of somebody said before), ``rank``
    ("the general") or ``bare`` (a name with nothing beside it).
    ``speaks``: a verb of saying stands beside.
    """

    first: int
    last: int
    kind: str
    name: tuple[int, int] | None
    rank: RankName | None
    offices: tuple[Office, ...]
    owner: PartyMention | None
    is_definite: bool
    has_title: bool
    speaks: bool


def single(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """One person with a name, and what some pieces say of it; none where the name is of something else."""
    run = pieces[first:last]
    name = next(piece for piece in run if piece.kind == "N")
    rank = next((piece for piece in run if piece.kind == "R"), None)
    offices = _offices(run)
    owners = _owners(words, run)
    if owners and owners[0].is_of_several:  # "the Finnish diplomat X, who heads the OSCE mission"
        offices = tuple(o._replace(owner=None) if o.is_weak and o.owner != owners[0] else o for o in offices)
    titled = bool(rank or offices or any(piece.kind == "H" for piece in run))
    counterpart = next((piece for piece in run if piece.kind == "C"), None)
    if counterpart is not None:
        owners += parties_inside(words, counterpart)
    kind = _relation(words, run) if counterpart else ("name" if titled else "bare")
    if kind == "bare" and (is_place(words, name) or names_event(words, name) or names_ship(words, name)):
        return
    yield Sighting(
        run[0].first,
        run[-1].last,
        kind,
        (name.first, name.last),
        words.ranks[rank.first][1] if rank else None,
        offices,
        owners[0] if owners else None,
        _is_definite(words, run[0].first),
        titled,
        _speaks(pieces, first, last) or _made_remarks(words, run[-1].last),
    )


def alone(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Somebody without a name: a post, a rank or counterparts by themselves."""
    piece = pieces[last - 1]
    definite = pieces[first].kind == "t" or _is_definite(words, piece.first)
    if piece.kind == "R":
        ends = dict(words.parties.values())
        rank, owner = words.ranks[piece.first][1], ends.get(piece.first)  # "the Norwegian general"
        yield Sighting(piece.first, piece.last, "rank", None, rank, (), owner, True, True, False)
    elif piece.kind == "C":
        kind = _relation(words, [piece])
        for start, stop, owner in _counterparts(words, piece):
            yield Sighting(start, stop, kind, None, None, (), owner, definite, True, False)
    elif piece.office is not None:
        office = piece.office
        kind = "posts" if office.is_plural else "post"
        yield Sighting(piece.first, piece.last, kind, None, None, (office,), None, definite, True, False)


def name_start(pieces: list[Piece], first: int, last: int) -> int:
    """Where a name with its rank, title and party begins in a run of pieces."""
    return next(i for i in range(first, last) if pieces[i].kind in "HYSRN")


def _owners(words: Words, run: list[Piece]) -> list[PartyMention]:
    """The parties of a run, an organisation that somebody leads first: "X of Peru, who heads UNMISS"."""
    named = [(at, words.parties[piece.first][1]) for at, piece in enumerate(run) if piece.kind in "YS"]
    leads = next((at for at, piece in enumerate(run) if piece.kind == "m"), len(run))
    led = [party for at, party in named if at > leads and party.is_of_several]
    return led + [party for _, party in named]


def parties_inside(words: Words, piece: Piece) -> list[PartyMention]:
    """The parties that the words of a piece name."""
    return [words.parties[i][1] for i in range(piece.first, piece.last) if i in words.parties]


def _relation(words: Words, run: list[Piece]) -> str:
    word = words.lower[next(piece for piece in run if piece.kind == "C").last - 1]
    return word if word in RELATIVES else "counterpart"


def _offices(run: list[Piece]) -> tuple[Office, ...]:
    """The posts of a run of pieces, without those of whose aide somebody is ("President X's envoy")."""
    kinds = "".join(piece.kind for piece in run)
    return tuple(
        piece.office
        for i, piece in enumerate(run)
        if piece.office is not None and not piece.office.is_over and kinds[i + 1 : i + 3] != "Ns"
    )


def _speaks(pieces: list[Piece], first: int, last: int) -> bool:
    """Whether a verb of saying stands beside the pieces: "X said", "X also said", "said X"."""
    after = [piece.kind for piece in pieces[last : last + 2]]
    is_inverted = first > 0 and pieces[first - 1].kind == "z"
    is_others = is_inverted and first > 1 and pieces[first - 2].kind in "PNC"  # "the minister said Colonel X"
    return "z" in after[:1] or after == ["x", "z"] or (is_inverted and not is_others)


def _made_remarks(words: Words, at: int) -> bool:
    """Whether somebody "made the remarks": who said what the sentence before tells."""
    made, which, what = (*words.lower[at : at + 3], "", "", "")[:3]
    return made == "made" and which in _POINTING and what in _SAYINGS


def _counterparts(words: Words, piece: Piece) -> Iterator[tuple[int, int, PartyMention | None]]:
    """The words of each of several counterparts and their party: "his Omani and Peruvian counterparts"."""
    owners = [(i, *words.parties[i]) for i in range(piece.first, piece.last) if i in words.parties]
    if len({owner.code for _, _, owner in owners}) < 2:
        yield piece.first, piece.last, owners[0][2] if owners else None
        return
    for place, (start, stop, owner) in enumerate(owners):
        is_last = place == len(owners) - 1
        yield piece.first if place == 0 else start, piece.last if is_last else stop, owner


def _is_definite(words: Words, first: int) -> bool:
    return first > 0 and words.lower[first - 1] in {"the", "his", "her", "their", "its", "our"}
