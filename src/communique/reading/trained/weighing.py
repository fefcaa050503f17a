"""Options weighed by named features: a table of weights and the log-odds that it gives.

Takes the name of a table ``data/NAME.toml`` of a package and the features of each option; gives scores. The
tools that fit such tables are under ``tools/``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

__all__ = ["scores", "weights"]


@cache
def weights(name: str, package: str = "communique.reading") -> Mapping[str, float]:
    """The weights of the table ``name``, by feature."""
    source = resources.files(package) / "data" / f"{name}.toml"
    read = tomllib.loads(source.read_text(encoding="utf-8"))["weights"]
    return {str(feature): float(weight) for feature, weight in read.items()}


def scores(
    options: Iterable[tuple[str, Mapping[str, float]]], table: Mapping[str, float]
) -> dict[str, float]:
    """The log-odds of each option; a feature that the table lacks weighs nothing."""
    return {
        option: sum(table.get(feature, 0.0) * value for feature, value in found.items())
        for option, found in options
    }
