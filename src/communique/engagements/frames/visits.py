"""Frames of visits: who travels, as whose guest, and to where. A trip to several states is a visit to each.

Takes a `Context`; gives `Frame` values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from communique.engagements.actors.actors import actors_of
from communique.engagements.actors.discourse import Actor
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.frames.journey_aims import go_to_train, goes_home, only_to_attend
from communique.engagements.frames.parts import (
    Context,
    Frame,
    as_actor,
    is_facility,
    is_own_mission,
    is_ship,
    near,
    objects_after,
    unique,
    words_below,
)
from communique.engagements.frames.trip_stops import (
    names_place,
    next_to,
    part_of_trip,
    place_before,
    spelled_out,
    stops_of,
    without_their_towns,
)
from communique.engagements.places.journeys import HEADING, LEAVING, bound_for
from communique.engagements.places.names import named_at
from communique.reading.parsing.parse import Node

__all__ = ["go", "lead", "motion", "visit_noun"]

_PAGE = re.compile(
    r"[:\s]*(?:https?:|www\.|@\w|(?:our|the|its) (?:\w+ )?(?:page|site|website)\b)", re.IGNORECASE
)


def go(c: Context) -> Iterator[Frame]:
    """Visits a state, a place or somebody; "the visiting minister"."""
    if _in_private(c, "agents") or _is_of_a_page(c):
        return
    guests = c.actors("agents") or c.actors("bys")
    hosts = [a for n in c.slots.objects for a in actors_of(c.parse, n, c.discourse) if a.person is not None]
    if c.node.dep == "amod" and (head := c.parse.head(c.node)) is not None:  # "the visiting minister"
        yield Frame("visit", guests=actors_of(c.parse, head, c.discourse), slots=c.slots)
        return
    if hosts:
        yield Frame("meeting", hosts=tuple(hosts), guests=guests, destination=c.slots.places, slots=c.slots)
        return
    if not c.slots.objects and (received := _visited_with(c, guests)):
        yield Frame("meeting", others=(*guests, *received), destination=c.slots.places, slots=c.slots)
        return
    if not c.slots.objects and not c.slots.places:
        return
    for target in without_their_towns(c, c.slots.objects or c.slots.places):
        if is_own_mission(c, target, guests):
            continue
        yield Frame(
            _visit_type(c, target, guests),
            guests=guests,
            destination=(target, *c.slots.places),
            slots=c.slots,
        )


def _is_of_a_page(c: Context) -> bool:
    """ "For further information, visit www.navy.example": nobody travels."""
    return _PAGE.match(c.discourse.analysis.report.text, c.node.end) is not None


def motion(c: Context) -> Iterator[Frame]:
    """Travels to, arrives in or leaves for a place: one visit for each."""
    text = c.discourse.analysis.report.text
    if _in_private(c, "agents", "objects") or only_to_attend(text, c.parse, c.node):
        return
    word = c.node.word.lower()
    aims = bound_for(c.parse, c.node) if word in LEAVING | HEADING else ()
    leaves = word in LEAVING and bool(aims)  # "left Lima for Oslo": Lima is not visited
    guests = c.actors("agents") if leaves else c.actors("agents", "objects")
    targets = aims if word in LEAVING else (*c.slots.tos, *c.slots.places, *aims)
    if word.startswith("return") or (c.trigger.lemma == "spend" and not _spends_time_there(c)):
        return
    kind = "ship_visit" if is_ship(c, guests) or c.trigger.type == "ship_visit" else "visit"
    if kind == "visit" and go_to_train(c, guests):
        return
    arrives = word in frame_words("arrival") or c.trigger.type != "visit"
    if not arrives:
        targets = tuple(n for n in targets if n in c.slots.tos or n in aims)
    found = [n for n in spelled_out(c, targets) if names_place(c, n)]
    if goes_home(c, guests):
        return
    for stay in _by_state(c, found):
        yield Frame(kind, guests=guests, destination=stay, slots=c.slots)
    if not found and arrives and targets:  # "arrived at the port on Saturday"
        yield Frame(kind, guests=guests, slots=c.slots)


def _spends_time_there(c: Context) -> bool:
    """ "Spent Friday in Lima", but not "spent $2 million in Lima", nor "two years in prison in Lima"."""
    spent = [*c.slots.objects, *c.parse.children(c.node, "npadvmod")]
    timed = any(n.word.lower() in c.trigger.near for n in spent)
    return timed and not words_below(c, c.slots.places) & frame_words("confinement")


def lead(c: Context) -> Iterator[Frame]:
    """Leads a delegation to a state or to several."""
    if not c.words(("objects",)) & frame_words("travellers"):
        return
    beneath = (c.parse.children(n, "prep") for n in c.slots.objects)
    own = [
        n
        for prep in (p for preps in beneath for p in preps)
        if prep.word.lower() == "to"
        for child in c.parse.children(prep, "pobj")
        for n in c.parse.conjuncts(child)
    ]
    for target in spelled_out(c, (*c.slots.tos, *own)):
        if names_place(c, target):
            yield Frame("visit", guests=c.actors("agents", "bys"), destination=(target,), slots=c.slots)


def _invited(c: Context) -> tuple[Actor, ...]:
    """ "Invited the minister for a visit": who is to come, and not who says so."""
    above = c.parse.head(c.node) if c.node.dep == "pobj" else None
    verb = c.parse.head(above) if above is not None and above.word.lower() in ("for", "on", "to") else None
    if verb is None or not verb.word.lower().startswith("invit") or not verb.tag.startswith("V"):
        return ()
    invited = c.parse.children(verb, "dobj", "nsubjpass")
    return unique(
        a for n in invited for m in c.parse.conjuncts(n) for a in actors_of(c.parse, m, c.discourse)
    )


def _received_on(c: Context) -> tuple[Actor, ...]:
    """ "Received General Soto on an official visit": he is on it, and not who received him."""
    above = c.parse.head(c.node) if c.node.dep == "pobj" else None
    verb = c.parse.head(above) if above is not None and above.word.lower() == "on" else None
    if verb is None or not verb.tag.startswith("V") or verb.word.lower() not in frame_words("receiving"):
        return ()
    received = (m for n in c.parse.children(verb, "dobj") for m in c.parse.conjuncts(n))
    actors = unique(a for n in received for a in actors_of(c.parse, n, c.discourse))
    return tuple(a for a in actors if a.person is not None)


def visit_noun(c: Context) -> Iterator[Frame]:
    """A noun for a visit: whose it is, to where, and who receives."""
    if _in_private(c, "owners", "bys", "ofs") or "duty" in c.words(("ofs",)):  # a tour of duty
        return
    stops = tuple(stops_of(c))
    guests = _guests(c, stops)
    call = _call_on_somebody(c, guests)
    if call is not None:
        yield call
        return
    around = c.slots.ofs if c.trigger.lemma == "tour" or guests else ()
    if stops and not guests:  # "the tour includes Oslo and Rome"
        guests = tuple(a for a in c.discourse.focus if a.person is not None)
    facility = [n for n in (*c.slots.tos, *_receivers(c)) if is_facility(c, n)]
    if facility and c.trigger.lemma in ("visit", "tour"):
        yield Frame("tour", guests=guests, destination=(facility[0], *c.slots.places), slots=c.slots)
        return
    kind = "ship_visit" if _is_of_a_ship(c, guests) else "visit"
    for nodes in _destinations(c, stops, around):
        yield Frame(kind, guests=guests, destination=nodes, slots=c.slots)


def _guests(c: Context, stops: Sequence[Node]) -> tuple[Actor, ...]:
    """Whose visit it is, by the words nearest to say so; the places where it stops are nobody."""
    people = tuple(a for a in c.actors("ofs") if a.person is not None)
    guests = _invited(c) or c.actors("owners") or c.actors("bys") or people
    guests = guests or _received_on(c) or c.actors("agents")
    guests = tuple(a for a in guests if all(a.start != stop.start for stop in stops))
    guests = guests or (people if c.trigger.lemma == "tour" else c.actors("ofs"))
    modifiers = (n for n in c.slots.modifiers if (n.party and n.party.kind == "demonym") or n.person)
    return guests or tuple(as_actor(c, n) for n in modifiers) or c.actors("speaker")


def _call_on_somebody(c: Context, guests: tuple[Actor, ...]) -> Frame | None:
    """The meeting of "a courtesy visit to the Chief of Staff", "in her visit with the envoy"."""
    hosts = [a for n in c.slots.tos for a in actors_of(c.parse, n, c.discourse) if a.person is not None]
    if any(n.word.lower() == "courtesy" for n in c.parse.children(c.node, "compound", "amod", "nmod")):
        received = c.actors("tos") or tuple(hosts)  # at a ministry too it is a call on somebody
        return Frame("meeting", hosts=received, guests=guests, destination=c.slots.places, slots=c.slots)
    travellers = {a.party for a in guests}
    if guests and hosts and not any(a.party in travellers for a in hosts):
        return Frame("meeting", hosts=tuple(hosts), guests=guests, destination=c.slots.places, slots=c.slots)
    if c.trigger.lemma == "visit" and not c.slots.tos and (received := _visited_with(c, guests)):
        return Frame("meeting", others=(*guests, *received), destination=c.slots.places, slots=c.slots)
    return None


def _destinations(c: Context, stops: Sequence[Node], around: Sequence[Node]) -> list[tuple[Node, ...]]:
    """The places of each stay, one without a place where none is named."""
    spelled = spelled_out(c, (*c.slots.tos, *c.slots.places, *stops))
    targets = [n for n in spelled if names_place(c, n)] or next_to(c)
    for nodes in (around, c.slots.modifiers):
        targets = targets or [n for n in nodes if n.party is not None and n.party.names_land]
    destinations = _by_state(c, targets) or [()]
    if stops and part_of_trip(c) is not None:  # "in Oslo on the first leg of a tour to Rome"
        destinations[:0] = [(place,) for place in place_before(c)]
    return destinations


def _is_of_a_ship(c: Context, guests: tuple[Actor, ...]) -> bool:
    """Whether a ship visits: "the visit of the frigate", "a port visit" where a ship is spoken of."""
    in_port = near(c.parse, c.node, ("port", "goodwill"))
    return is_ship(_with_visitors(c), guests) or (in_port and _shippy(c))


def _with_visitors(c: Context) -> Context:
    """Reads whose visit it is also from "the visit of the frigate" and "by HMS Kent"."""
    own = (*c.slots.owners, *c.slots.bys, *(c.slots.ofs if c.trigger.lemma == "visit" else ()))
    return c._replace(slots=c.slots._replace(owners=own))


def _by_state(c: Context, places: Iterable[Node]) -> list[tuple[Node, ...]]:
    """The places of each stay: "visits to Oslo, Bergen and Lima" are one to Norway and one to Peru."""
    stays: list[tuple[str | None, tuple[Node, ...]]] = []
    for place in places:
        land = named_at(c.discourse.analysis, place).country
        at = next((i for i, (other, _) in enumerate(stays) if other == land is not None), None)
        if at is None:
            stays.append((land, (place,)))
        else:
            stays[at] = (land, (*stays[at][1], place))
    return [nodes for _, nodes in stays]


def _visited_with(c: Context, guests: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """ "In her visit with the Peruvian envoy": a meeting with somebody of another party, and no company."""
    own = {a.party for a in guests}
    beside = (a for n in objects_after(c.parse, c.node, "with") for a in actors_of(c.parse, n, c.discourse))
    return tuple(a for a in beside if a.person is not None and a.party not in own)


def _in_private(c: Context, *names: str) -> bool:
    """Whether those who travel stand for nobody: tourists, two million Indians, but not "the Indians"."""
    travellers = [n for name in names for n in getattr(c.slots, name)]
    return bool(travellers) and all(_stands_for_nobody(c, n) for n in travellers)


def _stands_for_nobody(c: Context, node: Node) -> bool:
    named = any(c.parse.children(node, "det", "poss"))
    people = node.party is not None and node.party.kind == "demonym" and node.tag in ("NNS", "NNPS")
    return (people and not named) or node.word.lower() in frame_words("private_travellers")


def _receivers(c: Context) -> tuple[Node, ...]:
    """What receives a visit: "the academy received the visit of a delegation"."""
    verb = c.slots.verb
    receives = verb is not None and verb.word.lower().startswith("receiv") and c.node.dep == "dobj"
    return c.slots.agents if receives else ()


def _visit_type(c: Context, target: Node, guests: tuple[Actor, ...]) -> str:
    visitors = c._replace(slots=c.slots._replace(objects=()))
    if is_ship(visitors, guests):
        return "ship_visit"
    return "tour" if is_facility(c, target) or _at_a_facility(c, target) else "visit"


def _at_a_facility(c: Context, target: Node) -> bool:
    """ "Visited the wounded at a hospital": somebody unnamed, in a place that one tours."""
    unnamed = target.party is None and target.person is None and not target.tag.startswith("NNP")
    return unnamed and any(is_facility(c, place) for place in c.slots.places)


def _shippy(c: Context) -> bool:
    return bool({n.word.lower() for n in c.parse.nodes} & frame_words("ships"))
