"""Visits to the town in which an organisation sits."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.engagements.assembly import engagements_of
from communique.gazetteer.parties import party_name
from communique.gazetteer.surfaces import rows
from communique.reading.analysis import Analysis

Analysed = Callable[..., Analysis]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Peruvian Minister Ana Ruiz came to Brussels for talks with EU envoy Luis Rey.", ("EU", "PER")),
        ("Peruvian Minister Ana Ruiz visited Brussels on Monday at the invitation of NATO.", ("NATO", "PER")),
        ("Peruvian Minister Ana Ruiz visited Brussels on Monday.", ("BEL", "PER")),
        ("Peruvian Minister Ana Ruiz came to Lagos for talks with EU envoy Luis Rey.", ("NGA", "PER")),
    ],
)  # fmt: skip
def test_who_comes_to_meet_an_organisation_visits_it(
    analysed: Analysed, text: str, parties: tuple[str, ...]
) -> None:
    assert [e.parties for e in engagements_of(analysed(text)) if e.type == "visit"] == [parties]


def test_only_known_parties_have_a_seat() -> None:
    assert all(party_name(code) for _, codes in rows("seats.tsv") for code in codes.split("|"))
