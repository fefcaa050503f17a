"""Meetings of officials with people who stand for no party.

Takes a `Context` of a word for a contact; says whether all whom it names beside the official are such people.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.frames.parts import Context, objects_after
from communique.reading.parsing.parse import Node

__all__ = ["at_a_private_meeting", "in_private_company"]


_OWN = frozenset({"her", "his", "its", "their"})


def in_private_company(c: Context) -> bool:
    """Whether those met stand for no party: a widow, students, somebody's own staff, community leaders."""
    own = [n for child in c.parse.children(c.node, "dobj") for n in c.parse.conjuncts(child)]
    met = [*own, *objects_after(c.parse, c.node, "with")] or [*c.slots.withs]
    met = [member for node in met for member in _members(c, node)]
    if any(node.person is not None or node.party is not None for node in met):
        return False
    private = [_is_private(c, node) for node in met]
    rest = {node.word.lower() for node, alone in zip(met, private, strict=True) if not alone}
    return any(private) and rest <= frame_words("beside_private_company")


def at_a_private_meeting(c: Context) -> bool:
    """ "Met with her ministers to discuss ties with Peru", "discussed it in a meeting with her staff"."""
    head = c.parse.head(c.node) if c.node.dep in ("advcl", "xcomp") else None
    meetings = [head] if head is not None else []
    for prep in c.parse.children(c.node, "prep"):
        if prep.word.lower() in ("at", "during", "in"):
            meetings += c.parse.children(prep, "pobj")
    held = (meeting for meeting in meetings if any(objects_after(c.parse, meeting, "with")))
    return any(in_private_company(c._replace(node=meeting)) for meeting in held)


def _members(c: Context, node: Node) -> Iterator[Node]:
    """Of "a group of students" the students, else the node itself."""
    of = [p for p in c.parse.children(node, "prep") if p.word.lower() == "of"]
    inside = [n for prep in of for child in c.parse.children(prep, "pobj") for n in c.parse.conjuncts(child)]
    yield from inside if inside and node.word.lower() in frame_words("gathered") else (node,)


def _is_private(c: Context, node: Node) -> bool:
    word = node.word.lower()
    whose = {n.word.lower() for n in c.parse.children(node, "poss")}
    if word in frame_words("private_company") or (word in frame_words("own_people") and whose & _OWN):
        return True
    before = {n.word.lower() for n in c.parse.children(node, "amod", "compound", "nmod")}
    return bool(before & frame_words("private_leaders"))
