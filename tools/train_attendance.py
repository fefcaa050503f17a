"""Train the decision which persons of a report take part in an engagement.

usage: python tools/train_attendance.py GOLD_DIRECTORY [--sets train written] [--cross-validate]

One binary logistic regression over pairs of an engagement and a named person (scikit-learn, liblinear, no
randomness). Prints what cross-validation over reports gives beside what the frames alone give, writes
``src/communique/engagements/data/attendance.json.gz``. Half a minute on one core.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from gold_pairs import paired_reports, write_weights
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from communique.engagements.attendance import attendance_signs
from communique.engagements.parents import set_parents
from communique.evaluation.sameness import same_person

WEIGHTS = Path(__file__).parents[1] / "src/communique/engagements/data/attendance.json.gz"
STRENGTH = 0.3  # inverse of the regularisation; chosen by cross-validation among 0.1, 0.3, 1
SEEN = 3  # a sign seen in fewer pairs is left out


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("directory", type=Path)
    parser.add_argument("--sets", nargs="+", default=["train", "written"])
    parser.add_argument("--cross-validate", action="store_true")
    args = parser.parse_args()
    docs, signs, truth = [], [], []
    for doc, analysis, found, gold in paired_reports(args.directory, args.sets):
        set_parents(analysis, found)
        for candidate, engagement in zip(found, gold, strict=True):
            if engagement is None:
                continue
            names = [p["name"] for p in engagement["participants"] if p["name"]]
            for person in analysis.people:
                if person.name is not None:
                    docs.append(doc)
                    signs.append(attendance_signs(analysis, candidate, person))
                    truth.append(any(same_person(person.name, name) for name in names))
    seen = Counter(sign for own in signs for sign in own)
    vectors = DictVectorizer(sort=True)
    table = vectors.fit_transform([dict.fromkeys((s for s in own if seen[s] >= SEEN), 1.0) for own in signs])
    table.indices, table.indptr = table.indices.astype(np.int32), table.indptr.astype(np.int32)
    outcome = np.array(truth)
    if args.cross_validate:
        cross_validate(table, outcome, docs, np.array(["does not act" not in own for own in signs]))
    fitted = fit(table, outcome)
    names_ = vectors.get_feature_names_out()
    weights = {str(name): [float(fitted.coef_[0, i])] for i, name in enumerate(names_)}
    write_weights(WEIGHTS, ["attends"], [float(fitted.intercept_[0])], weights)
    sys.stdout.write(f"{len(truth)} pairs, {len(weights)} signs\n")


def fit(table: Any, truth: Any) -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, max_iter=1000, tol=1e-6, solver="liblinear").fit(table, truth)


def cross_validate(table: Any, truth: Any, docs: Sequence[str], framed: Any) -> None:
    chances = np.zeros(len(truth))
    for train, test in GroupKFold(8).split(table, truth, docs):
        chances[test] = fit(table[train], truth[train]).predict_proba(table[test])[:, 1]
    report("frames alone", framed, truth)
    for threshold in np.arange(0.3, 0.62, 0.04):
        report(f"at {threshold:.2f}", chances >= threshold, truth)


def report(name: str, kept: Any, truth: Any) -> None:
    hits = int((kept & truth).sum())
    precision, recall = hits / max(1, int(kept.sum())), hits / int(truth.sum())
    f1 = 2 * hits / int(kept.sum() + truth.sum())
    sys.stdout.write(f"{name}: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}\n")


if __name__ == "__main__":
    main()
