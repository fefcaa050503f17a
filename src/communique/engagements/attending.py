"""Who is said to attend a gathering: "took part in the forum", "with the participation of Peru".

Takes a `Context`; gives the actors.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.actors import Actor
from communique.engagements.frame_parts import Context, as_actor, unique
from communique.reading.parse import Node, Parse

__all__ = ["told_to_attend"]

_ATTENDANCE = frozenset({"attendance", "participation", "presence"})


def told_to_attend(c: Context) -> tuple[Actor, ...]:
    """All whom the clause lists as attending: "experts from Oman and Chad took part in the forum", "a summit
    with the participation of Peru".
    """
    return unique(
        as_actor(c, node)
        for top in _attendees(c)
        for node in c.parse.subtree(top)
        if node.party is not None or node.person is not None
    )


def _attendees(c: Context) -> Iterator[Node]:
    """The noun phrases of those who attend."""
    holders = [c.node] if c.slots.verb is None else [c.node, c.slots.verb]
    above = c.parse.verb_above(c.node)
    if above is not None and _attends(c.parse, above):
        yield from c.parse.children(above, "nsubj")
    for holder in holders:
        for prep in c.parse.children(holder, "prep"):
            for noun in c.parse.children(prep, "pobj"):
                if noun.word.lower() in _ATTENDANCE:
                    yield from (
                        n for of in c.parse.children(noun, "prep") for n in c.parse.children(of, "pobj")
                    )
        for verb in (holder, *c.parse.children(holder, "acl", "relcl", "xcomp", "advcl")):
            if verb.word.lower() == "attended":
                yield from (n for by in c.parse.children(verb, "agent") for n in c.parse.children(by, "pobj"))


def _attends(parse: Parse, verb: Node) -> bool:
    """Whether a verb says that its subject attends."""
    word = verb.word.lower()
    return word.startswith(("attend", "participat", "join")) or (
        word.startswith(("take", "took", "taking"))
        and any(child.word.lower() == "part" for child in parse.children(verb, "dobj"))
    )
