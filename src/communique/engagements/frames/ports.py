"""Frames of ships in port: they call, berth, moor, put in, sail on, are expected.

Takes a `Context`; gives `Frame` values of type ``ship_visit``. A ship's state comes from its adjective, its
prefix, or what the report said of the ship before ("the frigate", "she").
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.actors.actors import actors_of
from communique.engagements.actors.discourse import Actor
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.frames.parts import Context, Frame, state_of_place
from communique.reading.parsing.parse import Node, Parse

__all__ = ["port"]

_LEAVING = frozenset({"leave", "sail", "depart", "head"})
_BERTHING = frozenset({"berth", "dock", "moor", "tie", "anchor", "call"})
_ABOARD = frozenset({"crew", "crews", "sailors"})
_POINTING = frozenset({"she", "it", "which", "that", "who"})


def port(c: Context) -> Iterator[Frame]:
    """A ship calls at ports, each a visit of its own; she berths where the report is about."""
    carried = () if c.trigger.lemma == "visit" else c.slots.objects  # "visited PNS Karachi" moves no ship
    ships = tuple(a for n in (*c.slots.agents, *carried) for a in _ship(c, n))
    if not ships:
        return
    homes = {ship.party for ship in ships}  # "left Callao": no visit of a Peruvian ship
    ports = [n for n in _ports(c) if state_of_place(c.parse, n) not in homes]
    for target in ports:
        yield Frame("ship_visit", guests=ships, destination=(target,), slots=c.slots)
    if not ports and c.trigger.lemma in _BERTHING:
        yield Frame("ship_visit", guests=ships, slots=c.slots)


def _ports(c: Context) -> list[Node]:
    targets = [*c.slots.tos, *c.slots.places]
    if c.trigger.lemma in _LEAVING:
        targets = [*c.slots.fors, *c.slots.froms, *c.slots.tos]
    if c.trigger.lemma in ("leave", "reach", "enter", "visit"):
        targets += [n for n in c.slots.objects if not _is_ship(c, n)]
    return [n for n in targets if n.party is not None or n.tag.startswith("NNP") or _names_port(c, n)]


def _names_port(c: Context, node: Node) -> bool:
    return node.word.lower() in ("port", "harbour", "harbor", "base", "wharf", "pier") and any(
        n.tag.startswith("NNP") or n.party is not None for n in c.parse.subtree(node)
    )


def _ship(c: Context, node: Node) -> tuple[Actor, ...]:
    """The ship that a node stands for, with its state; empty when it is no ship."""
    if node.word.lower() in _ABOARD:
        of = [
            prep for prep in c.parse.children(node, "prep") if prep.word.lower() in ("aboard", "from", "of")
        ]
        return tuple(ship for prep in of for n in c.parse.children(prep, "pobj") for ship in _ship(c, n))
    if not _is_ship(c, node):
        return ()
    own = tuple(a for a in actors_of(c.parse, node, c.discourse) if a.party is not None)
    if any(a.person is not None for a in own) and node.word.lower() in _POINTING:
        return ()  # "she" is the minister
    if own:
        return own
    for apposed in c.parse.children(node, "appos"):
        own = tuple(a for a in actors_of(c.parse, apposed, c.discourse) if a.party is not None)
        if own:
            return own
    code = _state_of(c.parse, node) or _state_said_before(c, node)
    if code is None:
        return ()
    return (Actor(None, code, node.word if node.tag in ("NN", "NNS") else "ship", node.start, node.end),)


def _is_ship(c: Context, node: Node) -> bool:
    word = node.word.lower()
    if word in frame_words("ships") or word in _POINTING or _named_ship(c, node):
        return True
    return any(
        _is_prefix(n) or n.word.lower() in frame_words("ships")
        for n in c.parse.children(node, "compound", "nmod", "amod")
    )


def _named_ship(c: Context, node: Node) -> bool:
    """ "HMCS Margaret Brooke": what looks like a person is a ship."""
    words = c.discourse.analysis.report.text[node.start : node.end].split()
    return node.person is not None and bool(words) and words[0].lower() in frame_words("ship_prefixes")


def _is_prefix(node: Node) -> bool:
    """HMS, INS, USS: capitals that stand for a navy before a ship's name."""
    return (
        node.party is not None and node.word.isupper() and node.word.lower() in frame_words("ship_prefixes")
    )


def _state_said_before(c: Context, node: Node) -> str | None:
    """The state of a ship spoken of before: one of the same kind or name, else that of most."""
    codes: list[str] = []
    for parse in c.discourse.analysis.parses.values():
        for other in parse.nodes:
            if other.start < node.start and (code := _state_of(parse, other)) is not None:
                if other.word == node.word:
                    return code
                codes.append(code)
    return max(codes, key=codes.count, default=None)


def _state_of(parse: Parse, node: Node) -> str | None:
    """The state of a ship by the prefix, adjective or owner beside its kind or name."""
    beside = [n for n in parse.children(node, "amod", "compound", "nmod", "poss") if n.party is not None]
    if node.word.lower() not in frame_words("ships") and not any(_is_prefix(n) for n in beside):
        return None
    return next((n.party.code for n in beside if n.party is not None), None)
