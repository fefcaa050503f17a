"""A ledger of made-up reports with values that are awkward in every form, on both databases."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
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
from communique.exports.formats import format_named
from communique.exports.selection import selected
from communique.exports.sinks import FileSink, FolderSink
from communique.ledger import Ledger, open_ledger
from communique.questions import Question

GUEST = ("Ingrid Solberg", "Rear Admiral", "Chief of the Navy", "NOR", "guest")
HOST = ("Rui Tavares", None, "Minister of Defence; acting", "PRT", "host")
TEXT = (
    '=HYPERLINK("x"), the "desk" wrote: Rear Admiral Ingrid Solberg, Chief of the Navy of Norway, visited '
    "Lisbon from 4 to 6 May 2021.\nMinister Rui Tavares received her. They signed a memorandum; a joint "
    "exercise is planned for June 2022, and two boats will be handed over by 2023."
)


def report(id: str, text: str, **values: Any) -> Report:
    title = values.pop("title", "")
    whole = f"{title}\n{text}" if title else text
    start = len(whole) - len(text)
    return Report(id=id, title=title, text=whole, body_start=start, lead_start=start, **values)


def person(of: Report, row: tuple[str, str | None, str, str, str]) -> Participant:
    name, rank, post, party, role = row
    at = of.text.find(name)
    evidence = {"name": (of.evidence(at, at + len(name)),)} if at >= 0 else {}
    return Participant(name=name, rank=rank, post=post, party=party, role=role, evidence_for=evidence)


def engagement(of: Report, id: str, **values: Any) -> Engagement:
    known: dict[str, Any] = {
        "type": "visit",
        "status": "held",
        "date": None,
        "parties": ("NOR", "PRT"),
        "place": Place(),
        "participants": (),
        "topics": (),
        "parent": None,
        "evidence": (of.evidence(0, len(of.text)),),
    }
    return Engagement(id=id, **(known | values))


def full() -> Reading:
    """A visit with a signing in it, what was planned and promised, and all other kinds of records."""
    of = report(
        "+lisbon;1",
        TEXT,
        title="Navy chief visits",
        outlet="Fjord Post",
        published="2021-05-07",
        url="https://fjordpost.example/visit?a=1",
    )
    said = of.evidence(len(of.title) + 1, len(of.text))
    people = (person(of, GUEST), person(of, HOST))
    engagements = (
        engagement(
            of,
            "e1",
            date="2021-05-04/2021-05-06",
            place=Place(venue="Naval Base", city="Lisbon", country="PRT"),
            participants=people,
            topics=("maritime_security", "shipbuilding"),
            evidence=(said,),
            evidence_for={"date": (said,), "party:NOR": (said,)},
        ),
        engagement(of, "e2", type="signing", date="2021-05-05", parent="e1", participants=people[:1]),
        engagement(of, "e3", type="exercise", status="planned", date="2022-06", place=Place(country="PRT")),
    )
    outcomes = (
        Outcome(
            kind="signed",
            instrument="memorandum",
            what="a memorandum",
            parties=("NOR", "PRT"),
            due=None,
            engagement="e2",
            evidence=said,
        ),
        Outcome(
            kind="pledged",
            instrument=None,
            what="hand over two boats",
            parties=("NOR", "PRT"),
            due="2023",
            engagement="e1",
            evidence=said,
        ),
        Outcome(
            kind="announced",
            instrument=None,
            what="-1 is no formula",
            parties=("NOR",),
            due=None,
            engagement=None,
            evidence=said,
        ),
    )
    return Reading(
        doc=of.id,
        report=of,
        engagements=engagements,
        outcomes=outcomes,
        postings=tuple(
            Posting(name=each.name or "", rank=each.rank, post=each.post, party=each.party, evidence=(said,))
            for each in people
        ),
        positions=(Position(holder="NOR", stance="supports", target="@sea patrols", evidence=said),),
        figures=(
            Figure(
                measure="trade", value=2.5e9, unit="EUR", period="2020", parties=("NOR", "PRT"), evidence=said
            ),
            Figure(measure="calls", value=-3.25, unit="", period=None, parties=("NOR",), evidence=said),
        ),
    )


def stories() -> list[Reading]:
    """The visit, a call and a conference of another year, an undated meeting, a report with nothing in it."""
    call = report("call", "Ingrid Solberg spoke with the envoy of Ghana.", published="2019-02-03")
    summit = report("summit", "The P5+1 met Iran in Vienna on 9 July 2015.", published="2015-07-10")
    vague = report("vague", "Norway and Ghana held talks once.")
    empty = report("empty", "It rained on the parade.", published="2020-01-01")
    return [
        full(),
        Reading(
            doc=call.id,
            report=call,
            engagements=(
                engagement(
                    call,
                    "e1",
                    type="call",
                    date="2019-02-02",
                    parties=("GHA", "NOR"),
                    participants=(
                        person(call, GUEST),
                        Participant(name=None, rank=None, post="envoy", party="GHA", role="participant"),
                    ),
                ),
            ),
            postings=(Posting(name=GUEST[0], rank=None, post=GUEST[2], party="NOR"),),
        ),
        Reading(
            doc=summit.id,
            report=summit,
            engagements=(
                engagement(
                    summit,
                    "e1",
                    type="conference",
                    date="2015-07-09",
                    parties=("IRN", "P5+1"),
                    place=Place(city="Vienna", country="AUT"),
                    topics=("nuclear",),
                ),
            ),
        ),
        Reading(
            doc=vague.id,
            report=vague,
            engagements=(engagement(vague, "e1", type="meeting", parties=("GHA", "NOR")),),
        ),
        Reading(doc=empty.id, report=empty),
    ]


def filled(ledger: Ledger) -> Ledger:
    by_id = {each.doc: each for each in stories()}

    def read(reports: Iterable[Report | Failure]) -> Iterator[Reading | Failure]:
        yield from (by_id[each.id] if isinstance(each, Report) else each for each in reports)

    ledger.add([each.report for each in by_id.values()], read=read)
    return ledger


@pytest.fixture
def ledger(location: str) -> Iterator[Ledger]:
    """The ledger, on each of the databases."""
    with open_ledger(location) as opened:
        yield filled(opened)


@pytest.fixture(scope="session")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger in a file that no test writes to."""
    path = tmp_path_factory.mktemp("exports") / "talks.db"
    with open_ledger(path) as opened:
        filled(opened)
    return path


Exported = Callable[..., Path]


@pytest.fixture
def exported(file: Path, tmp_path: Path) -> Exported:
    """Exports the ledger in a format; gives the file or folder."""

    def export(name: str, question: Question | None = None, to: str = "out") -> Path:
        with open_ledger(file) as opened:
            written(opened, name, tmp_path / to, question)
        return tmp_path / to

    return export


def written(ledger: Ledger, name: str, path: Path, question: Question | None = None) -> list[str]:
    """Write an export; what it left out."""
    chosen = format_named(name)
    with selected(ledger, question) as selection:
        return list(chosen.write(selection, FolderSink(path) if chosen.is_folder else FileSink(path)))
