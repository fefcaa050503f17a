"""Where a sentence speaks of a person: ranks, posts, names and counterparts put together.

Takes the classified words of a sentence with its post phrases, gives `Sighting` values. A finite-state
grammar over the pieces of the sentence (post, rank, courtesy title, name, party, comma, "of" ...) knows the
orders in which rank, post, party and name follow each other. Which sightings are of one person is left to
`communique.reading.people.registry`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from communique.gazetteer.name_words import GIVEN_NAMES
from communique.reading.names.people_words import FRONTED
from communique.reading.names.word_classes import Words
from communique.reading.posts.offices import Office
from communique.reading.sightings import sightings_of_one as one
from communique.reading.sightings import sightings_of_several as several
from communique.reading.sightings import sightings_of_successors as successors
from communique.reading.sightings.names_of_things import is_city, is_place, names_facility
from communique.reading.sightings.order_ends import is_said_fully, order_end
from communique.reading.sightings.piece import Piece
from communique.reading.sightings.pieces import pieces_of
from communique.reading.sightings.sighting import Sighting, alone, name_start, single
from communique.reading.sightings.sighting_patterns import PATTERNS
from communique.reading.sightings.two_posts import post_of_another

__all__ = ["find_sightings"]

_PREPOSITIONS = frozenset({"at", "by", "for", "from", "on", "to", "with"})
# How the orders that speak of several, or of nobody named, are read.
_READERS = {
    "spread": several.spread,
    "owning": several.owned,
    "plural": several.listed,
    "ranks": several.of_one_rank,
    "graded": several.of_one_rank,
    "each": several.each,
    "equals": several.equals,
    "several": several.several,
    "alternate": several.alternate,
    "heir": successors.heir,
    "handed": successors.handed,
    "follows": successors.follows,
    "paired": several.paired,
    "gapped": several.gapped,
    "dealt": several.dealt,
    "served": several.served,
    "alone": alone,
}
# How those are read that tell something of one person apart from the name; all others tell it beside.
_READERS_OF_ONE = {
    "apart": one.apart,
    "followed": one.followed,
    "promoted": one.promoted,
    "styled": one.styled,
}
# Manners in which a post behind a name is over before the last: "served as P until May and is now P".
_LATER = frozenset({"becomes", "posted", "since", "then"})


def find_sightings(words: Words, offices: Sequence[Office]) -> tuple[Sighting, ...]:
    """The places of a sentence that speak of a person, in order, none overlapping."""
    pieces = pieces_of(words, offices)
    letters = "".join(piece.kind for piece in pieces)
    if not any(letter in letters for letter in "PQRKHNC"):
        return ()
    found: list[Sighting] = []
    before: re.Match[str] | None = None
    at = 0
    while (match := PATTERNS.search(letters, at)) is not None:
        if match["apposed"] and is_place(words, pieces[match.start()]):
            at = match.start() + 1  # "in Kano, the commander, Colonel X"
            continue
        at = match.end()
        here = list(_read(words, pieces, match))
        if before is not None and _has_the_same_post(words, pieces, before, match):
            here = [sighting._replace(kind="counterpart") for sighting in here]
        if match["paired"] and [s.kind for s in here] == ["counterpart"] * 2:
            here = _in_their_order(found, here)
        found += here
        before = match
    return tuple(found)


def _in_their_order(found: list[Sighting], here: list[Sighting]) -> list[Sighting]:
    """Two counterparts with the posts of the two before them: "Minister A and General B met their Peruvian
    counterparts C and D".
    """
    posts = [sighting.offices[:1] for sighting in found if sighting.name and sighting.offices][-2:]
    if len(posts) < len(here) or posts[0][0].singular == posts[1][0].singular:
        return here
    return [
        sighting._replace(offices=tuple(office._replace(owner=sighting.owner) for office in office_of))
        for sighting, office_of in zip(here, posts, strict=True)
    ]


def _has_the_same_post(
    words: Words, pieces: list[Piece], before: re.Match[str], match: re.Match[str]
) -> bool:
    """Whether the post of one holds for the next too: "Peru's Minister X and Chile's Y"."""
    is_listed = before.end() == match.start() - 1 and pieces[before.end()].kind == "a"
    if not is_listed or not before["pre"] or match["bare"] is None or pieces[match.start()].kind != "S":
        return False
    name = pieces[match.end() - 1]
    return name.last - name.first > 1 and not is_city(words, name)


def _read(words: Words, pieces: list[Piece], match: re.Match[str]) -> Iterator[Sighting]:
    first, last = match.span()
    order = match.lastgroup or ""
    if read := _READERS.get(order):
        yield from read(words, pieces, first, last)
    elif names_facility(words, pieces[last - 1]) or _is_no_holder(words, pieces, match):
        return
    elif read := _READERS_OF_ONE.get(order):
        yield from read(words, pieces, first, last)
    else:
        yield from _read_of_one(words, pieces, match)


def _read_of_one(words: Words, pieces: list[Piece], match: re.Match[str]) -> Iterator[Sighting]:
    """The person of an order that tells all beside the name, and others whom its words are of."""
    first, last = match.start(), order_end(words, pieces, match)
    manner = (match.lastgroup or "").partition("_")[2] if last == match.end() else ""
    if manner == "seat":
        yield from one.with_seat(words, pieces, first, last)
    elif manner in _LATER or (manner == "taken" and _takes_over(pieces, first, last)):
        yield from one.with_last_post(words, pieces, first, last)
    elif match["pre"]:
        yield from _with_post_before(words, pieces, match, last)
    elif match["counterpart"]:
        yield from _with_counterpart_before(words, pieces, first, last)
    elif match["inverse"]:
        yield from _with_post_as_subject(words, pieces, match, last)
    else:
        yield from single(words, pieces, first, last)


def _is_no_holder(words: Words, pieces: list[Piece], match: re.Match[str]) -> bool:
    """Whether a name before "is" or before a comma never closed does not bear the post behind it."""
    name = pieces[match.start()]
    if match["being"]:
        return is_city(words, name)
    return match["unclosed"] is not None and (
        words.is_headline  # where a comma is "and"
        or not is_said_fully(pieces[match.end() - 1].office)
        or name.last - name.first == 1
        or is_place(words, name)
        or is_city(words, name)
    )


def _takes_over(pieces: list[Piece], first: int, last: int) -> bool:
    """Whether a verb of beginning in a post stands before the last: "X, the head of A, took over as B"."""
    return any(piece.kind == "G" for piece in pieces[first:last])


def _with_post_before(
    words: Words, pieces: list[Piece], match: re.Match[str], last: int
) -> Iterator[Sighting]:
    """Who is named behind a post, or behind two, as far as these are theirs: "the army chief, General X"."""
    first = match.start()
    if successors.is_succeeded(words, pieces, first):  # "he replaced the chief, General X"
        yield from single(words, pieces, name_start(pieces, first, last), last)
        return
    name_at = _name_at(pieces, first, last)
    if match["pre"] != "P" and (second := post_of_another(words, pieces, first)):
        yield from alone(words, pieces, first, first + 1)
        first = second
    if _is_plain(pieces[first].office) and last == name_at + 1:
        titled = next((i for i in range(first, name_at) if pieces[i].kind in "RH"), 0)
        if titled:  # "the officer, Corporal X"; not "his official Twitter account"
            yield from single(words, pieces, titled, last)
    elif _opens_clause(words, pieces, first, name_at, last):
        yield from alone(words, pieces, first, first + 1)
        comma = next(i for i in range(name_at - 1, first, -1) if pieces[i].kind == ",")
        yield from single(words, pieces, comma + 1, last)
    elif not _is_certain(words, pieces, first, name_at, last):
        yield from alone(words, pieces, first, first + 1)
        yield from single(words, pieces, name_at, last)
    else:
        yield from single(words, pieces, first, last)


def _with_counterpart_before(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Who is named behind "counterpart", and a counterpart who is another: "his counterparts, Minister X"."""
    name_at = _name_at(pieces, first, last)
    post_at = next((i for i in range(first, name_at) if pieces[i].kind == "P"), first)
    if post_at > first and words.lower[pieces[first].last - 1].endswith("s"):
        yield from alone(words, pieces, first, first + 1)  # "his counterparts, Minister X and Minister Y"
        first = post_at
    if post_at == first and _is_said_by(pieces, name_at, last):
        yield from alone(words, pieces, first, first + 1)
        first = name_at
    yield from single(words, pieces, first, last)


def _with_post_as_subject(
    words: Words, pieces: list[Piece], match: re.Match[str], last: int
) -> Iterator[Sighting]:
    """Who is named behind a post and "is", and its holder if that is another: "the speaker was X"."""
    first, name_end = match.span("inverse")
    is_inverse = _is_inverse(words, pieces, first, name_end)
    if not is_inverse:
        yield from alone(words, pieces, first, first + 1)
    behind = (piece.office for piece in pieces[name_end:last])
    if not is_inverse or any(office is not None and not office.is_over for office in behind):
        first = name_start(pieces, first, last)  # "the speaker was X, the army chief"
    yield from single(words, pieces, first, last)


def _name_at(pieces: list[Piece], first: int, last: int) -> int:
    """The name in an order: the first, since others are possessors."""
    return next(i for i in range(first, last) if pieces[i].kind == "N")


def _is_plain(office: Office | None) -> bool:
    """Whether a post is one weak word: "official", "officer"."""
    return office is not None and office.is_weak and office.last - office.first == 1


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
    return is_titled or (name.last - name.first > 1 and not is_city(words, name))


def _opens_clause(words: Words, pieces: list[Piece], first: int, name_at: int, last: int) -> bool:
    """Whether a name after "post," is the subject that what stands before it leads to: "In a call with the
    Peruvian minister, X said", where no second comma makes it the minister's.
    """
    following = pieces[last].kind if last < len(pieces) else "."
    opening = words.lower[0]
    is_apart = name_at + 1 == last and "," in (pieces[i].kind for i in range(first + 1, name_at))
    return is_apart and following == "z" and (opening in FRONTED or opening.endswith("ing"))


def _is_said_by(pieces: list[Piece], name_at: int, last: int) -> bool:
    """Whether a name after "counterpart," tells what stands before: "met his counterpart, Reuters said"."""
    is_plain = name_at + 1 == last and pieces[name_at - 1].kind == ","
    return is_plain and last < len(pieces) and pieces[last].kind == "z"


def _is_certain(words: Words, pieces: list[Piece], first: int, name_at: int, last: int) -> bool:
    """Whether a name after "post," is the holder's: beside it, or in commas with more than one word."""
    if all(pieces[i].kind != "," for i in range(first, name_at)) or pieces[name_at - 1].kind in "RH":
        return True
    following = pieces[last].kind if last < len(pieces) else "."
    size = pieces[name_at].last - pieces[name_at].first
    is_town = size == 1 and is_city(words, pieces[name_at])  # "DIG, Armed Police, Chennai,"
    is_town = is_town and words.lower[pieces[name_at].first] not in GIVEN_NAMES
    return (size > 1 or following in ",.)") and not is_town and not is_place(words, pieces[name_at])
