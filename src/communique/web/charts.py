"""Charts as numbers for SVG: where bars and lines stand. Drawing them is the template's.

Takes counts and careers, gives places on a canvas: in its units, or in per cent of its width.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from communique.resolution import Career

__all__ = ["Bar", "Bars", "CareerLine", "Stay", "bars", "career_line", "span_of_years"]

_MOST_LABELS = 12
# A year with fewer than so many per thousand is not where a plot begins or ends.
_WORTH = 5
# What lies before so many empty years is left out where it is at most this share.
_EMPTY = 15
_RARE = 0.1
# A label stands beside its line on the side where so many per cent of the width are free, else on the line.
_ROOM = 35


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
    """A tenure as a line in the row at ``y``: from ``x`` on and ``width`` long, in per cent; its label stands
    ``after`` the line, ``before`` it, or ``on`` it.
    """

    x: float
    y: float
    width: float
    label: str
    tenure: int


class CareerLine(NamedTuple):
    """The tenures of a career, the years below them, and how high that is."""

    stays: tuple[Stay, ...]
    years: tuple[tuple[float, str], ...]
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


def span_of_years(counts: Mapping[int, int]) -> range:
    """The years that a plot of ``counts`` shows: not the few that lie far before all others, which reports
    recall as history, and would take the room of what they are about.
    """
    dated = sum(counts.values())
    worth = sorted(year for year, count in counts.items() if count and count * 1000 >= dated * _WORTH)
    if not worth:
        return range(0)
    before = 0
    first = worth[0]
    for year, following in pairwise(worth):
        before += counts[year]
        is_rare = before <= max(dated * _RARE, 1) and before * 2 < dated
        if following - year > _EMPTY and is_rare:
            first = following
    return range(first, worth[-1] + 1)


def career_line(career: Career, *, row: int = 22) -> CareerLine | None:
    """The tenures in order of time, one row each; None where no report has a day."""
    dated = [
        (at, each.first, each.last) for at, each in enumerate(career.tenures) if each.first and each.last
    ]
    if not dated:
        return None
    begin = date.fromisoformat(min(first for _, first, _ in dated)).replace(month=1, day=1)
    end = date(date.fromisoformat(max(last for _, _, last in dated)).year + 1, 1, 1)
    scale = 100 / (end - begin).days

    def place(day: str) -> float:
        return round((date.fromisoformat(day) - begin).days * scale, 2)

    def stay(number: int, at: int, first: str, last: str) -> Stay:
        x, width = place(first), max(place(last) - place(first), 0.6)
        label = "after" if x + width <= 100 - _ROOM else "before" if x >= _ROOM else "on"
        return Stay(x, 4 + number * row, width, label, at)

    stays = tuple(stay(number, *each) for number, each in enumerate(dated))
    every = -(-(end.year - begin.year) // _MOST_LABELS)
    years = tuple((place(f"{year}-01-01"), str(year)) for year in range(begin.year, end.year, every))
    return CareerLine(stays, years, 4 + len(dated) * row + 18)
