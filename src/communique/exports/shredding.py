"""Records as rows of the export's tables.

Takes a selection, gives each row with the table that it belongs to, parents before what belongs to them. The
way back is in `rebuilding`; how a row is written is left to the formats.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import Any, NamedTuple

from communique.codebook import Evidence
from communique.codebook.records import Record
from communique.exports.selection import Selection
from communique.exports.tables import EVIDENCE, Column, Table, children_of, tables
from communique.ledger.rows import Reported
from communique.resolution.windows import iso_day, window

__all__ = ["Row", "rows_of"]

#: A table and a value for each of its columns: a text, a number, a list of texts, or None.
Row = tuple[Table, list[Any]]


class _Place(NamedTuple):
    """Where a record stands: the row that it belongs to, its number, its report, what else is known of it."""

    owner: str = ""
    number: int = 0
    report: str = ""
    account: str | None = None


def rows_of(selection: Selection) -> Iterator[Row]:
    """All rows, the tables of one kind of record together."""
    for kind, records in _kinds(selection):
        for record in records:
            yield from _of_record(tables()[kind], record, _Place())
    for said in selection.said():
        yield from _of_said(said)


def _kinds(selection: Selection) -> Iterator[tuple[str, Iterable[Record]]]:
    yield "reports", selection.sources()
    yield "engagements", selection.engagements()
    yield "people", selection.people()
    yield "commitments", selection.commitments()
    yield "figures", selection.figures()
    yield "copies", selection.copies()


def _of_said(said: Reported) -> Iterator[Row]:
    for number, (outcome, account) in enumerate(zip(said.outcomes, said.accounts, strict=True), 1):
        yield from _of_record(tables()["outcomes"], outcome, _Place(said.doc, number, said.doc, account))
    for number, position in enumerate(said.positions, 1):
        yield from _of_record(tables()["positions"], position, _Place(said.doc, number, said.doc))


def _of_record(table: Table, record: Any, place: _Place) -> Iterator[Row]:
    """The row of a record, its words, and the rows of what belongs to it."""
    row = [_value(table, column, record, place) for column in table.columns]
    yield table, row
    own = str(row[0]) if table.has_own_id else place.owner
    report = getattr(record, "doc", place.report)
    yield from _words(table, record, _Place(own, 0 if table.has_own_id else place.number, report))
    for child in children_of(table.name):
        for number, item in enumerate(getattr(record, child.path), 1):
            yield from _of_record(child, item, _Place(own, number, report))


def _value(table: Table, column: Column, record: Any, place: _Place) -> Any:
    if column.path:
        found = attrgetter(column.path)(record)
        return list(found) if column.type == "list" else found
    if column.name == "number":
        return place.number
    if column.derived:
        return _DERIVED[column.derived](record, place)
    return place.owner


def _words(table: Table, record: Any, place: _Place) -> Iterator[Row]:
    for attribute, path in zip(("whole", "values"), table.evidence, strict=False):
        found: Any = attrgetter(path)(record) if path else ()
        by_field = sorted(found.items()) if attribute == "values" else [("", found)]
        for field, spans in by_field:
            each = (spans,) if isinstance(spans, Evidence) else spans
            for number, span in enumerate(each, 1):
                named = [table.name, place.owner, place.number, field, number, place.report]
                yield tables()[EVIDENCE], [*named, span.start, span.end, span.text]


def _first_day(record: Any, place: _Place) -> str | None:
    found = window(record.date)
    return iso_day(found.first) if found else None


def _last_day(record: Any, place: _Place) -> str | None:
    found = window(record.due if hasattr(record, "due") else record.date)
    return iso_day(found.last) if found and found.bounded else None


_DERIVED: dict[str, Callable[[Any, _Place], Any]] = {
    "first_day": _first_day,
    "last_day": _last_day,
    "reports": lambda record, place: len({account.doc for account in record.accounts}),
    "item": lambda record, place: record,
    "account": lambda record, place: place.account,
}
