"""The words of an account that tell which engagement it speaks of.

Takes quoted text, gives content words, names of things, editions ("fifth round", "Neptune 24") and the days
that it names. Deciding what they prove is left to `features` and `conflicts`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache, lru_cache
from importlib import resources
from math import fsum, log
from typing import NamedTuple, TypeVar

from anyascii import anyascii

from communique.gazetteer.posts import OFFICE_WORDS
from communique.reading.text import numerals

__all__ = [
    "DAY",
    "INSTRUMENTS",
    "Wording",
    "calendar_days",
    "content_words",
    "editions",
    "occasions",
    "proper_names",
    "stem",
    "wording",
]

_DATA = tomllib.loads(
    resources.files("communique.resolution").joinpath("data/words.toml").read_text(encoding="utf-8")
)
T = TypeVar("T")
#: Words for kinds of instrument, which say nothing of what one is about.
INSTRUMENTS = frozenset(_DATA["instruments"])
_EMPTY = frozenset(_DATA["empty"])
_ORDINALS: dict[str, int] = _DATA["ordinals"]
_COUNTED: dict[str, frozenset[str]] = {kind: frozenset(nouns) for kind, nouns in _DATA["counted"].items()}
_WEEKDAYS: dict[str, int] = _DATA["weekdays"]
_MONTHS: dict[str, int] = _DATA["months"]

_WORD = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)?|\d+(?:st|nd|rd|th)?")
_SERIES = re.compile(r"\b([A-Z][A-Za-z]{2,})[\s\-–]+(?:20)?(\d\d)\b(?![.,:]\d|\s*(?:%|percent|per cent))")
_ROMAN_SERIES = re.compile(r"\b([A-Z][A-Za-z]{2,})[\s\-–]+([IVX]{1,5})\b")
_MONTH_ALIASES = {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9} | _MONTHS
_SHARES = resources.files("communique.resolution").joinpath("data/word_shares.tsv")
# What a word tells that stands in fewer reports than the table holds: one in a hundred is assumed.
_RAREST = log(100)
_MONTH = "|".join(sorted(_MONTH_ALIASES, key=len, reverse=True))
#: A day of a month.
DAY = re.compile(
    rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+({_MONTH})|({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?)\b",
    re.IGNORECASE,
)
_OCCASIONS = {
    kind: [
        (row[0], re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in row)})", re.IGNORECASE))
        for row in rows
    ]
    for kind, rows in _DATA["occasions"].items()
}
_POSTPONED = re.compile(rf"\b(?:{'|'.join(_DATA['postponed'])})", re.IGNORECASE)


_LENGTH = re.compile(
    r"\b(\w+)[\s-]days?\b(?=\s+(?:\w+\s+){0,2}(?:visit|tour|trip|stay|exercise|drill|meeting|course|stop))",
    re.IGNORECASE,
)


class Wording(NamedTuple):
    """What the words of one account hold.

    ``words``: stems of content words; ``names``: names of things (ships, exercises, buildings), in lower
    case; ``editions``: which of a series, as (series, number); ``weekdays``: ISO weekdays named; ``days``:
    (month, day) pairs named; ``lengths``: in how many days it is said to last; ``occasions``: which kinds
    of ceremony or meal, each by its first word; ``postponed``: whether it is said to be held later than
    planned.
    """

    words: frozenset[str]
    names: frozenset[str]
    editions: frozenset[tuple[str, int]]
    weekdays: frozenset[int]
    days: frozenset[tuple[int, int]]
    lengths: frozenset[int]
    occasions: frozenset[str]
    postponed: bool


def wording(quotes: Sequence[str], kind: str, known: Collection[str] = (), *, title: str = "") -> Wording:
    """What the quotes of an account of type ``kind`` hold; ``title`` is the headline where it speaks of it.

    Words and names are those of all quotes. Which edition, day, length or occasion it is, is taken from the
    first quote that says it, for the others may go on to speak of something else. ``known`` are words, in
    plain lower case, that name the people and parties and so tell nothing more.
    """
    plain = [quote if quote.isascii() else anyascii(quote) for quote in quotes]
    text = "\n".join(plain)
    return Wording(
        words=content_words(text) - {stem(word) for word in known},
        names=proper_names(text) - frozenset(known),
        editions=_first([*plain, anyascii(title)], lambda quote: editions(quote, kind)),
        weekdays=_first(plain, lambda quote: calendar_days(quote)[0]),
        days=_first(plain, lambda quote: calendar_days(quote)[1]),
        lengths=_first(plain, lengths),
        occasions=occasions(plain[0], kind) if plain else frozenset(),
        postponed=_POSTPONED.search(text) is not None,
    )


def _first(quotes: Iterable[str], hear: Callable[[str], frozenset[T]]) -> frozenset[T]:
    return next((found for quote in quotes if (found := hear(quote))), frozenset())


def lengths(text: str) -> frozenset[int]:
    """In how many days something is said to be done: 3 for "a three-day visit"."""
    return frozenset(int(count) for word in _LENGTH.findall(text) if (count := numerals.number(word)))


def content_words(text: str) -> frozenset[str]:
    """Stems of the words of three letters and more, and of the numbers, that say something."""
    words = _WORD.findall((text if text.isascii() else anyascii(text)).lower())
    return frozenset(
        stem(word)
        for word in words
        if (len(word) > 2 or word.isdigit())
        and word not in _EMPTY
        and word not in _WEEKDAYS
        and word not in _MONTHS
    )


def telling(words: Iterable[str]) -> float:
    """How much words tell together: for each the logarithm of one over the share of reports that hold it."""
    weights = _weights()
    return fsum(weights.get(word, _RAREST) for word in words)


@cache
def _weights() -> dict[str, float]:
    rows = (line.split("\t") for line in _SHARES.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    return {word: -log(float(percent) / 100) for word, percent in rows}


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A rough stem: without possessive, plural and the endings of the regular verb."""
    word = word.removesuffix("'s")
    for ending in ("ingly", "edly", "ing", "ies", "ied", "ed", "es", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def proper_names(text: str) -> frozenset[str]:
    """Capitalised words that don't begin a sentence and are no words of the calendar, in lower case."""
    found = re.finditer(r"(?<![.!?\n]\s)(?<!^)(?<![\"'(])\b[A-Z][A-Za-z]{2,}\b", text)
    names = (match.group().lower() for match in found)
    return frozenset(name for name in names if not _is_general(name))


def _is_general(name: str) -> bool:
    return name in _EMPTY or name in OFFICE_WORDS or name in _WEEKDAYS or name in _MONTHS or name in _ORDINALS


def editions(text: str, kind: str) -> frozenset[tuple[str, int]]:
    """Which of a series the text speaks of: ("", 5) for "fifth round", ("neptune", 24) for "Neptune 24"."""
    counted = _COUNTED["any"] | _COUNTED.get(kind, frozenset())
    words = [word.lower() for word in _WORD.findall(text)]
    ordinal = {
        ("", number)
        for i, word in enumerate(words)
        if (number := _ordinal(word))
        and any(after in counted or after.removesuffix("s") in counted for after in words[i + 1 : i + 4])
    }
    series = {
        (name.lower(), int(number))
        for name, number in _SERIES.findall(text)
        if not _is_general(name.lower()) and name.lower() not in _MONTH_ALIASES
    }
    roman = {(name.lower(), _roman(number)) for name, number in _ROMAN_SERIES.findall(text) if number != "I"}
    return frozenset(ordinal | series | roman)


def occasions(text: str, kind: str) -> frozenset[str]:
    """The kinds of ceremony or meal that the text names, each by the first words of its row in the data."""
    return frozenset(first for first, pattern in _OCCASIONS.get(kind, ()) if pattern.search(text))


def calendar_days(text: str) -> tuple[frozenset[int], frozenset[tuple[int, int]]]:
    """The weekdays and the (month, day) pairs that a text names."""
    weekdays = frozenset(_WEEKDAYS[word] for word in re.findall(r"[a-z]+", text.lower()) if word in _WEEKDAYS)
    days = frozenset(
        (_MONTH_ALIASES[(before or after).lower()], int(day or day_after))
        for day, before, after, day_after in DAY.findall(text)
    )
    return weekdays, days


def _ordinal(word: str) -> int | None:
    if word[:1].isdigit() and word[-2:] in ("st", "nd", "rd", "th"):
        return int(word[:-2])
    return _ORDINALS.get(word)


def _roman(number: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in number]
    return sum(-value if value < max(values[i:], default=0) else value for i, value in enumerate(values))
