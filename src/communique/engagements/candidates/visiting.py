"""Guests who are called "visiting": they are in the state of whom they meet, on a visit.

Takes a meeting with its actors; gives whether one of them is a guest, and the visit that he is on.
"""

from __future__ import annotations

from dataclasses import replace

from communique.engagements.actors.discourse import Actor
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.families import GATHERINGS
from communique.engagements.places.names import NOWHERE
from communique.gazetteer.parties import is_state
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Parse
from communique.reading.text.mentions import Span

__all__ = ["VISITING", "is_said_to_visit", "visit_of_guest"]

VISITING = "visiting"  # what a guest is called who is on a visit

_BEFORE = 10  # characters before a person where "visiting" may stand


def is_said_to_visit(analysis: Analysis, actor: Actor) -> bool:
    """Whether somebody is said to be "visiting": in the other party's country.

    An ambassador is not: where he met somebody, the words say or nobody knows.
    """
    return VISITING in _called(analysis, actor)


def visit_of_guest(analysis: Analysis, parse: Parse, meeting: Candidate) -> Candidate | None:
    """The visit of "met with the visiting Peruvian minister" to the only other state that takes part."""
    if meeting.type not in GATHERINGS or meeting.status != "held":
        return None
    guest = next((a for a in meeting.actors if a.person is not None and _is_guest(analysis, parse, a)), None)
    others = {a.party for a in meeting.actors if guest is not None and a.party != guest.party}
    if meeting.type == "conference":  # "the visiting minister told a forum in Lima"
        others = {meeting.where.country}
    host = next(iter(others)) if len(others) == 1 else None
    if guest is None or guest.party is None or host is None or not is_state(host):
        return None
    if meeting.where.country not in (None, host) or host == guest.party:
        return None
    at = meeting.parties.get(host) or meeting.where.country_at
    if at is None:
        return None
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
