"""Between whom talks are said to be: "the talks between the Peruvian delegation and officials of Chad".

Takes an `Analysis` and an engagement; gives the words behind "between" if they name all.
"""

from __future__ import annotations

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.families import TWO_SIDED
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node, Parse

__all__ = ["said_sides"]

_OPEN = frozenset({"sides", "parties", "states", "countries", "nations", "governments", "leaders"})
_POINTING = frozenset({"two", "three", "four", "both", "their", "his", "her", "our"})


def said_sides(analysis: Analysis, candidate: Candidate) -> list[Node]:
    """The words behind "between" if all are office holders and bodies, not states or those told before."""
    parse = analysis.parses.get(candidate.sentence)
    if parse is None or candidate.type not in TWO_SIDED:
        return []
    heads = _heads(parse, candidate)
    if not all(_acts(parse, head) for head in heads):
        return []
    return [node for head in heads for node in parse.subtree(head)]


def _heads(parse: Parse, candidate: Candidate) -> list[Node]:
    trigger = parse.node_at(candidate.trigger.start)
    if trigger is None:
        return []
    return [
        head
        for prep in parse.children(trigger, "prep")
        if prep.word.lower() == "between"
        for noun in parse.children(prep, "pobj")
        for head in parse.conjuncts(noun)
    ]


def _acts(parse: Parse, head: Node) -> bool:
    """Whether a noun is an office holder or a body that the phrase itself says whose it is."""
    if any(child.word.lower() in _POINTING for child in parse.children(head)):
        return False
    word = head.word.lower()
    return head.person is not None or (word in frame_words("bodies") and word not in _OPEN)
