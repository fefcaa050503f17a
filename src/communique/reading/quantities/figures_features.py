"""The named features that tell a figure about the parties' relations from other quantities.

Takes a quantity with its sentence, gives the names of the features that hold. Their weights are data
(``data/figures.toml``); adding them up is left to `communique.reading.quantities.figures`.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from communique.errors import ReferenceDataError
from communique.reading.quantities.phrases import is_people
from communique.reading.quantities.quantities import Quantity
from communique.reading.quantities.tables import nouns
from communique.reading.text.mentions import PartyMention
from communique.reading.text.sentences import Sentence
from communique.reading.times.expressions import TimeExpression

__all__ = ["Setting", "features", "is_countable", "probability", "tables"]

#: Characters around a quantity in which a cue or a party counts as near.
_NEAR_CUE, _NEAR_PARTY = 45, 40
_SMALL = 5
_LENGTHS = frozenset({"km", "m", "miles", "nautical miles", "feet"})
_DISTANCE = re.compile(
    r"[ -](?:from|into|off|away|north|south|east|west|inland|deep|offshore|inside|behind|of the|short"
    r"|northwest|northeast|southwest|southeast)\b"
)
_DEFINITE = re.compile(
    r"\b(?:the|both|these|those|its|their|his|her|our|all|other|first|last)\s+$", re.IGNORECASE
)
_ONE_OF = re.compile(r"one\s+of\s+(?:the|these|those|its|their|his|her|our|several|many)\b", re.IGNORECASE)
_STOCK = re.compile(  # "shares of the yard rose 3 percent"
    r"\bshares?\b[^,;]{0,60}\b(?:rose|fell|gained|lost|dropped|climbed|slid|jumped|slipped|surged)\b[^,;]{0,20}$",
    re.IGNORECASE,
)
_OPENED = re.compile(
    r"\s*\((?:[^()]*?;\s*)?(?:about|around|some|nearly|roughly|approximately|equivalent to|or)?\s*$"
)
_ENDS_AN_AMOUNT = re.compile(
    r"\d\s?(?:m|mn|mln|bn|bln|k|million|billion|trillion|crore|lakh)?(?:\s[A-Za-z.]+){0,3}$"
)
_OTHERS = ("members", "nationals")
_BODIES = frozenset({"countries", "states", "nations", "companies", "firms"})


class Setting(NamedTuple):
    """A sentence with the parties and times in it."""

    text: str
    sentence: Sentence
    parties: Sequence[PartyMention]
    times: Sequence[TimeExpression]


class Tables(NamedTuple):
    """The cues by group, the weights by feature, and the nouns that say what an amount measures."""

    cues: Mapping[str, re.Pattern[str]]
    weights: Mapping[str, float]
    measure: re.Pattern[str]


@cache
def tables() -> Tables:
    """The tables of ``data/figures.toml``. Raises `ReferenceDataError` where the file is broken."""
    source = files("communique.reading").joinpath("data", "figures.toml")
    try:
        data = tomllib.loads(source.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ReferenceDataError(
            f"reference data figures.toml: cannot be read ({error}); reinstall Communiqué or restore the file"
        ) from error
    measure = "|".join(sorted((re.escape(word) for word in data["measure"]["nouns"]), key=len, reverse=True))
    return Tables(
        {group: _words(words) for group, words in data["cues"].items()},
        data["weights"],
        re.compile(rf"\b(?:{measure})\b", re.IGNORECASE),
    )


def is_countable(quantity: Quantity, setting: Setting) -> bool:
    """Whether a quantity can be a figure at all: no part of a date, no distance, no span of time."""
    if quantity.noun in nouns().never:
        return False
    if is_people(quantity.noun) and quantity.value <= _SMALL and _is_definite(quantity, setting):
        return False  # "the two commanders agreed"
    if any(time.start < quantity.end and quantity.start < time.end for time in setting.times):
        return False
    if _ONE_OF.match(setting.text, quantity.start) or _is_converted(quantity, setting):
        return False
    if quantity.kind == "share" and _STOCK.search(setting.text, setting.sentence.start, quantity.start):
        return False
    return not (quantity.unit in _LENGTHS and _DISTANCE.match(setting.text, quantity.end))


def _is_converted(quantity: Quantity, setting: Setting) -> bool:
    """Whether an amount only tells another in other money: "388 million euros (390 million dollars)"."""
    if quantity.kind != "money":
        return False
    before = setting.text[setting.sentence.start : quantity.start]
    opened = _OPENED.search(before)
    return opened is not None and _ENDS_AN_AMOUNT.search(before, 0, opened.start()) is not None


def features(quantity: Quantity, setting: Setting) -> Iterator[str]:
    """The names of the features that hold for a quantity in its sentence, each once."""
    yield "bias"
    yield f"kind:{quantity.kind}"
    yield from _of_the_quantity(quantity, setting)
    yield from _of_the_sentence(quantity, setting)


def probability(quantity: Quantity, setting: Setting) -> float:
    """How likely the quantity is a figure about the parties' relations, between 0 and 1."""
    weights = tables().weights
    return 1 / (1 + math.exp(-sum(weights.get(name, 0.0) for name in features(quantity, setting))))


def _of_the_quantity(quantity: Quantity, setting: Setting) -> Iterator[str]:
    value, definite = quantity.value, _is_definite(quantity, setting)
    if quantity.kind == "count":
        others = quantity.noun in _OTHERS
        yield f"class:{'others' if others else nouns().classes.get(quantity.noun, 'unknown')}"
        if value < 10:
            yield {1: "one", 2: "two"}.get(int(value), "few")
    if quantity.unit in _BODIES:
        yield "bodies"
    if quantity.unit in _LENGTHS:
        yield "length"
    if quantity.implied:
        yield "implied"
    if definite:
        yield "definite and small" if value <= _SMALL else "definite"
    if value >= 100:
        yield "hundred"


def _is_definite(quantity: Quantity, setting: Setting) -> bool:
    before = max(setting.sentence.start, quantity.start - 12)
    return bool(_DEFINITE.search(setting.text, before, quantity.start))


def _of_the_sentence(quantity: Quantity, setting: Setting) -> Iterator[str]:
    text, sentence = setting.text, setting.sentence
    codes = {party.code for party in setting.parties}
    yield f"parties:{min(2, len(codes))}"
    if any(abs(party.start - quantity.start) < _NEAR_PARTY for party in setting.parties):
        yield "party near"
    if any(time.kind not in ("duration", "vague") for time in setting.times):
        yield "dated"
    low, high = max(sentence.start, quantity.start - _NEAR_CUE), min(sentence.end, quantity.end + _NEAR_CUE)
    for group, pattern in tables().cues.items():
        if pattern.search(text, sentence.start, sentence.end):
            yield f"cue:{group}"
            if pattern.search(text, low, high):
                yield f"near:{group}"


def _words(words: Sequence[str]) -> re.Pattern[str]:
    parts = (re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in words)
    return re.compile(rf"\b(?:{'|'.join(parts)})\b", re.IGNORECASE)
