"""Reference data: how texts name states, organisations, places, ranks and posts, and where they do."""

from communique.gazetteer.cities import CityName, city_country, find_cities
from communique.gazetteer.parties import PartyName, capital_of, find_parties, is_state, party_name

__all__ = [
    "CityName",
    "PartyName",
    "capital_of",
    "city_country",
    "find_cities",
    "find_parties",
    "is_state",
    "party_name",
]
