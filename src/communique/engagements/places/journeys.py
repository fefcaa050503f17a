"""Where a verb of travel leads: "flew to Lima", "left Oslo for Lima", "led a delegation to Lima".

Takes a parse and the verb; gives the nodes of its destination, and the place to which a journey leads where
something is done on it or it is made for that.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from communique.engagements.places.names import NOWHERE, Where, where_and_when
from communique.engagements.places.phrases import place_at, where_of
from communique.reading.analysis import Analysis
from communique.reading.parsing.arguments import governor, verb_slots
from communique.reading.parsing.parse import Node, Parse
from communique.reading.text.lexicon import triggers

__all__ = [
    "HEADING",
    "LEAVING",
    "TRAINS",
    "bound_for",
    "destination",
    "gone_to",
    "is_journey",
    "leads_to",
    "said_where",
    "there",
    "to_some_land",
]

LEAVING = frozenset({"leave", "leaves", "leaving", "left"})
HEADING = frozenset({"depart", "departed", "departing", "departs", "head", "headed", "heading", "heads"})
# What troops travel to.
TRAINS = frozenset({"exercise", "training"})


def destination(parse: Parse, verb: Node) -> tuple[Node, ...]:
    """Where a verb leads; nothing for a verb that speaks of no travel."""
    word, frames = verb.word.lower(), _frames(verb)
    slots = verb_slots(parse, verb)
    if word in LEAVING:
        return bound_for(parse, verb)
    if "go" in frames:
        return tuple(slots.objects)
    found = slots.tos if frames & {"motion", "lead"} else ()
    if "lead" in frames:
        found = (*found, *(n for led in slots.objects for n in _to(parse, led)))
    return (*found, *bound_for(parse, verb)) if word in HEADING else tuple(found)


def bound_for(parse: Parse, verb: Node) -> tuple[Node, ...]:
    """Lima in "left for Lima", and in "left for Lima to attend it", of which a parser makes a subject."""
    clauses = [n for n in parse.children(verb, "advcl") if any(map(_is_for, parse.children(n, "mark")))]
    return (
        *verb_slots(parse, verb).fors,
        *(n for clause in clauses for n in parse.children(clause, "nsubj")),
    )


def gone_to(analysis: Analysis, parse: Parse, node: Node) -> Where:
    """Where the journey before it leads: "flew to Peru and met the minister", "went there for talks"."""
    verb = node if node.tag.startswith("V") else governor(parse, node)[0]
    if verb is None:
        return NOWHERE
    if any(n.word.lower() == "for" and parse.head(n) == verb for n in parse.ancestors(node)):
        return where_of(analysis, parse, destination(parse, verb))
    before = parse.head(verb) if verb.dep == "conj" or _is_purpose(parse, verb) else None
    return where_of(analysis, parse, destination(parse, before)) if before is not None else NOWHERE


def there(analysis: Analysis, parse: Parse, node: Node) -> Where:
    """The place that "where" stands for: "flew to Lima and on to Quito, where she met the minister"."""
    place = said_where(parse, node)
    return NOWHERE if place is None or place.person is not None else place_at(analysis, parse, place)


def said_where(parse: Parse, node: Node) -> Node | None:
    """What "where" stands for in the clause of a word: Quito in "on to Quito, where she met the minister"."""
    verb = node if node.tag.startswith("V") else governor(parse, node)[0]
    while verb is not None and verb.dep in ("conj", "xcomp"):
        verb = parse.head(verb)
    if verb is None or verb.dep != "relcl":
        return None
    is_there = any(child.word.lower() == "where" for child in parse.children(verb, "advmod"))
    return parse.head(verb) if is_there else None


def to_some_land(parse: Parse, node: Node) -> bool:
    """ "Her visit to the European country", "to visit the country": one that is only described."""
    led = [*parse.children(node, "dobj")] if node.tag.startswith("V") else []
    lands = [land for trip in (node, *led) for land in _to(parse, trip)]
    if "go" in _frames(node):
        lands += led
    return any(land.word.lower() in where_and_when("states") for land in lands)


def is_journey(verb: Node) -> bool:
    """Whether a verb speaks of travel: arriving, leaving, going."""
    return not _frames(verb).isdisjoint({"motion", "port"})


def leads_to(parse: Parse, verb: Node, kinds: Container[str]) -> bool:
    """Whether what comes after a verb is for something of ``kinds``: "left to take part in the drill"."""
    after = (n for n in parse.subtree(verb) if n.index > verb.index)
    known = (trigger for n in after for trigger in triggers().get(n.word.lower(), ()))
    return any(trigger.type in kinds and trigger.frame == "event" for trigger in known)


def _frames(verb: Node) -> set[str]:
    return {trigger.frame for trigger in triggers().get(verb.word.lower(), ()) if verb.tag.startswith("V")}


def _is_purpose(parse: Parse, verb: Node) -> bool:
    """Whether a verb says what for: "to attend the summit"."""
    return verb.dep in ("advcl", "xcomp") and any(c.tag == "TO" for c in parse.children(verb, "aux"))


def _is_for(node: Node) -> bool:
    return node.word.lower() == "for"


def _to(parse: Parse, noun: Node) -> Iterator[Node]:
    for prep in parse.children(noun, "prep"):
        if prep.word.lower() == "to":
            yield from parse.children(prep, "pobj")
