"""Exercises known by name alone."""

import pytest

from communique.gazetteer.exercises import exercise_names, find_exercises
from communique.gazetteer.parties import find_parties
from communique.gazetteer.surfaces import variants


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cobra Gold 2024 opened on Monday.", ["Cobra Gold"]),
        ("BALIKATAN and African Lion ended.", ["BALIKATAN", "African Lion"]),
        ("The fleet left for Milan 2024.", ["Milan"]),
        ("Navies met for AMAN-25.", ["AMAN"]),
        ("She flew to Milan 12 days ago.", []),
        ("They spoke in Milan. In 2024 they met.", []),
        ("A cobra gold in colour.", []),
    ],
)
def test_names_of_exercises_are_found(text: str, names: list[str]) -> None:
    assert [text[name.start : name.end] for name in find_exercises(text)] == names


def test_a_capital_in_the_name_of_an_exercise_is_no_party() -> None:
    assert [p.code for p in find_parties("Ships of Malaysia joined Bersama Lima.")] == ["MYS"]


def test_each_form_is_in_the_table_once() -> None:
    forms = [form for name in exercise_names() for form in {min(variants(name))}]
    assert len(forms) == len(set(forms))
