"""A sentence as a row of pieces: posts, ranks, courtesy titles, names, counterparts, parties, marks.

Takes classified words and the post phrases among them; each piece has one letter, so that the grammar of
`communique.reading.sightings.sighting_patterns` can run over the row as over a text.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.reading.names.copulas import copula_end
from communique.reading.names.handings import handing_end
from communique.reading.names.names import name_end
from communique.reading.names.people_words import (
    APPOINTING,
    APPOINTING_WHEN_PASSIVE,
    BEGINNING,
    COUNTERPARTS,
    LEADING,
    MOVING,
    OUSTING,
    RELATIVES,
    SAYING,
    SUCCEEDING,
)
from communique.reading.names.word_classes import Words
from communique.reading.posts.offices import Office
from communique.reading.sightings.piece import Piece
from communique.reading.sightings.words_passed_over import passed_over

__all__ = ["pieces_of"]

# Verbs of giving a rank to those whom a list after a colon names.
_PROMOTING = frozenset({"commissioned", "decorated", "elevated", "promoted", "raised", "upgraded"})
# After a post behind a name; "on" and "in" rather begin a clause ("In talks with X, the minister on Monday").
_PREPOSITIONS = frozenset({"at", "for", "from", "to"})
_LED = frozenset({"chaired", "headed", "led", "presided", "represented", "signed"})
# Before "the rank of", where the rank follows the name: "X, who holds the rank of colonel".
_BEARING = frozenset({"bearing", "bears", "carries", "has", "having", "holding", "holds", "with"})
_INSTEAD = {
    *(("in", whose, what) for whose in ("her", "his") for what in ("place", "stead")),
    *(("to", verb, whom) for whom in ("her", "him") for verb in ("replace", "succeed")),
    *(("to", "take", whose, "place") for whose in ("her", "his")),
    *(
        (verb, "the", post, "to")
        for verb in ("gave", "given", "handed")
        for post in ("job", "position", "post")
    ),
}
_INSTEAD_OPENINGS = frozenset(said[0] for said in _INSTEAD)
_THERE = {("he",), ("she",)}  # "goes to Lima, where he will be"
_WHOSE = frozenset({"her", "his", "their"})
_LETTERS = {
    **dict.fromkeys(OUSTING, "u"),
    **dict.fromkeys(SUCCEEDING, "U"),
    **dict.fromkeys(("relieved", "relieves", "relieving"), "r"),
    **dict.fromkeys(APPOINTING, "g"),
    **dict.fromkeys(MOVING, "q"),
    **dict.fromkeys(BEGINNING, "G"),
    **dict.fromkeys(
        ("appointment", "capacity", "charge", "duties", "job", "office", "position", "post", "role"), "j"
    ),
    "been": "B",
    "being": "B",
    "by": "k",
    "him": "i",
}


def pieces_of(words: Words, offices: Sequence[Office]) -> list[Piece]:
    """The pieces of a sentence in order, none overlapping; each of the ``offices`` is one piece."""
    starts = {_start(words, office.first): office for office in offices}
    pieces: list[Piece] = []
    at, count = 0, len(words.classes)
    while at < count:
        if passed := passed_over(words, at, pieces):
            at = passed
            continue
        piece = _piece(words, at, starts, pieces)
        is_abbreviated = words.tokens[at].text.isupper() and len(words.tokens[at].text) > 1
        if piece.kind == "P" and is_abbreviated and pieces and pieces[-1].kind == "N":
            pieces.append(Piece(",", at, at))  # "General X CNS": as if a comma stood between
        pieces.append(piece)
        at = piece.last
    return pieces


def _start(words: Words, first: int) -> int:
    """Where a post begins: "appointed" is part of "the appointed head" and not of "was appointed head"."""
    verb = first and words.lower[first] in APPOINTING and words.classes[first - 1] in "xa,"
    return first + 1 if verb else first


def _piece(words: Words, at: int, starts: dict[int, Office], before: list[Piece]) -> Piece:
    office = starts.get(at)
    if office is not None:
        return Piece("Q" if office.is_plural else "P", at, office.last, office)
    if at in words.ranks:
        last, rank = words.ranks[at]
        return Piece("K" if rank.is_plural else "R", at, last)
    if counterpart := _counterpart_end(words, at):
        return Piece("C", at, counterpart)
    kind = words.classes[at]
    previous = before[-1].kind if before else "."
    is_expected = previous in "RKH" or (previous == "P" and before[-1].last == at)
    if kind in "clYvx" and (is_expected or kind in "cl"):
        end = name_end(words, at, is_expected=is_expected)
        end = next((first for first in range(at + 1, end) if first in starts), end)
        if end > at:
            return Piece("N", at, end)
    if previous == "w" and words.lower[at] in LEADING:
        return Piece("m", at, at + 1)
    if kind == "Y" and at in words.parties:
        end = words.parties[at][0]
        return Piece("S", at, end + 1) if words.classes[end : end + 1] == "s" else Piece("Y", at, end)
    if kind == "h":
        return Piece("H", at, _dotted(words, at + 1))
    if previous == "N" and _stands_for(words, at):
        return Piece("o", at, at + 1)
    if words.lower[at] == "swore" and words.lower[at + 1 : at + 2] == ("in",):
        return Piece("g", at, at + 2)
    if words.lower[at] in _BEARING and words.lower[at + 1 : at + 4] == ("the", "rank", "of"):
        return Piece("e", at, at + 4)
    if end := _instead_end(words, at):
        return Piece("l", at, end)
    if end := handing_end(words, at):
        return Piece("f", at, end)
    is_there = (
        words.lower[at] == "where" and words.lower[at + 1 : at + 2] in _THERE and at + 2 < len(words.lower)
    )
    if end := copula_end(words, at + 2 * is_there):
        return Piece("b", at, end)
    is_second = previous == "a" and any(piece.kind == "g" for piece in before[-6:-1])
    is_passive = (
        is_second or previous in "bB" or (previous == "N" and words.lower[at + 1 : at + 2] == ("as",))
    )
    is_passive = is_passive and words.lower[at] in APPOINTING_WHEN_PASSIVE
    return Piece("g" if is_passive else _letter(words, at, kind), at, at + 1)


def _instead_end(words: Words, at: int) -> int:
    """The end of "in his place", "to succeed her", "gave the post to" before no "as"; 0 for none."""
    if words.lower[at] not in _INSTEAD_OPENINGS:
        return 0
    end = next((at + size for size in (3, 4) if words.lower[at : at + size] in _INSTEAD), 0)
    return end if words.lower[end : end + 1] != ("as",) else 0


def _stands_for(words: Words, at: int) -> bool:
    """ "Co-chaired by Vice Minister A for Peru and by Vice Minister B for Chile"."""
    if words.lower[at] != "for" or at + 1 not in words.parties or not _LED & set(words.lower[:at]):
        return False
    last, party = words.parties[at + 1]
    return party.kind == "name" and words.classes[last : last + 1] in (",", ".", "a", "")


def _letter(words: Words, at: int, kind: str) -> str:
    word = words.lower[at]
    if word == "who":
        return "w"
    if word == "her":  # "appointed her army chief"
        is_given = at > 0 and words.lower[at - 1] in APPOINTING
        if is_given or words.lower[at + 1 : at + 2] == ("as",):
            return "i"
    if word in _LETTERS:
        return _LETTERS[word]
    if word in SAYING:
        return "z"
    if word in _PREPOSITIONS:
        return "p"
    if word == ":" and not _PROMOTING.isdisjoint(words.lower[:at]):
        return ":"
    return kind if kind in ",()aotvds" else ("." if kind == "." else "x")


def _dotted(words: Words, at: int) -> int:
    follows = at < len(words.tokens) and words.tokens[at].text in {".", "'", "’"}
    is_closed = follows and (words.tokens[at].text == "." or words.lower[at - 1] == "dato")
    return at + 1 if is_closed else at


def _in_several(words: Words, at: int) -> bool:
    """ "Counterparts in Peru and Chile", and not where they were: "in Lima"."""
    if words.lower[at : at + 1] != ("in",) or at + 1 not in words.parties:
        return False
    end, party = words.parties[at + 1]
    return party.kind == "name" and words.classes[end : end + 2] == "aY"


def _counterpart_end(words: Words, at: int) -> int:
    """The end of "counterpart" with its party and posts ("Vietnamese counterpart", "defence counterpart")."""
    end = at
    if words.classes[at] == "a":
        return 0
    if words.lower[at] in RELATIVES:
        owned = at > 0 and words.lower[at - 1] in {"his", "her", "its", "their", "'s", "’s"}
        return at + 1 if owned and words.classes[at + 1 : at + 2] in ("", ",", ".", ")", "c", "R", "h") else 0
    if words.classes[at] == "c" and at > 0 and words.lower[at - 1] in _WHOSE:  # "his Lamu West counterpart"
        while end < len(words.classes) and words.classes[end] == "c" and end - at < 4:
            end += 1
    while end < len(words.classes) and words.classes[end] in "Yvsa" and end - at < 6:
        end += 1
    if end < len(words.lower) and words.lower[end] in COUNTERPARTS:
        end += 1 + (words.lower[end] == "opposite" and words.lower[end + 1 : end + 2] == ("number",))
        said_whose = words.classes[end : end + 1] == "o" or words.lower[end : end + 1] == ("from",)
        if said_whose or _in_several(words, end):
            party = end + 1 + (words.classes[end + 1 : end + 2] == "t")
            return words.parties[party][0] if party in words.parties else end
        return end
    return 0
