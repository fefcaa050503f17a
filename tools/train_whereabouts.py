"""Fit the weights that tell where an engagement happens that its own words do not place.

usage: python tools/train_whereabouts.py GOLD_DIRECTORY [--sets train written coded own more]

Each coded engagement that the rules leave without a country, or without a city, is a choice among those that
its report names; right is the coded one, and that the report does not say where the coding has none. A city
is chosen in the coded country. Prints what weights give on reports that they have not seen, and writes
``countries.toml`` and ``cities.toml`` in ``src/communique/engagements/data``. Two minutes on one core.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from math import exp
from pathlib import Path
from typing import Any

from choices import Choice, fit, held_out, write_table
from gold_pairs import Paired, paired_reports
from log_linear import argument_parser

from communique.engagements.completion.left_open import UNSAID, Option
from communique.engagements.completion.parents import set_parents
from communique.engagements.completion.sequence import follow_on
from communique.engagements.completion.whereabouts import city_options, country_options, is_placeless
from communique.engagements.completion.whereabouts_signs import Surroundings
from communique.engagements.decision.decision import decide
from communique.evaluation.sameness import fold

DATA = Path(__file__).parents[1] / "src/communique/engagements/data"
PENALTY = {"countries": 1.0, "cities": 0.3}  # chosen by cross-validation among 0.3, 1 and 3
_LEAST = 0.02  # log-odds; smaller weights are left out


def main() -> None:
    args = argument_parser(__doc__).parse_args()
    choices: dict[str, list[Choice]] = {"countries": [], "cities": []}
    for paired in paired_reports(args.directory, args.sets):
        for table, choice in _choices(paired):
            choices[table].append(choice)
    for table, found in choices.items():
        sys.stdout.write(f"{table}: {len(found)} choices\n")
        _print_scores(list(held_out(found, PENALTY[table])))
        kept = {name: weight for name, weight in fit(found, PENALTY[table]).items() if abs(weight) >= _LEAST}
        write_table(DATA / f"{table}.toml", kept)


def _print_scores(judged: Sequence[tuple[Choice, dict[str, float]]]) -> None:
    """How many places are right of those given and of those coded, at several leniences."""
    coded = sum(choice.right != UNSAID for choice, _ in judged)
    for lenience in (0.0, 0.3, 0.6, 0.9, 1.2):
        given = right = other = 0
        for choice, chances in judged:
            odds = {**chances, UNSAID: chances[UNSAID] * exp(-lenience)}
            best = max(odds, key=lambda name: (odds[name], name))
            given += best != UNSAID
            right += best == choice.right != UNSAID
            other += best != choice.right != UNSAID != best
        f1 = 2 * right / (given + coded)
        sys.stdout.write(
            f"lenience {lenience}: {right} right, {other} of another place, {given - right - other} not "
            f"coded, {coded - right - other} left; F1 {f1:.3f}\n"
        )


def _choices(paired: Paired) -> Iterator[tuple[str, Choice]]:
    coded = {id(c): gold for c, gold in zip(paired.found, paired.gold, strict=True) if gold is not None}
    found = decide(paired.analysis, paired.found)
    set_parents(paired.analysis, found)
    follow_on(paired.analysis, found)
    around = Surroundings.of(paired.analysis, found)
    lacking = [
        c for c in found if id(c) in coded and not is_placeless(paired.analysis, c) and c.where.city is None
    ]
    for candidate in lacking:
        if candidate.where.country is None:
            country = coded[id(candidate)]["place"]["country"]
            yield "countries", _choice(paired.doc, country_options(around, candidate), country)
    for candidate in lacking:
        place = coded[id(candidate)]["place"]
        if candidate.where.country is None:
            candidate.where = candidate.where._replace(country=place["country"])
        if candidate.where.country is not None and candidate.where.country == place["country"]:
            yield "cities", _choice(paired.doc, city_options(around, candidate), place["city"])


def _choice(doc: str, options: Mapping[str, Option], coded: Any) -> Choice:
    right = next((name for name in options if fold(name) == fold(coded)), UNSAID)
    return Choice(doc, {name: option.signs for name, option in options.items()}, right)


if __name__ == "__main__":
    main()
