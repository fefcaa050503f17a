"""Which parties a node stands for where the text only describes them: "the Nordic countries".

Takes a `Parse` of a report's text; gives `PartyMention` values, one for each member of the group, or for each
of the states that were just named ("the three countries").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from communique.gazetteer.groups import GroupName, find_groups
from communique.gazetteer.parties import is_state
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node, Parse
from communique.reading.text.mentions import PartyMention

__all__ = ["counted_states", "examples_at", "in_group", "members_at"]

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
_LANDS = frozenset({"countries", "nations", "states"})
_BACK = 2  # sentences in which the states are named of which the next speaks by their number


def in_group(text: str, node: Node) -> bool:
    """Whether a node is a word of such a description, like the organ whose members they are."""
    return _group(text, node) is not None


def members_at(text: str, parse: Parse, node: Node) -> tuple[PartyMention, ...]:
    """The members of the group of whose description a node is the head."""
    group = _group(text, node)
    if group is None:
        return ()
    head = parse.head(node)
    if head is not None and group.start <= head.start < group.end:
        return ()
    return tuple(PartyMention(group.start, group.end, code, "described") for code in group.members)


def examples_at(parse: Parse, node: Node) -> Iterator[Node]:
    """The states named of "four other countries, including Peru and Chile", "countries such as Chad"."""
    for prep in parse.children(node, "prep") if node.word.lower() in _LANDS else ():
        if prep.word.lower() == "including" or (
            prep.word.lower() == "as" and any(parse.children(prep, "amod"))
        ):
            for first in parse.children(prep, "pobj"):
                yield from (n for n in parse.conjuncts(first) if n.party is not None)


def counted_states(analysis: Analysis, parse: Parse, node: Node) -> tuple[PartyMention, ...]:
    """The states named last where a node counts as many: "the ministers of the three countries"."""
    below = (n for prep in parse.children(node, "prep") for n in parse.subtree(prep))
    lands = (n for n in (node, *below) if n.word.lower() in _LANDS)
    said = (c.word.lower() for land in lands for c in parse.children(land, "nummod"))
    number = next((_NUMBERS[word] for word in said if word in _NUMBERS), 0)
    if not number:
        return ()
    named: dict[str, PartyMention] = {}
    before = analysis.sentences[max(0, parse.sentence.index - _BACK) : parse.sentence.index]
    for sentence in reversed(before):
        for party in analysis.parties:
            if sentence.start <= party.start < sentence.end and is_state(party.code):
                named.setdefault(party.code, party)
        if len(named) >= number:
            break
    return tuple(named.values()) if len(named) == number else ()


def _group(text: str, node: Node) -> GroupName | None:
    groups = find_groups(text)
    place = bisect_right(groups, node.start, key=lambda group: group.start) - 1
    return groups[place] if place >= 0 and node.start < groups[place].end else None
