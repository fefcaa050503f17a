"""What stands before the head of a post: fields, bodies, the party whose post it is, "acting", "former".

Takes classified words and the place of a head, says how far the post phrase reaches to the left and what
parties it names there. Towns there are `communique.reading.posts.places_before_post`, whole posts
`communique.reading.posts.offices`.
"""

from __future__ import annotations

import re

from communique.gazetteer.cities import find_cities
from communique.gazetteer.name_words import CALENDAR_WORDS, FUNCTION_WORDS, GIVEN_NAMES
from communique.gazetteer.posts import BODIES
from communique.reading.names.people_words import (
    AIDES,
    AREAS,
    BEFORE_PLACES,
    FORMER,
    LOOSE,
    OF_BODIES,
    PLACE_WORDS,
    UNITS,
)
from communique.reading.names.word_classes import Words
from communique.reading.posts.places_before_post import (
    city_with_possessive,
    is_known_place,
    is_meeting_place,
    is_of_a_city,
    names_where,
    place_of_words,
    town_of_parts,
)
from communique.reading.posts.post_side import KEPT_KINDS, Side, party_ending, possessive
from communique.reading.text.mentions import PartyMention

__all__ = ["ORDINALS", "left_side", "serves_next", "words_before"]

ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth"})  # "the first female army chief"
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")  # "the 21st Chief of Army Staff"
_LONGEST_OPERATION = 5
_SHORT_UNIT = re.compile(r"\d+[A-Z]{1,4}")  # "4ID"


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
        if owner is not None and names_where(words, at, floor):
            break
        party = party_ending(words, at)
        if party is not None and party[0] >= floor:
            first, found = party
            if found.kind == "capital" and is_meeting_place(words, first, at):
                break
            if found.kind == "name" and first > floor and _names_force(words, first - 1):
                at = first  # "US Forces Korea commander"
                continue
            joined = _joined(words, first, floor)
            if joined is not None and found.kind == "demonym":
                first = joined[0]  # a "Peruvian-American" is American
            elif joined is not None:
                at, owner = joined  # "Peru-Chile group chairman"
                continue
            owner = found
            is_part = words.classes[at : at + 2] == "-#" or (  # "RAB-7 commander"
                first > floor and words.classes[first - 1] in "ot" and _of_a_state(words, first - 1, floor)
            )
            is_part = is_part or (owner.kind == "capital" and is_of_a_city(words, at, head_at))
            removed += [] if is_part or owner.kind in KEPT_KINDS else [(first, at + possessive(words, at))]
            at = first
            continue
        step = _step_left(words, at, floor)
        if not step and words.classes[at - 2 : at] == "cs" and at - 2 >= floor:
            step = city_with_possessive(words, at, floor) * is_of_a_city(words, at, head_at)
        if not step:
            break
        at -= step
    return Side(at, owner, None, tuple(removed))


def _joined(words: Words, first: int, floor: int) -> tuple[int, PartyMention] | None:
    """The party that a hyphen joins to the one at ``first``, and where it begins."""
    other = party_ending(words, first - 1) if words.classes[first - 1 : first] == "-" else None
    return other if other is not None and other[0] >= floor else None


def _names_force(words: Words, at: int) -> bool:
    """Whether a force stands at ``at``, named after the state behind it where it is: "Forces Korea"."""
    return (
        words.tokens[at].text in {"Command", "Force", "Forces"} and at > 0 and words.classes[at - 1] in "Yv"
    )


def _step_left(words: Words, at: int, floor: int) -> int:
    """How many tokens before ``at`` still belong to the phrase: 0 at its edge."""
    classes, k = words.classes, at - 1
    kind = classes[k]
    before = classes[k - 1] if k > floor else "."
    if kind == "v":
        return int(words.lower[k] not in LOOSE and not _is_verb_like(words, k))
    if kind == "-" and words.lower[k - 1] in {"ex", "turned"}:
        return 0
    if kind == "-" and words.tokens[k].text == "/" and before in "vcx#" and classes[at] == "c":
        return 2  # "Kodam IV/Diponegoro"
    if kind == "-" and before in "vcYx#":
        return 2 if before != "Y" else 1
    if kind == "s" and classes[k - 2 : k] == "-#" and k - 3 >= floor and classes[k - 3] == "c":
        return 4  # "PS-6's intelligence chief"
    if operation := _operation_before(words, k if kind == "s" else at, floor):
        return operation + (kind == "s")
    if kind == "s":
        return int(before == "Y" or before in "vP" or (before == "c" and words.tokens[k - 1].text.isupper()))
    if kind == "P":
        start = next((s for s in range(k, floor - 1, -1) if s in words.heads), k)
        return k + 1 - start if words.heads[start][0] == k + 1 and serves_next(words, k + 1) else 0
    if kind == "x" and k > floor and (_opens_body(words, k) or _opens_short_unit(words, k)):
        return 1
    if kind == "x" and words.lower[k] in PLACE_WORDS and before in "vc" and not words.is_headline:
        return int(words.tokens[k].text[0].isupper() and words.tokens[k - 1].text[0].isupper())
    if kind == "c" and (town := town_of_parts(words, k, floor)):
        return town
    if kind == "c":
        return place_of_words(words, k, floor) or int(_is_body_name(words, k, floor))
    if kind in "a,":
        return int(_coordinates(words, k, floor))
    if words.lower[k] in {"of", "for"} and before == "v" and words.lower[k - 1] in OF_BODIES:
        return int(words.tokens[k - 1].text[0].isupper() and words.tokens[at].text[0].isupper())
    if kind == "#":
        is_unit = words.lower[at] in UNITS and words.tokens[at].text[0].isupper()  # "44 Brigade commander"
        if classes[at] == "P" and _SHORT_UNIT.fullmatch(words.tokens[k].text):
            return 1
        if classes[at] == "c" and _ORDINAL.fullmatch(words.lower[k]) and words.tokens[at].text.isupper():
            return 1  # "4th ID's public affairs chief"
        if classes[at] in "vP(" and (area := _numbered_area(words, k, floor)):
            return area
        return int((words.tokens[k].text[-1].isalpha() or is_unit) and classes[at] == "v")
    if kind == ")" and (opening := classes.rfind("(", max(floor, k - 4), k)) > floor:
        is_named = (
            opening == k - 2
            or all(
                t.text[0].isupper() or words.classes[opening + 1 + i] in "-#"  # "(PRO-7)"
                for i, t in enumerate(words.tokens[opening + 1 : k])
            )
        )
        return k + 1 - opening if is_named and classes[opening - 1] in "vcY#" else 0
    if kind in "ot" and classes[at] == "Y":
        return _of_a_state(words, k, floor)
    if kind == '"' and classes[at] == "v" and words.lower[at] in BODIES:  # the 5th Infantry "Star" Division
        opening = classes.rfind('"', max(floor, k - 4), k)
        return k + 1 - opening if opening > floor and classes[opening - 1] == "v" else 0
    return 0


def _operation_before(words: Words, end: int, floor: int) -> int:
    """How many tokens up to ``end`` name an operation: "Operation Safe Haven"; 0 for none."""
    first = end
    while first > floor and end - first < _LONGEST_OPERATION and words.tokens[first - 1].text[0].isupper():
        first -= 1
        if words.lower[first] in {"operation", "exercise"}:
            return end - first if first < end - 1 else 0
    return 0


def _opens_body(words: Words, k: int) -> bool:
    """Whether a common word with a capital opens the name of a body inside a sentence: "Flying Squad"."""
    after, word = words.tokens[k + 1].text, words.lower[k]
    if words.is_headline or not (words.tokens[k].text[0].isupper() and after[0].isupper()):
        return False
    return words.lower[k + 1] in UNITS | {"squad"} and word not in FUNCTION_WORDS | CALENDAR_WORDS


def _opens_short_unit(words: Words, k: int) -> bool:
    """Whether a common word behind a comma opens a body in capitals: "Colonel X, Capital REDI commander"."""
    text, after = words.tokens[k].text, words.tokens[k + 1].text
    is_short = after.isupper() and len(after) > 2 and words.classes[k + 1] == "c"
    return is_short and text.istitle() and words.classes[k - 1] == "," and not words.is_headline


def _numbered_area(words: Words, k: int, floor: int) -> int:
    """How many tokens before a number name what it numbers: "Zone 2 (spokesman)", "RAB-7 (commander)"."""
    before = k - (words.classes[k - 1] == "-") - 1
    if before < floor or not words.tokens[before].text[0].isupper():
        return 0
    is_noun = words.classes[before] == "v" and (words.lower[before] in BODIES or words.classes[k + 1] == "P")
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
    if words.is_headline or (words.lower[k] in LOOSE and words.classes[k + 1] in "vP"):
        return False  # "New Police Commissioner X"
    is_sole = k > floor and (  # "the Sabah police commissioner", "X, Sabah Police Commissioner"
        words.classes[k - 1] == "t" or (words.classes[k - 1] == "," and words.lower[k + 1] == "police")
    )
    if words.lower[k] in GIVEN_NAMES and not is_sole:  # "Shan State Minister"
        return words.lower[k + 1] in AREAS and (k == floor or words.classes[k - 1] not in "cRhl-.")
    is_joined = k > floor and words.tokens[k - 1].text == "-"
    if is_joined and k - 2 >= floor and words.tokens[k - 2].text.isupper():
        return True  # "JTF-Zamboanga commander"
    if is_joined and k - 2 > floor and words.classes[k - 2] == "c" and words.classes[k - 3] in "cRh":
        return False  # "General Ahmed Zaki-Sabry army chief"
    if k + 1 < len(words.classes) and words.classes[k + 1] == "v":
        return k == floor or words.classes[k - 1] not in "cRh"
    if k == 0:  # a capital says nothing here
        is_town = (
            words.lower[1] == "police" and words.tokens[1].text[0].isupper()
        )  # "Jayawijaya Police chief"
        is_unit = words.lower[1] in UNITS and words.tokens[1].text[0].isupper()  # "Chinar Corps commander"
        is_short = _is_before_short_post(words, k)
        return words.lower[1] in PLACE_WORDS or is_town or is_unit or is_short or is_known_place(words, k)
    if words.classes[k - 1] == "." and _is_before_short_post(words, k):
        return True
    is_branch = k > floor and words.tokens[k - 1].text == "/"
    return k == floor or is_branch or words.classes[k - 1] not in "cRhl-."


def _is_before_short_post(words: Words, k: int) -> bool:
    """Whether a place opens a clause before an abbreviated post of police: "; Adabar OC X was moved"."""
    text, after = words.tokens[k].text, words.tokens[k + 1].text
    is_post = after.lower() in BEFORE_PLACES | {"oc", "oic"} and after.isupper()
    return is_post and text.istitle() and words.classes[k + 2 : k + 3] in ("c", "R", "h")


def _coordinates(words: Words, k: int, floor: int) -> bool:
    """Whether "and" or a comma joins two fields of one post ("Transport and Urban Development Minister")."""
    if k - 1 < floor or words.classes[k - 1] != "v" or words.classes[k + 1] != "v":
        return False
    if words.tokens[k - 1].text[0].isupper() != words.tokens[k + 1].text[0].isupper():
        return False
    return words.classes[k] == "a" or "a" in words.classes[k + 1 : k + 5]


def _comes_next(words: Words, then: int, head: int) -> bool:
    """ "Met Minister X, then Peruvian Minister Y": who was met next, where another's name stands before."""
    before = words.classes[then - 2 : then]
    return then < head and before.endswith(",") and words.parties.get(then + 1) is not None


def words_before(
    words: Words, edge: int, floor: int, owner: PartyMention | None, *, is_dated: bool, is_named: bool
) -> tuple[int, PartyMention | None, bool]:
    """The start of the whole phrase, its owner, whether it says "former": words before the post itself.

    ``is_dated``: "then" says that it was held at the time told ("X, then commander of the camp,");
    ``is_named``: its holder's name follows.
    """
    at, is_former = edge, False
    while at > floor:
        word = words.lower[at - 1]
        if (
            word == "then"
            and at - 2 >= floor
            and (
                (is_dated and words.classes[at - 2] not in "t-")
                or (is_named and _comes_next(words, at - 1, edge))
            )
        ):
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
