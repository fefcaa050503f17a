"""What the words around a word for an engagement, or around who takes part, say of it.

Takes a `Parse` and a node; tells whether the words point back or speak of another one, whether a verb carries
the noun, whether they only say when something else happened, whom they bring up or are with, and whether they
speak of what happens on its sidelines.
"""

from __future__ import annotations

from communique.engagements.actors.discourse import Actor
from communique.engagements.clauses.frame_words import frame_words
from communique.reading.parsing.parse import Node, Parse

__all__ = [
    "comes_in_turn",
    "in_what_is_discussed",
    "in_what_is_told",
    "is_brought_up",
    "is_carried",
    "is_of_a_body",
    "is_only_a_subject",
    "is_with_somebody",
    "on_margins",
    "points_back",
    "says_when",
    "signs_another",
    "speaks_of_another",
    "what_is_told",
]

_DEFINITE = frozenset(
    {"the", "this", "these", "that", "those", "his", "her", "its", "their", "our", "both", "such"}
)
_POINTING = _DEFINITE | {"bilateral", "phone", "same", "telephone"}
_WHILE = frozenset({"after", "at", "during", "following", "in", "on", "throughout"})
_OF_WHAT = frozenset({"about", "concerning", "of", "on", "regarding"})
_OBJECTS = frozenset({"dobj", "nsubjpass"})
_STATE_OF = frozenset({"course", "fate", "progress", "state", "status"})  # "the latest status of the talks"
_SETTLING = frozenset({"at", "during", "from", "in", "off", "on"})  # where or when something is held
_BEING = frozenset({"are", "be", "been", "being", "is", "was", "were"})
_IN_TURN = frozenset({"afterward", "afterwards", "earlier", "later", "separately", "subsequently"})
_NEW = frozenset(
    {
        "also",
        "another",
        "earlier",
        "other",
        "preceding",
        "previous",
        "previously",
        "second",
        "separate",
        "separately",
        "similar",
    }
)


def points_back(parse: Parse, node: Node) -> bool:
    """ "The meeting", "their talks": one that was told before."""
    words = {n.word.lower() for n in parse.children(node, "det", "poss", "amod", "advmod")}
    return bool(words & _DEFINITE) or any(parse.children(node, "poss"))


def speaks_of_another(parse: Parse, node: Node, verb: Node | None) -> bool:
    """ "A separate meeting", "also met"; ``verb``: the one whose adverbs count too."""
    words = {n.word.lower() for n in parse.children(node, "det", "poss", "amod", "advmod")}
    if verb is not None:
        words |= {n.word.lower() for n in parse.children(verb, "advmod")}
    return not words.isdisjoint(_NEW) or _comes_before(parse, node)


def signs_another(parse: Parse, node: Node) -> bool:
    """ "Signed a second agreement", "another memorandum was signed"."""
    return any(speaks_of_another(parse, paper, None) for paper in parse.children(node, "dobj", "nsubjpass"))


def _comes_before(parse: Parse, node: Node) -> bool:
    """ "The session was preceded by a meeting of senior officials"."""
    by = parse.head(node)
    verb = parse.head(by) if by is not None and by.word.lower() == "by" else None
    return verb is not None and verb.word.lower() == "preceded"


def comes_in_turn(parse: Parse, node: Node, verb: Node | None) -> bool:
    """ "Later in the day, she met the minister": the day brought it next, not "earlier, he said they met"."""
    first = parse.nodes[0]
    head = parse.head(first)
    return first.word.lower() in _IN_TURN and head is not None and head in (node, verb)


def is_carried(parse: Parse, node: Node, verb: Node, relation: str) -> bool:
    """Whether a noun is what the verb does, gives or presents somebody with."""
    head = parse.head(node)
    given = head is not None and head.word.lower() == "with" and head.head == verb.index
    return relation in ("object", "subject") or given


def what_is_told(parse: Parse, verb: Node) -> Node | None:
    """What comes after "about" where one "briefs him about his talks in Lima on Monday"."""
    heads = (verb, *parse.children(verb, "dobj"))  # the latter in "informed his guest of the outcome"
    for prep in (prep for head in heads for prep in parse.children(head, "prep")):
        if prep.index > verb.index and prep.word.lower() in _OF_WHAT:
            return next(parse.children(prep, "pobj"), None)
    return None


def in_what_is_told(parse: Parse, node: Node) -> bool:
    """Whether a noun stands in what one tells another: whoever is told has no part in it."""
    below = node
    for above in parse.ancestors(node):
        if above.tag.startswith("V"):
            told = what_is_told(parse, above) if above.word.lower() in frame_words("telling") else None
            return told is not None and told.index <= node.index and below.dep in ("dobj", "prep")
        below = above
    return False


def in_what_is_discussed(parse: Parse, node: Node) -> bool:
    """Whether a noun is or stands in what is talked about: "reviewed the talks in Lima", "spoke of them"."""
    below = node
    for above in parse.ancestors(node):
        if above.word.lower() in frame_words("margins"):
            return False
        if above.word.lower() in _STATE_OF and below.word.lower() == "of":
            head = parse.head(above)  # "in the course of the talks" is at them
            return head is None or head.word.lower() not in _WHILE
        if above.tag.startswith("V"):
            matter = below.dep == "prep" and below.word.lower() in _OF_WHAT
            return matter or (below.dep in _OBJECTS and above.word.lower() in frame_words("discussing"))
        below = above
    return False


def is_only_a_subject(parse: Parse, node: Node) -> bool:
    """ "Trade and joint drills were discussed": no drill of its own."""
    first = node
    while first.dep == "conj" and first.head != first.index:
        first = parse.nodes[first.head]
    told = any(parse.children(node, "acl", "appos", "det", "nummod", "poss", "relcl"))
    settled = any(prep.word.lower() in _SETTLING for prep in parse.children(node, "prep"))
    bare = node.tag == "NNS" and not told and not settled
    return bare and first.dep == "nsubjpass" and in_what_is_discussed(parse, first)


def is_brought_up(parse: Parse, actor: Actor) -> bool:
    """Whether an unnamed body is spoken of for the first time: "a delegation", "several officials"."""
    node = parse.node_at(actor.end - 1) if actor.body else None
    if node is None:
        return False
    determiners = {n.word.lower() for n in parse.children(node, "det", "poss")}
    return not determiners & _DEFINITE and (bool(determiners) or node.tag == "NNS")


def says_when(parse: Parse, node: Node) -> bool:
    """ "During the meeting", "on this trip": when something else was done or said, with no more on it."""
    head = parse.head(node)
    if node.dep != "pobj" or head is None or head.word.lower() not in _WHILE:
        return False
    below = list(parse.children(node))
    return all(n.word.lower() in _POINTING or n.dep == "punct" for n in below)


def on_margins(parse: Parse, node: Node) -> bool:
    """Whether the words speak of what happens "on the sidelines" of an engagement."""
    above = next((n for n in parse.ancestors(node) if n.tag.startswith(("N", "V"))), None)
    return above is not None and above.word.lower() in frame_words("margins")


def is_with_somebody(parse: Parse, node: Node) -> bool:
    """ "Had been with the minister": they met."""
    if node.word.lower() not in _BEING:
        return False
    beside = (
        c
        for prep in parse.children(node, "prep")
        if prep.word.lower() == "with"
        for c in parse.children(prep)
    )
    return any(c.person is not None for c in beside)


def is_of_a_body(parse: Parse, node: Node) -> bool:
    """ "The joint commission will gather"."""
    subjects = parse.children(node, "nsubj")
    return any(c.word.lower() in frame_words("mechanisms") and c.party is None for c in subjects)
