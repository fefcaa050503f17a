"""Train the decision which engagement happens inside which.

usage: python tools/train_parents.py GOLD_DIRECTORY [--sets train written] [--cross-validate]

A binary logistic regression over pairs of two engagements of a report (scikit-learn, liblinear, no
randomness); true where the coders gave the one as the other's parent. Prints what cross-validation over
reports gives, writes ``src/communique/engagements/data/parents.json.gz``. Two minutes on one core.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from gold_pairs import Paired
from log_linear import Example, arguments, choices, train_choice

from communique.engagements.completion.lent_places import place_with_hosts
from communique.engagements.completion.parent_signs import can_hold, parent_signs
from communique.engagements.decision.decision import decide

WEIGHTS = Path(__file__).parents[1] / "src/communique/engagements/data/parents.json.gz"
# Inverse of the regularisation; chosen with one outlet after the other left out, among 0.03, 0.1 and 0.3.
STRENGTH = 0.1


def main() -> None:
    train_choice(arguments(__doc__), WEIGHTS, "inside", examples_of, print_right_parents, STRENGTH)


def examples_of(paired: Paired, number: int) -> Iterator[Example]:
    """The coded engagements that were found and count, each with all that could hold it."""
    gold_of = {id(c): gold for c, gold in zip(paired.found, paired.gold, strict=True) if gold is not None}
    found = decide(paired.analysis, paired.found)
    place_with_hosts(paired.analysis, found)
    coded = {gold_of[id(c)]["id"] for c in found if id(c) in gold_of}
    for child in found:
        gold = gold_of.get(id(child))
        if gold is None or (gold["parent"] is not None and gold["parent"] not in coded):
            continue
        number += 1
        for holder in found:
            if can_hold(holder, child):
                other = gold_of.get(id(holder))
                true = other is not None and other["id"] == gold["parent"]
                yield Example(paired.doc, number, parent_signs(paired.analysis, found, holder, child), true)


def print_right_parents(examples: Sequence[Example], likely: Any) -> None:
    """Prints how many parents are found and how many are right, at several thresholds."""
    groups, coded = choices(examples), sum(e.true for e in examples)
    for threshold in np.arange(0.25, 0.65, 0.05):
        best = [max(members, key=lambda i: likely[i]) for members in groups]
        kept = [i for i in best if likely[i] >= threshold]
        right = sum(examples[i].true for i in kept)
        precision, recall = right / max(1, len(kept)), right / max(1, coded)
        sys.stdout.write(f"at {threshold:.2f}: precision {precision:.3f} recall {recall:.3f} "
                         f"F1 {2 * right / (len(kept) + coded):.3f}\n")  # fmt: skip


if __name__ == "__main__":
    main()
