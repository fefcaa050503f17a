"""Names of states, organisations and groups are found whole, once, and only where they name a party."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.gazetteer.parties import (
    PartyName,
    capital_of,
    find_parties,
    is_state,
    party_name,
    states,
)
from communique.gazetteer.surfaces import Surface, folded, surfaces, variants


def found(text: str) -> list[tuple[str, str, str]]:
    return [(text[name.start : name.end], name.code, name.kind) for name in find_parties(text)]


def codes(text: str) -> list[str]:
    return [name.code for name in find_parties(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pakistan's envoy", [("Pakistan", "PAK", "name")]),
        ("the Omanis thanked Qataris", [("Omanis", "OMN", "demonym"), ("Qataris", "QAT", "demonym")]),
        ("Islamabad and Baku agreed", [("Islamabad", "PAK", "capital"), ("Baku", "AZE", "capital")]),
        ("the Kremlin denied it", [("Kremlin", "RUS", "institution")]),
        ("Quatar's emir, Ukranian", [("Quatar", "QAT", "name"), ("Ukranian", "UKR", "demonym")]),
        ("Ethopia and the Phillipines", [("Ethopia", "ETH", "name"), ("Phillipines", "PHL", "name")]),
        ("NATO and E3 envoys", [("NATO", "NATO", "organisation"), ("E3", "E3", "group")]),
        ("Sino-Russian talks", [("Sino", "CHN", "demonym"), ("Russian", "RUS", "demonym")]),
        (
            "the UN Security Council met P5+1",
            [("UN Security Council", "UN", "body"), ("P5+1", "P5+1", "group")],
        ),
    ],
)
def test_each_kind_of_name_is_found_with_its_code(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US, U.S., USA and U.S.A.", ["USA"] * 4),
        ("the UK and the U.K.", ["GBR", "GBR"]),
        ("the UN nuclear agency's chief and the UN’s nuclear watchdog", ["IAEA", "IAEA"]),
        ("the Hague Conference on Private International Law (HCCH)", ["HCCH", "HCCH"]),
        ("UAE, KSA, DPRK, ROK, PRC and DRC", ["ARE", "SAU", "PRK", "KOR", "CHN", "COD"]),
        ("Burma, Swaziland and Macedonia", ["MMR", "SWZ", "MKD"]),
        ("Türkiye, Turkiye and Turkey", ["TUR"] * 3),
        ("Côte d’Ivoire, Cote d'Ivoire and Ivory Coast", ["CIV"] * 3),
        ("Czechia and the Czech Republic", ["CZE", "CZE"]),
        ("Kiev and Kyiv", ["UKR", "UKR"]),
        ("a Briton, a Dutch admiral, two Filipinos and a Pole", ["GBR", "NLD", "PHL", "POL"]),
        ("Emirati, Kyrgyz, Thai and Bissau-Guinean officers", ["ARE", "KGZ", "THA", "GNB"]),
        ("IRGC, IDF, PLA and Tatmadaw", ["IRN", "ISR", "CHN", "MMR"]),
        ("Iran, six world powers and the 4+1 countries", ["IRN", "P5+1", "P4+1"]),
        ("the Supreme Eurasian Economic Council and the Non-Aligned Summit", ["EAEU", "NAM"]),
        ("Hamas, Hezbollah and the Houthis", ["PSE", "LBN", "YEM"]),
        ("the Islamic Republic and the Zionist regime", ["IRN", "ISR"]),
        ("UNIFIL, KFOR, EUFOR and ATMIS", ["UN", "NATO", "EU", "AU"]),
        ("the Republic of Korea and the Republic of Korea Navy", ["KOR", "KOR"]),
        ("the Democratic People’s Republic of Korea", ["PRK"]),
    ],
)
def test_abbreviations_old_names_and_spellings_name_the_same_party(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PAKISTAN NAVY CHIEF VISITS TURKEY", ["PAK", "TUR"]),
        ("CHINESE FLEET LEAVES DJIBOUTI", ["CHN", "DJI"]),
        ("WHO IS NEXT IN LINE", []),
        ("THE CAR BOMB", []),
        ("Tell us about it", []),
    ],
)
def test_capitals_name_parties_and_lower_case_does_not(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea", ["GIN", "GNB", "GNQ", "PNG"]),
        ("Niger and Nigeria; a Nigerien and a Nigerian", ["NER", "NGA", "NER", "NGA"]),
        ("Sudan and South Sudan; a South Sudanese general", ["SDN", "SSD", "SSD"]),
        ("North Korea and South Korea, two Koreas", ["PRK", "KOR"]),
        ("Dominica is not the Dominican Republic", ["DMA", "DOM"]),
        ("the Republic of China on Taiwan", ["TWN", "TWN"]),
        ("the People's Republic of China", ["CHN"]),
    ],
)
def test_the_longest_name_wins(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "in the South China Sea and the East China Sea",
        "the Sea of Japan, the Gulf of Oman and the Indian Ocean",
        "the Gulf of Mexico, New Mexico and Indiana",
        "American Samoa and Northern Ireland",
        "on the Korean Peninsula after the Vietnam War",
        "the Indo-Pacific and Latin American markets",
        "a meeting of the National Security Council",
        "the Times of India and the Washington Post",
        "US$45 million",
        "the English language",
        "He was born in Lebanon, Pennsylvania.",
        "The brigade trained in Paris, Texas, last year.",
        "the Paris Agreement and the Minsk agreements",
        "a London-based think tank said so",
        "the Syrian Arab News Agency wrote",
        "Prince of Wales",
        "at the North Pole",
    ],
)
def test_names_that_hold_a_state_without_naming_it_give_nothing(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("King Hussein of Jordan met the basketball player Michael Jordan.", ["JOR"]),
        ("The analyst Jordan Keller said so in Jordan.", ["JOR"]),
        ("He inspected a unit of the Jordan Armed Forces.", ["JOR"]),
        ("Envoys of Egypt, Jordan and Iraq attended.", ["EGY", "JOR", "IRQ"]),
        ("Egypt, Jordan Discuss Border Security", ["EGY", "JOR"]),
        ("They flew on to Egypt. Jordan had agreed.", ["EGY", "JOR"]),
        ("He thanked Gen. Jordan for the talks.", []),
        ("the NATO-Georgia Package was signed", ["NATO", "GEO"]),
        ("The minister, Israel Katz, arrived in Israel.", ["ISR"]),
        ("Israel Defence Minister arrived early.", ["ISR"]),
        ("The premier, Luis Montenegro, flew to Montenegro.", ["MNE"]),
        ("The ship left Georgia for Savannah, Georgia, in May.", ["GEO"]),
        ("The Georgia National Guard drilled with troops of Georgia.", ["USA", "GEO"]),
        ("He toured the state of Georgia.", []),
        ("The talks were held at Kings Bay Naval Base in Georgia.", []),
        ("They met at Fort Alder in Georgia.", []),
        ("George Washington crossed it; Washington agreed.", ["USA"]),
    ],
)
def test_personal_names_and_american_states_are_not_parties(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HMAS Canberra moored beside HMS Jamaica.", ["AUS", "GBR"]),
        ("The frigate Jakarta sailed.", []),
        ("ROKS Sejong visited Manila.", ["KOR", "PHL"]),
    ],
)
def test_a_ship_bears_a_name_and_its_prefix_names_the_state(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Congolese troops left.", ["COD"]),
        ("Palau hosted the Micronesian Games.", ["PLW"]),
        ("Micronesia sent a boat, the Micronesian minister said.", ["FSM", "FSM"]),
        ("In Brazzaville, Congolese troops paraded.", ["COG", "COG"]),
        ("Kinshasa and Brazzaville: Congolese troops paraded.", ["COD", "COG", "COD"]),
        ("ISPR said so.", ["PAK"]),
        ("ISPR of Bangladesh said so.", ["BGD", "BGD"]),
        ("Dominican officers", ["DOM"]),
        ("Dominica sent Dominican officers", ["DMA", "DMA"]),
    ],
)
def test_a_shared_name_goes_to_the_party_that_the_text_names(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pirates lived in Kingston.", []),
        ("Jamaica's minister spoke in Kingston.", ["JAM", "JAM"]),
        ("The PIF bought shares.", []),
        ("The Security Council of Russia, and the Russian Security Council", ["RUS", "RUS"]),
        ("The UN met. The Security Council voted.", ["UN", "UN"]),
        ("The Security Council voted.", []),
    ],
)
def test_a_name_of_many_owners_counts_where_its_party_is_named_otherwise(
    text: str, expected: list[str]
) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Royal Air Force sent two jets.", ["GBR"]),
        ("A Jordanian Royal Air Force jet landed.", ["JOR"]),
        ("The Royal Navy of Oman", ["OMN"]),
        ("A Danish Foreign Legion? No, the Foreign Legion.", ["DNK", "FRA"]),
    ],
)
def test_an_institution_after_another_party_is_that_partys_own(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He spoke in Russian.", []),
        ("translated from Turkish, he said", []),
        ("the French-speaking provinces", []),
        ("in Russian waters", ["RUS"]),
        ("in Russian and Chinese waters", ["RUS", "CHN"]),
        ("It was printed in Russian and English.", []),
        ("from Turkish ports", ["TUR"]),
    ],
)
def test_a_language_is_not_a_party(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_a_name_may_be_wrapped_over_two_lines() -> None:
    assert found("envoys of Saudi\nArabia came") == [("Saudi\nArabia", "SAU", "name")]


@pytest.mark.parametrize("text", ["Irangate", "Chadwick", "xUK", "UKs", "UK_1", "Omanization", "Unitalian"])
def test_names_are_not_found_inside_words(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize("code", sorted(code for code in states() if is_state(code)))
def test_every_state_has_a_name_an_adjective_people_and_a_capital(code: str) -> None:
    state = states()[code]
    people = state.people or code == "VAT"  # English has no noun for the people of the Vatican
    assert all([state.name, state.adjectives, people, state.capital])


@pytest.mark.parametrize("code", sorted(code for code in states() if is_state(code)))
def test_every_state_is_found_by_its_name(code: str) -> None:
    assert codes(f"A visit to {party_name(code)}, it said.") == [code]


def test_all_members_of_the_united_nations_and_five_more_are_states() -> None:
    assert sum(map(is_state, states())) == 193 + len(["PSE", "TWN", "VAT", "XKX"])


def test_facts_about_codes() -> None:
    assert (party_name("UN"), party_name("PAK"), party_name("XYZ")) == ("United Nations", "Pakistan", None)
    assert (is_state("XKX"), is_state("HKG"), is_state("EU")) == (True, False, False)
    assert (capital_of("KAZ"), capital_of("HKG"), capital_of("UN")) == ("Astana", None, None)


def test_flags_are_parted_from_names_and_variants_are_derived() -> None:
    assert list(surfaces("Chad!person|Tchad")) == [Surface("Chad", ("person",)), Surface("Tchad", ())]
    assert variants(Surface("Bogotá", ())) == {"Bogotá", "Bogota", "BOGOTÁ", "BOGOTA"}
    assert variants(Surface("Malé", ("exact",))) == {"Malé"}


def test_folding_keeps_every_character_in_its_place() -> None:
    text = "Côte d’Ivoire – Saudi\u00a0Arabia"
    assert len(folded(text)) == len(text)


@given(
    st.text()
    | st.lists(st.sampled_from(["Iran", "Chad", "US", " ", "\n", "’s", "-", "$", "Georgia"])).map("".join)
)
def test_names_lie_in_order_inside_any_text(text: str) -> None:
    end = 0
    for name in find_parties(text):
        assert isinstance(name, PartyName)
        assert end <= name.start < name.end <= len(text)
        end = name.end


def test_a_name_within_a_longer_one_that_goes_on_is_found() -> None:
    assert [party.code for party in find_parties("The French Republican Guard rode by.")] == ["FRA"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Minister of Foreign Affairs of Georgia Irakli Lomidze met him.", ["GEO"]),
        ("Commander of the Navy of Israel Moshe Levi met him.", ["ISR"]),
        ("The office of Minister Israel Levi met him.", []),
    ],
)
def test_the_state_of_a_post_is_no_part_of_the_name_after_it(text: str, codes: list[str]) -> None:
    assert [party.code for party in find_parties(text)] == codes


def test_ships_are_of_the_state_whose_prefix_they_bear() -> None:
    assert [party.code for party in find_parties("GNS Blika met NRP Corte and KDB Setia.")] == [
        "GHA",
        "PRT",
        "BRN",
    ]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The SSPDF met the SPLA-IO.", ["SSD", "SPLM-IO"]),
        ("The EFCC called in the CICPC.", ["NGA", "VEN"]),
        ("RAB officers came. It was in Bangladesh.", ["BGD", "BGD"]),
        ("RAB officers came.", []),
    ],
)
def test_security_forces_are_of_their_states(text: str, codes: list[str]) -> None:
    assert [party.code for party in find_parties(text)] == codes


def test_states_and_towns_of_nigeria_are_no_other_states() -> None:
    text = "in Niger State and Benin City; BENIN CITY: The Oba of Benin spoke in Niger"
    assert [m.code for m in find_parties(text)] == ["NER"]


def test_an_officer_in_charge_is_no_organisation() -> None:
    assert [m.code for m in find_parties("the OIC of Galle police and the OIC Galle Police")] == []
    assert [m.code for m in find_parties("the OIC of the Galle Police Station")] == []
    assert [m.code for m in find_parties("the OIC summit and the OIC Secretary General")] == ["OIC", "OIC"]


def test_short_forms_of_a_state_count_before_its_offices() -> None:
    assert [m.code for m in find_parties("RA Minister of Defence Soto met the RF Ambassador.")] == [
        "ARM",
        "RUS",
    ]
    assert not find_parties("RA Holmes and RF Berg signed the RT paper.")


def test_a_site_that_bears_a_states_name_is_no_state() -> None:
    assert not find_parties("They met at Burma Camp near the India Gate on Jordan Street.")
    assert [m.code for m in find_parties("The camp in Jordan was closed, a gate of India opened.")] == [
        "JOR",
        "IND",
    ]


def test_an_abbreviation_of_two_states_is_the_one_that_is_named() -> None:
    assert {m.code for m in find_parties("RK Foreign Minister Kim arrived in Seoul.")} == {"KOR"}
    assert {m.code for m in find_parties("RK Foreign Minister Nur arrived in Astana.")} == {"KAZ"}
    assert {m.code for m in find_parties("RT President Ali spoke in Russia.")} == {"RUS"}


def test_european_names_the_union_only_before_its_officers() -> None:
    assert [p.code for p in find_parties("European Commissioner Ana Ruiz met European leaders.")] == ["EU"]
    assert [p.code for p in find_parties("The High Representative of the Union came.")] == ["EU"]
    assert not find_parties("A European officer of the Union of Writers came.")


def test_the_european_side_of_talks_is_the_union() -> None:
    assert [name.code for name in find_parties("The European side thanked Chile.")] == ["EU", "CHL"]
    assert not find_parties("It lies on the European side of the strait.")
