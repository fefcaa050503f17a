"""Where what stands behind the head of a post ends: "of the navy", "in charge of Zone 2", ", Kaduna".

Takes classified words, a place after the head, and the head. What parties are named there is
`communique.reading.posts.words_behind_post`.
"""

from __future__ import annotations

import re

from communique.gazetteer.name_words import GIVEN_NAMES, OFFICE_SURNAMES
from communique.gazetteer.posts import BODIES, Head
from communique.reading.names.heads_here import SHIP_PREFIXES
from communique.reading.names.people_words import (
    AREAS,
    COMMA_FAMILIES,
    RULERS,
    SEATED,
    SEATED_FAMILIES,
    SEATS,
    TO_FAMILIES,
)
from communique.reading.names.romance_posts import of_romance
from communique.reading.names.word_classes import Words
from communique.reading.posts.body_phrases import body_run, bracketed, field_end
from communique.reading.posts.noun_phrases import is_numbered, noun_phrase
from communique.reading.posts.places_behind_post import (
    numbered_district,
    place_before_mark,
    place_before_rank,
    seat_before_rank,
    seat_of_command,
)
from communique.reading.posts.short_forces import short_force, small_force

__all__ = ["complement_end"]

_SHORT_UNIT = re.compile(r"\d{1,4}[A-Z]{2,4}")
_CHARGED = (("in", "charge", "of"), ("responsible", "for"), ("with", "responsibility", "for"))
_GRADES = frozenset({"II", "III", "IV", "VI"})
_LONGEST_SHIP = 2  # words of a ship's name; more are a ship and a person


def _is_a_state(words: Words, at: int) -> bool:
    at += words.classes[at : at + 1] == "t"
    return at in words.parties and words.parties[at][1].names_land


def complement_end(words: Words, at: int, head: Head) -> int | None:
    """Where the complement that begins at ``at`` ends, None when none begins there."""
    kind, word = words.classes[at], words.lower[at]
    if word == "to" and head.family == "chief" and _is_a_state(words, at + 1):
        return None  # "the visit of the army chief to Peru"
    if romance := of_romance(words.tokens, at, words.ranks):
        return romance
    if kind in "#c" and (district := numbered_district(words, at)):
        return district
    if word in {"of", "for"} or (word in {"to", "on"} and (head.targets or head.family in TO_FAMILIES)):
        return _after_preposition(words, at, head)
    if word == "to" and "delegate" in head.words:  # "Minister Delegate to the Minister of Defence"
        return _office_after(words, at + 1 + (words.classes[at + 1 : at + 2] == "t"))
    if kind == "t" and words.lower[at - 1] == "commanding":  # "the Officer Commanding the 3rd Brigade"
        unit = noun_phrase(words, at + 1, "of")
        return unit if unit > at + 1 else None
    if head.family not in RULERS and (charge := _in_charge(words, at)):
        return charge
    if word == "in" and head.family in COMMA_FAMILIES:
        found = _in_area(words, at) or place_before_rank(words, at + 1)
        if not found:
            found = place_before_mark(words, at + 1)
        if found:
            return found
    if word == "from" and head.is_plural and not head.is_weak:  # "foreign ministers from Peru"
        party = at + 1 + (words.classes[at + 1 : at + 2] == "t")
        return words.parties[party][0] if party in words.parties else None
    if word in {"in", "at", "with"} and (head.targets or head.is_weak):
        return _after_preposition(words, at, head)
    is_inside = word == "at" or words.lower[at : at + 2] == ("in", "the")
    if is_inside and head.family in COMMA_FAMILIES and (body := _at_a_body(words, at, head)):
        return body
    if word in {"at", "in", "within"} and head.family in SEATED:
        last = _after_preposition(words, at, head)
        is_body = last is not None and any(
            words.lower[k] in SEATS and (words.tokens[k].text[0].isupper() or words.lower[k] == "presidency")
            for k in range(at, last)
        )
        return _with_its_head(words, last) if last is not None and is_body else None
    if word == "representing" and head.family == "lawmaker":
        seat = noun_phrase(words, at + 1 + (words.classes[at + 1 : at + 2] == "t"), "of")
        return seat if words.classes[seat : seat + 1] == "," else None
    if kind == "(":
        return bracketed(words, at)
    if kind in "cY" and (force := short_force(words, at, head)):
        return force
    if kind == "c" and words.tokens[at].text in _GRADES and head.family not in RULERS | {"pope"}:
        return at + 1  # "Prosecutor II", "Regional Director III"
    if (
        head.words == ("commander",)
        and words.lower[at - 1] == "commander"
        and (force := small_force(words, at))
    ):
        return force
    if kind == "," and head.family in COMMA_FAMILIES and _is_bracketed_seat(words, at):
        return at + 2
    if kind == "," and head.family in COMMA_FAMILIES and at + 1 < len(words.classes):
        last = body_run(words, at + 1, needs_end=True)
        if last == at + 2 and words.tokens[at + 1].text.isupper() and last in words.ranks:
            return None  # "Chief of Staff, PN Rear Admiral X"
        return last or (seat_before_rank(words, at + 1) if head.family in SEATED_FAMILIES else None)
    if head.family == "commander" and _SHORT_UNIT.fullmatch(words.tokens[at].text):
        return at + 1  # "Officer Commanding 3BN"
    if kind == "#" and head.family in COMMA_FAMILIES:
        return body_run(words, at, needs_end=False) if is_numbered(words, at) else None
    if words.lower[at] in GIVEN_NAMES and not OFFICE_SURNAMES.isdisjoint(words.lower[at + 1 : at + 2]):
        return None  # "Director Peter Ward"
    if kind in "vcY" and words.tokens[at].text[0].isupper() and head.family not in RULERS:
        return seat_of_command(words, at, head) or body_run(words, at, needs_end=False)
    return None


def _with_its_head(words: Words, at: int) -> int:
    """The end of whose body it is: "in the Office of the Prime Minister"; ``at`` where none is said."""
    return (_office_after(words, at + 2) or at) if words.lower[at : at + 2] == ("of", "the") else at


def _is_bracketed_seat(words: Words, at: int) -> bool:
    """Whether a seat of one word closes a bracket: "SP X (DPO, Egor)"."""
    return words.classes[at + 1 : at + 3] == "c)" and words.classes[at - 2 : at - 1] == "("


def _at_a_body(words: Words, at: int, head: Head) -> int | None:
    """The end of "at Boulaq police station", a body with a name behind the post of somebody in it."""
    last = _after_preposition(words, at, head)
    if town := place_before_rank(words, at + 1):
        return town
    if last is None:
        return None
    is_body = words.lower[last - 1] in BODIES or words.tokens[last - 1].text.isupper()
    is_body = is_body or "court" in words.lower[at:last]  # "at the court of appeal of Garoua"
    if not is_body or words.classes[last : last + 1] == "c":
        return None
    is_named = any(
        words.classes[k] in "cY#" or (words.classes[k] == "v" and words.tokens[k].text[0].isupper())
        for k in range(at + 1, last)
    )
    return last if is_named else None


def _in_charge(words: Words, at: int) -> int | None:
    """The end of "in charge of Zone 2", "responsible for defence"."""
    start = next((at + len(said) for said in _CHARGED if words.lower[at : at + len(said)] == said), 0)
    start += bool(start) and words.classes[start : start + 1] == "t"
    last = field_end(words, start, noun_phrase(words, start, "of")) if start else 0
    return last if last > start else None


def _in_area(words: Words, at: int) -> int | None:
    """The end of "in the state" after the post of a police officer or commander."""
    if (
        words.lower[at : at + 2] == ("in", "the")
        and at + 2 < len(words.lower)
        and words.lower[at + 2] in AREAS
    ):
        return at + 3
    return None


def _after_preposition(words: Words, at: int, head: Head) -> int | None:
    k = at + 1 + (words.lower[at + 1 : at + 2] == ("both",))
    while k < len(words.classes) and words.classes[k] == "t":
        k += 1
    if k < len(words.tokens) and _SHORT_UNIT.fullmatch(words.tokens[k].text):
        return k + 1  # "of 3BN"
    office = _office_after(words, k)
    if office is not None and head.family in TO_FAMILIES and words.lower[at] in {"to", "of", "for"}:
        return office
    if words.lower[at] == "of" and (ship := _ship(words, k)):
        return ship
    last = noun_phrase(words, k, words.lower[at])
    if words.lower[at] == "of":
        last = field_end(words, k, last)
    return last if last > k else None


def _ship(words: Words, at: int) -> int:
    """The end of a ship's name behind its prefix or kind: "INS Tarini", "frigate Lupo"; 0 for none."""
    if at >= len(words.tokens) or words.tokens[at].text not in SHIP_PREFIXES:
        return 0
    end = at + 1
    while end < len(words.tokens) and end not in words.ranks and words.tokens[end].text[:1].isupper():
        end += 1
    return end if at + 1 < end <= at + 1 + _LONGEST_SHIP else 0


def _office_after(words: Words, k: int) -> int | None:
    """The end of an inner office ("to the Afghan president", "of the Interior Minister",
    "of Norway's foreign minister")."""
    at = k
    while (
        at < len(words.classes)
        and at - k < 4
        and (words.classes[at] in "Yv" or (words.classes[at] == "s" and words.classes[at - 1] == "Y"))
    ):
        at += 1
    if at in words.heads and not (
        at + 1 < len(words.classes) and words.classes[words.heads[at][0] - 1] == "Q"
    ):
        return words.heads[at][0]
    return None
