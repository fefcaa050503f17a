"""A text cut into pieces, each knowing which values its words say.

Takes a text and the evidence of values, gives keys (one for each distinct set of words, so that values
with the same words share one) and the text as lines of pieces. Overlapping and nested evidence is cut
at every end; how pieces look is left to the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from communique.codebook import Evidence

__all__ = ["Highlights", "Line", "Piece"]

_LINE_FEED = re.compile("\n")


class Piece(NamedTuple):
    """Words that all belong to the same values.

    ``keys``: of these values, the one with the shortest evidence first, and ``kind`` is its kind;
    both empty where no value is said.
    """

    words: str
    keys: tuple[int, ...]
    kind: str


class Line(NamedTuple):
    """One line of the text, from character ``start``, as its pieces."""

    start: int
    pieces: tuple[Piece, ...]


class _Cover(NamedTuple):
    """Characters ``start`` to ``end`` say the value ``key``."""

    length: int
    key: int
    start: int
    end: int


class Highlights:
    """Gives out keys for evidence, and cuts the text accordingly when all are given out."""

    def __init__(self) -> None:
        self._keys: dict[tuple[str, tuple[tuple[int, int], ...]], int] = {}
        self._kinds: list[str] = []
        self._covers: list[_Cover] = []

    def key(self, evidence: Iterable[Evidence], kind: str) -> int | None:
        """The key of a value of ``kind`` with this evidence; None without evidence."""
        spans = tuple(sorted({(one.start, one.end) for one in evidence}))
        if not spans:
            return None
        if (kind, spans) not in self._keys:
            key = self._keys[kind, spans] = len(self._kinds)
            self._kinds.append(kind)
            self._covers.extend(_Cover(end - start, key, start, end) for start, end in spans)
        return self._keys[kind, spans]

    def lines(self, text: str) -> tuple[Line, ...]:
        """``text`` as lines of pieces; the words of a line, joined, are the line."""
        breaks = [match.start() for match in _LINE_FEED.finditer(text)]
        pieces = self._pieces(text, breaks)
        starts = [0, *(index + 1 for index in breaks)]
        return tuple(Line(start, tuple(_until_line_feed(pieces))) for start in starts)

    def _pieces(self, text: str, breaks: list[int]) -> Iterator[Piece]:
        """Pieces cut at each end of evidence and around each line feed."""
        cuts = {0, len(text), *breaks, *(index + 1 for index in breaks)}
        cuts.update(
            point for cover in self._covers for point in (cover.start, cover.end) if point < len(text)
        )
        waiting = sorted(self._covers, key=lambda cover: cover.start, reverse=True)
        active: list[_Cover] = []
        for start, end in pairwise(sorted(cuts)):
            active = [cover for cover in active if cover.end > start]
            while waiting and waiting[-1].start <= start:
                active.append(waiting.pop())
            keys = tuple(dict.fromkeys(cover.key for cover in sorted(active)))
            yield Piece(text[start:end], keys, self._kinds[keys[0]] if keys else "")


def _until_line_feed(pieces: Iterator[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        if piece.words == "\n":
            return
        yield piece
