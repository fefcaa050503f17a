"""Frames of nouns of contact: talks, calls, gatherings; those of visits stand in `visits`.

Takes a `Context`; gives `Frame` values.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.engagements.actors.actors import actors_of, named_before
from communique.engagements.actors.discourse import Actor
from communique.engagements.actors.wording import in_what_is_discussed
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.clauses.headlines import set_beside
from communique.engagements.frames.attending import (
    attending_by_clause,
    joining,
    taking_part_next,
    told_to_attend,
)
from communique.engagements.frames.counterparts import kept_apart, sides_apart, told_by_the_verb
from communique.engagements.frames.gatherings import (
    conveners,
    for_the_press,
    gathering_type,
    only_named,
    only_planned_on_paper,
    only_spoken_of,
    round_of,
)
from communique.engagements.frames.lines import over_a_line
from communique.engagements.frames.parts import (
    Context,
    Frame,
    actors_after,
    as_actor,
    clause_parties,
    only_modifies,
    unique,
)
from communique.engagements.frames.private_company import in_private_company
from communique.engagements.frames.visits import visit_noun
from communique.reading.parsing.arguments import verb_slots

__all__ = ["contact_noun"]

_MEDIATED = frozenset({"brokered", "facilitated", "mediated", "sponsored"})
_TAKING = ("get", "got", "receiv", "take", "took")


def contact_noun(c: Context) -> Iterator[Frame]:
    """A noun for a contact: a visit, a call, talks or a gathering."""
    if c.trigger.type == "visit":
        yield from visit_noun(c)
    elif c.trigger.type == "call":
        yield from _call_noun(c)
    else:
        yield from _gathering(c)


def _call_noun(c: Context) -> Iterator[Frame]:
    """A telephone call; a courtesy call is a meeting, a port call a ship's visit."""
    if c.trigger.lemma != "call":
        yield from _gathering(c)
        return
    if _is_an_appeal(c):
        return
    words = {n.word.lower() for n in c.parse.children(c.node, "amod", "compound", "nmod")}
    callers = c.actors("agents", "owners")
    if "port" in words or _is_of_a_ship(c):
        targets = [
            n for n in (*c.slots.tos, *c.slots.places) if n.party is not None or n.tag.startswith("NNP")
        ]
        yield Frame(
            "ship_visit", guests=callers or c.actors("bys"), destination=tuple(targets), slots=c.slots
        )
        return
    called_on = _people_after(c, "on", "upon")
    hosts = (*called_on, *_people_after(c, "to", "by"))
    if words & frame_words("courtesy") and not hosts:
        hosts = tuple(a for a in c.actors("withs") if a.person is not None)  # "office calls with the admiral"
    verb = c.slots.verb
    paid = hosts and verb is not None and verb.word.lower() in ("paid", "pay", "pays", "paying", "made")
    # "held an introductory call with her counterpart"
    by_phone = over_a_line(c) or ("introductory" in words and c.slots.withs)
    if paid or (not by_phone and (called_on or words & frame_words("courtesy"))):
        if verb is not None and verb.word.lower().startswith("receiv"):
            callers, hosts = hosts, callers
        yield Frame("meeting", hosts=hosts, guests=callers, destination=c.slots.places, slots=c.slots)
    else:
        yield from _gathering(c)


def _is_an_appeal(c: Context) -> bool:
    """ "Made the call when he received her": what was called for, and nobody on the telephone."""
    verb = c.parse.head(c.node) if c.node.dep in ("dobj", "nsubjpass") else None
    below = [n.word.lower() for n in c.parse.children(c.node)]
    if verb is None or verb.word.lower() != "made" or below not in (["the"], ["this"]):
        return False
    return not any(prep.word.lower() in ("to", "with") for prep in c.parse.children(verb, "prep", "dative"))


def _is_of_a_ship(c: Context) -> bool:
    """ "The welcome given to INS Trident during her call at Lima": she came into port there."""
    at = [prep for prep in c.parse.children(c.node, "prep") if prep.word.lower() == "at"]
    moored = any(
        n.party is not None or n.tag.startswith("NNP") for p in at for n in c.parse.children(p, "pobj")
    )
    return moored and any(n.word.lower() in frame_words("ship_prefixes") for n in c.parse.nodes)


def _people_after(c: Context, *prepositions: str) -> tuple[Actor, ...]:
    """The persons and bodies after prepositions: "a call on the President"."""
    named = actors_after(c, c.node, *prepositions)
    return tuple(a for a in named if a.person is not None or a.body)


def _gathering(c: Context) -> Iterator[Frame]:
    """Talks, calls, summits: all whom the clause brings together."""
    if only_modifies(c) or only_named(c) or in_private_company(c) or only_planned_on_paper(c.parse, c.node):
        return
    if told_by_the_verb(c) or (for_the_press(c) and not (c.slots.withs or _before_the_press_together(c))):
        return
    if c.trigger.lemma == "reception" and _is_a_welcome(c):
        return
    given = c.trigger.lemma in ("audience", "interview") or c.trigger.lemma in frame_words("receptions")
    if c.trigger.lemma == "forum" and _is_what_something_is(c):
        return
    if given and (granted := _granted(c)) is not None:
        yield granted
        return
    if c.trigger.lemma == "interview" and not _is_diplomatic(c):
        return
    own = c.actors("owners", "withs", "betweens", "ofs", "modifiers")
    own = (*own, *(a for n in c.slots.modifiers if n.party for a in (as_actor(c, n),)))
    own = (*own, *_mediators(c), *joining(c)) or _in_its_line(c)
    carried = () if _is_between_persons(c) else c.actors("agents", "bys")
    said = c.slots.withs or not own or _is_mediated(c)
    speaker = c.actors("speaker") if said and not _of_others(c) else ()
    hosts: tuple[Actor, ...] = ()
    guests: tuple[Actor, ...] = ()
    verb = c.slots.verb
    if verb is not None and verb.word.lower() in frame_words("entertaining"):
        guests = unique(_entertained(c))
    if guests or (verb is not None and verb.word.lower() in ("hosted", "hosts", "hosting", "host")):
        hosts, carried = carried, ()
    series = None if own or carried or clause_parties(c) else round_of(c)
    if series is not None:
        kind, before = series
        yield Frame(kind, destination=c.slots.places, conveners=before, slots=c.slots, closed=True)
        return
    kind = gathering_type(c, (*(speaker if c.slots.withs else ()), *carried, *own))
    if c.node.tag == "NNS":
        whose = () if carried else _whose(c)
        apart = list(_one_by_one(c, carried or whose))
        if len(apart) > 1:
            for some, others in apart:
                yield Frame(
                    kind,
                    others=unique((*(() if whose else speaker), *some, *others)),
                    destination=c.slots.places,
                    slots=c.slots,
                )
            return
    conference = kind == "conference"
    if conference and c.node.tag == "NNS" and len(several := conveners(c)) > 1 and not carried:
        yield from _at_several(c, several)
        return
    if conference and only_spoken_of(c) and (organisations := conveners(c)):
        yield Frame(
            kind,
            others=unique(own),
            destination=c.slots.places,
            conveners=organisations,
            slots=c.slots,
            closed=True,
        )
        return
    extra = (*clause_parties(c), *attending_by_clause(c)) if conference else ()
    attending = unique((*told_to_attend(c), *taking_part_next(c))) if conference else ()
    yield Frame(kind, hosts=hosts, guests=guests, others=unique((*speaker, *carried, *own)),
                destination=c.slots.places, extra=extra, conveners=conveners(c) if conference else (),
                attending=attending, slots=c.slots)  # fmt: skip


def _in_its_line(c: Context) -> tuple[Actor, ...]:
    """ "Remarks by President X and President Y Before Bilateral Meeting"."""
    return () if set_beside(c.parse, c.node) is None else named_before(c.parse, c.node, c.discourse)


def _at_several(c: Context, conveners: Sequence[Actor]) -> Iterator[Frame]:
    """ "Met at the G7 and NATO summits": one of each, where those of the clause were."""
    holders = {convener.party for convener in conveners}
    prep = c.parse.head(c.node)
    is_there = prep is not None and prep.word.lower() in ("at", "during")
    there = tuple(a for a in clause_parties(c) if a.party not in holders) if is_there else ()
    for one in conveners:
        yield Frame("conference", destination=c.slots.places, conveners=(one,), extra=there,
                    slots=c.slots, closed=not there)  # fmt: skip


def _before_the_press_together(c: Context) -> bool:
    """ "The two ministers told a joint news conference": people of several parties who stood there."""
    joint = any(n.word.lower() == "joint" for n in c.parse.children(c.node, "amod"))
    parties = {a.party for a in c.actors("agents", "speaker") if a.person is not None and a.party is not None}
    return joint and len(parties) > 1


def _is_between_persons(c: Context) -> bool:
    """ "They agreed to arrange a summit between President X and President Y": these meet, and not they."""
    meeting = (a.party for a in c.actors("betweens") if a.person is not None and a.party is not None)
    return len(set(meeting)) > 1


def _callers(c: Context) -> tuple[str, ...]:
    """Where those stand who make a call: "received a call from the emir"."""
    taken = c.slots.verb is not None and c.slots.verb.word.lower().startswith(_TAKING)
    return ("froms",) if c.trigger.type == "call" and taken else ()


def _of_others(c: Context) -> bool:
    """ "They discussed the outcome of X's talks with Y": who speaks of them took no part."""
    complete = any(a.person is not None for a in c.actors("owners")) and bool(c.slots.withs)
    return complete and in_what_is_discussed(c.parse, c.node)


def _entertained(c: Context) -> Iterator[Actor]:
    """For whom a dinner or reception is given: "a dinner for the envoys", "a lunch in honour of the king"."""
    if c.trigger.lemma not in frame_words("receptions"):
        return
    honoured = (
        noun
        for carrier in (c.node, c.slots.verb)
        for prep in (c.parse.children(carrier, "prep") if carrier is not None else ())
        for honour in c.parse.children(prep, "pobj")
        if honour.word.lower() in ("honor", "honour")
        for of in c.parse.children(honour, "prep")
        for first in c.parse.children(of, "pobj")
        for noun in c.parse.conjuncts(first)
    )
    for node in (*c.slots.fors, *honoured):
        yield from actors_of(c.parse, node, c.discourse)


def _granted(c: Context) -> Frame | None:
    """ "Granted the envoy an audience", "was accorded an audience by the king", "gave him lunch"."""
    verb = c.slots.verb
    if verb is None or verb.word.lower() not in frame_words("granting"):
        return None
    slots = verb_slots(c.parse, verb)
    passive = any(c.parse.children(verb, "auxpass"))
    hosts = slots.bys if passive else slots.agents
    guests = (
        *c.slots.tos,
        *slots.tos,
        *slots.objects,
        *(c.parse.children(verb, "nsubjpass") if passive else ()),
    )
    given, taken = (
        [a for n in nodes for a in actors_of(c.parse, n, c.discourse)] for nodes in (hosts, guests)
    )
    if not given or not any(a.person is not None for a in taken):
        return None
    return Frame(
        "meeting", hosts=tuple(given), guests=unique(taken), destination=c.slots.places, slots=c.slots
    )


def _is_what_something_is(c: Context) -> bool:
    """ "The bloc is a forum of like-minded states", "remains the forum for it", "sees it as the best forum":
    a body, and no gathering.
    """
    above = c.parse.head(c.node)
    if above is None:
        return False
    said = above.word.lower()
    is_taken_for = c.node.dep == "pobj" and said == "as"
    return is_taken_for or c.node.dep == "attr" or (c.node.dep == "dobj" and said.startswith("remain"))


def _is_diplomatic(c: Context) -> bool:
    """ "Had an interview with the President", and not with a newspaper."""
    verb = c.slots.verb
    held = verb is not None and verb.word.lower() in frame_words("holding") | {"had", "has", "have"}
    return held and any(a.person is not None and a.party is not None for a in c.actors("withs"))


def _is_a_welcome(c: Context) -> bool:
    """ "The warm reception accorded to the ship": how somebody was received, and no gathering."""
    verbs = [
        *c.parse.children(c.node, "acl", "relcl"),
        *((c.slots.verb,) if c.slots.verb is not None else ()),
    ]
    words = {n.word.lower() for n in (*verbs, *c.parse.children(c.node, "amod"))}
    return bool(words & frame_words("welcome"))


def _is_mediated(c: Context) -> bool:
    """ "A round of US-mediated talks": the United States are not the side that meets another."""
    return any(n.word.lower() in _MEDIATED for n in c.parse.children(c.node, "amod"))


def _mediators(c: Context) -> Iterator[Actor]:
    """Those through whom others talk: "through Omani mediation", "under the auspices of Norway"."""
    for carrier in (c.node, c.slots.verb):
        for prep in c.parse.children(carrier, "prep") if carrier is not None else ():
            for noun in c.parse.children(prep, "pobj"):
                if noun.word.lower() in frame_words("mediation"):
                    inside = (n for n in c.parse.subtree(noun) if n.party is not None or n.person is not None)
                    yield from (as_actor(c, n) for n in inside)


def _whose(c: Context) -> tuple[Actor, ...]:
    """ "Announced by the ministers of Peru and Chile in their separate calls with her"."""
    verb = c.slots.verb
    if verb is None or not any(n.word.lower() == "their" for n in c.parse.children(c.node, "poss")):
        return ()
    slots = verb_slots(c.parse, verb)
    return unique(a for n in slots.bys or slots.agents for a in actors_of(c.parse, n, c.discourse))


def _one_by_one(
    c: Context, carried: tuple[Actor, ...]
) -> Iterator[tuple[tuple[Actor, ...], tuple[Actor, ...]]]:
    """Who meets whom one by one: separate talks; calls with three presidents are three calls."""
    apart = c.actors("withs", *_callers(c))
    if c.trigger.type in ("meeting", "call") and kept_apart(c):
        yield from sides_apart(c, carried, apart)
    elif c.trigger.lemma in ("call", "conversation", "meeting"):
        named = [a for a in apart if a.person is not None and a.party is not None]
        if len({a.party for a in named}) > 1:
            yield from ((carried, (one,)) for one in named)
