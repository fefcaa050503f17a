"""How a node of a parse hangs together with another, as signs name it."""

from __future__ import annotations

from communique.reading.parsing.parse import Node, Parse

__all__ = ["path_between", "shown"]

_LONGEST = 5


def shown(node: Node) -> str:
    """The word of a node; what kind of name it is where it is one."""
    return "PERSON" if node.person else "PARTY" if node.party else node.word.lower()


def path_between(parse: Parse, trigger: Node, node: Node) -> str | None:
    """The dependencies from the trigger to a node, up and down, where they are few."""
    up = [trigger, *parse.ancestors(trigger)]
    places = {n.index: i for i, n in enumerate(up)}
    down: list[Node] = []
    for member in (node, *parse.ancestors(node)):
        if member.index in places:
            i = places[member.index]
            if i + len(down) > _LONGEST:
                return None
            return "<".join(n.dep for n in up[:i]) + "^" + ">".join(n.dep for n in reversed(down))
        down.append(member)
    return None
