"""The commands on a ledger, from files to what is listed, shown, reviewed and compared."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from communique.cli import app

REPORTS = {
    "a.txt": "OSLO, May 4 (FN) - Norwegian Defence Minister Anna Berg met her Ghanaian counterpart Kofi "
    "Osei in Oslo on Friday. The two ministers agreed to hold a joint naval exercise in 2025.",
    "b.txt": "ACCRA, May 5 (Harmattan) - Ghana's Defence Minister Kofi Osei held talks with Norwegian "
    "Defence Minister Anna Berg in Oslo on Friday.",
}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def records(*arguments: str) -> list[dict[str, Any]]:
    result = run(*arguments, "--format", "jsonl")
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def ids(kind: str, ledger: str) -> list[str]:
    return [each["id"] for each in records("list", kind, "--ledger", ledger)]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    (folder / "news").mkdir()
    for name, text in REPORTS.items():
        (folder / "news" / name).write_text(text, encoding="utf-8")
    added = run(
        "add", str(folder / "news"), "--ledger", str(folder / "talks.db"), "--published", "2024-05-05"
    )
    assert added.exit_code == 0, added.output
    assert "run 1: reports: 2 read" in added.stderr
    return folder


@pytest.fixture
def ledger(made: Path, tmp_path: Path) -> str:
    """A copy of the ledger, to do with it as one likes."""
    return str(shutil.copy(made / "talks.db", tmp_path / "talks.db"))


def test_engagements_are_listed_with_their_accounts_as_lines_of_json(ledger: str) -> None:
    found = records("list", "engagements", "--ledger", ledger)
    keys = {
        "id",
        "type",
        "status",
        "date",
        "parties",
        "participants",
        "place",
        "topics",
        "parent",
        "accounts",
    }
    assert found
    assert all(keys <= each.keys() for each in found)
    meeting = next(each for each in found if each["type"] == "meeting")
    assert meeting["parties"] == ["GHA", "NOR"]
    assert len({account["doc"] for account in meeting["accounts"]}) == 2
    assert all(account["evidence"][0]["text"] for account in meeting["accounts"])


def test_reports_that_are_there_are_not_read_again(made: Path, ledger: str) -> None:
    again = run("add", str(made / "news"), "--ledger", ledger, "--published", "2024-05-05")
    assert again.exit_code == 0
    assert "reports: 2 known" in again.stderr


def test_what_cannot_be_read_is_named_and_listed(ledger: str, tmp_path: Path) -> None:
    missing = str(tmp_path / "none.txt")
    result = run("add", missing, "--ledger", ledger)
    assert result.exit_code == 3
    assert f"failed: {missing}" in result.stderr
    assert missing in run("list", "failures", "--ledger", ledger).stdout


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("engagements", "Ghana and Norway"),
        ("people", "Anna Berg"),
        ("reports", "2024-05-0"),
        ("runs", "2 read"),
        ("copies", "no copies"),
        ("failures", "no failures"),
        ("judgements", "no judgements"),
        ("figures", "no figures"),
    ],
)
def test_each_kind_is_listed_a_line_each(ledger: str, kind: str, words: str) -> None:
    result = run("list", kind, "--ledger", ledger)
    assert result.exit_code == 0
    assert words in result.stdout


def test_what_is_listed_can_be_narrowed(ledger: str) -> None:
    assert {each["party"] for each in records("list", "people", "--party", "NOR", "--ledger", ledger)} == {
        "NOR"
    }
    assert records("list", "engagements", "--status", "cancelled", "--ledger", ledger) == []
    assert records("list", "commitments", "--overdue", "2020-01-01", "--ledger", ledger) == []


@pytest.mark.parametrize(
    ("kind", "listed", "words"),
    [
        ("engagement", "engagements", ["Participants", "History", "Accounts"]),
        ("person", "people", ["Career, as reported", "Engagements"]),
        ("report", "reports", ["Versions", "SHA-256", "Statements"]),
        ("run", "runs", ["Run 1: add", "+ engagement", "why: told by"]),
    ],
)
def test_one_of_each_kind_is_shown(ledger: str, kind: str, listed: str, words: list[str]) -> None:
    one = str(ids(listed, ledger)[0])
    result = run("show", kind, one, "--ledger", ledger)
    assert result.exit_code == 0
    assert [each for each in words if each not in result.stdout] == []
    (record,) = records("show", kind, one, "--ledger", ledger)
    assert len(record) >= 2


def test_accounts_are_kept_apart_by_a_decision_and_joined_again_by_undoing_it(ledger: str) -> None:
    meeting = next(
        each for each in records("list", "engagements", "--ledger", ledger) if len(each["accounts"]) == 2
    )
    one, other = (account["id"] for account in meeting["accounts"])
    before = len(ids("engagements", ledger))
    options = ("--author", "anna", "--reason", "two rooms", "--ledger", ledger)
    decided = run("review", one, "different", other, *options)
    assert decided.exit_code == 0
    assert len(ids("engagements", ledger)) == before + 1
    assert "judged different by anna: two rooms" in run("diff", "--ledger", ledger).stdout
    judgement = decided.stdout.split()[0]
    assert run("review", judgement, "undo", "--ledger", ledger).exit_code == 0
    assert len(ids("engagements", ledger)) == before
    assert "undone by" in run("list", "judgements", "--ledger", ledger).stdout


def test_a_value_is_corrected(ledger: str) -> None:
    report = ids("reports", ledger)[0]
    (shown,) = records("show", "report", report, "--ledger", ledger)
    date = next(each for each in shown["statements"] if each["field"] == "city")
    command = ("review", date["id"], "corrected", "Bergen", "--author", "anna", "--ledger", ledger)
    assert run(*command).exit_code == 0
    cities = {
        account["place"]["city"]
        for each in records("list", "engagements", "--ledger", ledger)
        for account in each["accounts"]
    }
    assert "Bergen" in cities


def test_what_is_open_is_listed(ledger: str) -> None:
    result = run("review", "--ledger", ledger)
    assert "Pairs that may be one" in result.stdout
    assert "Engagements of low confidence" in result.stdout


@pytest.fixture
def unsure(tmp_path: Path) -> str:
    """A ledger of reports on what may be one meeting, the later the less likely."""
    ledger = str(tmp_path / "unsure.db")
    for month in range(6, 12):
        text = f"Ghana's Defence Minister Kofi Osei met Norwegian officials in Oslo over harbour {month}."
        (tmp_path / f"{month}.txt").write_text(text, encoding="utf-8")
        day = f"2024-{month:02}-01"
        run("add", str(tmp_path / f"{month}.txt"), "--ledger", ledger, "--published", day)
    return ledger


def test_open_pairs_are_decided_with_a_key_each(unsure: str) -> None:
    listed = [each["id"] for each in records("review", "--ledger", unsure) if each["id"].startswith("u-")]
    assert len(listed) > 2
    options = ("--author", "anna", "--reason", "seen", "--ledger", unsure)
    result = CliRunner().invoke(app, ["review", "--each", *options], input="xnsdq")
    assert result.exit_code == 0, result.output
    assert f"decided 2 of {len(listed)}" in result.stdout
    decided = records("list", "judgements", "--ledger", unsure)
    assert [each["verdict"] for each in decided] == ["same", "different"]
    assert {each["author"] for each in decided} == {"anna"}
    left = [each["id"] for each in records("review", "--ledger", unsure)]
    assert listed[0] in left
    assert not set(listed[1:3]) & set(left)


def test_the_end_of_the_input_ends_the_review(unsure: str) -> None:
    result = CliRunner().invoke(app, ["review", "--each", "--ledger", unsure], input="")
    assert result.exit_code == 0, result.output
    assert "decided 0 of" in result.stdout


def test_a_decision_says_what_became_one(unsure: str) -> None:
    one, other = ids("engagements", unsure)[:2]
    result = run("review", one, "same", other, "--author", "anna", "--ledger", unsure)
    assert "is one with" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("list", "engagements", "--ledger", "none.db"), "there is no ledger none.db"),
        (("show", "engagement", "e-zz"), "there is no engagement 'e-zz'"),
        (("show", "run", "first"), "not the number of a run"),
        (("diff", "99"), "there is no run 99"),
        (("review", "u-zz", "same"), "there is no open pair 'u-zz'"),
        (("review", "a-zz"), "say what a-zz is"),
        (("review", "e-zz", "same"), "say what e-zz is the same as"),
        (("review", "u-zz", "corrected"), "only a statement"),
        (("review", "s-zz", "perhaps"), "perhaps"),
        (("review", "s-zz", "sme"), "nearest: same; accepted: same, different"),
        (("list", "engagement"), "nearest: engagements; accepted: engagements, people"),
        (("show", "persons", "p-1"), "nearest: person; accepted: engagement, person"),
        (("list", "people", "--status", "held"), "people have none; accepted for: engagements, commitments"),
        (("list", "runs", "--overdue", "2024-01-01"), "runs have none; accepted for: commitments"),
        (("list", "engagements", "--status", "met"), "no engagements are 'met'; accepted: held, planned"),
    ],
)
def test_wrong_usage_is_said_plainly(ledger: str, arguments: tuple[str, ...], said: str) -> None:
    where = () if "--ledger" in arguments else ("--ledger", ledger)
    result = run(*arguments, *where)
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.replace("│", " ").split())


def test_a_newer_reader_has_nothing_to_do_where_it_read_everything(ledger: str) -> None:
    result = run("reread", "--ledger", ledger)
    assert result.exit_code == 0
    assert "reports: none" in result.stderr


def test_what_a_cut_off_run_added_is_resolved_before_it_is_listed(tmp_path: Path) -> None:
    from communique.codebook import Reading, Report
    from communique.ledger.adding import add_reports
    from communique.ledger.database import database
    from communique.ledger.runs import begin_run
    from communique.ledger.upgrading import bring_up_to_date

    path = str(tmp_path / "cut.db")
    opened = database(path, readonly=False, create=True, timeout=5)
    bring_up_to_date(opened)
    report = Report(id="r", title="", text="It rained.", body_start=0, lead_start=0)
    read = [Reading(doc="r", report=report)]
    add_reports(opened, begin_run(opened, "add"), [report], lambda some: [read[0] for _ in some], print)
    opened.close()
    result = run("list", "reports", "--ledger", path)
    assert "resolving" in result.stderr
    assert "cut off" in run("list", "runs", "--ledger", path).stdout


def test_outcomes_and_positions_are_listed_by_party(made: Path) -> None:
    ledger = str(made / "talks.db")
    outcomes = records("list", "outcomes", "--ledger", ledger, "--party", "GHA")
    assert [each["outcome"]["kind"] for each in outcomes] == ["agreed"]
    assert records("list", "outcomes", "--ledger", ledger, "--party", "FRA") == []
    both = ("list", "outcomes", "--ledger", ledger, "--party")
    assert records(*both, "GHA,Norway") == records(*both, "GHA", "--party", "NOR") == outcomes
    assert records(*both, "GHA,FRA") == []
    assert "agreed" in run("list", "outcomes", "--ledger", ledger).stdout
    assert run("list", "positions", "--ledger", ledger).stdout == "no positions\n"


def test_an_unknown_party_or_status_names_what_is_near_or_accepted(tmp_path: Path) -> None:
    ledger = str(tmp_path / "talks.db")
    party = CliRunner().invoke(app, ["list", "engagements", "--party", "Azerbaidjan", "--ledger", ledger])
    assert (party.exit_code, "nearest: Azerbaijan (AZE)" in " ".join(party.stderr.split())) == (2, True)
    status = CliRunner().invoke(app, ["list", "commitments", "--status", "kept", "--ledger", ledger])
    assert (status.exit_code, "partly met" in status.stderr) == (2, True)
