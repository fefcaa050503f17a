"""The nouns of frames, and what all of them ask of a clause.

A `Frame` is an engagement as one word with its arguments gives it; a `Context` is that word in its clause.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from communique.engagements.actors.actors import actors_of
from communique.engagements.actors.discourse import Actor, Discourse
from communique.engagements.clauses.frame_words import frame_words
from communique.gazetteer.cities import city_country
from communique.reading.parsing.arguments import Slots, clause, is_opposed
from communique.reading.parsing.parse import Node, Parse
from communique.reading.text.lexicon import Trigger

__all__ = [
    "Context",
    "Frame",
    "actors_after",
    "as_actor",
    "clause_parties",
    "is_facility",
    "is_own_mission",
    "is_ship",
    "near",
    "objects_after",
    "only_modifies",
    "says_again",
    "state_of_place",
    "unique",
    "words_below",
]  # fmt: skip


class Frame(NamedTuple):
    """An engagement as one word with its arguments gives it.

    ``destination`` are the nodes that may say where; ``extra`` the parties of the clause that take
    part though no actor stands for them, ``conveners`` those whose gathering it is: its organisations, or the
    parties of the edition before; ``attending`` those whose attendance the clause tells. ``closed`` says that
    nobody else is known to take part.
    """

    type: str
    hosts: tuple[Actor, ...] = ()
    guests: tuple[Actor, ...] = ()
    others: tuple[Actor, ...] = ()
    destination: tuple[Node, ...] = ()
    extra: tuple[Actor, ...] = ()
    conveners: tuple[Actor, ...] = ()
    attending: tuple[Actor, ...] = ()
    slots: Slots = Slots()
    closed: bool = False


class Context(NamedTuple):
    """A trigger at its node, with the arguments of that node and what was spoken of before."""

    parse: Parse
    node: Node
    trigger: Trigger
    slots: Slots
    discourse: Discourse

    def actors(self, *names: str) -> tuple[Actor, ...]:
        """The actors in some slots, each once."""
        nodes = (node for name in names for node in getattr(self.slots, name))
        return unique(actor for node in nodes for actor in actors_of(self.parse, node, self.discourse))

    def words(self, names: Iterable[str]) -> set[str]:
        """The words in some slots, in lower case."""
        return {node.word.lower() for name in names for node in getattr(self.slots, name)}


def objects_after(parse: Parse, node: Node, *prepositions: str) -> list[Node]:
    """The nouns after prepositions that hang on a node, coordinated ones included."""
    return [
        member
        for prep in parse.children(node, "prep", "prt", "advmod", "dative")
        if prep.word.lower() in prepositions
        for child in parse.children(prep, "pobj", "dobj")
        for member in parse.conjuncts(child)
    ]


def actors_after(c: Context, node: Node, *prepositions: str) -> tuple[Actor, ...]:
    """The actors after prepositions that hang on a node: "a call on the President"."""
    nouns = objects_after(c.parse, node, *prepositions)
    return unique(actor for noun in nouns for actor in actors_of(c.parse, noun, c.discourse))


def words_below(c: Context, nodes: Iterable[Node]) -> set[str]:
    """The words of noun phrases in lower case, without those of the clauses inside them."""
    found: set[str] = set()
    queue = list(nodes)
    while queue:
        node = queue.pop()
        found.add(node.word.lower())
        queue.extend(n for n in c.parse.children(node) if n.dep not in ("relcl", "acl", "advcl", "conj"))
    return found


def near(parse: Parse, node: Node, near: Sequence[str]) -> bool:
    """Whether one of the words stands close to a node (within six words; `*` for any ending)."""
    window = parse.nodes[max(0, node.index - 6) : node.index + 7]
    words = {n.word.lower() for n in window}
    return any(w in words or (w.endswith("*") and any(x.startswith(w[:-1]) for x in words)) for w in near)


def only_modifies(c: Context) -> bool:
    """ "Summit venue", "training ship", "exercise area": the word only describes another noun."""
    return c.node.dep in ("compound", "nmod", "amod")


def as_actor(c: Context, node: Node) -> Actor:
    """A person or party node as an actor."""
    if node.person is not None:
        return actors_of(c.parse, node, c.discourse)[0]
    code = node.party.code if node.party is not None else None
    return Actor(None, code, None, node.start, node.end)


def clause_parties(c: Context) -> tuple[Actor, ...]:
    """The parties that the clause of the trigger names, themselves or through their people.

    Those of its subject matter ("to discuss the Syrian crisis", "sanctions against Iran") are left out.
    """
    found: list[Actor] = []
    for node in sorted(clause(c.parse, c.node)):
        if (node.party is None and node.person is None) or _is_matter(c, node):
            continue
        actor = as_actor(c, node)
        if actor.party and all(actor.party != a.party for a in found):
            found.append(actor)
    return tuple(found)


def _is_matter(c: Context, node: Node) -> bool:
    """Whether a node stands below words that say what the engagement is about, or is what it is against."""
    if is_opposed(c.parse, node):
        return True
    for above in c.parse.ancestors(node):
        if above.index == c.node.index:
            return False
        if above.word.lower() in frame_words("matter"):
            return True
    return False


def unique(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Each actor once."""
    found: list[Actor] = []
    for actor in actors:
        if all((actor.person, actor.party, actor.body) != (a.person, a.party, a.body) for a in found):
            found.append(actor)
    return tuple(found)


def says_again(parse: Parse, verb: Node) -> bool:
    """ "Agreed to meet again": the next one, whenever it is."""
    return any(n.word.lower() == "again" for n in parse.children(verb, "advmod"))


def state_of_place(parse: Parse, node: Node) -> str | None:
    """The state that a node names, or in which the city lies that it names with the words before it."""
    if node.party is not None:
        return node.party.code
    words = [n.word for n in parse.children(node, "compound") if n.index < node.index]
    return city_country(" ".join((*words, node.word)))


def is_facility(c: Context, node: Node) -> bool:
    """Whether a node names a place that one tours."""
    words = {
        node.word.lower(),
        *(n.word.lower() for n in c.parse.children(node, "compound", "appos", "amod")),
    }
    named = frame_words("facilities") | frame_words("ship_prefixes")  # "visited PNS Karachi"
    return node.party is None and bool(words & named)


def is_own_mission(c: Context, node: Node, guests: Sequence[Actor]) -> bool:
    """ "The minister visited the Embassy of Peru", whose official she is: that concerns no other party."""
    if not words_below(c, (node,)) & frame_words("missions"):
        return False
    inside = {n.party.code for n in c.parse.subtree(node) if n.party is not None}
    return bool(inside) and inside <= {a.party for a in guests}


def is_ship(c: Context, guests: tuple[Actor, ...]) -> bool:
    """Whether the guests, or the words in the slots, are a ship."""
    bodies = " ".join(a.body or "" for a in guests).lower().split()
    named = (*c.slots.agents, *c.slots.owners, *c.slots.objects)
    before = {n.word.lower() for node in named for n in c.parse.children(node, "compound", "nmod")}
    nodes = {n.word.lower() for n in named}
    return bool(frame_words("ships") & (set(bodies) | nodes) or frame_words("ship_prefixes") & before)
