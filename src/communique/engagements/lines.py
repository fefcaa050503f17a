"""Whether people spoke over a line, by telephone or video, and not in person.

Takes a `Context`; looks at the words that say how the contact was made, not at the whole sentence: who
"held a meeting after a phone call" met.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.frame_parts import Context, frame_words
from communique.reading.arguments import LIGHT_VERBS
from communique.reading.parse import Node

__all__ = ["over_a_line"]

_BY = frozenset({"by", "on", "over", "via", "through", "in", "during"})


def over_a_line(c: Context) -> bool:
    """Whether the words around a contact say that it was made by telephone or video."""
    return any(_says_line(c, node) for node in _carriers(c))


def _carriers(c: Context) -> Iterator[Node]:
    """The nodes on which such words may hang: the word itself, the verb that carries it, its object."""
    yield c.node
    if c.slots.verb is c.node:
        yield from c.parse.children(c.node, "dobj")  # "discussed trade over the phone"
    elif c.slots.verb is not None and c.slots.verb.word.lower() in LIGHT_VERBS:
        yield c.slots.verb


def _says_line(c: Context, node: Node) -> bool:
    words = frame_words("line")
    before = c.parse.children(node, "compound", "amod", "nmod", "advmod")
    if any(child.word.lower() in words for child in before):
        return True
    return any(
        noun.word.lower() in words or (noun.word.lower() in frame_words("line_nouns") and _says_line(c, noun))
        for prep in c.parse.children(node, "prep", "agent")
        if prep.word.lower() in _BY
        for noun in c.parse.children(prep, "pobj")
    )
