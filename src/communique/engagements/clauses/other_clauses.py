"""Clauses of a sentence that tell something else than the engagement: their times and places are not its own.

Takes a `Parse`, the node that speaks of the engagement and the nodes of a time or place.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.engagements.clauses.attachment import holder_of
from communique.engagements.clauses.sentence_times import nodes_of
from communique.engagements.clauses.verb_forms import PRESENT, is_ahead
from communique.reading.parsing.arguments import governor
from communique.reading.parsing.parse import Node, Parse
from communique.reading.status.words import status_words
from communique.reading.text.lexicon import triggers
from communique.reading.times.expressions import TimeExpression

__all__ = ["in_another_tense", "is_of_the_announcement", "of_another_clause"]

_ELSEWHEN = frozenset({"after", "before", "since", "until"})
_AT_EVENTS = frozenset({"after", "at", "during", "following"})
_TELLING = status_words("speech") | status_words("report")


def of_another_clause(parse: Parse, node: Node, time: TimeExpression) -> bool:
    """Whether a time is of what else the sentence tells.

    It opens the clause after an "and" ("met them, and on Friday flew on"), is of what came before or after
    ("met them before they flew home on Friday"), or of what a verb is said of ("the boats promised last year
    came").
    """
    inside = nodes_of(parse, time)
    holder = holder_of(parse, inside)
    if _in_middle_clause(parse, node, inside):
        return True
    if _outside_relative(parse, node, inside) or _outside_participle(parse, node, inside):
        return True
    if in_another_tense(parse, node, inside) or _of_what_the_subject_did(parse, node, holder):
        return True
    if holder is not None and holder.tag.startswith("N") and _only_then(parse, node, holder):
        return True
    if holder is not None and holder.dep == "advcl" and node not in parse.subtree(holder):
        marks = {c.word.lower() for c in parse.children(holder, "mark", "advmod")}
        if marks & _ELSEWHEN and any(parse.children(holder, "nsubj", "nsubjpass")):
            return True
    if holder is not None and holder.tag == "VBN" and holder != node and node.tag.startswith("V"):
        subjects = parse.children(node, "nsubj", "nsubjpass", "csubjpass")
        if any(holder in parse.subtree(subject) for subject in subjects):
            return True
    head = parse.head(holder) if holder is not None and holder.dep == "conj" else None
    if holder is None or head is None or not holder.tag.startswith("V") or node in parse.subtree(holder):
        return False
    joins = [c for c in parse.children(head, "cc") if c.index < holder.index]
    return bool(joins) and joins[-1].index < inside[0].index and inside[-1].index < holder.index


def _of_what_the_subject_did(parse: Parse, node: Node, holder: Node | None) -> bool:
    """ "Minister X, who met Y on Monday, arrived in Lima": when she met Y, and not when she arrived."""
    verbs = (holder, *parse.ancestors(holder)) if holder is not None else ()
    did = next((n for n in verbs if n.dep == "relcl"), None)
    if did is None or did.tag != "VBD" or did.word.lower() not in triggers() or node in parse.subtree(did):
        return False
    subject = parse.head(did)
    return subject is not None and subject.dep in ("nsubj", "nsubjpass") and did.index < node.index


def in_another_tense(parse: Parse, node: Node, inside: Sequence[Node]) -> bool:
    """Whether words are of what comes after what is told as done, or the other way round.

    "Laid a wreath and will fly to Lima on Friday", "will see the unit whose men served in Chad".
    """
    own = node if node.tag.startswith("V") else governor(parse, node)[0]
    holder = holder_of(parse, inside)
    if own is None or holder is None:
        return False
    verb = holder if holder.tag.startswith("V") else governor(parse, holder)[0]
    while verb is not None and verb.dep == "xcomp":
        verb = parse.head(verb)
    if verb is None or verb == own or own not in parse.ancestors(verb):
        return False
    if verb.dep == "conj":
        return own.tag == "VBD" and is_ahead(parse, verb)
    return verb.dep == "relcl" and verb.tag == "VBD" and is_ahead(parse, own)


def _only_then(parse: Parse, node: Node, event: Node) -> bool:
    """ "Has offered a course, it was announced after talks on Monday": when that was told."""
    prep = parse.head(event)
    told = parse.head(prep) if prep is not None and prep.word.lower() in _AT_EVENTS else None
    if told is None or told == node or told.word.lower() not in _TELLING:
        return False
    return event.word.lower() in triggers() and node not in parse.subtree(event)


def _outside_relative(parse: Parse, node: Node, inside: Sequence[Node]) -> bool:
    """Whether ``node`` is of a present relative clause and the time is of what that is said beside.

    "Received on Friday the minister, who is on a visit": the visit goes on, since when nobody says.
    """
    verb = node if node.tag.startswith("V") else governor(parse, node)[0]
    while verb is not None and verb.dep != "relcl":
        verb = next((a for a in parse.ancestors(verb) if a.tag.startswith("V")), None)
    if verb is None or not inside or set(inside) & set(parse.subtree(verb)):
        return False
    return verb.tag in PRESENT or any(c.tag in PRESENT for c in parse.children(verb, "aux", "auxpass"))


def _outside_participle(parse: Parse, node: Node, inside: Sequence[Node]) -> bool:
    """ "The boats gifted by Peru will sail on Friday", "the donated boats": not when they were given."""
    of_noun = node.tag == "VBN" and node.dep in ("acl", "amod")
    return of_noun and not set(inside) & set(parse.subtree(node))


def is_of_the_announcement(parse: Parse, node: Node, time: TimeExpression) -> bool:
    """ "Today the minister announced that Peru will give ten boats": the day on which it was said."""
    said = holder_of(parse, nodes_of(parse, time))
    if said is None or said.tag != "VBD" or said.word.lower() not in _TELLING:
        return False
    return time.start < said.start and any(node in parse.subtree(c) for c in parse.children(said, "ccomp"))


def _in_middle_clause(parse: Parse, node: Node, inside: Sequence[Node]) -> bool:
    """Whether nodes hang on the second of three clauses, and ``node`` does not.

    "Met them, laid a wreath at the tomb on Monday and flew home"; what closes the last of them may be of all.
    """
    holder = holder_of(parse, inside)
    if holder is None or holder.dep not in ("conj", "dep") or not holder.tag.startswith("V"):
        return False
    verb = node if node.tag.startswith("V") else governor(parse, node)[0]
    further = any(c.tag.startswith("V") for c in parse.children(holder, "conj"))
    return further and verb is not None and verb != holder and inside[-1].index < _last_of(parse, holder)


def _last_of(parse: Parse, verb: Node) -> int:
    return max(c.index for c in parse.children(verb, "conj") if c.tag.startswith("V"))
