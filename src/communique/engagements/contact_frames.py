"""Frames of verbs of contact: people meet, receive, speak with, brief each other.

Takes a `Context`; gives `Frame` values. Who hosts and who visits needs words that say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.engagements.actors import actors_of
from communique.engagements.attending import joining
from communique.engagements.counterparts import each_apart, facing, meeting_or_call, separately
from communique.engagements.discourse import Actor
from communique.engagements.families import family
from communique.engagements.frame_parts import (
    Context,
    Frame,
    clause_parties,
    frame_words,
    objects_after,
    says_again,
    unique,
    words_below,
)
from communique.engagements.gatherings import is_ordinal, organisation_sitting, says_line
from communique.engagements.host_places import POSTED
from communique.engagements.lines import over_a_line
from communique.engagements.private_company import at_a_private_meeting, in_private_company
from communique.reading.arguments import clause
from communique.reading.lexicon import triggers
from communique.reading.parse import Node
from communique.reading.times_patterns import WEEKDAYS

__all__ = [
    "call_on", "discuss", "host", "meet", "speak", "summon", "told",
]  # fmt: skip

_HAD_WITH = frozenset({"cooperation", "partnership", "relations", "relationship", "relationships", "ties"})
_TWO = 2
_GATHERED = frozenset({"dinner", "lunch", "meeting", "talks"})
_CALLING_FOR = frozenset({"for", "in", "off", "out", "upon"})
_WITHIN = frozenset({"at", "during", "in"})


def meet(c: Context) -> Iterator[Frame]:
    """Meets somebody, or meets with somebody."""
    first, second = c.actors("agents"), c.actors("objects", "withs")
    if not (second or c.slots.objects) and (organisation := organisation_sitting(first)):
        yield Frame(
            "conference",
            others=unique(first),
            destination=c.slots.places,
            conveners=organisation,
            attending=tuple(joining(c)),
            slots=c.slots,
            closed=True,
        )
        return
    if _is_session(c):
        yield Frame(
            "dialogue",
            others=c.actors("agents", "withs"),
            destination=c.slots.places,
            extra=clause_parties(c),
            slots=c.slots,
        )
        return
    if c.node.word.lower() in ("sat", "sit", "sits", "sitting") and not (second or _sit_down(c, first)):
        return
    if c.trigger.lemma == "confer" and any(c.parse.children(c.node, "auxpass", "dobj", "oprd")):
        return  # "was conferred a medal"
    if c.trigger.lemma == "gather" and (
        c.slots.objects or not any(a.person is not None or a.body for a in first)
    ):
        return  # "gathered evidence", "protesters gathered"
    if c.words(("objects", "withs")) & (frame_words("talk_about") | frame_words("met_by_deeds")):
        return
    if in_private_company(c) or (not second and len(first) > _TWO and _gathers_for(c)):
        return
    kind = "dialogue" if _for_a_session(c) else meeting_or_call(c)
    yield from separately(c, kind, facing(c, first, second), second)


def _for_a_session(c: Context) -> bool:
    """ "Met for the third round of political consultations", "for the 24th Defence Policy Talks"."""
    mechanisms = frame_words("mechanisms")
    for noun in c.slots.fors:
        before = list(c.parse.children(noun, "amod", "compound", "nmod"))
        if noun.word.lower() in mechanisms:
            return True
        if noun.word == "Talks" and any(map(is_ordinal, before)):
            return True
        sits = noun.word.lower() in frame_words("sittings")
        of = {n.word.lower() for n in objects_after(c._replace(node=noun), "of")} if sits else set()
        if of & (mechanisms | {"consultations"}):
            return True
    return False


def _sit_down(c: Context, sitters: Sequence[Actor]) -> bool:
    """ "The two ministers, X of Chile and Y of Peru, sat down in Geneva": people of several parties."""
    parties = {a.party for a in sitters if a.person is not None} - {None}
    return len(parties) > 1 and any(n.word.lower() == "down" for n in c.parse.children(c.node))


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
    described = len(guests) > 1 and c.words(("objects",)) & frame_words("bodies")  # "her Nordic colleagues"
    if not any(g.person is not None or ((g.body or described) and c.trigger.pos == "verb") for g in guests):
        return
    if c.words(("objects",)) & {"letter", "message", "call", "invitation", "support"}:
        return
    kind = "conference" if "summit" in c.words(("fors",)) else "meeting"
    if c.words(("objects",)) & frame_words("ships") and all(guest.person is None for guest in guests):
        kind = "ship_visit"
    for some in each_apart(c, guests):
        yield Frame(kind, hosts=hosts, guests=some, destination=c.slots.places, slots=c.slots)


def summon(c: Context) -> Iterator[Frame]:
    """Summons an envoy, to a ministry where nobody is said to have done it."""
    hosts = c.actors("agents") or c.actors("bys") or tuple(a for a in c.actors("tos") if a.body)
    guests = c.actors("objects") or _behind(c, "in")  # "called in the ambassador"
    people = tuple(a for a in guests if a.person is not None)
    for some in each_apart(c, people) if people else ():
        yield Frame("meeting", hosts=hosts, guests=some, slots=c.slots)


def call_on(c: Context) -> Iterator[Frame]:
    """Calls on somebody, calls in an envoy, or calls somebody by phone; not "calls on a state to act"."""
    words = {n.word.lower() for n in clause(c.parse, c.node)}
    if c.slots.objects and (words & frame_words("phone") or _calls_to_talk(c)):
        yield Frame("call", others=c.actors("agents", "objects"), slots=c.slots)
        return
    if not c.slots.objects and (reached := _reached_with(c)):
        yield Frame("call", others=unique((*c.actors("agents"), *reached)), slots=c.slots)
        return
    if any(a.person is not None for a in _behind(c, "in")) or _to_a_ministry(c):
        yield from summon(c)
        return
    if any(
        child.dep in ("xcomp", "advcl", "ccomp") and child.tag == "VB" for child in c.parse.children(c.node)
    ):
        return
    hosts = tuple(a for a in _behind(c, "on", "upon") if a.person is not None or a.body)
    for some in each_apart(c, hosts) if hosts else ():
        guests = facing(c, c.actors("agents"), some)
        yield Frame("meeting", hosts=some, guests=guests, destination=c.slots.places, slots=c.slots)


def _to_a_ministry(c: Context) -> bool:
    """ "The ambassador was called to the ministry"."""
    called = [a.person for a in c.actors("objects") if a.person is not None]
    people = c.discourse.analysis.people
    envoys = called and all(people[key].family in POSTED for key in called)
    return bool(envoys and words_below(c, c.slots.tos) & {"ministry"})


def _behind(c: Context, *prepositions: str) -> tuple[Actor, ...]:
    """The actors after prepositions that hang on the word of the context."""
    return unique(a for n in objects_after(c, *prepositions) for a in actors_of(c.parse, n, c.discourse))


def _calls_to_talk(c: Context) -> bool:
    """Whether one official calls another "to congratulate him", and nobody "a liar"."""
    both = [a.person is not None for a in (*c.actors("agents"), *c.actors("objects"))]
    around = c.parse.children(c.node, "advcl", "xcomp", "ccomp", "oprd", "acomp", "dobj", "dative")
    beside = [n for n in around if n.tag != "VBG" or n.dep != "advcl"]  # "congratulating him"
    aims = {n.word.lower() for n in beside if n.tag == "VB"}
    is_bare = len(beside) == 1 and beside[0].person is not None and _is_last_said(c, beside[0])
    return len(both) > 1 and all(both) and (is_bare or bool(aims & frame_words("aims_of_calls")))


def _reached_with(c: Context) -> tuple[Actor, ...]:
    """Whom a call reaches that is told by its aim: "called to congratulate X", "rang to offer X his help"."""
    days = {n.word.lower() for n in objects_after(c, "on")} <= WEEKDAYS.keys()
    if not days or any(n.word.lower() in _CALLING_FOR for n in c.parse.children(c.node, "prep", "prt")):
        return ()  # "called on Peru to thank X"
    aims = [
        n
        for n in c.parse.children(c.node, "xcomp", "advcl")
        if n.word.lower() in frame_words("aims_of_calls")
    ]
    nodes = [
        node
        for aim in aims
        if aim.tag == "VB"
        for child in (*c.parse.children(aim, "dobj", "dative"), *_tos(c, aim))
        for node in c.parse.conjuncts(child)
    ]
    reached = unique(a for node in nodes for a in actors_of(c.parse, node, c.discourse))
    return tuple(a for a in reached if a.person is not None)


def _tos(c: Context, verb: Node) -> Iterator[Node]:
    for prep in c.parse.children(verb, "prep", "dative"):
        if prep.word.lower() == "to":
            yield from c.parse.children(prep, "pobj")


def _is_last_said(c: Context, node: Node) -> bool:
    """Whether what follows somebody called is another clause, a day or nothing: not "called X a liar"."""
    following = c.parse.nodes[node.index + 1 :]
    return not following or following[0].word.lower() in frame_words("behind_who_is_called")


def speak(c: Context) -> Iterator[Frame]:
    """Speaks with somebody: by phone unless the words place them together."""
    others = c.actors("withs", "tos") or (c.actors("objects") if c.node.word.lower() != "spoke" else ())
    others = others or _reached_with(c)
    words = {n.word.lower() for n in clause(c.parse, c.node)}
    agents = c.actors("agents")
    if not others and over_a_line(c) and len({a.party for a in agents if a.party is not None}) > 1:
        yield Frame("call", others=agents, slots=c.slots)  # "the two spoke by video link"
        return
    spoke = c.node.word.lower() == "spoke" and not others and len(c.slots.agents) > 1
    spoke = spoke and not (_before_others(c) or _in_place(c))
    if spoke and says_line(c.discourse.analysis.report.text) and _of_two_offices(c, agents):
        yield Frame("call", others=agents, slots=c.slots)  # "Soto and Berg spoke on Monday"
        return
    if not others and _again(c, agents):
        yield Frame("call", others=agents, slots=c.slots)
        return
    if not others or c.words(("tos", "withs")) & frame_words("talk_about") or in_private_company(c):
        return
    kind = "call"
    together = (
        {"sidelines", "margins", "person", "alongside"} & words
        or _in_place(c)
        or _while_they_met(c)
        or _on_a_visit(c, (*agents, *others))
        or _then_and_there(c, (*agents, *others))
    )
    if together and not words & frame_words("phone"):
        kind = "meeting"
    yield from separately(c, kind, agents, others)


def _of_two_offices(c: Context, agents: Sequence[Actor]) -> bool:
    """Whether office holders of two parties do it."""
    people = c.discourse.analysis.people
    holders = [a.party for a in agents if a.person is not None and people[a.person].post]
    return len(holders) == len(agents) == len(set(holders) - {None}) == _TWO


def _before_others(c: Context) -> bool:
    """ "Spoke at the opening of the academy", "to the press": each of them to those who listened."""
    preps = (prep.word.lower() for prep in c.parse.children(c.node, "prep", "dative"))
    return not {"at", "before", "during", "to"}.isdisjoint(preps)


def _again(c: Context, agents: Sequence[Actor]) -> bool:
    """ "They agreed to speak again in May": those of several parties who did."""
    parties = {a.party for a in agents if a.party is not None}
    return says_again(c.parse, c.node) and c.node.word.lower() == "speak" and len(parties) > 1


def _on_a_visit(c: Context, actors: Sequence[Actor]) -> bool:
    """Whether the visit of one side to the other was the last to be told: they speak face to face."""
    parties = {a.party for a in actors if a.party is not None}
    travel = [told for kind, told in c.discourse.told if kind in ("visit", "tour")]
    return len(parties) > 1 and bool(travel) and parties <= travel[-1].keys()


def _while_they_met(c: Context) -> bool:
    """Whether they speak at a meeting: "spoke with the minister during their meeting in Lima"."""
    nouns = (n for n in clause(c.parse, c.node) if n.dep == "pobj" and n.word.lower() in _GATHERED)
    return any((prep := c.parse.head(n)) is not None and prep.word.lower() in _WITHIN for n in nouns)


def _then_and_there(c: Context, actors: Sequence[Actor]) -> bool:
    """ "Received her credentials. He then spoke with the ambassador": in what was told last."""
    parties = {a.party for a in actors if a.party is not None}
    last = c.discourse.told[-1] if c.discourse.told else None
    then = any(n.word.lower() == "then" for n in c.parse.children(c.node, "advmod"))
    return then and last is not None and last[0] in ("ceremony", "meeting") and parties <= last[1].keys()


def told(c: Context) -> Iterator[Frame]:
    """Tells, briefs or assures an official: both were there."""
    agents, others = c.actors("agents", "bys"), c.actors("objects")
    if not any(a.person is not None for a in agents) or not any(o.person is not None for o in others):
        return
    yield Frame(meeting_or_call(c), others=unique((*agents, *others)), slots=c.slots)


def discuss(c: Context) -> Iterator[Frame]:
    """Discusses or reviews something with somebody."""
    agents, others = c.actors("agents"), c.actors("withs") or _behind_the_matter(c)
    if len({a.party for a in agents if a.party is not None}) > 1 and _are_partners(c):
        others = tuple(a for a in others if a.person is not None or a.body)
    if c.trigger.lemma == "talk":
        others = (*others, *c.actors("tos"))
    if (not others and len({a.party for a in agents}) < 2) or at_a_private_meeting(c):
        return
    yield from separately(c, meeting_or_call(c), agents, others)


def _are_partners(c: Context) -> bool:
    """ "The two ministers reviewed relations with Georgia": with whom they are had, and not who met."""
    matters = [n for n in c.slots.objects if n.word.lower() in _HAD_WITH]
    return any(prep.word.lower() == "with" for n in matters for prep in c.parse.children(n, "prep"))


def _behind_the_matter(c: Context) -> tuple[Actor, ...]:
    """The people with whom it is discussed, hung on what is: "discussed the issue of transit with X"."""
    beneath = (node for matter in c.slots.objects for node in c.parse.subtree(matter))
    own = (node for node in beneath if not _has_its_own(c, node))
    found = unique(actor for node in own for actor in _behind(c._replace(node=node), "with"))
    return tuple(actor for actor in found if actor.person is not None)


def _has_its_own(c: Context, noun: Node) -> bool:
    """ "Discussed the outcome of his talks with X": it was he who talked with X."""
    kinds = {trigger.type for trigger in triggers().get(noun.word.lower(), ())}
    return not kinds.isdisjoint(family("meeting")) and any(c.parse.children(noun, "poss"))


def _in_place(c: Context) -> bool:
    times = c.discourse.analysis.times  # "on Thursday" is no place
    named = (n for n in c.slots.places if n.party is not None or n.tag == "NNP")
    return any(not any(t.start <= n.start < t.end for t in times) for n in named)
