"""Plans that their grammar makes certain, whatever else the report says.

Takes a candidate with its clause; says whether that tells what two parties bound themselves to, or one to the
other: "agreed on a vaccination campaign", "undertook to rebuild the clinic", "will carry out a feasibility
study", "committed to meet in May".
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.decision.facts import is_between_two
from communique.engagements.families import AHEAD
from communique.engagements.frames.parts import says_again
from communique.reading.parsing.arguments import verb_slots
from communique.reading.parsing.parse import Node, Parse
from communique.reading.status.words import status_words

__all__ = ["is_bound", "is_certain_plan"]

_BINDING = status_words("agree") | status_words("bound") | status_words("resolve")
_WILL = frozenset({"will", "shall", "'ll", "’ll", "would"})
_ON = frozenset({"for", "on", "to", "upon"})
# Sessions and drills come again and again; without their day it may be any of them that is meant.
_DATED = frozenset({"call", "dialogue", "exercise", "meeting"})
_BUILDING = frame_words("building")
_DOING = frame_words("doing")
_NO_WORKS = frame_words("no_works")
_SENDING = frozenset({"deploy", "dispatch", "send"})
_TEACHING = frozenset({"accept", "admit", "train"})
_FORCES = frame_words("forces") - frame_words("airborne")
_HIGH = 4  # verbs between a deed and what binds to it
_UNDER_VERBS = ("advcl", "ccomp", "conj", "pcomp", "xcomp")


def is_certain_plan(candidate: Candidate, parse: Parse, node: Node) -> bool:
    """Whether the clause of a candidate that lies ahead leaves no doubt of it."""
    known = all(at.start < parse.sentence.end for at in candidate.parties.values())  # named until then
    if candidate.status not in AHEAD or not known or not is_between_two(candidate):
        return False
    if candidate.type in _DATED:
        told = candidate.when is not None or says_again(parse, node)
        return node.tag == "VB" and told and is_bound(parse, node)
    if node.tag.startswith("N"):
        return candidate.type == "project" and _is_work(node) and _is_undertaken(parse, node)
    things = {n.word.lower() for thing in verb_slots(parse, node).objects for n in parse.subtree(thing)}
    fits = {
        "project": candidate.lemma in _BUILDING and not things & _NO_WORKS,
        "operation": candidate.lemma in _SENDING and bool(things & _FORCES) and _goes_somewhere(parse, node),
        "training": candidate.lemma in _TEACHING and bool(things & frame_words("learners")),
    }
    return fits.get(candidate.type, False) and is_bound(parse, node)


def _is_work(noun: Node) -> bool:
    return noun.word.lower() in frame_words("works")


def _goes_somewhere(parse: Parse, verb: Node) -> bool:
    """ "Will send a medical team to Lima", not "to the drill" or "to study the plan"."""
    slots = verb_slots(parse, verb)
    goals = [n for thing in slots.objects for p in parse.children(thing, "prep") for n in parse.subtree(p)]
    goals += [n for goal in (*slots.tos, *slots.places) for n in parse.subtree(goal)]
    drills = any(n.word.lower() in ("exercise", "exercises", "drill", "drills") for n in goals)
    return not drills and any(n.party is not None or n.word[:1].isupper() for n in goals)


def _is_undertaken(parse: Parse, noun: Node) -> bool:
    """Whether a work is what is agreed on or done: "agreed on a study", "will carry out a study"."""
    head = parse.head(noun)
    if head is None:
        return False
    if noun.dep in ("dobj", "nsubjpass"):
        return head.word.lower() in _DOING and is_bound(parse, head)
    above = parse.head(head)
    agreed = above is not None and above.word.lower() in _BINDING
    return noun.dep == "pobj" and head.word.lower() in _ON and agreed


def is_bound(parse: Parse, verb: Node) -> bool:
    """Whether somebody is bound to what a verb says."""
    chain = list(_verbs_above(parse, verb))
    if any(True for each in chain for _ in parse.children(each, "neg")):
        return False
    if any(each.word.lower() in _BINDING for each in chain[1:]):
        return True
    return any(child.word.lower() in _WILL for each in chain for child in parse.children(each, "aux"))


def _verbs_above(parse: Parse, verb: Node) -> Iterator[Node]:
    """A verb and those it depends on, as long as they are of one statement."""
    current: Node | None = verb
    for _ in range(_HIGH):
        if current is None:
            return
        yield current
        if current.dep not in _UNDER_VERBS:
            return
        current = parse.head(current)
