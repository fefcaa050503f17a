"""Frames of deeds: drills, courses, patrols, signings, transfers, honours, tours, messages, projects.

Takes a `Context`; gives `Frame` values. The parties of the clause do these things together.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.frame_parts import (
    Context,
    Frame,
    clause_parties,
    frame_words,
    is_facility,
    only_modifies,
)

__all__ = ["act", "deed_noun", "hand", "honour", "look", "sign"]


def act(c: Context) -> Iterator[Frame]:
    actors = c.actors("agents", "objects", "withs", "bys")
    yield Frame(
        c.trigger.type, others=actors, destination=c.slots.places, extra=clause_parties(c), slots=c.slots
    )


def look(c: Context) -> Iterator[Frame]:
    """Inspects a yard, is shown round a base: a tour when it is a place that can be toured."""
    shown = c.node.word.lower() in ("shown", "taken", "acquainted", "familiarised", "familiarized")
    guests = c.actors("objects") if shown else c.actors("agents")
    around = [n for prep in c.parse.children(c.node, "prep", "prt") if prep.word.lower() in frame_words("around")
              for child in c.parse.children(prep, "pobj") for n in c.parse.conjuncts(child)]  # fmt: skip
    targets = [*around, *(() if shown else c.slots.objects)]
    facility = [n for n in targets if is_facility(c, n)]
    if facility and guests:
        destination = (facility[0], *c.slots.places)
        yield Frame("tour", guests=guests, hosts=c.actors("bys"), destination=destination, slots=c.slots)


def sign(c: Context) -> Iterator[Frame]:
    things = c.words(("objects",))
    if not things & frame_words("instruments"):
        head = c.parse.head(c.node)
        if not (
            c.node.dep in ("acl", "amod")
            and head is not None
            and head.word.lower() in frame_words("instruments")
        ):
            return
    signers = tuple(a for a in (*c.actors("agents", "bys", "withs", "betweens"),))
    yield Frame("signing", others=signers, destination=c.slots.places, extra=clause_parties(c), slots=c.slots)


def hand(c: Context) -> Iterator[Frame]:
    after = c.parse.nodes[c.node.index + 1 : c.node.index + 9]
    things = {n.word.lower() for o in c.slots.objects for n in c.parse.subtree(o)} | {
        n.word.lower() for n in after
    }
    if not things & frame_words("gifts"):
        return
    yield Frame("transfer", hosts=c.actors("agents", "bys"), guests=c.actors("tos"), destination=c.slots.places,
                extra=clause_parties(c), slots=c.slots)  # fmt: skip


def honour(c: Context) -> Iterator[Frame]:
    things = c.words(("objects", "tos")) | {
        n.word.lower() for o in c.slots.objects for n in c.parse.children(o, "compound", "amod")
    }
    if not things & frame_words("honours"):
        return
    yield Frame(
        "ceremony", guests=c.actors("agents"), destination=(*c.slots.places, *c.slots.tos), slots=c.slots
    )


def deed_noun(c: Context) -> Iterator[Frame]:
    """A noun for a deed: a drill, a course, a delivery, a ceremony, a letter."""
    yield from {"transfer": _transfer_noun, "ceremony": _ceremony_noun, "message": _message_noun}.get(
        c.trigger.type, _joint
    )(c)


def _joint(c: Context) -> Iterator[Frame]:
    """Drills, courses, patrols, projects: the parties of the clause do it together."""
    if only_modifies(c):
        return
    actors = c.actors("owners", "agents", "withs", "bys", "betweens", "ofs")
    yield Frame(
        c.trigger.type, others=actors, destination=c.slots.places, extra=clause_parties(c), slots=c.slots
    )


def _transfer_noun(c: Context) -> Iterator[Frame]:
    things = {n.word.lower() for o in c.slots.ofs for n in c.parse.subtree(o)}
    if c.trigger.lemma in (
        "delivery",
        "sale",
        "gift",
        "donation",
        "shipment",
        "consignment",
    ) and not things & frame_words("gifts"):
        return
    yield Frame("transfer", hosts=c.actors("owners", "agents", "bys"), guests=c.actors("tos"),
                destination=c.slots.places, extra=clause_parties(c), slots=c.slots)  # fmt: skip


def _ceremony_noun(c: Context) -> Iterator[Frame]:
    if only_modifies(c):
        return
    yield Frame("ceremony", others=c.actors("agents", "bys", "withs", "speaker"), guests=c.actors("tos", "objects"),
                destination=c.slots.places, slots=c.slots)  # fmt: skip


def _message_noun(c: Context) -> Iterator[Frame]:
    if {n.word.lower() for n in c.slots.ofs} & {"intent", "credence", "understanding", "exchange"}:
        return
    senders = c.actors("owners") or c.actors("agents") or c.actors("bys", "froms") or c.actors("speaker")
    receivers = c.actors("tos")
    if senders and receivers:
        yield Frame("message", hosts=senders, guests=receivers, slots=c.slots)
