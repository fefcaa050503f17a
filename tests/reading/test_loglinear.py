"""Log-linear models: probabilities, reasons, and what a broken weights file gives."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.errors import ReferenceDataError
from communique.reading.trained.loglinear import LogLinear, load_loglinear, log_odds, logistic

MODEL = LogLinear(
    ("meeting", "none", "visit"),
    (0.0, 0.5, -0.5),
    {"said twice": (1.0, -1.0, 0.0), "word=visit": (-0.5, 0.0, 2.0), "nothing": (0.0, 0.0, 0.0)},
)
BINARY = LogLinear(("attends",), (-1.0,), {"named": (3.0,)})


def written(path: Path, data: object) -> Path:
    path.write_bytes(gzip.compress(json.dumps(data).encode()))
    return path


@given(st.lists(st.sampled_from([*MODEL.weights, "unseen"]), max_size=40))
def test_probabilities_lie_between_zero_and_one_and_sum_to_one(features: list[str]) -> None:
    chances = MODEL.probabilities(features)
    assert list(chances) == list(MODEL.labels)
    assert all(0 <= chance <= 1 for chance in chances.values())
    assert sum(chances.values()) == pytest.approx(1)


def test_a_feature_moves_the_label_that_it_weighs_for() -> None:
    before, after = MODEL.probabilities([]), MODEL.probabilities(["word=visit"])
    assert before["none"] > before["meeting"] > before["visit"]
    assert max(after, key=lambda label: after[label]) == "visit"


def test_scores_add_up_weights_once_per_time_named() -> None:
    assert MODEL.scores(["said twice", "said twice", "unseen"]) == [2.0, -1.5, -0.5]


def test_a_binary_model_gives_the_probability_of_its_label() -> None:
    assert BINARY.probabilities(["named"]) == {"attends": pytest.approx(0.8808, abs=1e-4)}
    assert BINARY.probabilities([])["attends"] < 0.5


@pytest.mark.parametrize("score", [-1e6, -710.0, 0.0, 710.0, 1e6])
def test_log_odds_of_any_size_have_a_probability(score: float) -> None:
    assert 0 <= logistic(score) <= 1
    assert logistic(score) + logistic(-score) == pytest.approx(1)
    heavy = LogLinear(("a", "b"), (score, -score), {})
    assert sum(heavy.probabilities([]).values()) == pytest.approx(1)


@given(st.floats(0.001, 0.999))
def test_log_odds_are_those_of_the_chance(chance: float) -> None:
    assert log_odds(chance) == pytest.approx(-log_odds(1 - chance))
    assert logistic(log_odds(chance)) == pytest.approx(chance)


def test_the_log_odds_of_certainty_are_finite() -> None:
    assert -20 < log_odds(0.0) < log_odds(1.0) < 20


def test_reasons_are_the_heaviest_known_features_first() -> None:
    features = ["nothing", "unseen", "word=visit", "said twice"]
    assert MODEL.reasons(features, "visit") == [("word=visit", 2.0), ("nothing", 0.0), ("said twice", 0.0)]
    assert MODEL.reasons(features, "meeting", most=1) == [("said twice", 1.0)]


def test_a_weights_file_is_read(tmp_path: Path) -> None:
    data = {"labels": ["a", "b"], "bias": [0.1, 0.2], "weights": {"x": [1, 2]}}
    model = load_loglinear(written(tmp_path / "w.json.gz", data))
    assert model == LogLinear(("a", "b"), (0.1, 0.2), {"x": (1, 2)})


def test_a_missing_weights_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReferenceDataError, match=r"none\.json\.gz .*install"):
        load_loglinear(tmp_path / "none.json.gz")


@pytest.mark.parametrize("data", [[], {"labels": []}, {"labels": ["a"], "bias": [0], "weights": ["x"]}, None])
def test_weights_of_another_shape_are_refused(tmp_path: Path, data: object) -> None:
    with pytest.raises(ReferenceDataError, match=r"w\.json\.gz"):
        load_loglinear(written(tmp_path / "w.json.gz", data))


@pytest.mark.parametrize(
    "damage", [lambda b: b[:20], lambda b: b"", lambda b: b[:12] + b"\xff" * 20, lambda b: b"{}"]
)
def test_a_damaged_weights_file_is_refused(tmp_path: Path, damage: object) -> None:
    whole = gzip.compress(json.dumps({"labels": ["a"], "bias": [0], "weights": {"feature": [1]}}).encode())
    path = tmp_path / "w.json.gz"
    path.write_bytes(damage(whole))  # type: ignore[operator]
    with pytest.raises(ReferenceDataError, match=r"w\.json\.gz"):
        load_loglinear(path)
