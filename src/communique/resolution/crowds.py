"""How many other accounts a pair without a time could as well belong to.

Takes all cases, gives what the score of a pair loses: where nothing says that they are of one time, two
reports on a minister who met few are more likely of one meeting than two on one who met hundreds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import log2

from communique.resolution import timing
from communique.resolution.cases import Case
from communique.resolution.conflicts import families

__all__ = ["MEANING", "Crowds"]

#: The public explanation of what a score loses.
MEANING = (
    "Nothing says that the two are of one time, and many reports tell of such engagements of the same people "
    "(how many, as doublings of eight)."
)
#: What each doubling weighs, in log-odds; set by hand, looking at what was merged of 4,000 reports, most of
#: them without a date but numbered in order of time.
WEIGHT = -1.5
# Up to so many reports are no crowd.
_FEW = 8


class Crowds:
    """Counts, for each person and for each group of parties, the reports that tell of a family of types."""

    def __init__(self, cases: Iterable[Case]) -> None:
        docs: dict[str, set[str]] = {}
        for case in cases:
            for key in (*_person_keys(case), *_party_keys(case)):
                docs.setdefault(key, set()).add(case.outline.account.doc)
        self._sizes: Mapping[str, int] = {key: len(found) for key, found in docs.items()}

    def doublings(self, a: Case, b: Case) -> float:
        """How often eight is doubled to give the reports on what the two share; 0 where time decides."""
        if timing.one_time(a, b):
            return 0.0
        shared = set(_person_keys(a)) & set(_person_keys(b)) or set(_party_keys(a)) & set(_party_keys(b))
        fewest = min((self._sizes[key] for key in shared), default=0)
        return log2(fewest / _FEW) if fewest > _FEW else 0.0


def _person_keys(case: Case) -> Iterator[str]:
    for family in families(case):
        yield from (f"{family} {who}" for ids in case.people.values() for who in ids)


def _party_keys(case: Case) -> Iterator[str]:
    parties = " ".join(case.outline.account.parties)
    yield from (f"{family} of {parties}" for family in families(case))
