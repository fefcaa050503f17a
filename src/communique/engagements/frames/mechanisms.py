"""The frame of standing bodies that hold sessions: joint commissions, committees, working groups, dialogues.

Takes a `Context`; gives `Frame` values. A body that only names somebody's post, or that meets at home,
holds no session with another party.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.frames.gatherings import DIALOGUES, is_ordinal
from communique.engagements.frames.parts import Context, Frame, clause_parties, near
from communique.reading.parsing.parse import Node, Parse

__all__ = ["holds_no_session", "mechanism"]

_NEAR = 50  # characters behind a body within which a time is its own


def mechanism(c: Context) -> Iterator[Frame]:
    """A standing body counts when it meets: capitalised or with a session, round or meeting."""
    if _of_an_office(c.parse, c.node) or _domestic(c.parse, c.node) or _is_furthered(c.parse, c.node):
        return
    if not (
        c.node.word[:1].isupper()
        or near(c.parse, c.node, ("session", "round", "meeting", "held", "conven*", "reconven*", "gather*"))
        or _sits(c)
    ):
        return
    actors = c.actors("owners", "betweens", "withs", "agents", "bys")
    yield Frame("dialogue", others=actors, destination=c.slots.places, extra=clause_parties(c), slots=c.slots)


def holds_no_session(parse: Parse, node: Node) -> bool:
    """Whether a body names a post, meets at home, or is only to be or to thrive: "to form a commission"."""
    return (
        _of_an_office(parse, node)
        or _domestic(parse, node)
        or _is_founded(parse, node)
        or _is_furthered(parse, node)
    )


def _is_furthered(parse: Parse, node: Node) -> bool:
    """ "In order to deepen the Georgian-Danish dialogue", "the development of political dialogue"."""
    if node.word not in DIALOGUES or node.dep not in ("dobj", "pobj"):
        return False
    head = parse.head(node)
    above = parse.head(head) if head is not None and head.word.lower() == "of" else head
    numbered = any(map(is_ordinal, parse.children(node, "amod")))
    return above is not None and above.word.lower() in frame_words("furthering") and not numbered


def _is_founded(parse: Parse, node: Node) -> bool:
    """ "To set up a committee", "the formation of a working group"."""
    head = parse.head(node)
    above = parse.head(head) if head is not None and head.word.lower() == "of" else head
    if above is None or node.dep not in ("dobj", "nsubjpass", "pobj"):
        return False
    return above.word.lower() in frame_words("founding")


def _sits(c: Context) -> bool:
    """ "The third round of the Chile-Peru border dialogue", "the commission, which Peru will host"."""
    of = c.parse.head(c.node)
    sitting = c.parse.head(of) if of is not None and of.word.lower() == "of" else None
    if sitting is not None and sitting.word.lower() in frame_words("sittings"):
        return True
    if c.node.dep == "dobj" and of is not None and (c.slots.withs or _at_a_time(c)):
        # "To host a dialogue with Peru", "to resume the border dialogue in May"
        if c.slots.withs and all(actor.party is None for actor in c.actors("withs")):
            return False  # "launched a dialogue with the opposition"
        return of.word.lower() in frame_words("holding") | frame_words("resuming") | frame_words("chairing")
    if c.trigger.lemma in DIALOGUES and any(map(is_ordinal, c.parse.children(c.node, "amod"))):
        return True  # "for the ninth dialogue"
    verbs = [
        v
        for clause in c.parse.children(c.node, "relcl")
        for v in (clause, *c.parse.children(clause, "xcomp"))
    ]
    return any(v.word.lower() in frame_words("holding") for v in verbs)


def _at_a_time(c: Context) -> bool:
    """Whether the sentence says after the body when it sits."""
    end = c.parse.sentence.end
    return any(c.node.end <= time.start < min(end, c.node.end + _NEAR) for time in c.discourse.analysis.times)


def _of_an_office(parse: Parse, node: Node) -> bool:
    """ "The chair of the joint committee", "who co-chairs the commission": the body only names a post."""
    head = parse.head(node)
    above = parse.head(head) if head is not None and head.tag == "IN" else head
    if above is None:
        return False
    if node.dep == "dobj":
        return above.tag in ("VBZ", "VBP") and above.word.lower() in frame_words("chairing")
    return (
        node.dep in ("pobj", "compound", "nmod", "poss")
        and above.word.lower() in frame_words("chairs")
        and (head is above or (head is not None and head.word.lower() in ("of", "on")))
    )


def _domestic(parse: Parse, node: Node) -> bool:
    """A committee of a parliament, a national commission, or a High Commission, which is an embassy."""
    name = [
        n for child in parse.children(node, "compound", "amod", "nmod", "poss") for n in parse.subtree(child)
    ]
    codes = {n.party.code for n in name if n.party is not None}
    if node.word.lower() == "commission" and any(n.word.lower() == "high" for n in name):
        return True
    return len(codes) < 2 and any(n.word.lower() in frame_words("domestic") for n in name)
