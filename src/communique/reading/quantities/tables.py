"""The reference tables of quantities: currencies, units of measure, and nouns that are counted.

Reads ``data/currencies.toml`` and ``data/units.toml`` once; gives the names, symbols and classes as
patterns and mappings. What a text says with them is left to `communique.reading.quantities.quantities`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from communique.errors import ReferenceDataError

__all__ = ["Currencies", "Nouns", "currencies", "measures", "nouns"]


class Currencies(NamedTuple):
    """How amounts of money are written.

    ``symbol`` matches what stands before an amount, ``name`` what stands after it; ``codes`` maps both,
    folded for names, to the ISO 4217 codes they may mean, the usual one first. ``states`` maps a code to
    the states that use it.
    """

    symbol: re.Pattern[str]
    name: re.Pattern[str]
    codes: Mapping[str, tuple[str, ...]]
    states: Mapping[str, frozenset[str]]


class Nouns(NamedTuple):
    """The counted nouns: each noun's class and unit, those without a plural "s", and what ends a phrase."""

    classes: Mapping[str, str]
    units: Mapping[str, str]
    invariant: frozenset[str]
    stop: frozenset[str]
    never: frozenset[str]


@cache
def currencies() -> Currencies:
    """The currencies of ``data/currencies.toml``. Raises `ReferenceDataError` where the file is broken."""
    table = _table("currencies.toml")
    said: dict[str, list[str]] = {}
    for code, entry in table.items():
        shared = [entry["shared"]] if "shared" in entry else []
        for words in (
            code,
            *entry.get("symbols", ()),
            *(w.lower() for w in (*entry.get("names", ()), *shared)),
        ):
            usual = bool(entry.get("default"))
            said.setdefault(words, []).insert(0 if usual else len(said.get(words, ())), code)
    symbols = set(table) | {s for e in table.values() for s in e.get("symbols", ())}
    names = {
        n for e in table.values() for n in (*e.get("names", ()), *([e["shared"]] if "shared" in e else ()))
    }
    return Currencies(
        symbol=re.compile(rf"(?<![\w$])(?:{_either(symbols)})[ \u00a0]?(?=[0-9])"),
        name=re.compile(
            rf"[ \u00a0-](?P<name>{_either(names)})s?\b|[ \u00a0](?P<code>{_either(table)})\b", re.IGNORECASE
        ),
        codes={words: tuple(dict.fromkeys(codes)) for words, codes in said.items()},
        states={code: frozenset(entry["states"]) for code, entry in table.items()},
    )


@cache
def measures() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """A pattern for units of measure after a number, and from what it matches, folded, to the unit."""
    table = _table("units.toml")["measures"]
    units = {way: unit for unit, ways in table.items() for way in ways}
    folded = {way.lower(): unit for way, unit in reversed(units.items())}
    letters = [way for way in units if len(way) <= 2 and way.isalpha()]
    words = [way for way in units if way not in letters]
    pattern = rf"[ \u00a0-]?(?:(?P<unit>(?i:{_either(words)})|{_either(letters)})(?![\w]))"
    return re.compile(pattern), {**folded, **{way: units[way] for way in letters}}


@cache
def nouns() -> Nouns:
    """The counted nouns of ``data/units.toml``. Raises `ReferenceDataError` where the file is broken."""
    table = _table("units.toml")
    classes: dict[str, str] = {}
    units: dict[str, str] = {}
    for name, words in (*table["classes"].items(), *table["people"].items()):
        classes |= {word.lower(): name for word in words}
    for unit, words in table["craft"].items():
        classes |= {word.lower(): "craft" for word in words}
        units |= {word.lower(): unit for word in words}
    return Nouns(
        classes=classes,
        units=units | table["synonyms"],
        invariant=frozenset(table["invariant"]["nouns"]),
        stop=frozenset(table["stop"]["words"]),
        never=frozenset(table["never"]["nouns"]),
    )


def _table(name: str) -> dict[str, Any]:
    source = files("communique.reading").joinpath("data", name)
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ReferenceDataError(
            f"reference data {name}: cannot be read ({error}); reinstall Communiqué or restore the file"
        ) from error


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
