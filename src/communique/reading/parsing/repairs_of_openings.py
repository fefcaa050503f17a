"""Openings of sentences that the parser joins with whom they lead to, mended.

Takes the nodes of one sentence; gives them with the one who acts as subject of the main verb: behind a
participle ("Meeting in Lima, the ministers agreed"), behind a time without a comma ("On Monday President Soto
met").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from communique.reading.times.patterns import WEEKDAYS

if TYPE_CHECKING:
    from communique.reading.parsing.parse import Node

__all__ = ["with_who_acts"]

_LISTED = frozenset({"appos", "conj"})
_OPENING = frozenset({"At", "During", "In", "On"})
_NEAR = 5  # words at which a sentence that opens with a time comes to who acts


def with_who_acts(nodes: list[Node]) -> list[Node]:
    """The nodes of a sentence with whom its opening leads to as who acts."""
    return _behind_the_day(_behind_a_time(_behind_a_participle(_met_first(nodes))))


def _met_first(nodes: list[Node]) -> list[Node]:
    """ "Meeting President Soto, Minister Vega said": two persons that a comma parts, and no list of them."""
    if len(nodes) < _NEAR or nodes[0].dep != "advcl" or nodes[0].tag[0] not in "VN":
        return nodes
    met, acting = nodes[1], nodes[3]
    listed = acting.head == met.index and acting.dep in ("conj", "appos")
    if met.person is None or acting.person is None or nodes[2].word != "," or not listed:
        return nodes
    if met.dep != "nsubj" or any(n.head == acting.index and n.dep in ("cc", "conj", "appos") for n in nodes):
        return nodes
    mended = {
        met.index: met._replace(head=0, dep="dobj"),
        acting.index: acting._replace(head=met.head, dep=met.dep),
    }
    return [mended.get(node.index, node) for node in nodes]


def _behind_a_participle(nodes: list[Node]) -> list[Node]:
    """ "Meeting in Lima, the ministers agreed": they are who agreed, and stand in no list with the place."""
    opening = nodes[0] if nodes else None
    if opening is None or opening.dep != "nsubj" or not (opening.tag == "VBG" or opening.word == "Meeting"):
        return nodes
    comma = next((n.index for n in nodes[: opening.head] if n.word == ","), opening.head)
    behind = (n for n in nodes[comma : opening.head] if n.dep in _LISTED and 0 < n.head < comma)
    acting = next((n for n in behind if n.person is not None or n.party is not None), None)
    if acting is None:
        return nodes
    mended = {
        0: opening._replace(dep="advcl"),
        acting.index: acting._replace(head=opening.head, dep="nsubj"),
    }
    mended |= {  # those listed with whom it heads now
        n.index: n._replace(head=acting.index)
        for n in nodes[acting.index + 1 : opening.head]
        if n.head == acting.head and n.dep in ("cc", "conj")
    }
    return [mended.get(node.index, node) for node in nodes]


def _behind_a_time(nodes: list[Node]) -> list[Node]:
    """ "On Monday President Soto met", where no comma tells the day from him: he is who met."""
    opening = nodes[0] if nodes else None
    acting = next((n for n in nodes[1:_NEAR] if n.person is not None), None)
    if opening is None or opening.word not in _OPENING or acting is None:
        return nodes
    verb = _verb_of(nodes, opening, acting)
    if acting.dep != "pobj" or acting.head != 0 or verb is None:
        return nodes
    relations = {n.dep for n in nodes if n.head == verb.index}
    if relations & {"nsubj", "nsubjpass"}:
        return nodes
    subject = "nsubjpass" if "auxpass" in relations else "nsubj"
    mended = {
        opening.index: opening._replace(head=verb.index, dep="prep"),
        acting.index: acting._replace(head=verb.index, dep=subject),
    }
    if opening.head == opening.index:
        mended[verb.index] = verb._replace(head=verb.index, dep="ROOT")
    mended |= {
        n.index: n._replace(head=opening.index, dep="pobj")
        for n in nodes[: acting.index]
        if n.head == acting.index
    }
    return [mended.get(node.index, node) for node in nodes]


def _behind_the_day(nodes: list[Node]) -> list[Node]:
    """ "In talks with her guest on Monday President Soto called for calm": no day is hers."""
    for day in nodes[1:-2]:
        on, acting, verb = nodes[day.index - 1], nodes[day.index + 1], nodes[day.index + 2]
        joined = day.dep == "compound" and day.head == acting.index and acting.head == on.index
        if not joined or day.word.lower() not in WEEKDAYS or acting.person is None or acting.dep != "pobj":
            continue
        if verb.tag not in ("VBD", "VBZ") or any(n.head == verb.index and n.dep == "nsubj" for n in nodes):
            continue
        mended = {
            day.index: day._replace(head=on.index, dep="pobj"),
            acting.index: acting._replace(head=verb.index, dep="nsubj"),
        }
        return [mended.get(node.index, node) for node in nodes]
    return nodes


def _verb_of(nodes: Sequence[Node], opening: Node, acting: Node) -> Node | None:
    """The verb on which the time hangs, or which hangs on the person as only a participle may."""
    if opening.head != opening.index:
        verb = nodes[opening.head]
        return verb if verb.index > acting.index and verb.tag[0] == "V" else None
    below = (n for n in nodes[acting.index :] if n.head == acting.index and n.dep in ("acl", "relcl"))
    return next((n for n in below if n.tag in ("VBD", "VBZ")), None)
