"""Spellings of one value are the same; another person, post or rank is not."""

from __future__ import annotations

import pytest

from communique.evaluation.sameness import fold, jaccard, overlap, same_person, same_post, same_rank


@pytest.mark.parametrize(
    ("text", "folded"),
    [("  Señor-Núñez ", "senor nunez"), (None, ""), ("Col. O'Neill", "col o neill"), ("李", "")],
)
def test_folding_keeps_plain_letters_and_digits(text: str | None, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("Mele Vea", "Vea", True),
        ("Mele Vea", "Capt. Vea Jr.", True),
        ("Tran Quoc Anh", "Quoc Anh Tran", True),
        ("Tran Quoc", "Tran Quoc Anh", True),
        ("Omar bin Said", "Ali bin Rashid", False),
        ("Mele Vea", "Mele Fonua", False),
        ("Mele Vea", None, False),
    ],
)
def test_names_of_one_person(name: str, other: str | None, same: bool) -> None:
    assert same_person(name, other) is same
    assert same_person(other, name) is same


@pytest.mark.parametrize(
    ("post", "other", "same"),
    [
        ("Minister of Defence", "Defense Minister", True),
        ("Minister of Defence", "Deputy Minister of Defence", True),
        ("Minister", "Deputy Minister for Trade and Tourism", False),
        ("Minister of Trade", "Minister of Health", False),
        (None, None, True),
        (None, "Minister", False),
        ("the", "Minister", False),
    ],
)
def test_posts_agree_by_their_words(post: str | None, other: str | None, same: bool) -> None:
    assert same_post(post, other) is same
    assert same_post(other, post) is same


def test_ranks_agree_word_by_word() -> None:
    assert same_rank("Lieutenant-General", "lieutenant general")
    assert same_rank(None, None)
    assert not same_rank("General", "Lieutenant General")


def test_shares_of_common_values() -> None:
    assert jaccard([], []) == 1.0
    assert jaccard(["FJI", "TON"], ["TON"]) == 0.5
    assert overlap("one two three four", "three four") == 1.0
    assert overlap("one two", "two two") == 0.5
    assert overlap("", "two") == 0.0
