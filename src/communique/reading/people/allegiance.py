"""Whose official somebody is when no word beside them says it: read from the context.

Takes the records of people with the parties named around them, gives the likeliest party of each record
that has none. Every candidate is a party that the report names (or its outlet's); features of the place where
the person is first spoken of are weighed, and the weights are data (``allegiance.toml``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from communique.gazetteer.leaders import leaders_by_surname, leaders_named
from communique.gazetteer.parties import is_state
from communique.gazetteer.posts import national_post
from communique.reading.names.people_words import WITHOUT_PREMIER, WITHOUT_PRESIDENT
from communique.reading.names.records import Record
from communique.reading.people.bodies_served import body_served
from communique.reading.people.companions import companion_of
from communique.reading.people.opposites import opposed_to
from communique.reading.people.principals import OF_MISSIONS
from communique.reading.people.receptions import host_met, host_there
from communique.reading.people.respective import respective_side
from communique.reading.people.sides_said import side_said
from communique.reading.people.surroundings import Context, features
from communique.reading.people.travellers import states_travelled_to
from communique.reading.text.mentions import Span
from communique.reading.trained.weighing import scores, weights

__all__ = ["find_allegiances", "in_reach"]


# How many people before and after one, in the order in which they are first named, bear on their party.
_REACH = 60
# How many mentions of parties before and after a person may be quoted for theirs.
_WINDOW = 400
# No organisation has a minister.
_OF_STATES = frozenset({"minister", "monarch", "prime minister"})
# Nor has one an army or gendarmerie, and rebels have no military governor.
_FORCES_OF_STATES = frozenset({"army", "gendarmerie", "governor"})
# Of an organisation, if one is named: the Secretary-General, the Commission President and the like.
_SECRETARY_GENERAL = frozenset({"secretary", "general"})
_OF_ORGANISATIONS = (
    _SECRETARY_GENERAL,
    frozenset({"commission", "president"}),
    frozenset({"high", "representative"}),
)
_SPOUSE = frozenset({"first", "lady"})  # who often bears the leader's name
_DEALS_WITH = re.compile(r"\b(?:for|on|to) (?:the )?$")
_AT_A_MISSION = re.compile(r"\b(?:at|of) the (?:Embassy|High Commission|Consulate)", re.IGNORECASE)
_OURS = re.compile(r"\bour $", re.IGNORECASE)
# What it takes off the log-odds of two who face each other that both are of one party.
_ONE_SIDE = 3.0
# What it takes off those of an ambassador to be of the state where the report is told.
_FOREIGN = 1.5
# What it adds to those of the first of two who face each other to be of that state.
_HOME_FIRST = 1.5


def find_allegiances(records: Sequence[Record], context: Context) -> None:
    """Give every record without a party the likeliest one, in the order in which they are spoken of."""
    _give_bodies(records, context)
    taken = {seat for record in records if record.is_named for seat in _seats(record)}
    in_order = [respective_side(record, near, context) for record, near in in_reach(records)]
    for (record, near), respective in zip(in_reach(records), in_order, strict=True):
        if record.party is not None:
            if _is_presumed(record):
                said = side_said(record, near, context) or companion_of(record, near, context)
                record.party, record.party_at = said or (record.party, record.party_at)
            continue
        known = _known(record, context.year) or _by_title(record, context)
        if known is not None:
            record.party, record.party_at = known
            continue
        ruled = _ruled_out(record, near, taken, context)
        said = (
            side_said(record, near, context)
            or respective
            or companion_of(record, near, context)
            or host_there(record, context)
            or host_met(record, near, context)
        )
        if said is not None and said[0] not in ruled:
            record.party, record.party_at = said
            continue
        likely = _likely(record, near, ruled, context)
        for other in opposed_to(record, near, context):
            if other.party is not None:
                theirs = {other.party: 0.0}
            else:
                theirs = _likely(other, near, _ruled_out(other, near, taken, context), context)
                first = likely if record.seen[0].start < other.seen[0].start else theirs
                if context.outlet in first:
                    first[context.outlet] += _HOME_FIRST
            likely = _beside(likely, theirs)
        best = max(likely, key=lambda code: (likely[code], code), default=None)
        if best is not None:
            record.party, record.party_at = best, _nearest(best, record.seen[0].start, context)


def _is_presumed(record: Record) -> bool:
    """Whether nothing but a post that one state mostly has says whose it is: "Secretary of Defense"."""
    return any(record.party_at == post.at and post.family == "secretary" for post in record.posts)


def _give_bodies(records: Sequence[Record], context: Context) -> None:
    """Give those who act for a body named before to its organisation, of whatever state they are."""
    for record in records:
        body = body_served(record, context)
        if body is not None:
            record.party, record.party_at = body.code, Span(body.start, body.end)


def _ruled_out(
    record: Record, near: Sequence[Record], taken: set[tuple[str, str]], context: Context
) -> frozenset[str]:
    """The parties of which somebody cannot be; ``taken``: the offices whose holder is known."""
    ruled = states_travelled_to(record, near, context) | _dealt_with(record, context)
    if record.is_named:
        ruled |= {code for family, code in taken if family in record.ruling_offices}
    if any(post.words == {"president"} for post in record.posts):
        ruled |= WITHOUT_PRESIDENT
    return frozenset(ruled)


def _dealt_with(record: Record, context: Context) -> frozenset[str]:
    """The states that somebody's posts name as those with which they deal: "special envoy for Peru"."""
    return frozenset(
        party.code
        for post in record.posts
        for party in context.parties[
            bisect_left(context.starts, post.at.start) : bisect_left(context.starts, post.at.end)
        ]
        if party.names_land and _DEALS_WITH.search(context.text, post.at.start, party.start)
    )


def _likely(
    record: Record, near: Sequence[Record], ruled: frozenset[str], context: Context
) -> dict[str, float]:
    """The log-odds of each party of which somebody may be."""
    serves_state = any(
        post.family in _OF_STATES or not _FORCES_OF_STATES.isdisjoint(post.words) for post in record.posts
    )
    options = [
        option
        for option in features(record, near, context)
        if option[0] not in ruled
        and (is_state(option[0]) or not serves_state)
        and not (option[0] in WITHOUT_PREMIER and _is_premier(record))
    ]
    sent = any(post.family == "envoy" and post.words >= _SECRETARY_GENERAL for post in record.posts)
    if sent or any(post.words in _OF_ORGANISATIONS for post in record.posts):
        organisations = [option for option in options if not is_state(option[0])]
        options = organisations if sent else organisations or options
    likely = scores(options, weights("allegiance"))
    if context.outlet in likely and _is_sent(record, context):
        likely[context.outlet] -= _FOREIGN
    return likely


def _is_sent(record: Record, context: Context) -> bool:
    """Whether somebody's only posts are those of a mission or at one, and not "our Ambassador"."""
    is_ours = any(_OURS.search(context.text, max(0, seen.start - 4), seen.start) for seen in record.seen)
    sent = (post.family in OF_MISSIONS or _AT_A_MISSION.search(post.text) for post in record.posts)
    return bool(record.posts) and not is_ours and all(sent)


def _beside(likely: dict[str, float], theirs: dict[str, float]) -> dict[str, float]:
    """The log-odds of each party of somebody who faces another, each with the best left to the other."""
    return {
        code: own + max((odds - _ONE_SIDE * (code == its) for its, odds in theirs.items()), default=0.0)
        for code, own in likely.items()
    }


def in_reach(records: Sequence[Record]) -> Iterator[tuple[Record, Sequence[Record]]]:
    """The persons in the order in which they are first spoken of, each with those named around them."""
    ordered = sorted(records, key=lambda r: r.seen[0].start)
    for place, record in enumerate(ordered):
        yield record, ordered[max(0, place - _REACH) : place + _REACH]


def _known(record: Record, year: int | None) -> tuple[str, Span] | None:
    """The party of which somebody is known to lead, or to have led, an office, and the name that says it.

    Of several that fit the name, those in the office that is said, or in office in the year of the report.
    """
    families = {post.family for post in record.posts if not post.is_lesser}
    for seen in sorted(record.seen, key=lambda s: -len(s.name or "")):
        if seen.name is None or seen.name_at is None:
            continue
        found = [leader for family in sorted(families) for leader in leaders_named(seen.name, family)]
        found = found or list(leaders_named(seen.name))
        if not found and not record.posts and not record.ranks:
            found = list(leaders_by_surname(seen.name, year))
        if not found and any(post.words >= _SPOUSE for post in record.posts):
            found = list(leaders_by_surname(seen.name.split()[-1], year))
        for some in (
            found,
            [leader for leader in found if leader.family in families],
            [leader for leader in found if year is not None and leader.in_office(year)],
        ):
            codes = {leader.code for leader in some}
            if len(codes) == 1:
                return min(codes), seen.name_at
    return None


def _by_title(record: Record, context: Context) -> tuple[str, Span] | None:
    """The state that alone has somebody's post, where the report names it or is told there."""
    for post in record.posts:
        code = national_post(post.text)
        if code is not None and (code in context.counts or code == context.outlet):
            return code, post.at
    return None


def _seats(record: Record) -> Iterator[tuple[str, str]]:
    """The offices with one holder that a person holds, with the state."""
    if record.party is not None and not any(seen.is_former for seen in record.seen):
        yield from ((family, record.party) for family in sorted(record.ruling_offices))


def _is_premier(record: Record) -> bool:
    return any(post.family == "prime minister" for post in record.posts)


def _nearest(code: str, at: int, context: Context) -> Span | None:
    index = bisect_left(context.starts, at)
    around = context.parties[max(0, index - _WINDOW) : index + _WINDOW]
    near = min(
        (party for party in around if party.code == code), key=lambda p: abs(p.start - at), default=None
    )
    return Span(near.start, near.end) if near else None
