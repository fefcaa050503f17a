"""Where engagements happen as far as follows from who travels, who receives and what else the sides did.

Takes the distinct engagements of a report; gives a place to those without one: a visit is to the side that
does not travel, who is visiting is met there. An ambassador lives abroad, and tells of no place.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.candidates.visiting import is_said_to_visit
from communique.engagements.dates.report_days import first_day
from communique.engagements.dates.when import dates_agree
from communique.engagements.decision.neighbour_signs import persons_in
from communique.engagements.families import SESSIONS, VISITS
from communique.engagements.places.names import NOWHERE, Where
from communique.gazetteer.parties import is_state
from communique.reading.analysis import Analysis
from communique.reading.people.principals import OF_MISSIONS

__all__ = [
    "bring_to_the_visit",
    "lend_country",
    "months_apart",
    "place_at_the_visit",
    "place_with_hosts",
    "place_with_what_else_was_done",
    "states_of_envoys",
    "take_place_of",
]

_AT_A_VISIT = frozenset({"meeting", "signing", "ceremony", "tour"})
_FAR_APART = 60  # days, longer than any visit lasts


def place_with_hosts(analysis: Analysis, found: Sequence[Candidate]) -> None:
    """Where they happen as far as follows from who travels or receives; a call is at no place."""
    for candidate in found:
        if candidate.type == "call":
            candidate.where = NOWHERE
        if candidate.type == "visit" and candidate.anaphoric and candidate.where.country is None:
            _place_at_the_talks(found, candidate)
        if candidate.type in (*VISITS, "meeting", "signing", "conference"):
            _place_with_host(analysis, candidate)


def _place_with_host(analysis: Analysis, candidate: Candidate) -> None:
    """A visit is to the party that does not travel; who receives somebody, or a visitor, is at home."""
    if candidate.where.country:
        return
    hosts = {a.party for a in candidate.hosts if a.party is not None}
    if candidate.type in VISITS:
        guests = {a.party for a in candidate.guests if a.party is not None}
        hosts = set(candidate.parties) - guests if len(guests) == 1 else set()
    elif candidate.type in ("meeting", "signing") and not hosts:
        away = {a.party for a in candidate.actors if a.party is not None and is_said_to_visit(analysis, a)}
        hosts = set(candidate.parties) - away if len(away) == 1 and len(candidate.parties) == 2 else set()
    if len(hosts) == 1:
        host = hosts.pop()
        if host in candidate.parties and is_state(host):
            candidate.where = candidate.where._replace(country=host, country_at=candidate.parties[host])


def _place_at_the_talks(found: Sequence[Candidate], visit: Candidate) -> None:
    """ "During the visit": to where the two sides met who were told of last."""
    met = [
        c
        for c in found
        if c.type in ("meeting", "dialogue")
        and c.status == visit.status
        and c.sentence <= visit.sentence
        and set(c.parties) == set(visit.parties)
    ]
    last = max(met, key=lambda c: c.trigger, default=None)
    if last is not None and last.where.country in visit.parties:
        where = last.where
        visit.where = visit.where._replace(country=where.country, country_at=where.country_at)


def place_with_what_else_was_done(analysis: Analysis, found: Sequence[Candidate]) -> None:
    """Where they happen as far as follows from what was done at them, or on the same trip."""
    for part in found:
        _place_at_its_part(part)
    for meeting in found:
        if meeting.where.country is None and meeting.type == "meeting":
            _place_at_the_others(analysis, found, meeting)


def _place_at_its_part(part: Candidate) -> None:
    """Where papers are signed "at the end of the session" the session was, if it says nothing else."""
    talks = part.parent
    if talks is None or talks.type not in SESSIONS or talks.where != NOWHERE:
        return
    if talks.sentence == part.sentence and talks.status == part.status:
        talks.where = part.where._replace(venue=None, venue_at=None)


def place_at_the_visit(analysis: Analysis, found: Sequence[Candidate], child: Candidate) -> None:
    """Where a report tells of one visit between two parties, they meet in the country that is visited."""
    if child.where.country is not None or child.type not in _AT_A_VISIT:
        return
    visits = [
        v
        for v in found
        if v.type == "visit"
        and v.status == child.status
        and set(v.parties) == set(child.parties)
        and not months_apart(analysis, v, child)
    ]
    if len({v.where.country for v in visits}) == 1:
        lend_country(analysis, child, visits[0].where)


def bring_to_the_visit(found: Sequence[Candidate]) -> None:
    """Those whose visit a report tells met there, and not in the third state that it speaks of beside."""
    for talks in found:
        if talks.type not in SESSIONS or talks.where.country in (None, *talks.parties):
            continue
        if not all(map(is_state, talks.parties)):
            continue  # an organisation meets where its seat is
        alike = (v for v in found if v.type == "visit" and v.status == talks.status)
        visits = [v for v in alike if v.parties.keys() == talks.parties.keys()]
        visit = next((v for v in visits if _travels_to(v, talks)), None)
        if visit is None or len(visit.parties) != 2 or visit.where.country not in visit.parties:
            continue
        if all(v.where.country == visit.where.country for v in visits):
            talks.where = visit.where._replace(venue=None, venue_at=None)


def _travels_to(visit: Candidate, talks: Candidate) -> bool:
    """Whether somebody who is on a visit takes part in talks."""
    return any(guest.person is not None and talks.has(guest.person) for guest in visit.guests)


def _place_at_the_others(analysis: Analysis, found: Sequence[Candidate], child: Candidate) -> None:
    """Who is in a state to meet somebody of it meets others of it there: "she also met the speaker"."""
    met = [c for c in found if c.type == "meeting" and _is_on_one_trip(c, child)]
    countries = {c.where.country for c in met}
    if len(countries) == 1 and not states_of_envoys(analysis, child):
        where = met[0].where
        child.where = child.where._replace(country=where.country, country_at=where.country_at)


def _is_on_one_trip(one: Candidate, two: Candidate) -> bool:
    """Whether of the same two parties somebody meets one person here and another there."""
    if (
        one.where.country not in one.parties
        or one.status != two.status
        or set(one.parties) != set(two.parties)
    ):
        return False
    if one.when is not None and two.when is not None and not dates_agree(one.when, two.when):
        return False
    here, there = persons_in(one), persons_in(two)
    return bool(here & there) and not (here <= there or there <= here)


def take_place_of(analysis: Analysis, child: Candidate, parent: Candidate) -> None:
    """What happens inside another engagement is where this is, as far as it says nothing else."""
    where = child.where
    passes_on = _passes_its_city_on(analysis, parent)
    placeless = child.type == "message" or parent.where.country in states_of_envoys(analysis, child)
    if where.country is None and where.city is None and not placeless:
        child.where = where._replace(country=parent.where.country, country_at=parent.where.country_at)
        if where.venue is None and passes_on:
            child.where = child.where._replace(city=parent.where.city, city_at=parent.where.city_at)
    where = child.where
    if where.country == parent.where.country and where.city is None and where.venue is None and passes_on:
        child.where = where._replace(city=parent.where.city, city_at=parent.where.city_at)


def lend_country(analysis: Analysis, candidate: Candidate, where: Where) -> None:
    """Place an engagement in the country of another, where no envoy of that country takes part."""
    if where.country is not None and where.country not in states_of_envoys(analysis, candidate):
        candidate.where = candidate.where._replace(country=where.country, country_at=where.country_at)


def states_of_envoys(analysis: Analysis, candidate: Candidate) -> set[str | None]:
    """The states of which only ambassadors or attachés take part: these live abroad, and act there."""
    people = [analysis.people[actor.person] for actor in candidate.actors if actor.person is not None]
    envoys = {person.party for person in people if person.family in OF_MISSIONS}
    return envoys - {person.party for person in people if person.family not in OF_MISSIONS}


def months_apart(analysis: Analysis, holder: Candidate, child: Candidate) -> bool:
    """Whether the dates of two engagements, as far as they are told, are of no one stay."""
    if holder.when is None or child.when is None:
        return False
    one, two = first_day(holder.when.value), first_day(child.when.value)
    said = analysis.report.text[holder.when.at.start : holder.when.at.end]
    with_year = holder.when.value[:4] in said  # else it may be of another year
    return with_year and one is not None and two is not None and abs((one - two).days) > _FAR_APART


def _passes_its_city_on(analysis: Analysis, parent: Candidate) -> bool:
    """Whether what happens inside is in the parent's city: a title names one of the many of a stay."""
    at = parent.where.city_at
    if at is None:
        return False
    body = analysis.sentences[analysis.title] if analysis.title < len(analysis.sentences) else None
    return body is None or at.start >= body.start
