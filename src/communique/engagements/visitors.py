"""Who travels on a visit, by the meetings inside it, and for whom its tours and ceremonies are.

Takes a visit among the engagements of its report, each with those who take part; gives the persons who take
part by their meetings. Those who travel are the participants of a visit; a host is recorded by a meeting.
Takes a meeting, too, and gives the visit of a guest who is called "visiting" there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.engagements.actors import Actor
from communique.engagements.candidate import Candidate
from communique.engagements.place_names import NOWHERE
from communique.gazetteer.parties import is_state
from communique.reading.analysis import Analysis
from communique.reading.mentions import Person, Span
from communique.reading.parse import Parse

__all__ = [
    "VISITING",
    "hosts_in_meetings",
    "is_said_to_visit",
    "visit_of_guest",
    "visitor_of_stay",
    "visitors_in_meetings",
]

VISITING = "visiting"  # what a guest is called who is on a visit

_BEFORE = 10  # characters before a person where "visiting" may stand
_TRAVEL = frozenset({"visit", "ship_visit"})
_WITH_HOSTS = frozenset({"meeting", "dialogue"})
_FOR_VISITORS = frozenset({"ceremony", "tour"})
_OF_A_STAY = _WITH_HOSTS | _FOR_VISITORS


def is_said_to_visit(analysis: Analysis, actor: Actor) -> bool:
    """Whether somebody is said to be "visiting": in the other party's country.

    An ambassador is not: where he met somebody, the words say or nobody knows.
    """
    return VISITING in _called(analysis, actor)


def visit_of_guest(analysis: Analysis, parse: Parse, meeting: Candidate) -> Candidate | None:
    """The visit of "met with the visiting Peruvian minister" to the only other state that takes part."""
    if meeting.type not in _WITH_HOSTS or meeting.status != "held":
        return None
    guest = next((a for a in meeting.actors if a.person is not None and _is_guest(analysis, parse, a)), None)
    others = {a.party for a in meeting.actors if guest is not None and a.party != guest.party}
    host = next(iter(others)) if len(others) == 1 else None
    if guest is None or guest.party is None or host is None or not is_state(host):
        return None
    if meeting.where.country not in (None, host):
        return None
    at = meeting.parties[host]
    return replace(
        meeting.again(None),
        type="visit",
        lemma=VISITING,
        trigger=Span(guest.start, guest.end),
        where=NOWHERE._replace(country=host, country_at=at),
        hosts=[],
        guests=[guest],
        others=[],
        parties={guest.party: Span(guest.start, guest.end), host: at},
        time=None,
        anaphoric=False,
        fresh=False,
        in_turn=False,
        nth=0,
        margins=[],
        aside=False,
        closed=True,
    )


def _is_guest(analysis: Analysis, parse: Parse, actor: Actor) -> bool:
    """Whether "visiting" is what he is called, and no verb: "after visiting the Peruvian minister"."""
    called = _called(analysis, actor)
    place = max(0, actor.start - _BEFORE) + called.rfind(VISITING)
    node = parse.node_at(place)
    return VISITING in called and (node is None or node.person is not None)


def _called(analysis: Analysis, actor: Actor) -> str:
    return analysis.report.text[max(0, actor.start - _BEFORE) : actor.end].lower()


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
