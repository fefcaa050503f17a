"""Whether a clause has what a cue asks for besides its words: its mood, its voice, its subject.

Takes a `Parse`, the node of the cue, the verb of its clause and the `Cue`; what the clause takes is asked by
`communique.reading.statements.contents`.
"""

from __future__ import annotations

from communique.reading.parsing.parse import Node, Parse
from communique.reading.statements.complements import beside, has_auxiliary, is_infinitive
from communique.reading.statements.cues import Cue, words
from communique.reading.statements.reality import (
    conditional,
    is_finite,
    is_participle,
    is_sought,
    unreal,
    will,
)
from communique.reading.status.happening import is_without

__all__ = ["SUBJECTS", "clause_suits"]

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_FACTUAL = frozenset({"signed", "agreed", "invited", "conveyed", "announced"})
_POSSIBLY = frozenset({"might", "may", "could"})
_PARTICLES = frozenset({"out", "up"})


def clause_suits(parse: Parse, node: Node, verb: Node, cue: Cue) -> bool:
    """Whether the clause has what the cue asks for."""
    asks = cue.asks
    if cue.beside and not any(beside(parse, node, cue)):
        return False
    if cue.pos == "noun" and not cue.carriers and is_sought(parse, node):
        return False
    particles = {n.word.lower() for n in parse.children(node, "prt")} if cue.pos == "verb" else set()
    if particles - (asks & _PARTICLES):  # "called off for lack of funds", but "set up"
        return False
    if "own" in asks and not _has_subject(parse, verb):
        return False
    if "finite" in asks and not is_finite(parse, verb):
        return False
    if "active" in asks and (any(parse.children(verb, "nsubjpass", "auxpass")) or is_participle(verb)):
        return False
    if "passive" in asks and not any(parse.children(verb, "nsubjpass", "auxpass")):
        return False
    if "adverbial" in asks and (verb.tag != "VBG" or verb.dep != "advcl" or is_without(parse, verb)):
        return False
    if "things" in asks and not _is_undertaking(parse, verb):
        return False
    if "bidden" in asks and not has_auxiliary(parse, verb, words("bidding")):
        return False
    if "will" in asks:
        head = parse.head(verb)
        told = head is not None and verb.dep == "ccomp" and head.word.lower() in words("binding")
        told = told or (head is not None and head.word.lower() in words("hoping"))
        said = will(parse, verb) if "meant" in asks else has_auxiliary(parse, verb, words("promise"))
        return said and not told
    head = parse.head(verb)
    if cue.stance and head is not None and verb.dep == "acl" and head.word.lower() in words("hoping"):
        return False  # "the hope that Peru would support it"
    if cue.outcome is not None and (conditional(parse, verb) or has_auxiliary(parse, verb, _POSSIBLY)):
        return False
    return cue.outcome not in _FACTUAL or not unreal(parse, verb)


def _is_undertaking(parse: Parse, verb: Node) -> bool:
    """Whether the subject is a work or service: "construction will begin"."""
    return any(n.word.lower() in words("undertakings") for n in parse.children(verb, "nsubj", "nsubjpass"))


def _has_subject(parse: Parse, verb: Node) -> bool:
    if any(parse.children(verb, *SUBJECTS)):
        return True
    head = parse.head(verb)
    if head is None:
        return False
    coordinated = verb.dep == "conj" and not is_infinitive(parse, verb)
    goes_on = verb.dep == "xcomp" and head.word.lower() in words("continuing") | words("going")
    return (coordinated or goes_on) and head.tag.startswith("V") and _has_subject(parse, head)
