"""Plans and what came of them months later, where a report between the two says that it was put off.

Takes cases and the scores of their pairs; gives better scores for pairs whose dates differ because it was put
off. That report belongs with both; without it, nothing tells why the dates differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from communique.resolution.cases import Case
from communique.resolution.clustering import FORBIDDEN, Pair, pair

__all__ = ["MEANING", "bridged"]

#: The public explanation of a score that is raised.
MEANING = "A report that came out between the two, and fits both, says that it was put off."

# What is held longer after it was put off than this many days is another one.
_LONGEST_PUT_OFF = 365


def bridged(scores: Mapping[Pair, float], cases: Mapping[str, Case]) -> dict[Pair, float]:
    """The pairs of a plan and a later account that a report of its being put off ties together.

    Each gets the lesser of its two ties to that report. Pairs that a conflict forbids, or that score as high
    without, are left out.
    """
    raised: dict[Pair, float] = {}
    for off, ties in sorted(_ties(scores, cases).items()):
        for early, late in _spans(cases[off], [cases[each] for each in sorted(ties)]):
            key, tie = pair(early.id, late.id), min(ties[early.id], ties[late.id])
            if FORBIDDEN < raised.get(key, scores.get(key, FORBIDDEN)) < tie:
                raised[key] = tie
    return raised


def _ties(scores: Mapping[Pair, float], cases: Mapping[str, Case]) -> dict[str, dict[str, float]]:
    """For each account of something called off, the scores of the others that are as likely one with it."""
    found: dict[str, dict[str, float]] = {}
    for (left, right), score in scores.items():
        if score > 0:
            for off, other in ((left, right), (right, left)):
                if cases[off].status == "cancelled" != cases[other].status:
                    found.setdefault(off, {})[other] = score
    return found


def _spans(off: Case, tied: Sequence[Case]) -> Iterator[tuple[Case, Case]]:
    """Each plan made known before it was put off, with each account made known in the year after."""
    day = off.outline.reported
    if day is None:
        return
    dated = [(each, each.outline.reported) for each in tied]
    before = [each for each, reported in dated if reported and reported <= day and each.status == "planned"]
    after = [each for each, reported in dated if reported and day < reported <= day + _LONGEST_PUT_OFF]
    yield from ((early, late) for early in before for late in after)
