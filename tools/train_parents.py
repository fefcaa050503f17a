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

from communique.engagements.parents import can_hold, parent_signs

WEIGHTS = Path(__file__).parents[1] / "src/communique/engagements/data/parents.json.gz"


def main() -> None:
    train_choice(arguments(__doc__), WEIGHTS, "inside", examples_of, print_right_parents)


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
