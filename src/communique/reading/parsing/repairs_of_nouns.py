"""Nouns that the parser takes for verbs or adjectives, and verbs that it takes for nouns, mended.

Takes the nodes of one sentence; gives them as what they are: "concluded drills", "began exercise Golden
Sand", "they had a bilateral", "will on Tuesday host him".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from communique.reading.parsing.parse import Node

__all__ = ["with_nouns"]

_OBJECTS = frozenset({"dobj", "pobj"})
# Nouns of events that a parser of newswire takes for verbs where it can.
_DRILLS = frozenset({"drills", "exercises", "manoeuvres", "maneuvers", "patrols", "talks", "visits"})
_HEADINGS = frozenset({"Address", "Exchange", "Return", "Tour", "Transfer", "Visit"})
_ARTICLES = frozenset({"a", "an"})


def with_nouns(nodes: Sequence[Node]) -> list[Node]:
    """The nodes of a sentence with the tags and relations of nouns where they are nouns."""
    mended = list(nodes)
    for node in nodes:
        for mend in _BY_TAG.get(node.tag, ()):
            mended[node.index] = mend(mended, mended[node.index])
    return _as_summits(_carried_out(mended))


def _as_object(nodes: Sequence[Node], node: Node) -> Node:
    """ "They concluded drills": no verb, which would have a subject of its own."""
    head = nodes[node.head]
    if node.word.lower() not in _DRILLS or head.tag not in ("VBD", "VBG", "VBN") or node.index < head.index:
        return node
    acts = any(n.head == node.index and n.dep in ("nsubj", "nsubjpass") for n in nodes)
    return node if acts else node._replace(tag="NNS", dep="dobj")


def _as_heading(nodes: Sequence[Node], node: Node) -> Node:
    """ "Visit of the Minister to Peru": a heading, and nobody is told to visit."""
    of = nodes[node.index + 1 : node.index + 2]
    heads = node.word in _HEADINGS and bool(of) and of[0].word == "of"
    return node._replace(tag="NN") if heads else node


def _as_drill(nodes: Sequence[Node], node: Node) -> Node:
    """ "The armies began exercise Golden Sand": a name follows, and no right is exercised."""
    head, named = nodes[node.head], nodes[node.index + 1 : node.index + 2]
    is_verb = node.word == "exercise" and node.dep == "xcomp" and node.tag[0] == "V"
    if not is_verb or head.index != node.index - 1 or not any(n.tag.startswith("NNP") for n in named):
        return node
    return node._replace(tag="NN", dep="dobj")


def _as_past(nodes: Sequence[Node], node: Node) -> Node:
    """ "The navies wound up the drill": no present of a verb "to wound"."""
    if node.word.lower() != "wound":
        return node
    up = any(n.head == node.index and n.dep == "prt" for n in nodes)
    return node._replace(tag="VBD") if up else node


def _carried_out(nodes: list[Node]) -> list[Node]:
    """ "Carried out replenishment drills": a noun behind the verb that carries it, and no verb itself."""
    for drills in nodes:
        if drills.word not in _DRILLS or drills.tag != "VBZ" or drills.dep != "ccomp":
            continue
        verb, kind = nodes[drills.head], nodes[drills.index - 1]
        behind = {n.dep for n in nodes[verb.index + 1 : kind.index]} <= {"prt"}
        if verb.tag == "VBD" and kind.tag == "NN" and verb.index < kind.index and behind:
            nodes[kind.index] = kind._replace(head=drills.index, dep="compound")
            nodes[drills.index] = drills._replace(tag="NNS", dep="dobj")
    return nodes


def _as_summits(nodes: list[Node]) -> list[Node]:
    """ "Ahead of the G7 and NATO summits": of each of them one, and nobody "summits"."""
    for summits in nodes:
        if summits.word != "summits" or summits.tag != "VBZ":
            continue
        both = [n for n in nodes[max(0, summits.index - 4) : summits.index] if n.party is not None]
        first = both[0] if len(both) > 1 else None
        if first is None or first.dep not in _OBJECTS:
            continue
        mended = {n.index: n._replace(head=summits.index, dep="compound") for n in both}
        mended[summits.index] = summits._replace(tag="NNS", dep=first.dep, head=first.head)
        nodes = [mended.get(n.index, n) for n in nodes]
    return nodes


def _as_bilateral(nodes: Sequence[Node], node: Node) -> Node:
    """ "They had a bilateral": an adjective with an article of its own that is somebody's object."""
    if node.dep not in _OBJECTS:
        return node
    has_article = any(n.head == node.index and n.dep == "det" and n.word.lower() in _ARTICLES for n in nodes)
    return node._replace(tag="NN") if has_article else node


def _as_infinitive(nodes: Sequence[Node], node: Node) -> Node:
    """ "Will on Tuesday host him": what has an auxiliary and an object is a verb."""
    if not any(n.tag == "MD" and n.head == node.index and n.dep == "aux" for n in nodes):
        return node
    acts = any(n.head == node.index and n.dep == "dobj" for n in nodes)
    return node._replace(tag="VB") if acts else node


# What may be a noun by the tag that the parser gives it.
_BY_TAG: Mapping[str, tuple[Callable[[Sequence[Node], Node], Node], ...]] = {
    "VB": (_as_heading, _as_drill),
    "VBP": (_as_past, _as_drill),
    "VBZ": (_as_object,),
    "JJ": (_as_bilateral,),
    "NN": (_as_infinitive,),
}
