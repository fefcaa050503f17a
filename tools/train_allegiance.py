"""Fit the weights that tell whose official somebody is, where no word beside them says it.

usage: python tools/train_allegiance.py GOLD_DIRECTORY
           --sets train coded coded_later written own varied more fresh

Learns from the persons of coded reports whose party is coded but not said beside them, those of real reports
thrice. Prints how many of those in reports not seen get the right party, and writes
``src/communique/reading/data/allegiance.toml``. A minute on one core.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from choices import Choice, fit, held_out, write_table
from gold_pairs import report_of, rows
from log_linear import argument_parser

from communique.evaluation.sameness import same_person
from communique.gazetteer.cities import find_cities
from communique.reading.analysis import parties_of, sentences_of
from communique.reading.people.allegiance import in_reach
from communique.reading.people.home import home_of
from communique.reading.people.people import records_of
from communique.reading.people.surroundings import context_of, features

REAL = ("train", "coded", "coded_later")
COUNT = 3  # how often a real report counts; with 1 the reports of outlets not seen lose what the others gain
DATA = Path(__file__).parents[1] / "src/communique/reading/data/allegiance.toml"


def main() -> None:
    args = argument_parser(__doc__).parse_args()
    choices = [
        choice
        for name in args.sets
        for choice in _choices(args.directory, name)
        for _ in range(COUNT if name in REAL else 1)
    ]
    right = sum(
        max(chances, key=lambda code: (chances[code], code)) == choice.right
        for choice, chances in held_out(choices)
    )
    sys.stdout.write(f"{right} of {len(choices)} right in reports not seen\n")
    write_table(DATA, fit(choices))


def _choices(directory: Path, name: str) -> Iterator[Choice]:
    gold = {row["doc"]: row for row in rows(directory / f"{name}.gold.jsonl")}
    for row in rows(directory / f"{name}.jsonl"):
        report = report_of(row)
        if report is None:
            continue
        coded = list(_people(gold[row["id"]]))
        found, parties = sentences_of(report), parties_of(report)
        people = records_of(report, found, parties)
        home = home_of(report, parties, find_cities(report.text), people)
        context = context_of(report, found, parties, home)
        for record, near in in_reach(people):
            if record.party is not None:
                continue
            names = [seen.name for seen in record.seen if seen.name]
            codes = {c["party"] for c in coded if any(same_person(n, c["name"]) for n in names)}
            options = dict(features(record, near, context))
            right = next(iter(codes)) if len(codes) == 1 else None
            if right in options and len(options) > 1:
                yield Choice(name + row["id"], options, str(right))
                record.party = right  # as those named later would see it


def _people(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    everybody = [p for e in row["engagements"] for p in e["participants"]]
    yield from (p for p in (*everybody, *row.get("postings", ())) if p.get("name") and p.get("party"))


if __name__ == "__main__":
    main()
