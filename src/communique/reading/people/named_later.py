"""Office holders with whom a report opens, and whom it names only later.

Takes the records of the persons named so far; gives those without a name to the person who is known to hold
the office, or who speaks soon after and has no post of their own: "The deputy chief of X has said ...
Brigadier General Y said"; and the commanding officer of a ship to who is said to command one.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.gazetteer.leaders import leaders_named
from communique.gazetteer.parties import is_state
from communique.reading.names.records import Record, Seen, may_hold
from communique.reading.people.ship_officers import commands_ship, is_ship_officer

__all__ = ["SOON", "name_holders", "name_ship_officers"]

# An office holder without a name within the first sentences may be named within the next ones.
_LEAD, SOON = 4, 5
_GENITIVE = (2, 3)  # characters between a state and a name: "Netherlands' X", "Norway's X"


def name_holders(records: Sequence[Record]) -> None:
    """Give the sightings of office holders without a name to those who are named as such."""
    for unnamed in sorted((r for r in records if not r.is_named and r.posts), key=_last_named):
        person = _leader(unnamed, records)
        if person is None and unnamed.seen[0].sentence < _LEAD:
            person = _named_soon(unnamed, records)
        if person is not None:
            _give(unnamed, person)


def name_ship_officers(records: Sequence[Record], text: str) -> None:
    """Give "the commanding officer" to the one person of whom it is told that a ship is commanded by them."""
    commanding = [r for r in records if r.is_named and any(commands_ship(text, seen) for seen in r.seen)]
    for unnamed in records:
        officer = not unnamed.is_named and all(is_ship_officer(post.text) for post in unnamed.posts)
        able = [person for person in commanding if may_hold(person, unnamed)] if officer else []
        if unnamed.posts and len(able) == 1:
            _give(unnamed, able[0])


def _last_named(record: Record) -> tuple[bool, bool]:
    """Who of those without a name is named after others: who is only called a leader, as headlines call
    presidents and prime ministers; and people of organisations, whom no name suits better than others.
    """
    is_leader = all(post.family == "leader" for post in record.posts)
    return is_leader, record.party is not None and not is_state(record.party)


def _leader(unnamed: Record, records: Sequence[Record]) -> Record | None:
    """The person named without a post who is known to hold the office: "Putin", "the Russian President"."""
    offices = {post.family for post in unnamed.posts}
    able = (
        record
        for record in records
        if record.is_named
        and not record.posts
        and record.party in (None, unnamed.party)
        and any(
            leader.code == unnamed.party and leader.family in offices
            for leader in leaders_named(record.longest_name)
        )
    )
    return next(able, None)


def _named_soon(unnamed: Record, records: Sequence[Record]) -> Record | None:
    """Who speaks soon after an office holder without a name, or is "Norway's X" there, and has no post."""
    at = unnamed.seen[0]
    later = (
        r
        for r in records
        if r.is_named
        and not r.posts
        and 0 <= r.seen[0].sentence - at.sentence < SOON
        and r.seen[0].start > at.start
        and any(seen.speaks or _is_owned(seen) for seen in r.seen)
        and ((_is_owned(r.seen[0]) and r.party == unnamed.party) or may_hold(r, unnamed))
    )
    return min(later, key=lambda r: r.seen[0].start, default=None)


def _give(unnamed: Record, person: Record) -> None:
    """Give the sightings of an office holder without a name to a named person."""
    for seen in unnamed.seen:
        person.take(seen)
    person.hold(unnamed.posts)  # a counterpart's is not said where he is spoken of
    person.seen.sort(key=lambda seen: seen.start)
    if unnamed.party is not None:
        person.party, person.party_at = unnamed.party, unnamed.party_at
    unnamed.seen = []


def _is_owned(seen: Seen) -> bool:
    """Whether a name stands behind the genitive of its state: "Norway's X"."""
    if seen.party_at is None or seen.name_at is None:
        return False
    return seen.name_at.start - seen.party_at.end in _GENITIVE
