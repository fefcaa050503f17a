"""How long a stay lasts that later sentences tell of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.engagements.assembly import distinct
from communique.engagements.completion.stays_told import with_last_days_of_stays
from communique.reading.analysis import Analysis

ARRIVED = "Ugandan General Moses Okello arrived in Santiago, Chile on Wednesday. "


@pytest.fixture
def stays(analysed: Callable[..., Analysis]) -> Callable[[str], list[str]]:
    """The dates of the visits of a text."""

    def of(text: str) -> list[str]:
        analysis = analysed(text, published="2024-03-07")
        found = with_last_days_of_stays(analysis, distinct(analysis))
        return [c.when.value for c in found if c.type in ("visit", "ship_visit") and c.when]

    return of


@pytest.mark.parametrize(
    "after",
    [
        "He is staying until Sunday.",
        "General Okello is in Chile until Sunday.",
        "Okello is due to leave on Sunday.",
        "On Thursday he met the press, before flying home on Sunday.",
        "He is on a five-day visit to Chile.",
    ],
)
def test_a_stay_lasts_until_the_guest_leaves(stays: Callable[[str], list[str]], after: str) -> None:
    assert stays(ARRIVED + after) == ["2024-03-06/2024-03-10"]


def test_a_ship_is_in_port_until_it_leaves(stays: Callable[[str], list[str]]) -> None:
    told = "The Ugandan ship Nile arrived in Valparaiso, Chile on Wednesday. "
    assert stays(f"{told}The ship is expected to depart on Sunday.") == ["2024-03-06/2024-03-10"]


def test_who_else_leaves_ends_no_stay(stays: Callable[[str], list[str]]) -> None:
    assert stays(f"{ARRIVED}Chile's Admiral Pablo Rojas leaves on Sunday.")[:1] == ["2024-03-06"]
