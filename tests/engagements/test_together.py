"""The numbers by which the candidates of a report are weighed together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.documents import make_report
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.decision.together import NAMES, NONE, numbers_of
from communique.reading.analysis import Analysis

MET = "Ghanaian Defence Minister Ama Boateng met Norwegian Defence Minister Kari Lunde in Oslo on Monday. "
THEN = "On Tuesday, she met Norwegian Prime Minister Ola Berg in Bergen. "

Analysed = Callable[..., Analysis]
Told = Callable[..., list[Candidate]]


@pytest.fixture
def pair(analysed: Analysed, told: Told) -> list[dict[str, float]]:
    """The numbers by name of a meeting that is likely and of another that is not."""
    found = told(MET + THEN)
    chances = [{"meeting": 0.9, NONE: 0.1}, {"meeting": 0.2, "call": 0.1, NONE: 0.7}]
    rows = numbers_of(analysed(MET + THEN), found, ["meeting", "meeting"], chances)
    return [dict(zip(NAMES, row, strict=True)) for row in rows]


def test_a_candidate_has_what_its_own_signs_say(pair: list[dict[str, float]]) -> None:
    first, second = pair
    assert first["log-odds"] == pytest.approx(2.197, abs=1e-3)
    assert (first["chance of its type"], second["chance of its type"]) == (0.9, 0.2)
    assert second["log-odds"] == pytest.approx(-0.847, abs=1e-3)
    assert (first["sentence"], second["sentence"]) == (0, 1)


def test_it_knows_the_nearest_one_on_either_side(pair: list[dict[str, float]]) -> None:
    first, second = pair
    assert second["log-odds of the one alike before"] == first["log-odds"]
    assert first["log-odds of the one alike after"] == second["log-odds"]
    assert first["sentences apart of the one of its parties after"] == 1
    assert first["parties in common of the one alike after"] == 1
    assert first["dates of the one alike after"] == -1
    assert first["cities of the one alike after"] == -1
    assert first["persons in common of the one alike after"] == 1


def test_where_nobody_stands_beside_it_is_told_so(pair: list[dict[str, float]]) -> None:
    first, second = pair
    assert first["sentences apart of the one alike before"] == 99
    assert second["persons in common of the one of its parties after"] == -1


@pytest.mark.parametrize(
    ("said", "days"),
    [("on 3 May 2023", -7), ("in June 2023", 36), ("in 2015", -900), ("again", -999), ("on Monday", -2)],
)
def test_a_date_counts_from_publication(analysed: Analysed, told: Told, said: str, days: int) -> None:
    text = MET.replace("on Monday", said)
    found, chances = told(text), [{"meeting": 0.9, NONE: 0.1}]
    (row,) = numbers_of(analysed(text), found, ["meeting"], chances)
    assert dict(zip(NAMES, row, strict=True))["days from publication"] == days


def test_without_a_day_of_publication_no_date_counts(told: Told, analysed: Analysed) -> None:
    text = MET.replace("on Monday", "on 3 May 2023")
    undated = analysed(text)._replace(report=make_report(text))
    (row,) = numbers_of(undated, told(text), ["meeting"], [{"meeting": 0.9, NONE: 0.1}])
    assert dict(zip(NAMES, row, strict=True))["days from publication"] == -999
