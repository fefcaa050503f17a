"""Candidate pairs: which accounts are worth comparing, so that work grows with the reports and not with
their pairs.

Takes cases, gives pairs of ids. Accounts of one family of types and two common parties form a block; a small
block is compared in full, a large one by month, person, city and name of a thing, and what is still large by
neighbours in time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from communique.resolution.cases import Case
from communique.resolution.clustering import Pair, pair
from communique.resolution.conflicts import families, held_on_other_days

__all__ = ["candidates"]

# A block of up to this many accounts is compared in full.
_SMALL = 30
# In a block that stays larger, an account is compared with this many next ones in time.
_NEIGHBOURS = 12
# Gatherings with more parties than this are keyed by neighbouring parties only, not by all their pairs.
_FEW_PARTIES = 5
# A dated account also looks this many days before and after its days.
_MARGIN = 7
# An account of a longer time than this (a year-long course) is not keyed by its months.
_LONGEST_DATED = 100

Keys = Callable[[Case], Iterable[str]]


def candidates(cases: Sequence[Case]) -> list[Pair]:
    """The pairs worth comparing, sorted; the order of the cases does not matter."""
    pairs: set[Pair] = set()
    for block in _blocks(cases, _party_keys).values():
        if len(block) <= _SMALL:
            pairs.update(_all_pairs(block))
            continue
        for part in _blocks(block, _detail_keys).values():
            pairs.update(_all_pairs(part) if len(part) <= _SMALL else _neighbours(part))
    return sorted(pairs)


def _blocks(cases: Iterable[Case], keys: Keys) -> dict[str, list[Case]]:
    blocks: dict[str, list[Case]] = {}
    for case in cases:
        for key in keys(case):
            blocks.setdefault(key, []).append(case)
    return blocks


def _all_pairs(block: Sequence[Case]) -> Iterator[Pair]:
    return (pair(a.id, b.id) for a, b in combinations(block, 2) if not held_on_other_days(a, b))


def _neighbours(block: Sequence[Case]) -> Iterator[Pair]:
    ordered = sorted(block, key=lambda case: (_day(case), case.id))
    for i, case in enumerate(ordered):
        for other in ordered[i + 1 : i + 1 + _NEIGHBOURS]:
            if not held_on_other_days(case, other):
                yield pair(case.id, other.id)


def _day(case: Case) -> int:
    if case.dated == "stated":
        return case.when.first
    return case.outline.reported or 0


def _party_keys(case: Case) -> Iterator[str]:
    parties = case.outline.account.parties
    groups: list[tuple[str, ...]]
    if len(parties) == 1:
        groups = [parties]
    else:
        groups = list(combinations(parties, 2) if len(parties) <= _FEW_PARTIES else pairwise(parties))
    for family in sorted(families(case)):
        yield from (f"{family} {' '.join(group)}" for group in groups)
        yield from (
            f"{family} {series} {number}" for series, number in case.outline.wording.editions if series
        )


def _detail_keys(case: Case) -> Iterator[str]:
    for ids in case.people.values():
        yield from (f"person {each}" for each in ids)
    for name in case.outline.wording.names:
        yield f"thing {name}"
    if city := case.outline.account.place.city:
        yield f"city {city.lower()}"
    if case.held_by:
        yield f"inside {case.held_by.id}"
    if case.dated != "open" and case.when.days <= _LONGEST_DATED:
        for month in range((case.when.first - _MARGIN) // 30, (case.when.last + _MARGIN) // 30 + 1):
            yield f"month {month}"
    else:
        yield "undated"
