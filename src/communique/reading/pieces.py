"""A sentence as a row of pieces: posts, ranks, courtesy titles, names, counterparts, parties, marks.

Takes classified words and the post phrases among them; each piece has one letter, so that the grammar of
`communique.reading.sightings` can run over the row as over a text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from communique.gazetteer.name_words import HONORIFICS
from communique.reading.copulas import adverb_end, copula_end, once_end
from communique.reading.handings import handing_end
from communique.reading.name_words_here import is_service_number
from communique.reading.names import decorations_end, name_end
from communique.reading.namings import naming_end
from communique.reading.offices import Office
from communique.reading.people_words import (
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
from communique.reading.word_classes import Words

__all__ = ["Piece", "pieces_of"]


# Verbs of giving a rank to those whom a list after a colon names.
_PROMOTING = frozenset({"commissioned", "decorated", "elevated", "promoted", "raised", "upgraded"})
_ALIASES = (
    ("alias",),
    ("aka",),
    ("a.k.a.",),
    ("known", "as"),
    ("also", "known", "as"),
    ("better", "known", "as"),
    ("call", "sign"),
    ("callsign",),
    ("nom", "de", "guerre"),
    ("nicknamed",),
    ("dubbed",),
    ("real", "name"),
)
# After a post behind a name; "on" and "in" rather begin a clause ("In talks with X, the minister on Monday").
_PREPOSITIONS = frozenset({"at", "for", "from", "to"})
_LED = frozenset({"chaired", "headed", "led", "presided", "represented", "signed"})
# Before "the rank of", where the rank follows the name: "X, who holds the rank of colonel".
_BEARING = frozenset({"bearing", "bears", "carries", "has", "having", "holding", "holds", "with"})
_SERVING = {("as",), ("serving",)}
# Before a second rank in brackets: "Subedar Major (Hony Captain) X".
_HELD_TOO = (("acting",), ("hon",), ("honorary",), ("hony",), ("now",), ("then",))
_LONGEST_ALIAS = 8
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
_BARE_HOLDER = re.compile(r"(?:^|[^PR])N,?wb$")
# Pieces after which words that say only when a post is held are passed over.
_BEFORE_ADVERBS = frozenset("bPN,")
_THERE = {("he",), ("she",)}  # "goes to Lima, where he will be"
_WHOSE = frozenset({"her", "his", "their"})
_BASED = (("based",), ("headquartered",), ("stationed",))
_WHERE = (("at",), ("in",))
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


class Piece(NamedTuple):
    """One piece: its letter, its first and last word, and the post that it is, if it is one."""

    kind: str
    first: int
    last: int
    office: Office | None = None


def pieces_of(words: Words, offices: Sequence[Office]) -> list[Piece]:
    """The pieces of a sentence in order, none overlapping; each of the ``offices`` is one piece."""
    starts = {_start(words, office.first): office for office in offices}
    pieces: list[Piece] = []
    at, count = 0, len(words.classes)
    while at < count:
        if passed := _passed_over(words, at, pieces):
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


def _passed_over(words: Words, at: int, before: Sequence[Piece]) -> int:
    """The end of words that say nothing of their own: "(BG)" after a rank, ", AVSM VM" after a name."""
    if not before or before[-1].last != at:
        return 0
    if before[-1].kind == "," and _names_service(words, at, before):
        return at + 1
    if before[-1].kind == "," and words.lower[at] == "one" and at + 1 in words.ranks:
        return at + 1  # "the driver, one Inspector X"
    if before[-1].kind in _BEFORE_ADVERBS and (adverb := _adverb_end(words, at, before)):
        return adverb
    if before[-1].kind == "R" and is_service_number(words.tokens, at):
        return at + 1 if words.classes[at + 1 : at + 2] == "c" else 0
    if before[-1].kind == "R" and words.classes[at] == '"' == words.classes[max(0, before[-1].first - 1)]:
        return at + 1 if words.classes[at + 1 : at + 2] == "c" else 0  # the self-styled "General" X
    if before[-1].kind == "R" and words.classes[at] == "(":
        end = words.classes.find(")", at)
        held = at + 1 + (words.lower[at + 1 : at + 2] in _HELD_TOO)
        if held > at + 1 and words.lower[held : held + 1] == ("captain",) and end == held + 1:
            return end + 1  # "Colonel (then Captain) X"
        is_alias = held in words.ranks or (
            end > at + 1
            and ((end == at + 2 and words.tokens[at + 1].text.isupper()) or _is_courtesy(words, at + 1, end))
        )
        is_field = words.ranks[before[-1].first][1].service == "police" and end > at + 1
        is_alias = is_alias or (
            is_field and all(t.text[0].isupper() or t.text == "and" for t in words.tokens[at + 1 : end])
        )
        is_alias = is_alias and not set(words.classes[at + 1 : end]) & set("PQ")
        following = words.classes[end + 1 : end + 2]
        is_named = following in ("c", "l", "h") or (
            following == "x" and words.tokens[end + 1].text[0].isupper()
        )
        return end + 1 if is_alias and is_named else 0
    if (
        before[-1].kind == "P"
        and words.classes[at] == "("
        and _is_courtesy(words, at + 1, words.classes.find(")", at))
    ):
        return words.classes.find(")", at) + 1
    if before[-1].kind == "P" and words.lower[at] == "here":  # "the ambassador here, X,"
        return at + 1 if words.classes[at + 1 : at + 2] in (",", "c", "R", "h") else 0
    if before[-1].kind == "P" and (based := _based_end(words, at)):
        return based
    if before[-1].kind == "P" and (alias := _alias_of_body(words, at)):
        return alias
    is_weak = before[-1].office is not None and before[-1].office.is_weak
    is_apposed = before[-1].kind == "P" and [piece.kind for piece in before[-3:-1]] == ["N", ","]
    if before[-1].kind in "PR" and words.classes[at] in "x," and not (is_weak or is_apposed):
        named = naming_end(words.lower, at, before[-1].first)
        return named if words.classes[named : named + 1] in ("c", "R", "h") else 0
    if before[-1].kind == "N" and (alias := _alias_end(words, at)):
        is_closed = words.classes[at : at + 1] == "," == words.classes[alias : alias + 1]
        is_verb_next = is_closed and alias + 1 < len(words.tokens) and copula_end(words, alias + 1)
        return alias + bool(is_verb_next)  # "X, alias Y, is the commander"
    if before[-1].kind == "N" and (aside := _aside_end(words, at)):
        return aside
    if before[-1].kind == "N" and words.classes[at] in ",cxPv":
        end = decorations_end(words, at)
        is_over = words.classes[at] != "," or words.classes[end : end + 1] in (",", ".", ")", "")
        return end if end > at and is_over else 0
    return 0


def _names_service(words: Words, at: int, before: Sequence[Piece]) -> bool:
    """Whether a service's short name parts a post from the rank: "Chief of Staff, PN Rear Admiral X"."""
    word = words.tokens[at].text
    return (
        len(before) > 1
        and before[-2].kind == "P"
        and word.isupper()
        and len(word) > 1
        and at + 1 in words.ranks
    )


def _is_courtesy(words: Words, first: int, last: int) -> bool:
    """Whether only a title of courtesy stands between: "Brig Gen (Mrs) X"."""
    said = [word.rstrip(".") for word in words.lower[first:last] if word != "."]
    return len(said) == 1 and said[0] in HONORIFICS


def _adverb_end(words: Words, at: int, before: Sequence[Piece]) -> int:
    """The end of "now" or "at the time" between a name and a post or beside their verb; 0 for none."""
    is_also = before[-1].kind == "," or _is_bare_holder(before)  # "X, also a minister,", "X, who is also"
    end = at + 1 if is_also and words.lower[at] == "also" else 0
    adverb = adverb_end(words, end or at) or (before[-1].kind == "," and once_end(words, end or at))
    while adverb:
        end, adverb = adverb, adverb_end(words, adverb)
    if before[-1].kind == ",":
        is_apposed = len(before) > 1 and before[-2].kind in "NP" and words.classes[at] != ","
        is_post = words.classes[end : end + 1] in tuple("tvPRY") or words.lower[end : end + 1] in _SERVING
        is_post = is_post or (end > at and end < len(words.tokens) and words.tokens[end].text.isupper())
        is_held = end > at and end < len(words.classes) and copula_end(words, end)
        return end if is_apposed and (is_post or is_held) else 0
    if before[-1].kind == "N":
        return end if end and end < len(words.classes) and copula_end(words, end) else 0
    if before[-1].kind == "P":
        is_next = words.classes[end : end + 1] == "," or (end < len(words.classes) and copula_end(words, end))
        return end if end and is_next else 0
    return end


def _is_bare_holder(before: Sequence[Piece]) -> bool:
    """Whether "X, who is" stands before, of whom no post is said so far."""
    return _BARE_HOLDER.search("".join(piece.kind for piece in before[-5:])) is not None


def _aside_end(words: Words, at: int) -> int:
    """The end of an age or a bracket between a name and a comma: "X, 48, commander", "X (BDF), commander"."""
    if words.classes[at : at + 3] == ",#,":
        return at + 2
    end = words.classes.find(")", at, at + 6) if words.classes[at] == "(" else -1
    is_short = end > at + 1 and set(words.classes[at + 1 : end]) <= set("cxv-Y#\"'")
    is_state = at + 1 in words.parties and words.parties[at + 1][0] == end
    is_next = is_short and end + 1 < len(words.classes)
    return (
        end + 1
        if is_next and not is_state and (words.classes[end + 1] == "," or copula_end(words, end + 1))
        else 0
    )


def _based_end(words: Words, at: int) -> int:
    """The end of a unit's place between post and holder: ", based in Lima, Colonel X"; 0 for none."""
    start = at + (words.classes[at] == ",")
    is_aside = start > at and words.lower[start : start + 1] in _WHERE  # ", in Lima,"
    start += words.lower[start : start + 1] in _BASED and words.lower[start + 1 : start + 2] in _WHERE
    if words.lower[start : start + 1] not in _WHERE or not (
        is_aside or words.lower[start - 1 : start] in _BASED
    ):
        return 0
    end = start + 1
    while words.classes[end : end + 1] in tuple("clYv-"):
        end += 1
    is_named = words.classes[end : end + 1] == "," and words.classes[end + 1 : end + 2] in ("R", "h", "c")
    return end if end > start + 1 and is_named else 0


def _alias_end(words: Words, at: int) -> int:
    """The end of another name after a name (", alias Tango Four", "“Tango Four”"); 0 for none."""
    if words.classes[at] == '"' and (closing := words.classes.find('"', at + 2, at + 5)) > 0:
        is_name = all(token.text[0].isupper() for token in words.tokens[at + 1 : closing])
        return closing + 1 if is_name else 0
    start = at + (words.classes[at] == ",")
    for opening in _ALIASES:
        first = end = start + len(opening)
        if words.lower[start:end] != opening:
            continue
        end += words.classes[end : end + 1] == "t"  # 'dubbed the "Butcher of Lima"'
        closing = words.classes.find('"', end + 1, end + _LONGEST_ALIAS)
        if words.classes[end : end + 1] == '"' and closing > 0:
            return closing + 1
        while end < len(words.classes) and (
            words.tokens[end].text[0].isupper() or words.classes[end] in '"-'
        ):
            end += 1
        return end if end > first else 0
    return 0


def _alias_of_body(words: Words, at: int) -> int:
    """The end of a body's other name behind a post: "head of the Grid Company (known as GRIDCO)", "known as
    GRIDCO,"; 0 for none.
    """
    start = at + (words.classes[at] == "(")
    end = next((start + len(said) for said in _ALIASES if words.lower[start : start + len(said)] == said), 0)
    if not 0 < end < len(words.tokens) or not words.tokens[end].text.isupper():
        return 0
    closing = words.classes[end + 1 : end + 2]
    return end + 1 + (start > at) if closing == (")" if start > at else ",") else 0


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
