"""What people decide outweighs every score, outlasts new readings, and can be undone."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from sqlalchemy import update

from communique.errors import LedgerError, RecordError
from communique.ledger import Ledger, judging
from communique.ledger.database import database
from communique.ledger.tables import READINGS


@pytest.fixture
def full(ledger: Ledger, desk: Any) -> Ledger:
    ledger.add([each.report for each in desk.by_text.values()], read=desk.read)
    return ledger


def grouped(ledger: Ledger) -> list[list[str]]:
    return sorted(sorted(account.doc for account in each.accounts) for each in ledger.engagements())


def account(ledger: Ledger, doc: str) -> str:
    return next(one.id for each in ledger.engagements() for one in each.accounts if one.doc == doc)


def statement(ledger: Ledger, doc: str, field: str, kind: str = "engagement") -> str:
    return next(each.id for each in ledger.statements(doc) if each.kind == kind and each.field == field)


def pretend_another_reader(location: str) -> None:
    """As if an earlier version of the program had read all reports."""
    opened = database(location, readonly=False, create=False, timeout=5)
    with opened.writing() as connection:
        connection.execute(update(READINGS).values(reader="0.0.1+earlier"))
    opened.close()


def test_two_accounts_called_different_are_kept_apart_until_that_is_undone(full: Ledger) -> None:
    made, summary = full.judge_pair(
        account(full, "a"), account(full, "b"), "different", author="anna", reason="another room"
    )
    assert grouped(full) == [["a"], ["b"], ["c"], ["d"]]
    assert summary.added == 1
    assert any("judged different by anna: another room" in each.why for each in full.changes(summary.run))
    full.undo(made.id, author="ben", reason="it was one room")
    assert grouped(full) == [["a", "b"], ["c"], ["d"]]
    (kept,) = full.judgements()
    assert (kept.author, kept.undone_by, kept.undone_reason) == ("anna", "ben", "it was one room")


def test_two_engagements_called_the_same_are_one(full: Ledger) -> None:
    ends = [next(each.id for each in full.engagements() if each.accounts[0].doc == doc) for doc in "ac"]
    full.judge_pair(*ends, "same", author="anna")
    assert grouped(full) == [["a", "b", "c"], ["d"]]
    lost = [each for each in full.changes() if each.change == "lost" and each.kind == "engagement"]
    assert len(lost) == 1
    assert lost[0].why.startswith("is one with e-")


def test_the_last_decision_on_a_pair_holds(full: Ledger) -> None:
    ends = account(full, "a"), account(full, "b")
    full.judge_pair(*ends, "different", author="anna")
    full.judge_pair(*ends[::-1], "unsure", author="ben")
    assert grouped(full) == [["a", "b"], ["c"], ["d"]]


def test_two_people_called_different_are_two(full: Ledger) -> None:
    person = next(each for each in full.people() if each.name == "Laura Ortiz")
    full.judge_pair(f"{person.id}/1", f"{person.id}/3", "different", author="anna")
    assert [each.name for each in full.people()].count("Laura Ortiz") == 2


def test_names_that_people_called_the_same_are_told_so_and_by_what(full: Ledger) -> None:
    ends = [next(each.id for each in full.people() if each.name == name) for name in ("Ana Gil", "Pia Conti")]
    full.judge_pair(*ends, "same", author="anna")
    both = next(each for each in full.people() if "Ana Gil" in each.names)
    (tie,) = full.why_one(both.id).ties
    assert (tie.judged, tie.conflict) == (True, "the names differ")
    alone = next(each for each in full.people() if each.name == "Laura Ortiz")
    assert not any(each.judged for each in full.why_one(alone.id).ties)


def test_a_decision_outlasts_a_new_reading(full: Ledger, desk: Any, location: str) -> None:
    full.judge_pair(account(full, "a"), account(full, "b"), "different", author="anna")
    full.judge_value(statement(full, "c", "date"), "corrected", value="2024-05-03", author="anna")
    pretend_another_reader(location)
    summary = full.reread(read=desk.read)
    assert summary.counts.read == 4
    assert grouped(full) == [["a"], ["b"], ["c"], ["d"]]
    assert [each.date for each in full.engagements() if each.accounts[0].doc == "c"] == ["2024-05-03"]
    assert full.reread(read=desk.read).counts.read == 0


def test_a_decision_outlasts_a_version_in_which_the_words_moved(
    full: Ledger, desk: Any, reading: Any
) -> None:
    full.judge_pair(account(full, "a"), account(full, "b"), "different", author="anna")
    old = next(iter(desk.by_text.values())).report
    new = msgspec.structs.replace(old, text="Corrected. " + old.text)
    moved = reading(new)
    said = new.evidence(11, len(new.text))
    engagement = msgspec.structs.replace(moved.engagements[0], evidence=(said,))
    desk.by_text[new.text] = msgspec.structs.replace(moved, engagements=(engagement,))
    full.add([new], read=desk.read)
    assert grouped(full) == [["a"], ["b"], ["c"], ["d"]]


@pytest.mark.parametrize(
    ("field", "kind", "value", "expected"),
    [
        ("date", "engagement", "2024-05-02", {"date": "2024-05-02"}),
        ("type", "engagement", "dialogue", {"type": "dialogue"}),
        ("city", "engagement", "Pisa", {"city": "Pisa"}),
        ("topic", "engagement", "energy", {"topics": ("energy",)}),
    ],
)
def test_a_corrected_value_takes_the_place_of_what_was_read(
    full: Ledger, field: str, kind: str, value: str, expected: dict[str, Any]
) -> None:
    own = statement(full, "c", field, kind)
    made, _ = full.judge_value(own, "corrected", value=value, author="anna", reason="the ministry says so")
    found = next(each for each in full.engagements() if each.accounts[0].doc == "c")
    known = {"date": found.date, "type": found.type, "city": found.place.city, "topics": found.topics}
    assert {name: known[name] for name in expected} == expected
    full.undo(made.id, author="anna")
    assert statement(full, "c", field, kind) == own
    assert next(each for each in full.engagements() if each.accounts[0].doc == "c").date == "2024-05-04"


def test_a_wrong_value_is_not_stated_and_an_engagement_of_the_wrong_type_goes(full: Ledger) -> None:
    full.judge_value(statement(full, "c", "date"), "different", author="anna")
    assert next(each for each in full.engagements() if each.accounts[0].doc == "c").date is None
    full.judge_value(statement(full, "d", "type"), "different", author="anna")
    assert grouped(full) == [["a", "b"], ["c"]]


def test_figures_postings_and_participants_can_be_corrected(full: Ledger) -> None:
    full.judge_value(statement(full, "a", "value", "figure"), "corrected", value="3e9", author="anna")
    assert sorted(each.value for each in full.figures()) == [2e9, 3e9]
    full.judge_value(
        statement(full, "d", "name", "participant"), "corrected", value="Ana Gil Sanz", author="anna"
    )
    assert "Ana Gil Sanz" in {each.name for each in full.people()}


def test_a_value_of_low_confidence_is_shown_until_somebody_judges_it(full: Ledger) -> None:
    (doubtful,) = full.doubtful_values()
    assert (doubtful.report, doubtful.value) == ("d", "call")
    full.judge_value(doubtful.id, "same", author="anna")
    assert full.doubtful_values() == ()
    assert grouped(full) == [["a", "b"], ["c"], ["d"]]


def test_an_open_pair_is_shown_until_somebody_decides_it(
    ledger: Ledger, desk: Any, reading: Any, report: Any
) -> None:
    """The later the second report, the less sure it is that it speaks of the same meeting."""
    one = report("x", "Laura Ortiz met Marco Bellini in Rome for talks on frigates.", published="2023-05-05")
    desk.by_text = {one.text: reading(one)}
    ledger.add([one], read=desk.read)
    for day in ("2023-05-30", "2023-06-10", "2023-06-20", "2023-06-30", "2023-07-10", "2023-07-30"):
        text = f"Laura Ortiz spoke in Rome with Italian officials about harbours. {day}"
        other = report(day, text, published=day)
        desk.by_text[text] = reading(other, date=None)
        ledger.add([other], read=desk.read)
    pairs = ledger.unsure_pairs()
    assert pairs
    assert all(abs(pair.score) <= 1 and pair.factors for pair in pairs)
    made, _ = ledger.judge_unsure(pairs[0].id, "different", author="anna")
    apart = [made.one[0].doc, made.other[0].doc]
    assert pairs[0].id not in {pair.id for pair in ledger.unsure_pairs()}
    assert not any(set(apart) <= set(docs) for docs in grouped(ledger))


def test_what_the_codebook_does_not_allow_is_refused_and_nothing_is_recorded(full: Ledger) -> None:
    with pytest.raises(RecordError, match="not in the codebook"):
        full.judge_value(statement(full, "c", "type"), "corrected", value="party", author="anna")
    with pytest.raises(RecordError, match="not a number"):
        full.judge_value(statement(full, "a", "value", "figure"), "corrected", value="many", author="anna")
    with pytest.raises(LedgerError, match="give both or neither"):
        full.judge_value(statement(full, "c", "date"), "corrected", author="anna")
    with pytest.raises(LedgerError, match="verdict 'perhaps'"):
        full.judge_pair(account(full, "a"), account(full, "b"), "perhaps", author="anna")
    with pytest.raises(LedgerError, match="two of one kind"):
        full.judge_pair(account(full, "a"), full.people()[0].id, "same", author="anna")
    with pytest.raises(LedgerError, match="no id that can be judged"):
        full.judge_pair("x", "y", "same", author="anna")
    assert full.judgements() == ()


def test_a_judgement_is_undone_once(full: Ledger) -> None:
    made, _ = full.judge_pair(account(full, "a"), account(full, "b"), "different", author="anna")
    full.undo(made.id, author="ben")
    with pytest.raises(LedgerError, match="was undone by ben"):
        full.undo(made.id, author="anna")


def test_a_report_that_could_not_be_read_is_read_by_another_reader(
    ledger: Ledger, desk: Any, location: str
) -> None:
    desk.broken = True
    ledger.add([next(iter(desk.by_text.values())).report], read=desk.read)
    desk.broken = False
    pretend_another_reader(location)
    assert ledger.reread(read=desk.read).counts.read == 1
    assert (ledger.failures(), grouped(ledger)) == ((), [["a"]])


def test_a_correction_carries_the_words_that_were_chosen_for_it(full: Ledger) -> None:
    text = full.reading("c").report.text
    start = text.index("met in Rome")
    words = (start, start + len("met in Rome"))
    own = statement(full, "c", "city")
    made = full.record(judging.value_decision, own, "corrected", "Naples", "anna", "", words)
    assert made.evidence is not None
    assert made.evidence.text == "met in Rome"
    assert made in full.judgements()
    full.resolve(judging.told(made))
    told = next(one for each in full.engagements() for one in each.accounts if one.doc == "c")
    assert told.place.city == "Naples"
    assert told.evidence_for["city"] == (made.evidence,)


def test_words_that_are_not_in_the_report_are_refused(full: Ledger) -> None:
    own = statement(full, "c", "city")
    for words in ((5, 5), (9, 5), (-1, 4), (0, 10_000)):
        with pytest.raises(LedgerError, match="are not in report c"):
            full.record(judging.value_decision, own, "corrected", "Naples", "anna", "", words)
    with pytest.raises(LedgerError, match="words go with"):
        full.record(judging.value_decision, own, "same", None, "anna", "", (0, 4))
