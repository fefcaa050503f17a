"""The tables in which a ledger is exported: the data dictionary of ``data/tables.toml`` as values.

Takes nothing, gives `Table` and `Column` values. Filling them is left to `shredding`, writing to the formats.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from communique.codebook import tables as codebook

__all__ = ["EVIDENCE", "Column", "Table", "children_of", "tables"]

EVIDENCE = "evidence"
_VALUES: dict[str, tuple[str, ...]] = {
    "engagement_type": tuple(codebook.ENGAGEMENT_TYPES),
    "status": tuple(codebook.STATUSES),
    "role": tuple(codebook.ROLES),
    "topic": tuple(codebook.TOPICS),
    "outcome_kind": tuple(codebook.OUTCOME_KINDS),
    "stance": tuple(codebook.STANCES),
}


class Column(NamedTuple):
    """A column.

    ``type``: ``text``, ``code``, ``date`` (may be partial or a range), ``day``, ``count``, ``number`` or
    ``list``. ``path``: the attribute of the record that it shows, "" where it shows none (a key of the
    parent, a number, something derived). ``values``: those allowed, where the codebook limits them;
    ``refers``: the table and column whose value it repeats.
    """

    name: str
    type: str
    meaning: str
    path: str
    values: tuple[str, ...]
    refers: str
    derived: str
    required: bool


class Table(NamedTuple):
    """A table; each row shows a record of the kind ``record``, or an item of the list ``path`` of ``parent``.

    ``evidence``: the attributes that hold the words of the row, and those of its values.
    """

    name: str
    meaning: str
    record: str
    parent: str
    path: str
    key: tuple[str, ...]
    evidence: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def has_own_id(self) -> bool:
        """Whether the first column of the key names a row by itself."""
        return len(self.key) == 1


@cache
def tables() -> dict[str, Table]:
    """All tables by name, parents before what belongs to them."""
    text = resources.files("communique.exports").joinpath("data/tables.toml").read_text(encoding="utf-8")
    return {name: _table(name, row) for name, row in tomllib.loads(text).items()}


@cache
def children_of(parent: str) -> tuple[Table, ...]:
    """The tables whose rows belong to rows of a table, or to records of a kind that has no table."""
    return tuple(table for table in tables().values() if table.parent == parent)


def _table(name: str, row: dict[str, Any]) -> Table:
    key = tuple(row["key"])
    owned = {key[0], "number"} if row.get("parent") and len(key) > 1 else {"number"}
    return Table(
        name=name,
        meaning=row["meaning"],
        record=row.get("record", ""),
        parent=row.get("parent", ""),
        path=row.get("path", ""),
        key=key,
        evidence=tuple(row.get("evidence", ())),
        columns=tuple(_column(each, column, each in owned) for each, column in row["columns"].items()),
    )


def _column(name: str, row: dict[str, Any], owned: bool) -> Column:
    derived = row.get("derived", "")
    return Column(
        name=name,
        type=row["type"],
        meaning=row["meaning"],
        path="" if owned or derived else row.get("from", name),
        values=_VALUES[row["values"]] if "values" in row else (),
        refers=row.get("refers", ""),
        derived=derived,
        required=row.get("required", True),
    )
