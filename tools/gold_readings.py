"""Turn annotated reports into readings, so that what comes after reading can be worked on without a reader.

usage: python tools/gold_readings.py REPORTS.jsonl ANNOTATIONS.jsonl > READINGS.jsonl

Takes reports (a JSON object per line: ``id``, ``outlet``, ``title``, ``published``, ``text``) and their
annotations (``doc`` and the records of the codebook, evidence as quotes), gives a `Reading` per report
with each quote found in the text. A quote that is not there is an error, not a guess.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import msgspec

from communique.codebook.records import (
    Engagement,
    Evidence,
    Figure,
    Outcome,
    Participant,
    Place,
    Position,
    Posting,
    Reading,
    Report,
)
from communique.documents import make_report

__all__ = ["gold_readings"]

Row = dict[str, Any]


def gold_readings(reports: Path, annotations: Path) -> list[Reading]:
    """The readings that the annotations give of the reports, in the order of ``annotations``."""
    by_id = {row["id"]: _report(row) for row in _rows(reports)}
    return [_reading(by_id[row["doc"]], row) for row in _rows(annotations)]


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _report(row: Row) -> Report:
    return make_report(
        row["text"],
        title=row.get("title") or "",
        id=row["id"],
        outlet=row.get("outlet"),
        published=row.get("published"),
    )


def _reading(report: Report, row: Row) -> Reading:
    return Reading(
        doc=report.id,
        report=report,
        engagements=tuple(_engagement(report, each) for each in row["engagements"]),
        outcomes=tuple(_outcome(report, each) for each in row["outcomes"]),
        postings=tuple(_posting(report, each) for each in row["postings"]),
        positions=tuple(_position(report, each) for each in row["positions"]),
        figures=tuple(_figure(report, each) for each in row["figures"]),
    )


def _engagement(report: Report, row: Row) -> Engagement:
    return Engagement(
        id=row["id"],
        type=row["type"],
        status=row["status"],
        date=row["date"],
        parties=tuple(sorted(set(row["parties"]))),
        place=Place(**(row["place"] or {})),
        participants=tuple(Participant(**each) for each in row["participants"]),
        topics=tuple(row["topics"]),
        parent=row["parent"],
        evidence=tuple(_found(report, quote) for quote in row["evidence"]),
    )


def _outcome(report: Report, row: Row) -> Outcome:
    return Outcome(
        kind=row["kind"],
        instrument=row["instrument"],
        what=row["what"],
        parties=tuple(row["parties"]),
        due=row["due"],
        engagement=row["engagement"],
        evidence=_found(report, _quote(row["evidence"])),
    )


def _posting(report: Report, row: Row) -> Posting:
    start = report.text.find(row["name"])
    evidence = (report.evidence(start, start + len(row["name"])),) if start >= 0 else ()
    return Posting(
        name=row["name"], rank=row["rank"], post=row["post"], party=row["party"], evidence=evidence
    )


def _position(report: Report, row: Row) -> Position:
    return Position(
        holder=row["holder"],
        stance=row["stance"],
        target=row["target"],
        evidence=_found(report, _quote(row["evidence"])),
    )


def _figure(report: Report, row: Row) -> Figure:
    return Figure(
        measure=row["measure"],
        value=float(row["value"]),
        unit=row["unit"],
        period=row["period"],
        parties=tuple(row["parties"]),
        evidence=_found(report, _quote(row["evidence"])),
    )


def _quote(value: str | list[str]) -> str:
    return value if isinstance(value, str) else value[0]


def _found(report: Report, quote: str) -> Evidence:
    start = report.text.find(quote)
    if start < 0:
        raise ValueError(f"report {report.id!r} does not hold the quote {quote!r}")
    return report.evidence(start, start + len(quote))


def main() -> None:
    """Print the readings as JSON Lines."""
    if len(sys.argv) != 3:
        raise SystemExit(
            f"{len(sys.argv) - 1} arguments; usage: gold_readings.py REPORTS.jsonl ANNOTATIONS.jsonl"
        )
    for reading in gold_readings(Path(sys.argv[1]), Path(sys.argv[2])):
        sys.stdout.buffer.write(msgspec.json.encode(reading) + b"\n")


if __name__ == "__main__":
    main()
