"""What was made lately, kept while there is room for it.

Takes keys and functions that make things; gives a thing that is there, or makes it. What a key must say, so
that nothing out of date is given, is left to the `workplace`.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Any, TypeVar

__all__ = ["Shelf"]

T = TypeVar("T")


class Shelf:
    """The things used last: as many as have the ``room`` together, none that takes more than ``largest``."""

    def __init__(self, room: int, size: Callable[[Any], int] = lambda _: 1, largest: int = 1) -> None:
        self._room = room
        self._size = size
        self._largest = largest
        self._taken = 0
        self._lock = Lock()
        self._things: OrderedDict[object, Any] = OrderedDict()

    def get(self, key: object, make: Callable[[], T]) -> T:
        """The thing under the key, made where it is not there."""
        with self._lock:
            if key in self._things:
                self._things.move_to_end(key)
                found: T = self._things[key]
                return found
        made = make()
        if self._size(made) <= self._largest:
            with self._lock:
                self._put(key, made)
        return made

    def _put(self, key: object, made: object) -> None:
        if key in self._things:
            self._taken -= self._size(self._things.pop(key))
        self._things[key] = made
        self._taken += self._size(made)
        while self._taken > self._room:
            _, oldest = self._things.popitem(last=False)
            self._taken -= self._size(oldest)
