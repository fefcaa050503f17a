"""Days and places that the parser joins with names beside them, mended.

Takes the nodes of one sentence; gives them with the one who is met behind a day or place as object of the
verb, and with the day as a time of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from communique.reading.parsing.heads_above import heads_above
from communique.reading.times.patterns import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from communique.reading.parsing.parse import Node

__all__ = ["behind_a_day", "behind_a_place", "beside_a_day", "met_in_a_place", "met_then", "met_today"]

_OBJECTS = frozenset({"dobj", "pobj"})
_MET = frozenset({"dobj", "nsubjpass"})
_TIMES = frozenset({"npadvmod", "tmod"})
_WITHIN = frozenset({"at", "in"})
_TODAY = frozenset({"today", "tomorrow", "yesterday"})
_DAYS = frozenset(name.title() for name in (*WEEKDAYS, *MONTHS))


def beside_a_day(nodes: list[Node]) -> list[Node]:
    """ "Flew to Lima May 9", "in Lima Monday": the day, set off by no comma or "on", is none of the name."""
    for day in nodes[1:]:
        place = nodes[day.index - 1]
        if day.word not in _DAYS or day.dep not in (*_OBJECTS, "conj") or place.head != day.index:
            continue
        if place.dep not in ("compound", "nmod") or not (place.party or place.person):
            continue
        verb = next((n for n in heads_above(nodes, day) if n.tag[0] == "V"), None)
        if verb is None:
            continue
        mended = {
            n.index: n._replace(head=place.index)
            for n in nodes[: place.index]
            if n.head == day.index and n.dep != "prep"
        }
        mended[place.index] = place._replace(head=day.head, dep=day.dep)
        mended[day.index] = day._replace(head=verb.index, dep="npadvmod")
        nodes = [mended.get(n.index, n) for n in nodes]
    return nodes


def met_then(nodes: list[Node]) -> list[Node]:
    """ "Received on Monday General Soto": met then, and on nobody."""
    for person in nodes[2:]:
        beside, prep = nodes[person.index - 1], nodes[person.head]
        if person.person is None or person.dep != "pobj" or prep.word.lower() != "on":
            continue
        if beside.head != person.index or beside.word not in _DAYS:
            continue
        verb = nodes[prep.head]
        if verb.tag[0] != "V" or _has(nodes, verb, *_MET):
            continue
        nodes = _parted(nodes, person, nodes[: beside.index])
    return nodes


def behind_a_day(nodes: Sequence[Node], node: Node) -> Node:
    """ "Will receive tomorrow, March 3, the minister": received then, and not another name of the day."""
    day = nodes[node.head]
    if node.dep != "appos" or day.dep not in _TIMES or (node.person is None and node.party is None):
        return node
    verb = nodes[day.head]
    if verb.tag[0] != "V" or not verb.index < day.index < node.index:
        return node
    return node if _has(nodes, verb, *_MET) else node._replace(head=verb.index, dep="dobj")


def behind_a_place(nodes: Sequence[Node], node: Node) -> Node:
    """ "Will receive on Monday in Lima the minister": met there, whom no comma parts from it."""
    place = nodes[node.head]
    if node.person is None or node.dep != "appos" or place.dep != "pobj" or place.person is not None:
        return node
    between = nodes[place.index + 1 : node.index]
    if place.index > node.index or any(n.dep != "det" or n.head != node.index for n in between):
        return node
    verb = nodes[nodes[place.head].head]
    if verb.tag[0] != "V" or _has(nodes, verb, *_MET):
        return node
    return node._replace(head=verb.index, dep="dobj")


def met_in_a_place(nodes: list[Node]) -> list[Node]:
    """ "Received at the Government Office visiting Minister X": the office is no part of who is met."""
    for met in nodes[1:]:
        place, prep = nodes[met.index - 1], nodes[met.head]
        verb = nodes[prep.head]
        if met.person is None or met.dep != "pobj" or prep.word.lower() not in _WITHIN or verb.tag[0] != "V":
            continue
        if place.head != met.index or place.dep not in ("compound", "nmod") or place.person is not None:
            continue
        if _has(nodes, verb, "dobj", "nsubjpass", "auxpass"):
            continue
        nodes = _parted(nodes, met, nodes[prep.index + 1 : place.index])
    return nodes


def met_today(nodes: Sequence[Node], node: Node) -> Node:
    """ "Received today, Tuesday, the US envoy": who is received, and no other day."""
    day = nodes[node.head]
    if node.person is None or node.dep not in ("appos", "conj") or not _is_day(day):
        return node
    verb = next((above for above in heads_above(nodes, day) if not _is_day(above)), day)
    if verb.tag[0] != "V" or _has(nodes, verb, "dobj"):
        return node
    return node._replace(head=verb.index, dep="dobj")


def _parted(nodes: list[Node], met: Node, before: Sequence[Node]) -> list[Node]:
    """The nodes with the word beside somebody behind the preposition, and who is met behind its verb.

    ``before``: words that belong to the word beside, where they hung on who is met.
    """
    beside, prep = nodes[met.index - 1], nodes[met.head]
    mended = {n.index: n._replace(head=beside.index) for n in before if n.head == met.index}
    mended[beside.index] = beside._replace(head=prep.index, dep="pobj")
    mended[met.index] = met._replace(head=prep.head, dep="dobj")
    return [mended.get(n.index, n) for n in nodes]


def _has(nodes: Sequence[Node], verb: Node, *deps: str) -> bool:
    return any(n.head == verb.index and n.dep in deps for n in nodes)


def _is_day(node: Node) -> bool:
    return node.word.title() in _DAYS or node.word.lower() in _TODAY
