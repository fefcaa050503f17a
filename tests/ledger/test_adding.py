"""Reports go in once, versions are kept, failures recorded, and neither order nor number of calls matters."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from sqlalchemy import create_engine, text

from communique.codebook import Failure
from communique.ledger import Ledger, open_ledger

MISSING = Failure(origin="none.txt", stage="source", error="SourceError", message="there is no such file")


def reports(desk: Any) -> list[Any]:
    return [each.report for each in desk.by_text.values()]


def test_two_reports_of_one_meeting_are_one_engagement_with_two_accounts(ledger: Ledger, desk: Any) -> None:
    summary = ledger.add(reports(desk), read=desk.read)
    assert (summary.counts.read, summary.counts.failed) == (4, 0)
    docs = [sorted(account.doc for account in each.accounts) for each in ledger.engagements()]
    assert sorted(docs) == [["a", "b"], ["c"], ["d"]]


def test_a_report_that_is_there_is_not_read_again(ledger: Ledger, desk: Any) -> None:
    ledger.add(reports(desk), read=desk.read)
    summary = ledger.add(reports(desk), read=desk.read)
    assert (summary.counts.known, summary.counts.read) == (4, 0)
    assert len(desk.given) == 4


def test_nothing_to_read_needs_no_reader(ledger: Ledger) -> None:
    def refuse(reports: Any) -> Any:
        raise AssertionError("there is nothing to read")

    assert ledger.add([MISSING], read=refuse).counts.failed == 1


def test_a_changed_report_becomes_a_new_version_and_the_old_one_stays(
    ledger: Ledger, desk: Any, reading: Any
) -> None:
    ledger.add(reports(desk), read=desk.read)
    old = reports(desk)[0]
    new = msgspec.structs.replace(old, text=old.text.replace("Rome", "Pisa"))
    desk.by_text[new.text] = reading(new, date="2023-05-04")
    assert ledger.add([new], read=desk.read).counts.changed == 1
    assert [(each.number, each.is_current) for each in ledger.versions("a")] == [(1, False), (2, True)]
    assert "Pisa" in ledger.reading("a").report.text
    assert len(ledger.reports()) == 4


def test_another_report_under_the_same_id_stays_another_report(
    ledger: Ledger, desk: Any, report: Any, reading: Any
) -> None:
    ledger.add(reports(desk), read=desk.read)
    stranger = report(
        "a", "Parliament in Lisbon adopted the budget for schools after a night of long debate."
    )
    desk.by_text[stranger.text] = reading(stranger)
    assert ledger.add([stranger], read=desk.read).counts.read == 1
    assert sorted(each.id.partition("~")[0] for each in ledger.reports()) == ["a", "a", "b", "c", "d"]


def test_a_file_that_was_corrected_is_a_new_version_of_its_report(
    ledger: Ledger, desk: Any, report: Any, reading: Any, tmp_path: Any
) -> None:
    from communique.documents import load

    file = tmp_path / "talks.txt"
    for words in (
        "Laura Ortiz met Marco Bellini in Rome on 4 May.",
        "Laura Ortiz met Marco Bellini in Rome on 5 May.",
    ):
        file.write_text(words, encoding="utf-8")
        (found,) = load([str(file)])
        desk.by_text[found.text] = reading(found)  # type: ignore[union-attr]
        ledger.add([found], read=desk.read)
    (held,) = ledger.reports()
    assert (held.version, held.origin) == (2, str(file))


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (2, 0, 3, 1)])
@pytest.mark.parametrize("at_once", [1, 2])
def test_the_same_reports_in_any_order_and_number_of_calls_give_the_same_ledger(
    location: str, another: str, desk: Any, content: Any, order: tuple[int, ...], at_once: int
) -> None:
    given = reports(desk)
    with open_ledger(location) as ledger:
        ledger.add(given, read=desk.read)
    with open_ledger(another) as ledger:
        for start in range(0, 4, at_once):
            ledger.add([given[i] for i in order[start : start + at_once]], read=desk.read)
    assert content(another) == content(location)


def test_a_failure_is_listed_until_a_report_comes_from_its_place(ledger: Ledger, desk: Any) -> None:
    ledger.add([MISSING, MISSING], read=desk.read)
    assert ledger.failures() == (MISSING,)
    came = msgspec.structs.replace(reports(desk)[0], origin="none.txt")
    ledger.add([came], read=desk.read)
    assert ledger.failures() == ()


def test_a_report_that_could_not_be_read_is_kept_with_its_failure(ledger: Ledger, desk: Any) -> None:
    desk.broken = True
    summary = ledger.add(reports(desk)[:1], read=desk.read)
    assert (summary.counts.failed, [each.failed for each in ledger.reports()]) == (1, [True])
    assert [each.stage for each in ledger.failures()] == ["reading"]
    assert ledger.engagements() == ()


def test_one_report_from_two_places_is_one_with_both(ledger: Ledger, desk: Any) -> None:
    one = reports(desk)[0]
    copies = [msgspec.structs.replace(one, origin=origin) for origin in ("x:1", "y:7")]
    ledger.add(copies, read=desk.read)
    assert ledger.versions("a")[0].origins == ("x:1", "y:7")


def test_characters_that_no_database_holds_are_replaced_and_offsets_stay(
    ledger: Ledger, desk: Any, report: Any, reading: Any
) -> None:
    safe = report("z", "Laura Ortiz met \ufffd and Marco Bellini in Rome.")
    desk.by_text[safe.text] = reading(safe)
    ledger.add([report("z", "Laura Ortiz met \ud800\0and Marco Bellini in Rome.")], read=desk.read)
    assert ledger.reading("z").report.text == safe.text
    assert all(safe.text[each.start_char : each.end_char] == each.words for each in ledger.statements("z"))


def test_every_statement_quotes_its_report(ledger: Ledger, desk: Any) -> None:
    ledger.add(reports(desk), read=desk.read)
    said = ledger.statements("a")
    text = ledger.reading("a").report.text
    assert {each.field for each in said} >= {
        "type",
        "date",
        "party",
        "topic",
        "name",
        "value",
        "stance",
        "what",
    }
    assert all(text[each.start_char : each.end_char] == each.words for each in said)
    assert {each.confidence for each in said if each.kind == "engagement"} == {0.9}


def test_each_report_is_told_to_who_watches(ledger: Ledger, desk: Any) -> None:
    told: list[str] = []
    ledger.add([MISSING, *reports(desk)], read=desk.read, watch=lambda item, what: told.append(what))
    assert sorted(told) == ["failed", "read", "read", "read", "read"]


def test_a_cut_off_resolution_is_made_up_for(location: str, desk: Any, content: Any, another: str) -> None:
    from communique.ledger.adding import add_reports
    from communique.ledger.database import database
    from communique.ledger.runs import begin_run

    with open_ledger(location) as ledger:
        opened = database(location, readonly=False, create=True, timeout=5)
        add_reports(opened, begin_run(opened, "add"), reports(desk), desk.read, lambda item, what: None)
        opened.close()
        assert not ledger.is_resolved
        ledger.resolve()
        assert ledger.is_resolved
    with open_ledger(another) as ledger:
        ledger.add(reports(desk), read=desk.read)
    assert content(location) == content(another)


def memory(location: str) -> dict[str, str]:
    """What resolution remembers: for each part a hash of its content."""
    address = location.replace("postgresql://", "postgresql+psycopg://")
    engine = create_engine(address if "://" in address else f"sqlite:///{address}")
    with engine.connect() as connection:
        found = {row.key: row.digest for row in connection.execute(text("SELECT key, digest FROM memory"))}
    engine.dispose()
    return found


def test_what_is_remembered_is_kept_in_parts_the_same_in_any_order(
    location: str, another: str, desk: Any
) -> None:
    reports = [each.report for each in desk.by_text.values()]
    with open_ledger(location) as ledger:
        ledger.add(reports, read=desk.read)
    with open_ledger(another) as ledger:
        ledger.add(reports[:1:-1], read=desk.read)
        before = memory(another)
        ledger.add(reports[:2], read=desk.read)
    after = memory(another)
    assert after == memory(location)
    assert {"report a", "report b", "report c", "report d"} < after.keys()
    assert any(each.startswith("scores ") for each in after)
    assert any(each.startswith("commitments ") for each in after)
    assert {before[each] == after[each] for each in ("report c", "report d")} == {True}
