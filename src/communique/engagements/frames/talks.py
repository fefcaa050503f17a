"""Frames of talk: people speak with each other, brief somebody, discuss something.

Takes a `Context`; gives `Frame` values. Whether they met or called each other is for the words around to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.engagements.actors.discourse import Actor
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.families import TALKS
from communique.engagements.frames.calls import reached_with
from communique.engagements.frames.counterparts import meeting_or_call, separately
from communique.engagements.frames.gatherings import says_line
from communique.engagements.frames.lines import over_a_line
from communique.engagements.frames.parts import Context, Frame, actors_after, says_again, unique
from communique.engagements.frames.private_company import at_a_private_meeting, in_private_company
from communique.reading.parsing.arguments import clause
from communique.reading.parsing.parse import Node
from communique.reading.text.lexicon import triggers

__all__ = ["discuss", "speak", "told"]

_HAD_WITH = frozenset({"cooperation", "partnership", "relations", "relationship", "relationships", "ties"})
_GATHERED = frozenset({"dinner", "lunch", "meeting", "talks"})
_WITHIN = frozenset({"at", "during", "in"})


def speak(c: Context) -> Iterator[Frame]:
    """Speaks with somebody: by phone unless the words place them together."""
    others = c.actors("withs", "tos") or (c.actors("objects") if c.node.word.lower() != "spoke" else ())
    others = others or reached_with(c)
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


def told(c: Context) -> Iterator[Frame]:
    """Tells, briefs or assures an official: both were there."""
    agents, others = c.actors("agents", "bys"), c.actors("objects")
    if not any(a.person is not None for a in agents) or not any(o.person is not None for o in others):
        return
    yield Frame(meeting_or_call(c), others=unique((*agents, *others)), slots=c.slots)


def discuss(c: Context) -> Iterator[Frame]:
    """Discusses or reviews something with somebody."""
    agents = c.actors("agents")
    others = () if _are_other_talks(c) else c.actors("withs") or _behind_the_matter(c)
    if len({a.party for a in agents if a.party is not None}) > 1 and _are_partners(c):
        others = tuple(a for a in others if a.person is not None or a.body)
    if c.trigger.lemma == "talk":
        others = (*others, *c.actors("tos"))
    if (not others and len({a.party for a in agents}) < 2) or at_a_private_meeting(c):
        return
    if others:
        yield from separately(c, meeting_or_call(c), agents, others)
    else:  # whoever else is named is part of what was discussed
        yield Frame(meeting_or_call(c), others=agents, destination=c.slots.places, slots=c.slots, closed=True)


def _of_two_offices(c: Context, agents: Sequence[Actor]) -> bool:
    """Whether office holders of two parties do it."""
    people = c.discourse.analysis.people
    holders = [a.party for a in agents if a.person is not None and people[a.person].post]
    return len(holders) == len(agents) == len(set(holders) - {None}) == 2


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


def _are_partners(c: Context) -> bool:
    """ "The two ministers reviewed relations with Georgia": with whom they are had, and not who met."""
    matters = [n for n in c.slots.objects if n.word.lower() in _HAD_WITH]
    return any(prep.word.lower() == "with" for n in matters for prep in c.parse.children(n, "prep"))


def _are_other_talks(c: Context) -> bool:
    """ "Discussed the negotiations with Iran": others' talks, or those that some of them have elsewhere."""
    for noun in c.slots.withs:
        prep = c.parse.head(noun)
        before = None if prep is None or not prep.index else c.parse.nodes[prep.index - 1]
        if before in c.slots.objects and any(
            t.type in TALKS for t in triggers().get(before.word.lower(), ())
        ):
            return True
    return False


def _behind_the_matter(c: Context) -> tuple[Actor, ...]:
    """The people with whom it is discussed, hung on what is: "discussed the issue of transit with X"."""
    beneath = (node for matter in c.slots.objects for node in c.parse.subtree(matter))
    own = (node for node in beneath if not _has_its_own(c, node))
    found = unique(actor for node in own for actor in actors_after(c, node, "with"))
    return tuple(actor for actor in found if actor.person is not None)


def _has_its_own(c: Context, noun: Node) -> bool:
    """ "Discussed the outcome of his talks with X": it was he who talked with X."""
    kinds = {trigger.type for trigger in triggers().get(noun.word.lower(), ())}
    return not kinds.isdisjoint(TALKS) and any(c.parse.children(noun, "poss"))


def _in_place(c: Context) -> bool:
    times = c.discourse.analysis.times  # "on Thursday" is no place
    named = (n for n in c.slots.places if n.party is not None or n.tag == "NNP")
    return any(not any(t.start <= n.start < t.end for t in times) for n in named)
