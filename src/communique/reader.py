"""The reader: reports in, readings out.

`read` reads one text. A `Reader` keeps the language model and reads many reports. A report on which the
reading fails gives a `Failure`; the others are still read.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache

from communique.codebook import Failure, Reading, Report
from communique.documents import make_report
from communique.engagements.assembly import engagements_of
from communique.engagements.outcomes.outcomes import outcomes_of
from communique.engagements.outcomes.positions import positions_of
from communique.errors import CommuniqueError
from communique.gazetteer.outlets import outlet_party
from communique.reading.analysis import analyse, people_of
from communique.reading.parsing.model import load_model
from communique.reading.people.postings import postings
from communique.reading.quantities.figures import find_figures

__all__ = ["Reader", "read"]

# What a fault of ours in one report raises; it must not stop the others.
_FAULTS = (CommuniqueError, ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)


class Reader:
    """Reads reports. Building one loads the language model (about a second); use it for many reports."""

    def __init__(self) -> None:
        self._model = load_model()

    def read(self, report: Report) -> Reading:
        """What the report says. What comes out depends on the report alone."""
        with _uncollected():
            return self._read(report)

    def _read(self, report: Report) -> Reading:
        analysis = analyse(report, self._model)
        if analysis is None:
            return Reading(doc=report.id, postings=postings(report, people_of(report)), report=report)
        engagements = engagements_of(analysis)
        figures = (
            find_figures(
                report,
                analysis.sentences,
                analysis.parties,
                times=analysis.times,
                home=outlet_party(report.outlet),
            )
            if engagements
            else ()
        )
        return Reading(
            doc=report.id,
            engagements=engagements,
            outcomes=outcomes_of(analysis, engagements),
            postings=postings(report, analysis.people),
            positions=positions_of(analysis, engagements),
            figures=figures,
            report=report,
        )

    def pipe(self, reports: Iterable[Report | Failure]) -> Iterator[Reading | Failure]:
        """Read many reports, in their order. Failures pass through; a failed reading becomes one."""
        for report in reports:
            yield report if isinstance(report, Failure) else self._attempt(report)

    def _attempt(self, report: Report) -> Reading | Failure:
        try:
            return self.read(report)
        except _FAULTS as error:
            return Failure(
                origin=report.origin or report.id,
                stage="reading",
                error=type(error).__name__,
                message=str(error) or type(error).__name__,
            )


@contextmanager
def _uncollected() -> Iterator[None]:
    """The garbage collector waits: a reading makes many small values that are all kept to its end."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def read(
    text: str,
    *,
    title: str = "",
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
) -> Reading:
    """Read one report.

    ``published`` is the day on which it appeared (``2021-06-10`` and other usual forms) and resolves
    words such as "on Monday"; ``outlet`` says who published it, and a state's official outlet speaks for
    that state. The language model is loaded at the first call and kept.

    Raises `communique.errors.DocumentError` when the text holds no readable report.
    """
    return _reader().read(make_report(text, title=title, published=published, outlet=outlet, url=url))


@cache
def _reader() -> Reader:
    return Reader()
