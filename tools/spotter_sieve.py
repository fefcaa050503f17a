"""The sieve before the spotter: which sentences its network need not see, by their word pieces alone."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict

__all__ = ["write_sieve"]

TELLING = -3.0  # log-odds of the likeliest type from which a sentence is to pass
LIKELY, LOST = -1.0, 0.005  # of sentences that are likelier than that, the share that may be held back
STRENGTH = 0.1  # of 0.1, 0.3 and 1, which are alike
GRAIN = 256  # steps of a log-odd: sums of whole numbers are the same on every machine


def write_sieve(path: Path, pieces: Sequence[Sequence[int]], odds: Any, vocabulary: int) -> None:
    """Fit a weight for each word piece to the highest log-odds of sentences, and write them.

    A sentence passes where the weights of its pieces sum to more than 0; the bias and the level are in that
    of the mark which begins each. The level is chosen by cross-validation.
    """
    lengths = [len(ids) for ids in pieces]
    rows, columns = np.repeat(np.arange(len(pieces)), lengths), np.concatenate(pieces)
    table = csr_matrix((np.ones(len(rows)), (rows, columns)), (len(pieces), vocabulary))
    telling = odds > TELLING
    model = LogisticRegression(C=STRENGTH, max_iter=500)
    folds = StratifiedKFold(4, shuffle=True, random_state=0)
    unseen = cross_val_predict(model, table, telling, cv=folds, method="decision_function")
    level = np.quantile(unseen[odds > LIKELY], LOST)
    model.fit(table, telling)
    weights = model.coef_[0].copy()
    weights[pieces[0][0]] += model.intercept_[0] - level
    np.save(path, np.round(weights * GRAIN).astype(np.int16))
    sys.stdout.write(f"the sieve holds back {np.mean(unseen < level):.0%} of {len(pieces)} sentences\n")
