"""The command that imports: what goes in, what is refused and written out again, who coded what."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from communique.cli import app

TABLE = (
    "exercise_id,name,start_date,end_date,status,participants,venue,city,country,topics,source_date\n"
    "x1,Silent Tide,2021-06-07,2021-06-12,held,NOR;PRT,North Sea,,,joint_exercises,2021-06-13\n"
    "x2,=Loud Tide,2021-06-40,,held,NOR;Portugall,,,,,\n"
)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    (tmp_path / "exercises.csv").write_text(TABLE, encoding="utf-8")
    return tmp_path / "exercises.csv"


def test_good_rows_go_in_and_bad_ones_are_named_and_written_out(table: Path, tmp_path: Path) -> None:
    ledger, refused = str(tmp_path / "talks.db"), tmp_path / "refused.csv"
    options = ("--mapping", "exercises", "--coder", "anna", "--ledger", ledger)
    result = run("import", str(table), *options, "--refused", str(refused))
    assert result.exit_code == 3
    assert "refused: row 3: column start_date: '2021-06-40' is no date" in result.stderr
    assert "column participants: 'Portugall' is no party; nearest: Portugal" in result.stderr
    assert "reports: 1 read, 1 failed" in result.stderr
    assert result.stderr.count("'Portugall' is no party") == 1
    with refused.open(encoding="utf-8", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert (row["row"], row["exercise_id"], row["start_date"]) == ("3", "x2", "2021-06-40")
    assert "Portugall" in row["refused_because"]
    listed = run("list", "reports", "--ledger", ledger).stdout
    assert "coded by anna" in listed
    shown = run("show", "report", "human:anna/exercises-coded-by-hand/x1", "--ledger", ledger).stdout
    assert "coded by anna" in shown
    assert "“NOR”" in shown
    engagement = run("list", "engagements", "--ledger", ledger).stdout.split()[0]
    assert (
        "human:anna/exercises-coded-by-hand/x1"
        in run("show", "engagement", engagement, "--ledger", ledger).stdout
    )
    corrected = TABLE.replace("06-40", "06-04").replace("Portugall", "Portugal")
    table.write_text(corrected, encoding="utf-8")
    again = run("import", str(table), *options)
    assert (again.exit_code, "1 known" in again.stderr) == (0, True)
    assert run("list", "failures", "--ledger", ledger).stdout == "no failures\n"


def test_an_import_is_undone_by_the_number_of_its_run(table: Path, tmp_path: Path) -> None:
    ledger = str(tmp_path / "talks.db")
    run("import", str(table), "--mapping", "exercises", "--coder", "anna", "--ledger", ledger)
    mixed = run("import", str(table), "--undo", "1", "--ledger", ledger)
    assert (mixed.exit_code, "give it alone" in mixed.stderr) == (2, True)
    undone = run("import", "--undo", "1", "--ledger", ledger)
    assert undone.exit_code == 0
    assert "undone: 1 rows of run 1" in undone.stderr
    assert run("list", "reports", "--ledger", ledger).stdout == "no reports\n"
    assert run("list", "failures", "--ledger", ledger).stdout == "no failures\n"
    again = run("import", "--undo", "1", "--ledger", ledger)
    assert (again.exit_code, "run 1 was undone by run 2" in again.stderr) == (2, True)
    without = run("import", str(table), "--coder", "anna")
    assert (without.exit_code, "--mapping is missing" in without.stderr) == (2, True)


@pytest.mark.parametrize(
    ("mapping", "coder", "said"),
    [
        ("exercise", "anna", "one of the ready ones: agreements, exercises, visits"),
        ("visits", "anna", "has no column 'visit_id'"),
        ("exercises", "anna b", "cannot be the name of a coder"),
    ],
)
def test_wrong_usage_is_said_plainly(
    table: Path, tmp_path: Path, mapping: str, coder: str, said: str
) -> None:
    ledger = tmp_path / "talks.db"
    result = run("import", str(table), "--mapping", mapping, "--coder", coder, "--ledger", str(ledger))
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.split())
    assert not ledger.exists()
