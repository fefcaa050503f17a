"""Charts as numbers for SVG: where bars and lines stand. Drawing them is the template's.

Takes counts and careers, gives places on a canvas whose size is given too.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from communique.resolution import Career

__all__ = ["Bar", "Bars", "CareerLine", "Stay", "bars", "career_line"]

_MOST_LABELS = 12


class Bar(NamedTuple):
    """One bar: what it counts, how much, and where it stands. ``label`` is empty where there is no room."""

    name: str
    total: int
    x: float
    y: float
    width: float
    height: float
    label: str


class Bars(NamedTuple):
    """Bars on a canvas of ``width`` by ``height``; ``base``: where they stand."""

    bars: tuple[Bar, ...]
    width: int
    height: int
    base: int
    most: int


class Stay(NamedTuple):
    """A tenure as a line: from ``x`` as long as ``width``, in the row at ``y``."""

    x: float
    y: float
    width: float
    tenure: int


class CareerLine(NamedTuple):
    """The tenures of a career on a canvas, and the years below it."""

    stays: tuple[Stay, ...]
    years: tuple[tuple[float, str], ...]
    width: int
    height: int


def bars(counts: Sequence[tuple[str, int]], *, width: int = 960, height: int = 120) -> Bars:
    """A bar for each name, the tallest as high as the canvas."""
    base = height - 1
    most = max((count for _, count in counts), default=0)
    step = width / max(len(counts), 1)
    every = -(-len(counts) // _MOST_LABELS)
    made = []
    for number, (name, count) in enumerate(counts):
        tall = (base - 4) * count / most if most else 0.0
        tall = max(tall, 1.5) if count else 0.0
        label = name if every and number % every == 0 else ""
        made.append(
            Bar(
                name,
                count,
                round(number * step, 2),
                round(base - tall, 2),
                round(step, 2),
                round(tall, 2),
                label,
            )
        )
    return Bars(tuple(made), width, height, base, most)


def career_line(career: Career, *, width: int = 960, row: int = 20) -> CareerLine | None:
    """The tenures in order of time, one row each; None where no report has a day."""
    dated = [
        (at, each.first, each.last) for at, each in enumerate(career.tenures) if each.first and each.last
    ]
    if not dated:
        return None
    begin = date.fromisoformat(min(first for _, first, _ in dated)).replace(month=1, day=1)
    end = date(date.fromisoformat(max(last for _, _, last in dated)).year + 1, 1, 1)
    scale = width / (end - begin).days

    def place(day: str) -> float:
        return round((date.fromisoformat(day) - begin).days * scale, 1)

    stays = tuple(
        Stay(place(first), 6 + number * row, max(place(last) - place(first), 6.0), at)
        for number, (at, first, last) in enumerate(dated)
    )
    every = -(-(end.year - begin.year) // _MOST_LABELS)
    years = tuple((place(f"{year}-01-01"), str(year)) for year in range(begin.year, end.year, every))
    return CareerLine(stays, years, width, 6 + len(dated) * row + 18)
