"""The map: where states are on it, and the lines between those that meet.

Takes counts for pairs of parties, gives places on the map. Organisations have no place and are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from communique.web.assets import World

__all__ = ["Arc", "Spot", "arcs", "spots"]

_WIDEST = 7.0
_LARGEST = 11.0


class Arc(NamedTuple):
    """A line between two parties: its path, how wide, and what it stands for."""

    one: str
    other: str
    total: int
    path: str
    width: float


class Spot(NamedTuple):
    """A party on the map: its middle, and a size for its share."""

    code: str
    total: int
    x: float
    y: float
    radius: float


def arcs(world: World, pairs: Sequence[tuple[str, str, int]]) -> list[Arc]:
    """The pairs that are both on the map, the strongest last so that it lies on top."""
    drawn = [each for each in pairs if each[0] in world.points and each[1] in world.points]
    most = max((count for _, _, count in drawn), default=1)
    made = [
        Arc(one, other, count, _path(world, one, other), round(0.6 + _WIDEST * count / most, 2))
        for one, other, count in drawn
    ]
    return sorted(made, key=lambda each: each.total)


def spots(world: World, counts: Iterable[tuple[str, int]]) -> list[Spot]:
    """The parties that are on the map; the area tells the count."""
    drawn = [(code, count) for code, count in counts if code in world.points]
    most = max((count for _, count in drawn), default=1)
    return [
        Spot(code, count, *world.points[code], round(1.5 + _LARGEST * (count / most) ** 0.5, 2))
        for code, count in sorted(drawn, key=lambda each: -each[1])
    ]


def _path(world: World, one: str, other: str) -> str:
    """An arc that bows upwards, more so the longer it is."""
    (x1, y1), (x2, y2) = sorted((world.points[one], world.points[other]))
    bow = 0.18 * ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    return f"M{x1:g} {y1:g}Q{(x1 + x2) / 2:.1f} {(y1 + y2) / 2 - bow:.1f} {x2:g} {y2:g}"
