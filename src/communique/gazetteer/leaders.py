"""Holders of high office: whose leader a name is that a report gives without its state ("President Macron").

Takes a name, and the office where only a surname is said; gives the `Leader` rows that fit. Data:
``leaders.tsv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from communique.gazetteer.cities import find_cities
from communique.gazetteer.name_words import CALENDAR_WORDS, GIVEN_NAMES
from communique.gazetteer.parties import find_parties
from communique.gazetteer.surfaces import folded, rows, surfaces, unaccented

__all__ = ["Leader", "LeaderName", "find_leaders", "leaders_by_surname", "leaders_named"]

# States where the name of the family comes first.
_FAMILY_FIRST = frozenset({"CHN", "HUN", "JPN", "KHM", "KOR", "PRK", "SGP", "TWN", "VNM"})
# Offices of which a surname says enough: "President Obama", but not "Minister Smith".
_KNOWN_BY_SURNAME = frozenset(
    {"president", "prime minister", "chancellor", "monarch", "pope", "supreme leader"}
)


class Leader(NamedTuple):
    """Who held an office of ``code``, a state or organisation, and from which year to which (None: still)."""

    code: str
    family: str
    first: int
    last: int | None

    def in_office(self, year: int) -> bool:
        """Whether the office was held in a year, or in one beside it, as reports look back and ahead."""
        return self.first - 1 <= year and (self.last is None or year <= self.last + 1)


class LeaderName(NamedTuple):
    """A leader named in a text from ``start`` to ``end``; ``code``: whose."""

    start: int
    end: int
    code: str


_CAPITALISED = re.compile(r"(?<![\w-])[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)*")
_NUMERAL = re.compile(r"[ivx]+")  # "Abdullah II"
_LONGEST = 4
# The office that a title before a surname says; None: any.
_TITLES = {
    "president": "president",
    **dict.fromkeys(("prime", "minister", "premier"), "prime minister"),
    "chancellor": "chancellor",
    **dict.fromkeys(("king", "queen", "sultan", "emir", "emperor"), "monarch"),
    "pope": "pope",
    **dict.fromkeys(("the", "mr", "mrs", "ms"), None),
}
_SPOUSE = ["First", "Lady"]  # who often bears the leader's name
_SHORTEST_SURNAME = 4
_NO_SURNAMES = GIVEN_NAMES | CALENDAR_WORDS | _TITLES.keys()


def find_leaders(text: str, year: int | None = None) -> Iterator[LeaderName]:
    """The leaders that a text names in full ("Emmanuel Macron"), or by a surname alone ("Macron said")."""
    for run in _CAPITALISED.finditer(text):
        words = run[0].removesuffix("'s").removesuffix("’s").split(" ")
        office = None
        while len(words) > 1 and words[0].lower() in _TITLES:
            office = _TITLES[words.pop(0).lower()]
        alone = len(words) == 1 and not words[0].isupper()
        found = leaders_named(words[0], office) if alone and office is not None else ()
        found = found or (leaders_by_surname(words[0], year) if alone else ())
        for size in range(2, min(len(words), _LONGEST) + 1):
            found = found or leaders_named(" ".join(words[-size:]))
        if not found and words[:2] == _SPOUSE:
            found = leaders_by_surname(words[-1], year)
        codes = {leader.code for leader in found}
        if len(codes) == 1:
            yield LeaderName(run.start(), run.end(), min(codes))


def leaders_by_surname(word: str, year: int | None = None) -> tuple[Leader, ...]:
    """The leaders who are known by a surname alone: heads of one state or government, in office in ``year``;
    without one only those that share no name with a city.
    """
    found = tuple(
        leader
        for leader in _surnames().get(unaccented(folded(word)).lower(), ())
        if (leader.in_office(year) if year is not None else not find_cities(word))
    )
    return found if len({leader.code for leader in found}) == 1 else ()


def leaders_named(name: str, office: str | None = None) -> tuple[Leader, ...]:
    """The leaders of a full name; of a single word only those who held ``office`` (a family of posts)."""
    words = _key(name)
    if len(words) > 1:
        return _full().get(words, ())
    if office not in _KNOWN_BY_SURNAME or not words:
        return ()
    return tuple(leader for leader in _short().get(words[0], ()) if leader.family == office)


def _key(name: str) -> tuple[str, ...]:
    return tuple(unaccented(folded(name)).lower().replace("-", " ").split())


@cache
def _table() -> tuple[tuple[tuple[str, ...], Leader], ...]:
    return tuple(
        (_key(surface.words), Leader(code, family, int(first), int(last) if last else None))
        for code, family, names, first, last in rows("leaders.tsv")
        for surface in surfaces(names)
    )


@cache
def _full() -> dict[tuple[str, ...], tuple[Leader, ...]]:
    found: dict[tuple[str, ...], tuple[Leader, ...]] = {}
    for words, leader in _table():
        found[words] = (*found.get(words, ()), leader)
    return found


@cache
def _short() -> dict[str, tuple[Leader, ...]]:
    """By the last word of a name, and by the first where families come first ("Xi Jinping")."""
    found: dict[str, tuple[Leader, ...]] = {}
    for words, leader in _table():
        *_, last = (word for word in words if not _NUMERAL.fullmatch(word))
        ends = {last, words[0]} if leader.code in _FAMILY_FIRST else {last}
        for word in ends:
            if leader not in found.get(word, ()):
                found[word] = (*found.get(word, ()), leader)
    return found


@cache
def _surnames() -> dict[str, tuple[Leader, ...]]:
    """The leaders by a surname that is no given name, no word of the calendar and names no party."""
    found = {
        word: tuple(leader for leader in leaders if leader.family in _KNOWN_BY_SURNAME)
        for word, leaders in _short().items()
        if len(word) >= _SHORTEST_SURNAME and word not in _NO_SURNAMES
    }
    named = {party.start for party in find_parties("\n".join(word.title() for word in found))}
    at = 0
    for word in list(found):
        if at in named:
            del found[word]
        at += len(word) + 1
    return found
