"""Trees of the parser that no sentence can have, mended.

Takes the nodes of one sentence; gives them with other heads where the grammar leaves no doubt: an
auxiliary has no arguments of its own, a past tense is not coordinated with an infinitive, nobody acts in a
clause twice. Openings of sentences, days and nouns are mended by modules of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from communique.reading.parsing.gapping import listed_over_times
from communique.reading.parsing.heads_above import heads_above
from communique.reading.parsing.repairs_of_days import (
    behind_a_day,
    behind_a_place,
    beside_a_day,
    met_in_a_place,
    met_then,
    met_today,
)
from communique.reading.parsing.repairs_of_nouns import with_nouns
from communique.reading.parsing.repairs_of_openings import with_who_acts

if TYPE_CHECKING:
    from communique.reading.parsing.parse import Node

    _Mend = Callable[[Sequence[Node], Node], Node]

__all__ = ["repaired"]

_AUXILIARIES = ("aux", "auxpass")
_UNTENSED = frozenset({"VB", "VBG"})
_TENSED = frozenset({"VB", "VBD", "VBP", "VBZ"})
_OBJECTS = frozenset({"dobj", "pobj"})
# What is somewhere by itself, whoever talks about it.
_CRISES = frozenset(
    [
        "bloodshed", "ceasefire", "clashes", "conflict", "conflicts", "crises", "crisis", "developments",
        "fighting", "hostilities", "situation", "tension", "tensions", "truce", "unrest", "violence", "war",
        "wars",
    ]
)  # fmt: skip
_DOING = frozenset({"attended", "inspected", "reviewed", "toured", "visited"})  # what is no clause
_GOING = frozenset(
    {
        "fly",
        "flies",
        "flew",
        "go",
        "goes",
        "head",
        "heads",
        "travel",
        "travelled",
        "traveled",
        "travels",
        "went",
    }
)
_BESIDE = frozenset({"accompanied", "attended", "chaired", "witnessed"})
_IN_TURN = frozenset({"individually", "separately"})
_PREFIXES = frozenset({"co", "re"})
_PLANNED = frozenset({"due", "expected", "planned", "scheduled", "slated"})
_RECEIVING = frozenset({"held", "hosted", "met", "paid", "received"})


def repaired(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with the heads, relations and tags that they must have."""
    parsed = with_nouns(nodes)
    mended = _of_what_is_done(_joined(list(parsed)))
    mended = [_of_its_verb(mended, _of_the_tense(mended, node)) for node in mended]
    mended = _each(mended, ("advmod", "conj"), _of_the_verb_in_turn, _listed_behind)
    mended = listed_over_times(met_in_a_place(met_then(beside_a_day(with_who_acts(mended)))))
    mended = _each(mended, ("appos",), behind_a_place, behind_a_day)
    mended = _each(mended, ("advcl", "conj"), _to_the_next, _behind_a_comma)
    mended = _each(mended, ("acl", "advcl", "appos", "conj"), _done_with, met_today, _as_planned)
    mended = _each(mended, ("agent", "prep"), _of_the_crisis, _as_means)
    return mended if _is_tree(mended) else parsed


def _each(nodes: list[Node], relations: Collection[str], *mends: _Mend) -> list[Node]:
    """The nodes, with those of some ``relations`` mended in one way after the other."""
    mended = list(nodes)
    for node in nodes:
        if node.dep in relations:
            for mend in mends:
                mended[node.index] = mend(nodes, mended[node.index])
    return mended


def _is_tree(nodes: Sequence[Node]) -> bool:
    """Whether each node hangs, through its heads, on a root: no two mends made a ring of them."""
    rooted = {node.index for node in nodes if node.head == node.index}
    for node in nodes:
        way: list[int] = []
        index = node.index
        while index not in rooted:
            if len(way) > len(nodes):
                return False
            way.append(index)
            index = nodes[index].head
        rooted.update(way)
    return True


def _of_its_verb(nodes: Sequence[Node], node: Node) -> Node:
    """ "Both states are committed": the states hang on the verb, not on "are"."""
    head = nodes[node.head]
    verb = nodes[head.head]
    if head.dep not in _AUXILIARIES or node.index in (head.index, verb.index) or verb.tag[0] != "V":
        return node
    passive = head.dep == "auxpass" and node.dep == "nsubj"
    return node._replace(head=verb.index, dep="nsubjpass" if passive else node.dep)


def _joined(nodes: list[Node]) -> list[Node]:
    """ "Will co-chair": what hangs on the prefix of a verb hangs on the verb, which stands above it."""
    for at in range(len(nodes) - 2):
        prefix, hyphen, verb = nodes[at : at + 3]
        if prefix.word.lower() not in _PREFIXES or hyphen.word != "-" or verb.tag[0] != "V":
            continue
        if prefix in heads_above(nodes, verb):
            is_root = prefix.head == prefix.index
            above = verb.index if is_root else prefix.head
            nodes[verb.index] = verb._replace(head=above, dep=prefix.dep)
            nodes[prefix.index] = prefix._replace(head=verb.index, dep="compound")
        for node in nodes:
            if node.head == prefix.index and node.index not in (prefix.index, hyphen.index, verb.index):
                nodes[node.index] = node._replace(head=verb.index)
    return nodes


def _of_what_is_done(nodes: list[Node]) -> list[Node]:
    """ "Inspected a guard mounted in his honour and signed the book": she inspects the guard and signs."""
    for mounted in nodes:
        verb = nodes[mounted.head]
        if mounted.dep != "ccomp" or mounted.tag not in ("VBD", "VBN") or verb.word not in _DOING:
            continue
        below = [n for n in nodes if n.head == mounted.index]
        guard = next((n for n in below if n.dep == "nsubj" and verb.index < n.index), None)
        if guard is None or guard.person or any(n.dep in ("aux", "auxpass", "mark", "dobj") for n in below):
            continue
        nodes[guard.index] = guard._replace(head=verb.index, dep="dobj")
        nodes[mounted.index] = mounted._replace(head=guard.index, dep="acl")
        for further in below:
            if further.dep in ("cc", "conj") and mounted.index < further.index:
                nodes[further.index] = further._replace(head=verb.index)
    return nodes


def _of_the_tense(nodes: Sequence[Node], node: Node) -> Node:
    """ "Praised the decision to send troops and thanked Oslo": thanked goes with praised, not with send."""
    head = nodes[node.head]
    if node.dep != "conj" or node.tag not in ("VBD", "VBZ") or head.tag not in _UNTENSED:
        return node
    if any(n.head == node.index and n.dep in ("nsubj", "nsubjpass", *_AUXILIARIES) for n in nodes):
        return node
    if head.dep == "ROOT" or any(n.head == head.index and n.tag == "MD" for n in nodes):
        return node
    alike = next((above for above in heads_above(nodes, head) if above.tag == node.tag), None)
    return node if alike is None else node._replace(head=alike.index)


def _listed_behind(nodes: Sequence[Node], node: Node) -> Node:
    """ "Met Minister X, and Minister Y": a person is listed with the one met, and not with the meeting."""
    verb = nodes[node.head]
    if node.person is None or node.dep != "conj" or verb.tag[0] != "V" or node.index < verb.index:
        return node
    if verb.word.lower() in _BESIDE:  # who else was there is read from the whole sentence
        return node
    behind = nodes[verb.index + 1 : node.index]
    then = any(n.head == node.index and n.dep == "advmod" for n in behind)  # "met X, and then Y"
    if then or any(n.tag[0] == "V" and n.head == verb.index for n in behind):
        return node
    listed = [n for n in behind if n.person is not None and n.dep in _OBJECTS]
    if not listed or any(n.tag in ("IN", "RB") for n in nodes[listed[-1].index + 1 : node.index]):
        return node
    above = nodes[listed[-1].head]
    own = above == verb or (above.dep in ("prep", "agent") and above.head == verb.index)
    return node._replace(head=listed[-1].index) if own else node


def _of_the_verb_in_turn(nodes: Sequence[Node], node: Node) -> Node:
    """ "Met Minister X and Minister Y separately, in Lima": they were met so, and are not so themselves."""
    if node.dep != "advmod" or node.word.lower() not in _IN_TURN or nodes[node.head].tag[0] == "V":
        return node
    verb = next((above for above in heads_above(nodes, node) if above.tag[0] == "V"), None)
    return node if verb is None else node._replace(head=verb.index)


def _to_the_next(nodes: Sequence[Node], node: Node) -> Node:
    """ "Will fly to Lima, where she will meet him, and then to Oslo": where she flies next."""
    verb = nodes[node.head]
    if node.dep != "conj" or node.word.lower() != "to" or verb.tag[0] != "V":
        return node
    alike = [n for n in nodes[: verb.index] if n.dep == "prep" and n.word.lower() == "to"]
    above = {n.index for n in heads_above(nodes, verb)}
    first = next((n for n in alike if n.head in above and nodes[n.head].word.lower() in _GOING), None)
    return node if first is None else node._replace(head=first.head, dep="prep")


def _behind_a_comma(nodes: Sequence[Node], node: Node) -> Node:
    """ "Left for the exercise, to be held in Lima": the exercise is to be held, whoever leaves."""
    if node.dep != "advcl" or node.tag != "VBN":
        return node
    marks = [n for n in nodes[: node.index] if n.head == node.index]
    if [(n.word.lower(), n.dep) for n in marks] != [("to", "aux"), ("be", "auxpass")]:
        return node
    comma = marks[0].index - 1
    if comma < 1 or nodes[comma].word != ",":
        return node
    noun = _first_noun(nodes, nodes[comma - 1], nodes[node.head])
    return node if noun is None else node._replace(head=noun.index, dep="acl")


def _first_noun(nodes: Sequence[Node], last: Node, top: Node) -> Node | None:
    """The noun that heads a phrase: the highest above its ``last`` word that hangs below ``top``."""
    chain = [last]
    for above in heads_above(nodes, last):
        if above.index == top.index:
            break
        chain.append(above)
    return next((n for n in reversed(chain) if n.tag[0] == "N" and n.person is None), None)


def _as_planned(nodes: Sequence[Node], node: Node) -> Node:
    """ "Spoke of contacts, with the session planned to take place in Lima": the session is planned.

    "Received a call ahead of the arrival of ships, scheduled for May": what was done is not scheduled.
    """
    if node.word not in _PLANNED or node.index == 0 or any(n.head == node.index for n in nodes[: node.index]):
        return node
    head, comma = nodes[node.head], nodes[node.index - 1].word == ","
    last = nodes[node.index - (2 if comma else 1)]
    done = head.dep == "dobj" and nodes[head.head].word in _RECEIVING and node.dep == "acl" and comma
    if not done and (comma or node.dep not in ("advcl", "conj") or not last.tag.startswith("N")):
        return node
    if not any(n.head == node.index and n.dep in ("prep", "xcomp") for n in nodes[node.index :]):
        return node
    noun = _first_noun(nodes, last, head)
    return node if noun is None else node._replace(head=noun.index, dep="acl", tag="VBN")


def _done_with(nodes: Sequence[Node], node: Node) -> Node:
    """ "Opened with General Soto a joint centre": what they opened, and no other name of his."""
    beside, prep = nodes[node.head], nodes[nodes[node.head].head]
    if node.dep != "appos" or node.person is not None or node.tag[0] != "N" or beside.person is None:
        return node
    first = nodes[beside.index + 1]
    opens = first.dep == "det" and first.head == node.index
    verb = nodes[prep.head]
    with_him = beside.dep == "pobj" and prep.word.lower() == "with" and verb.tag[0] == "V"
    if not opens or not with_him or any(n.head == verb.index and n.dep == "dobj" for n in nodes):
        return node
    return node._replace(head=verb.index, dep="dobj")


def _of_the_crisis(nodes: Sequence[Node], node: Node) -> Node:
    """ "Discussed the war in Gaza": where a crisis is, and not where they discussed it."""
    before, head = nodes[node.index - 1], nodes[node.head]
    is_place = node.dep == "prep" and node.word.lower() == "in"
    if not is_place or before.word.lower() not in _CRISES or before.head != head.index:
        return node
    return node._replace(head=before.index) if before.dep in _OBJECTS and head.tag[0] in "VI" else node


def _as_means(nodes: Sequence[Node], node: Node) -> Node:
    """ "They spoke by video link": the clause has its subject, so that the link is no agent."""
    if node.dep != "agent":
        return node
    relations = {n.dep for n in nodes if n.head == node.head}
    acts = "nsubj" in relations and not relations & {"auxpass", "nsubjpass"}
    return node._replace(dep="prep") if acts and nodes[node.head].tag in _TENSED else node
