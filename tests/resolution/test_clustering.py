"""Clusters keep decisions, part what is forbidden, chain nothing, and depend on no order."""

from __future__ import annotations

import random
from collections.abc import Mapping
from itertools import combinations

import pytest

from communique.resolution.clustering import FORBIDDEN, Constraints, Pair, cluster, components, pair


def grouped(scores: Mapping[Pair, float], constraints: Constraints = Constraints()) -> list[str]:  # noqa: B008
    items = sorted({item for key in scores for item in key})
    found = cluster(items, scores, constraints, lambda a, b: scores.get(pair(a, b), -1.0))
    return ["".join(group) for group in found.clusters]


def test_a_positive_pair_is_joined_and_a_negative_one_is_not() -> None:
    assert grouped({("a", "b"): 1.0}) == ["ab"]
    assert grouped({("a", "b"): -1.0}) == ["a", "b"]


def test_weak_links_do_not_chain() -> None:
    chain = {
        ("a", "b"): 1.0,
        ("b", "c"): 0.9,
        ("c", "d"): 0.8,
        ("a", "c"): -3.0,
        ("a", "d"): -3.0,
        ("b", "d"): -3.0,
    }
    assert grouped(chain) == ["ab", "cd"]


def test_a_forbidden_pair_keeps_whole_groups_apart() -> None:
    assert grouped({("a", "b"): 5.0, ("b", "c"): 4.0, ("a", "c"): FORBIDDEN}) == ["ab", "c"]


def test_one_very_sure_pair_does_not_outvote_many() -> None:
    scores = {("a", "b"): 4.0, ("c", "d"): 4.0, ("a", "c"): 900.0}
    scores |= {key: -6.0 for key in combinations("abcd", 2) if key not in scores}
    assert grouped(scores) == ["ac", "b", "d"]


def test_what_people_call_the_same_is_together_whatever_the_score() -> None:
    assert grouped({("a", "b"): FORBIDDEN}, Constraints(together=frozenset({("a", "b")}))) == ["ab"]


def test_what_people_call_different_is_apart_whatever_the_score() -> None:
    assert grouped({("a", "b"): 9.0}, Constraints(apart=frozenset({("a", "b")}))) == ["a", "b"]


def test_decisions_that_contradict_each_other_are_given_back() -> None:
    constraints = Constraints(together=frozenset({("a", "b"), ("b", "c")}), apart=frozenset({("a", "c")}))
    found = cluster(["a", "b", "c"], {}, constraints, lambda a, b: -1.0)
    assert found.clusters == (("a", "b"), ("c",))
    assert found.refused == (("b", "c"),)


def test_pairs_without_a_score_are_asked_for() -> None:
    asked: list[Pair] = []

    def score(a: str, b: str) -> float:
        asked.append((a, b))
        return 1.0

    found = cluster(["a", "b", "c"], {("a", "b"): 1.0, ("b", "c"): 1.0}, Constraints(), score)
    assert found.clusters == (("a", "b", "c"),)
    assert asked == [("a", "c")]


@pytest.mark.parametrize("seed", range(20))
def test_the_order_of_items_does_not_matter(seed: int) -> None:
    chance = random.Random(seed)
    items = list("abcdefgh")
    scores = {key: round(chance.uniform(-2, 2), 1) for key in combinations(items, 2)}
    clusters = {
        cluster(
            chance.sample(items, len(items)), scores, Constraints(), lambda a, b: scores[pair(a, b)]
        ).clusters
        for _ in range(5)
    }
    assert len(clusters) == 1


def test_components_are_what_links_connect() -> None:
    assert components("edcba", [("a", "c"), ("c", "e"), ("b", "x")]) == [("a", "c", "e"), ("b",), ("d",)]


def test_pairs_that_nobody_proposed_are_scored_only_where_they_decide() -> None:
    asked: list[tuple[str, str]] = []

    def score(a: str, b: str) -> float:
        asked.append((a, b))
        return -9.0

    scores = {("a", "b"): 3.0, ("b", "c"): 2.0, ("c", "d"): 3.0}
    found = cluster(["a", "b", "c", "d"], scores, Constraints(), score)
    assert found.clusters == (("a", "b"), ("c", "d"))
    assert sorted(asked) == [("a", "c"), ("a", "d"), ("b", "d")]
