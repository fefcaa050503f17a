"""Whose aide somebody is where the post names the other: "adviser to President X", "envoy of Minister Y"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from communique.reading.principals import OF_MISSIONS
from communique.reading.records import Record

__all__ = ["give_aides"]

_Named = tuple[int, int, str]  # where somebody is named, the place of their record, the name


def give_aides(aides: Sequence[Record], records: Sequence[Record]) -> None:
    """Give the ``aides`` whose posts name somebody else of the ``records`` that person's party."""
    named = sorted(
        (seen.start, place, seen.name)
        for place, record in enumerate(records)
        for seen in record.seen
        if seen.name
    )
    for aide in aides:
        superior = next(_superiors(aide, records, named), None)
        if superior is not None and superior.party is not None:
            aide.party, aide.party_at = superior.party, superior.party_at


def _superiors(aide: Record, records: Sequence[Record], named: Sequence[_Named]) -> Iterator[Record]:
    for post in aide.posts:
        if post.family in OF_MISSIONS:
            continue  # "the ambassador to King X" is another state's
        first, last = (bisect_left(named, (at,)) for at in post.at)
        for _, place, name in named[first:last]:
            if name in post.text and records[place] is not aide:
                yield records[place]
