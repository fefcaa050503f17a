"""Frames of invitations: who is to come, to whom and to what. They propose a visit.

Takes a `Context`; gives `Frame` values.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.actors.actors import actors_of
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.frames.journey_aims import only_to_attend
from communique.engagements.frames.parts import Context, Frame, unique, words_below
from communique.gazetteer.parties import is_state
from communique.reading.parsing.arguments import verb_slots
from communique.reading.parsing.parse import Node

__all__ = ["invite"]


def invite(c: Context) -> Iterator[Frame]:
    """Invites somebody to a state: a visit proposed, unless a verb of its own says to what ("to attend")."""
    guests = c.actors("objects")
    verbs = list(c.parse.children(c.node, "xcomp", "ccomp", "advcl"))
    attends = only_to_attend(c.discourse.analysis.report.text, c.parse, c.node)
    event = next((n for verb in verbs for n in _event(c, verb)), None)
    if event is not None and not attends:
        own = (n for verb in verbs for n in verb_slots(c.parse, verb).agents)
        guests = guests or unique(a for n in own for a in actors_of(c.parse, n, c.discourse))
        places = tuple(n for verb in verbs for n in verb_slots(c.parse, verb).places)
        hosts = c.actors("agents", "bys")
        yield Frame("visit", hosts=hosts, guests=guests, destination=(event, *places), slots=c.slots)
        return
    if not guests or attends or any(verb.tag == "VB" for verb in verbs):
        return
    states = [a for a in c.actors("agents", "bys") if a.person is None and is_state(a.party or "")]
    if not (c.slots.tos or c.slots.fors) and len(states) > 1:  # "Peru and Chile have invited the king"
        for host in states:
            yield Frame("visit", hosts=(host,), guests=guests, slots=c.slots)
        return
    for target in (*c.slots.tos, *c.slots.fors):
        if target.party is not None or target.tag.startswith("NNP"):
            yield Frame(
                "visit", hosts=c.actors("agents", "bys"), guests=guests, destination=(target,), slots=c.slots
            )


def _event(c: Context, verb: Node) -> Iterator[Node]:
    """The occasion of "to attend the fleet review", "to be the guest of honour at the parade"."""
    slots = verb_slots(c.parse, verb)
    for node in (*slots.objects, *slots.places):
        if verb.tag == "VB" and words_below(c, [node]) & frame_words("occasions"):
            yield node
