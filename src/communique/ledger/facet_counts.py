"""How many of all engagements have each value of each facet: counted when what is resolved changes, and kept.

Takes a connection, reads and writes the tables of facets. What the values are is left to `links.facets`.
"""

from __future__ import annotations

from collections import Counter

from sqlalchemy import Connection, delete, insert, select

from communique.ledger.lists import flat, joined
from communique.ledger.resolved_tables import ENGAGEMENT_FACETS, FACET_COUNTS

__all__ = ["all_counted", "count_all"]


def count_all(connection: Connection) -> None:
    """Store the counts of all engagements."""
    connection.execute(delete(FACET_COUNTS))
    found = connection.execute(select(joined(connection, ENGAGEMENT_FACETS.c.facets))).scalar()
    counts = sorted(Counter(flat(found)).items())
    if counts:
        rows = [{"facet": facet, "engagements": count} for facet, count in counts]
        connection.execute(insert(FACET_COUNTS), rows)


def all_counted(connection: Connection) -> dict[str, int]:
    """The counts of all engagements, as they were stored."""
    stored = FACET_COUNTS.c
    rows = connection.execute(select(stored.facet, stored.engagements))
    return {row.facet: row.engagements for row in rows}
