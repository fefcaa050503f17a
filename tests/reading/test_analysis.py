"""Capitals that name talks, and capitals that act."""

from __future__ import annotations

import pytest

from communique.codebook import Report
from communique.documents import make_report
from communique.reading.analysis import analyse, parties_of
from communique.reading.parsing.model import load_model


def codes(text: str) -> set[str]:
    report = make_report(f"Ghana met Togo in Accra. {text}")
    assert isinstance(report, Report)
    analysis = analyse(report, load_model())
    assert analysis is not None
    return {party.code for party in analysis.parties} - {"GHA", "TGO"}


@pytest.mark.parametrize(
    "text",
    [
        "The Vienna talks went on.",
        "They praised the Lima peace process.",
        "The Oslo meeting of donors went on.",
        "Envoys came to the Cairo International Peace Summit.",
        "The Lima-format statement was read.",
    ],
)
def test_the_city_that_talks_are_named_after_is_no_party(text: str) -> None:
    assert codes(text) == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [("Vienna proposed talks.", {"AUT"}), ("The Lima-Nairobi talks went on.", {"PER", "KEN"})],
)
def test_a_capital_that_acts_is_a_party(text: str, found: set[str]) -> None:
    assert codes(text) == found


def test_the_short_name_of_a_body_names_its_party_where_it_stands_alone() -> None:
    report = make_report(
        "The Kenya Coast Guard Service (KCGS) met. The PCG welcomed the KCGS. "
        "The Peru Trade Fair (PTF) closed. The PTF and KPC, the Kenya Peru Command (KPC), ended.",
        outlet="Philippine Coast Guard",
    )
    assert isinstance(report, Report)
    found = [(report.text[party.start : party.end], party.code) for party in parties_of(report)]
    assert [name for name in found if name[0].isupper()] == [("KCGS", "KEN"), ("PCG", "PHL"), ("KCGS", "KEN")]


def test_a_region_goes_before_a_small_town_and_before_a_city_in_its_name() -> None:
    report = make_report("The ministers of Ghana and Togo met in Bali, off the Gulf of Aden, then in Paris.")
    assert isinstance(report, Report)
    analysis = analyse(report, load_model())
    assert analysis is not None
    assert [city.name for city in analysis.cities] == ["Paris"]
    assert [region.name for region in analysis.regions] == ["Bali", "Gulf of Aden"]
