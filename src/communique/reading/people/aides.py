"""Whose aide somebody is where the other is named beside: "adviser to President X", "Y's envoy"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from communique.gazetteer.leaders import find_leaders
from communique.reading.names.records import Record
from communique.reading.people.principals import OF_MISSIONS
from communique.reading.text.mentions import Span

__all__ = ["give_aides"]

_Named = tuple[int, int, str]  # where somebody is named, the place of their record, the name
_LONGEST_NAME = 60  # characters
_POSSESSIVES = ("'s ", "’s ", "' ", "’ ")


def give_aides(aides: Sequence[Record], records: Sequence[Record], text: str, year: int | None) -> None:
    """Give the ``aides`` the party of whom their posts name, somebody else of the ``records`` or a leader.

    ``text`` is that of the report, ``year`` when it was written, as far as it is known.
    """
    named = sorted(
        (seen.start, place, seen.name)
        for place, record in enumerate(records)
        for seen in record.seen
        if seen.name
    )
    owners = {
        seen.name_at.end + len(mark): record
        for record in records
        for seen in record.seen
        if seen.name_at is not None
        for mark in _POSSESSIVES
        if text.startswith(mark, seen.name_at.end)
    }
    for aide in aides:
        superior = next(_superiors(aide, records, named, owners), None)
        if superior is not None and superior.party is not None:
            aide.party, aide.party_at = superior.party, superior.party_at
        elif superior is None:
            _give_leader(aide, text, year)


def _give_leader(aide: Record, text: str, year: int | None) -> None:
    """ "President Macron's adviser": of a leader who is named for that alone."""
    for post in aide.posts:
        before = max(0, post.at.start - _LONGEST_NAME)
        for leader in find_leaders(text[before : post.at.start], year):
            at = Span(before + leader.start, before + leader.end)
            if at.end + 1 == post.at.start and text[at.start : at.end].endswith(("'s", "’s")):
                aide.party, aide.party_at = leader.code, at
                return


def _superiors(
    aide: Record, records: Sequence[Record], named: Sequence[_Named], owners: Mapping[int, Record]
) -> Iterator[Record]:
    for post in aide.posts:
        if post.family in OF_MISSIONS:
            continue  # "the ambassador to King X" is another state's
        owner = owners.get(post.at.start)
        if owner is not None and owner is not aide:
            yield owner
        first, last = (bisect_left(named, (at,)) for at in post.at)
        for _, place, name in named[first:last]:
            if name in post.text and records[place] is not aide:
                yield records[place]
