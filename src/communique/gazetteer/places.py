"""Places other than states and cities: seas, regions, bases, and buildings known by their name alone.

Takes a text, gives `RegionName` values with their characters, the city and the state where they lie. Where a
name is also an institution (the Kremlin), `communique.gazetteer.parties` gives it too; which one the sentence
means is left to its reader. Data: ``regions.tsv`` by hand, ``subdivisions.tsv`` from ISO 3166-2.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from communique.gazetteer.ambiguity import in_personal_name
from communique.gazetteer.cities import find_cities
from communique.gazetteer.surfaces import Finder, Surface, folded, rows, surfaces, variants

__all__ = ["RegionName", "find_regions", "is_place_name"]


class RegionName(NamedTuple):
    """A place named in a text from ``start`` to ``end``.

    ``name``: its usual name. ``kind``: ``sea`` (oceans, straits, bays, canals), ``region`` (provinces,
    islands, parts of the world), ``base`` or ``building``. ``city`` and ``country`` (ISO 3166-1 alpha-3):
    where it lies, None where that is not one city or one state.
    """

    start: int
    end: int
    name: str
    kind: str
    city: str | None
    country: str | None


class _Place(NamedTuple):
    name: str
    kind: str
    city: str | None
    country: str | None


@lru_cache(maxsize=8)  # the steps of a reading ask for the same text
def find_regions(text: str) -> tuple[RegionName, ...]:
    """Every sea, region, base and building that ``text`` names, in order, the longest name first.

    Names of states and organisations that hold one ("Papua New Guinea") win over it.
    """
    places, finder = _index()
    plain = folded(text)
    return tuple(_region_names(plain, places, finder))


@lru_cache(maxsize=4096)
def is_place_name(words: str) -> bool:
    """Whether words are the name of a city, sea, region, base or building and nothing more."""
    found = find_cities(words) or find_regions(words)
    return bool(found) and (found[0].start, found[0].end) == (0, len(words))


def _region_names(text: str, places: list[_Place | None], finder: Finder) -> Iterator[RegionName]:
    for index, start, end in finder.hits(text):
        place = places[index]
        if place and not (place.kind == "region" and in_personal_name(text, start, end)):
            yield RegionName(start, end, *place)


@cache
def _index() -> tuple[list[_Place | None], Finder]:
    index: dict[str, _Place | None] = {}
    for kind, city, country, names in rows("regions.tsv"):
        usual, *_ = found = list(surfaces(names))
        place = _Place(usual.words, kind, city or None, country or None)
        for surface in found:
            for form in sorted(variants(surface)):
                index.setdefault(form, place)
    for surface in _party_names():
        for form in sorted(variants(surface)):
            index.setdefault(form, None)
    for country, name in rows("subdivisions.tsv"):
        for form in sorted(variants(Surface(name, ()))):
            index.setdefault(form, _Place(name, "region", None, country))
    return list(index.values()), Finder(index)


def _party_names() -> Iterator[Surface]:
    for _, _, name, names, *_ in rows("states.tsv"):
        yield from surfaces(name)
        yield from surfaces(names)
    for _, _, names, bodies in rows("organisations.tsv"):
        yield from surfaces(names)
        yield from surfaces(bodies)
