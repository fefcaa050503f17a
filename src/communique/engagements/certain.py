"""Engagements that their grammar makes certain, whatever else the report says.

Takes a candidate; says whether its clause tells as a fact that one party gave goods to another: "Norway sent
40 lorries to Chile". The trained decision knows few reports whose only sentence is such a one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from communique.engagements.candidates import Candidate
from communique.engagements.frame_words import frame_words
from communique.reading.analysis import Analysis
from communique.reading.arguments import verb_slots
from communique.reading.complements import has_auxiliary, is_infinitive
from communique.reading.parse import Node, Parse
from communique.reading.statement_cues import words

__all__ = ["is_certain"]

_GIVING = frozenset({"donate", "give", "deliver", "hand", "send", "supply", "provide", "airlift"})
_OVER_YEARS = frozenset({"since", "annually", "yearly", "always"})
_HAVING = frozenset({"has", "have", "had", "is", "are", "was", "were"})


def is_certain(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether a transfer is told as a fact, with giver, goods and receiver."""
    if candidate.type != "transfer" or candidate.status != "held" or candidate.lemma not in _GIVING:
        return False
    parse = analysis.parses.get(candidate.sentence)
    node = None if parse is None else parse.node_at(candidate.trigger.start)
    if parse is None or node is None or not _is_factual(parse, node):
        return False
    # Totals over years are figures: "since 2022 it has given".
    passive = any(parse.children(node, "nsubjpass", "auxpass"))
    if passive or any(n.word.lower() in _OVER_YEARS for n in parse.nodes):
        return False
    slots = verb_slots(parse, node)
    givers = {code for agent in slots.agents for code in _parties(parse, agent, analysis)}
    given_to = (o for o in slots.objects if o.party is not None)
    receiving = (*given_to, *_before_sums(parse, slots.objects), *slots.tos, *slots.fors)
    receivers = {code for other in receiving for code in _parties(parse, other, analysis)}
    goods = {n.word.lower() for o in slots.objects for n in parse.subtree(o)}
    named = goods & (frame_words("gifts") | frame_words("ships"))
    return bool(named and len(givers) == 1 and receivers - givers and not goods & frame_words("intangible"))


def _before_sums(parse: Parse, goods: Iterable[Node]) -> Iterator[Node]:
    """Of "gave Chile five million dollars" the state, which may be parsed as one with the sum."""
    for thing in goods:
        for name in parse.children(thing, "nmod", "compound"):
            if name.party is not None and name.party.kind != "demonym":
                yield name


def _is_factual(parse: Parse, verb: Node) -> bool:
    """ "Gave", "has given", "is giving", "continued to give", in a main clause or one that is said."""
    if any(parse.children(verb, "neg")) or verb.dep in ("relcl", "acl", "advcl"):
        return False
    if is_infinitive(parse, verb):
        head = parse.head(verb)
        return (
            head is not None
            and head.word.lower() in words("continuing")
            and head.tag == "VBD"
            and _is_factual(parse, head)
        )
    return verb.tag == "VBD" or (verb.tag in ("VBN", "VBG") and has_auxiliary(parse, verb, _HAVING))


def _parties(parse: Parse, node: Node, analysis: Analysis) -> Iterator[str]:
    for inner in parse.subtree(node):
        if inner.party is not None:
            yield inner.party.code
        elif inner.person is not None:
            party = analysis.people[inner.person.person].party
            if party is not None:
                yield party
