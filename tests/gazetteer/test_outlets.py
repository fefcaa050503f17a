"""Official outlets speak for a party; newspapers and agencies for nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.gazetteer.outlets import outlet_home, outlet_host, outlet_party
from communique.gazetteer.parties import party_name
from communique.gazetteer.surfaces import rows


@pytest.mark.parametrize(
    ("outlet", "party"),
    [
        ("The White House", "USA"),
        ("the kremlin", "RUS"),
        ("Kremlin (en.kremlin.ru)", "RUS"),
        ("ISPR", "PAK"),
        ("PIB", "IND"),
        ("PCOO", "PHL"),
        ("DVIDS (US DoD)", "USA"),
        ("Élysée", "FRA"),
        ("Elysee", "FRA"),
        ("NATO", "NATO"),
    ],
)
def test_a_named_official_outlet_speaks_for_its_party(outlet: str, party: str) -> None:
    assert outlet_party(outlet) == party


@pytest.mark.parametrize(
    ("outlet", "party"),
    [
        ("NATO Press Service", "NATO"),
        ("ECOWAS Commission", "ECOWAS"),
        ("Organization of American States, Press Department", "OAS"),
        ("OSCE Mission to Moldova", "OSCE"),
        ("Pacific Islands Forum Secretariat", "PIF"),
        ("Press Information Bureau, New Delhi", "IND"),
        ("Foreign, Commonwealth & Development Office", "GBR"),
        ("NATO Review", None),
        ("UN Watch", None),
        ("US Mission to NATO", None),
        ("Royal Navy of Oman", "OMN"),
    ],
)
def test_an_outlet_named_after_an_organisation_and_its_office_speaks_for_it(
    outlet: str, party: str | None
) -> None:
    assert outlet_party(outlet) == party


@pytest.mark.parametrize(
    ("outlet", "party"),
    [
        ("Ministry of Defence of Georgia", "GEO"),
        ("Kenya Ministry of Defence", "KEN"),
        ("Press Service of the MFA of Tajikistan", "TJK"),
        ("Portuguese Ministry of National Defence", "PRT"),
        ("Royal Thai Navy", "THA"),
        ("U.S. Embassy Tirana", "USA"),
        ("U.S. Embassy in Georgia", "USA"),
        ("U.S. Embassy in the Republic of Georgia", "USA"),
        ("Embassy of Japan in Thailand", "JPN"),
        ("Embassy in Rome of the Republic of Korea", "KOR"),
        ("High Commission of India, Nairobi", "IND"),
        ("Office of the President of Ukraine", "UKR"),
        ("Armed Forces of the Philippines", "PHL"),
        ("Some Archive / Indonesian Navy", "IDN"),
        ("Armada de Chile", "CHL"),
        ("Ministry of Defence and Veterans Affairs, Republic of Namibia", "NAM"),
        ("Naval Information Office, Karachi", "PAK"),
    ],
)
def test_an_outlet_that_names_an_office_and_a_state_speaks_for_the_state(outlet: str, party: str) -> None:
    assert outlet_party(outlet) == party


@pytest.mark.parametrize(
    ("outlet", "party"),
    [
        ("mofa.gov.pk", "PAK"),
        ("https://www.mod.gov.rs", "SRB"),
        ("www.gob.mx", "MEX"),
        ("cancilleria.gob.ec", "ECU"),
        ("www.af.mil", "USA"),
        ("state.gov", "USA"),
        ("en.kremlin.ru", "RUS"),
        ("dailyplanet.com", None),
        ("news.pk", None),
    ],
)
def test_an_official_address_gives_its_country(outlet: str, party: str | None) -> None:
    assert outlet_party(outlet) == party


@pytest.mark.parametrize(
    "outlet",
    [
        None,
        "",
        "Tehran Times",
        "The Korea Herald",
        "Army Times",
        "Pakistan Army Weekly",
        "Navy Recognition",
        "Xinhua",
        "Kuwait News Agency",
        "Ministry of Defence",
        "Wikinews",
        "Georgia Today",
        "Jamestown Foundation",
    ],
)
def test_newspapers_agencies_and_stateless_offices_speak_for_nobody(outlet: str | None) -> None:
    assert outlet_party(outlet) is None


@pytest.mark.parametrize("row", list(rows("outlets.tsv")), ids=lambda row: str(row[0]))
def test_every_listed_outlet_speaks_for_a_known_party(row: list[str]) -> None:
    code, names = row
    assert party_name(code)
    assert all(outlet_party(name) == code for name in names.split("|"))


@given(st.text())
def test_any_text_may_be_an_outlet(outlet: str) -> None:
    party = outlet_party(outlet)
    assert party is None or isinstance(party, str)


@pytest.mark.parametrize(
    ("outlet", "home"),
    [
        ("The White House", "USA"),  # an office is at home in its own state
        ("Yonhap", "KOR"),
        ("the Straits Times", "SGP"),
        ("Some Archive / Anadolu Agency", "TUR"),
        ("Kuwait Times", "KWT"),
        ("The Lima Herald", "PER"),
        ("Caspian Daily (news.example.az)", "AZE"),
        ("The Standard", "KEN"),
        ("The Standard (Gambia)", "GMB"),
        ("The Tribune (Nassau)", "BHS"),
        ("The Standard (weekly edition)", "KEN"),
        ("CNA", None),  # agencies of three states
        ("NATO", None),
        ("The China-Norway Review", None),
        ("Sunday Reader", None),
        (None, None),
        ("La Tribuna (Costa Rica), English edition", "CRI"),
        ("Rabat Evening Wire (translated from French)", "MAR"),
    ],
)
def test_an_outlet_is_at_home_in_a_state(outlet: str | None, home: str | None) -> None:
    assert outlet_home(outlet) == home


def test_the_address_tells_the_home_of_an_outlet_whose_name_does_not() -> None:
    assert outlet_home("Sunday Reader", "https://www.sundayreader.example.no/politics/12") == "NOR"
    assert outlet_home("Sunday Reader", "https://sundayreader.tv/12") is None


def test_a_name_that_two_states_have_tells_nothing() -> None:
    codes: dict[str, set[str]] = {}
    for code, names in rows("press.tsv"):
        for name in names.split("|"):
            codes.setdefault(name, set()).add(code)
    shared = [name for name, found in codes.items() if len(found) > 1]
    assert all(outlet_home(name) is None for name in shared)
    assert all(party_name(code) for found in codes.values() for code in found)


@pytest.mark.parametrize(
    ("outlet", "host"),
    [
        ("Embassy of Peru in Kenya", "KEN"),
        ("U.S. Embassy Paramaribo", "SUR"),
        ("Delegation of the European Union to Kenya", "KEN"),
        ("Embassy of Peru", None),
        ("Ministry of Foreign Affairs of Peru", None),
        ("The Lima Herald", None),
    ],
)
def test_a_mission_is_sent_to_a_state(outlet: str, host: str | None) -> None:
    assert outlet_host(outlet) == host
