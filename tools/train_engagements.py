"""Train the decision whether a candidate is an engagement, and of which type.

usage: python tools/train_engagements.py GOLD_DIRECTORY [--sets train written] [--cross-validate]

Pairs the candidates of the current program with the gold engagements. A multinomial logistic regression
learns what the signs of each candidate alone say, boosted trees what that is worth beside the others of
its report, from what the regression says of reports that it has not seen (scikit-learn, one seed). Prints
what cross-validation over reports gives at several thresholds, writes ``engagements.json.gz`` and
``together.json.gz`` in ``src/communique/engagements/data``. Five minutes on one core.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from gold_pairs import Paired, paired_reports, write_trained, write_weights
from log_linear import arguments
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from train_sides import unseen_choosers

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.candidates.signs import candidate_signs
from communique.engagements.decision.decision import NONE, likeliest_type
from communique.engagements.decision.together import NAMES, numbers_of
from communique.reading.analysis import Analysis
from communique.reading.trained.loglinear import LogLinear, logistic
from communique.reading.trained.trees import UNIT, Trees

DATA = Path(__file__).parents[1] / "src/communique/engagements/data"
STRENGTH = 0.08  # inverse of the regularisation; chosen by cross-validation among 0.03, 0.08, 0.3
# How much a report counts, by the beginning of its set's name: real ones more than passages in rare words and
# than reports in the manner of many outlets. So they decide best on reports of outlets not seen.
COUNTS = {"train": 2.0, "fresh": 0.5, "more": 0.5, "varied": 0.5}
SEEN = 3  # a sign seen in fewer candidates is left out
FOLDS = 8
DEPTH = 4
# Chosen by cross-validation, in which 150 to 400 trees of depths 3 to 6 are within 0.003 of each other.
BOOSTED = {
    "init": "zero", "n_estimators": 250, "max_depth": DEPTH, "learning_rate": 0.04, "subsample": 0.5,
    "min_samples_leaf": 20, "max_features": 0.15, "random_state": 0,
}  # fmt: skip


class Example(NamedTuple):
    """A candidate with its signs, and the type of the gold engagement that it is, or `NONE`."""

    doc: str
    analysis: Analysis
    candidate: Candidate
    signs: list[str]
    label: str


def main() -> None:
    args = arguments(__doc__)
    choosers = unseen_choosers(args.directory, args.sets)
    examples = examples_of(list(paired_reports(args.directory, args.sets, choosers)))
    if args.cross_validate:
        cross_validate(examples)
    alone, trees = learned(examples)
    labels, bias = list(alone.labels), list(alone.bias)
    write_weights(DATA / "engagements.json.gz", labels, bias, {k: list(w) for k, w in alone.weights.items()})
    write_trees(DATA / "together.json.gz", trees)
    sys.stdout.write(f"{len(examples)} candidates, {len(alone.weights)} signs, {len(trees.asked)} trees\n")


def examples_of(reports: Sequence[Paired]) -> list[Example]:
    """All candidates of the reports, those of one report together."""
    return [
        Example(
            paired.doc,
            paired.analysis,
            candidate,
            candidate_signs(paired.analysis, paired.found, candidate),
            gold["type"] if gold else NONE,
        )
        for paired in reports
        for candidate, gold in zip(paired.found, paired.gold, strict=True)
    ]


def learned(examples: Sequence[Example]) -> tuple[LogLinear, Trees]:
    """The weights of the signs and the trees fitted to examples."""
    alone = weighed(examples)
    folds = GroupKFold(FOLDS).split(examples, groups=[e.doc for e in examples])
    chances: list[dict[str, float]] = [{}] * len(examples)
    for train, test in folds:
        fold = weighed([examples[i] for i in train])
        for i in test:
            chances[i] = fold.probabilities(examples[i].signs)
    kinds = kinds_of(examples, chances)
    table = np.array(numbers(examples, kinds, chances), np.float32)
    truth = np.array([e.label != NONE for e in examples])
    fitted = GradientBoostingClassifier(**BOOSTED).fit(table, truth, sample_weight=counts(examples))
    return alone, trees_of(fitted)


def weighed(examples: Sequence[Example]) -> LogLinear:
    """The weights of the signs fitted to examples."""
    vectors = DictVectorizer(sort=True)
    table = vectors.fit_transform([dict.fromkeys(e.signs, 1.0) for e in examples])
    frequent = np.asarray((table > 0).sum(axis=0)).ravel() >= SEEN
    fitted = LogisticRegression(C=STRENGTH, max_iter=1000, tol=1e-6).fit(
        table[:, frequent], np.array([e.label for e in examples]), sample_weight=counts(examples)
    )
    weights = zip(vectors.get_feature_names_out()[frequent], fitted.coef_.T, strict=True)
    return LogLinear(
        tuple(str(label) for label in fitted.classes_),
        tuple(float(bias) for bias in fitted.intercept_),
        {str(sign): tuple(float(w) for w in row) for sign, row in weights},
    )


def counts(examples: Sequence[Example]) -> Any:
    """How much each example counts."""
    return np.array(
        [next((w for name, w in COUNTS.items() if e.doc.startswith(name)), 1.0) for e in examples]
    )


def kinds_of(examples: Sequence[Example], chances: Sequence[dict[str, float]]) -> list[str]:
    """The likeliest type of each example."""
    return [likeliest_type(e.candidate, own) for e, own in zip(examples, chances, strict=True)]


def numbers(
    examples: Sequence[Example], kinds: Sequence[str], chances: Sequence[dict[str, float]]
) -> list[list[float]]:
    """The numbers of each example beside the others of its report."""
    rows: list[list[float]] = []
    for _, group in groupby(zip(examples, kinds, chances, strict=True), key=lambda one: one[0].doc):
        told, types, own = zip(*group, strict=True)
        rows += numbers_of(told[0].analysis, [e.candidate for e in told], types, own)
    return rows


def trees_of(fitted: GradientBoostingClassifier) -> Trees:
    """Fitted trees as the program runs them, all brought to one depth."""
    asked, limits, leaves = [], [], []
    for (regressor,) in fitted.estimators_:
        tree = regressor.tree_
        level, places, bounds = [0], [], []
        for _ in range(DEPTH):
            below = []
            for node in level:
                inner = tree.children_left[node] >= 0
                places.append(int(tree.feature[node]) if inner else 0)
                bounds.append(round(float(tree.threshold[node]), 6) if inner else np.inf)
                below += (
                    [int(tree.children_left[node]), int(tree.children_right[node])] if inner else [node, node]
                )
            level = below
        asked.append(places)
        limits.append(bounds)
        leaves.append([round(UNIT * fitted.learning_rate * float(tree.value[node, 0, 0])) for node in level])
    return Trees(NAMES, np.array(asked), np.array(limits), np.array(leaves))


def write_trees(path: Path, trees: Trees) -> None:
    """Write a file of trees for ``communique.reading.trained.trees``."""
    data = {
        "names": list(trees.names),
        "asked": trees.asked.tolist(),
        "limits": [[None if np.isinf(limit) else limit for limit in row] for row in trees.limits.tolist()],
        "leaves": trees.leaves.tolist(),
    }
    write_trained(path, data)


def cross_validate(examples: Sequence[Example]) -> None:
    """Prints how well decisions on reports that they have not seen are made, at several thresholds."""
    likely, kinds = np.zeros(len(examples)), [""] * len(examples)
    for train, test in GroupKFold(FOLDS).split(examples, groups=[e.doc for e in examples]):
        alone, trees = learned([examples[i] for i in train])
        held = [examples[i] for i in test]
        chances = [alone.probabilities(e.signs) for e in held]
        types = kinds_of(held, chances)
        likely[test] = trees.log_odds(numbers(held, types, chances))
        for i, kind in zip(test, types, strict=True):
            kinds[i] = kind
    for name, sets in (("real", ("train", "coded")), ("all", ("",))):
        chosen = [i for i, e in enumerate(examples) if e.doc.startswith(sets)]
        real = sum(examples[i].label != NONE for i in chosen)
        for threshold in np.arange(0.3, 0.6, 0.05):
            kept = [i for i in chosen if logistic(likely[i]) >= threshold]
            hits = sum(kinds[i] == examples[i].label for i in kept)
            precision, recall = hits / max(1, len(kept)), hits / real
            f1 = 2 * hits / (len(kept) + real)
            sys.stdout.write(
                f"{name} at {threshold:.2f}: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}\n"
            )


if __name__ == "__main__":
    main()
