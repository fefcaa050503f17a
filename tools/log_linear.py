"""Training of the binary log-linear models: a yes or no from named signs.

Used by the ``train_*`` tools. A logistic regression (scikit-learn, liblinear, no randomness) whose weights
`gold_pairs.write_weights` writes for ``communique.reading.trained.loglinear``.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from gold_pairs import Paired, paired_reports, write_weights
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from communique.reading.trained.loglinear import LogLinear

STRENGTH = 0.3  # inverse of the regularisation; chosen by cross-validation among 0.1, 0.3, 1
SEEN = 3  # a sign seen with fewer examples is left out


class Example(NamedTuple):
    """One option for something coded; the options of which at most one is chosen share a ``choice``."""

    doc: str
    choice: int
    signs: list[str]
    true: bool


def argument_parser(usage: str | None) -> argparse.ArgumentParser:
    """What reads the command line of a ``train_*`` tool; ``usage`` is its docstring."""
    parser = argparse.ArgumentParser(description=(usage or "").splitlines()[0])
    parser.add_argument("directory", type=Path)
    parser.add_argument("--sets", nargs="+", default=["train", "written"])
    parser.add_argument("--cross-validate", action="store_true")
    return parser


def arguments(usage: str | None) -> argparse.Namespace:
    """The command line of a ``train_*`` tool, read."""
    return argument_parser(usage).parse_args()


def train_choice(
    args: argparse.Namespace,
    path: Path,
    label: str,
    examples_of: Callable[[Paired, int], Iterable[Example]],
    judge: Callable[[Sequence[Example], Any], None],
    strength: float = STRENGTH,
) -> None:
    """Train which option is chosen, and write the weights to ``path``.

    ``examples_of`` gives the examples of a report, numbering their choices from above the number given;
    ``judge`` prints how good the chances from cross-validation are.
    """
    examples: list[Example] = []
    for paired in paired_reports(args.directory, args.sets):
        examples.extend(examples_of(paired, len(examples)))
    signs = [e.signs for e in examples]
    table, names = vectorise(signs, frequent(signs))
    truth = np.array([e.true for e in examples])
    if args.cross_validate:
        judge(examples, chances(table, truth, [e.doc for e in examples], strength=strength))
    count = write_fitted(path, label, fit(table, truth, strength), names)
    sys.stdout.write(f"{len(truth)} pairs, {int(truth.sum())} true, {count} signs\n")


def frequent(signs: Sequence[Sequence[str]]) -> set[str]:
    """The signs that enough examples have."""
    seen = Counter(sign for own in signs for sign in own)
    return {sign for sign, count in seen.items() if count >= SEEN}


def vectorise(signs: Sequence[Sequence[str]], kept: Collection[str]) -> tuple[Any, Any]:
    """A sparse table, examples by kept signs, of ones; and the signs in the order of its columns."""
    vectors = DictVectorizer(sort=True)
    table = vectors.fit_transform([dict.fromkeys((s for s in own if s in kept), 1.0) for own in signs])
    # liblinear takes no 64-bit indices
    table.indices, table.indptr = table.indices.astype(np.int32), table.indptr.astype(np.int32)
    return table, vectors.get_feature_names_out()


def fit(table: Any, truth: Any, strength: float = STRENGTH) -> LogisticRegression:
    return LogisticRegression(C=strength, max_iter=1000, tol=1e-6, solver="liblinear").fit(table, truth)


def chances(table: Any, truth: Any, groups: Sequence[str], folds: int = 8, strength: float = STRENGTH) -> Any:
    """For each example the chance that it is true, from a model that has not seen its report or outlet."""
    found = np.zeros(len(truth))
    for train, test in GroupKFold(folds).split(table, truth, groups):
        found[test] = fit(table[train], truth[train], strength).predict_proba(table[test])[:, 1]
    return found


def model_of(fitted: LogisticRegression, label: str, names: Any) -> LogLinear:
    """A fitted model as the program runs it."""
    weights: dict[str, tuple[float, ...]] = {
        str(name): (float(fitted.coef_[0, i]),) for i, name in enumerate(names)
    }
    return LogLinear((label,), (float(fitted.intercept_[0]),), weights)


def write_fitted(path: Path, label: str, fitted: LogisticRegression, names: Any) -> int:
    """Write the weights of a model, and say how many signs it has."""
    weights = {str(name): [float(fitted.coef_[0, i])] for i, name in enumerate(names)}
    write_weights(path, [label], [float(fitted.intercept_[0])], weights)
    return len(weights)


def choices(examples: Sequence[Example]) -> list[list[int]]:
    """The places of the examples, those of one choice together."""
    members: dict[int, list[int]] = {}
    for i, example in enumerate(examples):
        members.setdefault(example.choice, []).append(i)
    return list(members.values())


def print_right_choices(examples: Sequence[Example], likely: Any) -> None:
    """Prints how many choices get the right option, or rightly none, at several thresholds."""
    groups = choices(examples)
    for threshold in np.arange(0.3, 0.7, 0.05):
        right = false = 0
        for members in groups:
            best = max(members, key=lambda i: likely[i])
            chosen = likely[best] >= threshold
            right += examples[best].true if chosen else not any(examples[i].true for i in members)
            false += bool(chosen and not examples[best].true)
        sys.stdout.write(
            f"at {threshold:.2f}: {right}/{len(groups)} right ({right / len(groups):.3f}), {false} false\n"
        )
