"""Where organisations have their seats."""

from __future__ import annotations

from communique.gazetteer.cities import city_country
from communique.gazetteer.parties import party_name
from communique.gazetteer.seats import is_seat
from communique.gazetteer.surfaces import rows


def test_an_organisation_has_its_seats_in_some_cities() -> None:
    assert is_seat("Geneva", "UN")
    assert not is_seat("Geneva", "NATO")
    assert not is_seat(None, "UN")
    assert not is_seat("Geneva", "PER")


def test_every_seat_is_a_known_city_of_a_known_organisation() -> None:
    for code, cities in rows("seats.tsv"):
        assert party_name(code) is not None
        assert all(city_country(city) is not None for city in cities.split("|"))
