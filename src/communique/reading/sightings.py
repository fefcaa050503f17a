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


_SAYING = frozenset(
    "said says told added noted stressed announced stated remarked reported pointed explained expressed made "
    "emphasized emphasised underlined reiterated wrote tweeted declared confirmed warned called insisted "
    "thanked "
    "highlighted described praised condemned rejected urged asserted affirmed hoped vowed".split()
)
_TITLE_FAMILIES = frozenset({"ambassador", "monarch", "lawmaker", "official"})
_COUNTERPARTS = frozenset({"counterpart", "counterparts", "opposite", "colleague", "peer"})


class _Piece(NamedTuple):
    kind: str
    first: int
    last: int
    office: Office | None = None


# One letter a piece: P post, Q post of several, R rank, H courtesy titles, N name, C counterpart,
# Y party, S party with possessive; the rest as in `communique.reading.word_classes`.
_APPOSED = r"(?P<app>(?:P?Ns)?P(?:(?:,|,?a)t?P)*)"
_AFTER = rf"(?:,t?{_APPOSED}(?!,?a?R?H*N|z)|\((?:t?)(?P<app2>P)\)|,?wbt?(?P<app3>P))?"
_OF = r"(?:ot?(?P<of>Y)|\((?P<of2>Y)\))?"
_LISTED = r"R?H*N(?:ot?Y|\(Y\))?"
_PATTERNS = re.compile(
    rf"(?P<plural>Q,?(?P<list>{_LISTED}(?:(?:,?a|,){_LISTED})+))"
    rf"|(?P<pre>P(?:at?P|,?P)?),?t?[HYS]*R?H*N{_OF}{_AFTER}"
    rf"|(?P<counterpart>C),?R?H*N{_AFTER.replace('app', 'capp')}"
    rf"|(?P<several>N(?:,N)*,?aN),x?t?Q(?:,?a?Y)*"
    rf"|(?P<explained>P\(N\))"
    rf"|(?P<ranked>R\(t?P\)H*N)"
    rf"|(?P<paired>C,?H*NaH*N)"
    rf"|(?P<owned>[YS]v?v?)?(?P<titled>RH*N|H+N){_OF.replace('of', 'tof')}{_AFTER.replace('app', 'tapp')}"
    rf"|(?P<apposed>N),t?(?P<napp>(?:P?Ns)?P(?:(?:,|,?a)t?P)*)(?=[,.()da]|$)|(?P<bracketed>N)\(t?(?P<napp2>P)\)"
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
        is_abbreviated = words.tokens[at].text.isupper() and len(words.tokens[at].text) > 1
        if piece.kind == "P" and is_abbreviated and pieces and pieces[-1].kind == "N":
            pieces.append(_Piece(",", at, at))  # "General X CNS": as if a comma stood between
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
    if word in _SAYING:
        return "z"
    return kind if kind in ",()aotvds" else ("." if kind == "." else "x")


def _dotted(words: Words, at: int) -> int:
    return at + 1 if at < len(words.tokens) and words.tokens[at].text == "." else at


def _counterpart_end(words: Words, at: int) -> int:
    """The end of "counterpart" with its party and posts ("Vietnamese counterpart", "defence counterpart")."""
    end = at
    if words.classes[at] == "a":
        return 0
    while end < len(words.classes) and words.classes[end] in "Yvsa" and end - at < 6:
        end += 1
    if end < len(words.lower) and words.lower[end] in _COUNTERPARTS:
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
    if match["several"]:
        yield from _several(words, pieces, first, last)
        return
    if match["paired"]:
        yield from _paired(words, pieces, first, last)
        return
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
    offices = _offices(run)
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
        _speaks(pieces, first, last),
    )


def _offices(run: list[_Piece]) -> tuple[Office, ...]:
    """The posts of a run of pieces, without those of whose aide somebody is ("President X's envoy")."""
    kinds = "".join(piece.kind for piece in run)
    return tuple(
        piece.office
        for i, piece in enumerate(run)
        if piece.office is not None and kinds[i + 1 : i + 3] != "Ns"
    )


def _speaks(pieces: list[_Piece], first: int, last: int) -> bool:
    """Whether a verb of saying stands beside the pieces: "X said", "X also said", "said X"."""
    after = [piece.kind for piece in pieces[last : last + 2]]
    return "z" in after[:1] or after == ["x", "z"] or (first > 0 and pieces[first - 1].kind == "z")


def _paired(words: Words, pieces: list[_Piece], first: int, last: int) -> Iterator[Sighting]:
    """Two counterparts and their names in the same order: "his German and Dutch counterparts, A and B"."""
    owners = _parties_inside(words, pieces[first])
    names = [i for i in range(first, last) if pieces[i].kind == "N"]
    starts = (first, names[1])
    for order, (start, at) in enumerate(zip(starts, names, strict=True)):
        for sighting in _single(words, pieces, start, at + 1):
            owner = owners[order] if order < len(owners) else None
            yield sighting._replace(kind="counterpart", owner=owner, has_title=True)


def _several(words: Words, pieces: list[_Piece], first: int, last: int) -> Iterator[Sighting]:
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


def _alone(words: Words, pieces: list[_Piece], first: int, last: int) -> Iterator[Sighting]:
    piece = pieces[last - 1]
    definite = pieces[first].kind == "t" or _is_definite(words, piece.first)
    if piece.kind == "R":
        yield Sighting(
            piece.first, piece.last, "rank", None, words.ranks[piece.first][1], (), None, True, True, False
        )
    elif piece.kind == "C":
        owners = _parties_inside(words, piece)
        owner = owners[0] if owners else None
        yield Sighting(piece.first, piece.last, "counterpart", None, None, (), owner, definite, True, False)
    elif piece.office is not None:
        office = piece.office
        kind = "posts" if office.is_plural else "post"
        yield Sighting(piece.first, piece.last, kind, None, None, (office,), None, definite, True, False)


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
    is_title = two.last - two.first == 1 and two.family in _TITLE_FAMILIES
    return 0 if is_title and not other_owner else second


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
