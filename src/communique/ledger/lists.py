"""Many values at once, as SQLite and PostgreSQL hand them over and take them: one text rather than many rows.

Takes a connection, gives expressions and queries of its database. What to look up is left to those who ask.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import JSON, ColumnElement, Connection, Select, Text, cast, func, select, type_coerce

__all__ = ["among", "flat", "joined", "looked_up", "looks_up", "position", "together", "values"]

_BETWEEN_LISTS, _BETWEEN = '"],["', '","'
_LIST = msgspec.json.Decoder(list[str])


def together(connection: Connection, column: ColumnElement[Any]) -> ColumnElement[Any]:
    """The values of a column as one list, to be read by `values`."""
    if _is_sqlite(connection):
        return func.json_group_array(column)
    return cast(func.json_agg(column), Text)


def values(found: str | None) -> list[str]:
    """The values of a list that a query with `together` gave."""
    return _LIST.decode(found or "[]")


def among(connection: Connection, some: Iterable[str]) -> Select[tuple[str]]:
    """Any number of values as a query that gives them."""
    return _given(connection, msgspec.json.encode(list(some)).decode())


def looked_up(connection: Connection, query: Select[tuple[str]]) -> Select[tuple[str]]:
    """What a query gives, as a query that gives the same and may be part of several others.

    SQLite looks it up now, as it would do anew for each of them. PostgreSQL plans better with the query
    itself than with a list of which it does not know how long it is.
    """
    if not looks_up(connection):
        return query
    column = query.subquery().c[0]
    return _given(connection, connection.execute(select(together(connection, column))).scalar_one())


def looks_up(connection: Connection) -> bool:
    """Whether `looked_up` looks up at once."""
    return _is_sqlite(connection)


def joined(connection: Connection, column: ColumnElement[Any]) -> ColumnElement[Any]:
    """The texts of a column with commas between, in any order."""
    return (func.group_concat if _is_sqlite(connection) else func.string_agg)(column, ",")


def flat(found: str | None) -> list[str]:
    """The values of all lists of a column that was `joined`; none of the lists may be empty."""
    # One list is read much faster than many short ones. What is replaced stands between two lists: within a
    # value a quotation mark has a backslash before it.
    return values(found.replace(_BETWEEN_LISTS, _BETWEEN)) if found else []


def position(connection: Connection, column: ColumnElement[Any], text: str) -> ColumnElement[Any]:
    """Where a text is in a column, 0 where it is not."""
    return (func.instr if _is_sqlite(connection) else func.strpos)(column, text)


def _given(connection: Connection, listed: str) -> Select[tuple[str]]:
    if _is_sqlite(connection):
        rows = func.json_each(listed).table_valued("value")
        return select(rows.c.value)
    return select(func.json_array_elements_text(cast(type_coerce(listed, Text), JSON)))


def _is_sqlite(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"
