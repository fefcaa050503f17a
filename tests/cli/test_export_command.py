"""The command that exports: to standard output, files and folders, with a question, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from communique.cli import app
from communique.exports.formats import formats

TEXT = (
    "OSLO, May 4 (FN) - Norwegian Defence Minister Anna Berg met her Ghanaian counterpart Kofi Osei in Oslo "
    "on Friday. The two ministers agreed to hold a joint naval exercise in 2025."
)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("export")
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    path = str(folder / "talks.db")
    assert run("add", str(folder / "a.txt"), "--ledger", path, "--published", "2024-05-05").exit_code == 0
    return path


def test_the_formats_are_listed() -> None:
    result = run("export", "--formats")
    assert result.exit_code == 0
    assert [line.split()[0] for line in result.stdout.splitlines()] == list(formats())


def test_one_file_goes_to_standard_output_and_talk_beside_it(ledger: str) -> None:
    result = run("export", "--format", "geojson", "--ledger", ledger)
    assert result.exit_code == 0
    found = json.loads(result.stdout)["features"]
    assert {each["properties"]["status"] for each in found} == {"held", "planned"}
    assert "communique: 1 engagements have no city" in result.stderr


def test_a_question_narrows_what_is_exported(ledger: str) -> None:
    result = run("export", "-f", "geojson", "--ledger", ledger, "--status", "held", "--party", "Ghana,NOR")
    assert [each["properties"]["type"] for each in json.loads(result.stdout)["features"]] == ["meeting"]


def test_an_export_of_nothing_says_what_was_searched_and_what_is_nearest(ledger: str) -> None:
    result = run("export", "-f", "geojson", "--ledger", ledger, "--party", "GHA", "--type", "visit")
    assert (result.exit_code, json.loads(result.stdout)["features"]) == (0, [])
    assert "communique: searched engagements with Ghana; type visit: 0 engagements" in result.stderr
    assert "communique: nearest: without “type visit”: " in result.stderr


def test_a_folder_of_files_is_written(ledger: str, tmp_path: Path) -> None:
    result = run("export", "--format", "csv", "--ledger", ledger, "--output", str(tmp_path / "tables"))
    assert (result.exit_code, result.stderr) == (0, f"wrote {tmp_path / 'tables'}\n")
    assert "Anna Berg" in (tmp_path / "tables" / "people.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--format", "parket"), "did you mean parquet?"),
        (("--format", "csv"), "csv is a folder of files; say where with --output FOLDER"),
        (("--format", "ical", "--output", "."), "is a folder; name a file"),
        (("--format", "csv", "--output", __file__), "is a file, csv needs a folder"),
        (("--format", "jsonl", "--party", "Norwey"), "'Norwey' is no party; nearest: Norway"),
        (("--format", "jsonl", "--output", "no/such/folder/x"), "cannot be written: No such file"),
    ],
)
def test_wrong_usage_is_said_plainly(ledger: str, arguments: tuple[str, ...], said: str) -> None:
    result = run("export", *arguments, "--ledger", ledger)
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.replace("│", " ").split())


def test_the_ledger_itself_is_not_overwritten(ledger: str) -> None:
    before = Path(ledger).read_bytes()
    result = run("export", "--format", "jsonl", "--ledger", ledger, "--output", ledger)
    assert result.exit_code == 2
    assert Path(ledger).read_bytes() == before
