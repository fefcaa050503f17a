"""Police ranks that say over what their holder is set: "SSP Operations", "SP Kupwara".

Takes the classified words of a sentence and the place of a rank in it, gives the post that the rank with its
branch or area is, and where the name begins. "DIG Operations X" has both a rank and a post; a branch that
only a bracket gives, "DIG (Crime)", makes none.
"""

from __future__ import annotations

from typing import NamedTuple

from communique.gazetteer.cities import find_cities
from communique.gazetteer.name_words import GIVEN_NAMES
from communique.gazetteer.places import find_regions
from communique.reading.offices import Office
from communique.reading.people_words import BRANCHES, DIRECTIONS
from communique.reading.word_classes import Words

__all__ = ["Charge", "charge_at"]

_FAMILY = "commissioner"
_LONGEST = 5


class Charge(NamedTuple):
    """The post that begins with a rank, and where the name begins."""

    office: Office
    name_at: int


def charge_at(words: Words, first: int) -> Charge | None:
    """The post that begins with the police rank at ``first``, None where it has no branch or area."""
    last, rank = words.ranks[first]
    if rank.service != "police" or rank.is_plural:
        return None
    at = _bracket_end(words, last)
    end = _area_end(words, at, is_apposed=last > first + 1)
    if end == at:
        return None
    name_at = end + (words.classes[end : end + 1] == ",")
    size = _name_size(words, name_at)
    if not size or (name_at > end and (size < 2 or not _is_closed(words, name_at + size))):
        return None
    office = Office(
        first, end, first, last, _FAMILY, words.lower[first:end], ((first, end),), None, None,
        is_plural=False, is_weak=False, is_former=False, singular=words.lower[first:last],
    )  # fmt: skip
    return Charge(office, name_at)


def _bracket_end(words: Words, at: int) -> int:
    """The end of a bracket with a short form, branch or area after a rank: "(SP)", "(Law and Order)"."""
    close = words.classes.find(")", at, at + 8) if words.classes[at : at + 1] == "(" else -1
    inside = words.tokens[at + 1 : close]
    is_named = close > at + 1 and all(t.text[0].isupper() or t.text in {"and", "&"} for t in inside)
    return close + 1 if is_named and "h" not in words.classes[at + 1 : close] else at


def _area_end(words: Words, at: int, *, is_apposed: bool) -> int:
    """The end of branches and areas at ``at``; ``is_apposed``: one may follow a comma (", Thoothukudi,")."""
    end = at
    if is_apposed and words.classes[at : at + 1] == ",":
        town = _place_size(words, at + 1)
        return at + 1 + town if town and words.classes[at + 1 + town : at + 2 + town] == "," else at
    while end - at < _LONGEST and (step := _step(words, end, at)):
        end += step
    if end == at and words.classes[at : at + 2] == "c," and words.lower[at] not in GIVEN_NAMES:
        size = _name_size(words, at + 2)
        return at + 1 if size > 1 and words.classes[at + 2 + size : at + 3 + size] == "," else at
    return end


def _step(words: Words, at: int, start: int) -> int:
    """How many tokens at ``at`` go on with the area."""
    if at >= len(words.tokens) or not (words.tokens[at].text[0].isupper() or words.classes[at] in "#a"):
        return 0
    word = words.lower[at]
    if words.classes[at] == "a":
        return 2 if at > start and words.lower[at + 1 : at + 2] and words.lower[at + 1] in BRANCHES else 0
    if words.classes[at] == "#":
        return int(at > start and words.classes[at - 1] != "c")
    if word in BRANCHES or word in DIRECTIONS:
        return 1
    return _place_size(words, at)


def _place_size(words: Words, at: int) -> int:
    """How many tokens at ``at`` name a town or region, a name of a person or a comma after them."""
    run = at
    while run < len(words.classes) and words.classes[run] in "cY":
        run += 1
    for size in range(min(run - at, 3), 0, -1):
        if run - at - size == 1 or (size == 1 and words.lower[at] in GIVEN_NAMES):
            continue
        name = " ".join(token.text for token in words.tokens[at : at + size])
        found = find_cities(name) or find_regions(name)
        if found and (found[0].start, found[0].end) == (0, len(name)):
            return size
    return 0


def _name_size(words: Words, at: int) -> int:
    """How many words of a name stand at ``at``, after titles of courtesy."""
    while words.classes[at : at + 1] == "h" or words.lower[at : at + 1] == (".",):
        at += 1
    end = at
    while end < len(words.classes) and words.classes[end] in "cl-":
        end += 1
    return end - at


def _is_closed(words: Words, at: int) -> bool:
    """Whether a comma, a verb or the end stands after a name, and no further name."""
    return words.classes[at : at + 1] in ("", ",", ".", "x")
