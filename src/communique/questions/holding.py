"""Who held a post: the people whom reports give an office, over time or around a day.

Takes a ledger, the words of a post and a party, gives `Holders`. A person is a holder from the first report
that gives the post to the last; what lies beyond is not known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec
from sqlalchemy import Connection, func, select

from communique.codebook.records import Record
from communique.gazetteer.parties import party_name
from communique.ledger.contents import batched
from communique.ledger.holdings import Holdings
from communique.ledger.links import office
from communique.ledger.lookups import some_of
from communique.ledger.resolved_tables import POSTINGS
from communique.questions import offices
from communique.questions.accepted import nearest as spelt_nearest
from communique.questions.known import called
from communique.resolution import MergedPerson, Tenure, career

__all__ = ["Holder", "Holders", "NearestHolders", "holders", "holders_on"]

# How many other posts are named where nobody is reported in the one asked for.
_NEAREST = 3


class Holder(Record, frozen=True, kw_only=True):
    """Somebody reported in the post from the ISO day ``first`` to ``last``, in the reports ``docs``; without
    days where none of these has a day.

    Where a day is asked for, ``spans`` says whether it lies between the two, and ``days_away`` how far the
    nearest report is that gives the post; both are None where none is.
    """

    person: str
    name: str
    rank: str | None
    post: str
    party: str
    first: str | None
    last: str | None
    docs: tuple[str, ...]
    spans: bool | None = None
    days_away: int | None = None


class NearestHolders(Record, frozen=True, kw_only=True):
    """Another post in which somebody is reported, of a party or of any (None), and how many ``people``."""

    post: str
    party: str | None
    people: int


class Holders(Record, frozen=True, kw_only=True):
    """Who is reported in a ``post`` of a ``party``, around the ISO ``day`` where one is asked for.

    ``undated`` counts those whom only reports without a day give the post: they are the last of
    ``holders``, or, where a day is asked for, left out. ``nearest`` is filled where there is no holder.
    """

    post: str
    party: str
    day: str | None
    holders: tuple[Holder, ...]
    undated: int
    searched: str
    nearest: tuple[NearestHolders, ...] = ()


def holders(ledger: Holdings, post: str, party: str) -> Holders:
    """All who are reported in the post of a party (by code), in order of time, those without a day last."""
    with ledger.reading_tables() as connection:
        found = _holders(connection, post, party, None)
        found.sort(key=lambda each: (each.first or "~", each.last or "~", -len(each.docs), each.person))
        return _answer(connection, post, party, None, found, sum(not each.first for each in found))


def holders_on(ledger: Holdings, post: str, party: str, day: str) -> Holders:
    """Who is reported in the post of a party around an ISO day, the nearest reports first: those whose
    reports span it, the last before and the first after.
    """
    with ledger.reading_tables() as connection:
        every = _holders(connection, post, party, day)
        found = [each for each in every if each.first and each.last]
        found.sort(key=lambda each: (each.days_away or 0, each.person))
        before = [each for each in found if each.last and each.last < day][:1]
        after = [each for each in found if each.first and each.first > day][:1]
        kept = [each for each in found if each.spans or each in before or each in after]
        return _answer(connection, post, party, day, kept, len(every) - len(found))


def _answer(
    connection: Connection, post: str, party: str, day: str | None, found: Sequence[Holder], undated: int
) -> Holders:
    around = f" around {day}" if day else ""
    return Holders(
        post=post,
        party=party,
        day=day,
        holders=tuple(found),
        undated=undated,
        searched=f"reports for holders of {post!r} of {party_name(party) or party}{around}",
        nearest=() if found else tuple(_nearest(connection, post, party)),
    )


def _nearest(connection: Connection, post: str, party: str) -> Iterator[NearestHolders]:
    """Posts of the party that are worded like the one asked for, else those of most people; and the post
    itself, of whatever party.
    """
    held = POSTINGS.c
    people = func.count(held.person.distinct())
    query = select(held.office, held.post, people).where(held.party == party, held.office.is_not(None))
    rows = connection.execute(query.group_by(held.office, held.post))
    # Each office in the wording that most people have, and with how many.
    wording = {row[0]: (row[1], row[2]) for row in sorted(rows, key=lambda row: (row[2], row[1]))}
    counts = dict(wording.values())
    usual = sorted(counts, key=lambda each: (-counts[each], each))[:_NEAREST]
    for each in spelt_nearest(post, counts) or usual:
        yield NearestHolders(post=each, party=party, people=counts[each])
    every = select(held.office).distinct().where(held.office.is_not(None))
    meant = offices.matching(connection.execute(every).scalars(), post)
    elsewhere = sum(
        connection.execute(select(people).where(held.office.in_(some))).scalar_one()
        for some in batched(sorted(meant))
    )
    if elsewhere:
        yield NearestHolders(post=post, party=None, people=elsewhere)


def _holders(connection: Connection, post: str, party: str, day: str | None) -> list[Holder]:
    meant = _meant(connection, post, party)
    return [
        each
        for person in _people(connection, meant, party)
        for each in _of_person(person, [one for one in career(person).tenures if _is(one, meant, party)], day)
    ]


def _is(tenure: Tenure, meant: frozenset[str], party: str) -> bool:
    return tenure.party == party and office(tenure.post) in meant


def _of_person(person: MergedPerson, tenures: Sequence[Tenure], day: str | None) -> list[Holder]:
    """A holder for each tenure with days; where none has days, one for all of them."""
    dated = [each for each in tenures if each.first]
    if dated or not tenures:
        return [_holder(person, each, day) for each in dated]
    fullest = max(tenures, key=lambda each: len(each.docs))
    docs = tuple(dict.fromkeys(doc for each in tenures for doc in each.docs))
    return [_holder(person, msgspec.structs.replace(fullest, docs=docs), day)]


def _meant(connection: Connection, post: str, party: str) -> frozenset[str]:
    held = POSTINGS.c
    query = select(held.office).distinct().where(held.party == party, held.office.is_not(None))
    return frozenset(offices.matching(connection.execute(query).scalars(), post))


def _people(connection: Connection, meant: frozenset[str], party: str) -> tuple[MergedPerson, ...]:
    """The people whom a posting gives one of the offices of the party."""
    held = POSTINGS.c
    ids: Sequence[str] = sorted(
        {
            person
            for some in batched(sorted(meant))
            for person in connection.execute(
                select(held.person).distinct().where(held.party == party, held.office.in_(some))
            ).scalars()
        }
    )
    return tuple(some_of(connection, "person", MergedPerson, ids))


def _holder(person: MergedPerson, tenure: Tenure, day: str | None) -> Holder:
    told = [each.reported for each in person.postings if each.doc in tenure.docs and each.reported]
    first, last = tenure.first, tenure.last
    away = min((abs(_days(each, day)) for each in told), default=None) if day else None
    return Holder(
        person=tenure.person,
        name=called(person),
        rank=tenure.rank,
        post=tenure.post or "",
        party=tenure.party or "",
        first=first,
        last=last,
        docs=tenure.docs,
        spans=first <= day <= last if day and first and last else None,
        days_away=away if first else None,
    )


def _days(earlier: str, later: str) -> int:
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days
