"""Names that are no person's: of a place, a ship, an event, a body or a building named after somebody.

Takes the classified words of a sentence and the piece that is a name.
"""

from __future__ import annotations

from communique.gazetteer.ambiguity import NAVAL_VESSELS
from communique.gazetteer.cities import find_cities
from communique.gazetteer.posts import BODIES
from communique.reading.names.heads_here import SHIP_PREFIXES
from communique.reading.names.people_words import AREAS, EVENTS, NAMED_AFTER
from communique.reading.names.word_classes import Words
from communique.reading.sightings.piece import Piece

__all__ = ["is_city", "is_place", "names_event", "names_facility", "names_ship"]

_WHERE = frozenset({"in", "at", "near", "into", "around", "outside", "via", "aboard", "off"})
# What an officer is at the head of, and which bears no officer's name.
_HELD = AREAS | {"brigade", "headquarters", "sector", "squadron"}
# What a dead officer's name makes a place's, and what is called by any words.
_CAMPS = frozenset({"Camp", "Exercise", "Fort", "Operation"})
_GROUNDS = frozenset(
    {"airport", "avenue", "barracks", "boulevard", "cantonment", "highway", "hospital", "road", "stadium"}
)
_WORKS = (("dockyard",), ("factory",), ("plant",), ("shipyard",), ("shipyards",))


def is_place(words: Words, name: Piece) -> bool:
    """Whether words such as "in" before a name say that it is one of a place."""
    before = words.lower[name.first - 1] if name.first else ""
    return name.last - name.first < 3 and before in _WHERE


def is_city(words: Words, name: Piece) -> bool:
    """Whether a name is a city's."""
    return bool(find_cities(" ".join(token.text for token in words.tokens[name.first : name.last])))


def names_ship(words: Words, name: Piece) -> bool:
    """Whether a bare name is a vessel's: "the frigate 016 Quang Trung"."""
    at = name.first - (words.classes[name.first - 1 : name.first] == "#")
    return at > 0 and words.lower[at - 1] in NAVAL_VESSELS


def names_event(words: Words, name: Piece) -> bool:
    """Whether a bare name begins an event's: "Camp David Trilateral Summit"."""
    if name.last >= len(words.tokens) or words.is_headline:
        return False
    return words.lower[name.last] in EVENTS and words.tokens[name.last].text[0].isupper()


def names_facility(words: Words, piece: Piece) -> bool:
    """Whether a body or ship bears the name: "King Faisal Naval Base", "frigate Almirante Lynch"."""
    if piece.kind != "N":
        return False
    end, before = piece.last, piece.first - 1
    run = _end_of_body(words, end)
    if run == end and words.classes[end : end + 1] == "a" and before >= 0 and words.classes[before] == "t":
        run = _end_of_body(words, end + 1)  # "the Jordan Design and Development Bureau"
    while before > 0 and words.classes[before] == "R":
        before -= 1
    word = words.tokens[before].text if before >= 0 else ""
    is_held = before < piece.first - 1 and word.lower() in _HELD  # "head of the sector Colonel X"
    is_ship = word.lower() in NAMED_AFTER and word[0].islower() and not is_held
    # "in Camp General X", "Exercise Victor Sands"
    is_ship = is_ship or word in _CAMPS | SHIP_PREFIXES
    is_works = words.lower[end : end + 1] in _WORKS and word.lower() == "the"
    is_body = run > end and words.lower[run - 1] in BODIES
    return is_ship or is_works or is_body or _names_grounds(words, piece)


def _names_grounds(words: Words, piece: Piece) -> bool:
    """Whether a street, barracks or the like bears the name: "along General Musa Road"."""
    is_next = words.lower[piece.last : piece.last + 1]
    is_next_named = bool(is_next) and words.tokens[piece.last].text.istitle() and is_next[0] in _GROUNDS
    return is_next_named or (piece.last - piece.first > 1 and words.lower[piece.last - 1] in _GROUNDS)


def _end_of_body(words: Words, at: int) -> int:
    """The end of the capitalised words for bodies that begin at ``at``."""
    while at < len(words.classes) and words.classes[at] == "v" and words.tokens[at].text[0].isupper():
        at += 1
    return at
