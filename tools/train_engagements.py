"""Train the decision whether a candidate is an engagement, and of which type.

usage: python tools/train_engagements.py GOLD_DIRECTORY [--sets train written]

Reads ``SET.jsonl`` and ``SET.gold.jsonl``, finds candidates with the current program, pairs them with the
gold engagements and fits a multinomial logistic regression (scikit-learn, fixed order, no randomness).
Prints what cross-validation over reports gives at several thresholds, writes the weights into
``src/communique/engagements/data/engagements.json.gz``. Two minutes on two cores.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from communique.codebook import Report
from communique.documents import make_report
from communique.engagements.assembly import distinct
from communique.engagements.candidates import Candidate
from communique.engagements.decision import NONE, family
from communique.engagements.parents import set_parents
from communique.engagements.signs import candidate_signs
from communique.evaluation.sameness import same_person
from communique.reading.analysis import Analysis, analyse
from communique.reading.model import load_model

WEIGHTS = Path(__file__).parents[1] / "src/communique/engagements/data/engagements.json.gz"
STRENGTH = 0.1  # inverse of the regularisation; chosen by cross-validation among 0.03, 0.1, 0.3
SEEN = 3  # a sign seen in fewer candidates is left out


def examples(directory: Path, sets: Sequence[str]) -> Iterator[tuple[str, str, str, list[str]]]:
    """For each candidate: the report, its type by rule, its type in gold (or none), its signs."""
    model = load_model()
    for name in sets:
        gold = {row["doc"]: row for row in rows(directory / f"{name}.gold.jsonl")}
        for row in rows(directory / f"{name}.jsonl"):
            report = make_report(
                row["text"], title=row.get("title") or "", id=row["id"], published=row.get("published"),
                outlet=row.get("outlet"),
            )  # fmt: skip
            analysis = analyse(report, model) if isinstance(report, Report) else None
            if analysis is None:
                continue
            found = distinct(analysis)
            set_parents(found)
            labels = paired(analysis, found, gold[row["id"]]["engagements"])
            for candidate, label in zip(found, labels, strict=True):
                yield name + row["id"], candidate.type, label, candidate_signs(analysis, candidate)


def rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def paired(analysis: Analysis, found: Sequence[Candidate], gold: Sequence[dict[str, Any]]) -> list[str]:
    """For each candidate the type of the gold engagement that it is, one to one, best first."""
    cells = sorted(
        (
            (-likeness(analysis, candidate, row), i, j)
            for i, row in enumerate(gold)
            for j, candidate in enumerate(found)
            if row["type"] in family(candidate.type)
        ),
    )
    labels = [NONE] * len(found)
    taken: set[int] = set()
    for cost, i, j in cells:
        if cost < 0 and i not in taken and labels[j] == NONE:
            taken.add(i)
            labels[j] = gold[i]["type"]
    return labels


def likeness(analysis: Analysis, candidate: Candidate, row: dict[str, Any]) -> float:
    both, either = set(row["parties"]) & set(candidate.parties), set(row["parties"]) | set(candidate.parties)
    if len(both) * 2 < len(either):
        return 0.0
    said = max((_said(analysis.report.text, candidate, quote) for quote in row["evidence"]), default=0)
    names = [p["name"] for p in row["participants"] if p["name"]]
    keys = [a.person for a in candidate.actors if a.person is not None]
    mine = [name for key in keys if (name := analysis.people[key].name)]
    shared = sum(any(same_person(x, y) for y in mine) for x in names)
    who = shared / max(len(names), len(mine)) if names or mine else 0.5
    same_type = row["type"] == candidate.type
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


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("directory", type=Path)
    parser.add_argument("--sets", nargs="+", default=["train", "written"])
    args = parser.parse_args()
    reports, rule_types, labels, signs = zip(*examples(args.directory, args.sets), strict=True)
    vectors = DictVectorizer(sort=True)
    table = vectors.fit_transform([dict.fromkeys(s, 1.0) for s in signs])
    frequent = np.asarray((table > 0).sum(axis=0)).ravel() >= SEEN
    table, names = table[:, frequent], vectors.get_feature_names_out()[frequent]
    truth = np.array(labels)
    cross_validate(table, truth, reports, rule_types)
    fitted = LogisticRegression(C=STRENGTH, max_iter=1000, tol=1e-6).fit(table, truth)
    write(fitted, names)
    sys.stdout.write(f"{len(truth)} candidates, {table.shape[1]} signs; weights in {WEIGHTS}\n")


def cross_validate(table: Any, truth: Any, reports: Sequence[str], rule_types: Sequence[str]) -> None:
    folds = GroupKFold(8).split(table, truth, reports)
    labels = sorted(set(truth))
    chances = np.zeros((len(truth), len(labels)))
    for train, test in folds:
        fold = LogisticRegression(C=STRENGTH, max_iter=1000, tol=1e-6).fit(table[train], truth[train])
        for column, label in enumerate(fold.classes_):
            chances[test, labels.index(label)] = fold.predict_proba(table[test])[:, column]
    none = labels.index(NONE)
    best = [
        max(family(kind) & set(labels), key=lambda label: (chances[i, labels.index(label)], label))
        for i, kind in enumerate(rule_types)
    ]
    positives = sum(label != NONE for label in truth)
    sys.stdout.write(
        f"candidates {len(truth)}, real {positives}, by type {dict(Counter(labels_of(truth)))}\n"
    )
    for threshold in np.arange(0.2, 0.65, 0.05):
        kept = [i for i in range(len(truth)) if 1 - chances[i, none] >= threshold]
        hits = sum(best[i] == truth[i] for i in kept)
        f1 = 2 * hits / (len(kept) + positives)
        sys.stdout.write(
            f"threshold {threshold:.2f}: precision {hits / max(1, len(kept)):.3f} recall {hits / positives:.3f} F1 {f1:.3f}\n"
        )


def labels_of(truth: Any) -> list[str]:
    return [str(label) for label in truth]


def write(fitted: LogisticRegression, names: Any) -> None:
    rows_ = {
        str(name): [round(float(w), 3) for w in fitted.coef_[:, column]]
        for column, name in enumerate(names)
        if np.abs(fitted.coef_[:, column]).max() >= 0.0105
    }
    data = {
        "labels": [str(label) for label in fitted.classes_],
        "bias": [round(float(b), 3) for b in fitted.intercept_],
        "weights": rows_,
    }
    with WEIGHTS.open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as out:
        out.write(json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode())


if __name__ == "__main__":
    main()
