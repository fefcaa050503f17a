"""Whole records of the ledger that a condition on their table picks out.

Takes a connection and a condition, gives the records by id.
"""

from __future__ import annotations

from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, select

from communique.codebook.records import Record
from communique.ledger.lookups import some_of
from communique.ledger.resolved_tables import OF_KIND

__all__ = ["of_column"]

R = TypeVar("R", bound=Record)


def of_column(connection: Connection, kind: str, record: type[R], condition: ColumnElement[bool]) -> list[R]:
    """The records of a kind (a key of `OF_KIND`) whose row meets the condition."""
    table, own = OF_KIND[kind][0]
    ids = list(connection.execute(select(table.c[own]).where(condition)).scalars())
    return list(some_of(connection, kind, record, ids))
