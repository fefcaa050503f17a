"""Ledgers to write briefs from: made-up readings of Chile and New Zealand, and ``examples/``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
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
from communique.documents import load
from communique.ledger import Ledger, open_ledger

EXAMPLES = Path(__file__).parents[2] / "examples"
PAIR = ("CHL", "NZL")
MINISTER = ("Elena Rojas", None, "Defence Minister", "CHL")
ADMIRAL = ("Tane Walker", "Rear Admiral", "Chief of Navy", "NZL")

Person = tuple[str | None, str | None, str | None, str]


def told(
    id: str,
    text: str,
    *,
    people: Sequence[Person] = (MINISTER, ADMIRAL),
    roles: Sequence[str] = ("host", "guest"),
    published: str | None = "2023-03-10",
    outlet: str | None = "Harbour Gazette",
    url: str | None = None,
    city: str | None = None,
    outcomes: Sequence[dict[str, Any]] = (),
    positions: Sequence[tuple[str, str, str]] = (),
    figure: tuple[str, float, str] | None = None,
    **values: Any,
) -> Reading:
    """The reading of a report that tells of one engagement in all its words; ``values`` are the
    engagement's.
    """
    report = Report(
        id=id,
        title="",
        text=text,
        body_start=0,
        lead_start=0,
        published=published,
        outlet=outlet,
        url=url or f"https://harbour.example/{id}",
    )
    said = report.evidence(0, len(text))
    kept = {"type": "meeting", "status": "held", "date": None, "parties": PAIR, "topics": ()} | values
    takers = tuple(
        Participant(
            name=name,
            rank=rank,
            post=post,
            party=party,
            role=role,
            evidence_for={"name": (said,)} if name else {},
        )
        for (name, rank, post, party), role in zip(people, roles, strict=True)
        if name is None or name.split()[-1] in text
    )
    engagement = Engagement(
        id="e1",
        place=Place(city=city, country="CHL" if city else None),
        participants=takers,
        parent=None,
        evidence=(said,),
        **kept,
    )
    return Reading(
        doc=id,
        report=report,
        engagements=(engagement,),
        outcomes=tuple(_outcome(each, said) for each in outcomes),
        postings=tuple(
            Posting(name=each.name or "", rank=each.rank, post=each.post, party=each.party, evidence=(said,))
            for each in takers
            if each.name
        ),
        positions=tuple(
            Position(holder=holder, stance=stance, target=target, evidence=said)
            for holder, stance, target in positions
        ),
        figures=(
            (
                Figure(
                    measure=figure[0],
                    value=figure[1],
                    unit=figure[2],
                    period="2022",
                    parties=PAIR,
                    evidence=said,
                ),
            )
            if figure
            else ()
        ),
    )


def _outcome(values: dict[str, Any], said: Any) -> Outcome:
    given = {"instrument": None, "due": None, "engagement": "e1", "parties": PAIR, "evidence": said} | values
    return Outcome(**given)


def stories() -> list[Reading]:
    """A visit told twice with two dates, a plan that passed, an agreement, a pledge that is late, a call of
    later days, and a report that is all markup.
    """
    return [
        told(
            "talks-1",
            "Elena Rojas received Tane Walker in Valparaiso on 2 March and both signed a hydrography "
            "agreement; trade reached 900 million dollars.",
            date="2023-03-02",
            city="Valparaiso",
            topics=("trade",),
            outcomes=({"kind": "signed", "what": "hydrography agreement"},),
            figure=("bilateral trade", 9e8, "USD"),
        ),
        told(
            "talks-2",
            "In Valparaiso Elena Rojas received Tane Walker on 3 March; New Zealand promised two survey "
            "boats.",
            date="2023-03-03",
            city="Valparaiso",
            published="2023-03-11",
            outlet="Southern Wire",
            outcomes=(
                {
                    "kind": "pledged",
                    "what": "promised two survey boats",
                    "due": "2023-12-31",
                    "parties": PAIR,
                },
            ),
            positions=(("NZL", "thanks", "CHL"),),
        ),
        told(
            "plan",
            "Tane Walker will host Elena Rojas in Auckland in August.",
            type="visit",
            status="planned",
            date="2023-08",
            roles=("guest", "host"),
            published="2023-04-01",
        ),
        told(
            "call",
            "Elena Rojas, now Foreign Minister, telephoned Tane Walker on 5 June.",
            people=(("Elena Rojas", None, "Foreign Minister", "CHL"), ADMIRAL),
            roles=("participant", "participant"),
            type="call",
            date="2024-06-05",
            published="2024-06-06",
        ),
        told(
            "hostile",
            "The <script>alert(1)</script> delegation met **Tane Walker** & $x_1$ of the `yard` on 9 June.",
            people=((None, None, "<script>alert(1)</script> delegation & $x_1$", "CHL"), ADMIRAL),
            roles=("participant", "participant"),
            date="2024-06-09",
            published="2024-06-10",
            outlet="<b>[Bold](x)</b>\u202eeliF",
            url="javascript:alert(1)",
        ),
    ]


def read(readings: Iterable[Reading]) -> Any:
    by_text = {each.report.text: each for each in readings}

    def reading(reports: Iterable[Report | Failure]) -> Iterator[Reading | Failure]:
        for each in reports:
            yield each if isinstance(each, Failure) else by_text[each.text]

    return reading


def fill(ledger: Ledger, readings: Sequence[Reading]) -> None:
    ledger.add([each.report for each in readings], read=read(readings))


@pytest.fixture(scope="session")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """The made-up readings."""
    with open_ledger(tmp_path_factory.mktemp("talks") / "talks.db") as ledger:
        fill(ledger, stories())
        yield ledger


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """The reports in ``examples/``, as the program reads them."""
    with open_ledger(tmp_path_factory.mktemp("examples") / "examples.db") as ledger:
        ledger.add(load([str(EXAMPLES)]))
        yield ledger


@pytest.fixture(name="told")
def _told() -> Any:
    return told


@pytest.fixture(name="fill")
def _fill() -> Any:
    return fill


@pytest.fixture(name="stories")
def _stories() -> list[Reading]:
    return stories()
