"""Lists whose members each have a time of their own, which the parser hangs on that time.

Takes the nodes of one sentence; gives them with other heads: in "will visit Chile in May and Peru in June"
Peru is listed with Chile and not with May, in "spoke with her on Monday and with him on Friday" *with him*
follows *with her* and not *on Monday*.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from communique.reading.parsing.heads_above import heads_above
from communique.reading.times.patterns import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from communique.reading.parsing.parse import Node

__all__ = ["listed_over_times"]

_DAYS = frozenset({*WEEKDAYS, *MONTHS})
_TIMES = _DAYS | frozenset(
    {
        "afternoon", "day", "days", "evening", "morning", "month", "night", "today",
        "tomorrow", "week", "weekend", "year", "yesterday",
    }
)  # fmt: skip
_OF_THE_VERB = frozenset({"for", "to", "with"})
_OF_TIME = frozenset({"after", "before", "during", "for", "from", "in", "on", "until"})


def listed_over_times(nodes: Sequence[Node]) -> list[Node]:
    """The nodes, with those that stand behind a time hung on what they are listed with."""
    return [_behind_the_time(nodes, node) for node in nodes]


def _behind_the_time(nodes: Sequence[Node], node: Node) -> Node:
    if node.dep in ("npadvmod", "pobj") and node.person is not None:
        return _behind_the_adjunct(nodes, node)
    if node.dep == "prep" and node.word.lower() in _OF_THE_VERB:
        return _of_the_verb(nodes, node)
    if node.dep != "conj":
        return node
    time = _time_above(nodes, node)
    verb = None if time is None else next((n for n in heads_above(nodes, time) if n.tag[0] == "V"), None)
    if time is None or verb is None or not verb.index < time.index < node.index:
        return node
    alike = [n for n in nodes[verb.index + 1 : time.index] if _is_like(nodes, n, node)]
    alike = [n for n in alike if _hangs_on(nodes, n, verb)]
    return node._replace(head=alike[-1].index) if alike else node


def _behind_the_adjunct(nodes: Sequence[Node], node: Node) -> Node:
    """ "Met A and, in another meeting, B": B is met too, and no second object of "in"."""
    verb = next((n for n in heads_above(nodes, node) if n.tag[0] == "V"), None)
    of_the_verb = node.dep == "npadvmod" and verb is not None and node.head == verb.index
    second = any(n.head == node.head and n.dep == "pobj" for n in nodes[: node.index])
    if verb is None or nodes[node.index - 1].word != "," or not (of_the_verb or second):
        return node
    alike = [n for n in nodes[verb.index + 1 : node.index] if _is_like(nodes, n, node)]
    alike = [n for n in alike if _hangs_on(nodes, n, verb)]
    listed = bool(alike) and any(n.tag == "CC" for n in nodes[alike[-1].index : node.index])
    return node._replace(head=alike[-1].index, dep="conj") if listed else node


def _of_the_verb(nodes: Sequence[Node], node: Node) -> Node:
    """ "Departs on 20 May for Oslo": where one departs for, and not what the day is for."""
    day = nodes[node.head]
    above = (n for n in heads_above(nodes, day) if n.tag not in ("IN", "TO") and n.word.lower() not in _DAYS)
    verb = next(above, None)
    is_day = day.word.lower() in _DAYS and day.dep == "pobj" and day.index < node.index
    return node._replace(head=verb.index) if is_day and verb is not None and verb.tag[0] == "V" else node


def _time_above(nodes: Sequence[Node], node: Node) -> Node | None:
    """The time with which the parser lists a node: "on *Monday* and with him"."""
    head = nodes[node.head]
    if head.word.lower() in _TIMES:
        return head
    if head.word.lower() not in _OF_TIME or head.word.lower() == node.word.lower():
        return None
    return next((n for n in nodes if n.head == head.index and n.dep == "pobj" and _is_time(nodes, n)), None)


def _is_time(nodes: Sequence[Node], noun: Node) -> bool:
    """ "Tuesday", "a two-night stay"."""
    words = {noun.word.lower(), *(n.word.lower() for n in nodes if n.head == noun.index)}
    return bool(words & _TIMES)


def _is_like(nodes: Sequence[Node], before: Node, node: Node) -> bool:
    """Whether two may stand in one list: the same preposition, two persons, two places or parties."""
    if node.tag in ("IN", "TO"):
        return before.dep == "prep" and before.word.lower() == node.word.lower()
    if before.dep not in ("dobj", "pobj") or _is_time(nodes, before):
        return False
    if node.person is not None or before.person is not None:
        return node.person is not None and before.person is not None
    return node.tag.startswith("NNP") and before.tag.startswith("NNP")


def _hangs_on(nodes: Sequence[Node], node: Node, verb: Node) -> bool:
    """Whether a node is an argument of a verb, or of the noun that is its object."""
    held = (n for n in heads_above(nodes, node) if n.tag not in ("IN", "TO"))
    holder = next(held, None)
    carried = holder is not None and holder.head == verb.index and holder.dep in ("dobj", "nsubjpass")
    return holder == verb or carried
