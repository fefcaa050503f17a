"""Which states a name is usual in: weak evidence, for choosing between states that a report names.

Takes a name, gives a score for each state, from reference data (``name_cultures.toml``).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

__all__ = ["CULTURES", "Culture", "states_of_name"]


class Culture(NamedTuple):
    """The names of one culture; see the header of ``name_cultures.toml``."""

    name: str
    states: tuple[str, ...]
    given: frozenset[str]
    family: frozenset[str]
    endings: tuple[str, ...]
    letters: frozenset[str]
    openings: tuple[str, ...]
    shape: re.Pattern[str] | None
    weight: float = 1.0
    family_first: bool = False


# How much each kind of evidence says; a rare letter or a family name tells more than an ending.
_GIVEN, _FAMILY, _ENDING, _LETTER, _OPENING, _SHAPE = 1.0, 1.0, 0.6, 1.0, 0.4, 1.0
# Less than this says nothing: a short ending that other cultures' names have too.
_LEAST = 0.3
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@lru_cache(maxsize=4096)
def states_of_name(name: str) -> Mapping[str, float]:
    """How well ``name`` fits the names usual in each state: 0 to 1, the best-fitting cultures at 1.

    Empty when nothing about the name tells a culture.
    """
    scores = {culture.name: _score(culture, name) for culture in CULTURES}
    best = max(scores.values())
    if best <= 0:
        return {}
    states: dict[str, float] = {}
    for culture in CULTURES:
        for state in culture.states:
            states[state] = max(states.get(state, 0.0), scores[culture.name] / best)
    return {state: score for state, score in states.items() if score > 0}


def _score(culture: Culture, name: str) -> float:
    words = [word.lower() for word in _WORD.findall(name)]
    if not words:
        return 0.0
    last = words[-1]
    first = words[0]
    score = _GIVEN * min(2, sum(_is_given(culture, word) for word in words))
    score += _FAMILY * (last in culture.family or (culture.family_first and first in culture.family))
    score += _ENDING * max((min(len(e), 4) / 3 for e in culture.endings if _ends(last, e)), default=0.0)
    score += _LETTER * min(2, sum(letter in culture.letters for letter in set(name.lower())))
    score += _OPENING * any(word.startswith(opening) for opening in culture.openings for word in words[1:])
    if culture.shape is not None and culture.shape.match(name):
        # A shape alone tells little where a short list of family names opens nearly every name.
        score += _SHAPE if culture.given or first in culture.family else 0.0
    return score * culture.weight if score >= _LEAST else 0.0


def _is_given(culture: Culture, word: str) -> bool:
    """Whether a word is a given name, by itself or as two joined by a hyphen: "Mohammad-Reza"."""
    return word in culture.given or ("-" in word and all(part in culture.given for part in word.split("-")))


def _ends(word: str, ending: str) -> bool:
    return len(word) > len(ending) + 1 and word.endswith(ending)


def _read() -> Iterator[Culture]:
    source = resources.files("communique.gazetteer") / "data" / "name_cultures.toml"
    for entry in tomllib.loads(source.read_text(encoding="utf-8"))["culture"]:
        yield Culture(
            entry["name"],
            tuple(entry["states"]),
            frozenset(entry.get("given", ())),
            frozenset(entry.get("family", ())),
            tuple(entry.get("endings", ())),
            frozenset(entry.get("letters", "")),
            tuple(entry.get("openings", ())),
            re.compile(entry["shape"]) if "shape" in entry else None,
            entry.get("weight", 1.0),
            entry.get("family_first", False),
        )


CULTURES = tuple(_read())
