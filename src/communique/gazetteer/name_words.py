"""Words in and around names of people: courtesy titles, particles, suffixes, given names, non-names.

Reference data only; the grammar of names is `communique.reading.names.names`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib import resources

from communique.gazetteer.name_cultures import CULTURES

__all__ = [
    "AMBIGUOUS_NAMES",
    "CALENDAR_WORDS",
    "FAMILY_NAMES",
    "FUNCTION_SURNAMES",
    "FUNCTION_WORDS",
    "GIVEN_NAMES",
    "HONORIFICS",
    "NAMES_TOO",
    "NAME_OPENINGS",
    "NOT_NAMES",
    "OFFICE_LIKE_SURNAMES",
    "OFFICE_SURNAMES",
    "PAIRED_TITLES",
    "PARTICLES",
    "POSTNOMINALS",
    "SUFFIXES",
    "VERB_FORMS",
]


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


_TITLES = _table("honorifics.toml")
_COMMON = _table("common_words.toml")

HONORIFICS = frozenset(word.lower() for word in _TITLES["drop"])
PAIRED_TITLES = frozenset(_TITLES["paired"])
NAMES_TOO = frozenset(_TITLES["too"])
PARTICLES = frozenset(_TITLES["particles"])
SUFFIXES = frozenset(_TITLES["suffixes"])
POSTNOMINALS = frozenset(word.replace(".", "") for word in _TITLES["postnominals"])
GIVEN_NAMES = frozenset(
    name
    for culture in CULTURES
    for name in (culture.given or culture.family)
    if name not in _TITLES["ambiguous"]
)
AMBIGUOUS_NAMES = frozenset(_TITLES["ambiguous"])
OFFICE_SURNAMES = frozenset(_TITLES["of_offices"])
OFFICE_LIKE_SURNAMES = frozenset(_TITLES["like_offices"])
FAMILY_NAMES = frozenset(name for culture in CULTURES for name in culture.family)
CALENDAR_WORDS = frozenset(_COMMON["calendar"])
NAME_OPENINGS = frozenset(_COMMON["openings"])
FUNCTION_SURNAMES = frozenset(_TITLES["surnames"])
FUNCTION_WORDS = frozenset(_COMMON["function"])
VERB_FORMS = frozenset(word for word in _inflected(_COMMON["verbs"]) if word.endswith("s"))
NOT_NAMES = (
    FUNCTION_WORDS
    | CALENDAR_WORDS
    | frozenset(_inflected(_COMMON["verbs"]))
    | frozenset(word + ending for word in _COMMON["nouns"] for ending in ("", "s"))
)
