"""What is talked about, said or done beside an engagement: places named there are not its own.

Takes a `Parse`, the node that speaks of the engagement and a preposition before a place; tells whether this
stands in the matter ("talks on the crisis in Chile") or in what else the sentence tells ("offered a grant to
schools in Chile at the talks").
"""

from __future__ import annotations

from functools import cache

from communique.engagements.frame_words import frame_words
from communique.reading.arguments import governor
from communique.reading.lexicon import triggers
from communique.reading.parse import Node, Parse
from communique.reading.times_patterns import WEEKDAYS

__all__ = ["beside_the_deed", "in_the_matter", "is_talked_about", "names_the_matter", "opens_matter"]

_OBJECTS = frozenset({"dobj", "nsubjpass"})
_COMPLEMENTS = frozenset({"ccomp", "dobj", "xcomp"})
_ON_WHAT = frozenset({"about", "concerning", "on", "over", "regarding"})
_ABOUT = frozenset({"about", "concerning", "regarding"})
_MEANWHILE = frozenset({"after", "ahead", "at", "before", "during"})
_REMARKS = frozenset(
    {"announcement", "comment", "comments", "remark", "remarks", "speech", "statement", "statements"}
)
_PREPARING = frozenset({"plan", "planning", "prepare", "preparing"})
_SENT = frozenset({"message", "transfer"})
_CONTACTS = frozenset({"conference", "dialogue", "meeting", "signing", "tour", "visit"})


def in_the_matter(parse: Parse, node: Node, prep: Node) -> bool:
    """Whether a preposition stands in what is talked about: "discussed the crisis in Chile"."""
    below = prep
    for above in parse.ancestors(prep):
        opens = below != prep and opens_matter(parse, below)
        if opens or (below.dep in _OBJECTS and above.word.lower() in frame_words("discussing")):
            return node not in parse.subtree(below)
        if below.word.lower() == "for" and above != node and above.word.lower() in frame_words("praising"):
            return node not in parse.subtree(below)  # "commended the army for its work in Chile"
        if below.word.lower() == "for" and above != node and above.word.lower() in _PREPARING:
            return node not in parse.subtree(below)  # "met to prepare for the summit in Lima"
        meanwhile = below != prep and below.word.lower() in _MEANWHILE
        if above == node or meanwhile:
            return False
        below = above
    return False


def is_talked_about(parse: Parse, deed: Node, event: Node) -> bool:
    """Whether an event stands in what those of a deed above it talk about: "spoke about the summit"."""
    between: list[Node] = []
    for above in parse.ancestors(event):
        if above == deed:
            named = any(n.word.lower() in _ABOUT for n in between)
            return event.tag.startswith("N") and (named or in_the_matter(parse, deed, event))
        between.append(above)
    return False


def names_the_matter(parse: Parse, name: Node) -> bool:
    """Whether a name is part of what something is about: "the Summit on Peace in Ukraine"."""
    for above in parse.ancestors(name):
        if above.tag.startswith("V"):
            return False
        if opens_matter(parse, above):
            return True
    return False


def opens_matter(parse: Parse, prep: Node) -> bool:
    """Whether what is talked about follows: "on the crisis in Chile", not "on Monday", "on the sidelines"."""
    if prep.word.lower() not in _ON_WHAT:
        return False
    matters = [n for n in parse.children(prep, "pobj") if n.tag.startswith("NN") and n.person is None]
    return bool(matters) and not any(n.word.lower() in _no_matters() or _is_contact(n) for n in matters)


@cache
def _no_matters() -> frozenset[str]:
    """Nouns after "on" and "over" that say when, where or how, and not what is talked about."""
    lists = ("margins", "days", "facilities", "no_matters")
    return frozenset(WEEKDAYS).union(*(frame_words(name) for name in lists))


def beside_the_deed(parse: Parse, noun: Node, prep: Node) -> bool:
    """Whether a preposition stands in what is said or done meanwhile: "urged peace in Chile at the talks"."""
    verb, relation = governor(parse, noun)
    if verb is None or relation != "adjunct" or verb.word.lower() in triggers():
        return False
    below = prep
    for above in parse.ancestors(prep):
        if above == noun:
            return False
        if above == verb:
            if below == prep or below.dep not in _COMPLEMENTS or noun in parse.subtree(below):
                return False
            another = _happens(below)  # "held talks in Lima during the visit"
            return not another and below.word.lower() not in _REMARKS and below.person is None
        below = above
    return False


def _happens(node: Node) -> bool:
    """Whether a word speaks of what happens somewhere, not of what is given or sent."""
    return any(trigger.type not in _SENT for trigger in triggers().get(node.word.lower(), ()))


def _is_contact(node: Node) -> bool:
    """Whether a word itself speaks of people who come together or sign something."""
    return any(trigger.type in _CONTACTS for trigger in triggers().get(node.word.lower(), ()))
