"""The weights of the trained decisions, from ``data/NAME.json.gz``."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path

from communique.reading.loglinear import LogLinear, load_loglinear

__all__ = ["trained"]


@cache
def trained(name: str) -> LogLinear:
    """The model ``name`` (``times``, ``parents`` …), read once."""
    return load_loglinear(Path(str(resources.files("communique.engagements") / f"data/{name}.json.gz")))
