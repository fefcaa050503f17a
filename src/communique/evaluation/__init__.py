"""How well the program reads: scores against gold codings, agreement of coders, errors to learn from."""

from __future__ import annotations

from communique.evaluation.codings import Coding, Codings, coding_of, decode_codings, read_codings
from communique.evaluation.differences import Difference
from communique.evaluation.score import score, score_by
from communique.evaluation.tally import SHARES, TALLIES, Score, Share, Tally, total

__all__ = [
    "SHARES",
    "TALLIES",
    "Coding",
    "Codings",
    "Difference",
    "Score",
    "Share",
    "Tally",
    "coding_of",
    "decode_codings",
    "read_codings",
    "score",
    "score_by",
    "total",
]
