"""Whether words call an engagement off: cancelled, put off, struck off a programme, or left.

Helpers of `communique.reading.status.status`: each takes a `Parse`, the node that speaks of the engagement
and perhaps a word above it; gives the node whose word calls it off, or None.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.reading.parsing.parse import Node, Parse
from communique.reading.status.words import FUTURE, PARTICLES, status_words
from communique.reading.text.lexicon import triggers
from communique.reading.times.calendar import SEASONS
from communique.reading.times.patterns import MONTHS, WEEKDAYS

__all__ = ["called_off", "will_not_happen"]

_CANCEL = status_words("cancel")
_DROPPED = status_words("dropped")
_MOVED = status_words("moved")
_PLAN = status_words("plan")
_HAPPEN = status_words("happen")
_AGENDA = status_words("agenda")
_HOLD_UP = status_words("waiting")
_STRUCK = status_words("struck")
_SLIPPED = status_words("slipped")
_LATER = frozenset({*MONTHS, *WEEKDAYS, *SEASONS, "month", "week", "year"})
_COME = frozenset({"came", "come", "comes"})
_FAILED = frozenset({"fail", "failed", "fails"})  # to meet; talks that failed were held
_NOT = frozenset({"not", "n't", "n’t", "never"})
_SUBJECTS = ("nsubj", "nsubjpass")


def called_off(parse: Parse, member: Node, node: Node) -> Node | None:
    """The word that calls off what ``member``, the node or a word above it, carries."""
    word = member.word.lower()
    if word in _CANCEL or (word in _FAILED and node.dep == "xcomp" and parse.head(node) == member):
        return member
    for child in (c for top in (member, *parse.children(member, "xcomp")) for c in parse.children(top)):
        lower, above = child.word.lower(), parse.nodes[child.head]
        if (
            lower in _CANCEL
            and child.dep in ("amod", "acl", "relcl", "conj", "xcomp")
            and child.index != node.index
            and not (child.dep == "conj" and _has_own_object(parse, child))
        ):
            return child
        if child.dep in ("prt", "advmod", "prep", "acomp") and above.word.lower() in PARTICLES.get(lower, ()):
            return above
        if lower == "have" and child.dep == "aux" and _to(parse, above) and _was_due(parse, above):
            return child
    left = _stands_off(parse, node, member) or _left(parse, member, node) or _gone(parse, member, node)
    if left is not None:
        return left
    off = next((c for c in _done_to(parse, member, node) if _calls_off(parse, c)), None)
    if off is not None:
        return off
    passive = any(child.dep == "nsubjpass" for child in parse.children(member))
    return member if word in _MOVED and passive and _has_to(parse, member) else None


def _has_own_object(parse: Parse, verb: Node) -> bool:
    """ "Agreed to meet and rejected all blame": nothing is off, other than in "set a day and dropped it"."""
    objects = [noun.word.lower() for noun in parse.children(verb, "dobj") if noun.tag.startswith("N")]
    return any(all(told.pos != "noun" for told in triggers().get(word, ())) for word in objects)


def will_not_happen(parse: Parse, node: Node) -> Node | None:
    """ "Will not take place", "will no longer visit", "did not go ahead as planned"."""
    subject = node.dep in _SUBJECTS
    verb = parse.head(node) if subject else node
    if verb is None or not verb.tag.startswith("V"):
        return None
    future = any(c.word.lower() in FUTURE for c in parse.children(verb, "aux"))
    longer = next((c for c in parse.children(verb, "advmod") if c.word.lower() == "longer"), None)
    if longer is not None and any(c.word.lower() == "no" for c in parse.children(longer)):
        return longer if future else None
    refused = next((c for c in parse.children(verb, "neg") if c.word.lower() in _NOT), None)
    if refused is None:
        return None
    passive = any(c.dep == "auxpass" for c in parse.children(verb))
    if (subject and verb.word.lower() in _HAPPEN) or (not subject and passive):
        planned = any(n.word.lower() in _PLAN for n in parse.subtree(verb))
        return refused if future or planned else None
    return None


def _stands_off(parse: Parse, node: Node, verb: Node) -> Node | None:
    """ "Is off", "is on hold", "was struck off the programme", "fell through", of what is the subject."""
    if not any(child in (node, *parse.ancestors(node)) for child in parse.children(verb, *_SUBJECTS)):
        return None
    word = verb.word.lower()
    for child in parse.children(verb, "advmod", "prt", "prep", "acomp"):
        lower = child.word.lower()
        away = any(parse.children(child, "pobj"))  # "is under way off Lima"
        if lower == "off" and not away and word in ("is", "are", "was", "were", "remains"):
            return child
        if lower == "through" and word in ("fell", "fall", "falls", "fallen"):
            return child
        named = [c.word.lower() for c in (*parse.children(child, "pobj"), *parse.children(verb, "dobj"))]
        if lower == "on" and _HOLD_UP.intersection(named):
            return child
        if lower in ("from", "off") and word in _STRUCK and _AGENDA.intersection(named):
            return child
    return None


def _gone(parse: Parse, verb: Node, node: Node) -> Node | None:
    """ "Slipped to April", "nothing came of the visit", of what is below the verb."""
    word = verb.word.lower()
    if word not in _SLIPPED and word not in _COME:
        return None
    below = (node, *parse.ancestors(node))
    if word in _SLIPPED and any(child in below for child in parse.children(verb, "nsubj")):
        own = (prep for prep in parse.children(verb, "prep") if prep.word.lower() in ("to", "into", "until"))
        later = (time for prep in own for time in parse.children(prep, "pobj"))
        return verb if any(time.word.lower() in _LATER for time in later) else None
    if word not in _COME or not any(n.word.lower() == "nothing" for n in parse.children(verb, "nsubj")):
        return None
    of = (prep for prep in parse.children(verb, "prep") if prep.word.lower() == "of")
    return verb if any(prep in below for prep in of) else None


def _left(parse: Parse, verb: Node, node: Node) -> Node | None:
    """Where a plan of the past is left: "was to visit Chile, but the trip was called off"."""
    if verb == node or not any(c.word.lower() == "but" for c in parse.children(verb, "cc")):
        return None
    called = (c for c in parse.children(verb, "conj") if any(parse.children(c, *_SUBJECTS)))
    planned = verb.word.lower() in ("was", "were", "been") or verb.word.lower() in _PLAN
    if not planned:
        return None
    return next((c for c in called if _calls_off(parse, c)), None) or _fails(parse, verb)


def _fails(parse: Parse, verb: Node) -> Node | None:
    """ "Was due to come but did not", "had been set to meet but he fell ill": where a plan is left."""
    tense = [verb, *parse.children(verb, "aux", "auxpass")]
    past = any(n.word.lower() in ("was", "were", "had") for n in tense)
    if not past or not any(c.word.lower() == "but" for c in parse.children(verb, "cc")):
        return None
    been = any(n.word.lower() == "had" for n in tense) and any(n.word.lower() == "been" for n in tense)
    for other in parse.children(verb, "conj"):
        if been or any(c.word.lower() in _NOT for c in parse.children(other, "neg")):
            return other
    return None


def _done_to(parse: Parse, verb: Node, node: Node) -> Iterator[Node]:
    """The passive verbs whose subject is, or holds, the node: "the trip was fixed but was put off"."""
    above = (node, *parse.ancestors(node))
    if any(child in above for child in parse.children(verb, "nsubjpass")):
        yield verb
        for other in parse.children(verb, "conj"):
            if other.tag == "VBN" and not any(c.dep in _SUBJECTS for c in parse.children(other)):
                yield other


def _calls_off(parse: Parse, verb: Node) -> bool:
    word = verb.word.lower()
    if word in _CANCEL or word in _DROPPED:
        return True
    particles = (c.word.lower() for c in parse.children(verb, "prt", "advmod"))
    return any(word in PARTICLES.get(particle, ()) for particle in particles)


def _was_due(parse: Parse, verb: Node) -> bool:
    """ "Was to have met", "had been due to have met"; not "is glad to have met"."""
    head = parse.head(verb)
    return head is not None and (head.word.lower() in _PLAN or head.word.lower() in ("was", "were"))


def _to(parse: Parse, verb: Node) -> bool:
    return any(child.word.lower() == "to" for child in parse.children(verb, "aux"))


def _has_to(parse: Parse, verb: Node) -> bool:
    return any(child.word.lower() == "to" for child in parse.children(verb, "prep"))
