"""Frames of tours: who looks at a yard, a unit or a show, and who shows it.

Takes a `Context`; gives `Frame` values. A tour is of a place that can be toured.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.actors.discourse import Actor
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.frames.parts import Context, Frame, is_facility, objects_after, words_below
from communique.reading.parsing.arguments import verb_slots
from communique.reading.parsing.parse import Node
from communique.reading.text.lexicon import triggers

__all__ = ["glance", "listed", "look"]

_SHOWN = frozenset(
    {
        "shown",
        "show",
        "showed",
        "shows",
        "showing",
        "taken",
        "took",
        "take",
        "acquainted",
        "explained",
        "familiarised",
        "familiarized",
    }
)


def look(c: Context) -> Iterator[Frame]:
    """Inspects a yard, is shown round a base: a tour when it is a place that can be toured."""
    around = objects_after(c.parse, c.node, *frame_words("around"))
    hosts: tuple[Actor, ...] = c.actors("bys")
    if c.node.word.lower() in _SHOWN:
        guests = c.actors("objects", "tos")
        hosts = hosts or c.actors("agents")
        targets = [*around, *c.slots.objects, *c.slots.places, *_of_infinitive(c)]
    else:
        guests = c.actors("agents") or c.actors("objects")
        targets = [*around, *c.slots.objects, *c.slots.places]
    if c.trigger.lemma == "call" and any(
        n.person is not None for n in objects_after(c.parse, c.node, "on", "upon")
    ):
        return  # "called on the minister at the ministry": a meeting there
    toured = [n for n in targets if is_facility(c, n) or words_below(c, [n]) & frame_words("shows")]
    toured = toured or _gone_to_see(c)
    if toured and (guests or c.slots.agents or c.slots.tos):
        yield Frame(
            "tour", guests=guests, hosts=hosts, destination=(toured[0], *c.slots.places), slots=c.slots
        )


def _gone_to_see(c: Context) -> list[Node]:
    """The name of a firm or work that somebody travels to see: "flew to Turku to see Amber Marine"."""
    head = c.parse.head(c.node)
    travels = head is not None and any(t.frame == "motion" for t in triggers().get(head.word.lower(), ()))
    if c.trigger.lemma not in ("see", "view") or c.node.dep not in ("advcl", "xcomp") or not travels:
        return []
    return [n for n in c.slots.objects if n.person is None and n.party is None and n.word[:1].isupper()]


def listed(c: Context) -> Iterator[Frame]:
    """Has a yard and a base on the programme: a tour of each."""
    verb = c.slots.verb
    if verb is None or verb.word.lower() not in ("had", "has", "have"):
        return
    slots = verb_slots(c.parse, verb)
    guests = c._replace(slots=slots).actors("agents")
    for target in slots.objects if guests else ():
        if is_facility(c, target):
            yield Frame("tour", guests=guests, destination=(target, *slots.places), slots=slots)


def glance(c: Context) -> Iterator[Frame]:
    """A look round a base, an inspection of a unit."""
    toured = [
        n
        for n in (*objects_after(c.parse, c.node, *frame_words("around")), *c.slots.ofs, *c.slots.places)
        if is_facility(c, n)
    ]
    guests = c.actors("owners", "bys") or c.actors("agents") or c.actors("speaker")
    if toured and guests:
        yield Frame("tour", guests=guests, destination=(toured[0], *c.slots.places), slots=c.slots)


def _of_infinitive(c: Context) -> list[Node]:
    """What somebody is taken to see."""
    return [
        member
        for verb in c.parse.children(c.node, "xcomp", "advcl", "ccomp")
        for child in c.parse.children(verb, "dobj")
        for member in c.parse.conjuncts(child)
    ]
