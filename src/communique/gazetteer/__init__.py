"""Reference data: how texts name states, organisations, places, ranks and posts, and where they do."""

from communique.gazetteer.parties import PartyName, capital_of, find_parties, is_state, party_name

__all__ = ["PartyName", "capital_of", "find_parties", "is_state", "party_name"]
