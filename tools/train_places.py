"""Train the decision which place of a sentence is that of an engagement.

usage: python tools/train_places.py GOLD_DIRECTORY [--sets train written] [--cross-validate]

A binary logistic regression over pairs of a word that speaks of a coded engagement and a place of its
sentence (scikit-learn, liblinear, no randomness); true where the place is the coded city, or the coded
country. Prints what cross-validation over reports gives, writes
``src/communique/engagements/data/places.json.gz``. Two minutes on one core.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gold_pairs import Paired, words_of
from log_linear import Example, arguments, print_right_choices, train_choice

from communique.engagements.places.names import Where
from communique.engagements.places.places import place_options

WEIGHTS = Path(__file__).parents[1] / "src/communique/engagements/data/places.json.gz"


def main() -> None:
    train_choice(arguments(__doc__), WEIGHTS, "place", examples_of, print_right_choices)


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
