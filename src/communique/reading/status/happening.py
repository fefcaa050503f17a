"""Whether words say that an engagement goes ahead after all, goes on, or is denied.

Helpers of `communique.reading.status.status`: each takes a `Parse` and the node that speaks of the
engagement, or a verb above it, and says whether that is so or gives the node whose word says so.
"""

from __future__ import annotations

from communique.reading.parsing.parse import Node, Parse
from communique.reading.status.words import FUTURE, status_words

__all__ = [
    "denied",
    "goes_on",
    "graduates",
    "is_without",
    "only_its_effect",
    "revived",
]

_HAPPEN = status_words("happen")
_BEGIN = _HAPPEN | status_words("hold")
_FIXED = status_words("plan") | status_words("fix")
_EFFECT = status_words("effect")
_CLOSE = status_words("close")
_DENY = status_words("deny")
_CLAIMS = status_words("claims")
_ALLEGED = status_words("alleged")
_UNREAL = status_words("unreal")
_DIPLOMAS = frozenset({"certificate", "certificates", "diploma", "diplomas", "wings"})
_GET = ("earn", "get", "got", "obtain", "receiv")  # stems
_GOING_ON = status_words("going_on")
_NOW = frozenset({"already", "currently", "now", "presently"})
_NOW_TRUE = _NOW | {"are", "has", "have", "is"}
_SUBJECTS = ("nsubj", "nsubjpass")


def revived(parse: Parse, node: Node, off: Node) -> Node | None:
    """The verb by which what ``off`` called off takes place after all: "the postponed talks were held"."""
    noun = next(
        (n for n in (node, *parse.ancestors(node)) if off in parse.children(n, "amod", "acl", "relcl")), node
    )
    head = parse.head(noun)
    if head is not None and off in parse.children(noun, "amod", "acl", "relcl"):
        if noun.dep in _SUBJECTS:
            return head if _takes_place(parse, head) or _fixed_anew(parse, head) else None
        if noun.dep == "dobj" and off.dep == "amod" and head.word.lower() in _BEGIN:
            return head
    above = parse.head(off)
    plain = off.tag in ("VBN", "VBD") and not any(parse.children(off, "aux", "auxpass"))
    if off.dep == "advcl" and plain:
        return above if _takes_place(parse, above) else None
    return next(
        (
            other
            for other in parse.children(off, "conj")
            if other.word.lower() in _HAPPEN
            and any(c.word.lower() in FUTURE for c in parse.children(other, "aux"))
            and not any(parse.children(other, *_SUBJECTS, "neg"))
        ),
        None,
    )


def _fixed_anew(parse: Parse, verb: Node) -> bool:
    """ "Is now planned for June", "has been set for October", of what had been put off."""
    if verb.word.lower() not in _FIXED or any(parse.children(verb, "neg")):
        return False
    return any(c.word.lower() in _NOW_TRUE for c in parse.children(verb, "aux", "auxpass", "advmod"))


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
    """ "The drills underway", "now under training", "the exercise will end on Friday": what says so."""
    for beside in parse.children(node, "amod", "advmod", "acl", "acomp"):
        if beside.word.lower() in _GOING_ON:
            return beside
    if graduates(parse, node):
        return node
    above = parse.head(node)
    if above is None:
        return None
    finishing = _carrier(parse, node)
    if finishing is not None and graduates(parse, finishing):
        return finishing
    if above.tag == "IN" and above.word.lower() == "under":
        return next((c for c in parse.children(above, "advmod") if c.word.lower() in _NOW), None)
    return above if node.dep == "nsubj" and above.word.lower() in _CLOSE else None


def _carrier(parse: Parse, node: Node) -> Node | None:
    """The verb in whose subject a node stands."""
    current = node
    for above in parse.ancestors(node):
        if above.tag.startswith("V"):
            return above if current.dep == "nsubj" else None
        current = above
    return None


def graduates(parse: Parse, node: Node) -> bool:
    """ "Will graduate", "pass out in June", "received their diplomas": the end of a course long begun."""
    if not node.tag.startswith("V"):  # a graduation is a ceremony, which may lie ahead
        return False
    word = node.word.lower()
    out = any(c.word.lower() == "out" for c in parse.children(node, "prt", "advmod"))
    given = any(c.word.lower() in _DIPLOMAS for c in parse.children(node, "dobj"))
    return (
        word.startswith("graduat") or (word.startswith("pass") and out) or (word.startswith(_GET) and given)
    )


def only_its_effect(parse: Parse, node: Node) -> bool:
    """Whether "would" and "may" speak of what it leads to.

    "His visit could be a turning point", "hoped that the visit would help".
    """
    verb = parse.head(node)
    if node.dep != "nsubj" or verb is None:
        return False
    if not any(c.word.lower() in _UNREAL for c in parse.children(verb, "aux")):
        return False
    if any(parse.children(node, "poss")):
        return verb.word.lower() in _EFFECT or any(parse.children(verb, "attr"))
    known = any(c.word.lower() in ("the", "this") for c in parse.children(node, "det"))
    if known and verb.word.lower() in _EFFECT and _is_of_somebody(parse, node):
        return True
    return known and verb.word.lower() == "help" and not any(parse.children(node, "amod", "acl", "relcl"))


def _is_of_somebody(parse: Parse, node: Node) -> bool:
    """ "The visit of the Peruvian leader": a person's, as of those who are there."""
    of = (prep for prep in parse.children(node, "prep") if prep.word.lower() == "of")
    return any(n.person is not None for prep in of for n in parse.children(prep, "pobj"))


def denied(parse: Parse, node: Node) -> bool:
    """Whether somebody denies it, or it is only rumoured: "denied having met", "an alleged meeting"."""
    if any(child.word.lower() in _ALLEGED for child in parse.children(node, "amod")):
        return True
    current = node
    for above in parse.ancestors(node):
        word = above.word.lower()
        if word in _DENY and current.dep in ("ccomp", "xcomp"):
            return word.startswith("den")
        if word == "according" or current.dep == "advcl":
            return _as_claimed(parse, parse.head(above) if word == "according" else above, current)
        of = current.dep == "prep" and current.word.lower() in ("about", "of", "on")
        if word in _CLAIMS and (of or current.dep in ("acl", "relcl", "ccomp")):
            head = parse.head(above)
            return head is not None and head.word.lower() in _DENY and above.dep == "dobj"
        if current.tag.startswith("V"):
            return False
        current = above
    return False


def is_without(parse: Parse, node: Node) -> bool:
    """Whether somebody leaves it: "left without meeting them or signing the accord"."""
    first = node
    while first.dep == "conj":
        first = parse.nodes[first.head]
    head = parse.head(first)
    return first.dep == "pcomp" and head is not None and head.word.lower() == "without"


def _as_claimed(parse: Parse, deny: Node | None, clause: Node) -> bool:
    """ "Denies reports according to which they met": the clause is what the reports say."""
    if deny is None or deny.word.lower() not in _DENY:
        return False
    claims = any(c.word.lower() in _CLAIMS for c in parse.children(deny, "dobj", "nsubjpass"))
    linked = any(n.word.lower() == "which" and n.index < clause.index for n in parse.subtree(clause))
    return claims and linked
