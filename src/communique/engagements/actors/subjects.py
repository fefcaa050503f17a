"""The persons of whom a sentence tells something as its subjects: of them the next pronoun speaks."""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.actors.bodies import leader
from communique.reading.parsing.parse import Node, Parse

__all__ = ["main_subjects"]

_HE_ACTS = frozenset({"he", "she", "his", "her"})


def main_subjects(parse: Parse, before: int | None = None) -> Iterator[int]:
    """The persons who are subjects in a sentence, that of the main clause last.

    A body that somebody leads stands for its leader; "he" and "his trip" as the main clause's subject for
    ``before``, of whom was spoken last: he stays the one, whoever "received him there".
    """
    subjects = [node for node in parse.nodes if node.dep in ("nsubj", "nsubjpass")]
    for node in sorted(subjects, key=lambda node: _is_root(parse, parse.head(node))):
        who = node if node.person is not None else leader(parse, node)
        if who is not None and who.person is not None:
            yield who.person.person
        elif before is not None and _is_root(parse, parse.head(node)) and _is_of_him(parse, node):
            yield before


def _is_of_him(parse: Parse, subject: Node) -> bool:
    """Whether a subject is "he" or "she" or something of theirs, and the first to be named."""
    holders = (subject, *parse.children(subject, "poss"))
    first = all(n.person is None for n in parse.nodes[: subject.index])
    return first and any(n.word.lower() in _HE_ACTS for n in holders)


def _is_root(parse: Parse, node: Node | None) -> bool:
    return node is not None and parse.head(node) is None
