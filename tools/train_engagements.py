"""Train the decision whether a candidate is an engagement, and of which type.

usage: python tools/train_engagements.py GOLD_DIRECTORY [--sets train written] [--cross-validate]

Pairs the candidates of the current program with the gold engagements and fits a multinomial logistic
regression (scikit-learn, fixed order, no randomness). Prints what cross-validation over reports gives at
several thresholds, writes ``src/communique/engagements/data/engagements.json.gz``. A minute on one core.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from gold_pairs import PARTIES_SETS, paired_reports, write_weights
from log_linear import arguments
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from train_sides import unseen_choosers

from communique.engagements.decision import NONE
from communique.engagements.families import family
from communique.engagements.signs import candidate_signs

WEIGHTS = Path(__file__).parents[1] / "src/communique/engagements/data/engagements.json.gz"
STRENGTH = 0.08  # inverse of the regularisation; chosen by cross-validation among 0.03, 0.08, 0.3
# How much a report counts, by the beginning of its set's name: real ones more than passages in rare words and
# than reports in the manner of many outlets. So they decide best on reports of outlets not seen.
COUNTS = {"train": 2.0, "fresh": 0.5, "more": 0.5}
SEEN = 3  # a sign seen in fewer candidates is left out


def main() -> None:
    args = arguments(__doc__)
    docs, kinds, labels, signs = [], [], [], []
    choosers = unseen_choosers(args.directory, [name for name in args.sets if name in PARTIES_SETS])
    for doc, analysis, found, gold, _ in paired_reports(args.directory, args.sets, choosers):
        for candidate, engagement in zip(found, gold, strict=True):
            docs.append(doc)
            kinds.append(candidate.type)
            labels.append(engagement["type"] if engagement else NONE)
            signs.append(candidate_signs(analysis, found, candidate))
    vectors = DictVectorizer(sort=True)
    table = vectors.fit_transform([dict.fromkeys(s, 1.0) for s in signs])
    frequent = np.asarray((table > 0).sum(axis=0)).ravel() >= SEEN
    table, names = table[:, frequent], vectors.get_feature_names_out()[frequent]
    truth = np.array(labels)
    if args.cross_validate:
        cross_validate(table, truth, docs, kinds)
    fitted = fit(table, truth, weight(docs))
    weights = {str(name): [float(w) for w in fitted.coef_[:, i]] for i, name in enumerate(names)}
    write_weights(WEIGHTS, [str(c) for c in fitted.classes_], [float(b) for b in fitted.intercept_], weights)
    sys.stdout.write(f"{len(truth)} candidates, {len(weights)} signs\n")


def fit(table: Any, truth: Any, weights: Any) -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, max_iter=1000, tol=1e-6).fit(table, truth, sample_weight=weights)


def weight(docs: Sequence[str]) -> Any:
    return np.array([next((w for name, w in COUNTS.items() if doc.startswith(name)), 1.0) for doc in docs])


def cross_validate(table: Any, truth: Any, docs: Sequence[str], kinds: Sequence[str]) -> None:
    labels, weights = sorted(set(truth)), weight(docs)
    chances = np.zeros((len(truth), len(labels)))
    for train, test in GroupKFold(8).split(table, truth, docs):
        fold = fit(table[train], truth[train], weights[train])
        for column, label in enumerate(fold.classes_):
            chances[test, labels.index(label)] = fold.predict_proba(table[test])[:, column]
    none = labels.index(NONE)
    best = [
        max(sorted(family(kind) & set(labels)), key=lambda label: chances[i, labels.index(label)])
        for i, kind in enumerate(kinds)
    ]
    real = sum(label != NONE for label in truth)
    for threshold in np.arange(0.2, 0.65, 0.05):
        kept = [i for i in range(len(truth)) if 1 - chances[i, none] >= threshold]
        hits = sum(best[i] == truth[i] for i in kept)
        precision, recall = hits / max(1, len(kept)), hits / real
        f1 = 2 * hits / (len(kept) + real)
        sys.stdout.write(f"at {threshold:.2f}: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}\n")


if __name__ == "__main__":
    main()
