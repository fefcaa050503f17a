"""What a plot shows, as data: engagements on rows by their days, or who took part with whom.

Nouns only. They are part of a brief; drawing them is left to `plots`, which only files with pictures need.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from communique.codebook.records import Record

__all__ = ["Bar", "Link", "NetworkPlot", "Point", "TimelinePlot"]


class Point(NamedTuple):
    """Something on a ``row`` from ``first`` to ``last``; ``status`` is one of the codebook's."""

    row: str
    first: date
    last: date
    status: str


class Bar(NamedTuple):
    """The ``number`` of engagements from ``first`` to ``last``."""

    first: date
    last: date
    number: int


class Link(NamedTuple):
    """``weight`` engagements of one on the left with one on the right."""

    left: str
    right: str
    weight: int


class TimelinePlot(Record, frozen=True, kw_only=True, tag="timeline"):
    """Points on rows below bars of how many there were; ``size``: width and height in inches."""

    points: tuple[Point, ...]
    rows: tuple[str, ...]
    bars: tuple[Bar, ...]
    size: tuple[float, float]


class NetworkPlot(Record, frozen=True, kw_only=True, tag="network"):
    """Names on two sides with lines between them; ``size``: width and height in inches."""

    links: tuple[Link, ...]
    size: tuple[float, float]
