"""Holders of high office: whose leader a name is that a report gives without its state ("President Macron").

Takes a name, and the office where only a surname is said; gives the `Leader` rows that fit. Data:
``leaders.tsv``.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from communique.gazetteer.surfaces import folded, rows, surfaces, unaccented

__all__ = ["Leader", "leaders_named"]

# States where the name of the family comes first.
_FAMILY_FIRST = frozenset({"CHN", "HUN", "JPN", "KHM", "KOR", "PRK", "SGP", "TWN", "VNM"})
# Offices of which a surname says enough: "President Obama", but not "Minister Smith".
_KNOWN_BY_SURNAME = frozenset({"president", "prime minister", "chancellor", "monarch", "supreme leader"})


class Leader(NamedTuple):
    """Who held an office of ``code``, a state or organisation, and from which year to which (None: still)."""

    code: str
    family: str
    first: int
    last: int | None

    def in_office(self, year: int) -> bool:
        """Whether the office was held in a year, or in one beside it, as reports look back and ahead."""
        return self.first - 1 <= year and (self.last is None or year <= self.last + 1)


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
        ends = {words[-1], words[0]} if leader.code in _FAMILY_FIRST else {words[-1]}
        for word in ends:
            if leader not in found.get(word, ()):
                found[word] = (*found.get(word, ()), leader)
    return found
