"""Who held a post: the people whom reports give an office, over time or around a day.

Takes a ledger, the words of a post and a party, gives `Holder` values. A person is a holder from the first
report that gives the post to the last; what lies beyond is not known.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, select

from communique.codebook.records import Record
from communique.ledger.contents import batched
from communique.ledger.holdings import Holdings
from communique.ledger.links import office
from communique.ledger.lookups import some_of
from communique.ledger.resolved_tables import POSTINGS
from communique.questions import offices
from communique.resolution import MergedPerson, Tenure, career

__all__ = ["Holder", "holders", "holders_on"]


class Holder(Record, frozen=True, kw_only=True):
    """Somebody reported in the post from the ISO day ``first`` to ``last``, in the reports ``docs``.

    Where a day is asked for, ``spans`` says whether it lies between the two, and ``days_away`` how far the
    nearest report is that gives the post; both are None where none is.
    """

    person: str
    name: str
    rank: str | None
    post: str
    party: str
    first: str
    last: str
    docs: tuple[str, ...]
    spans: bool | None = None
    days_away: int | None = None


def holders(ledger: Holdings, post: str, party: str) -> tuple[Holder, ...]:
    """All who are reported in the post of a party (by code), in order of time."""
    found = _holders(ledger, post, party, None)
    return tuple(sorted(found, key=lambda each: (each.first, each.last, each.person)))


def holders_on(ledger: Holdings, post: str, party: str, day: str) -> tuple[Holder, ...]:
    """Who is reported in the post of a party around an ISO day, the nearest reports first: those whose
    reports span it, the last before and the first after.
    """
    found = _holders(ledger, post, party, day)
    found.sort(key=lambda each: (each.days_away or 0, each.person))
    before = [each for each in found if each.last < day][:1]
    after = [each for each in found if each.first > day][:1]
    return tuple(each for each in found if each.spans or each in before or each in after)


def _holders(ledger: Holdings, post: str, party: str, day: str | None) -> list[Holder]:
    with ledger.reading_tables() as connection:
        meant = _meant(connection, post, party)
        people = _people(connection, meant, party)
    return [
        _holder(person, tenure, day)
        for person in people
        for tenure in career(person).tenures
        if tenure.party == party and tenure.first and tenure.last and office(tenure.post) in meant
    ]


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
    first, last = tenure.first or "", tenure.last or ""
    told = [each.reported for each in person.postings if each.doc in tenure.docs and each.reported]
    return Holder(
        person=tenure.person,
        name=tenure.name,
        rank=tenure.rank,
        post=tenure.post or "",
        party=tenure.party or "",
        first=first,
        last=last,
        docs=tenure.docs,
        spans=None if day is None else first <= day <= last,
        days_away=None if day is None else min(abs(_days(each, day)) for each in told),
    )


def _days(earlier: str, later: str) -> int:
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days
