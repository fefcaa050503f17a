"""Calibration: whether engagements of confidence 0.8 are right eight times in ten.

Takes gold and predicted codings whose engagements carry a confidence; gives the reliability table and
the expected calibration error. An engagement is right when the score counts it as found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import pi, sqrt
from typing import NamedTuple

from communique.evaluation.codings import Codings
from communique.evaluation.matching import pair_engagements

__all__ = ["Band", "Reliability", "expected_error", "reliability"]

BANDS = 10
_MEAN_DISTANCE = sqrt(2 / pi)  # of a normal deviate from its mean, in standard deviations


class Band(NamedTuple):
    """The engagements with a confidence from ``low`` to below ``high`` (the last band holds 1 too).

    ``confidence`` is their mean confidence, ``right`` the share of them that are right.
    """

    low: float
    high: float
    engagements: int
    confidence: float
    right: float


class Reliability(NamedTuple):
    """The bands that hold engagements, and the expected calibration error.

    The error is the mean distance between confidence and share of right ones, weighted by engagements;
    ``by_chance`` is the error to expect of confidences that are true, since a band holds few engagements.
    Both are None where no engagement carries a confidence.
    """

    bands: tuple[Band, ...]
    error: float | None
    by_chance: float | None = None


def reliability(gold: Codings, predicted: Codings) -> Reliability:
    """How far the confidence of the engagements predicted for the reports of ``gold`` can be believed."""
    answers = list(_answers(gold, predicted))
    if not answers:
        return Reliability((), None)
    bands = _bands(answers)
    spread = sum(sqrt(b.engagements * b.confidence * (1 - b.confidence)) for b in bands)
    return Reliability(bands, expected_error(answers), _MEAN_DISTANCE * spread / len(answers))


def expected_error(answers: Sequence[tuple[float, bool]]) -> float:
    """The expected calibration error of confidences, each with whether it was right; 0 of none."""
    distance = sum(band.engagements * abs(band.confidence - band.right) for band in _bands(answers))
    return distance / (len(answers) or 1)


def _bands(answers: Sequence[tuple[float, bool]]) -> tuple[Band, ...]:
    """The bands that hold any."""
    bands = (_band(number, answers) for number in range(BANDS))
    return tuple(band for band in bands if band.engagements)


def _answers(gold: Codings, predicted: Codings) -> Iterator[tuple[float, bool]]:
    """The confidence of each predicted engagement, and whether it is right."""
    for doc, coding in gold.items():
        theirs = predicted[doc].engagements if doc in predicted else ()
        found = {id(two) for _, two in pair_engagements(coding.engagements, theirs)}
        yield from ((one.confidence, id(one) in found) for one in theirs if one.confidence is not None)


def _band(number: int, answers: Sequence[tuple[float, bool]]) -> Band:
    inside = [(confidence, right) for confidence, right in answers if _number(confidence) == number]
    total = len(inside) or 1
    return Band(
        low=number / BANDS,
        high=(number + 1) / BANDS,
        engagements=len(inside),
        confidence=sum(confidence for confidence, _ in inside) / total,
        right=sum(right for _, right in inside) / total,
    )


def _number(confidence: float) -> int:
    return min(int(confidence * BANDS), BANDS - 1)
