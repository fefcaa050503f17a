"""Say by how much confidences are off on reports that what counts did not learn from.

usage: python tools/fit_confidence.py GOLD_DIRECTORY [--sets dev seeds]

Prints the log-odds which, added to every confidence, make as many engagements right as they say; ``_RIGHTER``
of ``communique.engagements.decision.decision`` is what this printed for all sets that measure while it was 0.
A minute and a half on one core.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from communique.evaluation.goldsets import predict, read_gold_set
from communique.evaluation.matching import pair_engagements
from communique.reader import Reader
from communique.reading.trained.loglinear import log_odds, logistic

MEASURING = [
    "dev", "seeds", "stories", "unseen", "unseen_own", "unseen_more", "unseen_fresh", "passages", "readouts",
]  # fmt: skip
_WIDEST = 4.0  # log-odds
_STEPS = 40


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("directory", type=Path)
    parser.add_argument("--sets", nargs="+", default=MEASURING)
    args = parser.parse_args()
    odds: list[float] = []
    right = 0
    reader = Reader()
    for name in args.sets:
        gold = read_gold_set(args.directory, name)
        predicted = predict(reader.pipe, gold.reports).codings
        for doc, coding in gold.codings.items():
            theirs = predicted[doc].engagements if doc in predicted else ()
            right += len(pair_engagements(coding.engagements, theirs))
            odds += [log_odds(one.confidence) for one in theirs if one.confidence is not None]
    low, high = -_WIDEST, _WIDEST
    for _ in range(_STEPS):
        middle = (low + high) / 2
        said = sum(logistic(one + middle) for one in odds)
        low, high = (middle, high) if said < right else (low, middle)
    sys.stdout.write(f"{len(odds)} engagements, {right} right: add {low:.3f}\n")


if __name__ == "__main__":
    main()
