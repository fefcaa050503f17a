"""The smallest readings, built by hand: a report of a sentence or two, with the records that it says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from communique.codebook.records import (
    Engagement,
    Evidence,
    Figure,
    Outcome,
    Participant,
    Place,
    Posting,
    Reading,
    Report,
)

Build = Callable[..., Reading]


def person(name: str | None, party: str, post: str | None = None, rank: str | None = None) -> dict[str, Any]:
    return {"name": name, "rank": rank, "post": post, "party": party, "role": "participant"}


def build(
    doc: str,
    text: str,
    *engagements: dict[str, Any],
    published: str | None = None,
    outlet: str | None = None,
    outcomes: Sequence[dict[str, Any]] = (),
    postings: Sequence[dict[str, Any]] = (),
    figures: Sequence[dict[str, Any]] = (),
) -> Reading:
    """A reading of ``text``; each engagement gives what differs from a held meeting of FRA and ITA.

    ``said`` of an engagement is its quote (the whole text where it is left out), ``people`` its participants.
    """
    report = Report(
        id=doc, title="", text=text, body_start=0, lead_start=0, published=published, outlet=outlet
    )
    return Reading(
        doc=doc,
        report=report,
        engagements=tuple(_engagement(report, i, each) for i, each in enumerate(engagements, start=1)),
        outcomes=tuple(_outcome(report, each) for each in outcomes),
        postings=tuple(Posting(**({"rank": None, "post": None} | each)) for each in postings),
        figures=tuple(_figure(report, each) for each in figures),
    )


def _found(report: Report, said: str | None) -> Evidence:
    words = said or report.text
    start = report.text.index(words)
    return report.evidence(start, start + len(words))


def _engagement(report: Report, number: int, values: dict[str, Any]) -> Engagement:
    given = dict(values)
    said, people = given.pop("said", None), given.pop("people", [])
    place = {"venue": None, "city": None, "country": None} | given.pop("place", {})
    return Engagement(
        **(
            {
                "id": f"e{number}",
                "type": "meeting",
                "status": "held",
                "date": None,
                "parties": ("FRA", "ITA"),
                "topics": (),
                "parent": None,
            }
            | given
        ),
        place=Place(**place),
        participants=tuple(Participant(**each) for each in people),
        evidence=(_found(report, said),),
    )


def _outcome(report: Report, values: dict[str, Any]) -> Outcome:
    given = {"instrument": None, "due": None, "engagement": None, "parties": ("FRA", "ITA")} | values
    said = given.pop("said", None)
    return Outcome(**given, evidence=_found(report, said))


def _figure(report: Report, values: dict[str, Any]) -> Figure:
    given = {"period": None, "parties": ("FRA", "ITA")} | values
    said = given.pop("said", None)
    return Figure(**given, evidence=_found(report, said))


@pytest.fixture(name="build")
def _build() -> Build:
    return build


@pytest.fixture(name="person")
def _person() -> Callable[..., dict[str, Any]]:
    return person
