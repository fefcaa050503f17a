"""Fit the weights that tell from which state a report is told, where its outlet does not.

usage: python tools/train_home.py GOLD_DIRECTORY [--sets train written coded own]

A coded report is at home in the state that its outlet tells, else in the party of most of its engagements,
where there is one. Prints how often the likeliest state of reports not seen is right, and writes
``src/communique/reading/data/home.toml``.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from choices import Choice, fit, held_out, write_table
from gold_pairs import report_of, rows
from log_linear import argument_parser

from communique.codebook import Report
from communique.gazetteer.cities import find_cities
from communique.gazetteer.outlets import outlet_home
from communique.reading.analysis import parties_of, sentences_of
from communique.reading.people.home import NOWHERE, features
from communique.reading.people.people import records_of

DATA = Path(__file__).parents[1] / "src/communique/reading/data/home.toml"
_REAL = 0.15  # how much a report counts that is one of hundreds of few outlets
_FEW = ("train", "coded")


def main() -> None:
    args = argument_parser(__doc__).parse_args()
    choices = [choice for name in args.sets for choice in _choices(args.directory, name)]
    for least in (0.5, 0.6, 0.7, 0.8):
        said: Counter[str] = Counter()
        for choice, chances in held_out(choices):
            best = max((code for code in chances if code != NOWHERE), key=lambda code: (chances[code], code))
            said["none" if chances[best] < least else "right" if best == choice.right else "wrong"] += 1
        sys.stdout.write(f"at least {least}: {dict(sorted(said.items()))}\n")
    write_table(DATA, fit(choices))


def _choices(directory: Path, name: str) -> Iterator[Choice]:
    gold = {row["doc"]: row["engagements"] for row in rows(directory / f"{name}.gold.jsonl")}
    for row in rows(directory / f"{name}.jsonl"):
        report = report_of(row)
        home = _home(report, gold[row["id"]]) if report is not None else None
        if report is None or home is None:
            continue
        parties, cities = parties_of(report), find_cities(report.text)
        people = records_of(report, sentences_of(report), parties)
        options = features(report, parties, cities, people)
        if len(options) > 1:
            right = home if home in options else NOWHERE
            yield Choice(name + row["id"], options, right, _REAL if name in _FEW else 1.0)


def _home(report: Report, engagements: list[dict[str, Any]]) -> str | None:
    told = outlet_home(report.outlet, report.url)
    if told is not None:
        return told
    often = Counter(code for each in engagements for code in each["parties"]).most_common(2)
    if not often or (len(often) > 1 and often[0][1] == often[1][1]):
        return None
    return str(often[0][0])


if __name__ == "__main__":
    main()
