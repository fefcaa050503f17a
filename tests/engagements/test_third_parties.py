"""Who of another party mediated or attended talks between others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.engagements.assembly import engagements_of
from communique.reading.analysis import Analysis

Analysed = Callable[..., Analysis]

MET = "Kenyan Foreign Minister Peter Otieno met Chilean Foreign Minister Pablo Rojas in Nairobi on Tuesday"


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (MET + ". The talks were mediated by UN envoy Ana Ruiz.", "UN"),
        (MET + ". UN envoy Ana Ruiz was also present.", "UN"),
        (MET + ". Peruvian Ambassador Ana Ruiz also attended the meeting.", "PER"),
        (MET + " in the presence of UN envoy Ana Ruiz.", "UN"),
        (MET + ". The talks were brokered by Peru.", "PER"),
    ],
)
def test_who_was_at_the_talks_told_last_takes_part(analysed: Analysed, text: str, party: str) -> None:
    assert {("meeting", ("CHL", "KEN", party))} == {
        (e.type, e.parties) for e in engagements_of(analysed(text))
    }


def test_who_met_somebody_else_takes_no_part(analysed: Analysed) -> None:
    text = MET + ". UN envoy Ana Ruiz attended the meeting with the Peruvian minister in Lima."
    assert ("CHL", "KEN") in [e.parties for e in engagements_of(analysed(text))]
