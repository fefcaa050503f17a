"""Train the decision which time of a sentence is the date of an engagement.

usage: python tools/train_times.py GOLD_DIRECTORY [--sets train written] [--cross-validate]

A binary logistic regression over pairs of a word that speaks of a coded engagement and a time of its
sentence (scikit-learn, liblinear, no randomness); true where the time's value is the coded date or its
first or last day. Prints what cross-validation over reports gives, writes
``src/communique/engagements/data/times.json.gz``. Two minutes on one core.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from gold_pairs import Paired, paired_reports, write_weights
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from communique.engagements.candidates import Candidate
from communique.engagements.dates import time_options
from communique.reading.lexicon import triggers
from communique.reading.mentions import Span
from communique.reading.parse import Node, Parse
from communique.reading.status import status_of

WEIGHTS = Path(__file__).parents[1] / "src/communique/engagements/data/times.json.gz"
STRENGTH = 0.3  # inverse of the regularisation; chosen by cross-validation among 0.1, 0.3, 1
SEEN = 3  # a sign seen with fewer pairs is left out


class Example(NamedTuple):
    """A time or place beside a word that speaks of a coded engagement; ``word`` numbers the word."""

    doc: str
    word: int
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
    write_weights(WEIGHTS, ["date"], [float(fitted.intercept_[0])], weights)
    sys.stdout.write(f"{len(truth)} pairs, {int(truth.sum())} true, {len(weights)} signs\n")


def examples_of(paired: Paired, number: int) -> Iterator[Example]:
    """The times beside each word that speaks of an engagement with a gold one."""
    for candidate, gold, parse, node in words_of(paired):
        status = status_of(parse, node)
        if status is None:
            continue
        number += 1
        for option in time_options(paired.analysis, parse, node, candidate.type, status):
            yield Example(paired.doc, number, option.signs, says(option.value, gold["date"]))


def words_of(paired: Paired) -> Iterator[tuple[Candidate, dict[str, Any], Parse, Node]]:
    """The words that speak of a coded engagement, each with the candidate, the gold one and its parse."""
    for candidate, gold in zip(paired.found, paired.gold, strict=True):
        if gold is None:
            continue
        for parse in paired.analysis.parses.values():
            if Span(parse.sentence.start, parse.sentence.end) not in candidate.evidence:
                continue
            for node in parse.nodes:
                kinds = {
                    t.type for t in triggers().get(node.word.lower(), ()) if t.pos[0] == node.tag[:1].lower()
                }
                if candidate.type in kinds or node.start == candidate.trigger.start:
                    yield candidate, gold, parse, node


def says(value: str, date: str | None) -> bool:
    """Whether a value is the coded date, or its first or last day."""
    ends = (date or "").split("/")
    return date is not None and (value.removesuffix("/") == date or (len(value) == 10 and value in ends)
                                 or (value.endswith("/") and value[:-1] == ends[0]))  # fmt: skip


def vectorise(signs: Sequence[Sequence[str]]) -> tuple[Any, Any]:
    seen = Counter(sign for own in signs for sign in own)
    vectors = DictVectorizer(sort=True)
    table = vectors.fit_transform([dict.fromkeys((s for s in own if seen[s] >= SEEN), 1.0) for own in signs])
    table.indices, table.indptr = table.indices.astype(np.int32), table.indptr.astype(np.int32)
    return table, vectors.get_feature_names_out()


def fit(table: Any, truth: Any) -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, max_iter=1000, tol=1e-6, solver="liblinear").fit(table, truth)


def cross_validate(table: Any, truth: Any, examples: Sequence[Example]) -> None:
    """Prints how many words get the right one, or rightly none, at several thresholds."""
    docs = [e.doc for e in examples]
    chances = np.zeros(len(truth))
    for train, test in GroupKFold(8).split(table, truth, docs):
        chances[test] = fit(table[train], truth[train]).predict_proba(table[test])[:, 1]
    words: dict[int, list[int]] = {}
    for i, example in enumerate(examples):
        words.setdefault(example.word, []).append(i)
    for threshold in np.arange(0.3, 0.7, 0.05):
        right = false = 0
        for members in words.values():
            best = max(members, key=lambda i: chances[i])
            chosen = chances[best] >= threshold
            right += bool(truth[best]) if chosen else not any(truth[i] for i in members)
            false += bool(chosen and not truth[best])
        sys.stdout.write(
            f"at {threshold:.2f}: {right}/{len(words)} right ({right / len(words):.3f}), {false} false\n"
        )


if __name__ == "__main__":
    main()
