"""In which states a town may lie that no table lists, by the letters of its name."""

from __future__ import annotations

import pytest

from communique.gazetteer.town_letters import letter_groups, states_of_town


@pytest.mark.parametrize(
    ("name", "among", "expected"),
    [
        ("Kowalewice", {"POL", "KOR"}, {"POL"}),
        ("Neudorfhofen", {"DEU", "AUT"}, {"DEU", "AUT"}),
        ("Haukanes", {"NOR", "KEN", "PER"}, {"NOR"}),
        ("Mukangombe", {"GBR", "KEN"}, {"KEN"}),
        ("Bad Oberndorf", {"CHL", "AUT"}, {"AUT"}),
        ("Xqzvkjw", {"CHL", "AUT"}, set()),
        ("Haukanes", {"NATO", "NOR"}, {"NATO", "NOR"}),
        ("Haukanes", set(), set()),
        ("Bled", {"SVN", "AUT", "DEU"}, {"SVN"}),  # a town of one of them
    ],
)
def test_towns_are_called_so_in_some_states(name: str, among: set[str], expected: set[str]) -> None:
    assert states_of_town(name, among) == expected


def test_letters_are_compared_without_accents_and_in_small_letters() -> None:
    groups = ["^o", "or", "ra", "a$", "^or", "ora", "ra$"]
    assert list(letter_groups("Ōra")) == list(letter_groups("ORA")) == groups
