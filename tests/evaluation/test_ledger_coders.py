"""The program and the people of a ledger as coders."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from typer.testing import CliRunner

from communique.cli import app
from communique.codebook import Engagement, Place, Reading, Report
from communique.errors import ScoringError
from communique.evaluation import coding_of
from communique.evaluation.ledger_coders import RECORDED, coded_rows, judged_values, program_codings
from communique.ledger import Ledger, open_ledger

TEXTS = [f"Ministers of Norway and Ghana met for session {number} of their talks." for number in range(6)]


def reading(number: int) -> Reading:
    text = TEXTS[number]
    report = Report(id=f"r{number}", title="", text=text, body_start=0, lead_start=0)
    engagement = Engagement(
        id="e1",
        type="meeting" if number % 2 else "dialogue",
        status="held",
        date=f"2023-0{number + 1}-01",
        parties=("GHA", "NOR"),
        place=Place(),
        participants=(),
        topics=(),
        parent=None,
        evidence=(report.evidence(0, len(text)),),
    )
    return Reading(doc=report.id, report=report, engagements=(engagement,))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    readings = [reading(number) for number in range(len(TEXTS))]
    by_text: dict[str, Reading] = {each.report.text: each for each in readings}
    with open_ledger(tmp_path / "judged.db") as opened:
        opened.add(
            [each.report for each in readings],
            read=lambda reports: (by_text[each.text] for each in reports),  # type: ignore[union-attr]  # no failures among them
        )
        yield opened


def judge(ledger: Ledger, doc: str, verdict: str, author: str, value: str | None = None) -> None:
    found = next(each for each in ledger.statements(doc) if each.field == "type")
    ledger.judge_value(found.id, verdict, value=value, author=author)


def test_what_people_judged_is_compared_with_what_was_read(ledger: Ledger) -> None:
    judge(ledger, "r0", "same", "anna")
    judge(ledger, "r1", "corrected", "anna", "dialogue")
    judge(ledger, "r1", "same", "ben")
    found = judged_values(ledger)
    assert found.coders == ("program", "anna", "ben")
    said = {one.doc: (one.field, one.answers) for one in found.asked}
    assert said["r0"] == ("engagement type", ("dialogue", "dialogue", None))
    assert said["r1"] == ("engagement type", ("meeting", "dialogue", "meeting"))


def test_judgements_that_were_undone_do_not_count(ledger: Ledger) -> None:
    judge(ledger, "r1", "corrected", "anna", "dialogue")
    ledger.undo(ledger.judgements()[0].id, author="anna")
    with pytest.raises(ScoringError, match="nobody has judged a value"):
        judged_values(ledger)


def test_the_program_is_compared_as_it_read_before_corrections(ledger: Ledger) -> None:
    judge(ledger, "r1", "corrected", "anna", "dialogue")
    codings = program_codings(ledger, ["r1", "unknown"])
    assert list(codings) == ["r1"]
    assert codings["r1"].engagements[0].type == "meeting"


def rows(ledger: Ledger, coder: str, dates: dict[int, str]) -> None:
    """Imports a row of each of the engagements, with its date."""
    coded = []
    for number, date in dates.items():
        report = Report(
            id=f"human:{coder}/list/{number}", title="", text=f"row {number}", body_start=0, lead_start=0
        )
        values = {"date": date, "evidence": (report.evidence(0, len(report.text)),), "type": "meeting"}
        engagement = msgspec.structs.replace(reading(number).engagements[0], **values)
        coded.append(Reading(doc=report.id, report=report, engagements=(engagement,)))
    ledger.add_coded(coded, coder=coder)


def test_imported_rows_are_coders_of_what_the_program_read(ledger: Ledger) -> None:
    rows(ledger, "anna", {1: "2023-02-01", 2: "2023-03-01", 5: "1999-01-01"})
    rows(ledger, "ben", {1: "2023-02-01"})
    found = coded_rows(ledger)
    assert found.coders == ("program", "anna", "ben")
    assert {one.answers for one in found.asked if one.field == "type"} == {
        ("meeting", "meeting", "meeting"),
        ("dialogue", "meeting", None),
        (None, "meeting", None),
    }
    recorded = Counter(one.answers for one in found.asked if one.field == RECORDED)
    assert recorded == {("True", "True", None): 2, ("False", "True", None): 1, ("True", None, "True"): 1}


def test_the_command_compares_rows_with_what_was_read(ledger: Ledger) -> None:
    rows(ledger, "anna", {1: "2023-02-01", 2: "2023-03-01", 5: "1999-01-01"})
    found = _run("--ledger", ledger.location, "--rows")
    assert (found["coders"], found["drawn"], found["reports"]) == (["program", "anna"], "engagement", 3)
    assert "recorded" not in found["fields"]
    fields = found["pairs"][0]["fields"]
    assert fields["recorded"]["share"]["value"] == pytest.approx(2 / 3)
    assert fields["date"]["share"]["value"] == 1.0
    assert fields["type"]["share"]["value"] == pytest.approx(1 / 2)
    assert fields["type"]["share"]["low"] <= 1 / 2 <= fields["type"]["share"]["high"]


def test_the_command_compares_files_ledgers_and_both(ledger: Ledger, tmp_path: Path) -> None:
    judge(ledger, "r0", "same", "anna")
    judge(ledger, "r1", "corrected", "anna", "dialogue")
    judge(ledger, "r2", "same", "anna")
    lines = [json.dumps(_plain(reading(number))) for number in range(4)]
    (tmp_path / "ben.jsonl").write_text("\n".join(lines), encoding="utf-8")
    judged = _run("--ledger", ledger.location)
    assert judged["coders"] == ["program", "anna"]
    assert judged["fields"]["engagement type"]["units"] == 3
    assert judged["pairs"][0]["fields"]["engagement type"]["share"]["value"] == pytest.approx(2 / 3)
    both = _run(str(tmp_path / "ben.jsonl"), "--ledger", ledger.location)
    assert both["coders"] == [str(tmp_path / "ben.jsonl"), "program"]
    assert both["reports"] == 4
    assert both["pairs"][0]["f1"]["engagement"]["value"] == 1.0


def test_the_command_refuses_what_cannot_be_compared(ledger: Ledger, tmp_path: Path) -> None:
    nothing = CliRunner().invoke(app, ["reliability"])
    assert nothing.exit_code == 2
    assert "needs the codings of two or more coders, got 0" in nothing.stderr
    unjudged = CliRunner().invoke(app, ["reliability", "--ledger", ledger.location])
    assert unjudged.exit_code == 2
    assert "`communique review`" in unjudged.stderr
    unimported = CliRunner().invoke(app, ["reliability", "--ledger", ledger.location, "--rows"])
    assert unimported.exit_code == 2
    assert "import some with `communique import`" in unimported.stderr
    unheld = CliRunner().invoke(app, ["reliability", "--rows"])
    assert unheld.exit_code == 2
    assert "name it with --ledger" in unheld.stderr


def _run(*arguments: str) -> dict[str, Any]:
    result = CliRunner().invoke(app, ["reliability", *arguments, "--format", "json", "--resamples", "100"])
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def _plain(of: Reading) -> Any:
    return msgspec.to_builtins(coding_of(of))
