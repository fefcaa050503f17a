"""Visits to the seat of an organisation: who is in Brussels to meet the EU's officials visits the EU.

Takes a report's engagements; lets a visit to such a town be one to the organisations that are met there, or
that invited, where nothing is told of the state in which it lies but the town.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from communique.engagements.candidate import Candidate
from communique.gazetteer.seats import seated_in
from communique.reading.analysis import Analysis
from communique.reading.mentions import Span

__all__ = ["visit_organisations"]

_INSIDE = frozenset({"conference", "dialogue", "meeting", "signing", "tour"})
_INVITED_BY = re.compile(r"\binvit(?:ation (?:of|from|by|extended by)|ed by) (?:the )?$")
_BEFORE = 40  # characters, room for such words


def visit_organisations(analysis: Analysis, found: Sequence[Candidate]) -> None:
    """Let the visits among the ``found`` be to the organisations at whose seat they are."""
    for visit in found:
        land = visit.where.country
        seated = seated_in(visit.where.city)
        if visit.type != "visit" or land is None or land not in visit.parties or not seated:
            continue
        visitors = visit.parties.keys() - {land}
        others = [c for c in found if c is not visit and c.type != "visit" and visitors & c.parties.keys()]
        if any(land in c.parties for c in others) or any(a.party == land for a in visit.actors):
            continue
        met = dict(_met(visit, others, seated)) | dict(_inviting(analysis, visit, seated))
        if met.keys() - visitors:
            del visit.parties[land]
            visit.parties.update(met)


def _met(visit: Candidate, others: Sequence[Candidate], seated: frozenset[str]) -> Iterator[tuple[str, Span]]:
    """The organisations seated there with which the visit's own sentence tells of something."""
    for other in others:
        is_there = other.where.city in (None, visit.where.city) and other.status == visit.status
        is_beside = any(span in visit.evidence for span in other.evidence)
        if other.type in _INSIDE and is_there and is_beside:
            yield from ((code, at) for code, at in other.parties.items() if code in seated)


def _inviting(analysis: Analysis, visit: Candidate, seated: frozenset[str]) -> Iterator[tuple[str, Span]]:
    """The organisations seated there that invited: "in Washington at the invitation of the OAS"."""
    text = analysis.report.text
    for party in analysis.parties:
        inside = any(span.start <= party.start < span.end for span in visit.evidence)
        before = text[max(0, party.start - _BEFORE) : party.start]
        if inside and party.code in seated and _INVITED_BY.search(before):
            yield party.code, Span(party.start, party.end)
