"""Transfers that their clause alone makes certain."""

from __future__ import annotations

import pytest

from communique import read
from communique.documents import make_report
from communique.engagements.assembly import distinct
from communique.engagements.certain import is_certain
from communique.reading.analysis import analyse
from communique.reading.model import load_model


def certain(text: str) -> list[bool]:
    analysis = analyse(make_report(text), load_model())
    return [] if analysis is None else [is_certain(analysis, one) for one in distinct(analysis)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway donated forty trucks to Chile.",
        "Norway on Monday gave the Ivory Coast 5 million dollars of aid for its clinics.",
        "Norway continued to send arms to Chile last year, an official said.",
        "Norway has supplied spare parts and vehicles to Chile, its ministry said.",
    ],
)
def test_goods_that_one_party_gives_another_are_a_transfer(text: str) -> None:
    assert any(certain(text))
    (transfer,) = read(text).engagements
    assert (transfer.type, transfer.status) == ("transfer", "held")
    assert "NOR" in transfer.parties
    assert len(transfer.parties) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Since 2022 Norway has donated vehicles worth 640 million euros to Chile.",
        "Norway never donated vehicles to Chile.",
        "Norway wants to donate vehicles to Chile.",
        "The vehicles that Norway donated to Chile are old.",
        "Norway delivered a message to Chile on Monday.",
    ],
)
def test_totals_wishes_things_past_and_words_are_not_certain(text: str) -> None:
    assert not any(certain(text))
