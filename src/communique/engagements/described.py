"""Which parties a node stands for where the text only describes them: "the Nordic countries".

Takes a `Parse` of a report's text; gives `PartyMention` values, one for each member of the group.
"""

from __future__ import annotations

from bisect import bisect_right

from communique.gazetteer.groups import GroupName, find_groups
from communique.reading.mentions import PartyMention
from communique.reading.parse import Node, Parse

__all__ = ["in_group", "members_at"]


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


def _group(text: str, node: Node) -> GroupName | None:
    groups = find_groups(text)
    place = bisect_right(groups, node.start, key=lambda group: group.start) - 1
    return groups[place] if place >= 0 and node.start < groups[place].end else None
