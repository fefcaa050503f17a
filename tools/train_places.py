"""Train the decision which place of a sentence is that of an engagement.

usage: python tools/train_places.py GOLD_DIRECTORY [--sets train written] [--cross-validate]

A binary logistic regression over pairs of a word that speaks of a coded engagement and a place of its
sentence (scikit-learn, liblinear, no randomness); true where the place is the coded city, or the coded
country. Prints what cross-validation over reports gives, writes
``src/communique/engagements/data/places.json.gz``. Two minutes on one core.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from gold_pairs import Paired, paired_reports, write_weights
from train_times import Example, cross_validate, fit, vectorise, words_of

from communique.engagements.places import Where, place_options

WEIGHTS = Path(__file__).parents[1] / "src/communique/engagements/data/places.json.gz"


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
    write_weights(WEIGHTS, ["place"], [float(fitted.intercept_[0])], weights)
    sys.stdout.write(f"{len(truth)} pairs, {int(truth.sum())} true, {len(weights)} signs\n")


def examples_of(paired: Paired, number: int) -> Iterator[Example]:
    """The places beside each word that speaks of an engagement with a gold one."""
    for candidate, gold, parse, node in words_of(paired):
        if candidate.type in ("call", "message"):
            continue
        number += 1
        for option in place_options(paired.analysis, parse, node, candidate.type):
            yield Example(paired.doc, number, option.signs, says(option.where, gold["place"]))


def says(where: Where, place: dict[str, Any]) -> bool:
    """Whether a place is the coded one: the same city or a part of the coded venue, else the same country."""
    if where.city is None:
        return where.country is not None and where.country == place["country"]
    city = where.city.lower()
    return city == (place["city"] or "").lower() or city in (place["venue"] or "").lower()


if __name__ == "__main__":
    main()
