"""Who travels on a visit, by the meetings inside it, and for whom its tours and ceremonies are.

Takes a visit among the engagements of its report, each with those who take part; gives the persons who take
part by their meetings. Those who travel are the participants of a visit; a host is recorded by a meeting,
unless words say that he hosts the visitor, or that he invited one who is still to come.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.families import AHEAD, SESSIONS, VISITS
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node, Parse
from communique.reading.text.mentions import Person

__all__ = ["hosts_in_meetings", "inviters", "visitor_of_stay", "visitors_in_meetings"]

_FOR_VISITORS = frozenset({"ceremony", "tour"})
_OF_A_STAY = SESSIONS | _FOR_VISITORS
# What stands before the name of who invited: "at the invitation of his Peruvian counterpart N".
_INVITED_BY = re.compile(
    r"\binvit(?:ation (?:of|from|by|extended by)|ed by) (?:the |his |her )?(?:(?:\w+ )?counterpart,? )?$"
)
_BEFORE = 60  # characters, room for such words


def hosts_in_meetings(analysis: Analysis, visit: Candidate, found: Sequence[Candidate]) -> Iterator[Person]:
    """The persons of the party that is visited whom a meeting inside the visit records."""
    if visit.type not in VISITS or visit.where.country is None:
        return
    hosting = _hosting(analysis, visit)
    for person in _inside(analysis, visit, found, SESSIONS):
        if person.party == visit.where.country and person.key not in hosting:
            yield person


def inviters(analysis: Analysis, visit: Candidate) -> Iterator[Person]:
    """The persons of the party visited at whose invitation somebody is still to come."""
    if visit.type != "visit" or visit.where.country is None or visit.status not in AHEAD:
        return
    text = analysis.report.text
    for span in visit.evidence:
        for mention in analysis.mentions:
            person = analysis.people[mention.person]
            before = text[max(span.start, mention.start - _BEFORE) : mention.start]
            if (
                span.start <= mention.start < span.end
                and person.name is not None
                and person.party == visit.where.country
                and _INVITED_BY.search(before)
            ):
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


def _hosting(analysis: Analysis, visit: Candidate) -> frozenset[int]:
    """The keys of those who host somebody, by the visit's sentence: "A and B will host C for a visit"."""
    parse = analysis.parses.get(visit.sentence)
    if parse is None:
        return frozenset()
    return frozenset(
        key
        for verb in parse.nodes
        if verb.word.lower() in frame_words("hosting") and _persons(parse, parse.children(verb, "dobj"))
        for key in _persons(parse, parse.children(verb, "nsubj"))
    )


def _persons(parse: Parse, tops: Iterable[Node]) -> frozenset[int]:
    """The keys of the persons of noun phrases."""
    return frozenset(n.person.person for top in tops for n in parse.subtree(top) if n.person is not None)


def _inside(
    analysis: Analysis, visit: Candidate, found: Sequence[Candidate], kinds: frozenset[str]
) -> list[Person]:
    """The named persons of what happens inside a visit, in the order of the report."""
    inside = [c for c in found if c.parent is visit and c.type in kinds and c.status == visit.status]
    keys = {actor.person for c in inside for actor in c.actors if actor.person is not None}
    return [person for key in sorted(keys) if (person := analysis.people[key]).name is not None]
