"""Boosted decision trees: log-odds from named numbers.

Takes a file of trees made by a training tool under ``tools/``; gives `Trees`. What a tree adds is a whole
number of ten-thousandths of log-odds, so that the sum is the same on every machine, in any order.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from communique.reading.trained.files import read_trained

__all__ = ["UNIT", "Trees", "load_trees"]

UNIT = 10_000  # parts of one log-odds in which leaves are written


class Trees(NamedTuple):
    """Trees of one depth, each a row: inner nodes from the root down, level by level, then its leaves.

    ``asked`` are the places in ``names`` of the number that an inner node asks for, ``limits`` what it may at
    most be for the left branch, ``leaves`` what is added.
    """

    names: tuple[str, ...]
    asked: Any  # trees by inner nodes, whole numbers
    limits: Any  # trees by inner nodes
    leaves: Any  # trees by leaves, whole numbers

    def log_odds(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """The log-odds of each row of numbers, which stand in the order of ``names``."""
        if not rows:
            return []
        # Limits were learned from numbers of single precision
        table = np.asarray(rows, np.float32)
        tree = np.arange(len(self.asked))
        at = np.zeros((len(table), len(tree)), np.int64)
        inner = self.asked.shape[1]
        while at[0, 0] < inner:
            numbers = np.take_along_axis(table, self.asked[tree, at], 1)
            at = 2 * at + 1 + (numbers > self.limits[tree, at])
        return [int(total) / UNIT for total in self.leaves[tree, at - inner].sum(1)]


def load_trees(path: Path, names: Sequence[str]) -> Trees:
    """Read a file of trees that ask for the numbers ``names``.

    Raises `ReferenceDataError` when it is missing or broken, or asks for other numbers.
    """
    return read_trained(path, lambda data: _trees_of(data, tuple(names)))


def _trees_of(data: Any, names: tuple[str, ...]) -> Trees:
    limits = [[inf if limit is None else limit for limit in row] for row in data["limits"]]
    trees = Trees(
        tuple(data["names"]),
        np.array(data["asked"], np.int64),
        np.array(limits, np.float64),
        np.array(data["leaves"], np.int64),
    )
    if trees.names != names:
        raise ValueError("its trees ask for other numbers than this version gives")
    inner = trees.asked.shape[1]
    if trees.limits.shape != trees.asked.shape or trees.leaves.shape != (len(trees.asked), inner + 1):
        raise ValueError("its trees are not all of one depth")
    return trees
