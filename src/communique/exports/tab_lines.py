"""Lines of tab-separated values, as the big event data sets are given out.

Takes values, gives lines; tabs and line breaks in a value become spaces, since the form knows no quotes.
"""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["line"]


def line(values: Iterable[object]) -> bytes:
    """The values of one row; None is an empty one."""
    return ("\t".join(_one(value) for value in values) + "\n").encode("utf-8")


def _one(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())
