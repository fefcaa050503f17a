"""Where a sentence speaks of a person: ranks, posts, names and counterparts put together.

Takes the classified words of a sentence with its post phrases, gives `Sighting` values. A finite-state
grammar over the pieces of the sentence (post, rank, courtesy title, name, party, comma, "of" ...) knows the
orders in which rank, post, party and name follow each other. Which sightings are of one person is left to
`communique.reading.registry`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from communique.gazetteer.cities import find_cities
from communique.gazetteer.posts import BODIES
from communique.gazetteer.ranks import RankName
from communique.reading.mentions import PartyMention
from communique.reading.offices import Office
from communique.reading.people_words import COUNTERPARTS, EVENTS, NAMED_AFTER, RELATIVES, TITLE_FAMILIES
from communique.reading.pieces import Piece, pieces_of
from communique.reading.sighting_patterns import LEFT, PATTERNS
from communique.reading.word_classes import Words

__all__ = ["Sighting", "find_sightings"]


_PREPOSITIONS = frozenset({"at", "by", "for", "from", "on", "to", "with"})


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


def find_sightings(words: Words, offices: Sequence[Office]) -> tuple[Sighting, ...]:
    """The places of a sentence that speak of a person, in order, none overlapping."""
    pieces = pieces_of(words, offices)
    letters = "".join(piece.kind for piece in pieces)
    if not any(letter in letters for letter in "PQRKHNC"):
        return ()
    return tuple(sighting for match in PATTERNS.finditer(letters) for sighting in _read(words, pieces, match))


def _read(words: Words, pieces: list[Piece], match: re.Match[str]) -> Iterator[Sighting]:
    if match["plural"]:
        yield from _listed(words, pieces, match)
        return
    first, last = match.span()
    if match["ranks"] or match["graded"]:
        yield from _of_one_rank(words, pieces, first, last)
        return
    if match["each"]:
        yield from _each(words, pieces, first, last)
        return
    if match["equals"]:
        yield from _equals(words, pieces, first, last)
        return
    if match["several"]:
        yield from _several(words, pieces, first, last)
        return
    if match["alternate"]:
        yield from _alternate(words, pieces, first, last)
        return
    if match["heir"]:
        yield from _heir(words, pieces, first, last)
        return
    if match["paired"]:
        yield from _paired(words, pieces, first, last)
        return
    if match["alone"]:
        yield from _alone(words, pieces, first, last)
        return
    if _names_facility(words, pieces[last - 1]):
        return
    if match["being"] and _is_city(words, pieces[first]):
        return
    if match["titled"] and first and pieces[first - 1].kind in "uU" and LEFT.search(match.group()):
        last = next(i for i in range(first, last) if pieces[i].kind == "b")  # "replaced General X as chief"
    if match["inverse"] and not _is_inverse(words, pieces, first, match.end("inverse")):
        yield from _alone(words, pieces, first, first + 1)
        first = next(i for i in range(first, last) if pieces[i].kind in "HYSRN")
    elif match["inverse"] and last > match.end("inverse"):
        first = next(
            i for i in range(first, last) if pieces[i].kind in "HYSRN"
        )  # "the speaker was X, the army chief"
    name_at = next(i for i in range(first, last) if pieces[i].kind == "N")  # the first: others are possessors
    if match["apposed"] and _is_place(words, pieces[name_at]):  # "in Trujillo, the president"
        for at in range(name_at + 1, last):
            if pieces[at].kind == "P":
                yield from _alone(words, pieces, at, at + 1)
        return
    if match["pre"] and match["pre"] != "P":
        separate = _separate(words, pieces, first)
        if separate:
            yield from _alone(words, pieces, first, first + 1)
            first = separate
    office = pieces[first].office
    if match["pre"] and office is not None and office.is_weak and office.last - office.first == 1:
        return  # "his official Twitter account"
    if match["pre"] and not _is_certain(words, pieces, first, name_at, last):
        yield from _alone(words, pieces, first, first + 1)
        yield from _single(words, pieces, name_at, last)
        return
    yield from _single(words, pieces, first, last)


def _single(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    run = pieces[first:last]
    name = next(piece for piece in run if piece.kind == "N")
    rank = next((piece for piece in run if piece.kind == "R"), None)
    offices = _offices(run)
    owners = [words.parties[piece.first][1] for piece in run if piece.kind in "YS"]
    titled = bool(rank or offices or any(piece.kind == "H" for piece in run))
    counterpart = next((piece for piece in run if piece.kind == "C"), None)
    if counterpart is not None:
        owners += _parties_inside(words, counterpart)
    kind = _relation(words, run) if counterpart else ("name" if titled else "bare")
    if kind == "bare" and (_is_place(words, name) or _names_event(words, name)):
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
        _speaks(pieces, first, last),
    )


def _is_inverse(words: Words, pieces: list[Piece], first: int, last: int) -> bool:
    """Whether a post, a verb of being and a name say who holds it: "the new commander is Colonel X"."""
    office, name = pieces[first].office, pieces[last - 1]
    if office is None or office.is_weak or office.family == "speaker":
        return False
    before = first - 1 - (first > 0 and pieces[first - 1].kind == "t")
    if before >= 0 and (pieces[before].kind == "o" or words.lower[pieces[before].first] in _PREPOSITIONS):
        return False  # "the guest of the minister was X"
    is_titled = any(piece.kind in "RH" for piece in pieces[first:last])
    if words.lower[pieces[first + 1].first] == "as":
        return is_titled
    return is_titled or (name.last - name.first > 1 and not _is_city(words, name))


def _is_city(words: Words, name: Piece) -> bool:
    return bool(find_cities(" ".join(token.text for token in words.tokens[name.first : name.last])))


def _names_facility(words: Words, piece: Piece) -> bool:
    """Whether a body or ship bears the name: "King Faisal Naval Base", "frigate Almirante Lynch"."""
    end = piece.last
    run = end
    while run < len(words.classes) and words.classes[run] == "v" and words.tokens[run].text[0].isupper():
        run += 1
    before = piece.first - 1 if piece.kind == "N" else 0
    while before > 0 and words.classes[before] == "R":
        before -= 1
    is_ship = words.lower[before] in NAMED_AFTER and words.tokens[before].text[0].islower()
    return piece.kind == "N" and (is_ship or (run > end and words.lower[run - 1] in BODIES))


def _relation(words: Words, run: list[Piece]) -> str:
    word = words.lower[next(piece for piece in run if piece.kind == "C").last - 1]
    return word if word in RELATIVES else "counterpart"


def _offices(run: list[Piece]) -> tuple[Office, ...]:
    """The posts of a run of pieces, without those of whose aide somebody is ("President X's envoy")."""
    kinds = "".join(piece.kind for piece in run)
    return tuple(
        piece.office
        for i, piece in enumerate(run)
        if piece.office is not None and kinds[i + 1 : i + 3] != "Ns"
    )


def _speaks(pieces: list[Piece], first: int, last: int) -> bool:
    """Whether a verb of saying stands beside the pieces: "X said", "X also said", "said X"."""
    after = [piece.kind for piece in pieces[last : last + 2]]
    return "z" in after[:1] or after == ["x", "z"] or (first > 0 and pieces[first - 1].kind == "z")


def _alternate(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Persons in a row, each with a post after the name: "A, army chief, B, navy chief, and C, air chief"."""
    start = first
    for at in range(first, last):
        if pieces[at].kind == "P":
            yield from _single(words, pieces, start, at + 1)
        elif pieces[at].kind in ",a" and pieces[at - 1].kind in "P,":
            start = at + 1


def _heir(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Somebody who follows another in a post: "X succeeded Y as commander", "X took over from Y as chief"."""
    verb = next(i for i in range(first, last) if pieces[i].kind in "UG")
    name = next(i for i in range(first, verb) if pieces[i].kind == "N")
    office = pieces[last - 1].office
    for sighting in _single(words, pieces, first, name + 1):
        if office is not None:
            yield sighting._replace(kind="name", offices=(office,), has_title=True)
    start = next(i for i in range(verb, last) if pieces[i].kind in "HYSRN")
    yield from _single(words, pieces, start, next(i for i in range(start, last) if pieces[i].kind == "b"))


def _paired(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Two counterparts and their names in the same order: "his German and Dutch counterparts, A and B"."""
    owners = _parties_inside(words, pieces[first])
    names = [i for i in range(first, last) if pieces[i].kind == "N"]
    starts = (first, names[1])
    for order, (start, at) in enumerate(zip(starts, names, strict=True)):
        for sighting in _single(words, pieces, start, at + 1):
            owner = owners[order] if order < len(owners) else None
            yield sighting._replace(kind="counterpart", owner=owner, has_title=True)


def _each(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Holders of one post for several parties: "navy commanders of A, B and C"."""
    run = pieces[first:last]
    at = next(i for i, piece in enumerate(run) if piece.kind == "Q")
    office = run[at].office
    before = [piece for piece in run[:at] if piece.kind == "Y"]
    after = [piece for piece in run[at + 1 :] if piece.kind == "Y"]
    if office is None or office.is_weak or office.owner is None or not (before or after):
        yield from _alone(words, pieces, first + at, first + at + 1)
        return
    for piece in (*before, run[at], *after):
        owner = office.owner if piece is run[at] else words.parties[piece.first][1]
        held = office._replace(owner=owner)
        yield Sighting(piece.first, piece.last, "post", None, None, (held,), owner, True, True, False)


def _equals(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
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
            yield from _alone(words, pieces, at, at + 1)
            continue
        owner = words.parties[pieces[i].first][1]
        yield Sighting(
            pieces[i].first, pieces[i].last, "counterpart", None, None, (), owner, True, True, False
        )


def _several(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
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


def _alone(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    piece = pieces[last - 1]
    definite = pieces[first].kind == "t" or _is_definite(words, piece.first)
    if piece.kind == "R":
        yield Sighting(
            piece.first, piece.last, "rank", None, words.ranks[piece.first][1], (), None, True, True, False
        )
    elif piece.kind == "C":
        kind = _relation(words, [piece])
        for start, stop, owner in _counterparts(words, piece):
            yield Sighting(start, stop, kind, None, None, (), owner, definite, True, False)
    elif piece.office is not None:
        office = piece.office
        kind = "posts" if office.is_plural else "post"
        yield Sighting(piece.first, piece.last, kind, None, None, (office,), None, definite, True, False)


def _counterparts(words: Words, piece: Piece) -> Iterator[tuple[int, int, PartyMention | None]]:
    """The words of each of several counterparts and their party: "his Omani and Peruvian counterparts"."""
    owners = [(i, *words.parties[i]) for i in range(piece.first, piece.last) if i in words.parties]
    if len({owner.code for _, _, owner in owners}) < 2:
        yield piece.first, piece.last, owners[0][2] if owners else None
        return
    for place, (start, stop, owner) in enumerate(owners):
        is_last = place == len(owners) - 1
        yield piece.first if place == 0 else start, piece.last if is_last else stop, owner


def _listed(words: Words, pieces: list[Piece], match: re.Match[str]) -> Iterator[Sighting]:
    """Several holders of one post: "Foreign Ministers A of X and B of Y", "Presidents A and B"."""
    office = pieces[match.start()].office
    begin, end = match.span("list")
    names = [i for i in range(begin, end) if pieces[i].kind == "N"]
    for order, at in enumerate(names):
        stop = at + 1
        while stop < end and pieces[stop].kind in "otY(S)":
            stop += 1
        start = at
        while start - 1 >= begin and pieces[start - 1].kind in "RH":
            start -= 1
        if order == 0:
            start = match.start()
        if office is not None:
            for sighting in _single(words, pieces, start, stop):
                yield sighting._replace(offices=(office,), kind="name", has_title=True)


def _of_one_rank(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Several officers of one rank: "Generals A and B of the X army", "Colonels A of X and B of Y"."""
    rank = words.ranks[pieces[first].first][1]
    names = [i for i in range(first, last) if pieces[i].kind == "N"]
    owners = [_owner(words, pieces[at + 1 : end]) for at, end in zip(names, [*names[1:], last], strict=True)]
    shared = owners[-1] if not any(owners[:-1]) else None
    for order, at in enumerate(names):
        start = first if order == 0 else at
        for sighting in _single(words, pieces, start, at + 1):
            yield sighting._replace(kind="name", rank=rank, owner=owners[order] or shared, has_title=True)


def _owner(words: Words, run: Sequence[Piece]) -> PartyMention | None:
    return next((words.parties[piece.first][1] for piece in run if piece.kind == "Y"), None)


def _separate(words: Words, pieces: list[Piece], first: int) -> int:
    """The piece where a second person's post begins before a name, 0 when both posts are one person's.

    "P and P N" are one person's unless the second has its own article or party; "P, P N" only when the
    second is a bare title of courtesy ("the Permanent Representative, Ambassador N").
    """
    second = next(i for i in range(first + 1, len(pieces)) if pieces[i].kind == "P")
    one, two = pieces[first].office, pieces[second].office
    if one is None or two is None:
        return 0
    between = "".join(piece.kind for piece in pieces[first + 1 : second])
    other_owner = two.owner is not None and (one.owner is None or one.owner.code != two.owner.code)
    if "a" in between:
        return second if "t" in between or other_owner else 0
    is_title = two.last - two.first == 1 and two.family in TITLE_FAMILIES
    return 0 if is_title and not other_owner else second


def _is_certain(words: Words, pieces: list[Piece], first: int, name_at: int, last: int) -> bool:
    """Whether a name after "post," is the holder's: beside it, or in commas with more than one word."""
    if all(pieces[i].kind != "," for i in range(first, name_at)) or pieces[name_at - 1].kind in "RH":
        return True
    following = pieces[last].kind if last < len(pieces) else "."
    size = pieces[name_at].last - pieces[name_at].first
    return (size > 1 or following in ",.)") and not _is_place(words, pieces[name_at])


def _parties_inside(words: Words, piece: Piece) -> list[PartyMention]:
    return [words.parties[i][1] for i in range(piece.first, piece.last) if i in words.parties]


def _is_definite(words: Words, first: int) -> bool:
    return first > 0 and words.lower[first - 1] in {"the", "his", "her", "their", "its", "our"}


def _is_place(words: Words, name: Piece) -> bool:
    before = words.lower[name.first - 1] if name.first else ""
    return name.last - name.first < 3 and before in {
        "in",
        "at",
        "near",
        "into",
        "around",
        "outside",
        "via",
        "aboard",
        "off",
    }


def _names_event(words: Words, name: Piece) -> bool:
    """Whether a bare name begins an event's: "Camp David Trilateral Summit"."""
    if name.last >= len(words.tokens) or words.is_headline:
        return False
    return words.lower[name.last] in EVENTS and words.tokens[name.last].text[0].isupper()
