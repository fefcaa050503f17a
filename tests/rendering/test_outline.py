"""Engagements as a numbered tree."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.codebook import Engagement, Evidence, Place
from communique.rendering.outline import outline, walk


def engagement(name: str, parent: str | None = None) -> Engagement:
    return Engagement(
        id=name,
        type="meeting",
        status="held",
        date=None,
        parties=("AZE", "PAK"),
        place=Place(),
        participants=(),
        topics=(),
        parent=parent,
        evidence=(Evidence(0, 1, "x"),),
    )


def numbered(*engagements: Engagement) -> dict[str, str]:
    return {branch.number: branch.engagement.id for branch in walk(outline(engagements))}


def test_children_stand_inside_their_parent_in_the_order_of_the_report() -> None:
    story = (
        engagement("visit"),
        engagement("talks"),
        engagement("wreath", "visit"),
        engagement("tour", "visit"),
    )
    assert numbered(*story) == {"1": "visit", "1.1": "wreath", "1.2": "tour", "2": "talks"}


def test_a_parent_may_come_after_its_child() -> None:
    assert numbered(engagement("wreath", "visit"), engagement("visit")) == {"1": "visit", "1.1": "wreath"}


def test_a_parent_that_the_report_does_not_hold_counts_as_none() -> None:
    assert numbered(engagement("wreath", "elsewhere")) == {"1": "wreath"}


def test_a_circle_of_parents_is_opened_at_its_first_member() -> None:
    circle = (engagement("a", "b"), engagement("b", "c"), engagement("c", "a"))
    assert numbered(*circle) == {"1": "a", "1.1": "c", "1.1.1": "b"}


def test_an_engagement_that_is_its_own_parent_is_a_root() -> None:
    assert numbered(engagement("a", "a")) == {"1": "a"}


@given(st.lists(st.tuples(st.sampled_from("abcde"), st.none() | st.sampled_from("abcdef")), max_size=8))
def test_each_engagement_stands_in_the_tree_once(pairs: list[tuple[str, str | None]]) -> None:
    engagements = [engagement(name, parent) for name, parent in pairs]
    placed = [branch.engagement for branch in walk(outline(engagements))]
    assert sorted(map(id, placed)) == sorted(map(id, engagements))


@pytest.mark.parametrize("depth", [1, 50])
def test_engagements_nest_as_deep_as_they_say(depth: int) -> None:
    chain = [engagement(str(level), str(level - 1)) for level in range(depth)]
    assert list(walk(outline(chain)))[-1].number.count(".") == depth - 1
