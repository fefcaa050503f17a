"""What an earlier resolution worked out and a later one need not work out again.

Takes keys that are hashes of all that a result depends on, gives the result, remembered or computed. A
resolution
with a memory is equal to one without: only the work differs.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

__all__ = ["Groups", "Memory", "Remembered"]

Groups = tuple[tuple[str, ...], ...]


class Remembered(msgspec.Struct, frozen=True):
    """Scores of pairs and clusters of components, by key; msgspec encodes it, to be kept between runs."""

    scores: dict[str, float]
    groups: dict[str, Groups]


class Memory:
    """Remembers for the next resolution what this one uses, and takes from the last one what it can.

    ``computed`` counts the scores that had to be computed.
    """

    def __init__(self, previous: Remembered | None = None) -> None:
        self.computed = 0
        self._previous = previous or Remembered({}, {})
        self._scores: dict[str, float] = {}
        self._groups: dict[str, Groups] = {}

    def score(self, key: str, compute: Callable[[], float]) -> float:
        """The score under ``key``, computed where nobody did before."""
        found = self._scores.get(key)
        if found is None:
            found = self._previous.scores.get(key)
        if found is None:
            found = compute()
            self.computed += 1
        self._scores[key] = found
        return found

    def groups(self, key: str, compute: Callable[[], Groups]) -> Groups:
        """The clusters under ``key``, computed where nobody did before."""
        found = self._groups.get(key) or self._previous.groups.get(key) or compute()
        self._groups[key] = found
        return found

    def remembered(self) -> Remembered:
        """All that this resolution used; what it did not use is forgotten."""
        return Remembered(self._scores, self._groups)
