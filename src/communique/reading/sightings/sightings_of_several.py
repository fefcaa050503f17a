"""Orders of pieces that speak of several persons: lists and counterparts.

Each function takes the classified words of a sentence, its pieces and the first and last of an order; gives
`Sighting` values, one for each person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from communique.gazetteer.name_words import FAMILY_NAMES, GIVEN_NAMES
from communique.reading.names.people_words import COUNTERPARTS
from communique.reading.names.word_classes import Words
from communique.reading.posts.offices import Office
from communique.reading.sightings.piece import Piece
from communique.reading.sightings.sighting import Sighting, alone, parties_inside, single
from communique.reading.sightings.sighting_patterns import HELD
from communique.reading.text.mentions import PartyMention

_HELD = re.compile(HELD)
_SECOND = re.compile("at?P")  # of two posts of one: "director of plans and army spokesman"
# Words before "officers" that make no post of it.
_PLAIN = frozenset({
    "air", "army", "force", "junior", "military", "more", "naval", "navy", "police", "ranking", "security",
    "senior", "two", "three", "four", "five", "six",
})  # fmt: skip

__all__ = [
    "alternate",
    "dealt",
    "each",
    "equals",
    "gapped",
    "listed",
    "of_one_rank",
    "owned",
    "paired",
    "served",
    "several",
    "spread",
]


def listed(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Several holders of one post: "Foreign Ministers A of X and B of Y", "the heads of X and Y, A and B"."""
    at = next(i for i in range(first, last) if pieces[i].kind == "Q")
    begin, held = _posts_of(words, pieces, at, last)
    if pieces[first].kind == "Y":  # "Omani and Peruvian ambassadors"
        held = [held[0]._replace(owner=words.parties[pieces[first].first][1]), *held]
    plural = words.ranks[pieces[begin - 1].first][1] if pieces[begin - 1].kind == "K" else None
    names = [i for i in range(begin, last) if pieces[i].kind == "N" and "o" not in _two_before(pieces, i)]
    if all(_names_a_place(words, pieces[at], pieces[i]) for i in names):
        return  # "the governors of Turkana, Marsabit and Wajir"
    is_bare = len(names) == 2 and len(held) == 1 and pieces[names[0] + 1].kind == "a"
    if is_bare and held[0].owner is None:
        held = [held[0]._replace(owner=owner) for owner in _of_two(words, pieces, last)] or held
    for order, name in enumerate(names):
        stop = name + 1
        while stop < last and (pieces[stop].kind in "otY(S)" or "o" in _two_before(pieces, stop)):
            stop += 1
        start = _with_title(pieces, name)
        office = held[order if len(held) == len(names) else 0]
        for sighting in single(words, pieces, first if order == 0 and begin == at + 1 else start, stop):
            rank = sighting.rank or plural
            offices = () if rank and _is_plain(words, office) else (office,)
            yield sighting._replace(offices=offices, rank=rank, kind="name", has_title=True)


def _names_a_place(words: Words, post: Piece, name: Piece) -> bool:
    """Whether a word alone may be one more place behind a post of a place: "governors of A, B"."""
    of_place = words.classes[post.last - 2 : post.last] == "oc"
    known = words.lower[name.first] in GIVEN_NAMES | FAMILY_NAMES
    return of_place and name.last - name.first == 1 and not known


def _of_two(words: Words, pieces: list[Piece], last: int) -> list[PartyMention]:
    """The states of "Foreign Ministers A and B of X and Y" in their order."""
    letters = "".join(piece.kind for piece in pieces[last - 3 : last + 3])
    row = re.search(r"ot?Yat?Y(?!N)", letters)
    return [words.parties[p.first][1] for p in pieces[last - 3 : last + 3] if p.kind == "Y"] if row else []


def _is_plain(words: Words, office: Office) -> bool:
    """Whether a post says no more than a rank does: "Two police officers, Sergeants A and B"."""
    return office.singular == ("officer",) and _PLAIN.issuperset(words.lower[office.first : office.head])


def _posts_of(words: Words, pieces: list[Piece], at: int, last: int) -> tuple[int, list[Office]]:
    """Where the holders begin after a post of several, and the post of each body or party that it names."""
    office = pieces[at].office
    if office is None:
        return at + 1, []
    letters = "".join(piece.kind for piece in pieces[at + 1 : last])
    named = _HELD.match(letters)
    listed = pieces[at + 1 : at + 1 + named.end()] if named else []
    held = [office]
    body = [piece for piece in listed if piece.kind == "v"]
    if body and any(piece.kind == "Y" for piece in listed):
        return _behind(pieces, at + 1 + len(listed), last), _of_one_body_each(words, office, listed, body)
    of = next((k for k in range(office.head_last, office.last) if words.classes[k] == "o"), office.last)
    for piece in listed:
        if piece.kind == "Y":
            held.append(office._replace(owner=words.parties[piece.first][1]))
        elif piece.kind == "N" or (piece.kind == "v" and held[-1].last != piece.first):
            start = piece.first - (words.classes[piece.first - 1] == "t")
            said = ((office.said[0][0], min(of + 1, office.last)), (start, piece.last))
            held.append(office._replace(said=said, last=piece.last))
        elif piece.kind == "v":
            said = (held[-1].said[0], (held[-1].said[1][0], piece.last))
            held[-1] = held[-1]._replace(said=said, last=piece.last)
    return _behind(pieces, at + 1 + len(listed), last), held


def _behind(pieces: list[Piece], begin: int, last: int) -> int:
    """Where the holders begin behind commas and ranks of several."""
    while begin < last and pieces[begin].kind in ",K":
        begin += 1
    return begin


def _of_one_body_each(words: Words, office: Office, listed: list[Piece], body: list[Piece]) -> list[Office]:
    """ "The chiefs of the Polish and Czech general staffs": each of that body of his state."""
    of = next(
        (k for k in range(office.head_last, office.last) if words.classes[k] == "o"), office.head_last - 1
    )
    said = ((office.said[0][0], of + 1), (body[0].first, body[-1].last))
    owners = [office.owner, *(words.parties[piece.first][1] for piece in listed if piece.kind == "Y")]
    return [office._replace(owner=owner, said=said, last=body[-1].last) for owner in owners]


def _two_before(pieces: list[Piece], at: int) -> str:
    """What stands right before a place's name: "of", "of the"."""
    kinds = pieces[at - 2].kind + pieces[at - 1].kind
    return kinds if kinds == "ot" else kinds[-1]


def spread(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Holders of one post, each named after the party: "the Presidents of X, A, and of Y, B"."""
    office = pieces[first].office
    begin, owner = first, office.owner if office else None
    for at in range(first, last):
        if pieces[at].kind == "Y":
            begin, owner = at, words.parties[pieces[at].first][1]
        elif pieces[at].kind == "N" and office is not None:
            held = office._replace(owner=owner)
            for sighting in single(words, pieces, begin, at + 1):
                yield sighting._replace(kind="name", offices=(held,), owner=owner, has_title=True)


def owned(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Holders of one post behind the genitives of their states: "the ministers - Peru's A and Chile's B"."""
    office = pieces[first].office
    for at in range(first, last):
        if pieces[at].kind == "S" and office is not None:
            held = office._replace(owner=words.parties[pieces[at].first][1])
            for sighting in single(words, pieces, at, at + 2):
                yield sighting._replace(kind="name", offices=(held,), has_title=True)


def of_one_rank(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Several officers of one rank: "Generals A and B of the X army", "Colonels A of X and B of Y"."""
    rank = words.ranks[pieces[first].first][1]
    names = [i for i in range(first, last) if pieces[i].kind == "N" and "o" not in _two_before(pieces, i)]
    owners = [_owner(words, pieces[at + 1 : end]) for at, end in zip(names, [*names[1:], last], strict=True)]
    shared = owners[-1] if not any(owners[:-1]) else None
    for order, at in enumerate(names):
        start = first if order == 0 else at
        stop = at + 1 + 3 * ("".join(piece.kind for piece in pieces[at + 1 : at + 4]) == "(P)")
        for sighting in single(words, pieces, start, stop):
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
    start, kinds = first, "".join(piece.kind for piece in pieces[:last])
    for at in range(first, last):
        if kinds[at] == "P" and not _SECOND.match(kinds, at + 1):
            yield from single(words, pieces, start, at + 1)
        elif kinds[at] in ",a" and kinds[at - 1] in "P,":
            start = start if _SECOND.match(kinds, at) else at + 1


def dealt(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Persons in a row who are given posts: "named A army chief and B navy chief"."""
    yield from alternate(words, pieces, first + 1, last)


def gapped(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Who has a post by a verb said once: "X was named army chief and Colonel Y navy chief"."""
    is_listed = first > 0 and pieces[first - 1].kind in "a,"
    is_given = is_listed and any(piece.kind in "gGb" for piece in pieces[:first])
    is_definite = pieces[last - 2].kind == "t"
    if is_given or (is_definite and any(piece.kind == "R" for piece in pieces[first:last])):
        yield from single(words, pieces, first, last)
        return
    yield from single(words, pieces, first, last - 1 - is_definite)
    yield from alone(words, pieces, last - 1, last)


def paired(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Counterparts and their names in the same order: "his German and Dutch counterparts, A and B"."""
    at = next(i for i in range(first, last) if pieces[i].kind == "C")
    names = [i for i in range(first, last) if pieces[i].kind == "N"]
    starts = [_with_title(pieces, name) for name in names]
    owners = [owner for i in range(first, starts[0]) for owner in _owners_in(words, pieces[i])]
    if len(owners) == 1 and words.lower[pieces[at].last - 1].endswith("s"):
        owners *= len(names)  # "their Peruvian counterparts, A and B"
    are_matched = len(owners) == len(names)
    if not are_matched and len(owners) > 1:
        yield from equals(words, pieces, first, max(at + 1, starts[0] - 1))
    start = starts[0] if first < starts[0] - 1 or len(owners) > 1 else first
    for order, name in enumerate(names):
        for sighting in single(words, pieces, start if order == 0 else starts[order], name + 1):
            owner = owners[order] if are_matched else sighting.owner
            kind = "counterpart" if are_matched else sighting.kind
            yield sighting._replace(kind=kind, owner=owner, has_title=are_matched or sighting.has_title)


def _with_title(pieces: list[Piece], name: int) -> int:
    """Where the rank and title before a name begin."""
    while name and pieces[name - 1].kind in "RH":
        name -= 1
    return name


def _owners_in(words: Words, piece: Piece) -> list[PartyMention]:
    return parties_inside(words, piece) if piece.kind in "YC" else []


def _owner(words: Words, run: Sequence[Piece]) -> PartyMention | None:
    return next((words.parties[piece.first][1] for piece in run if piece.kind == "Y"), None)


def served(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Somebody named after whom they serve: "a spokesman for Governor A, B, said"."""
    comma = next(i for i in range(first, last) if pieces[i].kind == ",")
    yield from single(words, pieces, first + 2, comma)
    office = pieces[first].office
    for sighting in single(words, pieces, comma + 1, last):
        if office is not None:
            yield sighting._replace(offices=(office,), kind="name", has_title=True)
