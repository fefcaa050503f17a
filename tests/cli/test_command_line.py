"""The command line as a whole: help, version, schema, and the ways to end."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from communique import __version__
from communique.cli import app
from communique.codebook import json_schema

SCHEMA = json.loads(json.dumps(json_schema()))
SLOW = {
    "spacy",
    "trafilatura",
    "numpy",
    "jinja2",
    "rich.progress",
    "communique.documents",
    "communique.reader",
}


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "communique", *arguments],
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_the_version_is_printed() -> None:
    result = CliRunner().invoke(app, ["--version"])
    assert (result.exit_code, result.stdout) == (0, f"communique {__version__}\n")


@pytest.mark.parametrize("command", [[], ["read"], ["schema"], ["score"]])
def test_every_command_and_option_is_explained_with_an_example(command: list[str]) -> None:
    result = CliRunner().invoke(app, [*command, "--help"], terminal_width=10_000)
    assert result.exit_code == 0
    assert "Examples:\n" in result.stdout
    options = [line for line in result.stdout.splitlines() if line.lstrip().startswith("-")]
    assert options
    assert all("Example: " in line or "--help" in line for line in options)


def test_help_names_the_exit_codes() -> None:
    for arguments in (["--help"], ["read", "--help"]):
        text = CliRunner().invoke(app, arguments).stdout
        assert "Exit codes:" in text.replace("Exit\n", "Exit ")


def test_help_imports_nothing_slow() -> None:
    asked = f"import communique.cli, sys; print(sorted({SLOW!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "[]\n"


def test_the_schema_is_that_of_the_codebook() -> None:
    result = CliRunner().invoke(app, ["schema"])
    assert (result.exit_code, json.loads(result.stdout)) == (0, SCHEMA)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["reed"], "No such command 'reed'"),
        (["read"], "Missing argument"),
        (["read", "a.txt", "--format", "pdf"], "'pdf' is not one of those accepted"),
        (
            ["read", "a.txt", "--published", "June"],
            "'June' is not a day; accepted: a date such as 2021-06-10",
        ),
        (["read", "a.txt", "--jobs", "0"], "--jobs"),
    ],
)
def test_wrong_usage_is_said_on_standard_error_with_exit_code_2(arguments: list[str], complaint: str) -> None:
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 2
    assert complaint in result.stderr.replace("\n", " ")
    assert result.stdout == ""


def test_an_error_of_ours_is_one_message_without_a_traceback(tmp_path: Path) -> None:
    missing = str(tmp_path / "gold.jsonl")
    result = CliRunner().invoke(app, ["score", missing, missing])
    assert result.exit_code == 2
    assert result.stderr.startswith("communique: ")
    assert missing in result.stderr
    assert "Traceback" not in result.stderr


def test_the_module_runs_as_the_command_does() -> None:
    done = run("schema")
    assert (done.returncode, json.loads(done.stdout), done.stderr) == (0, SCHEMA, "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no broken pipes of this kind")
def test_a_reader_who_goes_away_ends_it_quietly() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "communique", "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    complaint = process.stderr.read()
    process.stderr.close()
    assert (process.wait(60), complaint) == (141, b"")
