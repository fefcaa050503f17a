"""Ledgers on both databases, and the smallest reports and readings to put into them, built by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from communique.codebook import (
    Engagement,
    Failure,
    Figure,
    Outcome,
    Participant,
    Place,
    Position,
    Posting,
    Reading,
    Report,
)


def report(id: str, text: str, **values: Any) -> Report:
    return Report(id=id, title="", text=text, body_start=0, lead_start=0, **values)


def reading(
    of: Report,
    *,
    type: str = "meeting",
    date: str | None = "2023-05-04",
    names: tuple[str, str] = ("Laura Ortiz", "Marco Bellini"),
    confidence: float = 0.9,
    status: str = "held",
) -> Reading:
    """A reading of a report that tells of one meeting in Rome, and of what came of it, in all its words."""
    said = of.evidence(0, len(of.text))
    parties = ("ESP", "ITA")
    people = tuple(
        Participant(
            name=name,
            rank=None,
            post="Defence Minister",
            party=party,
            role="participant",
            evidence_for={"name": (of.evidence(of.text.index(name), of.text.index(name) + len(name)),)},
        )
        for name, party in zip(names, parties, strict=True)
        if name in of.text
    )
    engagement = Engagement(
        id="e1",
        type=type,
        status=status,
        date=date,
        parties=parties,
        place=Place(city="Rome", country="ITA"),
        participants=people,
        topics=("trade",),
        parent=None,
        evidence=(said,),
        confidence=confidence,
    )
    return Reading(
        doc=of.id,
        report=of,
        engagements=(engagement,),
        outcomes=(
            Outcome(
                kind="agreed",
                instrument=None,
                what="build two frigates",
                parties=parties,
                due="2024-01-01",
                engagement="e1",
                evidence=said,
            ),
        ),
        postings=tuple(
            Posting(name=each.name or "", rank=None, post=each.post, party=each.party, evidence=(said,))
            for each in people
        ),
        positions=(Position(holder="ITA", stance="supports", target="trade", evidence=said),),
        figures=(
            Figure(
                measure="trade turnover",
                value=2e9,
                unit="EUR",
                period="2022",
                parties=parties,
                evidence=said,
            ),
        ),
    )


class Desk:
    """Reads reports by looking up their readings, and remembers which it was given."""

    def __init__(self, *readings: Reading) -> None:
        self.given: list[str] = []
        self.by_text = {each.report.text: each for each in readings}
        self.broken = False

    def read(self, reports: Iterable[Report | Failure]) -> Iterator[Reading | Failure]:
        for each in reports:
            if isinstance(each, Failure):
                yield each
                continue
            self.given.append(each.id)
            known = self.by_text.get(each.text)
            if self.broken or known is None:
                yield Failure(origin=each.id, stage="reading", error="ValueError", message="no reading")
            else:
                yield known


def stories() -> list[Reading]:
    """Two reports of one meeting, one of another a year later, one of a call of other people."""
    first = (
        "Laura Ortiz met Marco Bellini in Rome for talks on frigates and on trade between the two countries."
    )
    again = (
        "In Rome Marco Bellini received Laura Ortiz; the talks of the ministers were on frigates and trade."
    )
    later = "A year on, Laura Ortiz and Marco Bellini met in Rome once more, for talks on oil and tankers."
    other = "Pia Conti spoke with Ana Gil about fisheries off the coast and the licences of the boats there."
    return [
        reading(report("a", first, published="2023-05-05", outlet="Tiber Post")),
        reading(report("b", again, published="2023-05-06", outlet="Ebro Daily")),
        reading(report("c", later, published="2024-05-05", outlet="Tiber Post"), date="2024-05-04"),
        reading(
            report("d", other, published="2023-07-02", outlet="Ebro Daily"),
            type="call",
            date="2023-07-01",
            names=("Ana Gil", "Pia Conti"),
            confidence=0.5,
        ),
    ]


@pytest.fixture
def desk() -> Desk:
    return Desk(*stories())


@pytest.fixture(name="report")
def _report() -> Callable[..., Report]:
    return report


@pytest.fixture(name="reading")
def _reading() -> Callable[..., Reading]:
    return reading


@pytest.fixture
def readings() -> list[Reading]:
    return stories()
