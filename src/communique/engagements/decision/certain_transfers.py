"""Transfers that their grammar makes certain, whatever else the report says.

Takes a candidate with its clause; says whether that tells as a fact that one party gave goods to another
("Norway sent 40 lorries to Chile"), that so many came ("26 have been delivered"), that goods are promised
("will donate eight lorries") or on schedule ("is to be delivered by May"), or recalled as another's gift
("the radars provided by Norway").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.decision.certain_plans import is_bound
from communique.engagements.decision.facts import is_between_two, is_factual, parties_in
from communique.reading.analysis import Analysis
from communique.reading.parsing.arguments import noun_slots, verb_slots
from communique.reading.parsing.parse import Node, Parse

__all__ = ["is_certain_transfer"]

_GIVING = frozenset({"donate", "give", "deliver", "hand", "send", "supply", "provide", "airlift"})


_SCHEDULED = _GIVING | {"arrive", "cross", "delivery", "handover", "reach", "ship", "shipment", "transfer"}


_GIFTS = frozenset({"deliver", "donate", "gift", "hand", "provide", "supply", "transfer"})


_OVER_YEARS = frozenset({"since", "annually", "yearly", "always"})


_GOODS = frame_words("gifts") | frame_words("ships")


_SUMS = frozenset({"billion", "million", "trillion"})


_FLOWING = frozenset({"assistance", "gas", "grants", "oil", "scholarships", "water"})


_NO_WARES = frame_words("intangible") | frame_words("money") | _SUMS | _FLOWING


def _gives(analysis: Analysis, parse: Parse, node: Node) -> bool:
    """Whether a transfer is told as a fact, with giver, goods and receiver."""
    if not _is_of_one_time(parse, node) or any(parse.children(node, "nsubjpass", "auxpass")):
        return False
    slots = verb_slots(parse, node)
    givers = {code for agent in slots.agents for code in parties_in(parse, agent, analysis)}
    given = (*slots.objects, *slots.withs)  # "a plane with aid to Peru"
    given_to = (o for o in slots.objects if o.party is not None)
    receiving = (*given_to, *_before_sums(parse, slots.objects), *slots.tos, *slots.fors)
    receiving += tuple(n for thing in given for n in noun_slots(parse, thing).tos)
    receivers = {code for other in receiving for code in parties_in(parse, other, analysis)}
    goods = {n.word.lower() for o in given for n in parse.subtree(o)}
    wares = _GOODS | _SUMS | frame_words("money") if node.word.lower().startswith("donat") else _GOODS
    concrete = goods & wares and not goods & frame_words("intangible")
    return bool(concrete and len(givers) == 1 and receivers - givers)


def _has_come(candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "Six of the trucks have been delivered", in a report that leaves no doubt between whom."""
    subjects = list(parse.children(node, "nsubjpass"))
    above = [p for p in parse.children(node, "prep") if p.word.lower() == "of"]
    counted = any(n.tag == "CD" for s in subjects for n in parse.subtree(s))
    goods = {n.word.lower() for top in (*subjects, *above) for n in parse.subtree(top)}
    return bool(counted and goods & _GOODS and _is_of_one_time(parse, node) and is_between_two(candidate))


def _is_scheduled(candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "Six locomotives are to be delivered by May", "the delivery, due in May, of ten lorries"."""
    if candidate.status != "planned" or candidate.when is None or candidate.lemma not in _SCHEDULED:
        return False
    things = [node] if node.tag.startswith("N") else parse.children(node, "nsubjpass", "nsubj", "dobj")
    things = list(things)
    if candidate.lemma == "send" and _names_forces(parse, things):  # "will send two ships to the drill"
        return False
    return _names_wares(parse, things) and is_between_two(candidate)


def _is_promised(candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "Norway will donate eight lorries" where nobody but Chile can be meant."""
    if candidate.status != "planned" or candidate.lemma not in _GIFTS or not is_bound(parse, node):
        return False
    things = [n for child in parse.children(node, "dobj") for n in parse.conjuncts(child)]
    counted = any(c.tag == "CD" for thing in things for c in parse.children(thing, "nummod"))
    return counted and _names_wares(parse, things) and is_between_two(candidate)


def _names_forces(parse: Parse, things: Iterable[Node]) -> bool:
    named = {n.word.lower() for thing in things for n in parse.subtree(thing)}
    return bool(named & (frame_words("forces") | frame_words("ships")))


def _is_recalled_gift(candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "The radars provided by Norway", "the boat which Chile gave us"."""
    given = (node.tag == "VBN" and node.dep == "acl") or (node.dep == "relcl" and node.tag in ("VBD", "VBN"))
    head = parse.head(node)
    if candidate.status != "held" or candidate.lemma not in _GIVING or not given or head is None:
        return False
    return (
        _names_wares(parse, [head])
        and not any(n.word.lower() in _OVER_YEARS for n in parse.nodes)
        and is_between_two(candidate)
    )


def _names_wares(parse: Parse, things: Iterable[Node]) -> bool:
    """Whether goods are named that can be counted, and neither sums nor what is only said."""
    named = {n.word.lower() for thing in things for n in parse.subtree(thing)}
    return bool(named & _GOODS) and not named & _NO_WARES


def _before_sums(parse: Parse, goods: Iterable[Node]) -> Iterator[Node]:
    """Of "gave Chile five million dollars" the state, which may be parsed as one with the sum."""
    for thing in goods:
        for name in parse.children(thing, "nmod", "compound"):
            if name.party is not None and name.party.kind != "demonym":
                yield name


def _is_of_one_time(parse: Parse, verb: Node) -> bool:
    """Whether goods are given as a fact, and not as a total over years ("since 2022 it has given")."""
    return is_factual(parse, verb) and not any(n.word.lower() in _OVER_YEARS for n in parse.nodes)


def is_certain_transfer(analysis: Analysis, candidate: Candidate, parse: Parse, node: Node) -> bool:
    """Whether the clause of a transfer leaves no doubt of it."""
    if candidate.status == "held" and candidate.lemma in _GIVING:
        given = _gives(analysis, parse, node) or _has_come(candidate, parse, node)
        others = set(parties_in(parse, node, analysis)) - candidate.parties.keys()
        recalled = node.dep == "acl" and not others and _is_recalled_gift(candidate, parse, node)
        return given or recalled  # "that Norway donated": of any time
    return _is_scheduled(candidate, parse, node) or _is_promised(candidate, parse, node)
