"""The reader: reports in, readings out.

`read` reads one text. A `Reader` keeps the language model and reads many reports. A report on which the
reading fails gives a `Failure`; the others are still read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from communique.codebook import Failure, Reading, Report
from communique.engagements.assembly import engagements_of
from communique.engagements.outcomes import outcomes_of
from communique.engagements.positions import positions_of
from communique.errors import CommuniqueError
from communique.reading.analysis import analyse
from communique.reading.figures import find_figures
from communique.reading.model import load_model
from communique.reading.postings import postings

__all__ = ["Reader"]


class Reader:
    """Reads reports. Building one loads the language model (about a second); use it for many reports."""

    def __init__(self) -> None:
        self._model = load_model()

    def read(self, report: Report) -> Reading:
        """What the report says. What comes out depends on the report alone."""
        analysis = analyse(report, self._model)
        if analysis is None:
            return Reading(doc=report.id, report=report)
        engagements = engagements_of(analysis)
        return Reading(
            doc=report.id,
            engagements=engagements,
            outcomes=outcomes_of(analysis, engagements),
            positions=positions_of(analysis, engagements),
            postings=postings(report, analysis.people),
            figures=find_figures(report, analysis.sentences, analysis.parties),
            report=report,
        )

    def pipe(self, reports: Iterable[Report | Failure]) -> Iterator[Reading | Failure]:
        """Read many reports, in their order. Failures pass through; a failed reading becomes one."""
        for report in reports:
            yield report if isinstance(report, Failure) else self._attempt(report)

    def _attempt(self, report: Report) -> Reading | Failure:
        try:
            return self.read(report)
        except (CommuniqueError, ArithmeticError, LookupError, TypeError, ValueError, RecursionError) as error:
            return Failure(
                origin=report.origin or report.id,
                stage="reading",
                error=type(error).__name__,
                message=str(error) or type(error).__name__,
            )
