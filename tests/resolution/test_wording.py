"""What the words of an account hold: content, names, editions, days, occasions."""

from __future__ import annotations

import pytest

from communique.resolution.wording import content_words, editions, proper_names, stem, wording


def test_content_words_leave_out_what_every_report_says() -> None:
    assert content_words("The two ministers met and discussed icebreaker repairs") == {"icebreaker", "repair"}


@pytest.mark.parametrize(
    ("word", "root"), [("vehicles", "vehicl"), ("navies", "nav"), ("talk", "talk"), ("trained", "train")]
)
def test_stems_bring_forms_of_a_word_together(word: str, root: str) -> None:
    assert stem(word) in {root, root + "i"}


def test_names_are_capitals_inside_a_sentence() -> None:
    assert proper_names("Yesterday the frigate Aurora left Brest. Nobody waved.") == {"aurora", "brest"}


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("the fourth round of the dialogue", "dialogue", {("", 4)}),
        ("the 4th session", "dialogue", {("", 4)}),
        ("on the first day of the talks in Rome", "visit", set()),
        ("exercise Northern Tide 24 began", "exercise", {("tide", 24)}),
        ("at Northern Tide 2024", "exercise", {("tide", 24)}),
        ("the second of two boats, of 20 metres", "transfer", {("", 2)}),
        ("Sea Shield III", "exercise", {("shield", 3)}),
        ("on 5 May 2023", "meeting", set()),
    ],
)
def test_editions_of_a_series(text: str, kind: str, expected: set[tuple[str, int]]) -> None:
    assert editions(text, kind) == expected


def test_days_and_weekdays_are_heard() -> None:
    found = wording(["They met on Monday, May 4, and again on 12 June."], "meeting")
    assert found.weekdays == {1}
    assert found.days == {(5, 4), (6, 12)}


def test_occasions_are_kinds_of_ceremony() -> None:
    assert wording(["She laid a wreath"], "ceremony").occasions == {"wreath"}
    assert wording(["an honour guard was drawn up"], "ceremony").occasions == {"guard of honour"}
    assert wording(["She laid a wreath"], "tour").occasions == frozenset()


def test_known_words_are_left_out() -> None:
    found = wording(["Ortiz inspected the icebreaker Aurora"], "tour", {"ortiz", "aurora"})
    assert found.words == {"inspect", "icebreaker"}
    assert found.names == frozenset()


def test_putting_off_is_heard() -> None:
    assert wording(["the visit was postponed"], "visit").postponed
    assert not wording(["the visit was cancelled"], "visit").postponed
