"""Rows of the export's tables as records: the way back from `shredding`.

Takes the rows of each table, gives the records that they were made from, in the same order. What is derived
is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from communique.codebook.records import Record
from communique.errors import ExportError
from communique.exports.selection import Source
from communique.exports.tables import EVIDENCE, Table, children_of, tables
from communique.ledger.rows import Reported
from communique.resolution import Commitment, Copy, MergedEngagement, MergedFigure, MergedPerson

__all__ = ["Rows", "records_of"]

#: For each table, its rows: a value for each column.
Rows = Mapping[str, Sequence[Mapping[str, Any]]]

_KINDS: dict[str, type[Record]] = {
    "reports": Source,
    "engagements": MergedEngagement,
    "people": MergedPerson,
    "commitments": Commitment,
    "figures": MergedFigure,
    "copies": Copy,
}
_Key = tuple[str, str, int]
_Spans = dict[str, list[dict[str, Any]]]


def records_of(rows: Rows) -> Iterator[Record]:
    """The records, kind after kind.

    Raises `ExportError` when rows do not make valid records.
    """
    index = _Index(rows)
    try:
        for name, kind in _KINDS.items():
            for row in rows.get(name, ()):
                yield msgspec.convert(index.record(tables()[name], row), kind, strict=False)
        yield from _said(index, rows)
    except (msgspec.ValidationError, KeyError, ValueError, TypeError) as error:
        raise ExportError(
            f"the tables do not make records: {error}; accepted: the tables that `communique export` writes"
        ) from error


class _Index:
    """The rows, by the row that they belong to."""

    def __init__(self, rows: Rows) -> None:
        self._children: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
        self._spans: dict[_Key, _Spans] = {}
        self._outcomes: dict[str, list[dict[str, Any]]] = {}
        for table in tables().values():
            if table.parent and table.name != "outcomes":
                for row in rows.get(table.name, ()):
                    owner = row[_owner_column(table)]
                    self._children.setdefault((table.name, owner), []).append(row)
        for row in rows.get(EVIDENCE, ()):
            span = {"start": row["start_char"], "end": row["end_char"], "text": row["words"]}
            of_row = self._spans.setdefault((row["in_table"], row["id"], row["row"]), {})
            of_row.setdefault(row["field"] or "", []).append(span)
        for row in rows.get("outcomes", ()):
            if row["account"]:
                self._outcomes.setdefault(row["account"], []).append(self.record(tables()["outcomes"], row))

    def record(self, table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
        """The record of a row, as plain values."""
        made: dict[str, Any] = {}
        for column in table.columns:
            if column.path:
                _put(made, column.path, row[column.name])
        own = str(row[table.key[0]])
        number = 0 if table.has_own_id else int(row["number"])
        self._put_words(table, made, self._spans.get((table.name, own, number), {}))
        for child in children_of(table.name):
            if any(column.path for column in child.columns):
                items = self._children.get((child.name, own), [])
                _put(made, child.path, [self.record(child, each) for each in items])
        if table.name == "accounts":
            made["outcomes"] = self._outcomes.get(own, [])
        return made

    def _put_words(self, table: Table, made: dict[str, Any], spans: _Spans) -> None:
        if not table.evidence:
            return
        whole, *values = table.evidence
        if whole:
            found = spans.get("", [])
            is_one = table.name not in _SEVERAL
            _put(made, whole, found[0] if is_one and found else found)
        for path in values:
            _put(made, path, {field: each for field, each in spans.items() if field})


# The tables whose rows may rest on several quotes.
_SEVERAL = frozenset({"accounts", "status_steps", "postings"})


def _said(index: _Index, rows: Rows) -> Iterator[Record]:
    outcomes: dict[str, list[Mapping[str, Any]]] = {}
    positions: dict[str, list[Mapping[str, Any]]] = {}
    for name, by_report in (("outcomes", outcomes), ("positions", positions)):
        for row in rows.get(name, ()):
            by_report.setdefault(row["report"], []).append(row)
    for doc in sorted({*outcomes, *positions}):
        found = {
            "doc": doc,
            "outcomes": [index.record(tables()["outcomes"], row) for row in outcomes.get(doc, ())],
            "accounts": [row["account"] for row in outcomes.get(doc, ())],
            "positions": [index.record(tables()["positions"], row) for row in positions.get(doc, ())],
        }
        yield msgspec.convert(found, Reported, strict=False)


def _owner_column(table: Table) -> str:
    """The column that names the row of the parent to which a row belongs."""
    of_parent = (
        column.name
        for column in table.columns
        if not column.path and column.refers.partition(".")[0] == table.parent
    )
    return next(of_parent, table.key[0])


def _put(made: dict[str, Any], path: str, value: Any) -> None:
    *outer, last = path.split(".")
    for name in outer:
        made = made.setdefault(name, {})
    made[last] = value
