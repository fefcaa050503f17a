"""`communique read` from files to records."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from communique.cli import app
from communique.codebook import Failure, Reading
from communique.rendering import jsonl

MEETING = (
    "OSLO, May 4 (FN) - Norwegian Defence Minister Anna Berg met her Ghanaian counterpart Kofi Osei "
    "in Oslo on Friday."
)


def read(*arguments: str, data: str = "") -> Result:
    return CliRunner().invoke(app, ["read", *arguments], input=data)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(MEETING, encoding="utf-8")
    (tmp_path / "b.txt").write_text(
        "It rained in the hills all day and the roads stayed wet.", encoding="utf-8"
    )
    return tmp_path


def test_each_report_gives_one_line_of_json(folder: Path) -> None:
    result = read(str(folder), "--format", "jsonl")
    assert result.exit_code == 0
    items = [jsonl.parse(line) for line in result.stdout.splitlines()]
    assert len(items) == 2
    assert all(isinstance(item, Reading) for item in items)


def test_a_report_is_read_from_standard_input_with_what_it_does_not_say() -> None:
    result = read(
        "-", "--format", "jsonl", "--published", "2024-05-04", "--outlet", "The Fjord", data=MEETING
    )
    report = json.loads(result.stdout)["report"]
    assert (report["published"], report["outlet"]) == ("2024-05-04", "The Fjord")


def test_what_cannot_be_read_is_a_failure_and_the_rest_is_read(folder: Path) -> None:
    result = read(str(folder / "none.txt"), str(folder / "a.txt"), "--format", "jsonl")
    assert result.exit_code == 3
    kinds = [type(jsonl.parse(line)) for line in result.stdout.splitlines()]
    assert kinds == [Failure, Reading]
    assert "none.txt" in result.stderr
    assert "read 1 report, 1 failed" in result.stderr


def test_a_report_is_shown_to_people_unless_asked_otherwise(folder: Path) -> None:
    result = read(str(folder / "a.txt"))
    assert result.exit_code == 0
    assert "\nEngagements\n" in result.stdout
    assert "Meeting" in result.stdout


def test_a_page_is_written_to_a_file(folder: Path) -> None:
    target = folder / "page.html"
    result = read(str(folder / "a.txt"), "--format", "html", "--output", str(target))
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"read 1 report; wrote {target}" in result.stderr
    assert target.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_file_to_read_is_not_emptied(folder: Path) -> None:
    report = str(folder / "a.txt")
    result = read(report, "--output", report)
    assert result.exit_code == 2
    assert (folder / "a.txt").read_text(encoding="utf-8") == MEETING


def test_several_processes_give_what_one_gives(folder: Path) -> None:
    for number in range(20):
        (folder / f"c{number}.txt").write_text(f"{MEETING} It was meeting {number}.", encoding="utf-8")
    arguments = [str(folder), str(folder / "none.txt"), "--format", "jsonl"]
    one, two = read(*arguments), read(*arguments, "--jobs", "2")
    assert one.stdout == two.stdout
    assert one.stdout.count("\n") == 23
    assert (one.exit_code, two.exit_code) == (3, 3)


def test_the_command_keeps_data_and_talk_apart(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "communique", "read", str(folder), "--format", "jsonl"],
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 2
    assert done.stderr == b""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to one process")
def test_ctrl_c_ends_it_with_one_line(tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    process = subprocess.Popen(
        [sys.executable, "-m", "communique", "read", "-", "--format", "jsonl", "--output", str(output)],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A shell in the background lets its children ignore Ctrl-C
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    deadline = time.monotonic() + 60
    while not output.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    os.kill(process.pid, signal.SIGINT)
    _, complaint = process.communicate(timeout=60)
    assert (process.returncode, complaint) == (130, b"communique: interrupted\n")
