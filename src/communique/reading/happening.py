"""Whether words say that an engagement goes ahead, does not after all, goes on, or is denied.

Helpers of `communique.reading.status`: each takes a `Parse` and the node that speaks of the engagement, or
a verb above it, and gives the node whose word says so, or None.
"""

from __future__ import annotations

import tomllib
from importlib import resources

from communique.reading.parse import Node, Parse

__all__ = [
    "denied",
    "fails",
    "goes_on",
    "graduates",
    "only_its_effect",
    "revived",
    "stands_off",
    "will_not_happen",
]

_TABLE = tomllib.loads((resources.files("communique.reading") / "data/status.toml").read_text("utf-8"))
_HAPPEN = frozenset(_TABLE["happen"])
_EFFECT = frozenset(_TABLE["effect"])
_CLOSE = frozenset(_TABLE["close"])
_PLAN = frozenset(_TABLE["plan"])
_AGENDA = frozenset(_TABLE["agenda"])
_HOLD_UP = frozenset(_TABLE["waiting"])
_DENY = frozenset(_TABLE["deny"])
_CLAIMS = frozenset(_TABLE["claims"])
_STRUCK = frozenset(_TABLE["struck"])
_UNREAL = frozenset(_TABLE["unreal"])
_NOW = frozenset({"already", "currently", "now", "presently"})
_FUTURE = frozenset({"will", "shall", "wo", "'ll", "’ll"})
_NOT = frozenset({"not", "n't", "n’t", "never"})
_SUBJECTS = ("nsubj", "nsubjpass")


def will_not_happen(parse: Parse, node: Node) -> Node | None:
    """ "Will not take place", "will no longer visit", "did not go ahead as planned"."""
    subject = node.dep in _SUBJECTS
    verb = parse.head(node) if subject else node
    if verb is None or not verb.tag.startswith("V"):
        return None
    future = any(c.word.lower() in _FUTURE for c in parse.children(verb, "aux"))
    longer = next((c for c in parse.children(verb, "advmod") if c.word.lower() == "longer"), None)
    if longer is not None and any(c.word.lower() == "no" for c in parse.children(longer)):
        return longer if future else None
    refused = next((c for c in parse.children(verb, "neg") if c.word.lower() in _NOT), None)
    if refused is None:
        return None
    passive = any(c.dep == "auxpass" for c in parse.children(verb))
    if (subject and verb.word.lower() in _HAPPEN) or (not subject and passive):
        planned = any(n.word.lower() in _PLAN for n in parse.subtree(verb))
        return refused if future or planned else None
    return None


def fails(parse: Parse, verb: Node) -> Node | None:
    """ "Was due to come but did not", "had been set to meet but he fell ill": where a plan is left."""
    tense = [verb, *parse.children(verb, "aux", "auxpass")]
    past = any(n.word.lower() in ("was", "were", "had") for n in tense)
    if not past or not any(c.word.lower() == "but" for c in parse.children(verb, "cc")):
        return None
    been = any(n.word.lower() == "had" for n in tense) and any(n.word.lower() == "been" for n in tense)
    for other in parse.children(verb, "conj"):
        if been or any(c.word.lower() in _NOT for c in parse.children(other, "neg")):
            return other
    return None


def stands_off(parse: Parse, node: Node, verb: Node) -> Node | None:
    """ "Is off", "is on hold", "was struck off the programme", "fell through", of what is the subject."""
    if not any(child in (node, *parse.ancestors(node)) for child in parse.children(verb, *_SUBJECTS)):
        return None
    word = verb.word.lower()
    for child in parse.children(verb, "advmod", "prt", "prep", "acomp"):
        lower = child.word.lower()
        if lower == "off" and word in ("is", "are", "was", "were", "remains"):
            return child
        if lower == "through" and word in ("fell", "fall", "falls", "fallen"):
            return child
        named = [c.word.lower() for c in (*parse.children(child, "pobj"), *parse.children(verb, "dobj"))]
        if lower == "on" and _HOLD_UP.intersection(named):
            return child
        if lower in ("from", "off") and word in _STRUCK and _AGENDA.intersection(named):
            return child
    return None


def revived(parse: Parse, node: Node, off: Node) -> Node | None:
    """The verb by which what ``off`` called off takes place after all: "the postponed talks were held"."""
    head = parse.head(node)
    if node.dep in _SUBJECTS and off in parse.children(node, "amod", "acl", "relcl"):
        return head if _takes_place(parse, head) else None
    above = parse.head(off)
    plain = off.tag in ("VBN", "VBD") and not any(parse.children(off, "aux", "auxpass"))
    if off.dep == "advcl" and plain:
        return above if _takes_place(parse, above) else None
    return next(
        (
            other
            for other in parse.children(off, "conj")
            if other.word.lower() in _HAPPEN
            and any(c.word.lower() in _FUTURE for c in parse.children(other, "aux"))
            and not any(parse.children(other, *_SUBJECTS, "neg"))
        ),
        None,
    )


def _takes_place(parse: Parse, verb: Node | None) -> bool:
    if verb is None or any(parse.children(verb, "neg")):
        return False
    if verb.word.lower() in _HAPPEN:
        return not any(c.word.lower() in _UNREAL for c in parse.children(verb, "aux"))
    return any(
        c.word.lower() in _HAPPEN and any(a.word.lower() == "to" for a in parse.children(c, "aux"))
        for c in parse.children(verb, "xcomp")
    )


def goes_on(parse: Parse, node: Node) -> Node | None:
    """ "Now under training", "the exercise will end on Friday": what says that it is under way."""
    if graduates(parse, node):
        return node
    above = parse.head(node)
    if above is None:
        return None
    if above.tag == "IN" and above.word.lower() == "under":
        return next((c for c in parse.children(above, "advmod") if c.word.lower() in _NOW), None)
    return above if node.dep == "nsubj" and above.word.lower() in _CLOSE else None


def graduates(parse: Parse, node: Node) -> bool:
    """ "Will graduate", "pass out in June": the end of a course that has long begun."""
    out = any(c.word.lower() == "out" for c in parse.children(node, "prt", "advmod"))
    return node.word.lower() in ("graduate", "graduates") or (node.word.lower() in ("pass", "passes") and out)


def only_its_effect(parse: Parse, node: Node) -> bool:
    """Whether "would" and "may" speak of what it leads to: "his visit could be a turning point"."""
    verb = parse.head(node)
    if node.dep != "nsubj" or verb is None or not any(parse.children(node, "poss")):
        return False
    unsettled = any(c.word.lower() in _UNREAL for c in parse.children(verb, "aux"))
    return unsettled and (verb.word.lower() in _EFFECT or any(parse.children(verb, "attr")))


def denied(parse: Parse, node: Node) -> bool:
    """Whether somebody denies it: "denied having met", "denies reports that he visited"."""
    current = node
    for above in parse.ancestors(node):
        word = above.word.lower()
        if word in _DENY and current.dep in ("ccomp", "xcomp"):
            return word.startswith("den")
        if word in _CLAIMS and current.dep in ("acl", "relcl", "ccomp"):
            head = parse.head(above)
            return head is not None and head.word.lower() in _DENY and above.dep == "dobj"
        if current.tag.startswith("V"):
            return False
        current = above
    return False
