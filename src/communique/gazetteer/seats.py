"""Where organisations have their seats.

Takes the code of an organisation and a city, says whether it has a seat there. Data: ``seats.tsv``.
"""

from __future__ import annotations

from functools import cache

from communique.gazetteer.surfaces import rows

__all__ = ["is_seat"]


def is_seat(city: str | None, code: str) -> bool:
    """Whether an organisation has its seat in a city."""
    return city is not None and city in _seats().get(code, frozenset())


@cache
def _seats() -> dict[str, frozenset[str]]:
    return {code: frozenset(cities.split("|")) for code, cities in rows("seats.tsv")}
