"""The same reports give the same bytes: in any order, one by one or in one pipe, with any hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from communique import Reader
from communique.codebook import Report
from communique.documents import make_report
from communique.rendering.jsonl import line

CASES = Path(__file__).parent / "cases" / "readings.toml"

# Reads the cases from last to first, each with a reader of its own, and prints them from first to last.
PROGRAM = """
import sys, tomllib
from communique import Reader
from communique.documents import make_report
from communique.rendering.jsonl import line

with open(sys.argv[1], "rb") as file:
    data = tomllib.load(file)
reports = [make_report(case["text"], published=data["published"]) for case in data["case"]]
lines = [line(Reader().read(report)) for report in reversed(reports)]
sys.stdout.buffer.writelines(reversed(lines))
"""


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    data = tomllib.loads(CASES.read_text(encoding="utf-8"))
    return [make_report(case["text"], published=data["published"]) for case in data["case"]]


@pytest.fixture(scope="module")
def lines(reports: list[Report]) -> dict[str, bytes]:
    return {item.id: line(reading) for item, reading in zip(reports, Reader().pipe(reports), strict=True)}


def test_there_is_enough_to_compare(lines: dict[str, bytes]) -> None:
    assert len(lines) >= 20
    assert sum(b'"engagements":[{' in each for each in lines.values()) >= 15


def test_a_report_read_alone_gives_the_same_bytes(reports: list[Report], lines: dict[str, bytes]) -> None:
    for report in reports:
        assert line(Reader().read(report)) == lines[report.id]


@pytest.mark.parametrize("step", [-1, 5])
def test_the_order_of_reports_does_not_matter(
    reports: list[Report], lines: dict[str, bytes], step: int
) -> None:
    mixed = reports[::-1] if step < 0 else [r for first in range(step) for r in reports[first::step]]
    assert len(mixed) == len(reports)
    for report, reading in zip(mixed, Reader().pipe(mixed), strict=True):
        assert line(reading) == lines[report.id]


@pytest.mark.parametrize("seed", ["0", "1"])
def test_the_hash_seed_does_not_matter(lines: dict[str, bytes], seed: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(CASES)],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
        timeout=120,
    )
    assert done.stdout == b"".join(lines.values())
