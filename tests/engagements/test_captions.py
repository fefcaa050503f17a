"""Captions give town, land and day bare at their end."""

from __future__ import annotations

import pytest

from communique import read


@pytest.mark.parametrize(
    ("text", "venue", "city", "country"),
    [
        (
            "Peruvian and Chilean officials sign a memorandum in the town hall, Arica, Chile, May 4, 2023.",
            None,
            "Arica",
            "CHL",
        ),
        (
            "Col. Ana Roa, left, of the Peruvian Navy, meets with Capt. Per Dahl, chief of the Norwegian "
            "coast guard, Sortland, Norway, on Oct. 2, 2022.",
            None,
            "Sortland",
            "NOR",
        ),
        (
            "Kenyan and Indian airmen unload boxes of medicine donated to the Kenya Air Force, Laikipia Air "
            "Base, Kenya, May 4, 2023.",
            "Laikipia Air Base",
            None,
            "KEN",
        ),
        (
            "Polish and Czech sappers build a bridge together at Fort Brzoza, Morag, Poland.",
            "Fort Brzoza",
            "Morag",
            "POL",
        ),
    ],
)
def test_town_and_land_before_the_day_are_the_place(
    text: str, venue: str | None, city: str | None, country: str
) -> None:
    (told, *_) = read(text).engagements
    assert (told.place.city, told.place.country) == (city, country)
    assert venue is None or told.place.venue == venue


def test_a_person_before_a_land_is_no_town() -> None:
    text = "The Peruvian minister Jorge Paz met his counterpart, Ana Rojas, Chile, May 4, 2023."
    (told, *_) = read(text).engagements
    assert told.place.city is None


def test_a_list_of_states_names_no_town() -> None:
    text = "The minister of Peru signed a memorandum at the Hall of Culture with Norway, Costa Rica, Panama."
    assert all(told.place.city != "Costa Rica" for told in read(text).engagements)
