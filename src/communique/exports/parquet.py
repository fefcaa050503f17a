"""Parquet: the tables as columns with types, for DuckDB, Arrow, pandas and Spark.

Takes a selection, gives ``NAME.parquet`` for each table of `tables`; lists are lists, days are dates, and
each column carries its meaning. And back. Written with pyarrow, which comes with the extra ``parquet``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

from communique.codebook.records import Record
from communique.errors import ExportError
from communique.exports.formats import Format, needed
from communique.exports.rebuilding import records_of
from communique.exports.selection import Selection
from communique.exports.shredding import rows_of
from communique.exports.sinks import Sink
from communique.exports.tables import Column, Table, tables

__all__ = ["FORMAT"]

_EXTRA = "parquet"
# Rows that are held before they are written, as one row group.
_GROUP = 20_000


def _write(selection: Selection, sink: Sink) -> Sequence[str]:
    needed("pyarrow.parquet", _EXTRA)
    with ExitStack() as open_files:
        writers = {
            table.name: open_files.enter_context(_Writer(table, open_files.enter_context(_file(sink, table))))
            for table in tables().values()
        }
        for table, row in rows_of(selection):
            writers[table.name].put(row)
    return ()


def _file(sink: Sink, table: Table) -> Any:
    return sink.open(f"{table.name}.parquet")


class _Writer:
    """Writes the rows of a table in groups; inside ``with``."""

    def __init__(self, table: Table, stream: Any) -> None:
        self._table = table
        self._rows: list[list[Any]] = []
        self._schema = _schema(table)
        parquet = needed("pyarrow.parquet", _EXTRA)
        self._writer = parquet.ParquetWriter(stream, self._schema, compression="zstd")

    def __enter__(self) -> _Writer:
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if kind is None:
            self._store()
        self._writer.close()

    def put(self, row: list[Any]) -> None:
        """One row."""
        self._rows.append(row)
        if len(self._rows) >= _GROUP:
            self._store()

    def _store(self) -> None:
        arrow = needed("pyarrow", _EXTRA)
        columns = self._table.columns
        arrays = [
            arrow.array([_kept(column, row[i]) for row in self._rows], type=self._schema.field(i).type)
            for i, column in enumerate(columns)
        ]
        self._writer.write_table(arrow.Table.from_arrays(arrays, schema=self._schema))
        self._rows = []


def _schema(table: Table) -> Any:
    arrow = needed("pyarrow", _EXTRA)
    types = {
        "count": arrow.int64(),
        "number": arrow.float64(),
        "day": arrow.date32(),
        "list": arrow.list_(arrow.string()),
    }
    return arrow.schema(
        [
            arrow.field(
                column.name,
                types.get(column.type, arrow.string()),
                nullable=not column.required,
                metadata={"meaning": column.meaning},
            )
            for column in table.columns
        ],
        metadata={"meaning": table.meaning},
    )


def _kept(column: Column, value: Any) -> Any:
    return date.fromisoformat(value) if column.type == "day" and value is not None else value


def _read(path: Path) -> Iterator[Record]:
    parquet, arrow = needed("pyarrow.parquet", _EXTRA), needed("pyarrow", _EXTRA)
    rows: dict[str, list[dict[str, Any]]] = {}
    for table in tables().values():
        file = path / f"{table.name}.parquet"
        try:
            found = parquet.read_table(file).to_pylist()
        except (OSError, arrow.ArrowInvalid) as error:
            raise ExportError(
                f"{file} cannot be read: {error}; accepted: a folder that `communique export` wrote"
            ) from error
        rows[table.name] = [{key: _plain(value) for key, value in row.items()} for row in found]
    return records_of(rows)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


FORMAT = Format(
    about="a folder of Parquet files, one for each table, for DuckDB, Arrow and pandas",
    suffix="",
    write=_write,
    read=_read,
)
