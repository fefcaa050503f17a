"""What a ledger holds can be looked at: by id, by kind, and through its tables and views."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import create_engine, text

from communique.errors import LedgerError
from communique.ledger import Ledger


@pytest.fixture
def full(ledger: Ledger, desk: Any) -> Ledger:
    ledger.add([each.report for each in desk.by_text.values()], read=desk.read)
    return ledger


def rows(location: str, query: str) -> list[tuple[Any, ...]]:
    address = location.replace("postgresql://", "postgresql+psycopg://")
    engine = create_engine(address if "://" in address else f"sqlite:///{address}")
    with engine.connect() as connection:
        found = [tuple(row) for row in connection.execute(text(query))]
    engine.dispose()
    return found


def test_a_thing_is_found_by_the_beginning_of_its_id(full: Ledger) -> None:
    for each in full.engagements():
        assert full.engagement(each.id[:12]) == each
    for person in full.people():
        assert full.person(person.id) == person


def test_an_id_that_nothing_or_several_things_have_is_refused(full: Ledger) -> None:
    with pytest.raises(LedgerError, match="there is no engagement 'e-zz'"):
        full.engagement("e-zz")
    with pytest.raises(LedgerError, match="more than one engagement"):
        full.engagement("e-")
    with pytest.raises(LedgerError, match="there is no report ''"):
        full.reading("")
    with pytest.raises(LedgerError, match="there is no run 99"):
        full.changes(99)


def test_accounts_of_one_engagement_are_compared(full: Ledger) -> None:
    merged = next(each for each in full.engagements() if len(each.accounts) == 2)
    assert full.compare(merged.id).docs == ("a", "b")


def test_a_person_has_a_career_and_engagements(full: Ledger) -> None:
    person = next(each for each in full.people() if each.name == "Laura Ortiz")
    assert [each.first for each in full.career(person.id).tenures] == ["2023-05-05"]
    assert [each.date for each in full.engagements_of(person.id)] == ["2023-05-04", "2024-05-04"]
    assert full.holders("Defence Minister", "ESP", "2023-06-01")[0].name == "Laura Ortiz"


def test_post_conflicts_of_a_person_are_those_of_all_in_which_they_are(full: Ledger) -> None:
    everything = full.post_conflicts()
    assert {each.post for each in everything} == {"Defence Minister"}
    for person in full.people():
        own = [each for each in everything if person.id in (each.left.person, each.right.person)]
        assert sorted(map(str, full.post_conflicts(person.id))) == sorted(map(str, own))
        assert own


def test_as_many_doubtful_values_as_are_asked_for(full: Ledger) -> None:
    everything = full.doubtful_values(below=1)
    assert len(everything) == 4
    assert full.doubtful_values(below=1, limit=3) == everything[:3]


def test_commitments_and_figures_are_one_for_all_reports(full: Ledger) -> None:
    (figure,) = full.figures()
    assert len(figure.accounts) == 4
    assert [each.what for each in full.overdue("2024-06-01")] == [each.what for each in full.commitments()]
    assert full.overdue("2023-06-01") == ()


def test_outcomes_and_positions_are_those_of_each_report(full: Ledger) -> None:
    outcomes, positions = full.outcomes(), full.positions()
    assert [each.doc for each in outcomes] == [each.doc for each in positions] == ["a", "b", "c", "d"]
    assert {each.outcome.what for each in outcomes} == {"build two frigates"}
    for each in positions:
        report = full.reading(each.doc).report
        said = each.position.evidence
        assert report.text[said.start : said.end] == said.text


def test_tables_and_views_can_be_read_by_any_client(full: Ledger, location: str) -> None:
    assert rows(location, "SELECT count(*) FROM engagements") == [(3,)]
    assert rows(location, "SELECT title, version FROM reports WHERE id = 'a'") == [("", 1)]
    merged = rows(location, "SELECT reports, parties FROM engagements WHERE reports = 2")
    assert merged == [(2, '["ESP","ITA"]')]
    joined = (
        "SELECT p.name FROM participants p JOIN engagements e ON e.id = p.engagement WHERE e.type = 'call'"
    )
    assert sorted(rows(location, joined)) == [("Ana Gil",), ("Pia Conti",)]
    outcomes = "SELECT count(*) FROM outcomes o JOIN engagements e ON e.id = o.engagement"
    assert rows(location, outcomes) == [(4,)]
    assert rows(location, "SELECT count(*) FROM positions WHERE stance = 'supports'") == [(4,)]
    assert rows(location, "SELECT count(*) FROM postings WHERE post = 'Defence Minister'") == [(8,)]
    assert rows(location, "SELECT count(*) FROM current_statements WHERE field = 'date'") == [(4,)]


def test_a_run_says_what_it_added_and_why(full: Ledger) -> None:
    changes = full.changes()
    assert {each.change for each in changes} == {"added"}
    why = {each.why for each in changes if each.kind == "engagement"}
    assert why == {"told by a, b", "told by c", "told by d"}
    (run,) = full.runs()
    assert (run.command, run.reports_read, run.finished is not None) == ("add", 4, True)


def test_a_run_says_what_it_changed_and_why(ledger: Ledger, desk: Any) -> None:
    first, second, *_ = (each.report for each in desk.by_text.values())
    ledger.add([first], read=desk.read)
    ledger.add([second], read=desk.read)
    changes = [each for each in ledger.changes() if each.kind == "engagement"]
    assert {each.change for each in changes} == {"changed"}
    assert {each.field for each in changes} >= {"reports", "history"}
    assert all(each.why.startswith("also told by b; alike by ") for each in changes)
    assert [(each.before, each.after) for each in changes if each.field == "reports"] == [("a", "a, b")]


def test_a_corrected_report_loses_what_it_no_longer_says(ledger: Ledger, desk: Any, report: Any) -> None:
    from communique.codebook import Reading

    first = next(iter(desk.by_text.values())).report
    ledger.add([first], read=desk.read)
    empty = report("a", first.text + " (This report has been withdrawn.)", outlet=first.outlet)
    desk.by_text[empty.text] = Reading(doc="a", report=empty)
    ledger.add([empty], read=desk.read)
    lost = [each for each in ledger.changes() if each.kind == "engagement"]
    assert [(each.change, each.why) for each in lost] == [("lost", "no longer told by a")]
