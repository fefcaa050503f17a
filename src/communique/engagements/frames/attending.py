"""Who is said to attend a gathering: "took part in the forum", "with the participation of Peru".

Takes a `Context`; gives the actors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.engagements.actors.actors import actors_of
from communique.engagements.actors.discourse import Actor
from communique.engagements.frames.parts import Context, as_actor, unique
from communique.gazetteer.parties import is_state
from communique.reading.parsing.parse import Node, Parse
from communique.reading.status.words import status_words
from communique.reading.text.lexicon import triggers
from communique.reading.text.sentences import Sentence

__all__ = [
    "attending_by_clause", "brought_together", "joining", "takes_part", "taking_part_next", "told_to_attend",
]  # fmt: skip

_ATTENDANCE = status_words("taking_part")
_WHAT_WAS_TOLD = frozenset({"it", "drill", "drills", "exercise", "exercises", "manoeuvres", "maneuvers"})
# What those join who are told after who began: "troops of Chad joined their hosts".
_JOINED = _WHAT_WAS_TOLD | {"forces", "hosts", "soldiers", "them", "troops"}
_BRINGING = ("bring", "brought", "featur", "gather", "includ", "involv", "unit")
_TAKING_PART = re.compile(
    r"(?:The )?(?:(?:[\w-]+ ){0,2}?(?:armies|countries|forces|nations|navies|states) (?:are|were) (?:\w+ )?"
    r"(?:participating|taking part):"
    r"|(?:[\w-]+ )?participating (?:armies|countries|forces|nations|navies|states)"
    r" (?:are|include|included|were)\b"
    r"|(?:list of )?participa(?:nts|ting (?:countries|nations|states)):)",
    re.IGNORECASE,
)
_REACH = 3  # sentences
_KNOWN = frozenset({"the", "this", "these"})
_ARE = frozenset({"are", "were"})
_ATTENDEES = frozenset({"attendees", "delegates", "delegations", "participants", "them", "those"})
_PRESENT = frozenset({"attending", "participating", "present", "represented"})
_SENT = frozenset({"delegates", "delegation", "delegations", "observers", "representatives"})
_HELPING = frozenset({"are", "is", "has", "have", "were", "will"})


def told_to_attend(c: Context) -> tuple[Actor, ...]:
    """All whom the clause lists as attending: "experts from Oman and Chad took part in the forum", "a summit
    with the participation of Peru".
    """
    return unique(
        as_actor(c, node)
        for top in _attendees(c)
        for node in c.parse.subtree(top)
        if node.party is not None or node.person is not None
    )


def attending_by_clause(c: Context) -> tuple[Actor, ...]:
    """The parties of clauses that say who attends: "to be attended by", "with the participation of"."""
    found: list[Actor] = []
    for node in c.parse.nodes:
        if node.word.lower().startswith(("attend", "participa", "bring", "brought", "gather")):
            for inner in c.parse.subtree(node):
                if inner.party is not None or inner.person is not None:
                    found.append(as_actor(c, inner))
    return unique(found)


def joining(c: Context) -> Iterator[Actor]:
    """Those "with the participation of" whom talks are held or go on."""
    nodes = c.parse.nodes
    for i in range(c.node.index + 1, len(nodes) - 3):
        said = tuple(node.word.lower() for node in nodes[i : i + 4])
        if said[0] == "with" and said[2] in ("attendance", "participation") and said[3] == "of":
            for node in nodes[i + 4 :]:
                if node.person is not None:
                    yield from actors_of(c.parse, node, c.discourse)
                elif node.tag not in (",", "CC", "DT"):
                    return


def taking_part_next(c: Context) -> tuple[Actor, ...]:
    """Those of whom one of the next sentences says no more than that they took part: "Troops of Chad and Mali
    took part", "Among them are the army chiefs of Peru and Chile"; where it says in what, it speaks of that.
    """
    first = c.parse.sentence.index + 1
    for number in range(first, first + _REACH):
        parse = c.discourse.analysis.parses.get(number)
        if parse is None:
            continue
        if _opens_another(c, parse):
            return ()
        tops = [*_who_took_part(parse), *_listed_there(parse)]
        found = [
            as_actor(c._replace(parse=parse), n)
            for top in tops
            for n in parse.subtree(top)
            if n.party is not None or n.person is not None
        ]
        found += _listed_as_taking_part(c, parse.sentence)
        if found:
            return unique(found)
    return ()


def _listed_as_taking_part(c: Context, sentence: Sentence) -> Iterator[Actor]:
    """ "Seven nations are participating: Peru, Chile", "The participating navies are those of Peru"."""
    listing = _TAKING_PART.match(c.discourse.analysis.report.text, sentence.start, sentence.end)
    for party in c.discourse.analysis.parties:
        if listing is not None and listing.end() <= party.start < sentence.end and is_state(party.code):
            yield Actor(None, party.code, None, party.start, party.end)


def _opens_another(c: Context, parse: Parse) -> bool:
    """Whether a sentence tells of another of the kind: "a second drill began"."""
    return any(
        t.type == c.trigger.type
        for n in parse.nodes
        if n.tag.startswith("N")
        and n.word.lower() not in _ATTENDEES
        and not any(d.word.lower() in _KNOWN for d in parse.children(n, "det"))
        for t in triggers().get(n.word.lower(), ())
    )


def _who_took_part(parse: Parse) -> Iterator[Node]:
    """The subjects of a verb that says that they took part."""
    for verb in parse.nodes:
        before = verb.dep == "ccomp" and verb.head > verb.index  # "took part; Oman sent nobody"
        if (verb.dep == "ROOT" or before) and (takes_part(parse, verb) or _sends_somebody(parse, verb)):
            yield from parse.children(verb, "nsubj")
        elif verb.dep == "ROOT" and _is_represented(parse, verb):
            yield from parse.children(verb, "nsubjpass")


def _sends_somebody(parse: Parse, verb: Node) -> bool:
    """ "Oman and Chad sent observers": to nowhere else than to what was told before."""
    sent = list(parse.children(verb, "dobj")) if verb.word.lower() == "sent" else []
    elsewhere = any(prep.word.lower() == "to" for prep in parse.children(verb, "prep", "dative"))
    somebody = any(n.word.lower() in _SENT or n.person is not None for n in sent)
    return somebody and not elsewhere and not any(parse.children(verb, "neg"))


def _is_represented(parse: Parse, verb: Node) -> bool:
    """ "Oman was represented by its ambassador": at nothing else than at what was told before."""
    passive = any(aux.word.lower() in ("was", "were") for aux in parse.children(verb, "auxpass"))
    elsewhere = any(prep.word.lower() in ("at", "in", "on") for prep in parse.children(verb, "prep"))
    if verb.word.lower() != "represented" or not passive or elsewhere:
        return False
    return not any(parse.children(verb, "neg"))


def _listed_there(parse: Parse) -> Iterator[Node]:
    """Who is listed: "among them are", "participants include", "the participating states are"."""
    for verb in parse.nodes:
        word = verb.word.lower()
        if verb.dep != "ROOT" or not (word in _ARE or word.startswith(("includ", "compris"))):
            continue
        for prep in parse.children(verb, "prep"):
            among = prep.word.lower() in ("among", "amongst") and word in _ARE
            if among and any(_are_attendees(parse, n) for n in parse.children(prep, "pobj")):
                yield from parse.children(verb, "nsubj", "attr")
        if any(_are_attendees(parse, n) for n in parse.children(verb, "nsubj")):
            yield from parse.children(verb, "attr", "dobj")


def _are_attendees(parse: Parse, node: Node) -> bool:
    word = node.word.lower()
    attending = any(n.word.lower() in _PRESENT for n in parse.children(node, "amod", "acl"))
    return word in _ATTENDEES or (attending and node.tag == "NNS")


def brought_together(c: Context) -> tuple[Actor, ...]:
    """The parties of a drill "with the participation of Peru and Chile", or one that "involves" both."""
    tops = [
        n
        for noun in c.parse.nodes[c.node.index + 1 :]
        if noun.word.lower() in _ATTENDANCE
        for of in c.parse.children(noun, "prep")
        for n in c.parse.children(of, "pobj")
    ]
    verb = c.parse.head(c.node) if c.node.dep == "nsubj" else None
    if (
        verb is not None
        and verb.word.lower().startswith(_BRINGING)
        and not any(c.parse.children(verb, "neg"))
    ):
        tops += c.parse.children(verb, "dobj")
    return unique(as_actor(c, n) for top in tops for n in c.parse.subtree(top) if n.party is not None)


def takes_part(parse: Parse, verb: Node) -> bool:
    """Whether a verb says that its subject takes part, as a fact and in nothing else than was told."""
    part = [child for child in parse.children(verb, "dobj") if child.word.lower() == "part"]
    matter = [
        noun.word.lower()
        for holder in (verb, *part)
        for prep in parse.children(holder, "prep")
        if prep.word.lower() == "in"
        for noun in parse.children(prep, "pobj")
    ]
    joins = verb.word.lower().startswith("join") and any(
        child.word.lower() in _JOINED for child in parse.children(verb, "dobj")
    )
    attends = bool(part) or joins or verb.word.lower().startswith("participat")
    denied = any(parse.children(verb, "neg")) or any(
        aux.word.lower() not in _HELPING for aux in parse.children(verb, "aux")
    )
    return attends and _attends(parse, verb) and not denied and set(matter) <= _WHAT_WAS_TOLD


def _attendees(c: Context) -> Iterator[Node]:
    """The noun phrases of those who attend."""
    holders = [c.node] if c.slots.verb is None else [c.node, c.slots.verb]
    above = c.parse.verb_above(c.node)
    if above is not None and _attends(c.parse, above):
        yield from c.parse.children(above, "nsubj")
    for holder in holders:
        for prep in c.parse.children(holder, "prep"):
            for noun in c.parse.children(prep, "pobj"):
                if noun.word.lower() in _ATTENDANCE:
                    yield from (
                        n for of in c.parse.children(noun, "prep") for n in c.parse.children(of, "pobj")
                    )
        for verb in (holder, *c.parse.children(holder, "acl", "relcl", "xcomp", "advcl")):
            if verb.word.lower() == "attended":
                yield from (n for by in c.parse.children(verb, "agent") for n in c.parse.children(by, "pobj"))


def _attends(parse: Parse, verb: Node) -> bool:
    """Whether a verb says that its subject attends."""
    word = verb.word.lower()
    return word.startswith(("attend", "participat", "join")) or (
        word.startswith(("take", "took", "taking"))
        and any(child.word.lower() == "part" for child in parse.children(verb, "dobj"))
    )
