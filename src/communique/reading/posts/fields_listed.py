"""Fields listed in the name of a body or office: "Ministry of Trade, Energy and the Environment".

Takes classified words and the place of a comma or "and"; says whether the list goes on there and where it
ends, so that the next person's post stays out of it.
"""

from __future__ import annotations

import re

from communique.gazetteer.name_words import GIVEN_NAMES
from communique.gazetteer.posts import BODIES
from communique.reading.names.word_classes import Words

__all__ = ["fields_end", "to_next_part"]

_LAST = re.compile(",?at?v")  # "and Agriculture", ", and the Environment"


def to_next_part(words: Words, k: int, at: int, preposition: str) -> int:
    """How many tokens a comma or "and" at ``at`` takes to the next part of the name, 0 where none follows."""
    classes = words.classes
    if at == k or at + 1 >= len(classes):
        return 0
    start = at + 1 + (classes[at : at + 2] == ",a")
    if classes[start - 1 : start + 2] == "atv" and words.tokens[start + 1].text[0].isupper():
        start += 1  # "for Trade, Energy, and the Environment"
    if start >= len(classes):
        return 0
    before, after = classes[at - 1], classes[start]
    if before == "Y" and preposition in {"to", "for"}:
        article = start + (after == "t")
        return article - at if words.classes[article : article + 1] == "Y" else 0
    if before == "v" and after in "cx" and classes[at] == "a" and _goes_on(words, at, start):
        return start - at + 1
    if before != "v" or after != "v":
        return 0
    capital = words.tokens[at - 1].text[0].isupper()
    if words.tokens[start].text[0].isupper() != capital and not (
        words.lower[start].endswith("an")
        and start + 1 < len(classes)
        and words.tokens[start + 1].text[0].isupper() == capital
    ):  # "foreign and European affairs"
        return 0
    end = start
    while end < len(classes) and classes[end] in "v-":
        end += 1
    following = classes[end] if end < len(classes) else "."
    if following in "PQ" or (classes[at : at + 2] == ",a" and end in words.ranks):
        return 0  # "commander of the Navy, and Air Force General X"
    closes = "a" in (*classes[at:start], following)
    if classes[at] == "," and not closes and not _is_enumerated(words, end):
        return 0
    return start - at


def _goes_on(words: Words, at: int, start: int) -> bool:
    """Whether an unusual word is a field's after "and": "Defense and Hemispheric Affairs"."""
    run = (at - 1, start, start + 1)
    if words.is_headline or words.classes[start + 1 : start + 2] != "v" or words.lower[start] in GIVEN_NAMES:
        return False
    return all(words.tokens[k].text[0].isupper() for k in run)


def _is_enumerated(words: Words, at: int) -> bool:
    """Whether more fields and then "and" follow: "of Commerce, (Industries), Mines and Agriculture"."""
    while words.classes[at : at + 2] == ",v":
        at += 1
        while words.classes[at : at + 1] in ("v", "-"):
            at += 1
    return _LAST.match(words.classes, at) is not None


def fields_end(words: Words, k: int, at: int) -> int:
    """The end of a list of fields in a body's name ("Centre for Analysis, Planning and Studies"); or 0."""
    if k < 2 or words.lower[k - 1] not in {"for", "of"} or words.lower[k - 2] not in BODIES:
        return 0
    if not words.tokens[k - 2].text[0].isupper():
        return 0
    end, is_last = at, False
    while not is_last:
        is_last = words.classes[end : end + 1] == "a" or words.classes[end : end + 2] == ",a"
        start = end + 1 + (words.classes[end : end + 2] == ",a")
        if words.classes[end : end + 1] not in ("a", ","):
            return 0
        end = _field_end(words, start)
        if end == start:
            return 0
    return end if words.classes[end : end + 1] in ("", ",", ".", "(", ")", "x") else 0


def _field_end(words: Words, at: int) -> int:
    """The end of one field with capitals, a word by itself or several with one of offices."""
    end = at
    while end < len(words.classes) and words.classes[end] in "cvx" and words.tokens[end].text[0].isupper():
        end += 1
    run = range(at, end)
    is_field = end - at == 1 or "v" in words.classes[at:end]
    is_name = any(words.lower[i] in GIVEN_NAMES or i in words.ranks for i in run)
    return end if is_field and not is_name else at
