"""Places from where somebody comes or for which somebody leaves, before the engagement or after it.

Takes a `Parse`, the node that speaks of the engagement and the preposition before a place; tells whether this
is none of its own.
"""

from __future__ import annotations

from communique.engagements.places.journeys import LEAVING
from communique.reading.parsing.parse import Node, Parse

__all__ = ["comes_after", "comes_home", "is_left", "is_origin", "left_behind"]


def comes_after(parse: Parse, node: Node, prep: Node) -> bool:
    """ "Met him before flying to Lima", "before he flew to Lima": a place to which somebody goes later."""
    below = prep
    for above in parse.ancestors(prep):
        if above == node:
            return False
        if below.tag.startswith("V"):
            if above.word.lower() == "before":
                return node not in parse.subtree(above)
            if any(mark.word.lower() == "before" for mark in parse.children(below, "mark")):
                return node not in parse.subtree(below)
        below = above
    return False


def is_left(parse: Parse, node: Node, prep: Node) -> bool:
    """Whether a place is one from where, or for which, somebody only leaves before or after the engagement.

    "Docked there after leaving the port of Lima", "left Oslo for Lima after meeting the king".
    """
    for verb in parse.ancestors(prep):
        if verb == node:
            return False
        if verb.word.lower() in LEAVING and verb.tag.startswith("V"):
            below = node in parse.subtree(verb)
            return not below if verb.tag == "VBG" else below and _is_before(parse, verb, node)
    return False


def left_behind(parse: Parse, node: Node) -> Node | None:
    """The place that somebody left after what ``node`` speaks of: "left Oslo for Lima after the talks"."""
    for verb in parse.ancestors(node):
        if verb.word.lower() in LEAVING and verb.tag.startswith("V"):
            place = next(parse.children(verb, "dobj"), None)
            return place if _is_before(parse, verb, node) else None
    return None


def _is_before(parse: Parse, verb: Node, node: Node) -> bool:
    """Whether something is told as done before what a verb tells: "left for Lima after meeting the king"."""
    for above in parse.ancestors(node):
        if above == verb:
            return False
        if above.word.lower() == "after":
            return True
        if any(mark.word.lower() == "after" for mark in parse.children(above, "mark")):
            return True
    return False


def is_origin(parse: Parse, prep: Node) -> bool:
    """ "A senator from Lima"."""
    head = parse.head(prep)
    return prep.word.lower() == "from" and head is not None and head.tag.startswith("N")


def comes_home(parse: Parse, prep: Node) -> bool:
    """ "Returned to Lima after the session": that was elsewhere."""
    verb = parse.head(prep)
    return verb is not None and verb.word.lower().startswith("return") and verb.tag.startswith("V")
