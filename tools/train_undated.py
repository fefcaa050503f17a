"""Fit the weights that tell when an engagement happens that its own words do not date.

usage: python tools/train_undated.py GOLD_DIRECTORY [--sets train written coded own more]

Each coded engagement that the rules leave without a date is a choice among those that its report gives to
others and the times that are named near it; right is the coded one, and that the report does not say where
the coding has none. Prints what weights give on reports that they have not seen, and writes ``dates.toml`` in
``src/communique/engagements/data``. Three minutes on one core.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from math import log
from pathlib import Path
from typing import Any

from choices import Choice, fit, held_out, write_table
from gold_pairs import Paired, paired_reports
from log_linear import argument_parser

from communique.engagements.completion.left_open import UNSAID, Option
from communique.engagements.completion.parents import set_parents
from communique.engagements.completion.sequence import follow_on
from communique.engagements.completion.undated import date_options
from communique.engagements.completion.undated_signs import Days
from communique.engagements.completion.whereabouts import place_the_rest
from communique.engagements.decision.decision import decide

TABLE = Path(__file__).parents[1] / "src/communique/engagements/data/dates.toml"
PENALTY = 1.0
_LEAST = 0.02  # log-odds; smaller weights are left out


def main() -> None:
    args = argument_parser(__doc__).parse_args()
    found = [c for paired in paired_reports(args.directory, args.sets) for c in choices_of(paired)]
    sys.stdout.write(f"{len(found)} choices\n")
    _print_scores(list(held_out(found, PENALTY)))
    write_table(TABLE, {name: w for name, w in fit(found, PENALTY).items() if abs(w) >= _LEAST})


def choices_of(paired: Paired) -> Iterator[Choice]:
    """The choices of one report."""
    coded = {id(c): gold for c, gold in zip(paired.found, paired.gold, strict=True) if gold is not None}
    found = decide(paired.analysis, paired.found)
    set_parents(paired.analysis, found)
    follow_on(paired.analysis, found)
    place_the_rest(paired.analysis, found)
    days = Days.of(paired.analysis, found)
    for candidate in found:
        if id(candidate) in coded and candidate.when is None and paired.analysis.times:
            yield _choice(paired.doc, date_options(days, candidate), coded[id(candidate)]["date"])


def _choice(doc: str, options: Mapping[str, Option], coded: Any) -> Choice:
    right = coded if coded in options else UNSAID
    return Choice(doc, {value: option.signs for value, option in options.items()}, right)


def _print_scores(found: Sequence[tuple[Choice, dict[str, float]]]) -> None:
    """Prints how many dates are given, right and invented, at several leniences."""
    dated = sum(choice.right != UNSAID for choice, _ in found)
    for lenience in (0.5, 0.0, -0.3, -0.6, -1.0):
        given = right = invented = 0
        for choice, likely in found:
            odds = {value: log(chance + 1e-12) for value, chance in likely.items()}
            odds[UNSAID] -= lenience
            best = max(odds, key=lambda value: (odds[value], value))
            given += best != UNSAID
            right += best == choice.right != UNSAID
            invented += best != UNSAID and choice.right == UNSAID
        sys.stdout.write(
            f"lenience {lenience}: of {dated} dates {right} right, {given} given, {invented} invented\n"
        )


if __name__ == "__main__":
    main()
