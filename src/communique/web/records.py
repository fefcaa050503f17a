"""Whole records of the ledger that a condition on their table picks out.

Takes a connection and a condition, gives the records by id.
"""

from __future__ import annotations

from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, select

from communique.codebook.records import Record
from communique.ledger.contents import batched, unpacked
from communique.ledger.resolved_tables import OF_KIND, RESOLVED

__all__ = ["by_ids", "of_column"]

R = TypeVar("R", bound=Record)


def of_column(connection: Connection, kind: str, record: type[R], condition: ColumnElement[bool]) -> list[R]:
    """The records of a kind (a key of `OF_KIND`) whose row meets the condition."""
    table, own = OF_KIND[kind][0]
    ids = list(connection.execute(select(table.c[own]).where(condition)).scalars())
    return by_ids(connection, kind, record, ids)


def by_ids(connection: Connection, kind: str, record: type[R], ids: list[str]) -> list[R]:
    """The records of a kind with these ids, by id."""
    found = []
    for some in batched(sorted(set(ids))):
        query = select(RESOLVED.c.content).where(RESOLVED.c.kind == kind, RESOLVED.c.id.in_(some))
        found += [
            unpacked(each, record) for each in connection.execute(query.order_by(RESOLVED.c.id)).scalars()
        ]
    return found
