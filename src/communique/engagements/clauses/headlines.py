"""Lines that state nothing, as titles and captions do: "Minister X and Minister Y Before Their Meeting".

Takes a `Parse` and nodes of it.
"""

from __future__ import annotations

from communique.engagements.clauses.verb_forms import FINITE
from communique.reading.parsing.parse import Node, Parse

__all__ = ["is_without_verb", "set_beside"]

_BESIDE = frozenset({"after", "at", "before", "during", "following"})


def is_without_verb(parse: Parse) -> bool:
    """Whether a line has no finite verb."""
    return not any(node.tag in FINITE for node in parse.nodes)


def set_beside(parse: Parse, noun: Node) -> Node | None:
    """The preposition by which such a line names what those before it were at: "Before Their Meeting"."""
    prep = parse.head(noun)
    if prep is None or prep.word.lower() not in _BESIDE or not is_without_verb(parse):
        return None
    return prep
