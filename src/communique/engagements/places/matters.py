"""What is talked about, said or done beside an engagement: places named there are not its own.

Takes a `Parse`, the node that speaks of the engagement and a preposition before a place; tells whether this
stands in the matter ("talks on the crisis in Chile") or in what else the sentence tells ("offered a grant to
schools in Chile at the talks").
"""

from __future__ import annotations

from functools import cache

from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.clauses.verb_forms import FINITE, PRESENT
from communique.reading.parsing.arguments import governor
from communique.reading.parsing.parse import Node, Parse
from communique.reading.text.lexicon import triggers
from communique.reading.times.patterns import WEEKDAYS

__all__ = [
    "behind_a_colon",
    "beside_the_deed",
    "describes_somebody",
    "in_the_matter",
    "is_of_a_flow",
    "is_talked_about",
    "names_the_matter",
    "opens_matter",
]

_OBJECTS = frozenset({"dobj", "nsubjpass"})
_COMPLEMENTS = frozenset({"ccomp", "dobj", "parataxis", "xcomp"})
_ON_WHAT = frozenset({"about", "concerning", "on", "over", "regarding"})
_ABOUT = frozenset({"about", "concerning", "regarding"})
_MEANWHILE = frozenset({"after", "ahead", "at", "before", "during"})
_REMARKS = frozenset(
    {"announcement", "comment", "comments", "remark", "remarks", "speech", "statement", "statements"}
)
_BRINGING = ("bring", "brought")
_OF_A_TASK = frozenset({"head", "heads", "lead", "leads", "serve", "serves"})
_BEING = frozenset({"are", "is"})
_PREPARING = frozenset({"plan", "planning", "prepare", "preparing"})
_SENT = frozenset({"message", "transfer"})
_CONTACTS = frozenset({"conference", "dialogue", "meeting", "signing", "tour", "visit"})


def in_the_matter(parse: Parse, node: Node, prep: Node) -> bool:
    """Whether a preposition stands in what is talked about: "discussed the crisis in Chile"."""
    below = prep
    for above in parse.ancestors(prep):
        opens = below != prep and opens_matter(parse, below)
        if opens or (below.dep in _OBJECTS and above.word.lower() in frame_words("discussing")):
            return node not in parse.subtree(below)
        if below.word.lower() == "for" and above != node and above.word.lower() in frame_words("praising"):
            return node not in parse.subtree(below)  # "commended the army for its work in Chile"
        if below.word.lower() == "for" and above != node and above.word.lower() in _PREPARING:
            return node not in parse.subtree(below)  # "met to prepare for the summit in Lima"
        meanwhile = below != prep and below.word.lower() in _MEANWHILE
        if above == node or meanwhile:
            return False
        below = above
    return False


def is_talked_about(parse: Parse, deed: Node, event: Node) -> bool:
    """Whether an event stands in what those of a deed above it talk about: "spoke about the summit"."""
    between: list[Node] = []
    for above in parse.ancestors(event):
        if above == deed:
            named = any(n.word.lower() in _ABOUT for n in between)
            return event.tag.startswith("N") and (named or in_the_matter(parse, deed, event))
        between.append(above)
    return False


def names_the_matter(parse: Parse, name: Node) -> bool:
    """Whether a name is part of what something is about: "the Summit on Peace in Ukraine"."""
    for above in parse.ancestors(name):
        if above.tag.startswith("V"):
            return False
        if opens_matter(parse, above):
            return True
    return False


def opens_matter(parse: Parse, prep: Node) -> bool:
    """Whether what is talked about follows: "on the crisis in Chile", not "on Monday", "on the sidelines"."""
    if prep.word.lower() not in _ON_WHAT:
        return False
    matters = [n for n in parse.children(prep, "pobj") if n.tag.startswith("NN") and n.person is None]
    return bool(matters) and not any(n.word.lower() in _no_matters() or _is_contact(n) for n in matters)


@cache
def _no_matters() -> frozenset[str]:
    """Nouns after "on" and "over" that say when, where or how, and not what is talked about."""
    lists = ("margins", "days", "facilities", "no_matters")
    return frozenset(WEEKDAYS).union(*(frame_words(name) for name in lists))


def beside_the_deed(parse: Parse, noun: Node, prep: Node) -> bool:
    """Whether a preposition stands in what is said or done meanwhile: "urged peace in Chile at the talks"."""
    verb, relation = governor(parse, noun)
    if verb is None or relation != "adjunct" or verb.word.lower() in triggers():
        return False
    below = prep
    for above in parse.ancestors(prep):
        if above == noun:
            return False
        if above == verb:
            if below == prep or below.dep not in _COMPLEMENTS or noun in parse.subtree(below):
                return False
            another = _happens(below)  # "held talks in Lima during the visit"
            return not another and below.word.lower() not in _REMARKS and below.person is None
        below = above
    return False


def describes_somebody(parse: Parse, node: Node, prep: Node) -> bool:
    """Whether a place is that of somebody's task: "received the envoy, who leads his team in Lima"."""
    for above in parse.ancestors(prep):
        if above == node:
            return False
        if above.dep == "relcl" and above.tag in PRESENT:
            whom = parse.head(above)
            return whom is not None and whom.person is not None and not _goes_or_meets(above)
    return False


def _goes_or_meets(verb: Node) -> bool:
    """ "Is in Lima", "arrives in Lima"; not "leads his team in Lima"."""
    word = verb.word.lower()
    return word in _BEING or (word in triggers() and word not in _OF_A_TASK)


def is_of_a_flow(parse: Parse, prep: Node) -> bool:
    """ "Discussed exports to Chile", "ready to hand boats to Chile": where goods go, and nobody who meets."""
    head = parse.head(prep) if prep.word.lower() == "to" else None
    if head is None or head.person is not None or head.party is not None:
        return False
    word, known = head.word.lower(), triggers().get(head.word.lower(), ())
    if head.tag.startswith("V"):
        given = bool(known) and all(trigger.type == "transfer" for trigger in known)
        return given and not word.startswith(_BRINGING)  # "brings her staff to Lima for talks"
    travels = frame_words("travelling") | frame_words("travellers") | frame_words("forces")
    return head.tag.startswith("N") and not known and word not in travels


def behind_a_colon(parse: Parse, node: Node, prep: Node) -> bool:
    """ "After the meeting this was announced: The talks in Lima are off": told in a sentence of its own."""
    between = parse.nodes[node.index : prep.index]
    colon = next((n for n in between if n.word == ":"), None)
    return colon is not None and any(n.tag in FINITE for n in parse.nodes[colon.index :])


def _happens(node: Node) -> bool:
    """Whether a word speaks of what happens somewhere, not of what is given or sent."""
    return any(trigger.type not in _SENT for trigger in triggers().get(node.word.lower(), ()))


def _is_contact(node: Node) -> bool:
    """Whether a word itself speaks of people who come together or sign something."""
    return any(trigger.type in _CONTACTS for trigger in triggers().get(node.word.lower(), ()))
