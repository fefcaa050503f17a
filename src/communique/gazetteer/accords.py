"""Accords between few parties that a text names without saying between whom they are.

Takes a text, gives `AccordName` values with their characters and the accord. Data: ``accords.tsv``.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from communique.gazetteer.surfaces import rows

__all__ = ["Accord", "AccordName", "find_accords"]


class Accord(NamedTuple):
    """An accord: its members, and the groups that stand for all of them but ``rest``."""

    members: tuple[str, ...]
    groups: tuple[str, ...]
    rest: tuple[str, ...]


class AccordName(NamedTuple):
    """An accord named in a text from ``start`` to ``end``."""

    start: int
    end: int
    accord: Accord


@lru_cache(maxsize=8)  # each candidate of a report asks for its text
def find_accords(text: str) -> tuple[AccordName, ...]:
    """Every accord that ``text`` names, from left to right."""
    named, pattern = _index()
    return tuple(
        AccordName(match.start(), match.end(), named[" ".join(match[0].split())])
        for match in pattern.finditer(text)
    )


@cache
def _index() -> tuple[dict[str, Accord], re.Pattern[str]]:
    named: dict[str, Accord] = {}
    for members, groups, rest, names in rows("accords.tsv"):
        accord = Accord(*(tuple(filter(None, some.split("|"))) for some in (members, groups, rest)))
        named |= dict.fromkeys(names.split("|"), accord)
    words = "|".join(sorted(map(re.escape, named), key=len, reverse=True)).replace(r"\ ", r"\s+")
    return named, re.compile(rf"\b(?:{words})\b")
