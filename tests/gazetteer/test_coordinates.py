"""Where cities lie: by any of their names, in the country that is meant."""

from __future__ import annotations

import pytest

from communique.gazetteer.coordinates import Coordinates, coordinates


@pytest.mark.parametrize(
    ("city", "country", "latitude", "longitude"),
    [
        ("Lisbon", "PRT", 38.7, -9.1),
        ("Peking", "CHN", 39.9, 116.4),
        ("New York", "USA", 40.7, -74.0),
        ("Vienna", "AUT", 48.2, 16.4),
        ("Vienna", "USA", 38.9, -77.3),
    ],
)
def test_a_city_lies_where_it_lies(city: str, country: str, latitude: float, longitude: float) -> None:
    found = coordinates(city, country)
    assert found == pytest.approx(Coordinates(latitude, longitude), abs=0.1)


@pytest.mark.parametrize(
    ("city", "country"), [("Lisbon", "OMN"), ("Atlantis", "GRC"), (None, "PRT"), ("Lisbon", None), ("", "")]
)
def test_what_is_not_known_has_no_place(city: str | None, country: str | None) -> None:
    assert coordinates(city, country) is None
