"""The weights and trees of the trained decisions, from ``data/NAME.json.gz``."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path

from communique.reading.trained.loglinear import LogLinear, load_loglinear
from communique.reading.trained.trees import Trees, load_trees

__all__ = ["trained", "trained_trees"]


@cache
def trained(name: str) -> LogLinear:
    """The model ``name`` (``times``, ``parents`` …), read once."""
    return load_loglinear(_file(name))


@cache
def trained_trees(name: str, numbers: tuple[str, ...]) -> Trees:
    """The trees ``name`` (``together``) that ask for the ``numbers``, read once."""
    return load_trees(_file(name), numbers)


def _file(name: str) -> Path:
    return Path(str(resources.files("communique.engagements") / f"data/{name}.json.gz"))
