"""Frames of verbs of contact: people meet, receive, speak with, brief each other.

Takes a `Context`; gives `Frame` values. Who hosts and who visits needs words that say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.engagements.actors.discourse import Actor
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.frames.attending import joining
from communique.engagements.frames.counterparts import each_apart, facing, meeting_or_call, separately
from communique.engagements.frames.gatherings import is_ordinal, organisation_sitting
from communique.engagements.frames.parts import (
    Context,
    Frame,
    clause_parties,
    objects_after,
    unique,
    words_below,
)
from communique.engagements.frames.private_company import in_private_company
from communique.reading.text.lexicon import triggers

__all__ = ["host", "meet"]


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
    if in_private_company(c) or (not second and len(first) > 2 and _gathers_for(c)):
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
        of = {n.word.lower() for n in objects_after(c.parse, noun, "of")} if sits else set()
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
