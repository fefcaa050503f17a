"""Frames of contact: visits, meetings, calls, talks, conferences, sessions of a mechanism.

Takes a `Context`; gives `Frame` values. Who hosts and who visits needs words that say so.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.actors import Actor, actors_of
from communique.engagements.frame_parts import (
    Context,
    Frame,
    as_actor,
    clause_parties,
    frame_words,
    is_facility,
    is_ship,
    near,
    only_modifies,
    unique,
)
from communique.reading.arguments import clause
from communique.reading.parse import Node

__all__ = [
    "call_on", "contact_noun", "discuss", "go", "host", "invite", "mechanism", "meet", "motion", "speak",
    "told",
]  # fmt: skip


def go(c: Context) -> Iterator[Frame]:
    """Visits a state, a place or somebody; "the visiting minister"."""
    guests = c.actors("agents") or c.actors("bys")
    hosts = [a for n in c.slots.objects for a in actors_of(c.parse, n, c.discourse) if a.person is not None]
    if c.node.dep == "amod" and (head := c.parse.head(c.node)) is not None:  # "the visiting minister"
        yield Frame("visit", guests=actors_of(c.parse, head, c.discourse), slots=c.slots)
        return
    if hosts:
        yield Frame("meeting", hosts=tuple(hosts), guests=guests, destination=c.slots.places, slots=c.slots)
        return
    if not c.slots.objects and not c.slots.places:
        return
    for target in c.slots.objects or c.slots.places:
        yield Frame(
            _visit_type(c, target, guests),
            guests=guests,
            destination=(target, *c.slots.places),
            slots=c.slots,
        )


def motion(c: Context) -> Iterator[Frame]:
    """Travels to, arrives in or leaves for a place: one visit for each."""
    guests = c.actors("agents", "objects")
    word = c.node.word.lower()
    targets = (
        c.slots.fors if word in ("left", "leave", "leaves", "leaving") else (*c.slots.tos, *c.slots.places)
    )
    if word in ("departed", "depart", "headed", "heading", "head", "heads"):
        targets = (*targets, *c.slots.fors)
    if word.startswith("return"):
        return
    for target in targets:
        if target.party is None and not target.tag.startswith("NNP"):
            continue
        if (
            word not in frame_words("arrival")
            and target not in c.slots.tos
            and target not in c.slots.fors
            and c.trigger.type == "visit"
        ):
            continue
        kind = "ship_visit" if is_ship(c, guests) or c.trigger.type == "ship_visit" else "visit"
        yield Frame(kind, guests=guests, destination=(target,), slots=c.slots)


def meet(c: Context) -> Iterator[Frame]:
    """Meets somebody, or meets with somebody."""
    if c.node.word.lower() in ("sat", "sit", "sits", "sitting") and not c.slots.withs:
        return
    first, second = c.actors("agents"), c.actors("objects", "withs")
    if c.words(("objects",)) & frame_words("talk_about"):
        return
    yield from _separately(c, "meeting", first, second)


def host(c: Context) -> Iterator[Frame]:
    """Receives, hosts or welcomes somebody: a person or a body, not a letter."""
    hosts, guests = c.actors("agents") or c.actors("bys"), c.actors("objects")
    if not any(g.person is not None or g.body for g in guests):
        return
    if c.words(("objects",)) & {"letter", "message", "call", "invitation", "support"}:
        return
    kind = "conference" if "summit" in c.words(("fors",)) else "meeting"
    yield Frame(kind, hosts=hosts, guests=guests, destination=c.slots.places, slots=c.slots)


def invite(c: Context) -> Iterator[Frame]:
    """Invites somebody to a state: a visit proposed, unless a verb of its own says to what ("to attend")."""
    guests = c.actors("objects")
    verbs = c.parse.children(c.node, "xcomp", "ccomp", "advcl")
    if not guests or any(verb.tag == "VB" for verb in verbs):
        return
    for target in (*c.slots.tos, *c.slots.fors):
        if target.party is not None or target.tag.startswith("NNP"):
            yield Frame(
                "visit", hosts=c.actors("agents", "bys"), guests=guests, destination=(target,), slots=c.slots
            )


def call_on(c: Context) -> Iterator[Frame]:
    """Calls on somebody, or calls somebody by phone; not "calls on a state to act"."""
    on = [n for prep in c.parse.children(c.node, "prep") if prep.word.lower() in ("on", "upon")
          for child in c.parse.children(prep, "pobj") for n in c.parse.conjuncts(child)]  # fmt: skip
    words = {n.word.lower() for n in clause(c.parse, c.node)}
    if c.slots.objects and words & frame_words("phone"):
        yield Frame("call", others=c.actors("agents", "objects"), slots=c.slots)
        return
    if any(
        child.dep in ("xcomp", "advcl", "ccomp") and child.tag == "VB" for child in c.parse.children(c.node)
    ):
        return
    hosts = tuple(a for n in on for a in actors_of(c.parse, n, c.discourse) if a.person is not None or a.body)
    if hosts:
        yield Frame(
            "meeting", hosts=hosts, guests=c.actors("agents"), destination=c.slots.places, slots=c.slots
        )


def speak(c: Context) -> Iterator[Frame]:
    """Speaks with somebody: by phone unless the words place them together."""
    others = c.actors("withs", "tos") or (c.actors("objects") if c.node.word.lower() != "spoke" else ())
    if not others or c.words(("tos", "withs")) & frame_words("talk_about"):
        return
    kind = "call"
    words = {n.word.lower() for n in clause(c.parse, c.node)}
    if not words & frame_words("phone") and ({"sidelines", "margins", "person"} & words or _in_place(c)):
        kind = "meeting"
    yield from _separately(c, kind, c.actors("agents"), others)


def told(c: Context) -> Iterator[Frame]:
    """Tells, briefs or assures an official: both were there."""
    agents, others = c.actors("agents", "bys"), c.actors("objects")
    if not any(a.person is not None for a in agents) or not any(o.person is not None for o in others):
        return
    yield Frame("meeting", others=unique((*agents, *others)), slots=c.slots)


def discuss(c: Context) -> Iterator[Frame]:
    """Discusses or reviews something with somebody."""
    agents, others = c.actors("agents"), c.actors("withs")
    if c.trigger.lemma == "talk":
        others = (*others, *c.actors("tos"))
    if not others and len({a.party for a in agents}) < 2:
        return
    yield from _separately(c, _over_a_line(c, "meeting"), agents, others)


def mechanism(c: Context) -> Iterator[Frame]:
    """A standing body counts when it meets: capitalised or with a session, round or meeting."""
    if not (
        c.node.word[:1].isupper()
        or near(c.parse, c.node, ("session", "round", "meeting", "held", "convened"))
    ):
        return
    actors = c.actors("owners", "betweens", "withs", "agents", "bys")
    yield Frame("dialogue", others=actors, destination=c.slots.places, extra=clause_parties(c), slots=c.slots)


def contact_noun(c: Context) -> Iterator[Frame]:
    """A noun for a contact: a visit, a call, talks or a gathering."""
    if c.trigger.type == "visit":
        yield from _visit_noun(c)
    elif c.trigger.type == "call":
        yield from _call_noun(c)
    else:
        yield from _gathering(c)


def _visit_noun(c: Context) -> Iterator[Frame]:
    guests = c.actors("owners") or c.actors("bys") or c.actors("agents")
    if not guests and c.trigger.lemma != "tour":
        guests = c.actors("ofs")
    modifiers = [a for n in c.slots.modifiers if (n.party and n.party.kind == "demonym") or n.person
                 for a in (as_actor(c, n),)]  # fmt: skip
    guests = guests or tuple(modifiers) or c.actors("speaker")
    hosts = [a for n in c.slots.tos for a in actors_of(c.parse, n, c.discourse) if a.person is not None]
    travellers = {a.party for a in guests}
    if guests and hosts and not any(a.party in travellers for a in hosts):
        # "a courtesy visit to the Chief of Staff"
        yield Frame("meeting", hosts=tuple(hosts), guests=guests, destination=c.slots.places, slots=c.slots)
        return
    around = c.slots.ofs if c.trigger.lemma == "tour" or guests else ()
    targets = [n for n in (*c.slots.tos, *c.slots.places) if n.party is not None]
    targets = targets or [n for n in around if n.party is not None and n.party.kind in ("name", "capital")]
    targets = targets or [n for n in (*c.slots.tos, *c.slots.places) if n.tag.startswith("NNP")]
    facility = [n for n in c.slots.tos if is_facility(c, n)]
    if facility and c.trigger.lemma in ("visit", "tour"):
        for target in facility[:1]:
            yield Frame("tour", guests=guests, destination=(target, *c.slots.places), slots=c.slots)
        return
    named = [n for n in c.slots.modifiers if n.party and n.party.kind in ("name", "capital")]
    destinations: list[Node | None] = [*(targets or named)] or [None]
    for destination in destinations:
        nodes = () if destination is None else (destination,)
        kind = (
            "ship_visit"
            if is_ship(c, guests) or (near(c.parse, c.node, ("port", "goodwill")) and _shippy(c))
            else "visit"
        )
        yield Frame(kind, guests=guests, destination=nodes, slots=c.slots)


def _call_noun(c: Context) -> Iterator[Frame]:
    """A telephone call; a courtesy call is a meeting, a port call a ship's visit."""
    if c.trigger.lemma != "call":
        yield from _gathering(c)
        return
    words = {n.word.lower() for n in c.parse.children(c.node, "amod", "compound", "nmod")}
    on = [n for prep in c.parse.children(c.node, "prep") if prep.word.lower() in ("on", "upon", "to", "by")
          for child in c.parse.children(prep, "pobj") for n in c.parse.conjuncts(child)]  # fmt: skip
    callers = c.actors("agents", "owners")
    if "port" in words:
        targets = [
            n for n in (*c.slots.tos, *c.slots.places) if n.party is not None or n.tag.startswith("NNP")
        ]
        yield Frame(
            "ship_visit", guests=callers or c.actors("bys"), destination=tuple(targets), slots=c.slots
        )
    elif words & frame_words("courtesy") or (
        on
        and c.slots.verb is not None
        and c.slots.verb.word.lower() in ("paid", "pay", "pays", "paying", "made")
    ):
        hosts = tuple(
            a for n in on for a in actors_of(c.parse, n, c.discourse) if a.person is not None or a.body
        )
        verb = c.slots.verb
        if verb is not None and verb.word.lower().startswith("receiv"):
            callers, hosts = hosts, callers
        yield Frame("meeting", hosts=hosts, guests=callers, destination=c.slots.places, slots=c.slots)
    else:
        yield from _gathering(c)


def _gathering(c: Context) -> Iterator[Frame]:
    """Talks, calls, summits: all whom the clause brings together."""
    if only_modifies(c):
        return
    own = c.actors("owners", "withs", "betweens", "ofs", "modifiers")
    own = (*own, *(a for n in c.slots.modifiers if n.party for a in (as_actor(c, n),)))
    carried = c.actors("agents", "bys")
    speaker = c.actors("speaker") if c.slots.withs or not own else ()
    hosts: tuple[Actor, ...] = ()
    verb = c.slots.verb
    if verb is not None and verb.word.lower() in ("hosted", "hosts", "hosting", "host"):
        hosts, carried = carried, ()
    kind = _over_a_line(c, c.trigger.type)
    if c.node.tag == "NNS" and c.trigger.lemma in ("call", "conversation", "meeting"):
        apart = [a for a in c.actors("withs") if a.person is not None and a.party is not None]
        if len({a.party for a in apart}) > 1:  # calls with three presidents are three calls
            for other in apart:
                yield Frame(
                    kind,
                    others=unique((*speaker, *carried, other)),
                    destination=c.slots.places,
                    slots=c.slots,
                )
            return
    extra = (*clause_parties(c), *_attending(c)) if c.trigger.type == "conference" else ()
    yield Frame(kind, hosts=hosts, others=unique((*speaker, *carried, *own)),
                destination=c.slots.places, extra=extra, slots=c.slots)  # fmt: skip


def _over_a_line(c: Context, kind: str) -> str:
    """The type, where a meeting that went over a line is a call."""
    return "call" if kind == "meeting" and _by_phone(c) else kind


def _by_phone(c: Context) -> bool:
    """Whether the words say that it went over a line: "phone talks", "discussed trade by video link"."""
    lines = frame_words("lines")
    if any(n.word.lower() in lines for n in c.parse.children(c.node, "amod", "compound", "nmod")):
        return True
    for node in clause(c.parse, c.node):
        head = c.parse.head(node)
        if node.word.lower() in lines and head is not None:
            over = head if head.dep == "prep" or head.tag == "IN" else c.parse.head(head)
            if over is not None and over.word.lower() in ("by", "over", "on", "via", "through"):
                return True
    return False


def _attending(c: Context) -> tuple[Actor, ...]:
    """The parties of clauses that say who attends: "to be attended by", "with the participation of"."""
    found: list[Actor] = []
    for node in c.parse.nodes:
        if node.word.lower().startswith(("attend", "participa", "bring", "brought", "gather")):
            for inner in c.parse.subtree(node):
                if inner.party is not None or inner.person is not None:
                    found.append(as_actor(c, inner))
    return unique(found)


def _separately(
    c: Context, kind: str, first: tuple[Actor, ...], second: tuple[Actor, ...]
) -> Iterator[Frame]:
    slots = c.slots
    if len(second) > 1 and _apart(c):
        for other in second:
            yield Frame(kind, others=unique((*first, other)), destination=slots.places, slots=slots)
        return
    yield Frame(kind, others=unique((*first, *second)), destination=slots.places, slots=slots)


def _apart(c: Context) -> bool:
    """Whether the words say that there was one with each: "met separately with", "in separate meetings"."""
    near = [c.node, *c.parse.children(c.node, "prep")]
    near += [child for prep in near[1:] for child in c.parse.children(prep, "pobj")]
    return any(
        n.word.lower() in frame_words("apart")
        for node in near
        for n in c.parse.children(node, "advmod", "amod")
    )


def _in_place(c: Context) -> bool:
    return any(n.party is not None or n.tag == "NNP" for n in c.slots.places)


def _visit_type(c: Context, target: Node, guests: tuple[Actor, ...]) -> str:
    if is_facility(c, target):
        return "tour"
    return "ship_visit" if is_ship(c, guests) else "visit"


def _shippy(c: Context) -> bool:
    return bool({n.word.lower() for n in c.parse.nodes} & frame_words("ships"))
