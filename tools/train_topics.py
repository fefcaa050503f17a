"""Train the decision which topics an engagement has.

usage: python tools/train_topics.py GOLD_DIRECTORY [--sets train written] [--cross-validate]

One binary logistic regression over pairs of an engagement and a topic (scikit-learn, liblinear, no
randomness), so that topics with few examples share what holds for all. The engagements are those that the
program finds, each with the topics of the coded one that the scorer pairs it with, since the words around it
are shared out among all that is found. Prints what cross-validation over outlets gives, writes
``src/communique/engagements/data/topics.json.gz``. Four minutes on one core.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from log_linear import SEEN, arguments, chances, fit, frequent, vectorise, write_fitted

from communique.codebook import Reading
from communique.engagements.assembly import decided, records_of
from communique.engagements.completion.topics import topic_signs
from communique.evaluation.codings import Coding, coding_of
from communique.evaluation.goldsets import read_gold_set
from communique.evaluation.matching import pair_engagements
from communique.reading.analysis import Analysis, analyse
from communique.reading.parsing.model import load_model

WEIGHTS = Path(__file__).parents[1] / "src/communique/engagements/data/topics.json.gz"
STRENGTH = 0.1  # chosen by cross-validation among 0.05, 0.1, 0.2, 0.3


def main() -> None:
    args = arguments(__doc__)
    outlets: list[str] = []
    confidences: list[float] = []
    signs: list[list[str]] = []
    truth: list[bool] = []
    for name in args.sets:
        gold = read_gold_set(args.directory, name)
        for report in gold.reports:
            analysis = analyse(report, load_model())
            if analysis is None:
                continue
            for confidence, own, true in _examples(analysis, gold.codings[report.id]):
                outlets.append(report.outlet or name + report.id)
                confidences.append(confidence)
                signs.append(own)
                truth.append(true)
    table, names = vectorise(signs, kept_signs(signs, truth))
    outcome = np.array(truth)
    if args.cross_validate:
        likely = chances(table, outcome, outlets, folds=6, strength=STRENGTH)
        print_right_topics(likely * np.array(confidences), outcome)
    count = write_fitted(WEIGHTS, "topic", fit(table, outcome, STRENGTH), names)
    sys.stdout.write(f"{len(truth)} pairs, {count} signs\n")


def _examples(analysis: Analysis, coding: Coding) -> Iterator[tuple[float, list[str], bool]]:
    """For each pair of a coded engagement and a topic confidence, signs and whether it has it."""
    found = decided(analysis)
    records = records_of(analysis, found, [{} for _ in found])
    own = coding_of(Reading(doc=analysis.report.id, engagements=records, report=analysis.report))
    topics = {id(one): coded.topics for coded, one in pair_engagements(coding.engagements, own.engagements)}
    said = topic_signs(analysis, found)
    for candidate, record, signs in zip(found, own.engagements, said, strict=True):
        if id(record) not in topics:
            continue
        for topic, named in signs.signs.items():
            words = [f"{topic}|{word}" for word in signs.words]
            yield candidate.confidence, [*named, *words], topic in topics[id(record)]


def kept_signs(signs: Sequence[Sequence[str]], truth: Sequence[bool]) -> set[str]:
    """The frequent signs; a word beside a topic must be seen as often where the engagement has the topic."""
    with_topic = Counter(sign for own, yes in zip(signs, truth, strict=True) if yes for sign in own)
    return {s for s in frequent(signs) if "|" not in s or with_topic[s] >= SEEN}


def print_right_topics(likely: Any, truth: Any) -> None:
    for threshold in np.arange(0.12, 0.36, 0.04):
        kept = likely >= threshold
        hits = int((kept & truth).sum())
        precision, recall = hits / max(1, int(kept.sum())), hits / int(truth.sum())
        f1 = 2 * hits / int(kept.sum() + truth.sum())
        sys.stdout.write(f"at {threshold:.2f}: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}\n")


if __name__ == "__main__":
    main()
