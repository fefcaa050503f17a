"""Plans that bind, and what only looks like them."""

from __future__ import annotations

import pytest

from communique import read

MET = "Norwegian Defence Minister Kari Lunde met Chilean Defence Minister Pablo Rojas in Santiago on Monday. "


def planned(sentence: str) -> list[tuple[str, str]]:
    found = read(MET + sentence, published="2021-02-01").engagements
    return [(e.type, e.status) for e in found if e.status != "held"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The two ministers agreed on a cholera vaccination campaign in Arica this year.",
            ("project", "proposed"),
        ),
        (
            "Lunde said that Norway would carry out a feasibility study on the port of Arica.",
            ("project", "planned"),
        ),
        ("Norway undertook to refurbish the naval hospital in Arica.", ("project", "planned")),
        ("Lunde promised to send a medical team to Arica in June.", ("operation", "planned")),
        ("Lunde said that Norway would donate eight patrol boats.", ("transfer", "planned")),
        ("They closed by committing to meet again in Oslo in May.", ("meeting", "planned")),
        ("The two ministers agreed to speak again.", ("call", "planned")),
    ],
)
def test_what_parties_bound_themselves_to_lies_ahead(sentence: str, expected: tuple[str, str]) -> None:
    assert expected in planned(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "They agreed to set up a working group on rescue.",
        "They committed to work closely together.",
        "Lunde promised to study the request.",
        "Norway will not carry out a feasibility study on the port of Arica.",
    ],
)
def test_groups_good_will_and_refusals_are_no_deeds(sentence: str) -> None:
    assert not {"project", "operation", "training"} & {kind for kind, _ in planned(sentence)}


def test_a_gift_that_one_is_thanked_for_was_handed_over() -> None:
    found = read(MET + "Rojas voiced his gratitude for the eight lorries donated by Norway.").engagements
    assert ("transfer", "held", ("CHL", "NOR")) in [(e.type, e.status, e.parties) for e in found]
