"""Candidates of the current program beside the gold engagements that they are: what training learns from.

Used by the ``train_*`` tools. Takes a directory with ``SET.jsonl`` and ``SET.gold.jsonl``; gives `Paired`.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from communique.codebook import Report
from communique.documents import make_report
from communique.engagements.assembly import Chooser, distinct
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.families import family
from communique.engagements.merging.sides import choose_parties
from communique.evaluation.sameness import same_person
from communique.reading.analysis import Analysis, analyse
from communique.reading.parsing.condensed import Word
from communique.reading.parsing.model import Model, load_model
from communique.reading.parsing.parse import Node, Parse
from communique.reading.parsing.spotter import Spotted
from communique.reading.text.lexicon import triggers
from communique.reading.text.mentions import Span


class Paired(NamedTuple):
    """One report: its candidates, for each the gold engagement that it is, or None; and all gold ones."""

    doc: str
    analysis: Analysis
    found: list[Candidate]
    gold: list[dict[str, Any] | None]
    coded: list[dict[str, Any]]


# The sets from which the shipped spotter learned.
SPOTTER_SETS = ("train", "written", "coded", "own", "fresh", "more")


class UnseenModel(Model):
    """The language model, with what was spotted by networks that have not seen the report.

    That is the shipped one for other sets than its own; for those ``train_spotter.py --unseen`` writes it. A
    decision that learns from what a network says of reports that it was trained on would trust it too much.
    """

    def __init__(self, model: Model, directory: Path) -> None:
        self.parse = model.parse  # type: ignore[method-assign]
        self._shipped = model
        path = directory / "spotted.json"
        try:
            self._spotted = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise SystemExit(
                f"{path} is missing; write it with tools/train_spotter.py --unseen {path}"
            ) from None
        self.set = self.doc = ""

    def spot(self, sentences: Mapping[int, Sequence[Word]]) -> Mapping[int, Mapping[str, Spotted]]:
        if self.set not in SPOTTER_SETS:
            return self._shipped.spot(sentences)
        found: dict[str, dict[str, list[float]]] | None = self._spotted.get(self.doc)
        if found is None:
            raise SystemExit(
                f"nothing unseen is spotted for {self.doc!r}; run tools/train_spotter.py --unseen anew"
            )
        return {
            int(index): {
                kind: Spotted(kind, odds, int(start), int(end)) for kind, (odds, start, end) in told.items()
            }
            for index, told in found.items()
        }


def paired_reports(
    directory: Path, sets: Sequence[str], chooser_of: Callable[[str], Chooser] = lambda _: choose_parties
) -> Iterator[Paired]:
    """All reports of the sets that hold candidates; ``chooser_of`` gives what chooses a report's parties."""
    model = UnseenModel(load_model(), directory)
    for name in sets:
        gold = {row["doc"]: row for row in rows(directory / f"{name}.gold.jsonl")}
        for row in rows(directory / f"{name}.jsonl"):
            report = report_of(row)
            model.set, model.doc = name, name + row["id"]
            analysis = analyse(report, model) if report is not None else None
            if analysis is not None:
                found = distinct(analysis, chooser_of(name + row["id"]))
                coded = gold[row["id"]]
                pairs = _paired(analysis, found, coded)
                yield Paired(name + row["id"], analysis, found, pairs, coded["engagements"])


def words_of(paired: Paired) -> Iterator[tuple[Candidate, dict[str, Any], Parse, Node]]:
    """The words that speak of a coded engagement, each with the candidate, the gold one and its parse."""
    for candidate, gold in zip(paired.found, paired.gold, strict=True):
        if gold is None:
            continue
        for parse in paired.analysis.parses.values():
            if Span(parse.sentence.start, parse.sentence.end) not in candidate.evidence:
                continue
            for node in parse.nodes:
                kinds = {
                    t.type for t in triggers().get(node.word.lower(), ()) if t.pos[0] == node.tag[:1].lower()
                }
                if candidate.type in kinds or node.start == candidate.trigger.start:
                    yield candidate, gold, parse, node


def report_of(row: dict[str, Any]) -> Report | None:
    """The report of a row; None where the program reads none in it."""
    report = make_report(
        row["text"], title=row.get("title") or "", id=row["id"], published=row.get("published"),
        outlet=row.get("outlet"),
    )  # fmt: skip
    return report if isinstance(report, Report) else None


def rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def write_weights(
    path: Path, labels: Sequence[str], bias: Sequence[float], weights: dict[str, list[float]]
) -> None:
    """Write weights for ``communique.reading.trained.loglinear``; the same weights give the same bytes."""
    kept = {sign: [round(w, 3) for w in row] for sign, row in weights.items() if max(map(abs, row)) >= 0.0105}
    data = {"labels": list(labels), "bias": [round(b, 3) for b in bias], "weights": kept}
    write_trained(path, data)


def write_trained(path: Path, data: dict[str, Any]) -> None:
    """Write a file for ``communique.reading.trained.files``; the same data give the same bytes."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    with path.open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as out:
        out.write(text.encode())


def _paired(
    analysis: Analysis, found: Sequence[Candidate], row: dict[str, Any]
) -> list[dict[str, Any] | None]:
    gold: Sequence[dict[str, Any]] = row["engagements"]
    cells = sorted(
        (-_likeness(analysis, candidate, engagement), i, j)
        for i, engagement in enumerate(gold)
        for j, candidate in enumerate(found)
        if engagement["type"] in family(candidate.type)
    )
    taken: set[int] = set()
    partner: list[dict[str, Any] | None] = [None] * len(found)
    for cost, i, j in cells:
        if cost < 0 and i not in taken and partner[j] is None:
            taken.add(i)
            partner[j] = gold[i]
    return partner


def _likeness(analysis: Analysis, candidate: Candidate, row: dict[str, Any]) -> float:
    both, either = set(row["parties"]) & set(candidate.parties), set(row["parties"]) | set(candidate.parties)
    if len(both) * 2 < len(either):
        return 0.0
    said = max((_said(analysis.report.text, candidate, quote) for quote in row["evidence"]), default=0)
    names = [p["name"] for p in row["participants"] if p["name"]]
    keys = [a.person for a in candidate.actors if a.person is not None]
    mine = [name for key in keys if (name := analysis.people[key].name)]
    shared = sum(any(same_person(x, y) for y in mine) for x in names)
    who = shared / max(len(names), len(mine)) if names or mine else 0.5
    same_type = bool(row["type"] == candidate.type)
    if not said and not (same_type and who > 0.6):
        return 0.0
    return 1 + len(both) / len(either) + 2 * who + said + 1.5 * same_type


def _said(text: str, candidate: Candidate, quote: str) -> int:
    start = text.find(quote)
    if start < 0:
        return 0
    end = start + len(quote)
    if start <= candidate.trigger.start < end:
        return 2
    return int(any(span.start < end and start < span.end for span in candidate.evidence))
