"""What a journey is made for: who goes to attend a gathering, to train or to be home is on no visit.

Takes a verb of travel in its clause; tells what it aims at.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.engagements.actors.discourse import Actor
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.frames.gatherings import is_gathering
from communique.engagements.frames.parts import Context, words_below
from communique.engagements.places.journeys import TRAINS, leads_to
from communique.engagements.places.names import named_at
from communique.reading.parsing.arguments import verb_slots
from communique.reading.parsing.parse import Node, Parse

__all__ = ["go_to_train", "goes_home", "only_to_attend"]

_OF_TWO_TOO = frozenset({"meeting", "ministerial", "session"})
_HOMEWARD = frozenset({"back", "home"})


def only_to_attend(text: str, parse: Parse, node: Node) -> bool:
    """ "Flew to Oslo to take part in the summit": that is the summit, and no visit to Norway."""
    ends = [
        n
        for prep in parse.children(node, "prep")
        for n in parse.children(prep, "pobj")
        if n.index > node.index
    ]
    aims = [*parse.children(node, "xcomp", "advcl")]
    aims += [verb for end in ends if end.word.lower() == "order" for verb in parse.children(end, "acl")]
    for verb in aims:
        if verb.tag == "VB" and verb.word.lower() in frame_words("attending"):
            slots = verb_slots(parse, verb)
            named = (*slots.objects, *slots.places)
            if any(is_gathering(text, parse, n) for n in named):
                return True  # "to address the General Assembly"
            what = {n.word.lower() for name in named for n in parse.subtree(name)}
            return bool(what & frame_words("many_sided")) and not what & frame_words("mechanisms")
    return any(_is_many_sided(parse, end) for end in ends)


def _is_many_sided(parse: Parse, noun: Node) -> bool:
    """ "For a summit of the African Union", but not "for a summit with the president"."""
    head = parse.head(noun)
    if head is None or head.word.lower() != "for" or noun.word.lower() in _OF_TWO_TOO:
        return False
    beside = any(prep.word.lower() in ("between", "with") for prep in parse.children(noun, "prep"))
    named = {n.word.lower() for n in parse.subtree(noun)}
    return (
        noun.word.lower() in frame_words("many_sided")
        and not beside
        and not named & frame_words("mechanisms")
    )


def goes_home(c: Context, guests: Sequence[Actor]) -> bool:
    """ "Is expected back in Lima on Friday": in the state of those who travel, or nowhere named."""
    backs = [n for n in c.parse.children(c.node, "advmod", "acomp", "prt") if n.word.lower() in _HOMEWARD]
    behind = [prep for back in backs for prep in c.parse.children(back, "prep")]
    places = [*c.slots.places, *c.slots.tos, *(n for prep in behind for n in c.parse.children(prep, "pobj"))]
    own = {guest.party for guest in guests}
    lands = (named_at(c.discourse.analysis, place).country for place in places)
    return bool(backs) and all(land in own for land in lands if land is not None)


def go_to_train(c: Context, guests: Sequence[Actor]) -> bool:
    """ "The contingent left for Lima to join the drill": troops travel to the exercise, on no visit."""
    troops = words_below(c, c.slots.agents) & frame_words("forces")
    if not troops or any(guest.person is not None for guest in guests):
        return False
    return leads_to(c.parse, c.node, TRAINS)
