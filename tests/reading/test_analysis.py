"""Capitals that name talks, and capitals that act."""

from __future__ import annotations

import pytest

from communique.codebook import Report
from communique.documents import make_report
from communique.reading.analysis import analyse
from communique.reading.model import load_model


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
