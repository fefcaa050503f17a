"""A report and its reading, made by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.codebook import (
    Engagement,
    Evidence,
    Figure,
    Outcome,
    Participant,
    Place,
    Position,
    Posting,
    Reading,
    Reason,
    Report,
)

TITLE = "Berg meets Osei"
BODY = (
    "General Anna Berg received Kofi Osei in Oslo on 3 May 2024.\n"
    "They laid a wreath. Ghana will buy 2 boats and thanked Norway."
)


@pytest.fixture
def report() -> Report:
    start = len(TITLE) + 1
    return Report(
        id="r1",
        title=TITLE,
        text=f"{TITLE}\n{BODY}",
        body_start=start,
        lead_start=start,
        outlet="The Fjord",
        published="2024-05-04",
        origin="fjord.txt",
    )


@pytest.fixture
def said(report: Report) -> Callable[[str], Evidence]:
    """The evidence for words of the report."""

    def find(words: str) -> Evidence:
        start = report.text.index(words)
        return report.evidence(start, start + len(words))

    return find


@pytest.fixture
def reading(report: Report, said: Callable[[str], Evidence]) -> Reading:
    meeting = Engagement(
        id="e1",
        type="meeting",
        status="held",
        date="2024-05-03",
        parties=("GHA", "NOR"),
        place=Place(city="Oslo", country="NOR"),
        participants=(
            Participant(
                name="Anna Berg",
                rank="General",
                post=None,
                party="NOR",
                role="host",
                evidence_for={"name": (said("Anna Berg"),), "rank": (said("General"),)},
            ),
            Participant(name="Kofi Osei", rank=None, post=None, party=None, role="guest"),
        ),
        topics=("bilateral_relations",),
        parent=None,
        evidence=(said("General Anna Berg received Kofi Osei in Oslo on 3 May 2024."),),
        evidence_for={
            "date": (said("on 3 May 2024"),),
            "city": (said("Oslo"),),
            "country": (said("Oslo"),),
            "type": (said("received"),),
        },
        confidence=0.87,
        reasons=(Reason(name="trigger_verb", weight=1.5), Reason(name="no_title", weight=-0.25)),
    )
    wreath = Engagement(
        id="e2",
        type="ceremony",
        status="held",
        date=None,
        parties=("GHA", "NOR"),
        place=Place(),
        participants=(),
        topics=(),
        parent="e1",
        evidence=(said("They laid a wreath."),),
    )
    promise = said("Ghana will buy 2 boats")
    return Reading(
        doc="r1",
        engagements=(meeting, wreath),
        outcomes=(
            Outcome(
                kind="agreed",
                instrument=None,
                what="buy two boats",
                parties=("GHA", "NOR"),
                due=None,
                engagement="e1",
                evidence=promise,
            ),
        ),
        postings=(
            Posting(
                name="Anna Berg",
                rank="General",
                post=None,
                party="NOR",
                evidence=(said("General Anna Berg"),),
            ),
        ),
        positions=(Position(holder="GHA", stance="thanks", target="NOR", evidence=said("thanked Norway")),),
        figures=(
            Figure(measure="boats", value=2.0, unit="boats", period=None, parties=("GHA",), evidence=promise),
        ),
        report=report,
    )
