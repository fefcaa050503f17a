"""Engagements that their grammar makes certain, whatever else the report says.

Takes a candidate; says whether its clause tells as a fact that one party gave goods to another ("Norway sent
40 lorries to Chile"), that so many came ("26 have been delivered"), that an official went abroad, both sides
came for talks, peacekeepers arrived or a guest was welcomed with a ceremony; whether goods are on schedule
("is to be delivered by May") or recalled as another's gift ("the radars provided by Norway"), officers are
exchanged or taught abroad; and whether it offers places at a school, speaks of the next edition, or recalls
by its day which of a row of calls or meetings it was. The trained decision knows few reports with such
sentences.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from communique.engagements.candidates import Candidate
from communique.engagements.frame_words import frame_words
from communique.engagements.gatherings import is_ordinal
from communique.engagements.listed_documents import listed_documents
from communique.gazetteer.exercises import find_exercises
from communique.reading.analysis import Analysis
from communique.reading.arguments import noun_slots, verb_slots
from communique.reading.complements import has_auxiliary, is_infinitive
from communique.reading.mentions import Span
from communique.reading.parse import Node, Parse
from communique.reading.statement_cues import words

__all__ = ["is_certain"]

_GIVING = frozenset({"donate", "give", "deliver", "hand", "send", "supply", "provide", "airlift"})
_SCHEDULED = _GIVING | {"arrive", "cross", "delivery", "handover", "reach", "ship", "shipment", "transfer"}
_DIALOGUES = frozenset({"dialog", "dialogue"})
_EDITIONS = frozenset({"edition", "iteration"})
_GOING = frozenset({"go", "travel", "fly"})
_TROOPS = frozenset({"peacekeeper", "troop", "contingent", "battalion", "deployment", "detachment"})
_LANDING = frozenset({"arrived", "arriving", "landed", "landing"})
_TALKING = frozenset({"talk", "negotiation", "consultation", "discussion"})
_EXCHANGING = frozenset({"exchange", "second"})
_BILLETS = frozenset({"billet", "exchange", "secondment", "attachment"})
_TEACHERS = frozenset({"adviser", "advisor", "instructor", "team", "mission", "trainer"})
_LANDS = frozenset({"country", "emirate", "kingdom", "republic", "sultanate"})
_SEATS = frozenset({"place", "seat", "slot", "vacancy", "scholarship"})
# Types of which states have one after the other.
_IN_ROWS = frozenset({"call", "meeting", "visit", "dialogue"})
_WHICH_OF_A_ROW = frozenset({"first", "second", "third", "fourth", "fifth", "last", "latest", "previous"})
_WELCOMES = frozenset({"welcome", "welcoming", "reception", "arrival", "farewell"})
_NO_DOUBT = 0.8  # that the less likely of two parties takes part
_OVER_YEARS = frozenset({"since", "annually", "yearly", "always"})
_GOODS = frame_words("gifts") | frame_words("ships")
_SUMS = frozenset({"billion", "million", "trillion"})
_FLOWING = frozenset({"assistance", "gas", "grants", "oil", "scholarships", "water"})
_NO_WARES = frame_words("intangible") | frame_words("money") | _SUMS | _FLOWING
_HAVING = frozenset({"has", "have", "had", "is", "are", "was", "were"})


def is_certain(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether the clause of a candidate leaves no doubt that it is an engagement."""
    parse = analysis.parses.get(candidate.sentence)
    node = None if parse is None else parse.node_at(candidate.trigger.start)
    if parse is None or node is None:
        return False
    if candidate.type == "training":
        return (
            _are_offered(candidate)
            or _are_exchanged(candidate, parse, node)
            or _teach_abroad(candidate, parse, node)
        )
    if candidate.type == "ceremony" and candidate.status == "held" and node.word.lower() == "ceremony":
        return _welcomes(candidate, parse, node)
    if (
        candidate.type == "meeting"
        and candidate.lemma in _TALKING
        and _both_come(analysis, candidate, parse, node)
    ):
        return True
    if candidate.type == "operation" and candidate.status == "held" and candidate.lemma in _TROOPS:
        return _keep_peace(candidate, parse, node)
    if candidate.type == "visit" and candidate.status == "held" and candidate.lemma in _GOING:
        return _travels(analysis, candidate, parse, node)
    if candidate.type == "transfer" and candidate.status == "held" and candidate.lemma in _GIVING:
        return _gives(analysis, parse, node) or _has_come(candidate, parse, node)
    if candidate.type == "transfer" and _is_scheduled(candidate, parse, node):
        return True
    if candidate.type == "transfer" and _is_recalled_gift(candidate, parse, node):
        return True
    if candidate.type == "signing" and candidate.status == "held":  # "the following instruments were signed:"
        sentence = Span(parse.sentence.start, parse.sentence.end)
        return len(candidate.parties) > 1 and any(True for _ in listed_documents(analysis.report, sentence))
    if candidate.type == "exercise" and _is_named(analysis, candidate):
        return len(candidate.parties) > 1
    if candidate.type == "visit" and candidate.lemma == "invite" and candidate.status == "proposed":
        return _is_invited(candidate, parse, node)
    if candidate.lemma in _DIALOGUES and candidate.status in ("planned", "proposed"):
        # "For the ninth dialogue"
        return any(map(is_ordinal, parse.children(node, "amod"))) and _is_between_two(candidate)
    if candidate.lemma in _EDITIONS and candidate.status != "held":  # "the next edition is foreseen in May"
        return len(candidate.parties) > 1
    return _is_recalled(candidate, parse, node)


def _is_named(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether an exercise is spoken of by a name that is known: "Cobra Gold opened"."""
    names = find_exercises(analysis.report.text)
    return any(name.start <= candidate.trigger.start < name.end for name in names)


def _gives(analysis: Analysis, parse: Parse, node: Node) -> bool:
    """Whether a transfer is told as a fact, with giver, goods and receiver."""
    if not _is_of_one_time(parse, node) or any(parse.children(node, "nsubjpass", "auxpass")):
        return False
    slots = verb_slots(parse, node)
    givers = {code for agent in slots.agents for code in _parties(parse, agent, analysis)}
    given = (*slots.objects, *slots.withs)  # "a plane with aid to Peru"
    given_to = (o for o in slots.objects if o.party is not None)
    receiving = (*given_to, *_before_sums(parse, slots.objects), *slots.tos, *slots.fors)
    receiving += tuple(n for thing in given for n in noun_slots(parse, thing).tos)
    receivers = {code for other in receiving for code in _parties(parse, other, analysis)}
    goods = {n.word.lower() for o in given for n in parse.subtree(o)}
    concrete = goods & _GOODS and not goods & frame_words("intangible")
    return bool(concrete and len(givers) == 1 and receivers - givers)


def _has_come(candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "Six of the trucks have been delivered", in a report that leaves no doubt between whom."""
    subjects = list(parse.children(node, "nsubjpass"))
    above = [p for p in parse.children(node, "prep") if p.word.lower() == "of"]
    counted = any(n.tag == "CD" for s in subjects for n in parse.subtree(s))
    goods = {n.word.lower() for top in (*subjects, *above) for n in parse.subtree(top)}
    return bool(counted and goods & _GOODS and _is_of_one_time(parse, node) and _is_between_two(candidate))


def _is_scheduled(candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "Six locomotives are to be delivered by May", "the delivery, due in May, of ten lorries"."""
    if candidate.status != "planned" or candidate.when is None or candidate.lemma not in _SCHEDULED:
        return False
    things = [node] if node.tag.startswith("N") else parse.children(node, "nsubjpass", "nsubj", "dobj")
    things = list(things)
    if candidate.lemma == "send" and _names_forces(parse, things):  # "will send two ships to the drill"
        return False
    return _names_wares(parse, things) and _is_between_two(candidate)


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
        and _is_between_two(candidate)
    )


def _names_wares(parse: Parse, things: Iterable[Node]) -> bool:
    """Whether goods are named that can be counted, and neither sums nor what is only said."""
    named = {n.word.lower() for thing in things for n in parse.subtree(thing)}
    return bool(named & _GOODS) and not named & _NO_WARES


def _travels(analysis: Analysis, candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "The minister, Ana Soto, went to Oslo to sound out her counterpart"."""
    home = {a.party for a in candidate.guests if a.person is not None and analysis.people[a.person].post}
    abroad = candidate.where.country
    return bool(home) and abroad is not None and abroad not in home and _is_factual(parse, node)


def _keep_peace(candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "The first peacekeepers of Kenya arrived in Haiti"."""
    verb = parse.verb_above(node)
    if verb is None or verb.word.lower() not in _LANDING or not _is_factual(parse, verb):
        return False
    coming = {n.word.lower() for s in parse.children(verb, "nsubj") for n in parse.subtree(s)}
    return node.word.lower() in coming and any("peace" in w for w in coming) and len(candidate.parties) == 2


def _both_come(analysis: Analysis, candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "Negotiators of Peru and Chile return to Geneva for talks"."""
    prep = parse.head(node)
    verb = parse.verb_above(node)
    if prep is None or prep.word.lower() != "for" or verb is None:
        return False
    if verb.word.lower() not in frame_words("coming"):
        return False
    coming = {code for s in parse.children(verb, "nsubj") for code in _parties(parse, s, analysis)}
    return len(coming) > 1 and coming == set(candidate.parties)


def _welcomes(candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "The two ministers took part in an official welcome ceremony"."""
    kinds = {c.word.lower() for c in parse.children(node, "amod", "compound", "nmod")}
    return bool(kinds & _WELCOMES) and len(candidate.parties) == 2


def _are_offered(candidate: Candidate) -> bool:
    """ "Offered three places for Peruvian officers"."""
    offered = any(f"carried by {word}" in candidate.signs for word in ("offered", "offers"))
    seats = any(f"word: {seat}" in candidate.signs for seat in _SEATS)
    return offered and seats and candidate.status == "proposed" and _is_between_two(candidate)


def _are_exchanged(candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "Officers will be exchanged between the two academies", "an exchange billet for a Chilean officer"."""
    if candidate.status not in ("planned", "proposed") or not _is_between_two(candidate):
        return False
    if node.tag.startswith("V"):
        things = {
            n.word.lower() for c in parse.children(node, "dobj", "nsubjpass") for n in parse.conjuncts(c)
        }
        return candidate.lemma in _EXCHANGING and bool(things & frame_words("learners"))
    whose = {n.word.lower() for n in parse.subtree(node)}
    settled = candidate.status == "planned" and candidate.when is not None
    return candidate.lemma in _BILLETS and settled and bool(whose & frame_words("learners"))


def _is_invited(candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "Invited him to attend the fleet review in Bergen"."""
    aims = parse.children(node, "xcomp", "ccomp", "advcl")
    what = {n.word.lower() for verb in aims for n in parse.subtree(verb)}
    return node.tag in ("VBD", "VBN") and bool(what & frame_words("occasions")) and _is_between_two(candidate)


def _teach_abroad(candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "The number of Norwegian instructors in Chile", "the Norwegian training team in the kingdom"."""
    if candidate.lemma not in _TEACHERS or not _is_between_two(candidate):
        return False
    whose = {
        n.party.code for n in parse.children(node, "amod", "compound", "nmod", "poss") if n.party is not None
    }
    hosts = [node, *(n for n in list(parse.ancestors(node))[:2] if n.word.lower() in ("number", "strength"))]
    places = (
        place
        for host in hosts
        for prep in parse.children(host, "prep")
        if prep.word.lower() == "in"
        for place in parse.children(prep, "pobj")
    )
    abroad = any(
        place.word.lower() in _LANDS if place.party is None else place.party.code not in whose
        for place in places
    )
    return bool(whose) and abroad and candidate.status != "proposed"


def _is_recalled(candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "Their second call, on 4 May, ended early", "on 4 May he had been with the minister"."""
    if candidate.status != "held" or candidate.type not in _IN_ROWS:
        return False
    if candidate.type == "meeting" and node.word.lower() == "been":
        return candidate.when is not None and _is_between_two(candidate)
    if not node.tag.startswith("N"):
        return False
    which = any(c.word.lower() in _WHICH_OF_A_ROW for c in parse.children(node, "amod"))
    own = any(c.tag == "PRP$" for c in parse.children(node, "poss"))
    day = candidate.when is not None and len(candidate.when.value) == 10
    return which and own and day and _is_between_two(candidate)


def _is_between_two(candidate: Candidate) -> bool:
    return len(candidate.parties) == 2 and candidate.sure >= _NO_DOUBT


def _before_sums(parse: Parse, goods: Iterable[Node]) -> Iterator[Node]:
    """Of "gave Chile five million dollars" the state, which may be parsed as one with the sum."""
    for thing in goods:
        for name in parse.children(thing, "nmod", "compound"):
            if name.party is not None and name.party.kind != "demonym":
                yield name


def _is_of_one_time(parse: Parse, verb: Node) -> bool:
    """Whether goods are given as a fact, and not as a total over years ("since 2022 it has given")."""
    return _is_factual(parse, verb) and not any(n.word.lower() in _OVER_YEARS for n in parse.nodes)


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
