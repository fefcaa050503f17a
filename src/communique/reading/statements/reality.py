"""Whether what a verb says is so: a fact, or only possible, wished for, ahead or under a condition.

Takes a `Parse` and one of its nodes; the words that tell stand in ``data/statements.toml``.
"""

from __future__ import annotations

from communique.reading.parsing.parse import Node, Parse
from communique.reading.statements.complements import has_auxiliary, is_infinitive
from communique.reading.statements.cues import words

__all__ = [
    "conditional",
    "intended",
    "is_finite",
    "is_participle",
    "is_sought",
    "lies_ahead",
    "unreal",
    "will",
]

_WILL = frozenset({"will", "shall"})
_KNOWN = frozenset({"the", "this", "that", "these", "those", "both"})
_BY_MEANS_OF = frozenset({"via", "through", "by"})


def is_finite(parse: Parse, verb: Node) -> bool:
    """ "Is providing", "will open", not "providing" or "that Chile open"."""
    if is_infinitive(parse, verb):
        return False
    head = parse.head(verb)
    if head is not None and verb.dep == "conj" and verb.tag == "VB" and is_infinitive(parse, head):
        return False  # "the need to draft and conclude a treaty"
    bare = verb.tag in ("VBG", "VB") and verb.dep != "conj"
    return not (bare or verb.tag == "VBG") or any(parse.children(verb, "aux"))


def is_participle(verb: Node) -> bool:
    """ "Vessels donated by", not "has donated": nothing but the past participle."""
    return verb.tag == "VBN" and verb.dep in ("acl", "relcl", "amod")


def lies_ahead(parse: Parse, verb: Node) -> bool:
    """ "That it would be held", "that it be held", "that it is to be held"; not "that it may be a start"."""
    bare = any(n.tag == "VB" for n in (verb, *parse.children(verb, "aux", "auxpass")))
    modal = verb.word.lower() == "be" and any(child.tag == "MD" for child in parse.children(verb, "aux"))
    if (bare and not modal) or has_auxiliary(parse, verb, words("ahead")):
        return True
    return intended(parse, verb) is not None


def intended(parse: Parse, verb: Node) -> Node | None:
    """The verb that is to come: "send" of "is going to send", "signed" of "is to be signed"."""
    if verb.word.lower() not in words("intending"):
        return None
    return next((c for c in parse.children(verb, "xcomp") if is_infinitive(parse, c)), None)


def will(parse: Parse, verb: Node) -> bool:
    """Whether a verb is said to come: "will send", "is going to send", "intends to send"."""
    if has_auxiliary(parse, verb, words("promise")):
        return True
    head = parse.head(verb)
    meant = head is not None and verb.dep == "xcomp" and head.word.lower() in words("going")
    return meant and is_infinitive(parse, verb)


def unreal(parse: Parse, verb: Node) -> bool:
    """Whether what a verb says is only possible, wished or ahead."""
    if has_auxiliary(parse, verb, words("irrealis")):
        return True
    head = parse.head(verb)
    if head is not None and verb.dep == "ccomp" and head.word.lower() in words("proposing"):
        return True
    if head is not None and verb.tag == "VBG" and not any(parse.children(verb, "aux")):
        return _is_unreal_gerund(parse, verb, head)
    if not is_infinitive(parse, verb):
        return False
    passive = any(parse.children(verb, "auxpass"))
    if passive and any(parse.children(verb, "nsubjpass")):
        return True  # "the date to be agreed later"
    if head is None:
        return False
    if any(child.word.lower() in words("wishes") for child in parse.children(head, "acomp")):
        return True  # "it is possible to sign a treaty"
    if any(child.word.lower() == "for" for child in parse.children(verb, "mark")):
        return True  # "the way is open for Peru to sign the treaty"
    ahead = passive and (verb.dep in ("relcl", "acl") or head.word.lower() in words("copulas"))
    ahead = ahead or has_auxiliary(parse, head, _WILL)  # "will come to sign a deal"
    return ahead or head.word.lower() in words("wishes")


def _is_unreal_gerund(parse: Parse, verb: Node, head: Node) -> bool:
    """ "Signing a treaty can help", "discussed signing a treaty", "readiness for signing a treaty", "ties
    will grow by signing a treaty", but not "signing the treaty will help".
    """
    if verb.dep == "csubj":
        things = list(parse.children(verb, "dobj"))
        known = any(c.word.lower() in _KNOWN for thing in things for c in parse.children(thing, "det"))
        return not known and has_auxiliary(parse, head, words("irrealis"))
    if verb.dep == "pcomp":
        above = parse.head(head)
        if above is None:
            return False
        if above.tag.startswith("N") and above.word.lower() in words("wishes") | words("seeking"):
            return True
        means = above if above.tag.startswith("V") else parse.verb_above(above)
        return (
            head.word.lower() in _BY_MEANS_OF
            and means is not None
            and has_auxiliary(parse, means, words("irrealis"))
        )
    return verb.dep in ("xcomp", "ccomp", "dobj") and head.word.lower() in words("wishes") | words("seeking")


def is_sought(parse: Parse, noun: Node) -> bool:
    """Whether a noun names only what is wished for or spoken of: "defended the conclusion of the deal",
    "exchanged views on the conclusion of the deal", "will witness the signing".
    """
    above = parse.verb_above(noun)
    if above is not None and above.word.lower() in words("wishes") | words("seeking"):
        return True
    if above is not None and noun.dep == "dobj" and has_auxiliary(parse, above, _WILL):
        return True
    if above is not None and above.word.lower().startswith("look"):
        return any(child.word.lower() == "forward" for child in parse.children(above, "advmod"))
    current = noun
    for outer in parse.ancestors(noun):
        if outer.tag.startswith("V"):
            return False
        if outer.tag.startswith("N") and current.dep == "prep" and outer.word.lower() in words("talked_of"):
            return True
        current = outer
    return False


def conditional(parse: Parse, verb: Node) -> bool:
    """Whether a clause tells only what may come: "if they remain committed", "when a deal is reached"."""
    opening = {child.word.lower() for child in parse.children(verb, "mark", "advmod")}
    if opening & {"if", "unless", "whether", "since"}:
        return True
    present = verb.tag in ("VBZ", "VBP") or has_auxiliary(parse, verb, frozenset({"is", "are"}))
    return present and bool(opening & {"when", "whenever", "once", "until"})
