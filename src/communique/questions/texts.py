"""Which engagements quotes and reports tell of in certain words, by the word indexes of the database.

Takes a connection and a text in the syntax of `words`, gives queries for ids of engagements.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, literal_column, select, table
from sqlalchemy import column as db_column

from communique.ledger.resolved_tables import ACCOUNTS
from communique.ledger.searching import POSTGRESQL_WORDS
from communique.ledger.tables import REPORT_VERSIONS
from communique.questions.words import fts5, parsed, tsquery

__all__ = ["quoted", "quotes", "reported"]

Query = Select[tuple[str]]


def quoted(connection: Connection, said: str) -> Query:
    """The engagements of which an account says it in its words."""
    return select(ACCOUNTS.c.engagement).where(quotes(connection, said))


def reported(connection: Connection, said: str) -> Query:
    """The engagements of which a report tells that says it anywhere."""
    held = REPORT_VERSIONS.c
    found = _holds(connection, "report", held.id, "text", said)
    reports = select(held.report).where(held.is_current, found)
    return select(ACCOUNTS.c.engagement).where(ACCOUNTS.c.report.in_(reports))


def quotes(connection: Connection, said: str) -> ColumnElement[bool]:
    """Whether an account says it in its words."""
    return _holds(connection, "quote", ACCOUNTS.c.id, "words", said)


def _holds(
    connection: Connection, name: str, own: ColumnElement[Any], column: str, said: str
) -> ColumnElement[bool]:
    clauses = parsed(said)
    if connection.dialect.name == "sqlite":
        numbers = table(f"{name}_numbers", db_column("number"), db_column("id"))
        search = table(f"{name}_search", db_column("rowid"))
        rows = select(search.c.rowid).where(literal_column(search.name).op("MATCH")(fts5(clauses)))
        return own.in_(select(numbers.c.id).where(numbers.c.number.in_(rows)))
    words: ColumnElement[Any] = literal_column(POSTGRESQL_WORDS.format(column=column))
    matches: ColumnElement[bool] = words.op("@@", is_comparison=True)(tsquery(clauses))
    return matches
