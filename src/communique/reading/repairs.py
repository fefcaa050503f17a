"""Trees of the parser that no sentence can have, mended.

Takes the nodes of one sentence; gives them with other heads where the grammar leaves no doubt: an
auxiliary has no arguments of its own, a past tense is not coordinated with an infinitive, nobody acts in a
clause twice, and what has an article is a noun.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from communique.reading.parse import Node

__all__ = ["repaired"]

_AUXILIARIES = ("aux", "auxpass")
_UNTENSED = frozenset({"VB", "VBG"})
_TENSED = frozenset({"VB", "VBD", "VBP", "VBZ"})
_OBJECTS = frozenset({"dobj", "pobj"})
_ARTICLES = frozenset({"a", "an"})


def repaired(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with the heads, relations and tags that they must have."""
    mended = [_of_its_verb(nodes, _of_the_tense(nodes, node)) for node in nodes]
    return [_as_noun(mended, _as_means(mended, node)) for node in mended]


def _of_its_verb(nodes: Sequence[Node], node: Node) -> Node:
    """ "Both states are committed": the states hang on the verb, not on "are"."""
    head = nodes[node.head]
    verb = nodes[head.head]
    if head.dep not in _AUXILIARIES or node.index in (head.index, verb.index) or verb.tag[0] != "V":
        return node
    passive = head.dep == "auxpass" and node.dep == "nsubj"
    return node._replace(head=verb.index, dep="nsubjpass" if passive else node.dep)


def _of_the_tense(nodes: Sequence[Node], node: Node) -> Node:
    """ "Praised the decision to send troops and thanked Oslo": thanked goes with praised, not with send."""
    head = nodes[node.head]
    if node.dep != "conj" or node.tag != "VBD" or head.tag not in _UNTENSED:
        return node
    if any(n.head == node.index and n.dep in ("nsubj", "nsubjpass", *_AUXILIARIES) for n in nodes):
        return node
    if head.dep == "ROOT" or any(n.head == head.index and n.tag == "MD" for n in nodes):
        return node
    above = head
    while above.head != above.index:
        above = nodes[above.head]
        if above.tag == "VBD":
            return node._replace(head=above.index)
    return node


def _as_means(nodes: Sequence[Node], node: Node) -> Node:
    """ "They spoke by video link": the clause has its subject, so that the link is no agent."""
    if node.dep != "agent":
        return node
    relations = {n.dep for n in nodes if n.head == node.head}
    acts = "nsubj" in relations and not relations & {"auxpass", "nsubjpass"}
    return node._replace(dep="prep") if acts and nodes[node.head].tag in _TENSED else node


def _as_noun(nodes: Sequence[Node], node: Node) -> Node:
    """ "They had a bilateral": an adjective with an article of its own that is somebody's object."""
    if node.tag != "JJ" or node.dep not in _OBJECTS:
        return node
    has_article = any(n.head == node.index and n.dep == "det" and n.word.lower() in _ARTICLES for n in nodes)
    return node._replace(tag="NN") if has_article else node
