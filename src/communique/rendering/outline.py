"""The engagements of a report in order, each inside the one in which it happens.

Takes the engagements of a reading, gives a tree with numbers (1, 1.1, 1.2, 2) by which outcomes can
refer to them. A parent that the report does not hold, or that is its own descendant, counts as none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from communique.codebook import Engagement

__all__ = ["Branch", "outline", "walk"]


class Branch(NamedTuple):
    """An engagement with its ``number`` in the report and the ``children`` that happen inside it."""

    number: str
    engagement: Engagement
    children: tuple[Branch, ...]


def outline(engagements: Sequence[Engagement]) -> tuple[Branch, ...]:
    """The tree of ``engagements``; each stands in it once, in the order of the report."""
    inside: dict[str, list[Engagement]] = defaultdict(list)
    for engagement in engagements:
        if engagement.parent is not None:
            inside[engagement.parent].append(engagement)
    ids = {engagement.id for engagement in engagements}
    placed: set[int] = set()

    def branches(candidates: Iterable[Engagement], prefix: str) -> tuple[Branch, ...]:
        return tuple(
            Branch(f"{prefix}{index}", engagement, branches(inside[engagement.id], f"{prefix}{index}."))
            for index, engagement in enumerate(_placing(candidates, placed), 1)
        )

    # The last resort takes the members of a circle of parents: the first becomes the root of the rest.
    tops = [engagement for engagement in engagements if engagement.parent not in ids]
    return branches([*tops, *engagements], "")


def walk(branches: Iterable[Branch]) -> Iterator[Branch]:
    """Every branch, parents before children."""
    for branch in branches:
        yield branch
        yield from walk(branch.children)


def _placing(candidates: Iterable[Engagement], placed: set[int]) -> Iterator[Engagement]:
    for engagement in candidates:
        if id(engagement) not in placed:  # ids of records may repeat, so the object itself counts
            placed.add(id(engagement))
            yield engagement
