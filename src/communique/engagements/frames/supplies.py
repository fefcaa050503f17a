"""Frames of what changes hands: arms, equipment, ships and aid given, sold, received, on their way.

Takes a `Context`; gives `Frame` values of type ``transfer``: hosts send, guests receive.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.actors.actors import actors_of
from communique.engagements.actors.discourse import Actor
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.frames.parts import Context, Frame, clause_parties, is_ship, unique, words_below
from communique.engagements.places.journeys import TRAINS, leads_to

__all__ = ["cargo", "hand", "supply_noun", "take"]

# Verbs that say by themselves that goods change hands.
_PLAIN = frozenset(
    {"donate", "gift", "deliver", "hand", "turn", "supply", "lend", "lease", "loan", "sell", "airlift"}
)
_SOLD = frozenset({"sale", "shipment", "consignment", "provision", "batch"})  # of goods that they do not name
_REACHING = frozenset({"reach"})  # its object is the place
_BOUGHT = frozenset({"acquisition", "purchase", "procurement"})  # whose owner receives


def hand(c: Context) -> Iterator[Frame]:
    """Gives, sells or hands over goods."""
    if not _goods(c):
        return
    receivers = c.actors("tos") or _beside_goods(c, "to", "for", "into") or c.actors("fors")
    given = tuple(a for a in c.actors("objects") if a.body is None)  # "gave Benin ten trucks"
    yield Frame(
        "transfer",
        hosts=c.actors("agents", "bys", "froms"),
        guests=(*receivers, *given),
        destination=c.slots.places,
        extra=clause_parties(c),
        slots=c.slots,
    )


def take(c: Context) -> Iterator[Frame]:
    """Receives, buys or takes possession of goods."""
    taken = words_below(c, (*c.slots.objects, *c.slots.ofs))
    if not taken & _wares() or taken & frame_words("intangible"):
        return
    givers = c.actors("froms") or _beside_goods(c, "from")
    if not givers and _is_welcomed(c):
        return
    yield Frame(
        "transfer",
        hosts=givers,
        guests=c.actors("agents", "bys"),
        destination=c.slots.places,
        extra=clause_parties(c),
        slots=c.slots,
    )


def _is_welcomed(c: Context) -> bool:
    """ "On arrival the frigate was received by officers": she is a guest in port."""
    passive = [n for n in c.slots.objects if n.dep == "nsubjpass"]
    return c.trigger.lemma == "receive" and bool(passive) and is_ship(c, ())


def cargo(c: Context) -> Iterator[Frame]:
    """Goods that arrive, cross, land or leave; a plane that lands with them."""
    carried = [n for prep in c.parse.children(c.node, "prep") if prep.word.lower() in ("with", "carrying")
               for n in c.parse.subtree(prep)]  # fmt: skip
    # "The battery will reach Peru": what it reaches is no cargo
    going = not c.slots.objects or c.trigger.lemma in _REACHING
    own = c.slots.agents if going else c.slots.objects
    heads = {n.word.lower() for n in own}
    freight = {n.word.lower() for n in carried} | (
        words_below(c, own) if heads & {"batch", "plane", "flight"} else heads
    )
    if not freight & (frame_words("gifts") - frame_words("money")) or leads_to(c.parse, c.node, TRAINS):
        return
    yield Frame(
        "transfer",
        hosts=c.actors("froms", "bys"),
        guests=c.actors("tos") or (c.actors("objects") if c.trigger.lemma in _REACHING else ()),
        extra=clause_parties(c),
        destination=(*c.slots.places, *c.slots.tos),
        slots=c.slots,
    )


def supply_noun(c: Context) -> Iterator[Frame]:
    """A delivery, a gift, a sale; of goods, where the noun alone does not say so."""
    if c.node.dep in ("compound", "nmod", "amod"):
        return
    things = words_below(c, (*c.slots.ofs, *c.slots.objects, c.node))
    named = bool(things & (_wares() - {c.node.word.lower()}))
    if not named and (c.trigger.lemma in _SOLD | _BOUGHT or _is_courtesy(c)):
        return
    owners = c.actors("owners", "agents", "bys")
    bought = c.trigger.lemma in _BOUGHT
    yield Frame(
        "transfer",
        hosts=(c.actors("froms") or _beside_goods(c, "from"))
        if bought
        else unique((*owners, *c.actors("froms"))),
        guests=owners if bought else c.actors("tos", "fors"),
        destination=c.slots.places,
        extra=clause_parties(c),
        slots=c.slots,
    )


def _is_courtesy(c: Context) -> bool:
    """A gift that guests and hosts present to each other."""
    verb = c.slots.verb
    return (
        c.trigger.lemma == "gift"
        and verb is not None
        and verb.word.lower().startswith(("present", "exchang"))
    )


def _beside_goods(c: Context, *prepositions: str) -> tuple[Actor, ...]:
    """The parties that a preposition hangs on the goods themselves: "ten trucks to Peru"."""
    below = [n for o in (*c.slots.objects, *c.slots.ofs) for n in c.parse.subtree(o)]
    nodes = [
        m
        for prep in below
        if prep.word.lower() in prepositions
        for child in c.parse.children(prep, "pobj")
        for m in c.parse.conjuncts(child)
    ]
    return unique(a for n in nodes for a in actors_of(c.parse, n, c.discourse))


def _goods(c: Context) -> bool:
    """Whether goods are what the verb hands on: named among its objects or close after it."""
    own = words_below(c, c.slots.objects)
    head = c.parse.head(c.node)
    if head is not None and c.node.dep in ("acl", "relcl", "amod"):
        own |= words_below(c, (head,))
    on = not c.slots.objects and any(p.word.lower() == "on" for p in c.parse.children(c.node, "prep"))
    if own & frame_words("intangible") or on:  # "to deliver on the vision"
        return False
    after = {n.word.lower() for n in c.parse.nodes[c.node.index + 1 : c.node.index + 9]}
    courtesies = {"gift", "gifts"} if c.trigger.lemma in ("present", "give") else set()
    return bool((own | after) & _wares() - courtesies) or c.trigger.lemma in _PLAIN


def _wares() -> frozenset[str]:
    return frame_words("gifts") | frame_words("ships")
