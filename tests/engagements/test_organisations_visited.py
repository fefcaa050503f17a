"""Who goes to the seat of an organisation for talks with it visits the organisation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.engagements.assembly import engagements_of
from communique.reading.analysis import Analysis

Analysed = Callable[..., Analysis]

VISITED = "Peruvian Foreign Minister Ana Soto visited Vienna on Tuesday. "


@pytest.mark.parametrize(
    ("met", "parties"),
    [
        ("There she met IAEA Director General Marco Bianchi.", {"AUT", "IAEA", "PER"}),
        ("There she met Austrian Chancellor Karl Huber.", {"AUT", "PER"}),
        ("There she met NATO Secretary General Jan Visser.", {"AUT", "PER"}),
    ],
)
def test_an_organisation_is_visited_where_it_has_its_seat(
    analysed: Analysed, met: str, parties: set[str]
) -> None:
    found = [set(e.parties) for e in engagements_of(analysed(VISITED + met)) if e.type == "visit"]
    assert found == [parties]
