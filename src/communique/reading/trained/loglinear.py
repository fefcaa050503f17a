"""Log-linear models: a probability for each label from named features, and the features that made it.

Takes a weights file made by a training tool under ``tools/``; gives `LogLinear`. Weights are numbers
with three decimals in plain JSON, summed in the order of the features, so that every machine gets the
same result.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import exp, log
from operator import add
from pathlib import Path
from typing import Any, NamedTuple

from communique.reading.trained.files import read_trained

__all__ = ["LogLinear", "load_loglinear", "log_odds", "logistic"]

_CERTAIN = 1e-6  # a chance of 0 or 1 has no log-odds


class LogLinear(NamedTuple):
    """One weight per feature and label. A feature that was not seen in training weighs nothing.

    With one label the model is binary: the label against all else.
    """

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    weights: dict[str, tuple[float, ...]]

    def scores(self, features: Iterable[str]) -> list[float]:
        """The log-odds of each label."""
        rows = filter(None, map(self.weights.get, features))
        if len(self.bias) == 1:  # as most are
            (score,) = self.bias
            for (weight,) in rows:
                score += weight
            return [score]
        total = list(self.bias)
        for row in rows:
            total = list(map(add, total, row))
        return total

    def probabilities(self, features: Sequence[str]) -> dict[str, float]:
        """The probability of each label; for a binary model that of its label."""
        scores = self.scores(features)
        if len(self.labels) == 1:
            return {self.labels[0]: logistic(scores[0])}
        top = max(scores)
        shares = [exp(s - top) for s in scores]
        total = sum(shares)
        return {label: share / total for label, share in zip(self.labels, shares, strict=True)}

    def reasons(self, features: Iterable[str], label: str, most: int = 5) -> list[tuple[str, float]]:
        """The features that moved a label most, with their weights, the heaviest first."""
        index = self.labels.index(label)
        weighed = [(f, self.weights[f][index]) for f in features if f in self.weights]
        return sorted(weighed, key=lambda item: (-abs(item[1]), item[0]))[:most]


def logistic(score: float) -> float:
    """The probability between 0 and 1 that log-odds of any size stand for."""
    if score < 0:  # exp of a large number overflows, exp of a small one does not
        return exp(score) / (1 + exp(score))
    return 1 / (1 + exp(-score))


def log_odds(chance: float) -> float:
    """The log-odds of a chance between 0 and 1, finite also of these two."""
    bounded = min(max(chance, _CERTAIN), 1 - _CERTAIN)
    return log(bounded / (1 - bounded))


def load_loglinear(path: Path) -> LogLinear:
    """Read a weights file. Raises `ReferenceDataError` when it is missing or broken."""
    return read_trained(path, _loglinear_of)


def _loglinear_of(data: Any) -> LogLinear:
    weights = {feature: tuple(row) for feature, row in data["weights"].items()}
    return LogLinear(tuple(data["labels"]), tuple(data["bias"]), weights)
