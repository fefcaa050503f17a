"""Intervals by resampling whole reports: how far a measure would move with other reports.

Takes measures per report, gives 95 % intervals. What one report says hangs together, so reports are drawn,
not single values. The draws come from a fixed seed: the same codings give the same interval.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

__all__ = ["RESAMPLES", "SEED", "Draws", "Interval", "alphas", "draws", "f1s", "interval", "kappas", "shares"]

#: How many sets of reports are drawn, and from which seed, if nothing else is said.
RESAMPLES = 2000
SEED = 20260101
# Draws in which a measure must be defined for an interval to be given.
_LEAST_DEFINED = 0.9
_BOUNDS = (2.5, 97.5)
# Labels counted at once: bounds the memory that long lists of dates take.
_CHUNK = 256

Floats: TypeAlias = NDArray[np.float64]
#: How often each draw (row) holds each report (column).
Draws: TypeAlias = NDArray[np.float64]


class Interval(NamedTuple):
    """Between ``low`` and ``high`` lie 95 % of the draws."""

    low: float
    high: float


def draws(reports: int, resamples: int = RESAMPLES, seed: int = SEED) -> Draws:
    """As many reports as there are, drawn with replacement, time and again."""
    chosen = np.random.default_rng(seed).multinomial(reports, np.full(reports, 1 / reports), resamples)
    return chosen.astype(np.float64)


def interval(values: Floats) -> Interval | None:
    """Where 95 % of the values lie; None where one draw in ten gives no value."""
    defined = values[np.isfinite(values)]
    if not values.size or defined.size < _LEAST_DEFINED * values.size:
        return None
    low, high = np.percentile(defined, _BOUNDS)
    return Interval(float(low), float(high))


def alphas(
    reports: NDArray[np.intp], units: NDArray[np.intp], labels: NDArray[np.intp], drawn: Draws
) -> Floats:
    """Krippendorff's nominal alpha in each draw.

    One entry for each value that a coder gave: its report, its unit and its label, all counted from 0; each
    unit has two values or more.
    """
    answers = np.bincount(units).astype(np.float64)
    owner = np.zeros(len(answers), dtype=np.intp)
    owner[units] = reports
    apart = _disagreement(units, labels, answers)
    count = drawn.shape[1]
    given = drawn @ np.bincount(reports, minlength=count).astype(np.float64)
    squares = _summed(reports, labels, labels, drawn, pairs=False)
    # A draw in which nobody gave a value has no alpha.
    with np.errstate(divide="ignore", invalid="ignore"):
        observed = drawn @ np.bincount(owner, weights=apart, minlength=count) / given
        expected = (given**2 - squares) / (given * (given - 1))
        return np.where(expected > 0, 1 - observed / expected, np.nan)


def kappas(
    reports: NDArray[np.intp], first: NDArray[np.intp], second: NDArray[np.intp], drawn: Draws
) -> Floats:
    """Cohen's kappa in each draw: one entry for each unit, with the labels of two coders."""
    count = drawn.shape[1]
    given = drawn @ np.bincount(reports, minlength=count).astype(np.float64)
    same = drawn @ np.bincount(reports, weights=(first == second).astype(np.float64), minlength=count)
    with np.errstate(divide="ignore", invalid="ignore"):
        expected = _summed(reports, first, second, drawn, pairs=True) / given**2
        return np.where(expected < 1, (same / given - expected) / (1 - expected), np.nan)


def shares(reports: NDArray[np.intp], same: NDArray[np.bool_], drawn: Draws) -> Floats:
    """The share of equal values in each draw."""
    count = drawn.shape[1]
    hits = drawn @ np.bincount(reports, weights=same.astype(np.float64), minlength=count)
    with np.errstate(divide="ignore", invalid="ignore"):
        return hits / (drawn @ np.bincount(reports, minlength=count).astype(np.float64))


def f1s(hits: Sequence[int], gold: Sequence[int], predicted: Sequence[int], drawn: Draws) -> Floats:
    """F1 in each draw, from what each report has in common and what each coder has."""
    both = drawn @ np.asarray(gold, dtype=np.float64) + drawn @ np.asarray(predicted, dtype=np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        return 2 * (drawn @ np.asarray(hits, dtype=np.float64)) / both


def _disagreement(units: NDArray[np.intp], labels: NDArray[np.intp], answers: Floats) -> Floats:
    """What each unit adds to the observed disagreement."""
    cells, counts = np.unique(np.stack((units, labels)), axis=1, return_counts=True)
    unit = cells[0]
    apart = counts * (answers[unit] - counts) / (answers[unit] - 1)
    return np.asarray(np.bincount(unit, weights=apart, minlength=len(answers)), dtype=np.float64)


def _summed(
    reports: NDArray[np.intp],
    first: NDArray[np.intp],
    second: NDArray[np.intp],
    drawn: Draws,
    *,
    pairs: bool,
) -> Floats:
    """Over all labels: how often the first gives it times how often the second does, in each draw."""
    total = np.zeros(len(drawn))
    last = int(max(first.max(initial=-1), second.max(initial=-1))) + 1
    for start in range(0, last, _CHUNK):
        ours = drawn @ _table(reports, first, start, drawn.shape[1])
        theirs = drawn @ _table(reports, second, start, drawn.shape[1]) if pairs else ours
        total += (ours * theirs).sum(axis=1)
    return total


def _table(reports: NDArray[np.intp], labels: NDArray[np.intp], start: int, count: int) -> Floats:
    """How often each report gives each of the labels from ``start`` on."""
    table = np.zeros((count, _CHUNK))
    chosen = (labels >= start) & (labels < start + _CHUNK)
    np.add.at(table, (reports[chosen], labels[chosen] - start), 1.0)
    return table
