"""Organisations that somebody goes to see where they have their seats.

Takes the engagements of a report with their places and parents; adds to a visit the organisations whose
people the visitor meets at their seat: who goes to Brussels for talks with the EU visits not Belgium alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.families import SESSIONS
from communique.gazetteer.seats import is_seat
from communique.reading.text.mentions import Span

__all__ = ["join_organisations"]


def join_organisations(found: Sequence[Candidate]) -> None:
    """Make the organisations met at their seats parties of the visits there."""
    for visit in found:
        if visit.type == "visit" and visit.where.city is not None:
            for code, at in _met_there(visit, found):
                visit.parties.setdefault(code, at)


def _met_there(visit: Candidate, found: Sequence[Candidate]) -> Iterator[tuple[str, Span]]:
    """The organisations with which a visitor talks in the town where they have their seats."""
    visitors = visit.parties.keys() - {visit.where.country}
    for talks in found:
        if talks.type not in SESSIONS or talks.status != visit.status or visitors.isdisjoint(talks.parties):
            continue
        if talks.parent is visit or talks.where.city == visit.where.city:
            yield from ((code, at) for code, at in talks.parties.items() if is_seat(visit.where.city, code))
