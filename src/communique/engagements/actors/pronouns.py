"""Whom "he" means: a subject of the sentence, before the pronoun or to come, else who was spoken of last.

Takes a node of a `Parse` and the persons who were subjects so far; gives the key of a person.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.engagements.clauses.frame_words import frame_words
from communique.reading.parsing.parse import Node, Parse

__all__ = ["HE", "ME", "SUBJECTS", "THEY", "WE", "person_meant"]

HE = frozenset({"latter", "he", "she", "him", "her", "his", "himself", "herself", "who", "whom", "whose"})
ME = frozenset({"i", "me", "my"})
WE = frozenset({"our", "us", "we"})
THEY = frozenset({"their", "them", "they"})
SUBJECTS = frozenset({"he", "she", "they"})
_OBJECT_FORMS = frozenset({"him", "her", "me"})


def person_meant(parse: Parse, node: Node, subjects: Sequence[int]) -> int | None:
    """The person whom a pronoun means: a subject before it in the sentence, else the latest before.

    "Received him" is not said of who received: an object is never the subject of its own verb.
    """
    meant = _addressed(parse, node)
    if meant is None:
        meant = _subject_to_come(parse, node)
    if meant is not None:
        return meant
    acting = _subjects_above(parse, node) if node.word.lower() in _OBJECT_FORMS else set()
    before = [
        n.person.person
        for n in parse.nodes
        if n.index < node.index and n.person is not None and n.dep in ("nsubj", "nsubjpass", "poss", "appos")
    ]
    said = [*subjects, *before]
    return next((person for person in reversed(said) if person not in acting), None)


def _addressed(parse: Parse, node: Node) -> int | None:
    """Whose thing somebody is thanked or praised for: "thanked the minister for his visit"."""
    if node.dep != "poss" or node.word.lower() not in HE:
        return None
    noun = parse.head(node)
    prep = parse.head(noun) if noun is not None else None
    verb = parse.head(prep) if prep is not None and prep.word.lower() in ("for", "on", "upon") else None
    if verb is None or verb.word.lower() not in frame_words("praising"):
        return None
    return next(
        (n.person.person for n in parse.children(verb, "dobj", "nsubjpass") if n.person is not None), None
    )


def _subject_to_come(parse: Parse, node: Node) -> int | None:
    """Whose it is before the subject is named: "on his first trip abroad, the minister said"."""
    if node.dep != "poss" or node.word.lower() not in HE:
        return None
    prep = parse.head(parse.head(node) or node)
    verb = parse.head(prep) if prep is not None and prep.tag == "IN" and prep.dep == "prep" else None
    if verb is None or not verb.tag.startswith("V") or verb.word.lower() in frame_words("receiving"):
        return None
    return next(
        (
            n.person.person
            for n in parse.children(verb, "nsubj")
            if n.person is not None and n.index > node.index
        ),
        None,
    )


def _subjects_above(parse: Parse, node: Node) -> set[int]:
    """The persons who are subjects of the verb that governs an object pronoun."""
    if node.dep not in ("dobj", "pobj", "dative", "nsubjpass", "conj"):
        return set()
    for above in parse.ancestors(node):
        subjects = [n for n in parse.children(above, "nsubj") if above.tag.startswith("V")]
        if subjects:
            return {m.person.person for n in subjects for m in parse.conjuncts(n) if m.person is not None}
    return set()
