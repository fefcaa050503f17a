"""Whether people spoke over a line, by telephone or video, and not in person.

Takes a `Context`; looks at the words that say how the contact was made, not at the whole sentence: who
"held a meeting after a phone call" met.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.frames.parts import Context
from communique.reading.parsing.arguments import LIGHT_VERBS
from communique.reading.parsing.parse import Node

__all__ = ["over_a_line"]

_MEANS = frozenset({"by", "over", "through", "via"})
_BY = frozenset({"by", "on", "over", "via", "through", "in", "during"})


def over_a_line(c: Context) -> bool:
    """Whether the words around a contact say that it was made by telephone or video."""
    return any(_says_line(c, node) for node in _carriers(c)) or _said_after(c)


def _said_after(c: Context) -> bool:
    """ "Said during a meeting with her through a video conference": taken for how he said it."""
    verb = c.slots.verb
    head = c.parse.head(c.node)
    if verb is None or c.node.dep != "pobj" or head is None or head.head != verb.index:
        return False
    means = (p for p in c.parse.children(verb, "prep") if p.index > c.node.index and p.word.lower() in _MEANS)
    return any(_names_line(c, noun) for prep in means for noun in c.parse.children(prep, "pobj"))


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
    others = c.parse.children(node, "npadvmod", "prep")  # "met virtually today", "met virtually with X"
    hung = (child for other in others for child in c.parse.children(other, "advmod"))
    if any(child.word.lower() in words for child in (*before, *hung)):
        return True
    return any(
        _names_line(c, noun)
        for prep in c.parse.children(node, "prep", "agent")
        if prep.word.lower() in _BY
        for noun in c.parse.children(prep, "pobj")
    )


def _names_line(c: Context, noun: Node) -> bool:
    word = noun.word.lower()
    if word in ("call", "calls") and c.trigger.pos == "verb" and not _is_paid(c, noun):
        return True  # "in a call she discussed trade"
    return word in frame_words("line") or (word in frame_words("line_nouns") and _says_line(c, noun))


def _is_paid(c: Context, call: Node) -> bool:
    """Whether a call is a visit: a courtesy call, a call on somebody, a port call."""
    before = {n.word.lower() for n in c.parse.children(call, "amod", "compound", "nmod")}
    on_somebody = any(
        noun.person is not None
        for prep in c.parse.children(call, "prep")
        if prep.word.lower() in ("on", "upon")
        for noun in c.parse.children(prep, "pobj")
    )
    return on_somebody or bool(before & (frame_words("courtesy") | {"port"}))
