"""The parts of a clause that states something: its verb, what it takes, and its characters.

Takes a `Parse`, a node and its `Cue`; gives nodes and spans. Which of them make a statement is decided by
`communique.reading.statements.statements`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from communique.reading.parsing.arguments import verb_slots
from communique.reading.parsing.parse import Node, Parse
from communique.reading.statements.cues import Cue, cues
from communique.reading.text.mentions import Span

__all__ = [
    "Complement",
    "beside",
    "carrier",
    "clause_span",
    "complements",
    "extent",
    "has_auxiliary",
    "is_infinitive",
]

_PREPOSITIONS = ("prep", "agent", "dative")
_CARRIED = ("dobj", "obj", "attr", "oprd", "nsubjpass")
_RELATIVE = frozenset({"which", "that", "whom"})
_INCLUDING = frozenset({"including", "among", "notably"})
_ARTICLES = frozenset({"a", "an"})
_EDGES = frozenset({",", ".", ";", ":", "-", "–", "—", '"', "“", "”", "'", "‘", "’", "''", "``", "(", "and"})


class Complement(NamedTuple):
    """The node that heads what is stated, and the object beside it (who is thanked or urged)."""

    content: Node | None
    addressee: Node | None


def carrier(parse: Parse, noun: Node, cue: Cue) -> Node | None:
    """The verb that carries a noun ("expressed" in "expressed deep gratitude"), None for none that fits.

    A noun that needs no carrier is its own.
    """
    if not cue.carriers:
        return noun
    current = noun
    for above in parse.ancestors(noun):
        if above.tag.startswith("V"):
            fits = (
                current.dep in _CARRIED or _is_carried_too(parse, above, current)
            ) and cues().carriers.get(above.word.lower(), frozenset()) & cue.carriers
            return above if fits else None
        if current.dep not in ("conj", "compound") or not above.tag.startswith("N"):
            return None
        current = above
    return None


def _is_carried_too(parse: Parse, verb: Node, noun: Node) -> bool:
    """ "Expressed her concern over the border, and her support for Peru": the second may hang on the verb."""
    expressed = cues().carriers.get(verb.word.lower(), frozenset()) - {"discuss"}
    before = (n for n in parse.children(verb, "dobj") if n.index < noun.index)
    return noun.dep == "conj" and bool(expressed) and any(before)


def complements(parse: Parse, node: Node, verb: Node, cue: Cue) -> Iterator[Complement]:
    """What a cue takes, coordinated complements one by one; nothing when it lacks what it needs."""
    objects = _objects(parse, node) if cue.pos == "verb" else []
    addressee = objects[0] if objects else None
    if not cue.takes:
        yield Complement(node if cue.about == "clause" else None, addressee)
        return
    for slot in cue.takes:
        hosts = (node,) if node.index == verb.index else (node, verb)
        told = objects if "told" in cue.asks else ()
        for host in (*hosts, *told, *beside(parse, node, cue)):
            content = _slot(parse, host, slot, objects, cue)
            if content is not None:
                for member in _members(parse, content, slot, cue):
                    # "Called the blockade unacceptable" may be parsed with both as what it is called.
                    named = content if slot == "as" and member is not content else None
                    yield Complement(member, addressee or named)
                return
    if "nothing" in cue.takes:
        yield Complement(None, addressee)


def beside(parse: Parse, node: Node, cue: Cue) -> Iterator[Node]:
    """The cue's companions that hang on it, or on what hangs on it ("for all sides to leave")."""
    near = [*parse.children(node)]
    for child in parse.children(node, "advcl", "ccomp", "xcomp", "prep"):
        near.extend(parse.children(child))
    for other in near if cue.beside else ():
        if other.word.lower() in cue.beside or ("PARTY" in cue.beside and other.party is not None):
            yield other


def is_infinitive(parse: Parse, verb: Node) -> bool:
    """Whether a verb stands with "to"."""
    return any(child.tag == "TO" for child in parse.children(verb, "aux"))


def has_auxiliary(parse: Parse, verb: Node, forms: frozenset[str]) -> bool:
    """Whether one of some auxiliaries stands with a verb or with that to which it is coordinated."""
    if any(child.word.lower() in forms for child in parse.children(verb, "aux", "auxpass")):
        return True
    head = parse.head(verb)
    return verb.dep == "conj" and head is not None and verb.tag == "VB" and has_auxiliary(parse, head, forms)


def extent(parse: Parse, head: Node, *, alone: bool = False) -> Span:
    """The characters of a phrase, without marks at its edges; ``alone``: without what is coordinated."""
    dropped = _coordinated(parse, head) if alone else frozenset()
    return _span(parse, [n for n in parse.subtree(head) if n.index not in dropped], head)


def clause_span(parse: Parse, verb: Node) -> Span:
    """Subject, verb and complement without coordinated clauses; of "the deal that they signed" all."""
    dropped = {
        inner.index
        for child in parse.children(verb, "conj", "cc", "parataxis", "advcl")
        if _stands_apart(child, verb)
        for inner in parse.subtree(child)
    }
    span = _span(parse, [n for n in parse.subtree(verb) if n.index not in dropped], verb)
    head = parse.head(verb)
    if verb.dep not in ("relcl", "acl") or head is None or head.index > verb.index:
        return span
    before = parse.children(head, "det", "amod", "compound", "poss", "nummod")
    return Span(min([head.start, *(n.start for n in before)]), span.end)


def _stands_apart(child: Node, verb: Node) -> bool:
    """Whether a part of a clause says something else: what is coordinated, ", adding that"."""
    if child.dep == "advcl":
        return child.tag == "VBG" and child.index > verb.index + 1
    return child.dep == "cc" or child.tag.startswith("V")


def _slot(parse: Parse, host: Node, slot: str, objects: list[Node], cue: Cue) -> Node | None:
    if slot == "object":
        beneath = parse.children(host, "dobj") if host.tag.startswith("N") else ()
        return next(iter((*objects, *beneath)), None) or _happening(
            parse, host
        )  # "noted with satisfaction the deal"
    if slot == "that":
        clauses = parse.children(host, "ccomp", "acl")
        return next((c for c in clauses if not is_infinitive(parse, c) and c.index > host.index), None)
    if slot == "gerund":
        return next((c for c in parse.children(host, "xcomp") if c.tag == "VBG"), None)
    if slot == "as":
        return next((c for c in _called(parse, host) if c.index > host.index), None)
    if slot in ("to", "infinitive"):
        needed = host.tag.startswith("N")  # "the need for both to agree"
        purpose = ("advcl",) if needed or cue.beside or "purpose" in cue.asks else ()
        for child in parse.children(host, "xcomp", "ccomp", "acl", "relcl", *purpose):
            if is_infinitive(parse, child) and child.index > host.index:
                return child
    for prep in parse.children(host, *_PREPOSITIONS):
        if prep.word.lower() == slot and prep.index > host.index:
            return next(parse.children(prep, "pobj", "pcomp"), None)
    return None


def _happening(parse: Parse, verb: Node) -> Node | None:
    """What happens as an object: "opposes any state stirring up trouble"."""
    clauses = (c for c in parse.children(verb, "ccomp") if c.tag == "VBG" and c.index > verb.index)
    return next((c for c in clauses if any(parse.children(c, "nsubj"))), None)


def _called(parse: Parse, verb: Node) -> Iterator[Node]:
    """What something is called: "called it unacceptable", "described them as lies"."""
    yield from parse.children(verb, "oprd", "acomp", "xcomp", "ccomp")
    yield from list(parse.children(verb, "dobj"))[1:]  # "called the drill a provocation"
    for host in (verb, *parse.children(verb, "dobj")):
        for prep in parse.children(host, "prep"):
            if prep.word.lower() == "as":
                yield from parse.children(prep, "pobj", "pcomp", "amod")


def _objects(parse: Parse, verb: Node) -> list[Node]:
    own = [n for child in parse.children(verb, "dobj", "obj") for n in parse.conjuncts(child)]
    head = parse.head(verb)
    relative = verb.dep == "relcl" and head is not None and any(parse.children(verb, "nsubj"))
    if relative and head is not None and (not own or own[0].word.lower() in _RELATIVE):
        return [head]
    return own or [n for n in verb_slots(parse, verb).objects if n.tag != "IN"]


def _members(parse: Parse, content: Node, slot: str, cue: Cue) -> list[Node]:
    """A complement and those coordinated with it that could stand alone: "to meet and to hold"."""
    if slot == "object" and cue.heads:
        named = [n for n in parse.conjuncts(content) if n is content or _is_named(n, cue)]
        if cue.outcome == "signed":
            return list(dict.fromkeys([*named, *_signed_too(parse, content, cue)]))
        once = cue.outcome is not None and _is_named(content, cue)
        return [content] if once else named
    if slot in ("to", "infinitive") and cue.outcome == "reaffirmed":
        return [content]  # "committed to keep the strait open and to meet again" is one commitment
    if slot == "to":
        listed = [n for n in parse.conjuncts(content) if n is content or is_infinitive(parse, n)]
        return [*listed, *_agreed_too(parse, content)] if cue.outcome == "agreed" else listed
    if slot == "infinitive":
        return [n for n in parse.conjuncts(content) if n is content or is_infinitive(parse, n)]
    if slot == "that":
        return [
            n for n in parse.conjuncts(content) if n is content or any(parse.children(n, "mark", "nsubj"))
        ]
    if slot == "as":
        head = parse.head(content)
        if head is None or not head.tag.startswith("V"):  # "described it as unfair and false"
            return [next((n for n in parse.conjuncts(content) if _is_named(n, cue)), content)]
        return [n for n in _called(parse, head) if n.index >= content.index]
    return [content]


def _agreed_too(parse: Parse, first: Node) -> Iterator[Node]:
    """What is agreed besides: "to build a port and ease visas", but not "to deepen and expand trade"; what
    may be parsed as the purpose of the first in "to open a school, to build a port and to ease visas".
    """
    for other in parse.conjuncts(first)[1:]:
        whole = all(any(parse.children(n, "dobj", "prep")) for n in (first, other))
        if whole and other.tag == "VB" and not is_infinitive(parse, other):
            yield other
    for child in parse.children(first, "advcl"):
        members = parse.conjuncts(child)
        cut = any(n.word == "," for n in parse.nodes[first.index : child.index][-2:])
        if cut and len(members) > 1 and is_infinitive(parse, child):
            yield from members


def _signed_too(parse: Parse, content: Node, cue: Cue) -> Iterator[Node]:
    """What is signed besides: "documents, including a protocol", "a memo on trade and an accord on visas",
    where the accord may be parsed as listed with the trade.
    """
    head = parse.head(content)
    for node in parse.subtree(content if head is None or not head.tag.startswith("V") else head):
        above = parse.head(node)
        if node.index <= content.index or above is None or not _is_named(node, cue):
            continue
        included = node.dep == "pobj" and above.word.lower() in _INCLUDING
        listed = node.dep in ("conj", "appos") and any(
            child.word.lower() in _ARTICLES for child in parse.children(node, "det")
        )
        if included or listed:
            yield node


def _is_named(node: Node, cue: Cue) -> bool:
    """Whether a coordinated object is one of those that the cue asks for."""
    return node.word.lower() in cue.heads or ("PARTY" in cue.heads and node.party is not None)


def _coordinated(parse: Parse, head: Node) -> frozenset[int]:
    return frozenset(
        inner.index
        for child in parse.children(head, "conj", "cc")
        for inner in ([child] if child.dep == "cc" else parse.subtree(child))
    )


def _span(parse: Parse, nodes: list[Node], head: Node) -> Span:
    """The unbroken run of nodes around the head, without marks at its edges and the opening of a list."""
    if not parse.is_own(head) and any(map(parse.is_own, nodes)):
        head = next(filter(parse.is_own, nodes))
    nodes = list(filter(parse.is_own, nodes)) if parse.is_own(head) else nodes
    at = next(i for i, n in enumerate(nodes) if n.index == head.index)
    first = last = at
    while first > 0 and nodes[first].index - nodes[first - 1].index == 1:
        first -= 1
    while last < len(nodes) - 1 and nodes[last + 1].index - nodes[last].index == 1:
        last += 1
    while last > at and nodes[last].word in _EDGES:
        last -= 1
    while first < at and nodes[first].word in _EDGES:
        first += 1
    return Span(nodes[first].start, nodes[last].end)
