"""Whether words are a capital or a country, for datelines that nothing else makes sure ("Doha: ...").

Takes words as printed; the names are those of `communique.gazetteer`.
"""

from __future__ import annotations

from functools import cache

from communique.gazetteer.parties import states

__all__ = ["is_capital", "is_country"]


def is_capital(words: str) -> bool:
    """Whether ``words`` are the name of a capital or seat of government, in any capitals."""
    return words.casefold() in _capitals()


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
