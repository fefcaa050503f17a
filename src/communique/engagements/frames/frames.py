"""What the arguments of a trigger mean: who hosts, who visits, who else takes part, and where.

Takes a trigger, its node and the `Discourse`; gives `Frame` values, one for each engagement that the
word speaks of (a trip to two states is two visits), none when its arguments do not fit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from communique.engagements.actors.discourse import Actor, Discourse
from communique.engagements.frames import (
    calls,
    contact_nouns,
    contacts,
    deeds,
    honours,
    invitations,
    mechanisms,
    messages,
    ports,
    stays,
    supplies,
    talks,
    tours,
    visits,
)
from communique.engagements.frames.counterparts import met_in_turn
from communique.engagements.frames.journey_aims import goes_home
from communique.engagements.frames.lines import over_a_line
from communique.engagements.frames.parts import Context, Frame, clause_parties, is_own_mission, near
from communique.engagements.frames.private_company import in_private_company
from communique.gazetteer.exercises import find_exercises
from communique.reading.parsing.arguments import governor, noun_slots, verb_slots
from communique.reading.parsing.parse import Node, Parse
from communique.reading.text.lexicon import Trigger

__all__ = ["FRAMES", "SPOTTED", "frames_of"]

SPOTTED = "spotted"  # the frame of words that no list holds
_DRILLS = re.compile(r"\b(?:drill|exercis|mano?euv|sorti|war[ -]?gam|airdrop|rehears|interoperab)", re.I)


def _spotted(c: Context) -> Iterator[Frame]:
    """A word that no list holds: all whom its clause brings together."""
    above = governor(c.parse, c.node)[0] if c.trigger.pos == "noun" else None
    if c.trigger.type in ("meeting", "call") and in_private_company(
        c if above is None else c._replace(node=above)
    ):
        return  # "spoke by phone with students"
    if c.trigger.type == "exercise" and not _tells_of_drills(c.discourse.analysis.report.text):
        return  # "they participated as observers"
    if messages.is_a_signal(c) or honours.is_honoured_to(c):
        return
    guests = c.actors("agents")
    if c.trigger.type == "tour" and any(is_own_mission(c, node, guests) for node in c.slots.objects):
        return
    home = c.node.word.lower().startswith("return") or goes_home(c, guests or c.actors("objects"))
    if c.trigger.type == "visit" and home:
        return
    actors = c.actors("owners", "agents", "objects", "withs", "bys", "betweens", "ofs", "tos", "speaker")
    yield Frame(
        _type_told(c, actors),
        others=actors,
        destination=(*c.slots.places, *c.slots.tos),
        extra=clause_parties(c),
        slots=c.slots,
    )


@lru_cache(maxsize=4)
def _tells_of_drills(text: str) -> bool:
    """Whether a report speaks of a drill at all, by a word for one or by its name."""
    return _DRILLS.search(text) is not None or bool(find_exercises(text))


def _type_told(c: Context, actors: Sequence[Actor]) -> str:
    """ "X met Y. They exchanged views": they did so when they met, or in the call told before."""
    told = next((one for one in reversed(c.discourse.told) if one[0] in ("call", "meeting")), None)
    sides = {actor.party for actor in actors if actor.party is not None}
    if told is None or not sides or not sides <= told[1].keys() or over_a_line(c):
        return c.trigger.type
    carried = (n.word.lower() for n in (c.node, c.slots.verb) if n is not None)
    exchanged = c.trigger.type in ("call", "meeting") and any(w.startswith("exchang") for w in carried)
    return told[0] if exchanged else c.trigger.type


_ONE_BY_ONE = frozenset({"meeting", "call"})
_CONTACTS = frozenset({"visit", "meeting", "call", "dialogue", "conference"})
FRAMES: dict[str, Callable[[Context], Iterator[Frame]]] = {
    "go": visits.go,
    "motion": visits.motion,
    "lead": visits.lead,
    "stay": stays.stay,
    "meet": contacts.meet,
    "host": contacts.host,
    "invite": invitations.invite,
    "summon": calls.summon,
    "call_on": calls.call_on,
    "speak": talks.speak,
    "told": talks.told,
    "discuss": talks.discuss,
    "mechanism": mechanisms.mechanism,
    "look": tours.look,
    "listed": tours.listed,
    "glance": tours.glance,
    "act": deeds.act,
    "learn": deeds.learn,
    "edition": deeds.edition,
    "people": deeds.people_noun,
    "dispatch": deeds.dispatch,
    "undertake": deeds.undertake,
    "sign": deeds.sign,
    "write": messages.write,
    "honour": honours.honour,
    "hand": supplies.hand,
    "take": supplies.take,
    "cargo": supplies.cargo,
    "port": ports.port,
    SPOTTED: _spotted,
}


def frames_of(parse: Parse, node: Node, trigger: Trigger, discourse: Discourse) -> Iterator[Frame]:
    """The engagements that one trigger speaks of."""
    if trigger.near and not near(parse, node, trigger.near):
        return
    slots = verb_slots(parse, node) if trigger.pos == "verb" else noun_slots(parse, node)
    context = Context(parse, node, trigger, slots, discourse)
    for one in met_in_turn(context) if trigger.type in _ONE_BY_ONE else (context,):
        if trigger.frame == "event":
            contact = trigger.type in _CONTACTS
            yield from contact_nouns.contact_noun(one) if contact else deeds.deed_noun(one)
        else:
            yield from FRAMES[trigger.frame](one)
