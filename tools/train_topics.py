"""Train the decision which topics an engagement has.

usage: python tools/train_topics.py GOLD_DIRECTORY [--sets train written] [--cross-validate]

One binary logistic regression over pairs of an engagement and a topic (scikit-learn, liblinear, no
randomness), so that topics with few examples share what holds for all. Prints what cross-validation over
outlets gives, writes ``src/communique/engagements/data/topics.json.gz``. A minute on one core.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from gold_pairs import Paired, paired_reports
from log_linear import SEEN, arguments, chances, fit, frequent, vectorise, write_fitted

from communique.engagements.decision import decide
from communique.engagements.topics import topic_signs

WEIGHTS = Path(__file__).parents[1] / "src/communique/engagements/data/topics.json.gz"
STRENGTH = 0.1  # chosen by cross-validation among 0.05, 0.1, 0.2, 0.3


def main() -> None:
    args = arguments(__doc__)
    outlets: list[str] = []
    confidences: list[float] = []
    signs: list[list[str]] = []
    truth: list[bool] = []
    for paired in paired_reports(args.directory, args.sets):
        decide(paired.analysis, paired.found)  # sets the confidences
        for confidence, own, true in _examples(paired):
            outlets.append(paired.analysis.report.outlet or paired.doc)
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


def _examples(paired: Paired) -> list[tuple[float, list[str], bool]]:
    """For each pair of a coded engagement and a topic confidence, signs and whether it has it."""
    found = []
    for candidate, engagement, said in zip(
        paired.found, paired.gold, topic_signs(paired.analysis, paired.found), strict=True
    ):
        if engagement is not None and engagement["type"] == candidate.type:
            for topic, own in said.signs.items():
                words = [f"{topic}|{word}" for word in said.words]
                found.append((candidate.confidence, [*own, *words], topic in engagement["topics"]))
    return found


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
