"""Train the decision which topics an engagement has.

usage: python tools/train_topics.py GOLD_DIRECTORY [--sets train written] [--cross-validate]

One binary logistic regression over pairs of an engagement and a topic (scikit-learn, liblinear, no
randomness), so that topics with few examples share what holds for all. Prints what cross-validation over
reports gives, writes ``src/communique/engagements/data/topics.json.gz``. Three minutes on one core.
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

from communique.engagements.topics import topic_signs

WEIGHTS = Path(__file__).parents[1] / "src/communique/engagements/data/topics.json.gz"
STRENGTH = 0.3  # inverse of the regularisation; chosen by cross-validation among 0.1, 0.3, 1
SEEN = 3  # a sign seen in fewer pairs is left out; a word beside a topic must be seen so often with it


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("directory", type=Path)
    parser.add_argument("--sets", nargs="+", default=["train", "written"])
    parser.add_argument("--cross-validate", action="store_true")
    args = parser.parse_args()
    docs, signs, truth = [], [], []
    for doc, analysis, found, gold in paired_reports(args.directory, args.sets):
        for candidate, engagement in zip(found, gold, strict=True):
            if engagement is None or engagement["type"] != candidate.type:
                continue
            said = topic_signs(analysis, found, candidate)
            for topic, own in said.signs.items():
                docs.append(doc)
                signs.append([*own, *(f"{topic}|{word}" for word in said.words)])
                truth.append(topic in engagement["topics"])
    table, names = vectorise(signs, truth)
    outcome = np.array(truth)
    if args.cross_validate:
        cross_validate(table, outcome, docs)
    fitted = fit(table, outcome)
    weights = {str(name): [float(fitted.coef_[0, i])] for i, name in enumerate(names)}
    write_weights(WEIGHTS, ["topic"], [float(fitted.intercept_[0])], weights)
    sys.stdout.write(f"{len(truth)} pairs, {len(weights)} signs\n")


def vectorise(signs: Sequence[Sequence[str]], truth: Sequence[bool]) -> tuple[Any, Any]:
    seen = Counter(sign for own in signs for sign in own)
    with_topic = Counter(sign for own, yes in zip(signs, truth, strict=True) if yes for sign in own)
    kept = {s for s, n in seen.items() if n >= SEEN and ("|" not in s or with_topic[s] >= SEEN)}
    vectors = DictVectorizer(sort=True)
    table = vectors.fit_transform([dict.fromkeys((s for s in own if s in kept), 1.0) for own in signs])
    table.indices, table.indptr = table.indices.astype(np.int32), table.indptr.astype(np.int32)
    return table, vectors.get_feature_names_out()


def fit(table: Any, truth: Any) -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, max_iter=1000, tol=1e-6, solver="liblinear").fit(table, truth)


def cross_validate(table: Any, truth: Any, docs: Sequence[str]) -> None:
    chances = np.zeros(len(truth))
    for train, test in GroupKFold(6).split(table, truth, docs):
        chances[test] = fit(table[train], truth[train]).predict_proba(table[test])[:, 1]
    for threshold in np.arange(0.16, 0.44, 0.04):
        kept = chances >= threshold
        hits = int((kept & truth).sum())
        precision, recall = hits / max(1, int(kept.sum())), hits / int(truth.sum())
        f1 = 2 * hits / int(kept.sum() + truth.sum())
        sys.stdout.write(f"at {threshold:.2f}: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}\n")


if __name__ == "__main__":
    main()
