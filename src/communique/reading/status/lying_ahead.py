"""Whether words say that an engagement lies ahead: infinitives, programmes, times to come.

Helpers of `communique.reading.status.status`: each takes a `Parse` and the node that speaks of the
engagement, or a verb above it, and says whether that is so or gives the node whose word says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.reading.parsing.parse import Node, Parse
from communique.reading.status.mentions import Link
from communique.reading.status.words import status_words

__all__ = [
    "in_future",
    "is_bound_to",
    "is_reached",
    "is_to",
    "is_to_come",
    "listed",
    "prepared_at",
    "sets_out",
]

_RANKED = status_words("ranked")
_SET_OUT = status_words("set_out")
_AGENDA = status_words("agenda")
_DATES = status_words("dates")
_FIX = status_words("fix")
_HAPPEN = status_words("happen")
_BOUND = status_words("bound")
_COMMITMENTS = frozenset({"commitment", "commitments", "pledge", "pledges"})
_CONVENING = frozenset(
    {
        "conducting",
        "convening",
        "having",
        "holding",
        "hosting",
        "launching",
        "opening",
        "organising",
        "organizing",
    }
)
_TRAVEL = status_words("travel")
_JOURNEYS = status_words("journeys")
_HOLDING = frozenset(
    {"comprise", "comprises", "envisage", "envisages", "foresee", "foresees", "include", "includes"}
)
_OBJECTS = frozenset({"ccomp", "dobj", "xcomp"})
_HAVE = frozenset({"had", "has", "have", "having"})
_TO_COME = frozenset({"about", "bound", "certain", "likely", "supposed", "sure"})
_TO_COME_ABOUT = frozenset({("to", "take", "place"), ("to", "be", "held"), ("to", "be", "convened")})
_ACCORDS = frozenset({"agreement", "understanding", "accord", "decision", "consensus", "commitment"})
_REACHED = frozenset({"reached", "made", "taken", "achieved", "struck", "adopted"})
_PLANNING = frozenset({"planning", "preparatory"})
_FOR_IT = frozenset({"for", "of", "on"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def is_to(parse: Parse, verb: Node) -> bool:
    """ "Is to visit", "to be held", a headline's "Minister to visit": the future, not a purpose done."""
    head = parse.head(verb)
    if head is None:
        return True
    passive = any(c.word.lower() == "be" for c in parse.children(verb, "auxpass"))
    if any(_is_ranked(parse, n, later=passive) for n in (head, *parse.children(head, "attr"))):
        return False  # "the first minister to visit"
    if head.word.lower() in _BOUND and verb.dep in ("xcomp", "ccomp"):
        return True
    if head.word.lower() in _TO_COME and verb.dep in ("xcomp", "ccomp", "pcomp", "acl", "advcl"):
        return True
    if head.word.lower() in ("is", "are", "was", "were", "be", "'s") and verb.dep in (
        "xcomp",
        "ccomp",
        "acomp",
    ):
        return not any(parse.children(head, "attr"))  # "is the first minister to visit", "a pleasure to meet"
    if verb.dep in ("acl", "relcl") and head.head == head.index and (head.person or head.party):
        return True  # "Foreign Minister X to visit Peru", a line by itself
    # "Confirmed his part in the forum to be held in May" may be parsed as what he confirmed.
    told = verb.dep in ("relcl", "acl") or (verb.dep == "ccomp" and any(parse.children(verb, "nsubjpass")))
    if told and passive:
        return True
    if verb.dep not in ("advcl", "xcomp"):
        return False
    made = head.tag == "VBD" and head.word.lower() in _JOURNEYS  # "flew to Lima to meet him": so he did
    return (head.word.lower() in _TRAVEL and not made) or _is_there(parse, head)


def _is_ranked(parse: Parse, node: Node, *, later: bool) -> bool:
    """Whether somebody is called the first or the only one, also within the words of an office.

    ``later``: "next" does not say so, as in "the next session, to be held in Oslo".
    """
    ranked = _RANKED - {"next"} if later else _RANKED
    if any(c.word.lower() in ranked for c in parse.children(node, "amod")):
        return True
    inside = (t.text.lower() for t in parse.sentence.tokens if node.start <= t.start < node.end)
    return node.person is not None and not ranked.isdisjoint(inside)


def _is_there(parse: Parse, verb: Node) -> bool:
    """ "Is in Lima to": the purpose of somebody who has just come lies ahead."""
    return verb.word.lower() in ("am", "are", "is") and any(
        place.party is not None or place.word[:1].isupper()
        for prep in parse.children(verb, "prep")
        if prep.word.lower() == "in"
        for place in parse.children(prep, "pobj")
    )


def listed(parse: Parse, verb: Node, below: Node) -> Node | None:
    """ "Is to be held", "is on the agenda", "a date was set for it", of what hangs on ``below``."""
    subject = below.dep in _SUBJECTS
    if verb.word.lower() in _HAVE and any(parse.children(verb, "dobj")):  # "has a shipyard on his programme"
        return _on_agenda(parse, verb)
    if subject and below.word.lower() in _DATES and verb.word.lower() in _FIX:
        return verb
    if below.dep in _OBJECTS and verb.word.lower() in _HOLDING:
        return next((c for c in parse.children(verb, "nsubj") if c.word.lower() in _AGENDA), None)
    if not subject or verb.word.lower() not in ("is", "are", "was", "were"):
        return None
    for child in parse.children(verb, "xcomp"):
        to = next((c for c in parse.children(child, "aux") if c.word.lower() == "to"), None)
        if to is not None and (child.word.lower() in _HAPPEN or any(parse.children(child, "auxpass"))):
            return to
    return _on_agenda(parse, verb)


def _on_agenda(parse: Parse, verb: Node) -> Node | None:
    """The list on which a verb says that something stands."""
    on = (c for c in parse.subtree(verb) if c.word.lower() == "on" and c.dep == "prep")
    return next((n for c in on for n in parse.children(c, "pobj") if n.word.lower() in _AGENDA), None)


def prepared_at(parse: Parse, node: Node) -> Node | None:
    """The talks at which something to come is only prepared: "a planning conference for the exercise"."""
    name, above = node, parse.head(node)
    while name.dep == "compound" and above is not None and above.tag.startswith("NNP"):
        name, above = above, parse.head(above)
    if above is not None and above.word.lower() in _FOR_IT:
        above = parse.head(above)
    elif name.dep not in ("compound", "nmod", "poss"):
        return None
    plans = () if above is None else parse.children(above, "amod", "compound", "nmod")
    return above if any(n.word.lower() in _PLANNING for n in plans) else None


def in_future(parse: Parse, node: Node) -> Node | None:
    """ "His trip in the near future", "the talks in the coming weeks"."""
    for prep in parse.children(node, "prep"):
        for time in parse.children(prep, "pobj"):
            coming = (c.word.lower() for c in parse.children(time, "amod"))
            if prep.word.lower() in ("in", "within", "over") and (
                time.word.lower() == "future" or "coming" in coming
            ):
                return time
    return None


def is_to_come(parse: Parse, noun: Node) -> Node | None:
    """The "to" right behind "the meeting to take place", but not behind "the first drill to take place"."""
    behind = parse.nodes[noun.index + 1 : noun.index + 4]
    if _is_ranked(parse, noun, later=True):
        return None
    return behind[0] if tuple(n.word.lower() for n in behind) in _TO_COME_ABOUT else None


def sets_out(parse: Parse, verb: Node) -> bool:
    """ "Set out on a tour", "set foot in Lima": a "set" that plans nothing."""
    return verb.word.lower() == "set" and any(c.word.lower() in _SET_OUT for c in parse.children(verb))


def is_bound_to(parse: Parse, word: Node, below: Sequence[Link]) -> bool:
    """ "Committed to holding talks", "to sending trucks": that lies ahead, "to continuing talks" does not."""
    last = below[-1].node
    if last.tag != "VBG" or last.dep != "pcomp" or not (len(below) == 1 or last.word.lower() in _CONVENING):
        return False
    to = parse.head(last)
    binding = word.word.lower() in _BOUND or word.word.lower() in _COMMITMENTS
    return binding and to is not None and to.word.lower() == "to" and parse.head(to) == word


def is_reached(parse: Parse, verb: Node, below: Node) -> bool:
    """ "An agreement was reached to open", "on opening": what is agreed lies ahead."""
    above = parse.head(below)
    on = below.dep == "pcomp" and above is not None and above.word.lower() == "on"
    if verb.word.lower() not in _REACHED or not (
        on or (below.dep in ("advcl", "xcomp") and below.tag == "VB")
    ):
        return False
    return any(n.word.lower() in _ACCORDS for n in parse.children(verb, "nsubjpass", "dobj"))
