"""What the program makes of a few sentences, up to a stage of reading."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.documents import make_report
from communique.engagements.assembly import distinct
from communique.engagements.candidate import Candidate
from communique.reading.analysis import Analysis, analyse
from communique.reading.model import load_model

Analysed = Callable[..., Analysis]
Told = Callable[..., list[Candidate]]


@pytest.fixture(scope="session")
def analysed() -> Analysed:
    """The analysis of a text that passes the screen."""

    def of(
        text: str, *, title: str = "", published: str = "2023-05-10", outlet: str | None = None
    ) -> Analysis:
        report = make_report(text, title=title, published=published, outlet=outlet)
        found = analyse(report, load_model())
        if found is None:
            raise LookupError(f"the screen rejects {text!r}")
        return found

    return of


@pytest.fixture(scope="session")
def told(analysed: Analysed) -> Told:
    """The engagements that a text may be speaking of, before any is decided on."""

    def of(text: str, **about: str) -> list[Candidate]:
        return distinct(analysed(text, **about))

    return of
