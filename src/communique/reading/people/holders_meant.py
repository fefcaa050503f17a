"""Whom a report means by a post or rank without a name, of those of whom it told before.

Takes the records of the latest persons and a sighting; gives the record that it is of, None where it is of
somebody new or of nobody that can be told.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.gazetteer.leaders import leaders_named
from communique.reading.names.likeness import holds
from communique.reading.names.records import Post, Record, Seen, best, may_be, may_mean, suits

__all__ = ["meant_by_post", "meant_by_rank"]

_LISTED = 6  # between two who are listed: ", and "
_NEXT = 2  # sentences on, an officer is still spoken of
_MINISTERS = frozenset({"minister", "secretary"})  # either may be called so, rather by the own word
_COMMANDING = frozenset({"chief", "commander"})
_LEADER = frozenset({"leader"})
_ARMED = frozenset({"air", "armed", "army", "defence", "fleet", "force", "forces", "navy", "naval", "staff"})


def meant_by_post(recent: Sequence[Record], seen: Seen, written_in: str | None) -> Record | None:
    """Whom "the minister" means; ``written_in``: the state of the report's dateline."""
    able = [r for r in recent if may_be(r, seen) and may_mean(r, seen.posts[0])]
    able = able or [r for r in recent if _leads(r, seen)]
    if seen.posts[0].is_of_several:  # "the foreign ministers of Peru and Chile"
        able = [r for r in able if r.party == seen.party]
    if seen.party is not None:
        able = [r for r in able if r.party is not None or not _is_another(r, seen, recent)]
    else:  # "the CDS", of two of whom one is only called the other's counterpart
        able = [r for r in able if _is_called(r, seen.posts[0])] or able
    if seen.posts[0].family in _MINISTERS:
        able = [r for r in able if any(p.family == seen.posts[0].family for p in r.posts)] or able
    if seen.is_guest:
        able = _guests(able, seen, written_in)
    elif seen.party is None:
        able = [r for r in able if not _was_only_met(r, seen)] or able
    return best(able, seen)


def meant_by_rank(recent: Sequence[Record], seen: Seen) -> Record | None:
    """Whom "the general" means."""
    word = seen.rank_key.split()[-1]
    able = [r for r in recent if may_be(r, seen)]
    return best((r for r in able if any(word in rank for rank in r.ranks)), seen) or _unranked(able, seen)


def _is_another(record: Record, seen: Seen, recent: Sequence[Record]) -> bool:
    """Whether somebody of no party known cannot be the holder of a party's post."""
    if not seen.is_definite and record.is_titled_in(seen.sentence):  # "PM Smith speaks with Peruvian PM"
        return True
    return (
        (seen.is_met and (_acts_unnamed(record) or _acts_in(record, seen.sentence)))
        or _leads_another(record, seen)
        or _is_beside_another(record, seen, recent)
        or _bears_a_foreign_name(record, seen)
    )


def _guests(able: list[Record], seen: Seen, written_in: str | None) -> list[Record]:
    """Who of several can be visiting: nobody of the state where the report is written, if others can."""
    elsewhere = [r for r in able if r.first_in(seen.sentence) is None]
    from_abroad = [r for r in elsewhere if r.party != written_in]
    known = [r for r in elsewhere if r.party is not None]
    return [r for r in known if r in from_abroad] or (from_abroad if written_in else known) or able


def _is_beside_another(record: Record, seen: Seen, recent: Sequence[Record]) -> bool:
    """Whether somebody is named in one breath with one of another party: "met Peru's minister X and
    General Y"."""
    first = record.seen[0]
    return any(
        other.party is not None
        and other.party != seen.party
        and not any(may_mean(record, post) for post in other.posts)
        and any(its.sentence == first.sentence and 0 < first.start - its.end <= _LISTED for its in other.seen)
        for other in recent
        if other is not record
    )


def _leads(record: Record, seen: Seen) -> bool:
    """Whether "the Peruvian leader" is the president or prime minister of Peru who is named."""
    is_leader = seen.posts[0].words == _LEADER and seen.party is not None
    return is_leader and record.is_named and record.party == seen.party and bool(record.ruling_offices)


def _acts_unnamed(record: Record) -> bool:
    """Whether somebody of whom only the office is told does something: "the minister met Peru's minister"."""
    return not record.is_named and not all(seen.is_met for seen in record.seen)


def _acts_in(record: Record, sentence: int) -> bool:
    """Whether somebody does something in a sentence, and so meets another there."""
    return any(own.sentence == sentence and not own.is_met for own in record.seen)


def _was_only_met(record: Record, seen: Seen) -> bool:
    """Whether somebody was spoken of only as of whom another met, and not in the sentence before.

    "The CNS", after he met another navy's chief, is the one of whom the report tells, however near the other.
    """
    return all(own.is_met and own.sentence < seen.sentence for own in record.seen)


def _is_called(record: Record, post: Post) -> bool:
    """Whether somebody is called by a post, and does not only have it from whose counterpart they are."""
    return any(
        holds(own.family, own.words, post.family, post.words) for seen in record.seen for own in seen.posts
    )


def _unranked(records: Sequence[Record], seen: Seen) -> Record | None:
    """ "The Norwegian general", right after his army's chief: who commands there, and has no rank so far."""
    soon = [
        record
        for record in records
        if record.is_named
        and not record.ranks
        and record.party == seen.party is not None
        and seen.sentence - record.seen[-1].sentence <= _NEXT
        and any(post.family in _COMMANDING and not _ARMED.isdisjoint(post.words) for post in record.posts)
    ]
    return soon[0] if len(soon) == 1 else None


def _leads_another(record: Record, seen: Seen) -> bool:
    """Whether somebody is known to hold the office in another state than is said: "the U.S. President"."""
    if not record.is_named:
        return False
    codes = {leader.code for leader in leaders_named(record.longest_name, seen.posts[0].family)}
    return bool(codes) and seen.party not in codes


def _bears_a_foreign_name(record: Record, seen: Seen) -> bool:
    """Whether a name is of another culture than the state whose office is said: he is its own land's, and
    "Egypt's president" another.
    """
    if not record.is_named or suits(record.longest_name, seen.party):
        return False
    return all(leader.code != seen.party for leader in leaders_named(record.longest_name))
