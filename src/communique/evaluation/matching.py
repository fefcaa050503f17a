"""Which records of two coders speak of the same thing.

Takes the records of one report by two coders, gives one-to-one pairs. Engagements are paired best
match first; the other records in the order of the first coder. Counting is left to
`communique.evaluation.score`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from communique.evaluation.codings import (
    CodedEngagement,
    CodedFigure,
    CodedOutcome,
    CodedParticipant,
    CodedPosition,
    CodedPosting,
    quoted,
)
from communique.evaluation.sameness import fold, jaccard, overlap, same_person, same_post, same_rank

__all__ = [
    "EngagementPair",
    "named",
    "pair_engagements",
    "pair_off",
    "same_evidence",
    "same_figure",
    "same_outcome",
    "same_participant",
    "same_position",
    "same_posting",
    "same_subject",
    "similarity",
]

_Record = TypeVar("_Record")

EngagementPair = tuple[CodedEngagement, CodedEngagement]

# An engagement is found when at least this share of all parties is in common.
_PARTIES_IN_COMMON = 0.5
# What the persons count for where neither coder names any.
_NOBODY_NAMED = 0.5
_OUTCOME_EVIDENCE = 0.5
_POSITION_TARGET = 0.5
_POSITION_EVIDENCE = 0.6
_FIGURE_TOLERANCE = 1e-6


def similarity(gold: CodedEngagement, predicted: CodedEngagement, *, any_type: bool = False) -> float:
    """How well two engagements agree: 0 for no match, else between 1.5 and 6.

    They need the same type (unless ``any_type``) and half of the parties in common; persons, date and
    quoted words then rank the candidates.
    """
    if gold.type != predicted.type and not any_type:
        return 0.0
    parties = jaccard(gold.parties, predicted.parties)
    if parties < _PARTIES_IN_COMMON:
        return 0.0
    when = 1.0 if gold.date == predicted.date else 0.0
    # The order of the sum decides between candidates that differ only by rounding; keep it.
    return 1.0 + parties + 2 * _persons_in_common(gold, predicted) + when + _words_in_common(gold, predicted)


def pair_engagements(
    gold: Sequence[CodedEngagement], predicted: Sequence[CodedEngagement], *, any_type: bool = False
) -> list[EngagementPair]:
    """One-to-one pairs, the most similar first; ties go to the earlier records."""
    candidates = sorted(
        (-similarity(one, two, any_type=any_type), i, j)
        for i, one in enumerate(gold)
        for j, two in enumerate(predicted)
    )
    pairs: list[EngagementPair] = []
    taken_gold: set[int] = set()
    taken_predicted: set[int] = set()
    for dissimilarity, i, j in candidates:
        if dissimilarity < 0 and i not in taken_gold and j not in taken_predicted:
            pairs.append((gold[i], predicted[j]))
            taken_gold.add(i)
            taken_predicted.add(j)
    return pairs


def pair_off(
    gold: Sequence[_Record], predicted: Sequence[_Record], same: Callable[[_Record, _Record], bool]
) -> list[tuple[_Record, _Record]]:
    """Each gold record with the first record not yet taken that is the ``same``, where there is one."""
    left = list(predicted)
    pairs = []
    for one in gold:
        index = next((i for i, two in enumerate(left) if same(one, two)), None)
        if index is not None:
            pairs.append((one, left.pop(index)))
    return pairs


def named(engagement: CodedEngagement) -> list[CodedParticipant]:
    """The participants whose name the coder gives; only these are scored."""
    return [participant for participant in engagement.participants if participant.name]


def same_participant(gold: CodedParticipant, predicted: CodedParticipant) -> bool:
    """The same person for the same party."""
    return gold.party == predicted.party and same_person(gold.name, predicted.name)


def same_evidence(quote: str, other: str) -> bool:
    """Half the words of the shorter quote are in the other."""
    return overlap(quote, other) >= _OUTCOME_EVIDENCE


def same_outcome(gold: CodedOutcome, predicted: CodedOutcome) -> bool:
    """The same kind, and the same evidence."""
    return gold.kind == predicted.kind and same_evidence(quoted(gold.evidence), quoted(predicted.evidence))


def same_posting(gold: CodedPosting, predicted: CodedPosting) -> bool:
    """The same person, party, post and rank."""
    return (
        gold.party == predicted.party
        and same_person(gold.name, predicted.name)
        and same_post(gold.post, predicted.post)
        and same_rank(gold.rank, predicted.rank)
    )


def same_position(gold: CodedPosition, predicted: CodedPosition) -> bool:
    """The same holder, stance and subject."""
    return (gold.holder, gold.stance) == (predicted.holder, predicted.stance) and same_subject(
        gold, predicted
    )


def same_subject(gold: CodedPosition, predicted: CodedPosition) -> bool:
    """A target or evidence in common."""
    return (
        overlap(gold.target or "", predicted.target or "") >= _POSITION_TARGET
        or overlap(quoted(gold.evidence), quoted(predicted.evidence)) >= _POSITION_EVIDENCE
    )


def same_figure(gold: CodedFigure, predicted: CodedFigure) -> bool:
    """The same value, but for rounding, in the same unit."""
    close = abs(gold.value - predicted.value) < _FIGURE_TOLERANCE * max(1.0, abs(gold.value))
    return close and fold(gold.unit) == fold(predicted.unit)


def _persons_in_common(gold: CodedEngagement, predicted: CodedEngagement) -> float:
    """Share of the longer list's persons that the other names, 0.5 where neither names any."""
    ours, theirs = named(gold), named(predicted)
    if not ours and not theirs:
        return _NOBODY_NAMED
    shared = sum(any(same_person(one.name, two.name) for two in theirs) for one in ours)
    return shared / max(len(ours), len(theirs))


def _words_in_common(gold: CodedEngagement, predicted: CodedEngagement) -> float:
    """The best overlap of any two of their quotes."""
    return max(
        (overlap(quoted(one), quoted(two)) for one in gold.evidence for two in predicted.evidence),
        default=0.0,
    )
