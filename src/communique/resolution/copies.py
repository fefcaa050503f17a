"""Copies: reports whose text is that of another report, so that sources are counted and not repetitions.

Takes reports, gives `Copy` values and, for any set of reports, how many independent sources they are. A
wire story
printed by three papers is one source; so are two articles of one outlet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple
from zlib import crc32

from communique.codebook.records import Reading, Report
from communique.resolution.clustering import Pair, components, pair
from communique.resolution.merged import Copy

__all__ = ["Sources", "find_copies"]

# Words in a row that are compared, and the share of the shorter text's rows, and of all rows, that the
# other must hold.
# Chosen on written wire stories that desks had cut and restyled: those share 0.45 to 0.64 of the shorter
# text's rows, two readouts of one office in one series at most 0.35.
_ROW = 3
_SHARE = 0.42
_SHARE_OF_ALL = 0.2
# Texts shorter than this many words are too short to tell.
_SHORTEST = 40
# A copy is printed within this many days; a later report in the same words is of another event in a series.
_DAYS = 10
# One word in this many begins a row by which texts look each other up; a row in more texts than this tells
# nothing.
_SAMPLE = 4
_FREQUENT = 40
_FEWEST_SHARED = 4

_WORD = re.compile(r"\w+")


class Sources(NamedTuple):
    """``copies``: the groups of reports with one text; ``source_of``: for each report, what it counts as."""

    copies: tuple[Copy, ...]
    source_of: Mapping[str, str]

    def count(self, docs: Iterable[str]) -> int:
        """How many independent sources the reports are."""
        return len({self.source_of.get(doc, doc) for doc in docs})


def find_copies(readings: Sequence[Reading], days: Mapping[str, int | None]) -> Sources:
    """The copies among the reports; ``days`` are the days of the reports, None where unknown."""
    rows = {reading.doc: _rows(reading.report.text) for reading in readings}
    alike = {key: share for key in _lookups(rows) if (share := _share(rows, key, days))}
    reports = {reading.doc: reading.report for reading in readings}
    groups = [group for group in components(rows, alike) if len(group) > 1]
    copies = tuple(_copy(group, reports, days, alike) for group in groups)
    return Sources(copies, _source_of(reports, alike))


def _rows(text: str) -> dict[int, bool]:
    """Every row of words, as a number, and whether it is one of those looked up; empty for a short text."""
    words = [crc32(word.encode()) for word in _WORD.findall(text.lower())]
    if len(words) < _SHORTEST:
        return {}
    starts = zip(*(words[i:] for i in range(_ROW)), strict=False)
    return {hash(row): row[0] % _SAMPLE == 0 for row in starts}


def _lookups(rows: Mapping[str, Mapping[int, bool]]) -> list[Pair]:
    """Pairs of texts that share enough of the sampled rows to be worth comparing."""
    holders: dict[int, list[str]] = {}
    for doc in sorted(rows):
        for row, sampled in rows[doc].items():
            if sampled:
                holders.setdefault(row, []).append(doc)
    shared: dict[Pair, int] = {}
    for docs in holders.values():
        if 1 < len(docs) <= _FREQUENT:
            for a, b in combinations(docs, 2):
                shared[pair(a, b)] = shared.get(pair(a, b), 0) + 1
    return sorted(key for key, count in shared.items() if count >= _FEWEST_SHARED)


def _share(rows: Mapping[str, Mapping[int, bool]], key: Pair, days: Mapping[str, int | None]) -> float | None:
    """The share of the shorter text's rows that the longer holds, None where it is no copy."""
    first, second = days.get(key[0]), days.get(key[1])
    if first is not None and second is not None and abs(first - second) > _DAYS:
        return None
    left, right = rows[key[0]], rows[key[1]]
    common = len(left.keys() & right.keys())
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


def _source_of(reports: Mapping[str, Report], alike: Iterable[Pair]) -> dict[str, str]:
    """What each report counts as: copies count together, and so do the reports of one outlet."""
    by_outlet: dict[str, str] = {}
    links: list[Pair] = list(alike)
    for doc in sorted(reports):
        if outlet := reports[doc].outlet:
            links.append(pair(doc, by_outlet.setdefault(outlet.casefold(), doc)))
    return {doc: group[0] for group in components(reports, links) for doc in group}
