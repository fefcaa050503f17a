"""Whether what a verb says is so: a fact, or only possible, wished for, ahead or under a condition.

Takes a `Parse` and one of its nodes; the words that tell stand in ``data/statements.toml``.
"""

from __future__ import annotations

from communique.reading.complements import has_auxiliary, is_infinitive
from communique.reading.parse import Node, Parse
from communique.reading.statement_cues import words

__all__ = ["conditional", "is_finite", "is_participle", "is_sought", "lies_ahead", "unreal"]

_WILL = frozenset({"will", "shall"})


def is_finite(parse: Parse, verb: Node) -> bool:
    """ "Is providing", "will open", not "providing" or "that Chile open"."""
    if is_infinitive(parse, verb):
        return False
    bare = verb.tag in ("VBG", "VB") and verb.dep != "conj"
    return not (bare or verb.tag == "VBG") or any(parse.children(verb, "aux"))


def is_participle(verb: Node) -> bool:
    """ "Vessels donated by", not "has donated": nothing but the past participle."""
    return verb.tag == "VBN" and verb.dep in ("acl", "relcl", "amod")


def lies_ahead(parse: Parse, verb: Node) -> bool:
    """ "That it would be held", "that it be held"."""
    bare = (n.tag == "VB" for n in (verb, *parse.children(verb, "aux", "auxpass")))
    return any(bare) or has_auxiliary(parse, verb, words("ahead"))


def unreal(parse: Parse, verb: Node) -> bool:
    """Whether what a verb says is only possible, wished or ahead."""
    if has_auxiliary(parse, verb, words("irrealis")):
        return True
    head = parse.head(verb)
    if head is not None and verb.dep == "ccomp" and head.word.lower() in words("proposing"):
        return True
    if head is None or not is_infinitive(parse, verb):
        return False
    passive = any(parse.children(verb, "auxpass"))
    ahead = passive and (verb.dep in ("relcl", "acl") or head.word.lower() in words("copulas"))
    ahead = ahead or has_auxiliary(parse, head, _WILL)  # "will come to sign a deal"
    return ahead or head.word.lower() in words("wishes")


def is_sought(parse: Parse, noun: Node) -> bool:
    """Whether a noun names only what is wished for or spoken of: "defended the conclusion of the deal"."""
    above = parse.verb_above(noun)
    return above is not None and above.word.lower() in words("wishes") | words("seeking")


def conditional(parse: Parse, verb: Node) -> bool:
    """Whether a clause tells only what may come: "if they remain committed", "when a deal is reached"."""
    opening = {child.word.lower() for child in parse.children(verb, "mark", "advmod")}
    if opening & {"if", "unless", "whether", "since"}:
        return True
    present = verb.tag in ("VBZ", "VBP") or has_auxiliary(parse, verb, frozenset({"is", "are"}))
    return present and bool(opening & {"when", "whenever", "once", "until"})
