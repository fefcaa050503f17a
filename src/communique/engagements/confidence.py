"""How far a decision can be believed: the share of engagements with such a chance that turned out right.

Takes the chance that a decision gives; gives a confidence. Decisions are trained on the reports from which
the rules were made, so that their chances flatter. Two numbers, made by ``tools/train_confidence.py`` from
reports of outlets that the decision had not seen, draw them to what was right.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from math import log

from communique.reading.loglinear import logistic

__all__ = ["believed", "log_odds"]

_CERTAIN = 1e-6  # a chance of 0 or 1 has no log-odds


def believed(chance: float) -> float:
    """The confidence that a chance between 0 and 1 deserves; a higher chance never deserves less."""
    intercept, slope = _line()
    return logistic(intercept + slope * log_odds(chance))


def log_odds(chance: float) -> float:
    """The log-odds of a chance between 0 and 1."""
    bounded = min(max(chance, _CERTAIN), 1 - _CERTAIN)
    return log(bounded / (1 - bounded))


@cache
def _line() -> tuple[float, float]:
    path = resources.files("communique.engagements").joinpath("data/confidence.json")
    data = json.loads(path.read_text(encoding="utf-8"))
    return data["intercept"], data["slope"]
