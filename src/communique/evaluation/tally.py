"""Tallies and shares: what a score counts, and how counts of several reports add up.

Takes counts, gives precision, recall, F1 and shares. Deciding what counts as a hit is left to
`communique.evaluation.score`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from communique.evaluation.differences import Difference

__all__ = ["SHARES", "TALLIES", "UNSTATED", "Score", "Share", "Tally", "add_tallies", "total"]

TALLIES = (
    "relevance",
    "engagement",
    "engagement+",
    "participant",
    "participant+",
    "topic",
    "outcome",
    "posting",
    "position",
    "figure",
)
SHARES = ("status", "date", "country", "city", "parent")
UNSTATED = ("date", "country", "city", "parent")  # what a report may leave open


class Tally(NamedTuple):
    """How many gold records were found (``hits``), and how many records each side has."""

    hits: int = 0
    gold: int = 0
    predicted: int = 0

    @property
    def precision(self) -> float:
        """Share of predicted records that are right; 0 where none is predicted."""
        return self.hits / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of gold records that are found; 0 where there are none."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        precision, recall = self.precision, self.recall
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


class Share(NamedTuple):
    """How many values are right (``hits``) of those asked for in engagements found (``of``)."""

    hits: int = 0
    of: int = 0

    @property
    def value(self) -> float:
        """Between 0 and 1; 0 where there is no value to compare."""
        return self.hits / self.of if self.of else 0.0


class Score(NamedTuple):
    """Agreement of a prediction with the gold over ``reports`` reports.

    ``tallies`` has the names of `TALLIES`. ``shares`` has those of `SHARES`: of the values that the gold
    gives, those that are right. ``unstated`` has those of `UNSTATED`: of the values that the gold gives as
    not stated, those that the prediction leaves open too. ``by_type`` is the engagement tally of each
    engagement type that occurs.
    """

    reports: int
    tallies: Mapping[str, Tally]
    shares: Mapping[str, Share]
    unstated: Mapping[str, Share]
    by_type: Mapping[str, Tally]
    differences: tuple[Difference, ...]

    def differing(self, kind: str, field: str = "engagement") -> list[Difference]:
        """The differences of one ``kind`` (``missed``, ``spurious``, ``wrong``) in one ``field``."""
        return [one for one in self.differences if (one.kind, one.field) == (kind, field)]


def total(scores: Iterable[Score]) -> Score:
    """All reports of ``scores`` together."""
    reports = 0
    tallies = dict.fromkeys(TALLIES, Tally())
    shares, unstated = dict.fromkeys(SHARES, Share()), dict.fromkeys(UNSTATED, Share())
    by_type: dict[str, Tally] = {}
    differences: list[Difference] = []
    for one in scores:
        reports += one.reports
        add_tallies(tallies, one.tallies)
        add_tallies(by_type, one.by_type)
        _add_shares(shares, one.shares)
        _add_shares(unstated, one.unstated)
        differences += one.differences
    return Score(reports, tallies, shares, unstated, dict(sorted(by_type.items())), tuple(differences))


def _add_shares(sums: dict[str, Share], shares: Mapping[str, Share]) -> None:
    for name, share in shares.items():
        sums[name] = Share(sums[name].hits + share.hits, sums[name].of + share.of)


def add_tallies(sums: dict[str, Tally], tallies: Mapping[str, Tally]) -> None:
    for name, tally in tallies.items():
        so_far = sums.get(name, Tally())
        sums[name] = Tally(
            so_far.hits + tally.hits, so_far.gold + tally.gold, so_far.predicted + tally.predicted
        )
