"""What a clause tells as a fact, and between whom.

Takes a `Parse` and a node, or a candidate.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.candidates.candidate import Candidate
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node, Parse
from communique.reading.statements.complements import has_auxiliary, is_infinitive
from communique.reading.statements.cues import words

__all__ = ["is_between_two", "is_factual", "parties_in"]

_NO_DOUBT = 0.8  # that the less likely of two parties takes part
_HAVING = frozenset({"has", "have", "had", "is", "are", "was", "were"})


def is_factual(parse: Parse, verb: Node) -> bool:
    """ "Gave", "has given", "is giving", "continued to give", in a main clause or one that is said."""
    if any(parse.children(verb, "neg")) or verb.dep in ("relcl", "acl", "advcl"):
        return False
    if is_infinitive(parse, verb):
        head = parse.head(verb)
        return (
            head is not None
            and head.word.lower() in words("continuing")
            and head.tag == "VBD"
            and is_factual(parse, head)
        )
    return verb.tag == "VBD" or (verb.tag in ("VBN", "VBG") and has_auxiliary(parse, verb, _HAVING))


def parties_in(parse: Parse, node: Node, analysis: Analysis) -> Iterator[str]:
    """The parties that a noun phrase names, or whose officials it names."""
    for inner in parse.subtree(node):
        if inner.party is not None:
            yield inner.party.code
        elif inner.person is not None:
            party = analysis.people[inner.person.person].party
            if party is not None:
                yield party


def is_between_two(candidate: Candidate) -> bool:
    """Whether exactly two parties take part, both without doubt."""
    return len(candidate.parties) == 2 and candidate.sure >= _NO_DOUBT
