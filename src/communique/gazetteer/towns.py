"""Towns too small for the table of cities, and other spellings of cities, where a text leads to them.

Takes a text and the states of which it speaks, gives `CityName` values with their characters; a town counts
only behind words of place ("at Lohatlha") and where the text names its state, since many bear such names.
Data: ``towns.tsv.gz``, from GeoNames (CC BY 4.0), built by ``tools/build_towns.py``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import cache
from itertools import dropwhile

from communique.gazetteer.ambiguity import in_personal_name, names_something_else
from communique.gazetteer.cities import CityName, city_key
from communique.gazetteer.surfaces import folded, text_of

__all__ = ["find_towns", "states_with_town"]

_LEADING = re.compile(
    r"(?<![^\W_])(?i:(?<!ccording )to|at|for|in|near|off|outside|reach(?:ed)?|tour(?:ed|ing)?|"
    r"visit(?:ed|ing|s)?|(?:base|city|port|town|village) of) (?=[^\W\d_a-z])"
)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_LONGEST = 4  # words


def find_towns(text: str, states: Collection[str]) -> Iterator[CityName]:
    """Every town of one of the ``states`` to which words of place lead, the longest name first."""
    plain = folded(text)
    for led in _LEADING.finditer(plain):
        start = led.end()
        for end in sorted(_ends(plain, start), reverse=True):
            name = plain[start:end]
            found = [code for code in states_with_town(name) if code in states]
            if not found or in_personal_name(plain, start, end) or names_something_else(plain, start, end):
                continue
            others = tuple((code, 0) for code in found[1:])
            yield CityName(start, end, text[start:end], found[0], others, risky=True, lesser=True)
            break


def states_with_town(name: str) -> tuple[str, ...]:
    """The states that have a town of that name or spelling, the one with the most populous first."""
    rows, key = _rows(), f"{city_key(name)}\t"
    at = bisect_left(rows, key)
    is_known = at < len(rows) and rows[at].startswith(key)
    return tuple(rows[at].removeprefix(key).split(" ")) if is_known else ()


def _ends(text: str, start: int) -> Iterator[int]:
    """Where a name of one to four words from ``start`` may end."""
    for _ in range(_LONGEST):
        word = _WORD.match(text, start)
        if word is None:
            return
        yield word.end() - 2 if word.group().endswith(("'s", "'S")) else word.end()
        start = word.end() + 1
        if text[word.end() : start] not in (" ", "-"):
            return


@cache
def _rows() -> list[str]:
    """The lines of the table, which are sorted, as they are: parting a quarter of a million takes long."""
    lines = text_of("towns.tsv.gz").rstrip("\n").split("\n")
    return list(dropwhile(lambda line: line.startswith("#"), lines))[1:]
