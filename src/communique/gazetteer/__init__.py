"""Reference data: how texts name states, organisations, places, ranks and posts, and where they do."""

from communique.gazetteer.cities import CityName, city_country, find_cities
from communique.gazetteer.outlets import outlet_party
from communique.gazetteer.parties import PartyName, capital_of, find_parties, is_state, party_name
from communique.gazetteer.places import RegionName, find_regions

__all__ = [
    "CityName",
    "PartyName",
    "RegionName",
    "capital_of",
    "city_country",
    "find_cities",
    "find_parties",
    "find_regions",
    "is_state",
    "outlet_party",
    "party_name",
]
