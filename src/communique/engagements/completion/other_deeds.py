"""Who is named only in another of the deeds that a sentence tells one after the other.

Takes a candidate among the others of its report, and a person: "inspected a guard of honour and called on
General X", where X was called on and did not inspect.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.engagements.candidates.candidate import Candidate
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node, Parse
from communique.reading.text.mentions import Person

__all__ = ["is_of_another_deed"]

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def is_of_another_deed(
    analysis: Analysis, candidate: Candidate, person: Person, found: Sequence[Candidate]
) -> bool:
    """Whether somebody stands only under another verb of the subject, which tells their own engagement."""
    if candidate.has(person.key):
        return False
    named = [
        m
        for m in analysis.mentions_of[person.key]
        if any(s.start <= m.start < s.end for s in candidate.evidence)
    ]
    parse = analysis.parses.get(candidate.sentence)
    deed = None if parse is None else _verb_of(parse, parse.node_at(candidate.trigger.start))
    if parse is None or deed is None or not named:
        return False
    others = [
        verb
        for other in found
        if other is not candidate
        and other.sentence == candidate.sentence
        and other.has(person.key)
        and (verb := _verb_of(parse, parse.node_at(other.trigger.start))) is not None
        and verb != deed
        and _first(parse, verb) == _first(parse, deed)
    ]
    return all(_stands_under(parse, parse.node_at(m.start), others) for m in named)


def _stands_under(parse: Parse, node: Node | None, verbs: Sequence[Node]) -> bool:
    """Whether somebody is what one of the verbs is done to."""
    if node is None:
        return False
    top = node
    for above in parse.ancestors(node):
        if above.tag.startswith("V"):
            return above in verbs and top.dep not in _SUBJECTS
        top = above
    return False


def _verb_of(parse: Parse, node: Node | None) -> Node | None:
    """The verb by which a word is told."""
    if node is None or node.tag.startswith("V"):
        return node
    return parse.verb_above(node)


def _first(parse: Parse, verb: Node) -> Node:
    """The first of the verbs that one is listed with, none with a subject of its own."""
    while verb.dep == "conj" and not any(parse.children(verb, *_SUBJECTS)):
        head = parse.head(verb)
        if head is None or not head.tag.startswith("V"):
            break
        verb = head
    return verb
