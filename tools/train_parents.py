"""Train the decision which engagement happens inside which.

usage: python tools/train_parents.py GOLD_DIRECTORY [--sets train written] [--cross-validate]

A binary logistic regression over pairs of two engagements of a report (scikit-learn, liblinear, no
randomness); true where the coders gave the one as the other's parent. Prints what cross-validation over
reports gives, writes ``src/communique/engagements/data/parents.json.gz``. Two minutes on one core.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from gold_pairs import Paired, paired_reports, write_weights
from sklearn.model_selection import GroupKFold
from train_times import fit, vectorise

from communique.engagements.parents import can_hold, parent_signs

WEIGHTS = Path(__file__).parents[1] / "src/communique/engagements/data/parents.json.gz"


class Example(NamedTuple):
    """Two engagements of a report; ``child`` numbers the inner one."""

    doc: str
    child: int
    signs: list[str]
    true: bool


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("directory", type=Path)
    parser.add_argument("--sets", nargs="+", default=["train", "written"])
    parser.add_argument("--cross-validate", action="store_true")
    args = parser.parse_args()
    examples: list[Example] = []
    for paired in paired_reports(args.directory, args.sets):
        examples.extend(examples_of(paired, len(examples)))
    table, names = vectorise([e.signs for e in examples])
    truth = np.array([e.true for e in examples])
    if args.cross_validate:
        cross_validate(table, truth, examples)
    fitted = fit(table, truth)
    weights = {str(name): [float(fitted.coef_[0, i])] for i, name in enumerate(names)}
    write_weights(WEIGHTS, ["inside"], [float(fitted.intercept_[0])], weights)
    sys.stdout.write(f"{len(truth)} pairs, {int(truth.sum())} true, {len(weights)} signs\n")


def examples_of(paired: Paired, number: int) -> Iterator[Example]:
    """The coded engagements that were found, each with all that could hold it."""
    coded = [gold["id"] for gold in paired.gold if gold is not None]
    for child, gold in zip(paired.found, paired.gold, strict=True):
        if gold is None or (gold["parent"] is not None and gold["parent"] not in coded):
            continue
        number += 1
        for holder, other in zip(paired.found, paired.gold, strict=True):
            if can_hold(holder, child):
                true = other is not None and other["id"] == gold["parent"]
                yield Example(
                    paired.doc, number, parent_signs(paired.analysis, paired.found, holder, child), true
                )


def cross_validate(table: Any, truth: Any, examples: Sequence[Example]) -> None:
    """Prints how many parents are found and how many are right, at several thresholds."""
    docs = [e.doc for e in examples]
    chances = np.zeros(len(truth))
    for train, test in GroupKFold(8).split(table, truth, docs):
        chances[test] = fit(table[train], truth[train]).predict_proba(table[test])[:, 1]
    children: dict[int, list[int]] = {}
    for i, example in enumerate(examples):
        children.setdefault(example.child, []).append(i)
    for threshold in np.arange(0.25, 0.65, 0.05):
        best = [max(members, key=lambda i: chances[i]) for members in children.values()]
        kept = [i for i in best if chances[i] >= threshold]
        right = sum(bool(truth[i]) for i in kept)
        precision, recall = right / max(1, len(kept)), right / max(1, int(truth.sum()))
        sys.stdout.write(f"at {threshold:.2f}: precision {precision:.3f} recall {recall:.3f} "
                         f"F1 {2 * right / (len(kept) + int(truth.sum())):.3f}\n")  # fmt: skip


if __name__ == "__main__":
    main()
