"""How well two clusterings of the same mentions agree: MUC, B-cubed and CEAFe, the measures of coreference.

Takes clusters as sets of mentions, gives precision, recall and F1. Which mentions there are and where they
were found is left to `communique.evaluation.merge`.

MUC (Vilain et al. 1995) counts links, B-cubed (Bagga and Baldwin 1998) looks at each mention's cluster, CEAFe
(Luo 2005) pairs clusters one to one; the mean of the three F1 is the CoNLL score (Pradhan et al. 2012).
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple, TypeVar

__all__ = ["Agreement", "b_cubed", "best_assignment", "ceaf_e", "muc"]

Mention = TypeVar("Mention", bound=Hashable)
Clusters = Sequence[AbstractSet[Mention]]


class Agreement(NamedTuple):
    """Precision and recall, each between 0 and 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0 where both are 0."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def muc(key: Clusters[Mention], response: Clusters[Mention]) -> Agreement:
    """Links kept: how few pieces each cluster of one side falls into on the other."""
    return Agreement(_links_kept(response, key), _links_kept(key, response))


def b_cubed(key: Clusters[Mention], response: Clusters[Mention]) -> Agreement:
    """For each mention, how much of its cluster on one side is in its cluster on the other; the mean."""
    return Agreement(_shared_by_mention(response, key), _shared_by_mention(key, response))


def ceaf_e(key: Clusters[Mention], response: Clusters[Mention]) -> Agreement:
    """Clusters paired one to one so that they overlap most; the overlap of a pair counts as its Dice
    coefficient.
    """
    size = max(len(key), len(response))
    overlap = [[0.0] * size for _ in range(size)]
    for i, one in enumerate(key):
        for j, other in enumerate(response):
            overlap[i][j] = 2 * len(one & other) / (len(one) + len(other))
    total = sum(overlap[i][j] for i, j in enumerate(best_assignment(overlap)))
    return Agreement(
        total / len(response) if response else 0.0,
        total / len(key) if key else 0.0,
    )


def best_assignment(values: Sequence[Sequence[float]]) -> list[int]:
    """For each row of a square matrix the column it gets, each column once, so that the sum is greatest.

    The Hungarian method in its form with potentials (Jonker and Volgenant 1987), of cubic cost.
    """
    size = len(values)
    row_price, column_price = [0.0] * (size + 1), [0.0] * (size + 1)
    row_of = [0] * (size + 1)  # by column, counted from 1; column 0 holds the row being placed
    for row in range(1, size + 1):
        row_of[0] = row
        _augment(values, row_price, column_price, row_of)
    column_of = [0] * size
    for column in range(1, size + 1):
        column_of[row_of[column] - 1] = column - 1
    return column_of


def _augment(
    values: Sequence[Sequence[float]],
    row_price: list[float],
    column_price: list[float],
    row_of: list[int],
) -> None:
    """Place the row that column 0 holds: find the cheapest path to a free column and shift rows along it."""
    size = len(values)
    slack, came_from = [float("inf")] * (size + 1), [0] * (size + 1)
    seen = [False] * (size + 1)
    column = 0
    while row_of[column]:
        seen[column] = True
        row, step, nearest = row_of[column], float("inf"), 0
        for j in range(1, size + 1):
            if seen[j]:
                continue
            cost = -values[row - 1][j - 1] - row_price[row] - column_price[j]
            if cost < slack[j]:
                slack[j], came_from[j] = cost, column
            if slack[j] < step:
                step, nearest = slack[j], j
        for j in range(size + 1):
            if seen[j]:
                row_price[row_of[j]] += step
                column_price[j] -= step
            else:
                slack[j] -= step
        column = nearest
    while column:
        row_of[column] = row_of[came_from[column]]
        column = came_from[column]


def _links_kept(whole: Clusters[Mention], pieces: Clusters[Mention]) -> float:
    """The share of the links that hold each cluster of ``whole`` together that ``pieces`` keep."""
    where: Mapping[Mention, int] = {mention: i for i, piece in enumerate(pieces) for mention in piece}
    kept = links = 0
    for one in whole:
        found = {where[mention] for mention in one if mention in where}
        missing = sum(mention not in where for mention in one)
        kept += len(one) - len(found) - missing
        links += len(one) - 1
    return kept / links if links else 0.0


def _shared_by_mention(ours: Clusters[Mention], theirs: Clusters[Mention]) -> float:
    """The mean over our mentions of the share of our cluster that is in theirs; alone where they lack it."""
    where: Mapping[Mention, AbstractSet[Mention]] = {
        mention: cluster for cluster in theirs for mention in cluster
    }
    shares = [len(one & where.get(mention, {mention})) / len(one) for one in ours for mention in one]
    return sum(shares) / len(shares) if shares else 0.0
