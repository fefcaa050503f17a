"""Frames of deeds: drills, courses, patrols, signings, projects.

Takes a `Context`; gives `Frame` values. The parties of the clause do these things together, or one does
them for the other. What changes hands is left to `supplies`, what ships do in port to `ports`,
tours to `tours`, honours and messages to `honours` and `messages`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.engagements.actors.actors import actors_of
from communique.engagements.actors.discourse import Actor
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.frames.attending import brought_together, takes_part, taking_part_next
from communique.engagements.frames.gatherings import only_numbered
from communique.engagements.frames.honours import ceremony_noun
from communique.engagements.frames.messages import message_noun
from communique.engagements.frames.parts import (
    Context,
    Frame,
    as_actor,
    clause_parties,
    objects_after,
    only_modifies,
    state_of_place,
    unique,
    words_below,
)
from communique.engagements.frames.supplies import supply_noun
from communique.engagements.places.journeys import leads_to
from communique.reading.parsing.arguments import noun_slots

__all__ = [
    "act", "deed_noun", "dispatch", "edition", "learn", "people_noun", "sign", "undertake",
]  # fmt: skip

_DRILLS = frozenset({"exercise"})
_EXERCISED = frozenset(
    {"authority", "democracy", "freedom", "power", "powers", "right", "rights", "sovereignty"}
)
_IN_EDITIONS = frozenset({"conference", "exercise"})
_IN_ROWS = _IN_EDITIONS | {"dialogue", "meeting"}
_WHICH_EDITION = frozenset({"coming", "following", "next", "previous"})
_ENVOYS = frozenset({"delegation", "delegations", "emissaries", "emissary", "envoy", "envoys"})
_TEAMS = frozenset({"group", "mission", "team"})  # of trainers only where they are called so
_TEACHING = frozenset({"advisory", "instructor", "instructors", "training"})


def act(c: Context) -> Iterator[Frame]:
    """Trains, patrols, builds, works together: a deed of those who act and those with them."""
    if c.trigger.lemma == "exercise" and c.slots.objects:  # "to exercise a right"
        return
    actors = c.actors("agents", "objects", "withs", "bys")
    yield Frame(
        c.trigger.type, others=actors, destination=c.slots.places, extra=clause_parties(c), slots=c.slots
    )


def learn(c: Context) -> Iterator[Frame]:
    """Cadets, crews and the like go to a school, or a school takes them in."""
    if c.trigger.lemma == "take" and any(n.word.lower() == "up" for n in c.parse.children(c.node, "prt")):
        return  # "the ministers took up training": they spoke of it
    named = [*c.slots.agents, *c.slots.objects]
    learners = [n for n in named if n.word.lower() in frame_words("learners")]
    around = {
        n.word.lower() for name in ("objects", "tos", "places", "withs") for n in getattr(c.slots, name)
    }
    exchanged = c.trigger.lemma == "exchange" and bool(c.slots.betweens or c.slots.withs)
    schools = [n for name in ("objects", "tos", "places", "fors") for n in getattr(c.slots, name)
               if n not in learners and words_below(c, [n]) & frame_words("schools")]  # fmt: skip
    if not schools and leads_to(c.parse, c.node, _DRILLS):
        return
    if not (learners and (schools or c.slots.tos or c.slots.places or exchanged)) and not (
        schools and around & frame_words("schools")
    ):
        return
    yield Frame(
        "training",
        others=c.actors("agents", "objects", "betweens", "withs")
        if exchanged
        else c.actors("agents", "objects"),
        destination=(*schools, *c.slots.places, *c.slots.tos),
        extra=clause_parties(c),
        slots=c.slots,
    )


def dispatch(c: Context) -> Iterator[Frame]:
    """Sends, keeps or contributes troops: an operation when it is another's or a joint one."""
    envoys = tuple(_envoys(c))
    if envoys:
        for target in c.slots.tos:
            if state_of_place(c.parse, target) is not None:
                yield Frame("visit", guests=envoys, destination=(target,), slots=c.slots)
        return
    forces = [n for n in (*c.slots.objects, *c.slots.agents) if n.word.lower() in frame_words("forces")]
    if not forces or leads_to(c.parse, c.node, _DRILLS):
        return
    yield Frame(
        "operation",
        others=c.actors("agents", "objects", "withs", "bys"),
        destination=(*c.slots.tos, *c.slots.places),
        extra=clause_parties(c),
        slots=c.slots,
    )


def _envoys(c: Context) -> Iterator[Actor]:
    """Whom somebody sends abroad: "dispatched the foreign minister to Lima", "sent a delegation to Oslo"."""
    if c.trigger.lemma not in ("dispatch", "send"):
        return
    for node in c.slots.objects:
        named = any(n.person is not None or n.party is not None for n in c.parse.subtree(node))
        if named:
            yield from actors_of(c.parse, node, c.discourse)
        elif node.word.lower() in _ENVOYS:  # "Chile's readiness to dispatch delegations": its own
            senders = {actor.party for actor in c.actors("agents") if actor.party is not None}
            senders |= {n.party.code for n in c.slots.agents if n.party is not None}
            yield from (Actor(None, sender, node.word, node.start, node.end) for sender in sorted(senders))


def undertake(c: Context) -> Iterator[Frame]:
    """Builds, funds or develops a work: a project when two parties stand behind it."""
    things = [*c.slots.objects, *(c.slots.agents if not c.slots.objects else ()), *c.slots.tos]
    if not words_below(c, things) & frame_words("undertakings"):
        return
    if any(n.word.lower() in frame_words("mechanisms") for n in c.slots.objects):  # "set up a working group"
        return
    yield Frame(
        "project",
        others=c.actors("agents", "bys", "withs"),
        destination=(*c.slots.places, *things),
        extra=clause_parties(c),
        slots=c.slots,
    )


def sign(c: Context) -> Iterator[Frame]:
    """Signs, exchanges or puts names to an instrument; "the accord they signed" too."""
    things = words_below(c, (*c.slots.objects, *objects_after(c.parse, c.node, "to")))
    head = c.parse.head(c.node)
    if head is not None and c.node.dep in ("acl", "amod", "relcl"):
        things |= words_below(c, c.parse.conjuncts(head))
    if not things & frame_words("instruments") and not _signs_something(c, things):
        return
    each = _with_whom_each(c)
    signers = c.actors("agents", "bys")
    if len(each) > 1 and signers:
        for others in each:
            yield Frame(
                "signing",
                others=unique((*signers, *others)),
                destination=c.slots.places,
                slots=c.slots,
                closed=any(signer.party is not None for signer in signers),
            )
        return
    yield Frame(
        "signing",
        others=c.actors("agents", "bys", "withs", "betweens"),
        destination=c.slots.places,
        extra=clause_parties(c),
        slots=c.slots,
    )


def _with_whom_each(c: Context) -> list[tuple[Actor, ...]]:
    """With whom each is signed of "an accord with Peru and a memorandum with Chile", else nothing."""
    papers = [n for n in c.slots.objects if n.word.lower() in frame_words("instruments")]
    each = []
    for paper in papers:
        later = {n.index for other in papers if other.index > paper.index for n in c.parse.subtree(other)}
        own = (n for n in c.parse.subtree(paper) if n.index not in later and n.word.lower() == "with")
        named = (m for prep in own for n in c.parse.children(prep, "pobj") for m in c.parse.conjuncts(n))
        each.append(unique(a for node in named for a in actors_of(c.parse, node, c.discourse)))
    parties = [{actor.party for actor in actors if actor.party is not None} for actors in each]
    apart = all(parties) and sum(map(len, parties)) == len(set().union(*parties))
    return each if apart else []


def _signs_something(c: Context, things: set[str]) -> bool:
    """ "The accord which both signed", "it was initialled": the instrument stands elsewhere."""
    if c.trigger.lemma not in ("sign", "initial", "ink"):
        return False
    before = {n.word.lower() for n in c.parse.nodes[max(0, c.node.index - 8) : c.node.index]}
    left_out = not c.slots.objects or bool(things & {"it", "they", "them", "which", "that"})
    return left_out and (bool(before & frame_words("instruments")) or c.trigger.lemma != "sign")


def deed_noun(c: Context) -> Iterator[Frame]:
    """A noun for a deed: a drill, a course, a delivery, a ceremony, a letter."""
    c = _named(c)
    if (only_modifies(c) and c.trigger.type != "transfer") or _is_of_a_right(c):
        return
    yield from {"transfer": supply_noun, "ceremony": ceremony_noun, "message": message_noun}.get(
        c.trigger.type, _joint
    )(c)


def _is_of_a_right(c: Context) -> bool:
    """ "An important exercise of their civil rights": no drill."""
    return c.trigger.lemma == "exercise" and not _EXERCISED.isdisjoint(n.word.lower() for n in c.slots.ofs)


def _named(c: Context) -> Context:
    """ "Exercise Golden Sand", "Operation Anvil": the name after the word stands in the clause for it."""
    head = c.parse.head(c.node)
    if (
        head is None
        or c.trigger.type not in ("exercise", "operation")
        or not only_modifies(c)
        or not (c.node.word[:1].isupper() and head.tag.startswith("NNP") and head.index > c.node.index)
    ):
        return c
    return c._replace(node=head, slots=noun_slots(c.parse, head))


def edition(c: Context) -> Iterator[Frame]:
    """ "The next edition is foreseen in May": of what was spoken of before, where that comes in editions."""
    said = {n.word.lower() for n in c.parse.children(c.node, "amod", "det")}
    if only_numbered(c.parse, c.node):
        told = (one for one in reversed(c.discourse.told) if one[0] in _IN_ROWS and len(one[1]) > 1)
        series = next(told, None)
    else:
        editions = [one for one in c.discourse.told if one[0] in _IN_EDITIONS]
        series = max(editions, key=lambda one: len(one[1]), default=None)  # not a drill within it
        series = series if said & _WHICH_EDITION else None
    if series is None or c.slots.ofs:
        return
    kind, parties = series
    before = tuple(Actor(None, code, None, *at) for code, at in parties.items())
    yield Frame(
        kind,
        others=c.actors("agents", "withs", "betweens"),
        destination=c.slots.places,
        extra=clause_parties(c),
        conveners=before,
        slots=c.slots,
    )


def people_noun(c: Context) -> Iterator[Frame]:
    """ "61 trainees from Senegal at the academy", "the Tanzanian contingent": a deed by who does it."""
    if c.trigger.type == "operation" and c.slots.verb is not None and takes_part(c.parse, c.slots.verb):
        return  # "contingents of Chad and Mali took part": in what was told before
    adjectives = tuple(as_actor(c, n) for n in c.slots.modifiers if n.party is not None)
    own = unique((*c.actors("owners", "ofs", "froms"), *adjectives))
    if not own or only_modifies(c):
        return
    if c.trigger.lemma in _TEAMS and not {n.word.lower() for n in c.parse.children(c.node)} & _TEACHING:
        return
    yield from _joint(c, own)


def _joint(c: Context, own: Sequence[Actor] = ()) -> Iterator[Frame]:
    """Drills, courses, patrols, projects: the parties of the clause do it together."""
    if c.trigger.lemma == "course" and not _is_taught(c):
        return
    signers = _signatories(c)
    actors = signers or c.actors("owners", "agents", "withs", "bys", "betweens", "ofs")
    attending = brought_together(c) if c.trigger.type in ("exercise", "operation") else ()
    if c.trigger.type == "exercise":
        actors = unique((*actors, *taking_part_next(c)))
    yield Frame(
        c.trigger.type,
        others=actors or tuple(own),
        destination=c.slots.places,
        extra=() if signers else clause_parties(c),
        attending=attending,
        slots=c.slots,
        closed=bool(signers),
    )


def _signatories(c: Context) -> tuple[Actor, ...]:
    """Who signs by "the signing by Oslo and Lima", whoever welcomed it."""
    named = c.actors("bys", "betweens") if c.trigger.type == "signing" else ()
    return named if len({actor.party for actor in named} - {None}) > 1 else ()


def _is_taught(c: Context) -> bool:
    """A course, not "of course" or "the course of developments"."""
    head = c.parse.head(c.node)
    if (
        head is not None
        and head.word.lower() == "of"
        and not any(c.parse.children(c.node, "det", "amod", "compound"))
    ):
        return False
    return not c.slots.ofs or bool(
        words_below(c, c.slots.ofs) & (frame_words("schools") | frame_words("learners"))
    )
