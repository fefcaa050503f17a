"""What texts call an organisation that they have named."""

from __future__ import annotations

import pytest

from communique.gazetteer.epithets import find_epithets
from communique.gazetteer.parties import find_parties, party_name
from communique.gazetteer.surfaces import rows


def called(text: str, outlet: str | None = None) -> list[tuple[str, str]]:
    return [(text[e.start : e.end], e.code) for e in find_epithets(text, find_parties(text), outlet)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NATO sent a team. The alliance's chief came too.", [("alliance", "NATO")]),
        ("NATO is ready, and the Alliance's ships are at sea.", [("Alliance", "NATO")]),
        ("The CSTO sent a team. The alliance's chief came too.", [("alliance", "CSTO")]),
        ("The CSTO met NATO. The western alliance's chief spoke.", [("western alliance", "NATO")]),
        ("ASEAN met in Lima. The 10-nation bloc's envoy stayed on.", [("bloc", "ASEAN")]),
        ("The African Union was asked. An envoy of the Union came.", [("Union", "AU")]),
        ("The world body's envoy flew to Lima.", [("world body", "UN")]),
        ("Talks with the ECOWAS Commission ended, and the Commission agreed.", [("Commission", "ECOWAS")]),
        ("The EU helps. Commission President X came.", [("Commission", "EU")]),
    ],
)
def test_words_stand_for_an_organisation_that_was_named(text, expected):
    assert called(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The alliance held its congress in Lima.",
        "The CSTO met. The western alliance's chief spoke.",
        "NATO was asked what the US-Peru alliance is for. The alliance is old, they said.",
        "The European Union and the Soviet Union differed. The Union fell.",
        "The EU helps. The Union Minister of Transport came.",
        "The European Union heard the Joint Commission. The Commission agreed.",
    ],
)
def test_words_that_may_mean_something_else_stand_for_nothing(text):
    assert called(text) == []


def test_of_several_the_one_named_last_is_meant():
    assert called("The EU and ASEAN met. The bloc's chair, Peru, spoke.") == [("bloc", "ASEAN")]


def test_an_organisation_that_publishes_is_meant_where_none_is_named():
    assert called("An envoy of the Union came.", "African Union") == [("Union", "AU")]


def test_only_known_parties_are_called_something():
    assert all(party_name(code) for _, codes, _ in rows("epithets.tsv") for code in codes.split("|"))
