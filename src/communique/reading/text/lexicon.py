"""The words that can speak of an engagement, from ``data/triggers.toml``.

Gives `Trigger` entries by word form, and the word forms themselves for the screen.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

__all__ = ["Trigger", "triggers"]

_VOWELS = "aeiou"


class Trigger(NamedTuple):
    """One word that can speak of an engagement of ``type``: see the header of the data file."""

    type: str
    lemma: str
    pos: str
    frame: str
    near: tuple[str, ...]


@cache
def triggers() -> dict[str, tuple[Trigger, ...]]:
    """The triggers by word form in lower case."""
    data = tomllib.loads(
        resources.files("communique.reading").joinpath("data/triggers.toml").read_text(encoding="utf-8")
    )
    irregular: dict[str, list[str]] = data["irregular"]
    forms: dict[str, list[Trigger]] = {}
    for row in data["trigger"]:
        for lemma in row["words"]:
            trigger = _trigger(row, lemma)
            for form in {lemma, *_inflected(lemma, row["class"], irregular)}:
                forms.setdefault(form, []).append(trigger)
    return {form: tuple(found) for form, found in forms.items()}


def _trigger(row: dict[str, Any], lemma: str) -> Trigger:
    return Trigger(row["type"], lemma, row["class"], row["frame"], tuple(row.get("near", ())))


def _inflected(lemma: str, pos: str, irregular: dict[str, list[str]]) -> Iterator[str]:
    if pos == "verb" and lemma in irregular:
        yield from irregular[lemma]
        return
    yield _with_s(lemma)
    if pos == "verb":
        stem = lemma[:-1] if lemma.endswith("e") else lemma
        past = lemma[:-1] + "ied" if _ends_in_y(lemma) else stem + "ed"
        yield past
        yield stem + "ing"


def _with_s(word: str) -> str:
    if _ends_in_y(word):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def _ends_in_y(word: str) -> bool:
    return word.endswith("y") and word[-2] not in _VOWELS
