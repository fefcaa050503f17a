"""Clusters under constraints: what belongs together, from scores of pairs and from decisions.

Takes items, the scores of their candidate pairs and pairs that must or must not be together; gives
clusters. Average linkage: two clusters become one while the mean score over all their pairs is above
zero, the best pair of clusters first, so a single strong pair can't chain two groups together that
otherwise have nothing in common. Knows nothing of engagements or people.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

__all__ = [
    "FORBIDDEN",
    "Clustering",
    "Constraints",
    "Groups",
    "Pair",
    "by_component",
    "capped",
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


def by_component(parts: Sequence[tuple[str, ...]], scores: Mapping[Pair, float]) -> list[dict[Pair, float]]:
    """For each component the scores of the pairs that lie within it."""
    place = {item: i for i, part in enumerate(parts) for item in part}
    found: list[dict[Pair, float]] = [{} for _ in parts]
    for key, score in scores.items():
        if place[key[0]] == place[key[1]]:
            found[place[key[0]]][key] = score
    return found


def cluster(
    items: Collection[str],
    scores: Mapping[Pair, float],
    constraints: Constraints,
    score: Callable[[str, str], float],
) -> Clustering:
    """Cluster one component.

    ``scores`` are those of the candidate pairs among the items, in log-odds, `FORBIDDEN` for pairs with a
    conflict; ``score`` gives those that blocking did not propose, asked for only where they decide. The order
    of ``items`` does not matter.
    """
    groups, refused = _decided(sorted(items), constraints)
    inside = frozenset(items)
    apart = {key: FORBIDDEN for key in constraints.apart if key[0] in inside and key[1] in inside}
    work = _Agglomeration(groups, {**scores, **apart}, score)
    return Clustering(tuple(sorted(tuple(sorted(group)) for group in work.run())), tuple(refused))


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


class _Tie(NamedTuple):
    """What is known between two groups: the sum of the scores of ``pairs`` pairs."""

    total: float
    pairs: int

    def plus(self, other: _Tie) -> _Tie:
        return _Tie(self.total + other.total, self.pairs + other.pairs)


_NO_TIE = _Tie(0.0, 0)


class _Agglomeration:
    """Groups joined step by step.

    Ties are kept for groups that a scored pair connects. The pairs between them that nobody scored are scored
    when the two are about to be joined and not before, so that work grows with the pairs proposed.
    """

    def __init__(
        self, groups: Sequence[list[str]], scored: Mapping[Pair, float], score: Callable[[str, str], float]
    ) -> None:
        self.groups: dict[int, list[str]] = dict(enumerate(groups))
        self.ties: dict[int, dict[int, _Tie]] = {i: {} for i in self.groups}
        self.heap: list[tuple[float, Pair, int, int, int]] = []
        self.scored = scored
        self.score = score
        self._tie_all()

    def run(self) -> list[list[str]]:
        """Join until no two groups have a mean score above zero."""
        made = len(self.groups)
        while self.heap:
            _, _, i, j, pairs = heapq.heappop(self.heap)
            if i not in self.groups or j not in self.groups or self.ties[i][j].pairs != pairs:
                continue
            if pairs < len(self.groups[i]) * len(self.groups[j]):
                self._tie(i, j, self._exact(i, j))
            else:
                self._join(i, j, made)
                made += 1
        return list(self.groups.values())

    def _tie_all(self) -> None:
        group_of = {item: i for i, group in self.groups.items() for item in group}
        ties: dict[tuple[int, int], _Tie] = {}
        for (a, b), found in self.scored.items():
            if a in group_of and b in group_of and group_of[a] != group_of[b]:
                key = (min(group_of[a], group_of[b]), max(group_of[a], group_of[b]))
                ties[key] = ties.get(key, _NO_TIE).plus(_Tie(capped(found), 1))
        for (i, j), tie in ties.items():
            self._tie(i, j, tie)

    def _exact(self, i: int, j: int) -> _Tie:
        total = 0.0
        for a in self.groups[i]:
            for b in self.groups[j]:
                key = pair(a, b)
                found = self.scored.get(key)
                total += capped(self.score(*key) if found is None else found)
                if total == FORBIDDEN:
                    return _Tie(FORBIDDEN, len(self.groups[i]) * len(self.groups[j]))
        return _Tie(total, len(self.groups[i]) * len(self.groups[j]))

    def _join(self, i: int, j: int, made: int) -> None:
        self.groups[made] = self.groups.pop(i) + self.groups.pop(j)
        left, right = self.ties.pop(i), self.ties.pop(j)
        self.ties[made] = {}
        for k in sorted((left.keys() | right.keys()) - {i, j}):
            for gone in (i, j):
                self.ties[k].pop(gone, None)
            self._tie(k, made, left.get(k, _NO_TIE).plus(right.get(k, _NO_TIE)))

    def _tie(self, i: int, j: int, tie: _Tie) -> None:
        self.ties[i][j] = self.ties[j][i] = tie
        if tie.total > 0:
            size = len(self.groups[i]) * len(self.groups[j])
            names = pair(min(self.groups[i]), min(self.groups[j]))
            heapq.heappush(self.heap, (-tie.total / size, names, i, j, tie.pairs))


def capped(score: float) -> float:
    """A score as it counts in a mean."""
    return score if score == FORBIDDEN else max(-_CAP, min(_CAP, score))


def _top(above: dict[str, str], item: str) -> str:
    while above[item] != item:
        above[item] = above[above[item]]
        item = above[item]
    return item
