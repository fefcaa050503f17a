"""A ledger of a dozen made-up reports on Norway, Portugal and Ghana, on both databases."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import pytest

from communique.codebook import Engagement, Failure, Outcome, Participant, Place, Posting, Reading, Report
from communique.ledger import Ledger

NAVY_CHIEF = ("Ingrid Solberg", "Rear Admiral", "Chief of the Navy", "NOR", "guest")
HOST = ("Rui Tavares", "Admiral", "Commander of the Naval Forces", "PRT", "host")
MINISTER = ("Kofi Osei", None, "Defence Minister", "GHA", "participant")


def told(
    id: str,
    text: str,
    *,
    people: Sequence[tuple[str, str | None, str, str, str]] = (),
    outcome: dict[str, Any] | None = None,
    published: str = "2016-05-05",
    outlet: str = "Fjord Post",
    place: tuple[str | None, str | None] = (None, None),
    **values: Any,
) -> Reading:
    """The reading of a report that tells of one engagement, in all its words."""
    report = Report(
        id=id, title="", text=text, body_start=0, lead_start=0, published=published, outlet=outlet
    )
    said = report.evidence(0, len(text))
    known = {"type": "visit", "status": "held", "date": None, "parties": ("NOR", "PRT"), "topics": ()}
    takers = tuple(
        Participant(name=name, rank=rank, post=post, party=party, role=role)
        for name, rank, post, party, role in people
    )
    engagement = Engagement(
        id="e1",
        participants=takers,
        place=Place(city=place[0], country=place[1]),
        parent=None,
        evidence=(said,),
        **(known | values),
    )
    outcomes = (Outcome(instrument=None, engagement="e1", evidence=said, **outcome),) if outcome else ()
    postings = tuple(
        Posting(name=name, rank=rank, post=post, party=party, evidence=(said,))
        for name, rank, post, party, _ in people
    )
    return Reading(doc=id, report=report, engagements=(engagement,), outcomes=outcomes, postings=postings)


def stories() -> list[Reading]:
    lisbon = ("Lisbon", "PRT")
    chiefs = (NAVY_CHIEF, HOST)
    return [
        told(
            "visit-2016",
            "Rear Admiral Ingrid Solberg, Chief of the Navy of Norway, visited Lisbon on 4 May 2016 for "
            "talks on maritime surveillance with Admiral Rui Tavares.",
            date="2016-05-04", people=chiefs, place=lisbon, topics=("maritime_security",),
        ),
        told(
            "visit-2016-again",
            "Admiral Rui Tavares received Rear Admiral Ingrid Solberg in Lisbon on 4 May 2016; maritime "
            "surveillance was on the table.",
            date="2016-05-04", people=chiefs, place=lisbon, outlet="Tagus Daily", published="2016-05-06",
            topics=("maritime_security",),
        ),
        told(
            "visit-2018",
            "The Norwegian navy chief Ingrid Solberg came to Lisbon on 11 June 2018 and toured a frigate.",
            date="2018-06-11", people=chiefs, place=lisbon, published="2018-06-12",
            topics=("maritime_security", "shipbuilding"),
        ),
        told(
            "visit-2020",
            "On 9 March 2020 Rear Admiral Solberg was again in Lisbon, where a memorandum on training of "
            "submariners was signed.",
            date="2020-03-09", people=chiefs, place=lisbon, published="2020-03-10",
            topics=("military_training",),
            outcome={"kind": "agreed", "what": "train submariners in Bergen", "parties": ("NOR", "PRT"),
                     "due": "2022-06-30"},
        ),
        told(
            "call-2021",
            "Oslo and Lisbon spoke by telephone about fisheries on 2 February 2021.",
            type="call", date="2021-02-02", published="2021-02-03", topics=("economy",),
        ),
        told(
            "planned-2023",
            "A visit of the Portuguese commander to Bergen is planned for September 2023, said the navy.",
            status="planned", date="2023-09", published="2023-05-01", place=("Bergen", "NOR"),
        ),
        told(
            "exercise",
            "Norway, Portugal and Ghana held the exercise Green Lantern off Tema in 2019 with two frigates.",
            type="exercise", parties=("GHA", "NOR", "PRT"), date="2019", place=("Tema", "GHA"),
            published="2019-11-20", topics=("joint_exercises",), outlet="Harmattan",
        ),
        told(
            "meeting-accra",
            "Ghana's Defence Minister Kofi Osei met the Norwegian envoy in Accra; no day was given.",
            type="meeting", parties=("GHA", "NOR"), people=(MINISTER,), place=("Accra", "GHA"),
            published="2017-01-09", outlet="Harmattan",
        ),
        told(
            "gift",
            "Norway handed two patrol boats over to Ghana at Tema on 3 October 2022.",
            type="transfer", parties=("GHA", "NOR"), date="2022-10-03", place=("Tema", "GHA"),
            published="2022-10-04", topics=("arms_trade",), outlet="Harmattan",
        ),
    ]  # fmt: skip


@pytest.fixture(name="told")
def _told() -> Callable[..., Reading]:
    return told


@pytest.fixture
def asked(ledger: Ledger) -> Ledger:
    """The ledger of the stories."""
    by_text = {each.report.text: each for each in stories()}

    def read(reports: Iterable[Report | Failure]) -> Iterator[Reading | Failure]:
        for each in reports:
            assert isinstance(each, Report)
            yield by_text[each.text]

    ledger.add([each.report for each in stories()], read=read)
    return ledger
