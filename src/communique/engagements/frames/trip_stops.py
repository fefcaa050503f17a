"""The stops of a trip, by the words of its clause: "visited Oslo and Rome", "a tour that includes Lima".

Takes a `Context` and the nodes that a verb or noun of travel has for its destinations; gives those that name
places, spelled out where they are counted first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.frames.parts import (
    Context,
    is_facility,
    objects_after,
    state_of_place,
    words_below,
)
from communique.gazetteer.cities import find_cities
from communique.gazetteer.parties import is_state
from communique.reading.parsing.parse import Node

__all__ = [
    "names_place", "next_to", "part_of_trip", "place_before", "spelled_out", "stops_of",
    "without_their_towns",
]  # fmt: skip

_AGENDAS = frozenset({"agenda", "itinerary", "programme", "program", "schedule"})


def without_their_towns(c: Context, targets: Sequence[Node]) -> Iterator[Node]:
    """Without the "Lima" of "visited the Naval Yard, Lima, and Fort Grau", which says where the first is."""
    text = c.discourse.analysis.report.text
    for before, node in zip((None, *targets), targets, strict=False):
        is_apposed = before is not None and text[before.end : node.start] == ", "
        if not (is_apposed and before is not None and is_facility(c, before) and find_cities(node.word)):
            yield node


def spelled_out(c: Context, nodes: Iterable[Node]) -> Iterator[Node]:
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


def names_place(c: Context, node: Node) -> bool:
    """Whether a node may name where one goes: a party or a name, and no day."""
    if node.party is not None:
        return True
    times = c.discourse.analysis.times
    return node.tag.startswith("NNP") and not any(t.start <= node.start < t.end for t in times)


def next_to(c: Context) -> list[Node]:
    """Peru in "the visit to Peru", whatever the parser has made of what follows."""
    after = [n for n in c.parse.nodes[c.node.index + 1 : c.node.index + 4] if n.word.lower() != "the"]
    if len(after) < 2 or after[0].word.lower() != "to" or after[1].party is None:
        return []
    return [after[1]] if after[1].party.names_land else []


def stops_of(c: Context) -> Iterator[Node]:
    """Where a trip leads: "the tour includes Oslo and Rome", "a trip that will take her to Rome"."""
    clauses = list(c.parse.children(c.node, "relcl", "acl", "prep"))
    if (part := part_of_trip(c)) is not None:  # "the first leg of a tour that"
        clauses += c.parse.children(part, "relcl")
    if c.node.dep == "nsubj" and (verb := c.parse.head(c.node)) is not None:
        clauses.append(verb)
    yield from _on_the_agenda(c)
    for verb in clauses:
        word = verb.word.lower()
        if word in frame_words("covers"):
            for child in c.parse.children(verb, "dobj", "pobj"):
                if child.word.lower() in frame_words("halts"):
                    yield from objects_after(c.parse, child, "in", "to", "at")
                else:
                    yield from c.parse.conjuncts(child)
        elif word in ("take", "takes", "took", "taking", "taken", "bring", "brings"):
            for first in c.parse.children(verb, "prep"):
                for prep in c.parse.conjuncts(first):
                    if prep.word.lower() == "to":
                        for child in c.parse.children(prep, "pobj"):
                            yield from c.parse.conjuncts(child)


def place_before(c: Context) -> list[Node]:
    """Where somebody is who is on the leg of a trip: the place said last before it."""
    before = reversed(c.parse.nodes[: c.node.index])
    places = (n for n in before if n.dep == "pobj" and (p := c.parse.head(n)) is not None and p.word == "in")
    return [n for n in places if is_state(state_of_place(c.parse, n) or "")][:1]


def part_of_trip(c: Context) -> Node | None:
    """The part of a trip that is told: "the first leg of a tour"."""
    of = c.parse.head(c.node)
    part = c.parse.head(of) if of is not None and of.word.lower() == "of" else None
    return part if part is not None and part.word.lower() in frame_words("halts") else None


def _on_the_agenda(c: Context) -> Iterator[Node]:
    """ "On a tour, with Oslo and Rome on the agenda"."""
    holders = [holder for holder in (c.node, c.slots.verb) if holder is not None]
    for prep in (p for holder in holders for p in c.parse.children(holder, "prep")):
        for first in c.parse.children(prep, "pobj") if prep.word.lower() == "with" else ():
            if words_below(c, objects_after(c.parse, first, "on")) & _AGENDAS:
                yield from c.parse.conjuncts(first)
