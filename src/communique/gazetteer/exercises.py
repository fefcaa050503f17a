"""Exercises known by name: "Cobra Gold opened on Monday".

Takes a text, gives `ExerciseName` values. Data: ``exercises.tsv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from communique.gazetteer.surfaces import Finder, Surface, folded, rows, surfaces, variants

__all__ = ["ExerciseName", "exercise_names", "find_exercises"]

_EDITION = re.compile(r"[ -]?(?:19|20)\d\d\b|[ -]?['’]\d\d\b|-\d\d?\b|[ -][IVX]{1,5}\b")


class ExerciseName(NamedTuple):
    """An exercise named in a text from ``start`` to ``end``, without its year or edition."""

    start: int
    end: int


@lru_cache(maxsize=8)  # each sentence of a report asks for its text
def find_exercises(text: str) -> tuple[ExerciseName, ...]:
    """Every exercise that ``text`` names, from left to right."""
    needs_edition, finder = _index()
    return tuple(
        ExerciseName(start, end)
        for index, start, end in finder.hits(folded(text))
        if not needs_edition[index] or _EDITION.match(text, end)
    )


def exercise_names() -> Iterator[Surface]:
    """The names of the table."""
    for (field,) in rows("exercises.tsv"):
        yield from surfaces(field)


@cache
def _index() -> tuple[list[bool], Finder]:
    forms = {form: "year" in name.flags for name in exercise_names() for form in variants(name)}
    return list(forms.values()), Finder(forms)
