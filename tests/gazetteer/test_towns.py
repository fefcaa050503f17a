"""Towns that the table of cities lacks count behind words of place, where the text names their state."""

from __future__ import annotations

import pytest

from communique.gazetteer.towns import find_towns, states_with_town


@pytest.mark.parametrize(
    ("text", "states", "expected"),
    [
        ("The ministers met in Bled on Monday.", {"SVN"}, [("Bled", "SVN")]),
        ("Talks at Panji Poyon, near Lethem.", {"TJK", "GUY"}, [("Panji Poyon", "TJK"), ("Lethem", "GUY")]),
        ("He visited Attock's artillery school.", {"OMN", "PAK"}, [("Attock", "PAK")]),
        ("In Skagen he laid a wreath.", {"DNK"}, [("Skagen", "DNK")]),
        ("The ministers met in Bled on Monday.", {"PER"}, []),  # no word of its state
        ("Bled was cold.", {"SVN"}, []),  # no words of place
        ("They handed it to Vesna Bled in spring.", {"SVN"}, []),  # a person
        ("He spoke in August at Headquarters, in Parliament.", {"PER", "POL", "BRA"}, []),
    ],
)  # fmt: skip
def test_words_of_place_lead_to_towns(text: str, states: set[str], expected: list[tuple[str, str]]) -> None:
    towns = list(find_towns(text, states))
    assert [(text[town.start : town.end], town.country) for town in towns] == expected
    assert all(town.risky and town.lesser for town in towns)


def test_a_name_that_several_states_have_keeps_the_others() -> None:
    (town,) = find_towns("a camp at Muara", {"BRN", "IDN"})
    assert {town.country, *(code for code, _ in town.alternatives)} == {"BRN", "IDN"}


def test_spellings_are_compared_without_accents_and_capitals() -> None:
    assert states_with_town("ĀDAŽI") == states_with_town("Adazi") == ("LVA",)
    assert states_with_town("Xqzvkjw") == ()
