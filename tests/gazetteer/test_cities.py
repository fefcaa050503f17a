"""Cities are found whole, in any usual spelling, with their country, and not inside names of people."""

from __future__ import annotations

import gzip
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.gazetteer.cities import city_country, find_cities, possessive_towns
from communique.gazetteer.parties import capital_of, is_state, states


def found(text: str) -> list[tuple[str, str]]:
    return [(text[city.start : city.end], city.country) for city in find_cities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from Karachi to Gwadar", [("Karachi", "PAK"), ("Gwadar", "PAK")]),
        ("in Rio de Janeiro and Dar es Salaam", [("Rio de Janeiro", "BRA"), ("Dar es Salaam", "TZA")]),
        ("St. Petersburg's yards", [("St. Petersburg", "RUS")]),
        ("Port-au-Prince, Port Louis", [("Port-au-Prince", "HTI"), ("Port Louis", "MUS")]),
        ("KARACHI: the admiral", [("KARACHI", "PAK")]),
        ("NUKU'ALOFA and N’Djamena", [("NUKU'ALOFA", "TON"), ("N’Djamena", "TCD")]),
        ("Cox's Bazar's beach", [("Cox's Bazar", "BGD")]),
        ("New York", [("New York", "USA")]),
        ("the Moscow-Kazan line", [("Moscow", "RUS"), ("Kazan", "RUS")]),
        ("Bogota, Bogotá", [("Bogota", "COL"), ("Bogotá", "COL")]),
    ],
)
def test_cities_are_found_whole_in_the_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("Kiev", "Kyiv"),
        ("Chittagong", "Chattogram"),
        ("Bombay", "Mumbai"),
        ("Saigon", "Ho Chi Minh City"),
        ("Göteborg", "Göteborg"),
        ("Gothenburg", "Göteborg"),
        ("Salonica", "Thessaloniki"),
        ("Tel-Aviv", "Tel Aviv"),
        ("Xi’an", "Xi'an"),
    ],
)
def test_other_spellings_lead_to_the_usual_name(spelling: str, name: str) -> None:
    assert [city.name for city in find_cities(f"in {spelling},")] == [name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vladimir Orlov spoke.", []),
        ("under the 1961 Vienna Convention, says the Tehran Times", []),
        ("aboard the destroyer Zhanjiang", []),
        ("the patrol vessel Groningen, then on board the Salcedo", []),
        ("General Austin Powell landed in Austin.", [("Austin", "USA")]),
        ("a plane in the karachi sky", []),
        ("He met the UN envoy in March.", []),
        ("the Republic at the Summit", []),
        ("He spoke at the Shangri-La Dialogue.", []),
        ("a visit to North Carolina", []),
        ("Lee's Summit With Merkel Ends in Discord", []),
    ],
)
def test_people_words_and_acronyms_are_not_cities(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_towns_with_a_possessive_are_known_by_the_words_around_it() -> None:
    assert {("cox", "bazar"), ("king", "lynn"), ("simon", "town")} <= possessive_towns()
    assert ("lee", "summit") not in possessive_towns()


@pytest.mark.parametrize(
    ("name", "risky"),
    [("Nice", True), ("Reading", True), ("Austin", True), ("Paris", False), ("Lima", False)],
)
def test_names_that_are_also_words_or_people_are_risky(name: str, risky: bool) -> None:
    assert [city.risky for city in find_cities(f"They met in {name}.")] == [risky]


def test_a_shared_name_goes_to_the_most_populous_and_keeps_the_others() -> None:
    (tripoli,) = find_cities("in Tripoli")
    assert tripoli.country == "LBY"
    assert [country for country, _ in tripoli.alternatives] == ["LBN", "GRC"]
    populations = [population for _, population in tripoli.alternatives]
    assert populations == sorted(populations, reverse=True)


def test_the_caller_may_prefer_a_country() -> None:
    assert city_country("Tripoli") == "LBY"
    assert city_country("Tripoli", prefer={"LBN", "FRA"}) == "LBN"
    assert city_country("Tripoli", prefer={"FRA"}) == "LBY"
    assert city_country("Geneva", prefer={"USA"}) == "CHE"
    assert city_country("Victoria", prefer={"SYC"}) == "SYC"
    assert city_country("Nowhereville") is None


@pytest.mark.parametrize("code", sorted(code for code in states() if is_state(code) and code != "VAT"))
def test_every_capital_is_a_city_of_its_state(code: str) -> None:
    capital = capital_of(code)
    assert capital is not None
    assert city_country(capital, prefer={code}) == code


def test_the_table_ships_small_and_says_its_source() -> None:
    content = (resources.files("communique.gazetteer") / "data" / "cities.tsv.gz").read_bytes()
    assert len(content) < 1_500_000
    assert b"GeoNames" in gzip.decompress(content)[:400]


@given(
    st.text() | st.lists(st.sampled_from(["Paris", "San", " ", "José", "'s", "-", "St. ", "\n"])).map("".join)
)
def test_cities_lie_in_order_inside_any_text(text: str) -> None:
    end = 0
    for city in find_cities(text):
        assert end <= city.start < city.end <= len(text)
        end = city.end


def test_an_order_is_no_city_of_its_name() -> None:
    assert not list(find_cities("He was given the Order of the Phoenix."))
    assert list(find_cities("He was in Phoenix."))
