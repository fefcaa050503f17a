"""Frames of visits: who travels, as whose guest, and to where. A trip to several states is a visit to each.

Takes a `Context`; gives `Frame` values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from communique.engagements.actors import Actor, actors_of
from communique.engagements.frame_parts import (
    Context,
    Frame,
    as_actor,
    frame_words,
    is_facility,
    is_own_mission,
    is_ship,
    near,
    objects_after,
    state_of_place,
    unique,
    words_below,
)
from communique.engagements.gatherings import is_gathering
from communique.engagements.journeys import HEADING, LEAVING, TRAINS, bound_for, leads_to
from communique.gazetteer.cities import find_cities
from communique.gazetteer.parties import is_state
from communique.reading.arguments import verb_slots
from communique.reading.parse import Node, Parse

__all__ = ["go", "invite", "lead", "motion", "only_to_attend", "visit_noun"]

_AGENDAS = frozenset({"agenda", "itinerary", "programme", "program", "schedule"})
_OF_TWO_TOO = frozenset({"meeting", "ministerial", "session"})


def go(c: Context) -> Iterator[Frame]:
    """Visits a state, a place or somebody; "the visiting minister"."""
    if _in_private(c, "agents"):
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
    for target in _without_their_towns(c, c.slots.objects or c.slots.places):
        if is_own_mission(c, target, guests):
            continue
        yield Frame(
            _visit_type(c, target, guests),
            guests=guests,
            destination=(target, *c.slots.places),
            slots=c.slots,
        )


def _without_their_towns(c: Context, targets: Sequence[Node]) -> Iterator[Node]:
    """Without the "Lima" of "visited the Naval Yard, Lima, and Fort Grau", which says where the first is."""
    text = c.discourse.analysis.report.text
    for before, node in zip((None, *targets), targets, strict=False):
        is_apposed = before is not None and text[before.end : node.start] == ", "
        if not (is_apposed and before is not None and is_facility(c, before) and find_cities(node.word)):
            yield node


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
    if kind == "visit" and _go_to_train(c, guests):
        return
    arrives = word in frame_words("arrival") or c.trigger.type != "visit"
    if not arrives:
        targets = tuple(n for n in targets if n in c.slots.tos or n in aims)
    found = [n for n in _spelled_out(c, targets) if _names_place(c, n)]
    for target in found:
        yield Frame(kind, guests=guests, destination=(target,), slots=c.slots)
    if not found and arrives and targets:  # "arrived at the port on Saturday"
        yield Frame(kind, guests=guests, slots=c.slots)


def _spends_time_there(c: Context) -> bool:
    """ "Spent Friday in Lima", but not "spent $2 million in Lima", nor "two years in prison in Lima"."""
    spent = [*c.slots.objects, *c.parse.children(c.node, "npadvmod")]
    timed = any(n.word.lower() in c.trigger.near for n in spent)
    return timed and not words_below(c, c.slots.places) & frame_words("confinement")


def _go_to_train(c: Context, guests: Sequence[Actor]) -> bool:
    """ "The contingent left for Lima to join the drill": troops travel to the exercise, on no visit."""
    troops = words_below(c, c.slots.agents) & frame_words("forces")
    if not troops or any(guest.person is not None for guest in guests):
        return False
    return leads_to(c.parse, c.node, TRAINS)


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
    for target in _spelled_out(c, (*c.slots.tos, *own)):
        if _names_place(c, target):
            yield Frame("visit", guests=c.actors("agents", "bys"), destination=(target,), slots=c.slots)


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


def visit_noun(c: Context) -> Iterator[Frame]:
    """A noun for a visit: whose it is, to where, and who receives."""
    if _in_private(c, "owners", "bys", "ofs") or "duty" in c.words(("ofs",)):  # a tour of duty
        return
    stops = tuple(_stops(c))
    guests = c.actors("owners") or c.actors("bys")
    guests = guests or tuple(a for a in c.actors("ofs") if a.person is not None) or c.actors("agents")
    guests = tuple(a for a in guests if all(a.start != stop.start for stop in stops))
    if not guests:
        guests = tuple(a for a in c.actors("ofs") if a.person is not None or c.trigger.lemma != "tour")
    modifiers = [a for n in c.slots.modifiers if (n.party and n.party.kind == "demonym") or n.person
                 for a in (as_actor(c, n),)]  # fmt: skip
    guests = guests or tuple(modifiers) or c.actors("speaker")
    hosts = [a for n in c.slots.tos for a in actors_of(c.parse, n, c.discourse) if a.person is not None]
    if any(n.word.lower() == "courtesy" for n in c.parse.children(c.node, "compound", "amod", "nmod")):
        received = c.actors("tos") or tuple(hosts)  # at a ministry too it is a call on somebody
        yield Frame("meeting", hosts=received, guests=guests, destination=c.slots.places, slots=c.slots)
        return
    travellers = {a.party for a in guests}
    if guests and hosts and not any(a.party in travellers for a in hosts):
        # "a courtesy visit to the Chief of Staff"
        yield Frame("meeting", hosts=tuple(hosts), guests=guests, destination=c.slots.places, slots=c.slots)
        return
    if c.trigger.lemma == "visit" and not c.slots.tos and (received := _visited_with(c, guests)):
        yield Frame("meeting", others=(*guests, *received), destination=c.slots.places, slots=c.slots)
        return
    around = c.slots.ofs if c.trigger.lemma == "tour" or guests else ()
    if stops and not guests:  # "the tour includes Oslo and Rome"
        guests = tuple(a for a in c.discourse.focus if a.person is not None)
    around_it = _spelled_out(c, (*c.slots.tos, *c.slots.places, *stops))
    targets = [n for n in around_it if _names_place(c, n)]
    targets = targets or _next_to(c)
    targets = targets or [n for n in around if n.party is not None and n.party.names_land]
    facility = [n for n in (*c.slots.tos, *_receivers(c)) if is_facility(c, n)]
    if facility and c.trigger.lemma in ("visit", "tour"):
        for target in facility[:1]:
            yield Frame("tour", guests=guests, destination=(target, *c.slots.places), slots=c.slots)
        return
    named = [n for n in c.slots.modifiers if n.party and n.party.names_land]
    destinations: list[Node | None] = [*(targets or named)] or [None]
    if stops and _part(c) is not None:  # "in Oslo on the first leg of a tour that will take him to Rome"
        destinations[:0] = _place_before(c)
    for destination in destinations:
        nodes = () if destination is None else (destination,)
        kind = (
            "ship_visit"
            if is_ship(c, guests) or (near(c.parse, c.node, ("port", "goodwill")) and _shippy(c))
            else "visit"
        )
        yield Frame(kind, guests=guests, destination=nodes, slots=c.slots)


def _next_to(c: Context) -> list[Node]:
    """Peru in "the visit to Peru", whatever the parser has made of what follows."""
    after = [n for n in c.parse.nodes[c.node.index + 1 : c.node.index + 4] if n.word.lower() != "the"]
    if len(after) < 2 or after[0].word.lower() != "to" or after[1].party is None:
        return []
    return [after[1]] if after[1].party.names_land else []


def _visited_with(c: Context, guests: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """ "In her visit with the Peruvian envoy": a meeting with somebody of another party, and no company."""
    own = {a.party for a in guests}
    beside = (a for n in objects_after(c, "with") for a in actors_of(c.parse, n, c.discourse))
    return tuple(a for a in beside if a.person is not None and a.party not in own)


def _in_private(c: Context, *names: str) -> bool:
    """Whether those who travel stand for nobody: tourists, two million Indians, but not "the Indians"."""
    travellers = [n for name in names for n in getattr(c.slots, name)]
    return bool(travellers) and all(_stands_for_nobody(c, n) for n in travellers)


def _stands_for_nobody(c: Context, node: Node) -> bool:
    named = any(c.parse.children(node, "det", "poss"))
    people = node.party is not None and node.party.kind == "demonym" and node.tag in ("NNS", "NNPS")
    return (people and not named) or node.word.lower() in frame_words("private_travellers")


def only_to_attend(text: str, parse: Parse, node: Node) -> bool:
    """ "Flew to Oslo to take part in the summit": that is the summit, and no visit to Norway."""
    ends = [
        n
        for prep in parse.children(node, "prep")
        for n in parse.children(prep, "pobj")
        if n.index > node.index
    ]
    aims = [*parse.children(node, "xcomp", "advcl")]
    aims += [verb for end in ends if end.word.lower() == "order" for verb in parse.children(end, "acl")]
    for verb in aims:
        if verb.tag == "VB" and verb.word.lower() in frame_words("attending"):
            slots = verb_slots(parse, verb)
            named = (*slots.objects, *slots.places)
            if any(is_gathering(text, parse, n) for n in named):
                return True  # "to address the General Assembly"
            what = {n.word.lower() for name in named for n in parse.subtree(name)}
            return bool(what & frame_words("many_sided")) and not what & frame_words("mechanisms")
    return any(_is_many_sided(parse, end) for end in ends)


def _is_many_sided(parse: Parse, noun: Node) -> bool:
    """ "For a summit of the African Union", but not "for a summit with the president"."""
    head = parse.head(noun)
    if head is None or head.word.lower() != "for" or noun.word.lower() in _OF_TWO_TOO:
        return False
    beside = any(prep.word.lower() in ("between", "with") for prep in parse.children(noun, "prep"))
    named = {n.word.lower() for n in parse.subtree(noun)}
    return (
        noun.word.lower() in frame_words("many_sided")
        and not beside
        and not named & frame_words("mechanisms")
    )


def _receivers(c: Context) -> tuple[Node, ...]:
    """What receives a visit: "the academy received the visit of a delegation"."""
    verb = c.slots.verb
    receives = verb is not None and verb.word.lower().startswith("receiv") and c.node.dep == "dobj"
    return c.slots.agents if receives else ()


def _stops(c: Context) -> Iterator[Node]:
    """Where a trip leads: "the tour includes Oslo and Rome", "a trip that will take her to Rome"."""
    clauses = list(c.parse.children(c.node, "relcl", "acl", "prep"))
    if (part := _part(c)) is not None:  # "the first leg of a tour that"
        clauses += c.parse.children(part, "relcl")
    if c.node.dep == "nsubj" and (verb := c.parse.head(c.node)) is not None:
        clauses.append(verb)
    yield from _on_the_agenda(c)
    for verb in clauses:
        word = verb.word.lower()
        if word in frame_words("covers"):
            for child in c.parse.children(verb, "dobj", "pobj"):
                if child.word.lower() in frame_words("halts"):
                    yield from objects_after(c._replace(node=child), "in", "to", "at")
                else:
                    yield from c.parse.conjuncts(child)
        elif word in ("take", "takes", "took", "taking", "taken", "bring", "brings"):
            for first in c.parse.children(verb, "prep"):
                for prep in c.parse.conjuncts(first):
                    if prep.word.lower() == "to":
                        for child in c.parse.children(prep, "pobj"):
                            yield from c.parse.conjuncts(child)


def _place_before(c: Context) -> list[Node]:
    """Where somebody is who is on the leg of a trip: the place said last before it."""
    before = reversed(c.parse.nodes[: c.node.index])
    places = (n for n in before if n.dep == "pobj" and (p := c.parse.head(n)) is not None and p.word == "in")
    return [n for n in places if is_state(state_of_place(c.parse, n) or "")][:1]


def _part(c: Context) -> Node | None:
    """The part of a trip that is told: "the first leg of a tour"."""
    of = c.parse.head(c.node)
    part = c.parse.head(of) if of is not None and of.word.lower() == "of" else None
    return part if part is not None and part.word.lower() in frame_words("halts") else None


def _on_the_agenda(c: Context) -> Iterator[Node]:
    """ "On a tour, with Oslo and Rome on the agenda"."""
    holders = [holder for holder in (c.node, c.slots.verb) if holder is not None]
    for prep in (p for holder in holders for p in c.parse.children(holder, "prep")):
        for first in c.parse.children(prep, "pobj") if prep.word.lower() == "with" else ():
            if words_below(c, objects_after(c._replace(node=first), "on")) & _AGENDAS:
                yield from c.parse.conjuncts(first)


def _spelled_out(c: Context, nodes: Iterable[Node]) -> Iterator[Node]:
    """The nodes, and those of lists: "three nations: Oslo, Rome and Bonn", "Oslo, Norway; Rome, Italy"."""
    for node in nodes:
        yield node
        yield from _after_semicolons(c.parse.nodes, node.index + 1)
        if node.tag != "NNS" or node.word.lower() not in frame_words("memberships"):
            continue
        for holder in (node, *c.slots.objects, c.node):
            for child in c.parse.children(holder, "appos"):
                if child.index > node.index:
                    yield from (n for n in c.parse.conjuncts(child) if n.party is not None)


def _after_semicolons(nodes: Sequence[Node], at: int) -> Iterator[Node]:
    """The places of a list whose members have commas of their own, which the parser tears apart."""
    while True:
        while at < len(nodes) and (nodes[at].word == "," or _is_name(nodes[at])):
            at += 1
        if at >= len(nodes) or nodes[at].word != ";":
            return
        at += 1 + (nodes[at + 1 : at + 2] != () and nodes[at + 1].word.lower() == "and")
        name = next((n for n in nodes[at:] if n.dep != "compound"), None)
        if name is None or not _is_name(nodes[at]) or not _is_name(name):
            return
        yield name


def _is_name(node: Node) -> bool:
    return node.party is not None or (node.tag.startswith("NNP") and node.person is None)


def _names_place(c: Context, node: Node) -> bool:
    """Whether a node may name where one goes: a party or a name, and no day."""
    if node.party is not None:
        return True
    times = c.discourse.analysis.times
    return node.tag.startswith("NNP") and not any(t.start <= node.start < t.end for t in times)


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
