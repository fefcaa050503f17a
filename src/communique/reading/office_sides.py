"""What stands before and after the head of a post: fields, bodies, the party whose post it is.

Takes classified words and the place of a head, says how far the post phrase reaches on each side and what
parties it names. Whole posts are `communique.reading.offices`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from communique.gazetteer.cities import find_cities
from communique.gazetteer.name_words import GIVEN_NAMES
from communique.gazetteer.posts import ABBREVIATIONS, BODIES, Head
from communique.reading.body_phrases import body_run, bracketed, field_end
from communique.reading.mentions import PartyMention
from communique.reading.noun_phrases import is_numbered, noun_phrase
from communique.reading.people_words import (
    AIDES,
    AREAS,
    COMMA_FAMILIES,
    FORMER,
    LOOSE,
    OF_BODIES,
    PLACE_WORDS,
    RULERS,
    SEATED,
    SEATS,
    TO_FAMILIES,
    UNITS,
)
from communique.reading.police_offices import known_place
from communique.reading.seats import (
    after_a_body,
    place_before_mark,
    place_before_rank,
    seat_before_rank,
    seat_of_command,
)
from communique.reading.word_classes import Words

__all__ = ["Side", "left_side", "right_side", "serves_next", "words_before"]


# Families and words of posts that are of a town rather than of its state.
_LOCAL_FAMILIES = frozenset({"commissioner", "governor", "justice"})
_LOCAL = frozenset(
    {
        "area",
        "city",
        "county",
        "district",
        "garrison",
        "metropolitan",
        "municipal",
        "police",
        "provincial",
        "regional",
    }
)
_SEATED = frozenset({"commander", "commissioner"})
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth"})  # "the first female army chief"
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")  # "the 21st Chief of Army Staff"
_LONGEST_PLACE = 3  # words
_SHORT_UNIT = re.compile(r"\d+[A-Z]{1,4}")  # "4ID"
_CHARGED = (("in", "charge", "of"), ("responsible", "for"))
KEPT_KINDS = frozenset({"institution"})


class Side(NamedTuple):
    """One side of a head: how far the phrase reaches, its parties, the tokens that only name the country.

    ``said_to``: where its words end if they name another person with a post ("spokesman for Governor X").
    """

    edge: int
    owner: PartyMention | None
    target: PartyMention | None
    removed: tuple[tuple[int, int], ...]
    said_to: int = 0


def serves_next(words: Words, at: int) -> bool:
    """Whether a head only says whose aide the next head is: "President's adviser", "Minister spokesman"."""
    has_possessive = words.classes[at : at + 1] == "s"
    following = at + has_possessive
    while has_possessive and following < len(words.classes) and words.classes[following] == "v":
        following += 1
    found = words.heads.get(following)
    return found is not None and found[1].family in AIDES


def left_side(words: Words, head_at: int, floor: int) -> Side:
    """What stands before the head of a post and belongs to it, back to the word ``floor``."""
    at, owner = head_at, None
    removed: list[tuple[int, int]] = []
    while at > floor:
        party = party_ending(words, at)
        if party is not None and party[0] >= floor:
            first, owner = party
            is_part = words.classes[at : at + 2] == "-#" or (  # "RAB-7 commander"
                first > floor and words.classes[first - 1] in "ot" and _of_a_state(words, first - 1, floor)
            )
            is_part = is_part or (owner.kind == "capital" and _is_of_a_city(words, at, head_at))
            removed += [] if is_part or owner.kind in KEPT_KINDS else [(first, at + possessive(words, at))]
            at = first
            continue
        step = _step_left(words, at, floor)
        if not step and words.classes[at - 2 : at] == "cs" and at - 2 >= floor:
            step = _city_of(words, at, floor) * _is_of_a_city(words, at, head_at)
        if not step:
            break
        at -= step
    return Side(at, owner, None, tuple(removed))


def possessive(words: Words, at: int) -> int:
    return int(at < len(words.classes) and words.classes[at] == "s")


def party_ending(words: Words, at: int) -> tuple[int, PartyMention] | None:
    if words.classes[at - 1] != "Y":
        return None
    first = at - 1
    while first not in words.parties:
        first -= 1
    return first, words.parties[first][1]


def _step_left(words: Words, at: int, floor: int) -> int:
    """How many tokens before ``at`` still belong to the phrase: 0 at its edge."""
    classes, k = words.classes, at - 1
    kind = classes[k]
    before = classes[k - 1] if k > floor else "."
    if kind == "v":
        return int(words.lower[k] not in LOOSE and not _is_verb_like(words, k))
    if kind == "-" and words.lower[k - 1] == "ex":
        return 0
    if kind == "-" and words.tokens[k].text == "/" and before in "vcx#" and classes[at] == "c":
        return 2  # "Kodam IV/Diponegoro"
    if kind == "-" and before in "vcYx#":
        return 2 if before != "Y" else 1
    if kind == "s":
        return int(before == "Y" or before in "vP" or (before == "c" and words.tokens[k - 1].text.isupper()))
    if kind == "P":
        start = next((s for s in range(k, floor - 1, -1) if s in words.heads), k)
        return k + 1 - start if words.heads[start][0] == k + 1 and serves_next(words, k + 1) else 0
    if kind == "x" and words.lower[k] in PLACE_WORDS and before in "vc" and not words.is_headline:
        return int(words.tokens[k].text[0].isupper() and words.tokens[k - 1].text[0].isupper())
    if kind == "c":
        return _place_of_words(words, k, floor) or int(_is_body_name(words, k, floor))
    if kind in "a,":
        return int(_coordinates(words, k, floor))
    if words.lower[k] in {"of", "for"} and before == "v" and words.lower[k - 1] in OF_BODIES:
        return int(words.tokens[k - 1].text[0].isupper() and words.tokens[at].text[0].isupper())
    if kind == "#":
        is_unit = words.lower[at] in UNITS and words.tokens[at].text[0].isupper()  # "44 Brigade commander"
        if classes[at] == "P" and _SHORT_UNIT.fullmatch(words.tokens[k].text):
            return 1
        if classes[at] in "vP" and (area := _numbered_area(words, k, floor)):
            return area
        return int((words.tokens[k].text[-1].isalpha() or is_unit) and classes[at] == "v")
    if kind == ")" and k - 2 > floor and classes[k - 2] == "(" and classes[k - 3] in "vcY":
        return 3
    if kind in "ot" and classes[at] == "Y":
        return _of_a_state(words, k, floor)
    return 0


def _is_of_a_city(words: Words, at: int, head_at: int) -> bool:
    """Whether a post is one of a town and not of its state: "Nairobi county commander", "Kyiv's mayor"."""
    at += possessive(words, at)
    while at < head_at and words.lower[at] in LOOSE:
        at += 1
    head = words.heads[head_at][1]
    return head.family in _LOCAL_FAMILIES or head.words[-1] == "administrator" or words.lower[at] in _LOCAL


def _city_of(words: Words, at: int, floor: int) -> int:
    """How many tokens before ``at`` are a town and its possessive ("Nuevo Laredo's"); 0 for none."""
    if words.lower[at - 2] in GIVEN_NAMES:
        return 0
    for first in range(max(floor, at - 1 - _LONGEST_PLACE), at - 2):
        if known_place(words.tokens, words.lower, words.classes, first) == at - 1:
            return at - first
    return 2


def _numbered_area(words: Words, k: int, floor: int) -> int:
    """How many tokens before a number name what it numbers: "Zone 2 (spokesman)", "RAB-7 (commander)"."""
    before = k - (words.classes[k - 1] == "-") - 1
    if before < floor or not words.tokens[before].text[0].isupper():
        return 0
    is_noun = words.classes[before] == "v" and words.lower[before] in BODIES
    is_force = words.classes[before] in "cY" and before < k - 1 and len(words.tokens[before].text) < 5
    return k - before if is_noun or is_force else 0


def _of_a_state(words: Words, k: int, floor: int) -> int:
    """How many tokens before a state link it to a body: "Bank of Ghana Governor"."""
    of = k - (words.classes[k] == "t")
    if of <= floor or words.classes[of] != "o" or words.lower[of - 1] not in BODIES:
        return 0
    return k - of + 1 if words.tokens[of - 1].text[0].isupper() else 0


def _is_verb_like(words: Words, k: int) -> bool:
    """Whether an office word is rather a verb of a headline ("Air Chief visits", "Leaders support")."""
    return words.lower[k] in {"works", "supports", "plans", "controls"} and words.tokens[k].text[0].islower()


def _is_body_name(words: Words, k: int, floor: int) -> bool:
    """Whether a capitalised word before a head names a body or place ("IRGC chief", "Herat Governor")."""
    text = words.tokens[k].text
    if text.isupper() and len(text) > 1:
        return True
    if words.is_headline or words.lower[k] in GIVEN_NAMES:
        return False
    is_joined = k > floor and words.tokens[k - 1].text == "-"
    if is_joined and k - 2 >= floor and words.tokens[k - 2].text.isupper():
        return True  # "JTF-Zamboanga commander"
    if is_joined and k - 2 > floor and words.classes[k - 2] == "c" and words.classes[k - 3] in "cRh":
        return False  # "General Ahmed Zaki-Sabry army chief"
    if k + 1 < len(words.classes) and words.classes[k + 1] == "v":
        return k == floor or words.classes[k - 1] not in "cRh"
    if k == 0:  # a capital says nothing here
        return words.lower[1] in PLACE_WORDS or _is_place(words, k)
    is_branch = k > floor and words.tokens[k - 1].text == "/"
    return k == floor or is_branch or words.classes[k - 1] not in "cRhl-."


def _place_of_words(words: Words, k: int, floor: int) -> int:
    """How many words before a head or its field name a place that nobody knows: "the Sohrab Goth SHO"."""
    start = k
    while start > floor and words.classes[start - 1] == "c" and k - start < _LONGEST_PLACE:
        start -= 1
    is_short = words.tokens[k + 1].text in ABBREVIATIONS
    if words.is_headline or (start and words.classes[start - 1] != "t"):
        return 0
    if not is_short and (start == k or words.classes[k + 1] != "v"):
        return 0
    return 0 if any(words.lower[i] in GIVEN_NAMES for i in range(start, k + 1)) else k + 1 - start


def _is_place(words: Words, k: int) -> bool:
    """Whether a word by itself names a town or region: "Kandy Magistrate"."""
    return known_place(words.tokens, words.lower, words.classes, k) == k + 1


def _coordinates(words: Words, k: int, floor: int) -> bool:
    """Whether "and" or a comma joins two fields of one post ("Transport and Urban Development Minister")."""
    if k - 1 < floor or words.classes[k - 1] != "v" or words.classes[k + 1] != "v":
        return False
    if words.tokens[k - 1].text[0].isupper() != words.tokens[k + 1].text[0].isupper():
        return False
    return words.classes[k] == "a" or "a" in words.classes[k + 1 : k + 5]


def words_before(
    words: Words, edge: int, floor: int, owner: PartyMention | None, *, is_dated: bool
) -> tuple[int, PartyMention | None, bool]:
    """The start of the whole phrase, its owner, whether it says "former": words before the post itself.

    ``is_dated``: "then" says that it was held at the time told ("X, then commander of the camp,").
    """
    at, is_former = edge, False
    while at > floor:
        word = words.lower[at - 1]
        if word == "then" and is_dated and at - 2 >= floor and words.classes[at - 2] not in "t-":
            break
        if word in FORMER or (word == "-" and at - 2 >= floor and words.lower[at - 2] == "ex"):
            is_former = True
        elif word not in LOOSE and not (
            words.classes[at - 2 : at - 1] in tuple("ts")
            and (_ORDINAL.fullmatch(word) or (at < edge and word in ORDINALS))
        ):
            break
        at -= 2 if word == "-" else 1
    if at < edge:
        stop = at - 1 if at - 1 > floor and words.classes[at - 1] == "s" else at
        party = party_ending(words, stop) if stop > floor else None
        if party is not None and party[0] >= floor:
            return party[0], owner or party[1], is_former
        if stop < at and stop > floor and find_cities(words.tokens[stop - 1].text):
            return stop - 1, owner, is_former  # "Chennai's next police commissioner"
    return at, owner, is_former


def right_side(words: Words, head_last: int, head: Head, owner: PartyMention | None) -> Side:
    """What stands after the head of a post and belongs to it; ``owner`` is what its left side gave."""
    at, target, said_to = head_last, None, 0
    removed: list[tuple[int, int]] = []
    while at < len(words.classes):
        seat = after_a_body(words, at, head_last, head)
        if seat is not None:
            removed.append((at, seat))
            at = seat
            continue
        last = _complement(words, at, head)
        if last is None:
            break
        if said_to := _end_of_superior(words, at, last):
            break
        if words.classes[at] == "(" and any(k in words.parties for k in range(at, last)):
            removed.append((at, last))
        for first in range(at, last):
            if first not in words.parties:
                continue
            end, party = words.parties[first]
            preposition = words.lower[at]
            if (
                (head.targets or preposition == "in")
                and preposition in {"to", "in", "for", "at", "with", "on"}
                and head.family != "adviser"
            ):
                target = target or party
            elif owner is None:
                owner = party
                removed += _country_words(words, at, first, end, last, party)
            elif owner.code == party.code:
                removed += _country_words(words, at, first, end, last, party)
        at = last
    return Side(at, owner, target, tuple(removed), said_to)


def _end_of_superior(words: Words, at: int, last: int) -> int:
    """The end of another's post and name that a post is "for" or "to" ("aide to President X"); 0 for none."""
    if words.lower[at] not in {"for", "of", "to"} or words.classes[last - 1] not in "PQ":
        return 0
    if words.classes[at + 1] == "t":  # "adviser to the President X" is X
        return 0
    end = last
    while end < len(words.classes) and words.classes[end] in "Rchl-":
        end += 1
    inner = next((k for k in range(last - 1, at, -1) if k in words.heads), 0)
    return end if end > last and inner and not words.heads[inner][1].is_plural else 0


def _country_words(
    words: Words, at: int, first: int, end: int, last: int, party: PartyMention
) -> list[tuple[int, int]]:
    if "-" in (words.classes[first - 1], words.classes[end : end + 1]):
        return []  # "the Iran-Syria group"
    if party.kind == "capital" and end < last:
        return []  # "for Cairo Security"
    if party.kind in KEPT_KINDS or (party.kind == "organisation" and end - first > 2):
        return []
    if words.lower[at] in {"of", "from"} and end == last and set(words.classes[at + 1 : first]) <= {"o", "t"}:
        return [(at, last)]
    if end == last and first > at + 1 and words.lower[first - 1] in {"of", "the"}:
        return [(first - (2 if words.lower[first - 1] == "the" else 1), last)]
    if end == last:
        return []
    return [(first, end + possessive(words, end))]


def _complement(words: Words, at: int, head: Head) -> int | None:
    """Where the complement that begins at ``at`` ends, None when none begins there."""
    kind, word = words.classes[at], words.lower[at]
    if word in {"of", "for"} or (word in {"to", "on"} and (head.targets or head.family in TO_FAMILIES)):
        return _after_preposition(words, at, head)
    if kind == "t" and words.lower[at - 1] == "commanding":  # "the Officer Commanding the 3rd Brigade"
        unit = noun_phrase(words, at + 1, "of")
        return unit if unit > at + 1 else None
    if head.family not in RULERS and (charge := _in_charge(words, at)):
        return charge
    if word == "in" and head.family in COMMA_FAMILIES:
        found = _in_area(words, at) or place_before_rank(words, at + 1)
        if not found and head.family in _SEATED:
            found = place_before_mark(words, at + 1)
        if found:
            return found
    if word == "from" and head.is_plural and not head.is_weak:  # "foreign ministers from Peru"
        party = at + 1 + (words.classes[at + 1 : at + 2] == "t")
        return words.parties[party][0] if party in words.parties else None
    if word in {"in", "at", "with"} and (head.targets or head.is_weak):
        return _after_preposition(words, at, head)
    if word == "at" and head.family in COMMA_FAMILIES and (body := _at_a_body(words, at, head)):
        return body
    if word in {"at", "in"} and head.family in SEATED:
        last = _after_preposition(words, at, head)
        is_body = last is not None and any(
            words.lower[k] in SEATS and (words.tokens[k].text[0].isupper() or words.lower[k] == "presidency")
            for k in range(at, last)
        )
        return last if is_body else None
    if word == "representing" and head.family == "lawmaker":
        seat = noun_phrase(words, at + 1 + (words.classes[at + 1 : at + 2] == "t"), "of")
        return seat if words.classes[seat : seat + 1] == "," else None
    if kind == "(":
        return bracketed(words, at)
    if kind == "," and head.family in COMMA_FAMILIES and at + 1 < len(words.classes):
        last = body_run(words, at + 1, needs_end=True)
        if last == at + 2 and words.tokens[at + 1].text.isupper() and last in words.ranks:
            return None  # "Chief of Staff, PN Rear Admiral X"
        return last or (seat_before_rank(words, at + 1) if head.family in _SEATED else None)
    if kind == "#" and head.family in COMMA_FAMILIES:
        return body_run(words, at, needs_end=False) if is_numbered(words, at) else None
    if kind in "vcY" and words.tokens[at].text[0].isupper() and head.family not in RULERS:
        return seat_of_command(words, at, head) or body_run(words, at, needs_end=False)
    return None


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
    k = at + 1
    while k < len(words.classes) and words.classes[k] == "t":
        k += 1
    office = _office_after(words, k)
    if office is not None and head.family in TO_FAMILIES and words.lower[at] in {"to", "of", "for"}:
        return office
    last = noun_phrase(words, k, words.lower[at])
    if words.lower[at] == "of":
        last = field_end(words, k, last)
    return last if last > k else None


def _office_after(words: Words, k: int) -> int | None:
    """The end of an inner office ("to the Afghan president", "of the Interior Minister")."""
    at = k
    while at < len(words.classes) and words.classes[at] in "Yv" and at - k < 4:
        at += 1
    if at in words.heads and not (
        at + 1 < len(words.classes) and words.classes[words.heads[at][0] - 1] == "Q"
    ):
        return words.heads[at][0]
    return None
