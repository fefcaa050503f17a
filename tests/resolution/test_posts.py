"""Posts and ranks compared: one office in other words, lines of work, grades."""

from __future__ import annotations

import pytest

from communique.resolution.posts import fields, is_single, likeness, rank_level, rank_service, ranks_agree


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Minister of Defence", "Defense Minister"),
        ("Minister of National Defence", "defence minister"),
        ("Chief of the Naval Staff", "Chief of Naval Staff"),
        ("Coast Guard commander", "Commander of the Coast Guard"),
        ("Vice Chief of the General Staff", "Deputy Chief of General Staff"),
    ],
)
def test_one_office_in_other_words(left: str, right: str) -> None:
    assert likeness(left, right) >= 0.8


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Minister of Defence", "Deputy Minister of Defence"),
        ("Chief of the Army Staff", "Ambassador to Norway"),
        ("Defence attaché", "Commander of the Navy"),
    ],
)
def test_two_offices(left: str, right: str) -> None:
    assert likeness(left, right) < 0.6


def test_a_post_names_its_line_of_work() -> None:
    assert fields("Commander of the Third Flotilla") == {"navy"}
    assert fields("Minister") == frozenset()


def test_ranks_are_graded_across_services() -> None:
    assert rank_level("Rear Admiral") == rank_level("Major General")
    captain, colonel, general = rank_level("Capt."), rank_level("Col."), rank_level("Lt. Gen.")
    assert captain is None
    assert colonel is not None
    assert general is not None
    assert colonel < general


def test_a_loose_rank_agrees_with_the_full_one() -> None:
    assert ranks_agree("General", "Lieutenant General")
    assert ranks_agree("Vice Adm.", "Vice Admiral")
    assert not ranks_agree("Colonel", "Lieutenant General")
    assert not ranks_agree("", "General")


def test_a_rank_tells_its_service() -> None:
    assert rank_service("Vice Admiral") == "navy"
    assert rank_service("General") is None


def test_one_person_at_a_time_is_chief_of_something() -> None:
    assert is_single("Chief of the Naval Staff")
    assert not is_single("Deputy Chief of the Naval Staff")
    assert not is_single("Minister")
    assert not is_single("spokesman of the Navy")
