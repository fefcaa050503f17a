"""Numbers as they are written in English: digits with separators, words, and both with a scale.

Takes the words of one number ("13.2 million", "eleven", "two and a half billion", "5 crore"), gives
its value. What the number counts is left to the callers.
"""

from __future__ import annotations

import re

__all__ = ["DIGITS", "ORDINAL_WORDS", "SCALES", "WORDS", "number", "ordinal"]

_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_FROM_TWENTY = "twenty thirty forty fifty sixty seventy eighty ninety"
_FROM_FIRST = "first second third fourth fifth sixth seventh eighth ninth tenth"
_UNITS = {word: value for value, word in enumerate(_TO_NINETEEN.split())}
_TENS = {word: 10 * value for value, word in enumerate(_FROM_TWENTY.split(), 2)}
_ARTICLES = {"a": 1, "an": 1}

#: What a scale word multiplies by. Short scale; lakh and crore as in South Asian English.
SCALES: dict[str, float] = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "million": 1e6,
    "mln": 1e6,
    "mn": 1e6,
    "crore": 1e7,
    "crores": 1e7,
    "billion": 1e9,
    "bln": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "trn": 1e12,
    "tn": 1e12,
}
_ORDINALS = {word: value for value, word in enumerate(_FROM_FIRST.split(), 1)}

_SMALL = "|".join([*(word for word in _UNITS if word != "zero"), *_TENS])
#: One number in words, without a scale: "eleven", "forty", "twenty-five".
WORDS = (
    rf"(?:(?:{'|'.join(_TENS)})[- ](?:one|two|three|four|five|six|seven|eight|nine)\b"
    rf"|(?:{'|'.join(sorted(_SMALL.split('|'), key=len, reverse=True))})\b)"
)
#: One number in digits: "13.2", "1,300", "1 300 000" (with thin or no-break spaces too), "217.4".
DIGITS = (
    r"(?:\d{1,3}(?:[, \u2009\u202f\u00a0]\d{3})+(?!\d)(?:\.\d+)?"
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?)"
)
#: An ordinal in words up to ten, or "last".
ORDINAL_WORDS = "|".join([*_ORDINALS, "last"])

_SEPARATORS = re.compile(r"(?<=\d)[, \u2009\u202f\u00a0](?=\d)")
_STUCK = re.compile(r"(?<=\d)(?=[a-z])", re.IGNORECASE)
_SPLIT = re.compile(r"[\s\u00a0-]+")
_HALF = re.compile(r"\s+and\s+a\s+half\b", re.IGNORECASE)
_ORDINAL_DIGITS = re.compile(r"(\d{1,4})(?:st|nd|rd|th)", re.IGNORECASE)


def number(words: str) -> float | None:
    """The value of ``words``, or None where they are no number.

    "13.2 million" is 13200000.0, "two and a half billion" 2500000000.0, "a hundred" 100.0.
    """
    halves = len(_HALF.findall(words))
    spaced = _STUCK.sub(" ", _SEPARATORS.sub("", _HALF.sub("", words)))
    parts = _SPLIT.split(spaced.strip().lower())
    total, group, seen = 0.0, 0.0, False
    for part in parts:
        if part == "and" and seen:
            continue
        value = _value(part)
        if value is not None:
            group, seen = group + value, True
        elif part in SCALES:
            group = (group if seen else 1.0) + (0.5 if halves else 0.0)
            halves, seen = 0, True
            if part == "hundred":
                group *= 100
            else:
                total, group = total + group * SCALES[part], 0.0
        else:
            return None
    if not seen:
        return None
    return round(total + group + 0.5 * halves, 6)


def ordinal(words: str) -> int | None:
    """The place of an ordinal: "third" and "3rd" are 3, "last" is -1; None for other words."""
    folded = words.strip().lower()
    if folded == "last":
        return -1
    digits = _ORDINAL_DIGITS.fullmatch(folded)
    return int(digits.group(1)) if digits else _ORDINALS.get(folded)


def _value(part: str) -> float | None:
    for table in (_UNITS, _TENS, _ARTICLES):
        if part in table:
            return float(table[part])
    try:
        return float(part) if part[:1].isascii() and part[:1].isdigit() else None
    except ValueError:
        return None
