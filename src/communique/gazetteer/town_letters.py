"""In which of some states a town may lie that no table lists, by the letters of its name.

Takes a name and the codes of states; gives those in which towns are called so. Reports name barracks, ranges
and villages that no table of cities has, but "Nikinci" is hardly in Angola. Data: ``town_letters.tsv.gz``,
how often towns of each state have two or three letters in a row, from GeoNames (CC BY 4.0), built by
``tools/build_town_letters.py``.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping
from functools import cache

from communique.gazetteer.cities import city_key
from communique.gazetteer.surfaces import text_of
from communique.gazetteer.towns import states_with_town

__all__ = ["FIRST_LEVEL", "LEVELS", "letter_groups", "states_of_town"]

LEVELS = 2.5  # steps of the table by which a count grows to e times itself
FIRST_LEVEL = ord("a")  # the letter for one town
_LENGTHS = (2, 3)
_USUAL = 1000  # letters of a state count as much as so many of all states
# Log-odds for each length of groups by which a state is ruled out beside the likeliest; cases of two sets of
# reports with towns that no table lists are decided best from 2 to 4.
_RULED_OUT = 3.0
_FOREIGN = -8.0  # a name of such log-odds belongs to none of the states' towns
_FEWEST = 100  # groups of letters of a state whose towns are known well enough


def letter_groups(name: str) -> Iterator[str]:
    """All groups of two and three letters of a name, with its beginning and end."""
    key = f"^{city_key(name)}$"
    for length in _LENGTHS:
        for start in range(len(key) - length + 1):
            yield key[start : start + length]


def states_of_town(name: str, among: Collection[str]) -> frozenset[str]:
    """The states ``among`` those given in which a town may be called ``name``, or is known to be."""
    if having := frozenset(states_with_town(name)).intersection(among):
        return having
    groups = list(letter_groups(name))
    known = _totals()
    odds = {code: _log_odds(groups, code) for code in among if known.get(code, 0) >= _FEWEST}
    best = max(odds.values(), default=0.0)
    limit = max(best - _RULED_OUT * len(_LENGTHS), _FOREIGN * len(_LENGTHS))
    return frozenset(code for code in among if odds.get(code, limit) >= limit)


def _log_odds(groups: Collection[str], code: str) -> float:
    total = _totals()[code]
    everywhere = sum(_totals().values())
    odds = 0.0
    for group in groups:
        counts = _counts(group)
        usual = (sum(counts.values()) + 0.5) / everywhere
        odds += math.log((counts.get(code, 0.0) + _USUAL * usual) / (total + _USUAL) / usual)
    return odds


@cache
def _counts(group: str) -> Mapping[str, float]:
    """How many towns of each state have a group of letters."""
    row = _table().get(group, "")
    return {item[:3]: math.exp((ord(item[3]) - FIRST_LEVEL) / LEVELS) for item in row.split(" ") if item}


@cache
def _totals() -> Mapping[str, float]:
    """How many groups of letters the names of each state's towns have."""
    totals: dict[str, float] = {}
    for group in _table():
        for code, count in _counts(group).items():
            totals[code] = totals.get(code, 0.0) + count
    return totals


@cache
def _table() -> Mapping[str, str]:
    lines = (line for line in text_of("town_letters.tsv.gz").split("\n") if line and line[0] != "#")
    return dict(line.split("\t") for line in list(lines)[1:])
