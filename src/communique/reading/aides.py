"""Whose aide somebody is where the post names the other: "adviser to President X", "envoy of Minister Y"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.reading.records import Record

__all__ = ["give_aides"]


def give_aides(aides: Sequence[Record], records: Sequence[Record]) -> None:
    """Give the ``aides`` whose posts name somebody else of the ``records`` that person's party."""
    for aide in aides:
        superior = next(_superiors(aide, records), None)
        if superior is not None and superior.party is not None:
            aide.party, aide.party_at = superior.party, superior.party_at


def _superiors(aide: Record, records: Sequence[Record]) -> Iterator[Record]:
    for record in records:
        if record is not aide and any(
            seen.name in post.text and post.at.start <= seen.start < post.at.end
            for post in aide.posts
            for seen in record.seen
            if seen.name
        ):
            yield record
