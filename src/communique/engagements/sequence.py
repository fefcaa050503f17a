"""What an engagement takes over from the one told before it, and from the dateline.

Takes the distinct engagements of a report with their parents set; gives a day to those that the text ties
to the one before ("then", "afterwards", a ceremony at a meeting), and a place to ceremonies, tours and
handovers of which the report says none. A meeting does not take the date of its visit, nor the other way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from communique.documents.known_places import is_city
from communique.engagements.candidates import Candidate
from communique.gazetteer.cities import city_country
from communique.gazetteer.parties import find_parties, is_state
from communique.reading.analysis import Analysis
from communique.reading.mentions import Span

__all__ = ["follow_on"]

_CLOSE = 120  # characters
_NEAR = 2  # sentences within which one engagement follows another
_SEQUENT = frozenset({"then", "later", "afterwards", "afterward", "subsequently", "earlier", "following"})
_ON_ARRIVAL = ("upon arrival", "on arrival", "after that", "after the ceremony", "after the meeting")
_FOLLOWERS = frozenset({"ceremony", "tour", "meeting", "transfer"})
_BEFORE_CEREMONY = frozenset({"meeting", "ceremony", "transfer"})
_AT_HOME = frozenset({"ceremony", "tour", "transfer", "project", "ship_visit"})
_SHARES_PLACE = frozenset({"ceremony", "tour"})


class _Dateline(NamedTuple):
    """The city of the dateline with its country."""

    city: str
    country: str
    at: Span


def follow_on(analysis: Analysis, found: Sequence[Candidate]) -> None:
    """Complete the dates and places of engagements that follow from what stands around them."""
    told = sorted(found, key=lambda candidate: candidate.trigger)
    dateline = _dateline(analysis)
    for place, candidate in enumerate(told):
        before = [c for c in told[:place] if _together(c, candidate)]
        if candidate.when is None:
            _take_day(analysis, candidate, before)
        if candidate.where.country is None and candidate.type in _SHARES_PLACE:
            _take_place(candidate, before)
        if dateline is not None and candidate.status == "held":
            _take_dateline(candidate, dateline, here=_says_here(analysis, candidate))


def _together(one: Candidate, two: Candidate) -> bool:
    return one.status == two.status and bool(set(one.parties) & set(two.parties))


def _take_day(analysis: Analysis, candidate: Candidate, before: Sequence[Candidate]) -> None:
    near = [c for c in before if candidate.sentence - c.sentence <= _NEAR and c.sentence >= analysis.title]
    dated = [c for c in near if c.when is not None and len(c.when.value) == 10]
    if not dated:
        return
    last = dated[-1]
    at_it = candidate.type == "ceremony" and last.type in _BEFORE_CEREMONY
    retold = candidate.type == "transfer" and last.type in ("transfer", "ceremony")
    if at_it or retold or (candidate.type in _FOLLOWERS and _in_sequence(analysis, candidate)):
        candidate.when = last.when


def _in_sequence(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether its sentence opens with, or has close before its word, a word that orders events."""
    sentence = analysis.sentences[candidate.sentence]
    words = [t.text.lower() for t in sentence.tokens if t.start < candidate.trigger.start]
    close = {*words[:1], *words[-3:]}
    opening = analysis.report.text[sentence.start : sentence.start + 40].lower()
    return bool(close & _SEQUENT) or any(said in opening for said in _ON_ARRIVAL)


def _take_place(candidate: Candidate, before: Sequence[Candidate]) -> None:
    placed = [c for c in before if c.where.country is not None and set(c.parties) == set(candidate.parties)]
    if placed:
        where = placed[-1].where
        candidate.where = candidate.where._replace(country=where.country, country_at=where.country_at)


def _says_here(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether its sentence says "here" close to its word: where the report was written."""
    tokens = analysis.sentences[candidate.sentence].tokens
    near = [t for t in tokens if abs(t.start - candidate.trigger.start) < _CLOSE]
    return any(
        token.text.lower() == "here"
        or (token.text.lower() == "this" and following.text.lower() in ("city", "capital"))
        for token, following in pairwise(near)
    )


def _take_dateline(candidate: Candidate, dateline: _Dateline, *, here: bool) -> None:
    """A ceremony or handover without a place is where the report was written, as is a bare venue."""
    where = candidate.where
    if dateline.country not in candidate.parties or candidate.type in ("call", "message"):
        return
    if where.country is None and (here or where.venue or candidate.type in _AT_HOME):
        where = where._replace(country=dateline.country, country_at=dateline.at)
    if where.city is None and where.country == dateline.country and (here or where.venue):
        where = where._replace(city=dateline.city, city_at=dateline.at)
    candidate.where = where


def _dateline(analysis: Analysis) -> _Dateline | None:
    report = analysis.report
    city = report.dateline_place
    start = report.text.lower().find(city.lower()) if city else -1
    if not city or start < 0 or not is_city(city):
        return None
    at = Span(start, start + len(city))
    codes = {party.code for party in analysis.parties}
    country = next(_states(city), None) or city_country(city, prefer=codes)
    return _Dateline(city, country, at) if country else None


def _states(city: str) -> Iterator[str]:
    return (party.code for party in find_parties(city) if is_state(party.code))
