"""What reports say that is not brought together: outcomes and positions, each with its report.

Takes `Reported` records, gives one record for each outcome and each position.
"""

from __future__ import annotations

from collections.abc import Iterable

from communique.codebook import Outcome, Position
from communique.codebook.records import Record
from communique.ledger.rows import Reported

__all__ = ["ReportedOutcome", "ReportedPosition", "outcomes", "positions"]


class ReportedOutcome(Record, frozen=True, kw_only=True):
    """An outcome as the report ``doc`` gives it."""

    doc: str
    outcome: Outcome


class ReportedPosition(Record, frozen=True, kw_only=True):
    """A position as the report ``doc`` gives it."""

    doc: str
    position: Position


def outcomes(reported: Iterable[Reported]) -> tuple[ReportedOutcome, ...]:
    """All outcomes, in the order of the reports."""
    return tuple(ReportedOutcome(doc=each.doc, outcome=one) for each in reported for one in each.outcomes)


def positions(reported: Iterable[Reported]) -> tuple[ReportedPosition, ...]:
    """All positions, in the order of the reports."""
    return tuple(ReportedPosition(doc=each.doc, position=one) for each in reported for one in each.positions)
