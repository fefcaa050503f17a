"""Engagements that their grammar makes certain, whatever else the report says.

Takes a candidate; says whether its clause tells as a fact that an official went abroad, both sides came for
talks, peacekeepers arrived or a guest was welcomed with a ceremony; whether officers are exchanged or taught
abroad, documents signed are listed or an exercise is known by its name; and whether it offers places at a
school, speaks of the next edition, or recalls by its day which of a row of calls or meetings it was.
Transfers stand in `certain_transfers`, what parties bound themselves to in `certain_plans`. The trained
decision knows few reports with such sentences.
"""

from __future__ import annotations

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.candidates.visiting import VISITING
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.clauses.listed_documents import listed_documents
from communique.engagements.decision.certain_plans import is_certain_plan
from communique.engagements.decision.certain_titles import heads_readout, opens_transcript
from communique.engagements.decision.certain_transfers import is_certain_transfer
from communique.engagements.decision.facts import is_between_two, is_factual, parties_in
from communique.engagements.families import AHEAD
from communique.engagements.frames.gatherings import DIALOGUES, is_ordinal
from communique.engagements.frames.stays import is_back
from communique.engagements.places.names import where_and_when
from communique.gazetteer.exercises import find_exercises
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node, Parse
from communique.reading.text.mentions import Span

__all__ = ["is_certain"]

_EDITIONS = frozenset({"edition", "iteration"})
_FACING = frozenset({"call", "host", "meet", "receive"})
_AFTER = frozenset({"after", "following"})
_GOING = frozenset({"go", "travel", "fly"})
_TROOPS = frozenset({"peacekeeper", "troop", "contingent", "battalion", "deployment", "detachment"})
_LANDING = frozenset({"arrived", "arriving", "landed", "landing"})
_TALKING = frozenset({"talk", "negotiation", "consultation", "discussion"})
_TALKS = frozenset(f"{word}s" for word in _TALKING)
_GATHERING = frozenset({"gather"})
_EXCHANGING = frozenset({"exchange", "second"})
_BILLETS = frozenset({"billet", "exchange", "secondment", "attachment"})
_TEACHERS = frozenset({"adviser", "advisor", "instructor", "team", "mission", "trainer"})
_SEATS = frozenset({"place", "seat", "slot", "vacancy", "scholarship"})
# Types of which states have one after the other.
_IN_ROWS = frozenset({"call", "meeting", "visit", "dialogue"})
_WHICH_OF_A_ROW = frozenset({"first", "second", "third", "fourth", "fifth", "last", "latest", "previous"})
_WELCOMES = frozenset({"welcome", "welcoming", "reception", "arrival", "farewell"})


def is_certain(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether the clause of a candidate leaves no doubt that it is an engagement."""
    parse = analysis.parses.get(candidate.sentence)
    node = None if parse is None else parse.node_at(candidate.trigger.start)
    if parse is None or node is None:
        return False
    if is_certain_plan(candidate, parse, node):
        return True
    if opens_transcript(analysis, candidate) or heads_readout(analysis, candidate):
        return True
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
        and candidate.lemma in _TALKING | _GATHERING
        and _both_come(analysis, candidate, parse, node)
    ):
        return True
    if candidate.type == "operation" and candidate.status == "held" and candidate.lemma in _TROOPS:
        return _keep_peace(candidate, parse, node)
    if candidate.type == "visit" and candidate.status == "held" and candidate.lemma in _GOING:
        return _travels(analysis, candidate, parse, node)
    if candidate.type == "visit" and candidate.lemma == VISITING:
        return is_between_two(candidate)
    if candidate.lemma == "be" and candidate.status == "held" and is_back(parse, node):
        return is_between_two(candidate)
    is_visit = candidate.type == "visit" and candidate.lemma == "visit"
    if is_visit and (_is_presupposed(candidate) or _heads_a_release(candidate, parse, node)):
        return True
    faces = candidate.lemma in _FACING and (node.tag.startswith("V") or _is_received(parse, node))
    if candidate.type in ("call", "meeting") and candidate.status == "held" and faces:
        return _face_each_other(analysis, candidate, parse, node)
    if candidate.type == "message" and candidate.status == "held" and candidate.lemma == "write":
        return _writes(analysis, candidate, parse, node)
    if candidate.type == "transfer":
        return is_certain_transfer(analysis, candidate, parse, node)
    if candidate.type == "signing" and candidate.status == "held":  # "the following instruments were signed:"
        sentence = Span(parse.sentence.start, parse.sentence.end)
        return len(candidate.parties) > 1 and any(True for _ in listed_documents(analysis.report, sentence))
    if candidate.type == "exercise" and _is_named(analysis, candidate):
        return len(candidate.parties) > 1
    if candidate.type == "visit" and candidate.lemma == "invite" and candidate.status == "proposed":
        return _is_invited(candidate, parse, node)
    if candidate.lemma in DIALOGUES and candidate.status in AHEAD:
        # "For the ninth dialogue"
        return any(map(is_ordinal, parse.children(node, "amod"))) and is_between_two(candidate)
    if candidate.lemma in _EDITIONS and candidate.status != "held":  # "the next edition is foreseen in May"
        return len(candidate.parties) > 1
    return _is_recalled(candidate, parse, node)


def _is_named(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether an exercise is spoken of by a name that is known: "Cobra Gold opened"."""
    names = find_exercises(analysis.report.text)
    return any(name.start <= candidate.trigger.start < name.end for name in names)


def _travels(analysis: Analysis, candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "The minister, Ana Soto, went to Oslo to sound out her counterpart"."""
    home = {a.party for a in candidate.guests if a.person is not None and analysis.people[a.person].post}
    abroad = candidate.where.country
    return bool(home) and abroad is not None and abroad not in home and is_factual(parse, node)


def _face_each_other(analysis: Analysis, candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "The president called his counterpart to condole", "she said after meeting the Peruvian minister"."""
    people = [analysis.people[a.person] for a in candidate.actors if a.person is not None]
    posted = {person.party for person in people if person.post} - {None}
    verb = node if node.tag.startswith("V") else parse.verb_above(node)
    told = candidate.type != "meeting" and verb is not None and is_factual(parse, verb)
    return (told or _is_followed(parse, node)) and len(candidate.parties) == len(posted) == 2


def _is_received(parse: Parse, call: Node) -> bool:
    """ "Received calls from the president of Norway"."""
    verb = parse.head(call)
    return call.dep == "dobj" and verb is not None and verb.word.lower() == "received"


def _is_followed(parse: Parse, verb: Node) -> bool:
    """ "After meeting the minister", "a day after he hosted her": what came before is no plan."""
    head = parse.head(verb)
    if verb.tag == "VBG":
        return head is not None and head.word.lower() in _AFTER
    after = any(mark.word.lower() in _AFTER for mark in parse.children(verb, "mark"))
    return after and verb.dep == "advcl" and verb.tag == "VBD" and not any(parse.children(verb, "neg"))


def _writes(analysis: Analysis, candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "The prime minister of Norway wrote to President Soto of Peru": one office holder to another."""
    senders, receivers = (
        {a.party for a in side if a.person is not None and analysis.people[a.person].post}
        for side in (candidate.hosts, candidate.guests)
    )
    return len(candidate.parties) > 1 and bool(senders and receivers - senders) and is_factual(parse, node)


def _is_presupposed(candidate: Candidate) -> bool:
    """Whether "the visit" is spoken of again and again as something known."""
    again = candidate.anaphoric and candidate.mentions > 1 and candidate.status == "held"
    return again and is_between_two(candidate)


def _heads_a_release(candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "Official visit of the President of Peru to Norway", with no verb."""
    alone = parse.head(node) is None and not any(n.tag in ("MD", "VBD", "VBP", "VBZ") for n in parse.nodes)
    guests = {a.party for a in candidate.guests if a.person is not None}
    return alone and bool(guests) and candidate.where.country not in guests and is_between_two(candidate)


def _keep_peace(candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "The first peacekeepers of Kenya arrived in Haiti"."""
    verb = parse.verb_above(node)
    if verb is None or verb.word.lower() not in _LANDING or not is_factual(parse, verb):
        return False
    coming = {n.word.lower() for s in parse.children(verb, "nsubj") for n in parse.subtree(s)}
    return node.word.lower() in coming and any("peace" in w for w in coming) and len(candidate.parties) == 2


def _both_come(analysis: Analysis, candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "Negotiators of Peru and Chile return to Geneva for talks"."""
    gathers = candidate.lemma in _GATHERING
    verb = node if gathers else parse.verb_above(node)
    if verb is None or not (gathers or verb.word.lower() in frame_words("coming")):
        return False
    aims = [
        aim for prep in parse.children(verb) if prep.word.lower() == "for" for aim in parse.children(prep)
    ]
    if not any(aim == node or (gathers and aim.word.lower() in _TALKS) for aim in aims):
        return False
    coming = {code for s in parse.children(verb, "nsubj") for code in parties_in(parse, s, analysis)}
    return len(coming) > 1 and coming == set(candidate.parties)


def _welcomes(candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "The two ministers took part in an official welcome ceremony"."""
    kinds = {c.word.lower() for c in parse.children(node, "amod", "compound", "nmod")}
    return bool(kinds & _WELCOMES) and len(candidate.parties) == 2


def _are_offered(candidate: Candidate) -> bool:
    """ "Offered three places for Peruvian officers"."""
    offered = any(f"carried by {word}" in candidate.signs for word in ("offered", "offers"))
    seats = any(f"word: {seat}" in candidate.signs for seat in _SEATS)
    return offered and seats and candidate.status == "proposed" and is_between_two(candidate)


def _are_exchanged(candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "Officers will be exchanged between the two academies", "an exchange billet for a Chilean officer"."""
    if candidate.status not in AHEAD or not is_between_two(candidate):
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
    return node.tag in ("VBD", "VBN") and bool(what & frame_words("occasions")) and is_between_two(candidate)


def _teach_abroad(candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "The number of Norwegian instructors in Chile", "the Norwegian training team in the kingdom"."""
    if candidate.lemma not in _TEACHERS or not is_between_two(candidate):
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
        place.word.lower() in where_and_when("states")
        if place.party is None
        else place.party.code not in whose
        for place in places
    )
    return bool(whose) and abroad and candidate.status != "proposed"


def _is_recalled(candidate: Candidate, parse: Parse, node: Node) -> bool:
    """ "Their second call, on 4 May, ended early", "on 4 May he had been with the minister"."""
    if candidate.status != "held" or candidate.type not in _IN_ROWS:
        return False
    if candidate.type == "meeting" and node.word.lower() == "been":
        return candidate.when is not None and is_between_two(candidate)
    if not node.tag.startswith("N"):
        return False
    which = any(c.word.lower() in _WHICH_OF_A_ROW for c in parse.children(node, "amod"))
    own = any(c.tag == "PRP$" for c in parse.children(node, "poss"))
    day = candidate.when is not None and candidate.when.is_day
    return which and own and day and is_between_two(candidate)
