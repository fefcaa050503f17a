"""The arguments of a word that speaks of an engagement, by their grammatical slot.

Takes a `Parse` and a node; gives `Slots`: who acts, who is acted on, with whom, by whom, to and in
where, between whom, of and for what, and which party adjectives stand before it. What the slots mean
for the engagement (who hosts, who visits) is decided by the frames in ``engagements``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from importlib import resources
from typing import NamedTuple

from communique.reading.names.people_words import RECEIVING
from communique.reading.parsing.parse import Node, Parse
from communique.reading.times.patterns import WEEKDAYS

__all__ = ["LIGHT_VERBS", "Slots", "clause", "governor", "is_opposed", "noun_slots", "verb_slots"]


def _verbs(name: str) -> frozenset[str]:
    path = resources.files("communique.reading").joinpath("data/verbs.toml")
    return frozenset(tomllib.loads(path.read_text(encoding="utf-8"))[name]["words"])


SUBJECTS = ("nsubj", "csubj", "expl")
OBJECTS = ("dobj", "obj", "attr", "oprd")
_THEY = frozenset({"he", "she", "they", "we"})  # "the visit she paid to Oslo"
_RELATIVE = frozenset({"who", "which", "that", "whom"})
# Verbs whose object is the subject of the infinitive after them.
_OBJECT_CONTROL = _verbs("object_control")
# "Received at the port the envoy of Peru"
_BEFORE_A_GUEST = frozenset({",", "the", "his", "her", "their", "its"})
_TIMES_OF_DAY = frozenset({"today", "yesterday", "here", "morning", "noon", "afternoon", "evening", "night"})
# Verbs that carry a noun for an engagement: the noun's participants are the verb's arguments.
LIGHT_VERBS = _verbs("light")


class Slots(NamedTuple):
    """The arguments by slot; each a tuple of nodes in text order, coordinated ones included.

    ``speaker`` is the subject of the clause inside which the noun stands ("said in a meeting with"),
    ``verb`` the verb that carries the noun (itself for a verb), None where there is none.
    """

    agents: tuple[Node, ...] = ()
    objects: tuple[Node, ...] = ()
    withs: tuple[Node, ...] = ()
    bys: tuple[Node, ...] = ()
    tos: tuple[Node, ...] = ()
    froms: tuple[Node, ...] = ()
    places: tuple[Node, ...] = ()
    betweens: tuple[Node, ...] = ()
    ofs: tuple[Node, ...] = ()
    fors: tuple[Node, ...] = ()
    modifiers: tuple[Node, ...] = ()
    owners: tuple[Node, ...] = ()
    speaker: tuple[Node, ...] = ()
    verb: Node | None = None


_OTHER_SPEAKERS = frozenset({"according", "due", "prior", "thanks", "owing"})  # "according to the spokesman"
_BY_PREPOSITION = {
    "with": "withs", "alongside": "withs", "together": "withs",
    "by": "bys",
    "to": "tos", "into": "tos", "toward": "tos", "towards": "tos",
    "from": "froms",
    "in": "places", "at": "places", "on": "places", "aboard": "places", "near": "places", "off": "places",
    "between": "betweens", "among": "betweens", "involving": "betweens", "amongst": "betweens",
    "of": "ofs",
    "for": "fors",
    "against": "fors",
}  # fmt: skip


def verb_slots(parse: Parse, verb: Node) -> Slots:
    """The arguments of a verb that itself speaks of an engagement."""
    found: dict[str, list[Node]] = {}
    passive = False
    for child in parse.children(verb):
        if child.dep in ("nsubjpass",):
            passive = True
            _add(found, "objects", parse.conjuncts(_antecedent(parse, verb, child)))
        elif child.dep in SUBJECTS:
            _add(found, "agents", parse.conjuncts(_antecedent(parse, verb, child)))
        elif child.dep in (*OBJECTS, "dative") and child.tag != "IN":
            _add(found, "objects", parse.conjuncts(child))
    if not passive and not found.get("objects"):
        _add(found, "objects", _late_object(parse, verb) or _shared_object(parse, verb))
    if not passive and not found.get("agents"):
        passive = any(parse.children(verb, "auxpass")) or verb.dep in ("acl", "relcl")
        slot = "objects" if verb.tag == "VBN" and passive else "agents"
        _add(found, slot, _inherited_subject(parse, verb))
    _prepositions(parse, verb, found)
    for node in found.get("objects", ()):
        _prepositions(parse, node, found, only=("withs", "betweens"))
    return _slots(found, verb)


def _late_object(parse: Parse, verb: Node) -> list[Node]:
    """ "Received on Monday, at the fair, Admiral Roe": a person far behind, hung on another word or a day."""
    if verb.word.lower() not in RECEIVING or any(parse.children(verb, "auxpass")):
        return []
    for node in parse.subtree(verb):
        head, before = parse.head(node), parse.nodes[node.index - 1].word
        apart = node.dep == "npadvmod" or (node.dep == "appos" and head is not None and head.person is None)
        of_a_day = head is not None and head.word.lower() in WEEKDAYS
        behind = before.lower() in WEEKDAYS or before.lower() in _TIMES_OF_DAY or node.dep == "npadvmod"
        if node.person is None or node.index < verb.index:
            continue
        apart = apart and (before.lower() in _BEFORE_A_GUEST or of_a_day)
        if apart or behind or _behind_a_place(parse, verb, node):
            return parse.conjuncts(node)
    return []


def _shared_object(parse: Parse, verb: Node) -> list[Node]:
    """What two verbs side by side have in common: "signed and published the accord"."""
    for other in parse.children(verb, "conj"):
        between = parse.nodes[verb.index + 1 : other.index]
        beside = all(n.tag in ("CC", "RB", ",") or n in parse.conjuncts(verb) for n in between)
        if beside and other.index > verb.index and other.tag.startswith("V"):
            return [n for child in parse.children(other, "dobj") for n in parse.conjuncts(child)]
    return []


def _behind_a_place(parse: Parse, verb: Node, node: Node) -> bool:
    """ "Received at his office in Lima the envoy": behind a noun, and after no preposition of its own."""
    last = parse.nodes[node.index - 1]
    last = parse.nodes[last.index - 1] if last.tag == "DT" else last
    between = parse.nodes[verb.index + 1 : last.index + 1]
    if not between or between[0].tag not in ("IN", "NN", "RB") or last.person is not None:
        return False
    ends = any(n.word in ",;:" or n.tag.startswith(("V", "W", "CC")) for n in between)
    return not ends and last.tag.startswith("NN")


def noun_slots(parse: Parse, noun: Node) -> Slots:
    """The arguments of a noun that speaks of an engagement, its own and those of the verb that carries it."""
    found: dict[str, list[Node]] = {}
    for child in parse.children(noun):
        if child.dep == "poss":
            _add(found, "owners", parse.conjuncts(child))
        elif child.dep in ("compound", "amod", "nmod", "nummod", "punct", "appos"):
            named = [n for n in parse.subtree(child) if n.party or n.person]
            _add(found, "modifiers", [n for n in named if not is_opposed(parse, n)])
        elif child.dep in ("acl", "relcl"):
            _clause_of(parse, child, found)
    _prepositions(parse, noun, found)
    verb, relation = governor(parse, noun)
    if verb is not None:
        _from_verb(parse, verb, relation, found)
    return _slots(found, verb)


def is_opposed(parse: Parse, node: Node) -> bool:
    """ "An anti-Peru conference": at which Peru is not."""
    before = "".join(n.word.lower() for n in parse.nodes[max(0, node.index - 2) : node.index])
    return before == "anti-"


def governor(parse: Parse, noun: Node) -> tuple[Node | None, str]:
    """The verb above a noun, and how the noun hangs on it: ``object``, ``subject`` or ``adjunct``."""
    top = noun
    relation = ""
    for above in parse.ancestors(noun):
        if above.tag.startswith("V") or above.tag == "MD":
            if not relation:
                relation = {
                    "nsubj": "subject",
                    "nsubjpass": "object",
                    "dobj": "object",
                    "attr": "object",
                }.get(top.dep, "adjunct")
            return above, relation
        if (
            above.tag in ("IN", "TO")
            or (relation and above.tag.startswith("N"))
            or (not relation and top.dep in ("compound", "poss", "nmod"))
        ):
            relation = "adjunct"
        top = above
    return None, ""


def clause(parse: Parse, node: Node) -> Iterator[Node]:
    """The nodes of the clause around a node: below its nearest verb, without other finite clauses."""
    verb = node if node.tag.startswith("V") else (governor(parse, node)[0] or node)
    stack = [verb]
    while stack:
        current = stack.pop()
        yield current
        for child in parse.children(current):
            if child.dep in ("ccomp", "advcl", "parataxis") and node not in parse.subtree(child):
                continue
            stack.append(child)


def _from_verb(parse: Parse, verb: Node, relation: str, found: dict[str, list[Node]]) -> None:
    carried = relation == "object" or (relation == "subject" and verb.word.lower() in LIGHT_VERBS)
    partly = relation == "adjunct" and verb.word.lower() in LIGHT_VERBS
    slots = verb_slots(parse, verb)
    if carried:
        if relation == "object":
            _add(found, "agents", slots.agents)
        for name in ("withs", "bys", "places", "betweens", "tos"):
            _add(found, name, getattr(slots, name))
        return
    _add(found, "speaker", slots.agents or slots.bys)
    if partly:
        complete = found.get("withs") or found.get("betweens")  # "before his talks with Roe, he met with Doe"
        for name in ("places",) if complete else ("withs", "betweens", "places"):
            _add(found, name, getattr(slots, name))
    else:
        _add(found, "places", slots.places)


def _clause_of(parse: Parse, verb: Node, found: dict[str, list[Node]]) -> None:
    slots = verb_slots(parse, verb)
    for name in ("withs", "bys", "places", "betweens", "tos"):
        _add(found, name, getattr(slots, name))
    own = [n for n in slots.agents if n.index < verb.index and (n.person or n.party or n.word in _THEY)]
    if verb.tag == "VBG" or (verb.dep == "relcl" and not _says_meanwhile(parse, verb)):
        own += [n for n in slots.objects if n.person or n.party]
    _add(found, "agents", own)


def _says_meanwhile(parse: Parse, verb: Node) -> bool:
    """ "A call, during which they discussed Chile": what was done at it, and not who held it."""
    which = (n for prep in parse.children(verb, "prep") for n in parse.children(prep, "pobj"))
    return any(n.word.lower() == "which" for n in which)


def _prepositions(
    parse: Parse, node: Node, found: dict[str, list[Node]], *, only: Iterable[str] | None = None
) -> None:
    listed = (n for n in parse.children(node, "conj") if n.tag in ("IN", "TO"))  # "to Lima and then to Quito"
    for prep in (*parse.children(node, "prep", "agent", "dative", "prt"), *listed):
        slot = _BY_PREPOSITION.get(prep.word.lower())
        if prep.word.lower() in _OTHER_SPEAKERS:
            continue
        if slot is None or (only is not None and slot not in only):
            for inner in parse.children(prep, "prep"):  # "together with", "along with"
                inner_slot = _BY_PREPOSITION.get(inner.word.lower())
                if inner_slot and (only is None or inner_slot in only):
                    _add(found, inner_slot, _objects_of(parse, inner))
            continue
        objects = _objects_of(parse, prep)
        if prep.word.lower() == "on":  # "a conference on Libya" is not held there
            objects = [n for n in objects if n.party is None]
        _add(found, slot, objects)


def _objects_of(parse: Parse, prep: Node) -> list[Node]:
    nodes: list[Node] = []
    for child in parse.children(prep, "pobj", "pcomp"):
        if child.dep == "pcomp" and child.tag == "VBG":  # "to neighbouring Pakistan" taken for a verb
            nodes.extend(
                n for inner in parse.children(child, "dobj") if inner.party for n in parse.conjuncts(inner)
            )
        nodes.extend(parse.conjuncts(child))
    for other in parse.children(prep, "conj"):  # "in Tehran and in Isfahan"
        nodes.extend(_objects_of(parse, other))
    return nodes


def _antecedent(parse: Parse, verb: Node, subject: Node) -> Node:
    if subject.word.lower() in _RELATIVE and verb.dep == "relcl":
        return parse.head(verb) or subject
    return subject


def _inherited_subject(parse: Parse, verb: Node) -> list[Node]:
    """The subject that a verb without one takes from the clause above it."""
    current = verb
    above = parse.head(verb)
    if (
        above is not None
        and verb.dep in ("xcomp", "ccomp", "advcl")
        and above.word.lower() in _OBJECT_CONTROL
    ):
        invited = [n for child in parse.children(above, "dobj", "nsubjpass") for n in parse.conjuncts(child)]
        if invited:
            return invited
    if (
        above is not None
        and verb.dep in ("acl", "xcomp")
        and above.word.lower() in ("invitation", "invitations")
    ):
        invited = [n for prep in parse.children(above, "prep") if prep.word.lower() in ("to", "for")
                   for n in _objects_of(parse, prep)]  # fmt: skip
        if invited:
            return invited
    for above in parse.ancestors(verb):
        if current.dep in ("acl", "relcl") and not above.tag.startswith("V"):
            if current == verb and verb.tag == "VB" and (owners := list(parse.children(above, "poss"))):
                return [n for owner in owners for n in parse.conjuncts(owner)]  # "Chile's wish to send it"
            return parse.conjuncts(above) if above.dep != "conj" else [above]
        if above.tag.startswith("V") or above.tag == "MD":
            subjects = [
                _antecedent(parse, above, child) for child in parse.children(above, *SUBJECTS, "nsubjpass")
            ]
            if subjects:
                return [n for s in subjects for n in parse.conjuncts(s)]
        elif current.dep not in ("pcomp", "xcomp", "advcl", "conj", "ccomp"):
            return []
        current = above
    return []


def _add(found: dict[str, list[Node]], slot: str, nodes: Iterable[Node]) -> None:
    have = found.setdefault(slot, [])
    have.extend(node for node in nodes if node not in have)


def _slots(found: dict[str, list[Node]], verb: Node | None) -> Slots:
    return Slots(**{name: tuple(sorted(nodes)) for name, nodes in found.items()}, verb=verb)
