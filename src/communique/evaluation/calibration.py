"""Calibration: whether engagements of confidence 0.8 are right eight times in ten.

Takes gold and predicted codings whose engagements carry a confidence; gives the reliability table and
the expected calibration error. An engagement is right when the score counts it as found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from communique.evaluation.codings import Codings
from communique.evaluation.matching import pair_engagements

__all__ = ["Band", "Reliability", "reliability"]

BANDS = 10


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
    None where no engagement carries a confidence.
    """

    bands: tuple[Band, ...]
    error: float | None


def reliability(gold: Codings, predicted: Codings) -> Reliability:
    """How far the confidence of the engagements predicted for the reports of ``gold`` can be believed."""
    answers = list(_answers(gold, predicted))
    bands = [_band(number, answers) for number in range(BANDS)]
    filled = tuple(band for band in bands if band.engagements)
    if not filled:
        return Reliability((), None)
    distance = sum(band.engagements * abs(band.confidence - band.right) for band in filled)
    return Reliability(filled, distance / len(answers))


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
