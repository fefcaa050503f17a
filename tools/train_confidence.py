"""Train how far the decision on engagements can be believed. Run it after ``train_engagements.py``.

usage: python tools/train_confidence.py GOLD_DIRECTORY [--sets train written coded] [--cross-validate]

Decides the engagements of each report with weights that have not seen its outlet, and fits a line through the
log-odds of those decisions against what is right by the score (Platt's scaling; scikit-learn, no randomness).
Only the reports of the sets `train` and `coded`, which are real, are fitted to. Prints the calibration error
before and after, the latter with a line that has not seen the outlet either, writes
``src/communique/engagements/data/confidence.json``. Five minutes on one core.
"""

from __future__ import annotations

import copy
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from gold_pairs import Paired, paired_reports, rows
from log_linear import arguments
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from train_engagements import SEEN, fit, weight

from communique.engagements.candidate import Candidate
from communique.engagements.confidence import log_odds
from communique.engagements.decision import NONE, decide
from communique.engagements.signs import candidate_signs
from communique.evaluation.calibration import expected_error
from communique.evaluation.codings import CodedEngagement
from communique.evaluation.matching import pair_engagements
from communique.reading.loglinear import LogLinear

LINE = Path(__file__).parents[1] / "src/communique/engagements/data/confidence.json"
REAL = ("train", "coded")  # the sets whose reports are real
FOLDS = 6


class Judged(NamedTuple):
    """An engagement that was decided on: its report and outlet, its chance, and whether it is right."""

    doc: str
    outlet: str
    chance: float
    right: bool


def main() -> None:
    args = arguments(__doc__)
    reports = list(paired_reports(args.directory, args.sets))
    coded = _coded_engagements(args.directory, args.sets)
    outlets = [paired.analysis.report.outlet or paired.doc for paired in reports]
    judged: list[Judged] = []
    for train, test in GroupKFold(FOLDS).split(reports, groups=outlets):
        model = _decision([reports[i] for i in train])
        for i in test:
            judged.extend(_judged(reports[i], coded[reports[i].doc], model))
    real = [one for one in judged if one.doc.startswith(REAL)]
    line = _line(real)
    values = {"intercept": round(float(line.intercept_[0]), 3), "slope": round(float(line.coef_[0, 0]), 3)}
    LINE.write_text(json.dumps(values) + "\n", encoding="utf-8")
    _print_errors(judged)


def _line(judged: Sequence[Judged]) -> LogisticRegression:
    return LogisticRegression(C=10.0, max_iter=1000).fit(_odds(judged), [one.right for one in judged])


def _decision(reports: Sequence[Paired]) -> LogLinear:
    """The decision on engagements as ``train_engagements.py`` trains it, from some of the reports."""
    signs, labels, docs = [], [], []
    for paired in reports:
        for candidate, engagement in zip(paired.found, paired.gold, strict=True):
            signs.append(dict.fromkeys(candidate_signs(paired.analysis, paired.found, candidate), 1.0))
            labels.append(engagement["type"] if engagement else NONE)
            docs.append(paired.doc)
    vectors = DictVectorizer(sort=True)
    table = vectors.fit_transform(signs)
    frequent = np.asarray((table > 0).sum(axis=0)).ravel() >= SEEN
    fitted = fit(table[:, frequent], np.array(labels), weight(docs))
    weights = dict(zip(vectors.get_feature_names_out()[frequent], fitted.coef_.T, strict=True))
    return LogLinear(
        tuple(str(label) for label in fitted.classes_),
        tuple(float(bias) for bias in fitted.intercept_),
        {str(sign): tuple(float(w) for w in row) for sign, row in weights.items()},
    )


def _coded_engagements(directory: Path, sets: Sequence[str]) -> dict[str, list[CodedEngagement]]:
    return {
        name + row["doc"]: [
            CodedEngagement(type=each["type"], parties=tuple(each["parties"])) for each in row["engagements"]
        ]
        for name in sets
        for row in rows(directory / f"{name}.gold.jsonl")
    }


def _judged(paired: Paired, gold: Sequence[CodedEngagement], model: LogLinear) -> Iterator[Judged]:
    found = [copy.copy(candidate) for candidate in paired.found]
    kept = decide(paired.analysis, found, model)
    ours = [_coded(candidate) for candidate in kept]
    right = {id(two) for _, two in pair_engagements(gold, ours)}
    for candidate, one in zip(kept, ours, strict=True):
        outlet = paired.analysis.report.outlet or paired.doc
        yield Judged(paired.doc, outlet, candidate.confidence, id(one) in right)


def _coded(candidate: Candidate) -> CodedEngagement:
    return CodedEngagement(type=candidate.type, parties=tuple(sorted(candidate.parties)))


def _odds(judged: Sequence[Judged]) -> Any:
    return np.array([[log_odds(one.chance)] for one in judged])


def _print_errors(judged: Sequence[Judged]) -> None:
    likely = np.zeros(len(judged))
    for train, test in GroupKFold(FOLDS).split(judged, groups=[one.outlet for one in judged]):
        line = _line([judged[i] for i in train if judged[i].doc.startswith(REAL)])
        likely[test] = line.predict_proba(_odds([judged[i] for i in test]))[:, 1]
    for name, real in (("real", True), ("other sets", False)):
        chosen = [i for i, one in enumerate(judged) if one.doc.startswith(REAL) == real]
        before = expected_error([(judged[i].chance, judged[i].right) for i in chosen])
        after = expected_error([(float(likely[i]), judged[i].right) for i in chosen])
        sys.stdout.write(f"{name}: {len(chosen)} engagements, error {before:.3f}, then {after:.3f}\n")


if __name__ == "__main__":
    main()
