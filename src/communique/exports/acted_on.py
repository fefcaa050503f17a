"""To whom words say that something is done: the other parties, and other parties' people, that they name.

Takes the words, the parties that act and whose official each person is; gives codes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from communique.gazetteer import find_parties
from communique.gazetteer.places import find_regions

__all__ = ["acted_on"]

# What may stand between two of a list.
_LISTED = (
    re.compile(r"(?:\W|\b(?:and|or|the|to|for|with)\b)*"),
    re.compile(r",? (?:and|but),? (?:[a-z]+ ){1,5}[a-z]+, (?:the )?"),  # "Peru and, with some limits, Chile"
    re.compile(r" (?:[a-z]+ ){1,4}and (?:an? |the )?"),  # "a Peruvian union and the Chilean government"
)
_RELATIVE = re.compile(r"\b(?:who|whom|whose|which|where)\b")


class _Name(NamedTuple):
    start: int
    end: int
    code: str


def acted_on(text: str, own: Collection[str], people: Mapping[str, str]) -> set[str]:
    """The first other party that a text names and those listed with it, else the states whose regions it has
    ("the Gaza Strip"): further ones are seldom those to whom something is done ("despite the wish of Chile").

    One named before those who act describes them ("NATO-member Norway") where another follows. The relative
    clause of somebody whose party is named says nothing of others ("Kenyan refugees who lived in Chad").
    """
    names = list(_names(text, people))
    first = next((name.end for name in names if name.code in own), 0)
    after = [name for name in names if name.start >= first]
    relative = _RELATIVE.search(text, after[0].end) if after else None
    if relative is not None:
        after = [name for name in after if name.start < relative.start()]
    others = _list(text, [name for name in after if name.code not in own])
    if not others and relative is None:
        others = _list(text, [name for name in names if name.code not in own])
    if others:
        return others
    regions = (region.country for region in find_regions(text) if region.country is not None)
    return set(regions) - set(own)


def _list(text: str, names: list[_Name]) -> set[str]:
    """The first name and those listed with it."""
    found: set[str] = set()
    last = 0
    for name in names:
        between = text[last : name.start]
        if found and name.code not in found and not any(form.fullmatch(between) for form in _LISTED):
            break
        found.add(name.code)
        last = name.end
    return found


def _names(text: str, people: Mapping[str, str]) -> Iterator[_Name]:
    """Parties and people in text order; of a person the whole name, or its last word."""
    found = [_Name(party.start, party.end, party.code) for party in find_parties(text)]
    for name, code in people.items():
        last = name.split()[-1]
        for match in re.finditer(rf"(?:\b{re.escape(name)}|\b{re.escape(last)})\b", text):
            if all(match.end() <= other.start or other.end <= match.start() for other in found):
                found.append(_Name(match.start(), match.end(), code))
    yield from sorted(found)
