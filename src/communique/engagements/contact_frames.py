"""Frames of contact: meetings, calls, talks, conferences; those of visits stand in `visit_frames`.

Takes a `Context`; gives `Frame` values. Who hosts and who visits needs words that say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.engagements.actors import Actor, actors_of
from communique.engagements.frame_parts import (
    Context,
    Frame,
    as_actor,
    clause_parties,
    frame_words,
    objects_after,
    only_modifies,
    unique,
    words_below,
)
from communique.engagements.gatherings import (
    conveners,
    for_the_press,
    gathering_type,
    only_named,
    only_spoken_of,
    round_of,
    told_to_attend,
)
from communique.engagements.lines import over_a_line
from communique.engagements.private_company import in_private_company
from communique.engagements.visit_frames import visit_noun
from communique.reading.arguments import clause, verb_slots
from communique.reading.lexicon import triggers

__all__ = [
    "call_on", "contact_noun", "discuss", "host", "meet", "speak", "told",
]  # fmt: skip

_TWO = 2


def meet(c: Context) -> Iterator[Frame]:
    """Meets somebody, or meets with somebody."""
    if _is_session(c):
        yield Frame(
            "dialogue",
            others=c.actors("agents", "withs"),
            destination=c.slots.places,
            extra=clause_parties(c),
            slots=c.slots,
        )
        return
    if c.node.word.lower() in ("sat", "sit", "sits", "sitting") and not c.slots.withs:
        return
    first, second = c.actors("agents"), c.actors("objects", "withs")
    if c.words(("objects", "withs")) & (frame_words("talk_about") | frame_words("met_by_deeds")):
        return
    if in_private_company(c) or (not second and len(first) > _TWO and _gathers_for(c)):
        return
    yield from _separately(c, _meeting_or_call(c), first, second)


def _gathers_for(c: Context) -> bool:
    """ "Met for their annual summit": the noun tells of it."""
    return any(t.type == "conference" for n in c.slots.fors for t in triggers().get(n.word.lower(), ()))


def _is_session(c: Context) -> bool:
    """ "The joint commission met": a body of several parties that sits, and no organ of one of them."""
    bodies = [n for n in c.slots.agents if n.word.lower() in frame_words("mechanisms") and n.party is None]
    if not bodies or len(bodies) < len(c.slots.agents) or c.slots.objects or c.slots.withs:
        return False
    return not words_below(c, bodies) & frame_words("domestic")


def host(c: Context) -> Iterator[Frame]:
    """Receives, hosts or welcomes somebody: a person or a body, not a letter."""
    hosts = c.actors("agents") or c.actors("bys")
    guests = c.actors("objects", "tos") if c.trigger.pos == "noun" else c.actors("objects")
    if not any(g.person is not None or (g.body and c.trigger.pos == "verb") for g in guests):
        return
    if c.words(("objects",)) & {"letter", "message", "call", "invitation", "support"}:
        return
    kind = "conference" if "summit" in c.words(("fors",)) else "meeting"
    for some in _each(c, guests):
        yield Frame(kind, hosts=hosts, guests=some, destination=c.slots.places, slots=c.slots)


def call_on(c: Context) -> Iterator[Frame]:
    """Calls on somebody, or calls somebody by phone; not "calls on a state to act"."""
    on = [n for prep in c.parse.children(c.node, "prep") if prep.word.lower() in ("on", "upon")
          for child in c.parse.children(prep, "pobj") for n in c.parse.conjuncts(child)]  # fmt: skip
    words = {n.word.lower() for n in clause(c.parse, c.node)}
    if c.slots.objects and words & frame_words("phone"):
        yield Frame("call", others=c.actors("agents", "objects"), slots=c.slots)
        return
    if any(
        child.dep in ("xcomp", "advcl", "ccomp") and child.tag == "VB" for child in c.parse.children(c.node)
    ):
        return
    hosts = tuple(a for n in on for a in actors_of(c.parse, n, c.discourse) if a.person is not None or a.body)
    for some in _each(c, hosts) if hosts else ():
        yield Frame(
            "meeting", hosts=some, guests=c.actors("agents"), destination=c.slots.places, slots=c.slots
        )


def speak(c: Context) -> Iterator[Frame]:
    """Speaks with somebody: by phone unless the words place them together."""
    others = c.actors("withs", "tos") or (c.actors("objects") if c.node.word.lower() != "spoke" else ())
    if not others or c.words(("tos", "withs")) & frame_words("talk_about") or in_private_company(c):
        return
    kind = "call"
    words = {n.word.lower() for n in clause(c.parse, c.node)}
    agents = c.actors("agents")
    together = (
        {"sidelines", "margins", "person"} & words or _in_place(c) or _on_a_visit(c, (*agents, *others))
    )
    if together and not words & frame_words("phone"):
        kind = "meeting"
    yield from _separately(c, kind, agents, others)


def _on_a_visit(c: Context, actors: Sequence[Actor]) -> bool:
    """Whether the visit of one side to the other was the last to be told: they speak face to face."""
    parties = {a.party for a in actors if a.party is not None}
    travel = [told for kind, told in c.discourse.told if kind in ("visit", "tour")]
    return len(parties) > 1 and bool(travel) and parties <= travel[-1].keys()


def told(c: Context) -> Iterator[Frame]:
    """Tells, briefs or assures an official: both were there."""
    agents, others = c.actors("agents", "bys"), c.actors("objects")
    if not any(a.person is not None for a in agents) or not any(o.person is not None for o in others):
        return
    yield Frame(_meeting_or_call(c), others=unique((*agents, *others)), slots=c.slots)


def discuss(c: Context) -> Iterator[Frame]:
    """Discusses or reviews something with somebody."""
    agents, others = c.actors("agents"), c.actors("withs")
    if c.trigger.lemma == "talk":
        others = (*others, *c.actors("tos"))
    if not others and len({a.party for a in agents}) < 2:
        return
    yield from _separately(c, _meeting_or_call(c), agents, others)


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
    words = {n.word.lower() for n in c.parse.children(c.node, "amod", "compound", "nmod")}
    callers = c.actors("agents", "owners")
    if "port" in words:
        targets = [
            n for n in (*c.slots.tos, *c.slots.places) if n.party is not None or n.tag.startswith("NNP")
        ]
        yield Frame(
            "ship_visit", guests=callers or c.actors("bys"), destination=tuple(targets), slots=c.slots
        )
        return
    called_on = _people_after(c, "on", "upon")
    hosts = (*called_on, *_people_after(c, "to", "by"))
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


def _people_after(c: Context, *prepositions: str) -> tuple[Actor, ...]:
    """The persons and bodies after prepositions: "a call on the President"."""
    named = (a for n in objects_after(c, *prepositions) for a in actors_of(c.parse, n, c.discourse))
    return tuple(a for a in named if a.person is not None or a.body)


def _gathering(c: Context) -> Iterator[Frame]:
    """Talks, calls, summits: all whom the clause brings together."""
    if only_modifies(c) or only_named(c) or in_private_company(c):
        return
    if for_the_press(c) and not c.slots.withs:
        return
    if c.trigger.lemma == "reception" and _is_a_welcome(c):
        return
    if c.trigger.lemma in ("audience", "interview") and (granted := _granted(c)) is not None:
        yield granted
        return
    if c.trigger.lemma == "interview" and not _is_diplomatic(c):
        return
    own = c.actors("owners", "withs", "betweens", "ofs", "modifiers")
    own = (*own, *(a for n in c.slots.modifiers if n.party for a in (as_actor(c, n),)))
    own = (*own, *_mediators(c), *_joining(c))
    carried = c.actors("agents", "bys")
    speaker = c.actors("speaker") if c.slots.withs or not own else ()
    hosts: tuple[Actor, ...] = ()
    verb = c.slots.verb
    if verb is not None and verb.word.lower() in ("hosted", "hosts", "hosting", "host"):
        hosts, carried = carried, ()
    series = None if own or carried or clause_parties(c) else round_of(c)
    if series is not None:
        kind, before = series
        yield Frame(kind, destination=c.slots.places, conveners=before, slots=c.slots, closed=True)
        return
    kind = gathering_type(c, (*(speaker if c.slots.withs else ()), *carried, *own))
    if c.node.tag == "NNS":
        apart = list(_one_by_one(c))
        if len(apart) > 1:
            for other in apart:
                yield Frame(
                    kind,
                    others=unique((*speaker, *carried, other)),
                    destination=c.slots.places,
                    slots=c.slots,
                )
            return
    conference = kind == "conference"
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
    extra = (*clause_parties(c), *_attending(c)) if conference else ()
    yield Frame(kind, hosts=hosts, others=unique((*speaker, *carried, *own)), destination=c.slots.places,
                extra=extra, conveners=conveners(c) if conference else (),
                attending=told_to_attend(c) if conference else (), slots=c.slots)  # fmt: skip


def _granted(c: Context) -> Frame | None:
    """ "Granted the envoy an audience", "was accorded an audience by the king"."""
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


def _mediators(c: Context) -> Iterator[Actor]:
    """Those through whom others talk: "through Omani mediation", "under the auspices of Norway"."""
    for carrier in (c.node, c.slots.verb):
        for prep in c.parse.children(carrier, "prep") if carrier is not None else ():
            for noun in c.parse.children(prep, "pobj"):
                if noun.word.lower() in frame_words("mediation"):
                    inside = (n for n in c.parse.subtree(noun) if n.party is not None or n.person is not None)
                    yield from (as_actor(c, n) for n in inside)


def _joining(c: Context) -> Iterator[Actor]:
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


def _one_by_one(c: Context) -> Iterator[Actor]:
    """Those with whom one by one: separate talks; calls with three presidents are three calls."""
    apart = c.actors("withs")
    if c.trigger.type in ("meeting", "call") and _kept_apart(c):
        yield from apart
    elif c.trigger.lemma in ("call", "conversation", "meeting"):
        named = [a for a in apart if a.person is not None and a.party is not None]
        if len({a.party for a in named}) > 1:
            yield from named


def _meeting_or_call(c: Context) -> str:
    return "call" if over_a_line(c) else "meeting"


def _attending(c: Context) -> tuple[Actor, ...]:
    """The parties of clauses that say who attends: "to be attended by", "with the participation of"."""
    found: list[Actor] = []
    for node in c.parse.nodes:
        if node.word.lower().startswith(("attend", "participa", "bring", "brought", "gather")):
            for inner in c.parse.subtree(node):
                if inner.party is not None or inner.person is not None:
                    found.append(as_actor(c, inner))
    return unique(found)


def _separately(
    c: Context, kind: str, first: tuple[Actor, ...], second: tuple[Actor, ...]
) -> Iterator[Frame]:
    slots = c.slots
    for others in _each(c, second):
        yield Frame(kind, others=unique((*first, *others)), destination=slots.places, slots=slots)


def _each(c: Context, others: tuple[Actor, ...]) -> Iterator[tuple[Actor, ...]]:
    """Those met one by one where the words keep the meetings apart, else all together."""
    if len(others) > 1 and _kept_apart(c):
        yield from ((other,) for other in others)
    else:
        yield others


def _kept_apart(c: Context) -> bool:
    """ "Met separately with", "held separate talks with", "received in separate meetings"."""
    nodes = [c.node]
    if c.slots.verb is not None and c.slots.verb is not c.node:
        nodes.append(c.slots.verb)
    nodes += [
        noun
        for node in tuple(nodes)
        for prep in c.parse.children(node, "prep")
        for noun in c.parse.children(prep, "pobj")
        if noun.tag == "NNS" and noun.party is None
    ]
    return any(
        child.word.lower() in frame_words("apart")
        for node in nodes
        for child in c.parse.children(node, "advmod", "amod")
    )


def _in_place(c: Context) -> bool:
    times = c.discourse.analysis.times  # "on Thursday" is no place
    named = (n for n in c.slots.places if n.party is not None or n.tag == "NNP")
    return any(not any(t.start <= n.start < t.end for t in times) for n in named)
