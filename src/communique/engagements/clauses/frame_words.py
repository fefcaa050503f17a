"""The word lists of ``data/frame_words.toml``: what frames, actors and signs look for in a clause."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

__all__ = ["frame_words"]


@cache
def frame_words(name: str) -> frozenset[str]:
    """One list, in lower case. Raises `KeyError` for a name that the file lacks."""
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    path = resources.files("communique.engagements").joinpath("data/frame_words.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: frozenset(row["words"]) for name, row in data.items()}
