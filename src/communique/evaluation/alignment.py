"""Units: the records of several coders that speak of the same thing, side by side.

Takes the records of one report by each coder, gives units with one place for each coder, None where
that coder recorded nothing. Coders are aligned in their order: each record goes to the unit whose first
record it matches best, one record of a coder to a unit; what matches none opens a unit of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

__all__ = ["Unit", "align"]

_Record = TypeVar("_Record")

Unit = tuple[_Record | None, ...]


def align(
    by_coder: Sequence[Sequence[_Record]],
    pair: Callable[[Sequence[_Record], Sequence[_Record]], Sequence[tuple[_Record, _Record]]],
) -> list[Unit[_Record]]:
    """The units of ``by_coder``; ``pair`` gives the one-to-one pairs between two lists of records."""
    units: list[list[_Record | None]] = []
    for place, records in enumerate(by_coder):
        firsts = [next(record for record in unit if record is not None) for unit in units]
        unit_of = {id(first): unit for first, unit in zip(firsts, units, strict=True)}
        placed = set()
        for first, record in pair(firsts, records):
            unit_of[id(first)][place] = record
            placed.add(id(record))
        for record in records:
            if id(record) not in placed:
                units.append(_opened_by(record, place, len(by_coder)))
    return [tuple(unit) for unit in units]


def _opened_by(record: _Record, place: int, coders: int) -> list[_Record | None]:
    unit: list[_Record | None] = [None] * coders
    unit[place] = record
    return unit
