"""Confidence is compared with how often engagements are right."""

from __future__ import annotations

import pytest

from communique.evaluation import Coding
from communique.evaluation.calibration import expected_error, reliability
from communique.evaluation.codings import CodedEngagement


def coding(*confidences: float | None, right: int) -> tuple[Coding, Coding]:
    """A gold coding with ``right`` meetings, and a prediction of one meeting for each confidence."""
    gold = tuple(CodedEngagement("meeting", ("FJI", "TON")) for _ in range(right))
    predicted = tuple(CodedEngagement("meeting", ("FJI", "TON"), confidence=one) for one in confidences)
    return Coding("r1", engagements=gold), Coding("r1", engagements=predicted)


def test_half_right_at_one_half_is_calibrated() -> None:
    gold, predicted = coding(0.5, 0.5, right=1)
    found = reliability({"r1": gold}, {"r1": predicted})
    assert found.bands == ((0.5, 0.6, 2, 0.5, 0.5),)
    assert found.error == 0.0


def test_certainty_that_is_wrong_is_the_largest_error() -> None:
    gold, predicted = coding(1.0, 1.0, right=0)
    found = reliability({"r1": gold}, {"r1": predicted})
    assert found.bands == ((0.9, 1.0, 2, 1.0, 0.0),)
    assert found.error == 1.0


def test_bands_weigh_by_their_engagements() -> None:
    gold, predicted = coding(0.95, 0.25, 0.25, 0.25, right=1)
    assert reliability({"r1": gold}, {"r1": predicted}).error == pytest.approx((0.05 + 3 * 0.25) / 4)


@pytest.mark.parametrize("confidences", [(), (None,)])
def test_without_confidence_there_is_no_error_to_expect(confidences: tuple[None, ...]) -> None:
    gold, predicted = coding(*confidences, right=1)
    assert reliability({"r1": gold}, {"r1": predicted}) == ((), None, None)
    assert reliability({"r1": gold}, {}) == ((), None, None)


def test_few_engagements_let_a_true_confidence_look_wrong_by_chance() -> None:
    gold, predicted = coding(0.5, 0.5, right=1)
    few = reliability({"r1": gold}, {"r1": predicted}).by_chance
    gold, predicted = coding(*[0.5] * 200, right=100)
    many = reliability({"r1": gold}, {"r1": predicted}).by_chance
    assert few is not None
    assert many is not None
    assert few == pytest.approx(10 * many)
    assert 0.02 < many < 0.04


def test_the_error_of_nothing_is_none() -> None:
    assert expected_error([]) == 0.0
    assert expected_error([(0.25, True), (0.25, False)]) == pytest.approx(0.25)
