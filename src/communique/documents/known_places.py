"""Whether words are a city or a country, for datelines that nothing else makes sure ("Doha: ...").

Takes words as printed; the names are those of `communique.gazetteer`.
"""

from __future__ import annotations

from functools import cache

from communique.gazetteer.cities import find_cities
from communique.gazetteer.parties import states

__all__ = ["is_city", "is_country"]


def is_city(words: str) -> bool:
    """Whether ``words`` are the name of a capital, or of a city that is no word and no person's name."""
    if words.casefold() in _capitals():
        return True
    found = find_cities(words)
    return len(found) == 1 and not found[0].risky and (found[0].start, found[0].end) == (0, len(words))


def is_country(words: str) -> bool:
    """Whether ``words`` are the name of a state or territory, in any capitals."""
    return words.casefold() in _countries()


@cache
def _capitals() -> frozenset[str]:
    names = [name for state in states().values() for name in (state.capital, *state.seats) if name]
    return frozenset(name.casefold() for name in names)


@cache
def _countries() -> frozenset[str]:
    names = [name for state in states().values() for name in (state.name, *state.names)]
    return frozenset(name.casefold() for name in names)
