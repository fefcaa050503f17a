"""Train the decision which topics an engagement has.

usage: python tools/train_topics.py GOLD_DIRECTORY [--sets train written] [--cross-validate]

One binary logistic regression over pairs of an engagement and a topic (scikit-learn, liblinear, no
randomness), so that topics with few examples share what holds for all. Prints what cross-validation over
reports gives, writes ``src/communique/engagements/data/topics.json.gz``. Three minutes on one core.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from gold_pairs import paired_reports
from log_linear import SEEN, arguments, chances, fit, frequent, vectorise, write_fitted

from communique.engagements.topics import topic_signs

WEIGHTS = Path(__file__).parents[1] / "src/communique/engagements/data/topics.json.gz"


def main() -> None:
    args = arguments(__doc__)
    docs, signs, truth = [], [], []
    for doc, analysis, found, gold in paired_reports(args.directory, args.sets):
        for candidate, engagement in zip(found, gold, strict=True):
            if engagement is None or engagement["type"] != candidate.type:
                continue
            said = topic_signs(analysis, found, candidate)
            for topic, own in said.signs.items():
                docs.append(doc)
                signs.append([*own, *(f"{topic}|{word}" for word in said.words)])
                truth.append(topic in engagement["topics"])
    table, names = vectorise(signs, kept_signs(signs, truth))
    outcome = np.array(truth)
    if args.cross_validate:
        print_right_topics(chances(table, outcome, docs, folds=6), outcome)
    count = write_fitted(WEIGHTS, "topic", fit(table, outcome), names)
    sys.stdout.write(f"{len(truth)} pairs, {count} signs\n")


def kept_signs(signs: Sequence[Sequence[str]], truth: Sequence[bool]) -> set[str]:
    """The frequent signs; a word beside a topic must be seen as often where the engagement has the topic."""
    with_topic = Counter(sign for own, yes in zip(signs, truth, strict=True) if yes for sign in own)
    return {s for s in frequent(signs) if "|" not in s or with_topic[s] >= SEEN}


def print_right_topics(likely: Any, truth: Any) -> None:
    for threshold in np.arange(0.16, 0.44, 0.04):
        kept = likely >= threshold
        hits = int((kept & truth).sum())
        precision, recall = hits / max(1, int(kept.sum())), hits / int(truth.sum())
        f1 = 2 * hits / int(kept.sum() + truth.sum())
        sys.stdout.write(f"at {threshold:.2f}: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}\n")


if __name__ == "__main__":
    main()
