"""Copies: reports whose text is that of another report, so that sources are counted and not repetitions.

Takes reports, gives `Copy` values and, for any set of reports, how many independent sources they are. A
wire story printed by three papers is one source; two articles that one outlet wrote are two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from communique.codebook.records import Reading, Report
from communique.resolution.clustering import Pair, components
from communique.resolution.handcoded import is_coded
from communique.resolution.merged import Copy
from communique.resolution.prepared import Prepared

__all__ = ["Sources", "find_copies"]

# The share of the shorter text's rows of words, and of all rows, that the other must hold. Chosen on written
# wire stories that desks had cut and restyled: those share 0.45 to 0.64 of the shorter text's rows, two
# readouts of one office in one series at most 0.35.
_SHARE = 0.42
_SHARE_OF_ALL = 0.2
# A copy is printed within this many days; a later report in the same words is of another event in a series.
_DAYS = 10
# One word in this many begins a row by which texts look each other up; a row in more texts than this tells
# nothing.
_SAMPLE = 4
_FREQUENT = 40
_FEWEST_SHARED = 4


class Sources(NamedTuple):
    """``copies``: the groups of reports with one text; ``source_of``: for each report, what it counts as."""

    copies: tuple[Copy, ...]
    source_of: Mapping[str, str]

    def count(self, docs: Iterable[str]) -> int:
        """How many independent sources the reports are."""
        return len({self.source_of.get(doc, doc) for doc in docs})


def find_copies(readings: Sequence[Reading], prepared: Mapping[str, Prepared]) -> Sources:
    """The copies among the reports; ``prepared`` are the readings by report."""
    days = {doc: each.day for doc, each in prepared.items()}
    rows = {doc: each.rows for doc, each in prepared.items()}
    alike = {key: share for key in _lookups(rows) if (share := _share(rows, key, days))}
    reports = {reading.doc: reading.report for reading in readings}
    groups = [group for group in components(rows, alike) if len(group) > 1]
    copies = tuple(_copy(group, reports, days, alike) for group in groups)
    return Sources(copies, _source_of(reports, alike))


def _lookups(rows: Mapping[str, frozenset[int]]) -> list[Pair]:
    """Pairs of texts that share enough of a sample of their rows to be worth comparing."""
    holders: dict[int, list[str]] = {}
    for doc in sorted(rows):
        for row in rows[doc]:
            if row % _SAMPLE == 0:
                holders.setdefault(row, []).append(doc)
    shared = Counter(
        key for docs in holders.values() if 1 < len(docs) <= _FREQUENT for key in combinations(docs, 2)
    )
    return sorted(key for key, count in shared.items() if count >= _FEWEST_SHARED)


def _share(rows: Mapping[str, frozenset[int]], key: Pair, days: Mapping[str, int | None]) -> float | None:
    """The share of the shorter text's rows that the longer holds, None where it is no copy."""
    if is_coded(key[0]) or is_coded(key[1]):
        return None
    first, second = days.get(key[0]), days.get(key[1])
    if first is not None and second is not None and abs(first - second) > _DAYS:
        return None
    left, right = rows[key[0]], rows[key[1]]
    common = len(left & right)
    share = common / min(len(left), len(right))
    return share if share >= _SHARE and common / (len(left) + len(right) - common) >= _SHARE_OF_ALL else None


def _copy(
    group: Sequence[str],
    reports: Mapping[str, Report],
    days: Mapping[str, int | None],
    alike: Mapping[Pair, float],
) -> Copy:
    """The group, with the report that the others copy: the earliest, of equals the longest text."""
    original = min(group, key=lambda doc: (days.get(doc) or 10_000_000, -len(reports[doc].text), doc))
    shares = [share for key, share in alike.items() if key[0] in group]
    return Copy(docs=tuple(sorted(group)), original=original, likeness=round(min(shares), 3))


def _source_of(docs: Iterable[str], alike: Iterable[Pair]) -> dict[str, str]:
    """What each report counts as: copies count together."""
    return {doc: group[0] for group in components(docs, alike) for doc in group}
