"""Score what the reader makes of coded sentences as PLOVER events.

usage: python tools/score_plover.py RECORDS.json [--errors N]

RECORDS: a JSON list of objects with ``text``, ``event`` (a PLOVER type), ``source`` and ``target`` (lists of
objects with ``code``), such as the gold standard records of the Open Event Data Alliance. Counts the records
of the five co-operative types: the share whose principal event has the right type, and the F1 of the states
of all its events. A file that is not there is skipped with a message.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from communique.documents import make_report
from communique.evaluation.tally import Tally
from communique.exports.plover import plover_events, principal_event
from communique.gazetteer import is_state
from communique.reader import Reader

TYPES = frozenset({"AGREE", "CONSULT", "COOPERATE", "AID", "SUPPORT"})
MISSPELT = {"JAP": "JPN", "ITL": "ITA", "VTN": "VNM"}  # codes of the gold that are none of ISO 3166


class Answer(NamedTuple):
    """One record: the gold type and states, and those that were read."""

    text: str
    gold: str
    event: str | None
    gold_states: frozenset[str]
    states: frozenset[str]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("records", type=Path)
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show so many errors")
    options = parser.parse_args()
    if not options.records.exists():
        sys.stdout.write(f"skipped: {options.records} is not there\n")
        return
    answers = list(_answers(json.loads(options.records.read_text(encoding="utf-8"))))
    right = sum(one.event == one.gold for one in answers)
    states = Tally(
        sum(len(one.states & one.gold_states) for one in answers),
        sum(len(one.gold_states) for one in answers),
        sum(len(one.states) for one in answers),
    )
    sys.stdout.write(f"{len(answers)} records: event accuracy {right / max(1, len(answers)):.3f}, ")
    sys.stdout.write(
        f"states precision {states.precision:.3f} recall {states.recall:.3f} F1 {states.f1:.3f}\n"
    )
    wrong = [one for one in answers if one.event != one.gold or one.states != one.gold_states]
    for one in wrong[: options.errors]:
        read = f"{one.event} {sorted(one.states)}"
        sys.stdout.write(f"  {one.gold} {sorted(one.gold_states)}, read {read}: {one.text[:120]}\n")


def _answers(records: list[dict[str, Any]]) -> Iterator[Answer]:
    reader = Reader()
    for record in records:
        if record.get("text") and record.get("event") in TYPES:
            yield _answer(reader, record)


def _answer(reader: Reader, record: dict[str, Any]) -> Answer:
    events = plover_events(reader.read(make_report(record["text"])))
    first = principal_event(events)
    return Answer(
        record["text"],
        record["event"],
        None if first is None else first.code.event,
        frozenset(code for side in ("source", "target") for code in _codes(record.get(side))),
        frozenset(code for event in events for code in (*event.source, *event.target) if is_state(code)),
    )


def _codes(side: object) -> Iterator[str]:
    members = [side] if isinstance(side, dict) else side if isinstance(side, list) else []
    for member in members:
        code = str(member.get("code")) if isinstance(member, dict) else ""
        if is_state(MISSPELT.get(code, code)):
            yield MISSPELT.get(code, code)


if __name__ == "__main__":
    main()
