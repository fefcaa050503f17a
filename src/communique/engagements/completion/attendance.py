"""Which persons of the report take part in an engagement: a trained decision over each of them.

Takes candidates with the actors that the frames found; adds persons whom the words around let take part
("accompanied by", "in the presence of") and removes those who do not. Who travels on a visit is also told
by the meetings inside it. The weights are made by ``tools/train_attendance.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from communique.engagements.actors.discourse import Actor
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.candidates.company import company
from communique.engagements.completion.attendance_signs import attendance_signs
from communique.engagements.completion.other_deeds import is_of_another_deed
from communique.engagements.completion.said_sides import said_sides
from communique.engagements.completion.visitors import (
    hosts_in_meetings,
    inviters,
    visitor_of_stay,
    visitors_in_meetings,
)
from communique.engagements.trained import trained
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node
from communique.reading.text.mentions import Person, PersonMention, Span
from communique.reading.trained.loglinear import logistic

__all__ = ["set_attendance"]

# Tuned for the best F1 in cross-validation over reports (printed by tools/train_attendance.py).
_LIKELY = 0.44
# Those whom a sentence lists as present, unless much speaks against it.
_LIKELY_LISTED = 0.1

_STOOD_FOR = re.compile(
    r"\b(?:on behalf of|in the name of|represent(?:ing|s|ed)?|deputi[sz]ing for|at the behest of"
    r"|on the orders of)"
    r"(?: the| His \w+| Her \w+)? $",
    re.IGNORECASE,
)
_IN_MEMORY = re.compile(
    r"\b(?:(?:tribute|homage) to|(?:memory|mausoleum|tomb|grave|statue|bust|portrait|remains) of"
    r"|(?:monument|memorial) (?:to|of))(?: the)?(?: late)? $",
    re.IGNORECASE,
)
_CLOSE = 60  # characters
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’]) ")
_MANY = 80  # people; no coded report has as many
_REACH = 4000  # characters, about a page


def set_attendance(analysis: Analysis, found: Sequence[Candidate]) -> None:
    """Let exactly the likely persons take part in each engagement; parties stay as they are."""
    model = trained("attendance")
    listed = company(analysis, found)
    decided = []
    for place, candidate in enumerate(found):
        there = listed.get(place, frozenset())
        sides = said_sides(analysis, candidate)
        for person in analysis.people:
            if person.name is None or not _in_reach(analysis, candidate, person):
                continue
            if person.party not in (None, *candidate.parties):
                decided.append((candidate, person, False))
                continue
            signs = attendance_signs(analysis, candidate, person, found, listed=person.key in there)
            chance = logistic(model.scores(signs)[0])
            needed = _LIKELY_LISTED if person.key in there else _LIKELY
            likely = chance >= needed
            likely = likely and (person.key in there or not _is_elsewhere(analysis, candidate, person))
            likely = likely and not is_of_another_deed(analysis, candidate, person, found)
            likely = likely and not _is_served(analysis, candidate, person)
            likely = likely and not _is_honoured(analysis, candidate, person)
            likely = likely and not (sides and _is_outside(analysis, candidate, person, sides))
            decided.append((candidate, person, likely))
    for candidate, person, likely in decided:
        _set(analysis, candidate, person, likely=likely)
    for candidate in found:
        for person in hosts_in_meetings(analysis, candidate, found):
            _set(analysis, candidate, person, likely=False)
        for person in visitors_in_meetings(analysis, candidate, found):
            _set(analysis, candidate, person, likely=True)
        for person in inviters(analysis, candidate):
            _set(analysis, candidate, person, likely=True)
    for candidate in found:
        visitor = visitor_of_stay(analysis, candidate)
        if visitor is not None:
            _set(analysis, candidate, visitor, likely=True)
        _leave_out_others(candidate)


def _leave_out_others(candidate: Candidate) -> None:
    """A body takes part where nobody of its party is named; nobody does of what is no party."""
    named = {actor.party for actor in candidate.actors if actor.person is not None}
    for actors in (candidate.hosts, candidate.guests, candidate.others):
        of_parties = [a for a in actors if a.party is None or a.party in candidate.parties]
        actors[:] = [a for a in of_parties if a.person is not None or not a.body or a.party not in named]


def _in_reach(analysis: Analysis, candidate: Candidate, person: Person) -> bool:
    """In a report with very many people, only those named near an engagement are weighed."""
    if len(analysis.people) <= _MANY or candidate.has(person.key):
        return True
    return any(abs(m.start - candidate.trigger.start) <= _REACH for m in analysis.mentions_of[person.key])


def _is_elsewhere(analysis: Analysis, candidate: Candidate, person: Person) -> bool:
    """Whether somebody is not named with a conference: who speaks of one elsewhere need not come to it."""
    if candidate.type != "conference" or candidate.has(person.key):
        return False
    return next(_mentions(analysis, candidate, person), None) is None


def _is_served(analysis: Analysis, candidate: Candidate, person: Person) -> bool:
    """Whether somebody is named there only in the post of another: "X, an adviser to President Y, met Z",
    or as whose he is ("President Y's envoy X"), or for whom he acts: "on behalf of President Y, X met Z".
    """
    named = list(_mentions(analysis, candidate, person)) or analysis.mentions_of[person.key]
    if candidate.has(person.key):
        return bool(named) and all(_is_owner(analysis, m) for m in named)
    # Of another office: "Secretary for Trade Secretary X" is X.
    posts = [p.post_at for p in analysis.people if p.post_at is not None and p.family != person.family]
    return bool(named) and all(
        any(at.start < m.start < at.end for at in posts)
        or _is_owner(analysis, m)
        or _STOOD_FOR.search(analysis.report.text, max(0, m.start - _CLOSE), m.start)
        for m in named
    )


def _is_honoured(analysis: Analysis, candidate: Candidate, person: Person) -> bool:
    """Whether a ceremony is in memory of somebody: "paid tribute to President Y at his mausoleum"."""
    named = list(_mentions(analysis, candidate, person)) if candidate.type == "ceremony" else []
    return bool(named) and all(
        _IN_MEMORY.search(analysis.report.text, max(0, m.start - _CLOSE), m.start) for m in named
    )


def _is_owner(analysis: Analysis, mention: PersonMention) -> bool:
    """Whether the next person is said to be somebody's."""
    owned = _POSSESSIVE.match(analysis.report.text, mention.end)
    return owned is not None and any(m.start == owned.end() for m in analysis.mentions)


def _is_outside(analysis: Analysis, candidate: Candidate, person: Person, sides: Sequence[Node]) -> bool:
    """Whether somebody is not named with talks that are said to be between others, nor in office as they."""
    parse = analysis.parses[candidate.sentence]
    elsewhere = [m for m in _mentions(analysis, candidate, person) if parse.node_at(m.start) is None]
    if elsewhere or any(n.person is not None and n.person.person == person.key for n in sides):
        return False
    called = f"{person.rank or ''} {person.post or ''}".lower().split()
    return not any(node.word.lower().removesuffix("s") in called for node in sides)


def _set(analysis: Analysis, candidate: Candidate, person: Person, *, likely: bool) -> None:
    for actors in (candidate.hosts, candidate.guests, candidate.others):
        present = [a for a in actors if a.person == person.key]
        if present and not likely:
            actors[:] = [a for a in actors if a.person != person.key]
        if present:
            return
    if not likely:
        return
    mention = next(_mentions(analysis, candidate, person), None)
    at = Span(mention.start, mention.end) if mention else person.name_at
    if at is not None and (person.party is None or person.party in candidate.parties):
        side = _side(candidate, person.party)
        side.append(Actor(person.key, person.party, None, at.start, at.end))


def _side(candidate: Candidate, party: str | None) -> list[Actor]:
    """Those beside whom a person of a party stands: its hosts or guests where it has some."""
    for actors in (candidate.hosts, candidate.guests):
        if party is not None and any(a.party == party for a in actors):
            return actors
    return candidate.others


def _mentions(analysis: Analysis, candidate: Candidate, person: Person) -> Iterator[PersonMention]:
    for mention in analysis.mentions_of[person.key]:
        if any(span.start <= mention.start < span.end for span in candidate.evidence):
            yield mention
