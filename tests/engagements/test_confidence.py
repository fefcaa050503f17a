"""What a chance is worth: never certain, never turned round."""

from __future__ import annotations

import pytest

from communique.engagements.confidence import believed, log_odds


def test_a_higher_chance_deserves_more_confidence() -> None:
    found = [believed(step / 20) for step in range(21)]
    assert found == sorted(found)
    assert 0 < found[0] < 0.1
    assert 0.9 < found[-1] < 1


def test_certainty_is_drawn_in() -> None:
    assert believed(0.99) < 0.99


@pytest.mark.parametrize("chance", [0.1, 0.5, 0.9])
def test_log_odds_are_those_of_the_chance(chance: float) -> None:
    assert log_odds(chance) == pytest.approx(-log_odds(1 - chance))


def test_the_log_odds_of_certainty_are_finite() -> None:
    assert -20 < log_odds(0.0) < log_odds(1.0) < 20
