"""The records that a brief needs, looked up by the link tables: never all of a ledger.

Takes a `Holdings` and parties, people or ids; gives records, in order of id. What a day knew of them is left
to `known`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from sqlalchemy import Select, or_, select

from communique.codebook.records import Record
from communique.ledger.contents import unpacked
from communique.ledger.holdings import Holdings
from communique.ledger.lookups import some_of
from communique.ledger.resolved_tables import (
    COMMITMENTS,
    ENGAGEMENT_PARTIES,
    ENGAGEMENTS,
    FIGURES,
    PARTICIPANTS,
    PEOPLE,
    POSITIONS,
    RESOLVED,
)
from communique.ledger.rows import Reported
from communique.questions.undertaken import binding
from communique.resolution import Commitment, MergedEngagement, MergedFigure, MergedPerson

__all__ = [
    "commitments_of",
    "commitments_with",
    "engagements_of",
    "engagements_with",
    "family",
    "figures_with",
    "people",
    "people_of",
    "positions_of",
]

R = TypeVar("R", bound=Record)


def engagements_with(ledger: Holdings, parties: Iterable[str]) -> tuple[MergedEngagement, ...]:
    """The engagements in which all of the parties take part."""
    link = ENGAGEMENT_PARTIES.c
    query = select(ENGAGEMENTS.c.id)
    for party in parties:
        query = query.where(ENGAGEMENTS.c.id.in_(select(link.engagement).where(link.party == party)))
    return _records(ledger, "engagement", MergedEngagement, query)


def engagements_of(ledger: Holdings, person: str) -> tuple[MergedEngagement, ...]:
    """The engagements in which a person takes part."""
    query = select(PARTICIPANTS.c.engagement).where(PARTICIPANTS.c.person == person)
    return _records(ledger, "engagement", MergedEngagement, query)


def family(ledger: Holdings, engagement: MergedEngagement) -> tuple[MergedEngagement, ...]:
    """An engagement with those inside it, and the one around it."""
    near = [each for each in (engagement.id, engagement.parent) if each]
    query = select(ENGAGEMENTS.c.id)
    query = query.where(or_(ENGAGEMENTS.c.id.in_(near), ENGAGEMENTS.c.parent == engagement.id))
    return _records(ledger, "engagement", MergedEngagement, query)


def people(ledger: Holdings, ids: Iterable[str]) -> tuple[MergedPerson, ...]:
    """The people with the ids."""
    with ledger.reading_tables() as connection:
        return tuple(some_of(connection, "person", MergedPerson, ids))


def people_of(ledger: Holdings, party: str | None) -> tuple[MergedPerson, ...]:
    """The people of a party."""
    query = select(PEOPLE.c.id).where(PEOPLE.c.party == party)
    return _records(ledger, "person", MergedPerson, query)


def commitments_with(ledger: Holdings, parties: Iterable[str]) -> tuple[Commitment, ...]:
    """The commitments that bind all of the parties, on either side."""
    query = select(COMMITMENTS.c.id).where(*binding(parties))
    return _records(ledger, "commitment", Commitment, query)


def commitments_of(ledger: Holdings, engagement: str) -> tuple[Commitment, ...]:
    """The commitments that came out of an engagement."""
    query = select(COMMITMENTS.c.id).where(COMMITMENTS.c.engagement == engagement)
    return _records(ledger, "commitment", Commitment, query)


def positions_of(ledger: Holdings, holders: Sequence[str]) -> tuple[Reported, ...]:
    """What those reports say that state a position of one of the parties."""
    query = select(POSITIONS.c.report).where(POSITIONS.c.holder.in_(holders))
    return _records(ledger, "report", Reported, query)


def figures_with(ledger: Holdings, parties: Iterable[str]) -> tuple[MergedFigure, ...]:
    """The figures on all of the parties."""
    query = select(FIGURES.c.id)
    for party in parties:
        query = query.where(FIGURES.c.parties.contains(f'"{party}"', autoescape=True))
    return _records(ledger, "figure", MergedFigure, query)


def _records(ledger: Holdings, name: str, kind: type[R], ids: Select[tuple[str]]) -> tuple[R, ...]:
    query = select(RESOLVED.c.content).where(RESOLVED.c.kind == name, RESOLVED.c.id.in_(ids))
    with ledger.reading_tables() as connection:
        contents = connection.execute(query.order_by(RESOLVED.c.id)).scalars()
        return tuple(unpacked(content, kind) for content in contents)
