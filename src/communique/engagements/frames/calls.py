"""Frames of calls: an envoy is called in, somebody is called on or called by phone.

Takes a `Context`; gives `Frame` values.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.actors.actors import actors_of
from communique.engagements.actors.discourse import Actor
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.frames.counterparts import each_apart, facing
from communique.engagements.frames.parts import (
    Context,
    Frame,
    actors_after,
    objects_after,
    unique,
    words_below,
)
from communique.engagements.places.host_places import POSTED
from communique.reading.parsing.arguments import clause
from communique.reading.parsing.parse import Node
from communique.reading.times.patterns import WEEKDAYS

__all__ = ["call_on", "reached_with", "summon"]

_CALLING_FOR = frozenset({"for", "in", "off", "out", "upon"})


def summon(c: Context) -> Iterator[Frame]:
    """Summons an envoy, to a ministry where nobody is said to have done it."""
    hosts = c.actors("agents") or c.actors("bys") or tuple(a for a in c.actors("tos") if a.body)
    guests = c.actors("objects") or actors_after(c, c.node, "in")  # "called in the ambassador"
    people = tuple(a for a in guests if a.person is not None)
    for some in each_apart(c, people) if people else ():
        yield Frame("meeting", hosts=hosts, guests=some, slots=c.slots)


def call_on(c: Context) -> Iterator[Frame]:
    """Calls on somebody, calls in an envoy, or calls somebody by phone; not "calls on a state to act"."""
    words = {n.word.lower() for n in clause(c.parse, c.node)}
    if c.slots.objects and (words & frame_words("phone") or _calls_to_talk(c)):
        yield Frame("call", others=c.actors("agents", "objects"), slots=c.slots)
        return
    if not c.slots.objects and (reached := reached_with(c)):
        yield Frame("call", others=unique((*c.actors("agents"), *reached)), slots=c.slots)
        return
    if any(a.person is not None for a in actors_after(c, c.node, "in")) or _to_a_ministry(c):
        yield from summon(c)
        return
    if any(
        child.dep in ("xcomp", "advcl", "ccomp") and child.tag == "VB" for child in c.parse.children(c.node)
    ):
        return
    hosts = tuple(a for a in actors_after(c, c.node, "on", "upon") if a.person is not None or a.body)
    for some in each_apart(c, hosts) if hosts else ():
        guests = facing(c, c.actors("agents"), some)
        yield Frame("meeting", hosts=some, guests=guests, destination=c.slots.places, slots=c.slots)


def _to_a_ministry(c: Context) -> bool:
    """ "The ambassador was called to the ministry"."""
    called = [a.person for a in c.actors("objects") if a.person is not None]
    people = c.discourse.analysis.people
    envoys = called and all(people[key].family in POSTED for key in called)
    return bool(envoys and words_below(c, c.slots.tos) & {"ministry"})


def _calls_to_talk(c: Context) -> bool:
    """Whether one official calls another "to congratulate him", and nobody "a liar"."""
    both = [a.person is not None for a in (*c.actors("agents"), *c.actors("objects"))]
    around = c.parse.children(c.node, "advcl", "xcomp", "ccomp", "oprd", "acomp", "dobj", "dative")
    beside = [n for n in around if n.tag != "VBG" or n.dep != "advcl"]  # "congratulating him"
    aims = {n.word.lower() for n in beside if n.tag == "VB"}
    is_bare = len(beside) == 1 and beside[0].person is not None and _is_last_said(c, beside[0])
    return len(both) > 1 and all(both) and (is_bare or bool(aims & frame_words("aims_of_calls")))


def reached_with(c: Context) -> tuple[Actor, ...]:
    """Whom a call reaches that is told by its aim: "called to congratulate X", "rang to offer X his help"."""
    days = {n.word.lower() for n in objects_after(c.parse, c.node, "on")} <= WEEKDAYS.keys()
    if not days or any(n.word.lower() in _CALLING_FOR for n in c.parse.children(c.node, "prep", "prt")):
        return ()  # "called on Peru to thank X"
    aims = [
        n
        for n in c.parse.children(c.node, "xcomp", "advcl")
        if n.word.lower() in frame_words("aims_of_calls")
    ]
    reached = unique(actor for aim in aims if aim.tag == "VB" for actor in _whom(c, aim))
    return tuple(a for a in reached if a.person is not None)


def _whom(c: Context, aim: Node) -> Iterator[Actor]:
    """X in "to congratulate X", "to offer X his help", "to offer his help to X"."""
    for child in c.parse.children(aim, "dobj", "dative"):
        for node in c.parse.conjuncts(child):
            yield from actors_of(c.parse, node, c.discourse)
    yield from actors_after(c, aim, "to")


def _is_last_said(c: Context, node: Node) -> bool:
    """Whether what follows somebody called is another clause, a day or nothing: not "called X a liar"."""
    following = c.parse.nodes[node.index + 1 :]
    return not following or following[0].word.lower() in frame_words("behind_who_is_called")
