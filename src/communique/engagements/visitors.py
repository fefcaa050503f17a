"""Who travels on a visit, by the meetings inside it, and for whom its tours and ceremonies are.

Takes a visit among the engagements of its report, each with those who take part; gives the persons who take
part by their meetings. Those who travel are the participants of a visit; a host is recorded by a meeting.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.engagements.candidate import Candidate
from communique.reading.analysis import Analysis
from communique.reading.mentions import Person

__all__ = ["hosts_in_meetings", "visitor_of_stay", "visitors_in_meetings"]

_TRAVEL = frozenset({"visit", "ship_visit"})
_WITH_HOSTS = frozenset({"meeting", "dialogue"})
_FOR_VISITORS = frozenset({"ceremony", "tour"})
_OF_A_STAY = _WITH_HOSTS | _FOR_VISITORS


def hosts_in_meetings(analysis: Analysis, visit: Candidate, found: Sequence[Candidate]) -> Iterator[Person]:
    """The persons of the party that is visited whom a meeting inside the visit records."""
    if visit.type not in _TRAVEL or visit.where.country is None:
        return
    for person in _inside(analysis, visit, found, _WITH_HOSTS):
        if person.party == visit.where.country:
            yield person


def visitors_in_meetings(
    analysis: Analysis, visit: Candidate, found: Sequence[Candidate]
) -> Iterator[Person]:
    """Of a visit that names nobody, the guests of what is told of it: "the delegation came ... N met"."""
    home = visit.where.country
    if visit.type != "visit" or home is None or any(actor.person is not None for actor in visit.actors):
        return
    for person in _inside(analysis, visit, found, _OF_A_STAY):
        if person.party != home and person.party in visit.parties:
            yield person


def visitor_of_stay(analysis: Analysis, candidate: Candidate) -> Person | None:
    """Who sees a base or lays a wreath on a visit, where nobody of the one visitor's party is named."""
    visit = candidate.parent
    if candidate.type not in _FOR_VISITORS or visit is None or visit.type != "visit":
        return None
    home = visit.where.country
    keys = {a.person for a in visit.actors if a.person is not None and a.party != home}
    named = [person for key in keys if (person := analysis.people[key]).name is not None]
    if home is None or len(named) != 1 or visit.status != candidate.status:
        return None
    party = named[0].party
    acting = {a.party for a in candidate.actors if a.person is not None}
    return named[0] if party in candidate.parties and party not in acting else None


def _inside(
    analysis: Analysis, visit: Candidate, found: Sequence[Candidate], kinds: frozenset[str]
) -> list[Person]:
    """The named persons of what happens inside a visit, in the order of the report."""
    inside = [c for c in found if c.parent is visit and c.type in kinds and c.status == visit.status]
    keys = {actor.person for c in inside for actor in c.actors if actor.person is not None}
    return [person for key in sorted(keys) if (person := analysis.people[key]).name is not None]
