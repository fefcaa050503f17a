"""Who invited to a visit is one of its hosts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.engagements.assembly import engagements_of
from communique.reading.analysis import Analysis

Analysed = Callable[[str], Analysis]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenyan Defence Minister Aden Duale arrived in Uganda on Monday at the invitation of "
        "Ugandan Defence Minister Jacob Oboth.",
        "Kenyan Defence Minister Aden Duale is visiting Uganda upon an invitation by Ugandan "
        "Defence Minister Jacob Oboth.",
    ],
)
def test_who_invites_takes_part_in_the_visit(analysed: Analysed, sentence: str) -> None:
    visits = [e for e in engagements_of(analysed(sentence)) if e.type == "visit"]

    assert {p.name for p in visits[0].participants} == {"Aden Duale", "Jacob Oboth"}


def test_who_travels_at_the_invitation_of_a_body_is_no_host(analysed: Analysed) -> None:
    analysis = analysed(
        "At the invitation of the Ugandan army, Kenyan General Ali Noor arrived in Uganda for a visit "
        "with Kenyan Ambassador Jane Wambui."
    )
    (visit,) = engagements_of(analysis)
    assert all(p.party == "KEN" for p in visit.participants if p.name is not None)
    assert "host" not in {p.role for p in visit.participants if p.name is not None}
