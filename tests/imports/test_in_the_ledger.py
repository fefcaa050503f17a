"""Hand-coded rows in a ledger: beside reports, never read anew, renewed when changed, and out again."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, text

from communique.codebook import Engagement, Failure, Participant, Place, Reading, Report
from communique.errors import LedgerError
from communique.exports.formats import format_named
from communique.exports.selection import selected
from communique.exports.sinks import FileSink
from communique.imports import Refused, coded_rows, load_mapping
from communique.ledger import Ledger, Summary, open_ledger

Content = Callable[[str], Mapping[str, list[tuple[Any, ...]]]]
HEADING = "visit_id,start_date,end_date,status,visitor,host,parties,visitor_name,visitor_rank,visitor_post,"
REST = "other_visitors,received_by,venue,city,country,topics,source_date\n"
VISIT = "v1,2021-05-04,2021-05-06,held,NOR,PRT,,Ingrid Solberg,Rear Admiral,Chief of the Navy,,Rui Tavares,,"
ROW = f"{VISIT}Lisbon,PRT,maritime_security,2021-05-07\n"
OTHER = "v2,2022-03-01,,held,NOR,PRT,,Ola Hagen,,Defence Minister,,,,Porto,PRT,trade,2022-03-02\n"


def take(ledger: Ledger, path: Path, mapping: str = "visits", coder: str = "anna") -> Summary:
    rows = coded_rows(path, load_mapping(mapping), coder).rows
    return ledger.add_coded(
        (each.failure if isinstance(each, Refused) else each for each in rows), coder=coder
    )


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "visits.csv"
    path.write_text(HEADING + REST + ROW + OTHER, encoding="utf-8")
    return path


def told() -> Reading:
    """What a newspaper says of the first visit."""
    text = "Rear Admiral Ingrid Solberg, Chief of the Navy of Norway, visited Lisbon on 4 May 2021."
    report = Report(
        id="news",
        title="",
        text=text,
        body_start=0,
        lead_start=0,
        published="2021-05-07",
        outlet="Fjord Post",
    )
    said = report.evidence(0, len(text))
    person = Participant(
        name="Ingrid Solberg", rank="Rear Admiral", post="Chief of the Navy", party="NOR", role="guest"
    )
    engagement = Engagement(
        id="e1",
        type="visit",
        status="held",
        date="2021-05-04",
        parties=("NOR", "PRT"),
        place=Place(city="Lisbon", country="PRT"),
        participants=(person,),
        topics=(),
        parent=None,
        evidence=(said,),
    )
    return Reading(doc="news", report=report, engagements=(engagement,))


def refuse(reports: Iterable[Report | Failure]) -> Iterator[Reading | Failure]:
    assert list(reports) == []
    yield from ()


def test_rows_are_kept_like_reports_with_their_coder(ledger: Ledger, table: Path) -> None:
    summary = take(ledger, table)
    assert (summary.counts.read, summary.counts.failed) == (2, 0)
    assert {each.id: each.reader for each in ledger.reports()} == {
        "human:anna/visits-coded-by-hand/v1": "human:anna",
        "human:anna/visits-coded-by-hand/v2": "human:anna",
    }
    first, second = sorted(ledger.engagements(), key=lambda each: each.date or "")
    assert (first.date, first.place.city, second.place.city) == ("2021-05-04/2021-05-06", "Lisbon", "Porto")
    assert {each.name for each in ledger.people()} == {"Ingrid Solberg", "Ola Hagen", "Rui Tavares"}
    statement = next(s for s in ledger.statements("human:anna/visits-coded-by-hand/v1") if s.field == "city")
    assert (statement.words, statement.reader) == ("Lisbon", "human:anna")
    assert ledger.copies() == ()


def test_a_row_and_a_report_of_one_visit_are_one_engagement(ledger: Ledger, table: Path) -> None:
    news = told()
    ledger.add([news.report], read=lambda reports: [news for _ in reports])
    take(ledger, table)
    visit = next(each for each in ledger.engagements() if each.place.city == "Lisbon")
    assert {account.doc for account in visit.accounts} == {"news", "human:anna/visits-coded-by-hand/v1"}
    assert visit.sources == 2


def test_rows_of_one_dataset_stay_apart_however_alike_and_are_no_copies(
    ledger: Ledger, tmp_path: Path
) -> None:
    rows = "".join(f"v{number}{ROW.removeprefix('v1')}" for number in range(1, 4))
    (tmp_path / "alike.csv").write_text(HEADING + REST + rows, encoding="utf-8")
    take(ledger, tmp_path / "alike.csv")
    assert len(ledger.engagements()) == 3
    assert ledger.copies() == ()
    one, other, _ = (each.id for each in ledger.engagements())
    ledger.judge_pair(one, other, "same", author="ben", reason="entered twice")
    assert len(ledger.engagements()) == 2


def test_nobody_reads_them_anew(ledger: Ledger, table: Path) -> None:
    take(ledger, table)
    assert ledger.reread(read=refuse).counts.read == 0
    assert {each.reader for each in ledger.reports()} == {"human:anna"}


def test_the_same_rows_are_known_and_a_changed_one_is_a_new_version(ledger: Ledger, table: Path) -> None:
    take(ledger, table)
    again = take(ledger, table)
    assert (again.counts.known, again.counts.read, again.changed) == (2, 0, 0)
    table.write_text(table.read_text(encoding="utf-8").replace("Porto", "Braga"), encoding="utf-8")
    changed = take(ledger, table)
    assert (changed.counts.known, changed.counts.changed) == (1, 1)
    assert {each.place.city for each in ledger.engagements()} == {"Lisbon", "Braga"}


def test_another_mapping_of_the_same_rows_gives_them_new_values(
    ledger: Ledger, table: Path, tmp_path: Path
) -> None:
    take(ledger, table)
    ready = Path(__file__).parents[2] / "src" / "communique" / "imports" / "data" / "visits.toml"
    ours = tmp_path / "ours.toml"
    ours.write_text(
        ready.read_text(encoding="utf-8").replace('is = "visit"', 'is = "tour"'), encoding="utf-8"
    )
    assert take(ledger, table, str(ours)).counts.changed == 2
    assert {each.type for each in ledger.engagements()} == {"tour"}
    assert take(ledger, table).counts.changed == 2
    assert {each.type for each in ledger.engagements()} == {"visit"}


def test_two_coders_are_two_sources(ledger: Ledger, table: Path) -> None:
    take(ledger, table)
    take(ledger, table, coder="ben")
    assert len(ledger.reports()) == 4
    assert {each.reader for each in ledger.reports()} == {"human:anna", "human:ben"}
    assert len(ledger.engagements()) == 2


def test_a_refused_row_is_a_failure_until_it_goes_in(ledger: Ledger, table: Path) -> None:
    good = table.read_text(encoding="utf-8")
    table.write_text(good.replace("held,NOR,PRT,,Ola", "heldd,NOR,PRT,,Ola"), encoding="utf-8")
    assert (take(ledger, table).counts.failed, len(ledger.reports())) == (1, 1)
    (failure,) = ledger.failures()
    assert failure.message.startswith("row 3: column status: 'heldd' is not in the codebook; nearest: held")
    table.write_text(good, encoding="utf-8")
    take(ledger, table)
    assert (ledger.failures(), len(ledger.reports())) == ((), 2)


def test_an_undone_import_leaves_the_ledger_as_it_was(
    location: str, table: Path, tmp_path: Path, content: Content
) -> None:
    news = told()
    refused = table.read_text(encoding="utf-8").replace("held,NOR,PRT,,Ola", "heldd,NOR,PRT,,Ola")
    good = table.read_text(encoding="utf-8")
    with open_ledger(location) as ledger:
        ledger.add([news.report], read=lambda reports: [news for _ in reports])
        table.write_text(refused, encoding="utf-8")
        take(ledger, table)
        first = content(location)
        table.write_text(good.replace("v1,2021-05-04", "v1,2021-05-05"), encoding="utf-8")
        changed = take(ledger, table)
        assert (changed.counts.read, changed.counts.changed) == (1, 1)
        second = content(location)
        ready = Path(__file__).parents[2] / "src" / "communique" / "imports" / "data" / "visits.toml"
        ours = tmp_path / "ours.toml"
        ours.write_text(
            ready.read_text(encoding="utf-8").replace('is = "visit"', 'is = "tour"'), encoding="utf-8"
        )
        mapped = take(ledger, table, str(ours))
        assert {each.type for each in ledger.engagements()} == {"tour", "visit"}
        undone = ledger.undo_import(mapped.run)
        assert undone.counts.changed == 2
        assert content(location) == second
        ledger.undo_import(changed.run)
        assert content(location) == first
        assert ledger.is_resolved
        assert [each.command for each in ledger.runs()][-2:] == ["undo import 4", "undo import 3"]


def test_an_import_that_cannot_be_undone_is_refused(ledger: Ledger, table: Path, tmp_path: Path) -> None:
    news = told()
    ledger.add([news.report], read=lambda reports: [news for _ in reports])
    first = take(ledger, table)
    copy = tmp_path / "again.csv"
    copy.write_bytes(table.read_bytes())
    second = take(ledger, copy, coder="anna")
    before = len(ledger.runs())
    for run, why in (
        (9, "there is no run 9"),
        (1, "run 1 is no import but `add`"),
        (first.run, f"undo run {second.run} first"),
    ):
        with pytest.raises(LedgerError, match=re.escape(why)):
            ledger.undo_import(run)
    assert len(ledger.runs()) == before
    ledger.undo_import(second.run)
    ledger.undo_import(first.run)
    assert {each.id for each in ledger.reports()} == {"news"}
    with pytest.raises(LedgerError, match=f"run {first.run} was undone by run"):
        ledger.undo_import(first.run)


def test_an_import_of_which_nothing_was_kept_is_not_undone(location: str, table: Path) -> None:
    with open_ledger(location) as ledger:
        summary = take(ledger, table)
        address = location.replace("postgresql://", "postgresql+psycopg://")
        engine = create_engine(address if "://" in address else f"sqlite:///{address}")
        with engine.begin() as connection:
            connection.execute(text("DELETE FROM imported"))
        engine.dispose()
        with pytest.raises(LedgerError, match="was made by an earlier Communiqué"):
            ledger.undo_import(summary.run)
        assert len(ledger.reports()) == 2


def test_judgements_on_rows_outlive_an_undone_import(ledger: Ledger, table: Path) -> None:
    summary = take(ledger, table)
    statement = next(s for s in ledger.statements("human:anna/visits-coded-by-hand/v1") if s.field == "city")
    ledger.judge_value(statement.id, "corrected", value="Porto", author="ben")
    ledger.undo_import(summary.run)
    assert (ledger.engagements(), len(ledger.judgements())) == ((), 1)
    take(ledger, table)
    assert {each.place.city for each in ledger.engagements()} == {"Porto"}


def exported(ledger: Ledger, name: str, path: Path) -> list[dict[str, str]]:
    with selected(ledger) as selection:
        format_named(name).write(selection, FileSink(path))
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


_OF_REPORTS = ("source_title", "source_outlet", "source_url", "reports", "independent_sources", "quote")


def compared(rows: list[dict[str, str]], name: str) -> list[dict[str, str]]:
    own = f"{name[:-1]}_id"
    return [{key: row[key] for key in row if key not in (*_OF_REPORTS, own)} for row in rows]


@pytest.mark.parametrize("name", ["visits", "exercises", "agreements"])
def test_an_exported_list_comes_back_as_the_same_list(name: str, tmp_path: Path) -> None:
    known: dict[str, Any] = {"visits": HEADING + REST + ROW + OTHER}
    known["exercises"] = (
        "exercise_id,name,start_date,end_date,status,participants,venue,city,country,topics,source_date\n"
        "x1,Silent Tide,2021-06-07,2021-06-12,held,NOR;PRT;ESP,North Sea,,,joint_exercises,2021-06-13\n"
        "x2,,2023,,planned,ISL;NOR,,Bergen,NOR,,2022-01-02\n"
    )
    known["agreements"] = (
        "agreement_id,signed_date,signed_until,status,parties,party_1,party_2,instrument,title,signatories,"
        "venue,city,country,topics,source_date\n"
        "a1,2021-05-05,,held,,NOR,PRT,memorandum,memorandum on sea charts,Ida Nordahl;Rui Tavares,,Oslo,NOR,,"
        "2021-05-06\n"
        "a2,2022,,planned,GHA;NOR,,,,,,,,,legal,\n"
    )
    (tmp_path / "mine.csv").write_text(known[name], encoding="utf-8")
    with open_ledger(tmp_path / "one.db") as one:
        take(one, tmp_path / "mine.csv", name)
        first = exported(one, name, tmp_path / "one.csv")
    with open_ledger(tmp_path / "two.db") as two:
        assert take(two, tmp_path / "one.csv", name).counts.failed == 0
        second = exported(two, name, tmp_path / "two.csv")
    assert len(first) == 2
    assert compared(first, name) == compared(second, name)
