"""Scores made of named features: how a feature is declared, weighed and explained.

Takes feature functions (their docstrings are their public explanation) and the weights of
``data/weights.toml``; gives a total in log-odds and, on demand, the `Factor` values that make it up.
"""

from __future__ import annotations

import inspect
import tomllib
from collections.abc import Callable, Sequence
from importlib import resources
from typing import Generic, NamedTuple, TypeVar

from communique.codebook.records import Record
from communique.errors import ReferenceDataError

__all__ = ["Explanation", "Factor", "Scorer"]

T = TypeVar("T")
_DATA = tomllib.loads(
    resources.files("communique.resolution").joinpath("data/weights.toml").read_text(encoding="utf-8")
)


class Factor(Record, frozen=True, kw_only=True):
    """One named feature of a pair: its ``value``, its ``weight``, and what it means. It adds value times
    weight.
    """

    name: str
    value: float
    weight: float
    meaning: str


class Explanation(Record, frozen=True, kw_only=True):
    """Why two things are, or are not, called the same.

    ``score`` is in log-odds: above zero they are more likely one than two. ``conflict`` names what forbids
    it, None where nothing does; a conflict outweighs any score.
    """

    left: str
    right: str
    score: float
    factors: tuple[Factor, ...]
    conflict: str | None = None


class _Weighed(NamedTuple, Generic[T]):
    name: str
    weight: float
    feature: Callable[[T, T], float]


class Scorer(Generic[T]):
    """The features of one kind of pair, with their weights.

    ``section`` names the table of weights. Raises `ReferenceDataError` where features and weights don't
    match.
    """

    def __init__(self, section: str, features: Sequence[Callable[[T, T], float]]) -> None:
        weights: dict[str, float] = _DATA[section]
        names = {feature.__name__ for feature in features}
        if names | {"prior"} != set(weights):
            raise ReferenceDataError(
                f"weights.toml, table {section!r}: weights {sorted(set(weights))} do not match the features "
                f"{sorted(names)} and 'prior'; give each feature one weight"
            )
        self.prior = weights["prior"]
        self.weights = {name: weights[name] for name in sorted(names)}
        self._weighed = tuple(_Weighed(f.__name__, weights[f.__name__], f) for f in features)

    def score(self, left: T, right: T) -> float:
        """The log-odds that the two are one."""
        return self.prior + sum(each.weight * each.feature(left, right) for each in self._weighed)

    def values(self, left: T, right: T) -> dict[str, float]:
        """The value of each feature, by name."""
        return {each.name: each.feature(left, right) for each in self._weighed}

    def factors(self, left: T, right: T) -> tuple[Factor, ...]:
        """The features that speak for or against, the strongest first, and the prior."""
        found = [
            Factor(
                name=each.name, value=value, weight=each.weight, meaning=inspect.getdoc(each.feature) or ""
            )
            for each in self._weighed
            if (value := each.feature(left, right))
        ]
        found.sort(key=lambda factor: (-abs(factor.value * factor.weight), factor.name))
        prior = Factor(
            name="prior", value=1.0, weight=self.prior, meaning="What holds for any candidate pair."
        )
        return (*found, prior)
