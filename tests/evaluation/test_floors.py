"""Floors are raised freely, lowered only for a reason that stays in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.errors import ScoringError
from communique.evaluation import Score, Share, Tally
from communique.evaluation.floors import Floors, figures, read_floors, repin, shortfalls, write_floors


def scored(hits: int, dated: int = 5) -> Score:
    tallies = {"engagement": Tally(hits * 100, 1000, 1000), "figure": Tally(0, 0, 2)}
    return Score(3, tallies, {"date": Share(dated * 100, 1000)}, {"city": Share(600, 1000)}, {}, ())


def test_figures_are_those_that_the_gold_has() -> None:
    assert figures(scored(7)) == {
        "f1.engagement": pytest.approx(0.7),
        "share.date": 0.5,
        "unstated.city": pytest.approx(0.6),
    }


def test_a_first_pin_lies_a_margin_below_the_score() -> None:
    assert repin(None, "abc", scored(7)) == Floors(
        "abc", {"f1.engagement": 0.69, "share.date": 0.49, "unstated.city": 0.59}
    )


def test_a_small_set_may_lose_one_item() -> None:
    small = Score(3, {"engagement": Tally(8, 10, 10)}, {}, {}, {}, ())
    assert repin(None, "abc", small).values == {"f1.engagement": 0.65}


def test_a_score_below_its_floor_is_a_shortfall() -> None:
    floors = repin(None, "abc", scored(7))
    assert shortfalls(floors, scored(7)) == []
    assert [one.figure for one in shortfalls(floors, scored(6, dated=4))] == ["f1.engagement", "share.date"]


def test_a_figure_that_vanished_is_a_shortfall() -> None:
    assert shortfalls(Floors("abc", {"f1.outcome": 0.1}), scored(7)) == [("f1.outcome", 0.0, 0.1)]


def test_floors_rise_and_never_sink_by_themselves() -> None:
    floors = repin(None, "abc", scored(7))
    assert repin(floors, "abc", scored(9)).values["f1.engagement"] == 0.89
    with pytest.raises(ScoringError, match=r"f1.engagement is 0.600, below its floor 0.690"):
        repin(floors, "abc", scored(6))


@pytest.mark.parametrize("reason", ["", "  "])
def test_an_empty_reason_is_none(reason: str) -> None:
    with pytest.raises(ScoringError, match="reason"):
        repin(repin(None, "abc", scored(7)), "abc", scored(6), reason=reason)


def test_a_lowering_keeps_its_reason_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "new" / "floors.toml"
    floors = repin(repin(None, "abc", scored(7)), "def", scored(6), reason='The "date" rule was unsound')
    write_floors(path, {"dev": floors, "a": repin(None, "xyz", scored(1))})
    assert read_floors(path)["dev"] == floors
    assert floors.digest == "def"
    assert floors.lowered[0] == ("f1.engagement", 0.69, 0.59, 'The "date" rule was unsound')
    written = path.read_bytes()
    write_floors(path, read_floors(path))
    assert path.read_bytes() == written


def test_no_file_means_no_floors(tmp_path: Path) -> None:
    assert read_floors(tmp_path / "floors.toml") == {}


@pytest.mark.parametrize("text", ["[dev", "[dev]\nf1 = 3", "dev = 1", "[dev.f1]\nengagement = 0.5"])
def test_a_broken_file_of_floors_is_an_error(tmp_path: Path, text: str) -> None:
    (tmp_path / "floors.toml").write_text(text)
    with pytest.raises(ScoringError, match="not a file of floors"):
        read_floors(tmp_path / "floors.toml")
