"""What a question selects, as rows of the tables rather than whole records: for timelines, networks and ends.

Takes a connection and a `Question`, gives the clauses of what is selected. By default that is what was held.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec
from sqlalchemy import ColumnElement, Connection, func, select

from communique.ledger.resolved_tables import (
    ACCOUNTS,
    ENGAGEMENT_PAIRS,
    ENGAGEMENT_PARTIES,
    ENGAGEMENTS,
)
from communique.questions.conditions import Condition, conditions
from communique.questions.question import Question

__all__ = ["clauses", "held_unless_said", "known_until", "selected"]


def held_unless_said(question: Question) -> Question:
    """The question for what was held, where it names no status."""
    return question if question.statuses else msgspec.structs.replace(question, statuses=("held",))


def selected(connection: Connection, question: Question) -> tuple[Condition, ...]:
    """The conditions of what was held, or has the statuses that the question names."""
    return conditions(connection, held_unless_said(question))


def clauses(found: Sequence[Condition]) -> list[ColumnElement[bool]]:
    """The conditions as clauses on the table of engagements.

    Two parties are looked up by the table of pairs: what is of both is much less than what is of each.
    """
    pair, parties = ENGAGEMENT_PAIRS.c, sorted({one.party for one in found if one.party})[:2]
    if len(parties) < 2:
        return [one.clause for one in found]
    both = select(pair.engagement).where(pair.one == parties[0], pair.other == parties[1])
    return [ENGAGEMENTS.c.id.in_(both), *(one.clause for one in found if one.party not in parties)]


def known_until(connection: Connection, parties: Sequence[str] = ()) -> str:
    """The last ISO day of which the ledger holds a report that tells of each of the parties; today where
    no report has a day.

    What is not told after it may have happened all the same.
    """
    told, link = ACCOUNTS.c, ENGAGEMENT_PARTIES.c
    last = select(func.max(told.reported))
    about = (
        last.where(told.engagement.in_(select(link.engagement).where(link.party == party)))
        for party in parties
    )
    days = [connection.execute(query).scalar() for query in ([last] if not parties else about)]
    return min((day for day in days if day), default=date.today().isoformat())
