"""Seas, regions, bases and buildings are found with the city and the state where they lie."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.gazetteer.cities import city_country
from communique.gazetteer.parties import find_parties, party_name
from communique.gazetteer.places import find_regions, is_place_name
from communique.gazetteer.surfaces import rows

ROWS = list(rows("regions.tsv"))


def found(text: str) -> list[tuple[str, str, str | None, str | None]]:
    return [
        (text[place.start : place.end], place.kind, place.city, place.country) for place in find_regions(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at the White House", [("White House", "building", "Washington", "USA")]),
        ("in the Kremlin's halls", [("Kremlin", "building", "Moscow", "RUS")]),
        ("at Camp David", [("Camp David", "building", None, "USA")]),
        ("the Elysee Palace", [("Elysee Palace", "building", "Paris", "FRA")]),
        ("Malacañang Palace", [("Malacañang Palace", "building", "Manila", "PHL")]),
        ("the occupied West Bank", [("occupied West Bank", "region", None, "PSE")]),
        ("in Crimea and Hokkaido", [("Crimea", "region", None, "UKR"), ("Hokkaido", "region", None, "JPN")]),
        ("in the South China Sea", [("South China Sea", "sea", None, None)]),
        ("IN THE SOUTH CHINA SEA", [("SOUTH CHINA SEA", "sea", None, None)]),
        ("through the Bosphorus", [("Bosphorus", "sea", None, "TUR")]),
        ("the Ramstein Air Base", [("Ramstein Air Base", "base", "Ramstein", "DEU")]),
        (
            "in Ouaddai and Lofa County",
            [("Ouaddai", "region", None, "TCD"), ("Lofa County", "region", None, "LBR")],
        ),
        ("in the Eastern Province", []),  # of many states
        ("at GHQ Rawalpindi", [("GHQ Rawalpindi", "base", "Rawalpindi", "PAK")]),
    ],
)
def test_places_are_found_with_their_city_and_state(
    text: str, expected: list[tuple[str, str, str | None, str | None]]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Papua New Guinea",
        "Trinidad and Tobago",
        "South Africa",
        "They thanked General Virginia Hale.",
        "a black sea",
    ],
)
def test_states_people_and_plain_words_are_no_regions(text: str) -> None:
    assert found(text) == []


def test_every_spelling_gives_the_usual_name() -> None:
    assert {place.name for place in find_regions("Hormuz Strait, the Strait of Hormuz")} == {
        "Strait of Hormuz"
    }


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row[3]))
def test_rows_have_a_known_kind_country_and_city(row: list[str]) -> None:
    kind, city, country, _ = row
    assert kind in {"sea", "region", "base", "building"}
    assert not country or party_name(country) or country == "IOT"
    assert not city or city_country(city, prefer={country}) == country or city in SMALL


# Towns that the table of cities does not have.
SMALL = {"Doraleh", "Vatican City", "Versailles"}


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row[0] in {"sea", "region"}], ids=lambda row: str(row[3])
)
def test_the_name_of_a_sea_or_region_names_no_other_state(row: list[str]) -> None:
    _, _, country, names = row
    for name in names.split("|"):
        assert {party.code for party in find_parties(f"near the {name},")} <= {country}


@given(st.text() | st.lists(st.sampled_from(["Black Sea", "Bali", " ", "\n", "'s", "Iran"])).map("".join))
def test_places_lie_in_order_inside_any_text(text: str) -> None:
    end = 0
    for place in find_regions(text):
        assert end <= place.start < place.end <= len(text)
        end = place.end


@pytest.mark.parametrize("row", list(rows("subdivisions.tsv")), ids=lambda row: str(row[1]))
def test_a_part_of_a_state_is_found_there_and_names_no_party(row: list[str]) -> None:
    country, name = row
    assert ("region", None, country) in [place[1:] for place in found(f"in {name} on Monday")]
    assert {party.code for party in find_parties(f"near {name},")} <= {country}


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Lima", True), ("Rio de Janeiro", True), ("Kurdistan", True), ("Camp David", True), ("in Lima", False)],
)
def test_a_place_name_is_told_from_words_that_only_hold_one(words: str, expected: bool) -> None:
    assert is_place_name(words) is expected
