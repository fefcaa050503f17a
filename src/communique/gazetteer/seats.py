"""Where organisations sit: who comes to such a town may come to them, and not to the state in which it lies.

Takes the name of a town, gives the codes of the organisations that have their seat or a main office there.
The towns are data (``seats.tsv``).
"""

from __future__ import annotations

from functools import cache

from communique.gazetteer.surfaces import folded, rows, surfaces, unaccented

__all__ = ["seated_in"]


def seated_in(city: str | None) -> frozenset[str]:
    """The organisations that sit in a town, none for other towns."""
    return _seats().get(unaccented(folded(city)).lower(), frozenset()) if city else frozenset()


@cache
def _seats() -> dict[str, frozenset[str]]:
    return {
        unaccented(folded(surface.words)).lower(): frozenset(codes.split("|"))
        for cities, codes in rows("seats.tsv")
        for surface in surfaces(cities)
    }
