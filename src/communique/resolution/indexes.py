"""Things found by the words that they hold.

Takes things with words, gives those that hold any of some words. What the words prove is left to others.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Generic, TypeVar

__all__ = ["Index"]

T = TypeVar("T")
# A word that more things hold than this is no way to look things up.
_FREQUENT = 400


class Index(Generic[T]):
    """Things by word, in the order in which they were entered."""

    def __init__(self) -> None:
        self._things: list[T] = []
        self._holders: dict[str, list[int]] = {}

    def enter(self, thing: T, words: Collection[str]) -> None:
        """Add a thing under its words."""
        for word in words:
            self._holders.setdefault(word, []).append(len(self._things))
        self._things.append(thing)

    def holding(self, words: Collection[str]) -> list[T]:
        """The things that hold any of the words, in their order; words that very many hold find nothing."""
        lists = (self._holders.get(word, ()) for word in words)
        places = {place for holders in lists if len(holders) <= _FREQUENT for place in holders}
        return [self._things[place] for place in sorted(places)]
