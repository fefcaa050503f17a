"""Train the decision which time of a sentence is the date of an engagement.

usage: python tools/train_times.py GOLD_DIRECTORY [--sets train written] [--cross-validate]

A binary logistic regression over pairs of a word that speaks of a coded engagement and a time of its
sentence (scikit-learn, liblinear, no randomness); true where the time's value is the coded date or its
first or last day. Prints what cross-validation over reports gives, writes
``src/communique/engagements/data/times.json.gz``. Two minutes on one core.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from gold_pairs import Paired, words_of
from log_linear import Example, arguments, print_right_choices, train_choice

from communique.engagements.dates.dates import time_options
from communique.reading.status.status import status_of

WEIGHTS = Path(__file__).parents[1] / "src/communique/engagements/data/times.json.gz"


def main() -> None:
    train_choice(arguments(__doc__), WEIGHTS, "date", examples_of, print_right_choices)


def examples_of(paired: Paired, number: int) -> Iterator[Example]:
    """The times beside each word that speaks of an engagement with a gold one."""
    for candidate, gold, parse, node in words_of(paired):
        status = status_of(parse, node)
        if status is None:
            continue
        number += 1
        for option in time_options(paired.analysis, parse, node, candidate.type, status):
            yield Example(paired.doc, number, option.signs, says(option.value, gold["date"]))


def says(value: str, date: str | None) -> bool:
    """Whether a value is the coded date, or its first or last day."""
    ends = (date or "").split("/")
    return date is not None and (value.removesuffix("/") == date or (len(value) == 10 and value in ends)
                                 or (value.endswith("/") and value[:-1] == ends[0]))  # fmt: skip


if __name__ == "__main__":
    main()
