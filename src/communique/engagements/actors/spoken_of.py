"""Those of whom a report has spoken, where a plural means them: "both ministers", "the two presidents".

Takes a node with the `Discourse` so far; gives `Actor` values.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.engagements.actors.bodies import extent
from communique.engagements.actors.described import counted_states
from communique.engagements.actors.discourse import Actor, Discourse
from communique.engagements.actors.office_holders import counts_two, holders_of_two, office_named
from communique.reading.parsing.parse import Node, Parse
from communique.reading.text.mentions import PartyMention

__all__ = ["both_sides", "counted_lands", "from_abroad", "members_spoken_of", "of_the_two"]


def both_sides(discourse: Discourse) -> tuple[Actor, ...]:
    """The actors in focus; where the visit of one of them is, "the ministers" are still both who met."""
    sides = {actor.party for actor in discourse.focus if actor.person is not None}
    parties = {actor.party for actor in discourse.facing}
    return discourse.facing if len(sides) == 1 and sides < parties else discourse.focus


def from_abroad(discourse: Discourse) -> tuple[Actor, ...]:
    """Those in focus who are not of the state in which the report is told."""
    home = discourse.analysis.home or discourse.country
    return tuple(actor for actor in discourse.focus if home is not None and actor.party != home)


def counted_lands(parse: Parse, node: Node, discourse: Discourse) -> tuple[Actor, ...]:
    """The states of "the ministers of the three countries", unless three are in focus."""
    named = counted_states(discourse.analysis, parse, node)
    if len({actor.party for actor in discourse.focus}) == len(named):
        return ()
    return tuple(Actor(None, party.code, None, party.start, party.end) for party in named)


def of_the_two(parse: Parse, node: Node, discourse: Discourse) -> tuple[Actor, ...]:
    """The holders of "the two presidents" after talks of their ministers; of these none takes part."""
    sides = list(dict.fromkeys(actor.party for actor in discourse.focus if actor.party is not None))
    pair = _pair_told(discourse) if len(sides) > 2 and counts_two(parse, node) else []
    holders = holders_of_two(discourse.analysis, parse, node, pair or sides)
    holders = holders or {party: _latest_of(discourse, party) for party in pair}
    acting = {actor.person for actor in discourse.focus}
    if not pair and all(key in acting and key is not None for key in holders.values()):
        return ()
    start, end = extent(parse, node)
    return tuple(
        Actor(key, party, None if key is not None else office_named(parse, node), start, end)
        for party, key in holders.items()
    )


def _pair_told(discourse: Discourse) -> list[str]:
    """The two parties of the engagement told last that had two, where more are in focus."""
    return next((list(parties) for _, parties in reversed(discourse.told) if len(parties) == 2), [])


def _latest_of(discourse: Discourse, party: str) -> int | None:
    """The person of a party who was spoken of last."""
    people = discourse.analysis.people
    return next((key for key in reversed(discourse.subjects) if people[key].party == party), None)


def members_spoken_of(members: Sequence[PartyMention], discourse: Discourse) -> Iterator[Actor]:
    """ "The Baltic ministers": each of them, as those who were spoken of where somebody was."""
    for member in members:
        known = [actor for actor in discourse.focus if actor.party == member.code]
        yield from known or (Actor(None, member.code, None, member.start, member.end),)
