"""Clusters under constraints: what belongs together, from scores of pairs and from decisions.

Takes items, the scores of their candidate pairs and pairs that must or must not be together; gives
clusters. Average linkage: two clusters become one while the mean score over all their pairs is above
zero, the best pair of clusters first, so a single strong pair can't chain two groups together that
otherwise have nothing in common. Knows nothing of engagements or people.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

__all__ = [
    "FORBIDDEN",
    "Clustering",
    "Constraints",
    "Groups",
    "Pair",
    "cluster",
    "components",
    "pair",
    "unsure_pairs",
]

#: Clusters of ids, each sorted.
Groups = tuple[tuple[str, ...], ...]
#: Two ids in order.
Pair = tuple[str, str]
#: The score of a pair that nothing but a decision may join.
FORBIDDEN = float("-inf")
# Log-odds within which a score leaves it open: between about one chance in four and three in four.
_UNSURE = 1.0
# A single pair weighs at most this much in the mean, so that one very sure pair does not outvote many.
_CAP = 8.0


class Constraints(NamedTuple):
    """``together``: pairs that must end in one cluster; ``apart``: pairs that must not."""

    together: frozenset[Pair] = frozenset()
    apart: frozenset[Pair] = frozenset()


class Clustering(NamedTuple):
    """``clusters``, each of sorted ids; ``refused``: ``together`` pairs that contradict ``apart``."""

    clusters: Groups
    refused: tuple[Pair, ...]


def pair(left: str, right: str) -> Pair:
    """The two ids in order."""
    return (left, right) if left <= right else (right, left)


def components(items: Iterable[str], links: Iterable[Pair]) -> list[tuple[str, ...]]:
    """The groups that links connect, each sorted, in order of their first items."""
    above: dict[str, str] = {item: item for item in items}
    for left, right in links:
        if left in above and right in above:
            one, other = sorted((_top(above, left), _top(above, right)))
            above[other] = one
    groups: dict[str, list[str]] = {}
    for item in sorted(above):
        groups.setdefault(_top(above, item), []).append(item)
    return sorted(tuple(group) for group in groups.values())


def cluster(
    items: Collection[str],
    scores: Mapping[Pair, float],
    constraints: Constraints,
    score: Callable[[str, str], float],
) -> Clustering:
    """Cluster one component.

    ``scores`` are those of the candidate pairs, in log-odds, `FORBIDDEN` for pairs with a conflict;
    ``score`` gives those that blocking did not propose. The order of ``items`` does not matter.
    """
    groups, refused = _decided(sorted(items), constraints)
    work = _Agglomeration(groups, lambda a, b: _pair_score(a, b, scores, constraints, score))
    return Clustering(tuple(sorted(tuple(sorted(group)) for group in work.run())), tuple(refused))


def _pair_score(
    a: str,
    b: str,
    scores: Mapping[Pair, float],
    constraints: Constraints,
    score: Callable[[str, str], float],
) -> float:
    key = pair(a, b)
    if key in constraints.apart:
        return FORBIDDEN
    found = scores.get(key)
    return score(*key) if found is None else found


def _decided(items: Sequence[str], constraints: Constraints) -> tuple[list[list[str]], list[Pair]]:
    """The groups that decisions make, and the decisions that contradict others."""
    group_of = {item: [item] for item in items}
    refused: list[Pair] = []
    for left, right in sorted(constraints.together):
        if left not in group_of or right not in group_of or group_of[left] is group_of[right]:
            continue
        one, other = group_of[left], group_of[right]
        if any(pair(a, b) in constraints.apart for a in one for b in other):
            refused.append((left, right))
            continue
        one.extend(other)
        for item in other:
            group_of[item] = one
    distinct = {id(group): group for group in group_of.values()}
    return list(distinct.values()), refused


def unsure_pairs(scores: Mapping[Pair, float], constraints: Constraints) -> tuple[Pair, ...]:
    """The candidate pairs that scores leave open and nobody decided, the most open first."""
    decided = constraints.together | constraints.apart
    found = (key for key, value in scores.items() if abs(value) <= _UNSURE and key not in decided)
    return tuple(sorted(found, key=lambda key: (abs(scores[key]), key)))


class _Agglomeration:
    """Groups joined step by step; the total score between each two of them is kept and added up."""

    def __init__(self, groups: Sequence[list[str]], score: Callable[[str, str], float]) -> None:
        self.groups: dict[int, list[str]] = dict(enumerate(groups))
        self.total: dict[tuple[int, int], float] = {}
        self.heap: list[tuple[float, tuple[str, str], int, int]] = []
        for i, j in combinations(self.groups, 2):
            self.total[i, j] = _between(self.groups[i], self.groups[j], score)
            self._offer(i, j)

    def run(self) -> list[list[str]]:
        """Join until no two groups have a mean score above zero."""
        made = len(self.groups)
        while self.heap:
            _, _, i, j = heapq.heappop(self.heap)
            if i in self.groups and j in self.groups:
                self._join(i, j, made)
                made += 1
        return list(self.groups.values())

    def _join(self, i: int, j: int, made: int) -> None:
        joined = self.groups.pop(i) + self.groups.pop(j)
        others = sorted(self.groups)
        self.groups[made] = joined
        for k in others:
            self.total[k, made] = self.total[min(i, k), max(i, k)] + self.total[min(j, k), max(j, k)]
            self._offer(k, made)

    def _offer(self, i: int, j: int) -> None:
        total = self.total[i, j]
        if total > 0:
            size = len(self.groups[i]) * len(self.groups[j])
            names = pair(min(self.groups[i]), min(self.groups[j]))
            heapq.heappush(self.heap, (-total / size, names, i, j))


def _between(one: Sequence[str], other: Sequence[str], score: Callable[[str, str], float]) -> float:
    total = 0.0
    for a in one:
        for b in other:
            found = score(a, b)
            if found == FORBIDDEN:
                return FORBIDDEN
            total += max(-_CAP, min(_CAP, found))
    return total


def _top(above: dict[str, str], item: str) -> str:
    while above[item] != item:
        above[item] = above[above[item]]
        item = above[item]
    return item
