"""Weights for a choice between several options, each with named features: a conditional logit.

Used by the ``train_*`` tools whose weights are a table of features. Takes `Choice` values; gives weights in
log-odds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from communique.reading.trained.weighing import scores

__all__ = ["Choice", "fit", "held_out", "probabilities", "write_table"]

_FOLDS = 5

Floats = npt.NDArray[np.float64]


class Choice(NamedTuple):
    """One question put to a report: the features of each option, and which option is right."""

    doc: str
    options: Mapping[str, Mapping[str, float]]
    right: str
    weight: float = 1.0


def fit(choices: Sequence[Choice], penalty: float = 1.0) -> dict[str, float]:
    """The weights of largest posterior, with a normal prior around 0 of variance ``1 / penalty``."""
    names = sorted({name for choice in choices for option in choice.options.values() for name in option})
    place = {name: i for i, name in enumerate(names)}
    tables = [_table(choice, place) for choice in choices]
    rights = [list(choice.options).index(choice.right) for choice in choices]

    def loss(weights: Floats) -> tuple[float, Floats]:
        total, slope = 0.5 * penalty * float(weights @ weights), penalty * weights
        for choice, table, right in zip(choices, tables, rights, strict=True):
            odds = table @ weights
            chances = np.exp(odds - odds.max())
            chances /= chances.sum()
            total -= choice.weight * float(np.log(chances[right] + 1e-12))
            slope = slope + choice.weight * (chances @ table - table[right])
        return total, slope

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return {name: round(float(weight), 2) for name, weight in zip(names, found, strict=True)}


def probabilities(
    options: Mapping[str, Mapping[str, float]], weights: Mapping[str, float]
) -> dict[str, float]:
    """How likely each option is."""
    likely = scores(options.items(), weights)
    top = max(likely.values())
    raised = {code: float(np.exp(score - top)) for code, score in likely.items()}
    total = sum(raised.values())
    return {code: value / total for code, value in raised.items()}


def held_out(choices: Sequence[Choice], penalty: float = 1.0) -> Iterator[tuple[Choice, dict[str, float]]]:
    """Each choice with the chances that weights give which have not seen its report."""
    docs = sorted({choice.doc for choice in choices})
    fold = {doc: i % _FOLDS for i, doc in enumerate(docs)}
    for number in range(_FOLDS):
        weights = fit([c for c in choices if fold[c.doc] != number], penalty)
        for choice in choices:
            if fold[choice.doc] == number:
                yield choice, probabilities(choice.options, weights)


def write_table(path: Path, weights: Mapping[str, float]) -> None:
    """Write the weights below the comments at the head of a TOML file."""
    head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    rows = [f'"{name}" = {weight:.2f}' for name, weight in sorted(weights.items())]
    path.write_text("\n".join([*head, "", "[weights]", *rows]) + "\n", encoding="utf-8")


def _table(choice: Choice, place: Mapping[str, int]) -> Floats:
    table = np.zeros((len(choice.options), len(place)))
    for row, option in enumerate(choice.options.values()):
        for name, value in option.items():
            table[row, place[name]] = value
    return table
