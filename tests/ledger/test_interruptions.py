"""Killed runs lose nothing that was stored, and several processes add at once."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from communique.ledger import open_ledger

SCRIPT = str(Path(__file__).with_name("adding_slowly.py"))
REPORTS = 42
# Twenty moments take a minute and more: COMMUNIQUE_KILLS=20 asks for them.
KILLS = int(os.environ.get("COMMUNIQUE_KILLS", "4"))


def start(location: str, *arguments: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, SCRIPT, location, *map(str, arguments)]
    return subprocess.Popen(command, stderr=subprocess.PIPE)


def finished(process: subprocess.Popen[bytes]) -> None:
    _, said = process.communicate(timeout=120)
    assert process.returncode == 0, said.decode()


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, float]:
    """A ledger into which all reports went at once, and how long that took."""
    location = str(tmp_path_factory.mktemp("undisturbed") / "talks.db")
    begun = time.monotonic()
    finished(start(location, REPORTS))
    return location, time.monotonic() - begun


def test_a_run_killed_at_any_moment_is_made_up_for_by_a_second_one(
    undisturbed: tuple[str, float], content: Any, tmp_path: Path
) -> None:
    whole, seconds = undisturbed
    expected = content(whole)
    moments = random.Random(3)
    for number in range(KILLS):
        location = str(tmp_path / f"talks{number}.db")
        process = start(location, REPORTS)
        time.sleep(moments.uniform(0.2, 1.0) * seconds)
        process.kill()
        process.communicate()
        with open_ledger(location) as ledger:
            assert len(ledger.reports()) <= REPORTS
        finished(start(location, REPORTS))
        assert content(location) == expected, f"killed for the {number}th time"


def test_two_processes_that_add_at_once_lose_nothing(location: str, another: str, content: Any) -> None:
    half = REPORTS // 2
    both = [start(location, half + 5), start(location, half, half)]
    for process in both:
        finished(process)
    finished(start(another, REPORTS))
    assert content(location) == content(another)


def test_two_processes_that_make_one_ledger_at_once_both_succeed(location: str) -> None:
    both: Sequence[subprocess.Popen[bytes]] = [start(location, 1), start(location, 1)]
    for process in both:
        finished(process)
    with open_ledger(location) as ledger:
        assert [each.id for each in ledger.reports()] == ["r0"]
