"""Words in and around names of people: courtesy titles, particles, suffixes, given names, non-names.

Reference data only; the grammar of names is `communique.reading.names`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib import resources

from communique.gazetteer.name_cultures import CULTURES

__all__ = [
    "FUNCTION_WORDS",
    "GIVEN_NAMES",
    "HONORIFICS",
    "NOT_NAMES",
    "PARTICLES",
    "POSTNOMINALS",
    "SUFFIXES",
]

# Lower-case words inside a name that link its parts, by language family: Arabic, Persian and Urdu; Romance;
# Germanic; Hebrew; West African (Mande, Moorish); Somali and Ethiopian names have none.
PARTICLES = frozenset(
    (
        "al el bin ibn ben bint bent abu abd ul ud ur us uz uddin ullah de del della di da do dos das du "
        "des la le lo les y e i van von der den ter ten zu zur af av zum ould ag wa"
    ).split()
)


def _table(name: str) -> dict[str, list[str]]:
    source = resources.files("communique.gazetteer") / "data" / name
    data = tomllib.loads(source.read_text(encoding="utf-8"))
    return {key: [str(word) for word in words] for key, words in data.items()}


def _inflected(verbs: list[str]) -> Iterator[str]:
    for verb in verbs:
        stem = verb[:-1] if verb.endswith("e") else verb
        yield verb
        yield verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in "aeo" else verb + "s"
        yield verb + "es"
        yield verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in "aeo" else stem + "ed"
        yield stem + "ing"
        yield verb + verb[-1] + "ing"


# Given names that are also words of offices or headlines.
_AMBIGUOUS_GIVEN = frozenset(("made don grace rose king hall i win hope will long young ali-").split())
_TITLES = _table("honorifics.toml")
_COMMON = _table("common_words.toml")

HONORIFICS = frozenset(word.lower() for word in _TITLES["drop"])
SUFFIXES = frozenset(_TITLES["suffixes"])
POSTNOMINALS = frozenset(_TITLES["postnominals"])
GIVEN_NAMES = frozenset(
    name for culture in CULTURES for name in (culture.given or culture.family) if name not in _AMBIGUOUS_GIVEN
)
FUNCTION_WORDS = frozenset(_COMMON["function"]) | frozenset(_COMMON["calendar"])
NOT_NAMES = (
    FUNCTION_WORDS
    | frozenset(_inflected(_COMMON["verbs"]))
    | frozenset(word + ending for word in _COMMON["nouns"] for ending in ("", "s"))
)
