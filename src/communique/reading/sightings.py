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

from communique.gazetteer.ranks import RankName
from communique.reading.mentions import PartyMention
from communique.reading.names import name_end
from communique.reading.offices import Office
from communique.reading.word_classes import Words

__all__ = ["Sighting", "find_sightings"]


class Sighting(NamedTuple):
    """One place of a sentence that speaks of a person, in token indices.

    ``first`` to ``last`` is the whole phrase; ``name`` the tokens of the name; ``offices`` the posts said
    beside it; ``owner`` the party said beside it outside the posts. ``kind``: ``name``, ``post``,
    ``counterpart``, ``rank`` ("the general") or ``bare`` (a name with nothing beside it).
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


class _Piece(NamedTuple):
    kind: str
    first: int
    last: int
    office: Office | None = None


# One letter a piece: P post, Q post of several, R rank, H courtesy titles, N name, C counterpart,
# Y party, S party with possessive; the rest as in `communique.reading.word_classes`.
_APPOSED = r"(?P<app>(?:Ns)?P(?:(?:,|,?a)t?P)*)"
_AFTER = rf"(?:,t?{_APPOSED}(?!,?a?R?H*N)|\((?:t?)(?P<app2>P)\)|,?wbt?(?P<app3>P))?"
_OF = r"(?:ot?(?P<of>Y)|\((?P<of2>Y)\))?"
_LISTED = r"R?H*N(?:ot?Y|\(Y\))?"
_PATTERNS = re.compile(
    rf"(?P<plural>Q,?(?P<list>{_LISTED}(?:(?:,?a|,){_LISTED})+))"
    rf"|(?P<pre>P(?:at?P)?),?t?[HYS]*R?H*N{_OF}{_AFTER}"
    rf"|(?P<counterpart>C),?R?H*N{_AFTER.replace('app', 'capp')}"
    rf"|(?P<owned>[YS]v?v?)?(?P<titled>RH*N|H+N){_OF.replace('of', 'tof')}{_AFTER.replace('app', 'tapp')}"
    rf"|(?P<apposed>N),t?(?P<napp>P(?:(?:,|,?a)t?P)*)(?=[,.)d]|$)|(?P<bracketed>N)\(t?(?P<napp2>P)\)"
    rf"|(?P<bare>[YS]?N)|(?P<alone>C|P|Q|tR)"
)


def find_sightings(words: Words, offices: Sequence[Office]) -> tuple[Sighting, ...]:
    """The places of a sentence that speak of a person, in order, none overlapping."""
    pieces = _pieces(words, offices)
    letters = "".join(piece.kind for piece in pieces)
    if not any(letter in letters for letter in "PQRHNC"):
        return ()
    return tuple(
        sighting for match in _PATTERNS.finditer(letters) for sighting in _read(words, pieces, match)
    )


def _pieces(words: Words, offices: Sequence[Office]) -> list[_Piece]:
    starts = {office.first: office for office in offices}
    pieces: list[_Piece] = []
    at, count = 0, len(words.classes)
    while at < count:
        piece = _piece(words, at, starts, pieces)
        pieces.append(piece)
        at = piece.last
    return pieces


def _piece(words: Words, at: int, starts: dict[int, Office], before: list[_Piece]) -> _Piece:
    office = starts.get(at)
    if office is not None:
        return _Piece("Q" if office.is_plural else "P", at, office.last, office)
    if at in words.ranks:
        return _Piece("R", at, words.ranks[at][0])
    if counterpart := _counterpart_end(words, at):
        return _Piece("C", at, counterpart)
    kind = words.classes[at]
    previous = before[-1].kind if before else "."
    is_expected = previous in "RH" or (previous == "P" and before[-1].last == at)
    if kind in "clYv" and (is_expected or kind in "cl"):
        end = name_end(words, at, is_expected=is_expected)
        end = min([end, *(first for first in starts if at < first < end)])
        if end > at:
            return _Piece("N", at, end)
    if kind == "Y" and at in words.parties:
        end = words.parties[at][0]
        return _Piece("S", at, end + 1) if words.classes[end : end + 1] == "s" else _Piece("Y", at, end)
    if kind == "h":
        return _Piece("H", at, _dotted(words, at + 1))
    return _Piece(_letter(words, at, kind), at, at + 1)


def _letter(words: Words, at: int, kind: str) -> str:
    word = words.lower[at]
    if word == "who":
        return "w"
    if word in {"is", "was", "serves", "as"}:
        return "b"
    return kind if kind in ",()aotvds" else ("." if kind == "." else "x")


def _dotted(words: Words, at: int) -> int:
    return at + 1 if at < len(words.tokens) and words.tokens[at].text == "." else at


def _counterpart_end(words: Words, at: int) -> int:
    """The end of "counterpart" with its party and posts ("Vietnamese counterpart", "defence counterpart")."""
    end = at
    while end < len(words.classes) and words.classes[end] in "Yvs" and end - at < 5:
        end += 1
    if end < len(words.lower) and words.lower[end] in {"counterpart", "opposite", "colleague"}:
        end += 1 + (words.lower[end] == "opposite" and words.lower[end + 1 : end + 2] == ("number",))
        if words.classes[end : end + 1] == "o" or words.lower[end : end + 1] == ("from",):
            party = end + 1 + (words.classes[end + 1 : end + 2] == "t")
            return words.parties[party][0] if party in words.parties else end
        return end
    return 0


def _read(words: Words, pieces: list[_Piece], match: re.Match[str]) -> Iterator[Sighting]:
    if match["plural"]:
        yield from _listed(words, pieces, match)
        return
    first, last = match.span()
    if match["alone"]:
        yield from _alone(words, pieces, first, last)
        return
    name_at = next(i for i in range(first, last) if pieces[i].kind == "N")  # the first: others are possessors
    if match["pre"] and match["pre"] != "P":
        separate = _separate(words, pieces, first)
        if separate:
            yield from _alone(words, pieces, first, first + 1)
            first = separate
    if match["pre"] and not _is_certain(words, pieces, first, name_at, last):
        yield from _alone(words, pieces, first, first + 1)
        yield from _single(words, pieces, name_at, last)
        return
    yield from _single(words, pieces, first, last)


def _single(words: Words, pieces: list[_Piece], first: int, last: int) -> Iterator[Sighting]:
    run = pieces[first:last]
    name = next(piece for piece in run if piece.kind == "N")
    rank = next((piece for piece in run if piece.kind == "R"), None)
    offices = tuple(piece.office for piece in run if piece.office is not None)
    owners = [words.parties[piece.first][1] for piece in run if piece.kind in "YS"]
    titled = bool(rank or offices or any(piece.kind == "H" for piece in run))
    counterpart = any(piece.kind == "C" for piece in run)
    if counterpart:
        owners += _parties_inside(words, run[0])
    kind = "counterpart" if counterpart else ("name" if titled else "bare")
    if kind == "bare" and _is_place(words, name):
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
    )


def _alone(words: Words, pieces: list[_Piece], first: int, last: int) -> Iterator[Sighting]:
    piece = pieces[last - 1]
    definite = pieces[first].kind == "t" or _is_definite(words, piece.first)
    if piece.kind == "R":
        yield Sighting(
            piece.first, piece.last, "rank", None, words.ranks[piece.first][1], (), None, True, True
        )
    elif piece.kind == "C":
        owners = _parties_inside(words, piece)
        owner = owners[0] if owners else None
        yield Sighting(piece.first, piece.last, "counterpart", None, None, (), owner, definite, True)
    elif piece.office is not None:
        office = piece.office
        kind = "posts" if office.is_plural else "post"
        yield Sighting(piece.first, piece.last, kind, None, None, (office,), None, definite, True)


def _listed(words: Words, pieces: list[_Piece], match: re.Match[str]) -> Iterator[Sighting]:
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


def _separate(words: Words, pieces: list[_Piece], first: int) -> int:
    """The piece where a second person's post begins in "P and P N", 0 when both posts are one person's."""
    second = first + 2 + (pieces[first + 2].kind == "t")
    one, two = pieces[first].office, pieces[second].office
    if one is None or two is None:
        return 0
    has_determiner = pieces[first + 2].kind == "t"
    other_owner = two.owner is not None and (one.owner is None or one.owner.code != two.owner.code)
    return second if has_determiner or other_owner else 0


def _is_certain(words: Words, pieces: list[_Piece], first: int, name_at: int, last: int) -> bool:
    """Whether a name after "post," is the holder's: beside it, or in commas with more than one word."""
    if all(pieces[i].kind != "," for i in range(first, name_at)) or pieces[name_at - 1].kind in "RH":
        return True
    following = pieces[last].kind if last < len(pieces) else "."
    size = pieces[name_at].last - pieces[name_at].first
    return (size > 1 or following in ",.)") and not _is_place(words, pieces[name_at])


def _parties_inside(words: Words, piece: _Piece) -> list[PartyMention]:
    return [words.parties[i][1] for i in range(piece.first, piece.last) if i in words.parties]


def _is_definite(words: Words, first: int) -> bool:
    return first > 0 and words.lower[first - 1] in {"the", "his", "her", "their", "its", "our"}


def _is_place(words: Words, name: _Piece) -> bool:
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
