"""Groups of states that a text describes by what their members are: "the Nordic countries".

Takes a text, gives `GroupName` values with their characters and all members. A part of a group ("three Nordic
countries", "other Nordic countries") is none. Data: ``groups.tsv``.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from communique.gazetteer.surfaces import rows

__all__ = ["GroupName", "find_groups"]

_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_PARTLY = ("another", "any", "certain", "few", "many", "most", "other", "several", "some", "various")
_BEFORE = re.compile(rf"\b({'|'.join((*_NUMBERS, *_PARTLY))}|\d+)(?: of)?(?: the)?[ \n]+$", re.IGNORECASE)
_PEOPLE = (
    "leaders|presidents|premiers|ministers|counterparts|colleagues|partners|chiefs|ambassadors|envoys"
    "|delegations"
)
_NOUNS = rf"(?:countries|states|nations|republics|members|{_PEOPLE})"
_WHICH_ARE = r"(?:countries|states|nations) (?:that|which) are (?:the )?(?:\w+ )?"


class GroupName(NamedTuple):
    """A group described in a text from ``start`` to ``end``; ``members`` are ISO 3166-1 alpha-3."""

    start: int
    end: int
    members: tuple[str, ...]


@lru_cache(maxsize=8)  # each candidate of a report asks for its text
def find_groups(text: str) -> tuple[GroupName, ...]:
    """Every whole group that ``text`` describes, from left to right."""
    words, phrases, pattern = _index()
    found = []
    for match in pattern.finditer(text):
        said = " ".join((match["phrase"] or "").split())
        members = phrases.get(said) or tuple(
            sorted({code for word in (match["one"], match["two"]) if word for code in words[word]})
        )
        if _is_whole(text[max(0, match.start() - 20) : match.start()], len(members)):
            found.append(GroupName(match.start(), match.end(), members))
    return tuple(found)


def _is_whole(before: str, number: int) -> bool:
    """Whether the words before leave out nobody: "the five", but neither "three" nor "other"."""
    match = _BEFORE.search(before)
    if match is None:
        return True
    said = match[1].lower()
    return said == str(number) or (said in _NUMBERS and _NUMBERS.index(said) + 2 == number)


@cache
def _index() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]], re.Pattern[str]]:
    words: dict[str, tuple[str, ...]] = {}
    phrases: dict[str, tuple[str, ...]] = {}
    for members, some, full in rows("groups.tsv"):
        codes = tuple(members.split("|"))
        words |= dict.fromkeys(filter(None, some.split("|")), codes)
        phrases |= dict.fromkeys(filter(None, full.split("|")), codes)
    word = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    phrase = "|".join(sorted(map(re.escape, phrases), key=len, reverse=True)).replace(r"\ ", r"\s")
    return (
        words,
        phrases,
        re.compile(
            rf"\b(?:(?:{_WHICH_ARE})?(?P<phrase>{phrase})"
            rf"|(?P<one>{word})(?:(?: and |-)(?P<two>{word}))?(?: [a-z]+){{0,2}}? {_NOUNS})\b"
        ),
    )
