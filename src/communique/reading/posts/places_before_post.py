"""Places before the head of a post: the town or district that it is of, or only where somebody was.

Takes classified words and a place before a head; the other words there are
`communique.reading.posts.words_before_post`.
"""

from __future__ import annotations

from communique.gazetteer.name_words import GIVEN_NAMES
from communique.gazetteer.places import is_place_name
from communique.gazetteer.posts import ABBREVIATIONS
from communique.reading.names.people_words import AREAS, LOOSE
from communique.reading.names.police_offices import known_place
from communique.reading.names.word_classes import Words
from communique.reading.posts.post_side import is_local, possessive

__all__ = [
    "city_with_possessive", "is_known_place", "is_meeting_place", "is_of_a_city", "names_where",
    "place_of_words", "town_of_parts",
]  # fmt: skip

_LONGEST = 3  # words
# What stands behind a place in the name of its police or government.
_LOCAL = AREAS | {"municipal", "police", "provincial"}
_WHERE = frozenset({"at", "from", "in", "near"})


def names_where(words: Words, at: int, floor: int) -> bool:
    """Whether the names before a state's only say where somebody was: "in Oslo Peruvian Minister X met"."""
    if words.classes[at] != "Y" or words.classes[at - 1] not in "cY":
        return False
    first = at - 1
    while first > floor and words.classes[first - 1] in "cY":
        first -= 1
    before = first - 1 - (words.lower[first - 1] == "the")
    return at - first <= _LONGEST and before >= 0 and words.lower[before] in _WHERE


def is_meeting_place(words: Words, first: int, at: int) -> bool:
    """Whether a capital only says where somebody was: "in Lima Foreign Minister X met"."""
    is_title = words.tokens[at].text[0].isupper() and not words.is_headline
    return is_title and first > 0 and words.lower[first - 1] in _WHERE and not possessive(words, at)


def is_of_a_city(words: Words, at: int, head_at: int) -> bool:
    """Whether a post is one of a town and not of its state: "Nairobi county commander", "Kyiv's mayor"."""
    at += possessive(words, at)
    while at < head_at and words.lower[at] in LOOSE:
        at += 1
    return is_local(words.heads[head_at][1], words.lower[at])


def city_with_possessive(words: Words, at: int, floor: int) -> int:
    """How many tokens before ``at`` are a town and its possessive ("Nuevo Laredo's"); 0 for none."""
    if words.lower[at - 2] in GIVEN_NAMES:
        return 0
    for first in range(max(floor, at - 1 - _LONGEST), at - 2):
        if known_place(words.tokens, words.lower, words.classes, first) == at - 1:
            return at - first
    return 2


def place_of_words(words: Words, k: int, floor: int) -> int:
    """How many words before a head or its field name a place that nobody knows: "the Sohrab Goth SHO"."""
    start = k
    while start > floor and words.classes[start - 1] == "c" and k - start < _LONGEST:
        start -= 1
    before = words.classes[start - 1] if start and words.lower[start - 1] != "based" else "t"
    if words.is_headline or before not in "tsvx," or words.lower[start] in LOOSE:
        return 0
    is_known = start < k < known_place(words.tokens, words.lower, words.classes, start)
    if before == "," and start < k and words.lower[k + 1] in _LOCAL and words.tokens[k + 1].text.istitle():
        is_known = is_known or not any(words.lower[i] in GIVEN_NAMES for i in range(start, k + 1))
    if before in "vx,":  # "told Sa Kaeo governor X", "Colonel X, San Fernando City police chief,"
        return (k + 1 - start) * is_known
    is_short = words.tokens[k + 1].text in ABBREVIATIONS
    is_led = words.heads.get(k + 1, (0,))[0] > k + 2 and words.tokens[k + 1].text[0].islower()
    is_led = is_led or (not start and _is_of_place(words, k + 1))
    if not is_short and (
        (start == k and start) or (words.classes[k + 1] != "v" and not is_led and not is_known)
    ):
        return 0
    is_name = any(words.lower[i] in GIVEN_NAMES for i in range(start, k + 1))
    return k + 1 - start if is_known or not is_name else 0  # "the Shah Alam OCPD"


def town_of_parts(words: Words, k: int, floor: int) -> int:
    """How many words that end at ``k`` name a town with a small word inside: "Dar es Salaam", or 0."""
    for start in range(k - 2, max(floor, k - 5) - 1, -1):
        inside = words.tokens[start + 1 : k]
        if not words.tokens[start].text[0].isupper() or all(token.text[0].isupper() for token in inside):
            continue
        name = " ".join(token.text for token in words.tokens[start : k + 1])
        if is_place_name(name):
            return k + 1 - start
    return 0


def _is_of_place(words: Words, at: int) -> bool:
    """Whether a post with a capital at ``at`` is one of a town or district: "Makran Commissioner X"."""
    found = words.heads.get(at)
    is_named = found is not None and words.classes[found[0] : found[0] + 1] in ("c", "h", "R")
    if found is None or not is_named or found[1].is_weak:
        return False
    return not words.tokens[at].text[0].isupper() or is_local(found[1], "")


def is_known_place(words: Words, k: int) -> bool:
    """Whether a word by itself names a town or region: "Kandy Magistrate"."""
    return known_place(words.tokens, words.lower, words.classes, k) == k + 1
