"""Who leads or led a state or organisation."""

from __future__ import annotations

import pytest

from communique.gazetteer.leaders import find_leaders, leaders_by_surname, leaders_named
from communique.gazetteer.parties import party_name
from communique.gazetteer.surfaces import rows


@pytest.mark.parametrize(
    ("name", "office", "codes"),
    [
        ("Angela Merkel", None, {"DEU"}),
        ("Recep Tayyip Erdoğan", None, {"TUR"}),
        ("Recep Tayyip Erdogan", None, {"TUR"}),
        ("Macron", "president", {"FRA"}),
        ("Xi", "president", {"CHN"}),
        ("Francis", "pope", {"VAT"}),
        ("Felipe", "monarch", {"ESP"}),  # the sixth
        ("Abdullah", "monarch", {"JOR", "MYS"}),
        ("Macron", None, set()),  # a surname alone is many people's
        ("Macron", "foreign minister", set()),
        ("Ola Fictitious", None, set()),
        ("", "president", set()),
    ],
)
def test_leaders_are_found_by_their_names(name: str, office: str | None, codes: set[str]) -> None:
    assert {leader.code for leader in leaders_named(name, office)} == codes


def test_an_office_is_held_from_a_year_to_a_year() -> None:
    (merkel,) = [leader for leader in leaders_named("Angela Merkel") if leader.family == "chancellor"]
    assert merkel.in_office(2010)
    assert not merkel.in_office(1999)
    assert not merkel.in_office(2024)


def test_every_row_names_a_party_and_years_in_order() -> None:
    for code, family, names, first, last in rows("leaders.tsv"):
        assert party_name(code), code
        assert family
        assert names
        assert 1900 < int(first) <= int(last or 2100), names


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Macron offered to meet Erdogan’s envoy.", ["FRA", "TUR"]),
        ("It welcomed President Reagan's plan and Prime Minister Modi's.", ["USA", "IND"]),
        ("Later Angela Merkel met the press.", ["DEU"]),
        ("On Friday Smith left Lagos for Muscat.", []),  # a day, a city and a capital, borne by leaders too
        ("Kari Macron and Ola Putin sang.", []),
        ("OCHA and the Erdogan-Fidan bridge", []),
    ],
)
def test_leaders_are_found_in_a_text(text: str, codes: list[str]) -> None:
    assert [leader.code for leader in find_leaders(text)] == codes


def test_a_first_lady_is_known_by_the_surname_of_the_leader() -> None:
    text = "First Lady Anna Macron arrived, and the First Lady spoke to Lady Anna Macron."
    assert [(leader.code, leader.start) for leader in find_leaders(text, 2020)] == [("FRA", 0)]


def test_a_surname_alone_is_that_of_who_is_in_office() -> None:
    assert {leader.code for leader in leaders_by_surname("Johnson", 2021)} == {"GBR"}
    assert not leaders_by_surname("Johnson", 2000)
    assert {leader.code for leader in leaders_by_surname("Lagos", 2003)} == {"CHL"}
    assert not leaders_by_surname("Lagos")
