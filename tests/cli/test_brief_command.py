"""``communique brief``: from a ledger to a file, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from communique.cli import app

REPORT = (
    "OSLO, May 4 (FN) - Norwegian Defence Minister Anna Berg met her Ghanaian counterpart Kofi Osei in Oslo "
    "on Friday. The two ministers agreed to hold a joint naval exercise in 2025."
)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("brief")
    (folder / "a.txt").write_text(REPORT, encoding="utf-8")
    where = str(folder / "talks.db")
    added = run("add", str(folder / "a.txt"), "--ledger", where, "--published", "2024-05-06")
    assert added.exit_code == 0, added.output
    return where


def test_a_brief_is_written_as_markdown_by_default(ledger: str) -> None:
    result = run("brief", "norway", "GHA", "--ledger", ledger, "--day", "2024-06-01")
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("# Norway and Ghana\n\nBrief on two parties, as known on 1 June 2024\n")
    assert "Anna Berg" in result.stdout


@pytest.mark.parametrize(
    ("format_", "begins"), [("markdown", b"# Anna Berg"), ("html", b"<!doctype html>"), ("docx", b"PK")]
)
def test_a_brief_goes_to_a_file_in_any_format(
    ledger: str, tmp_path: Path, format_: str, begins: bytes
) -> None:
    out = tmp_path / "out"
    chosen = ("--person", "Berg", "--format", format_, "--output", str(out))
    result = run("brief", *chosen, "--ledger", ledger, "--day", "2024-06-01")
    assert result.exit_code == 0, result.output
    assert out.read_bytes().startswith(begins)


def test_a_brief_on_a_state_and_on_an_engagement(ledger: str) -> None:
    assert "# Ghana" in run("brief", "--state", "Ghana", "--ledger", ledger).stdout
    listed = run("list", "engagements", "--ledger", ledger, "--format", "jsonl").stdout.splitlines()
    meeting = next(each for line in listed if (each := json.loads(line))["type"] == "meeting")
    shown = run("brief", "--engagement", meeting["id"][:10], "--ledger", ledger).stdout
    assert shown.startswith("# Meeting of 3 May 2024, Ghana and Norway\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["Azerbaidjan", "PAK"], "nearest: Azerbaijan (AZE)"),
        (["--state", "Gahna"], "nearest: Ghana (GHA)"),
        (["--person", "Ana Berk"], "nearest: Anna Berg"),
        (["--engagement", "e-zzzz"], "there is no engagement 'e-zzzz'"),
        ([], "nothing was given; give one of them"),
        (["NOR", "GHA", "--state", "NOR"], "PARTY PARTY and --state were given"),
        (["NOR"], "needs two parties, 1 were given"),
    ],
)
def test_what_is_unknown_is_refused_with_what_is_nearest(
    ledger: str, arguments: list[str], message: str
) -> None:
    result = run("brief", *arguments, "--ledger", ledger)
    assert result.exit_code == 2
    assert message in result.stderr


def test_an_impossible_day_is_refused(ledger: str) -> None:
    result = run("brief", "NOR", "GHA", "--ledger", ledger, "--day", "2024-02-30")
    assert result.exit_code == 2
    assert "2024-02-30" in result.stderr
