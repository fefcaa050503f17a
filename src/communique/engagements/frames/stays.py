"""Frames of stays: who "is in Lima for talks", "is due in Oslo on Monday", "is back from Peru".

Takes a `Context` of a form of "be"; gives `Frame` values of visits.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.actors.discourse import Actor
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.frames.journey_aims import only_to_attend
from communique.engagements.frames.parts import Context, Frame, objects_after, state_of_place
from communique.engagements.places.host_places import POSTED
from communique.gazetteer.parties import is_state
from communique.reading.parsing.parse import Node, Parse

__all__ = ["is_back", "is_somewhere", "stay"]

_EXPECTED = frozenset({"awaited", "due", "expected"})
_AIMS = frozenset({"for", "on"})
# What the post of somebody says who travels on an errand: "special envoy", "chief negotiator".
_ON_ERRANDS = frozenset(
    {"emissary", "mediator", "negotiator", "personal", "presidential", "sherpa", "special"}
)


def is_somewhere(parse: Parse, node: Node) -> bool:
    """Whether a form of "be" says where, or from where somebody is back: only then can it be a stay."""
    holders = (node, *parse.children(node, "acomp"))
    inside = any(prep.word.lower() == "in" for holder in holders for prep in parse.children(holder))
    return inside or is_back(parse, node)


def is_back(parse: Parse, node: Node) -> bool:
    """Whether a form of "be" says that somebody is back from somewhere."""
    backs = _backs(parse, node)
    return bool(backs) and any(n.word.lower() == "from" for h in (node, *backs) for n in parse.children(h))


def _backs(parse: Parse, node: Node) -> list[Node]:
    return [child for child in parse.children(node, "advmod", "acomp") if child.word.lower() == "back"]


def stay(c: Context) -> Iterator[Frame]:
    """Is in another state at a time or for a purpose that the clause says; not who is posted there."""
    back = is_back(c.parse, c.node)
    due = next(c.parse.children(c.node, "acomp"), c.node)
    strange = due != c.node and due.word.lower() not in _EXPECTED and not back
    if strange or any(c.parse.children(c.node, "attr")):
        return
    guests = tuple(guest for guest in c.actors("agents") if _travels(c, guest))
    homes = {guest.party for guest in guests}
    if (
        not guests
        or not (back or _has_end(c, due))
        or only_to_attend(c.discourse.analysis.report.text, c.parse, c.node)
    ):
        return
    holders, word = ((c.node, *_backs(c.parse, c.node)), "from") if back else ((due,), "in")
    for target in (t for holder in holders for t in objects_after(c.parse, holder, word)):
        state = state_of_place(c.parse, target)
        if state is not None and is_state(state) and state not in homes:
            yield Frame("visit", guests=guests, destination=(target,), slots=c.slots)


def _travels(c: Context, guest: Actor) -> bool:
    """Whether somebody is a person with a state who is not posted abroad, or a delegation of one."""
    if guest.party is None:
        return False
    if guest.person is None:
        return bool(set((guest.body or "").lower().split()) & frame_words("travellers"))
    person = c.discourse.analysis.people[guest.person]
    sent = not _ON_ERRANDS.isdisjoint((person.post or "").lower().split())
    return sent or person.family not in POSTED


def _has_end(c: Context, due: Node) -> bool:
    """Whether the clause says when somebody is there, or what for."""
    beneath = [*c.parse.children(c.node), *c.parse.children(due)]
    if any(n.dep in ("advcl", "xcomp") and n.tag == "VB" for n in beneath):
        return True
    if any(n.dep == "prep" and n.word.lower() in _AIMS and n.index > c.node.index for n in beneath):
        return True
    clause = [n for n in c.parse.subtree(c.node) if n.dep != "relcl" or n == c.node]
    first, last = min(n.start for n in clause), max(n.end for n in clause)
    return any(first <= time.start < last for time in c.discourse.analysis.times)
