"""CSV: a folder of tidy tables, with a codebook that says what each column means.

Takes a selection, gives ``NAME.csv`` for each table of `tables`, and ``codebook.csv``; and back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from communique.codebook.records import Record
from communique.errors import ExportError
from communique.exports.cells import cell, csv_lines, csv_rows, writer
from communique.exports.formats import Format
from communique.exports.rebuilding import records_of
from communique.exports.selection import Selection
from communique.exports.shredding import rows_of
from communique.exports.sinks import Sink
from communique.exports.tables import Table, tables

__all__ = ["CODEBOOK", "FORMAT", "read", "write"]

CODEBOOK = "codebook.csv"


def write(selection: Selection, sink: Sink) -> Sequence[str]:
    """Write the tables and the codebook."""
    with ExitStack() as open_files:
        lines = {table.name: _begun(open_files, sink, table) for table in tables().values()}
        for table, row in rows_of(selection):
            cells = [cell(column, value) for column, value in zip(table.columns, row, strict=True)]
            lines[table.name].writerow(cells)
    with sink.open(CODEBOOK) as stream:
        csv_lines(stream, _codebook())
    return ()


def read(path: Path) -> Iterator[Record]:
    """The records of a folder that `write` wrote.

    Raises `ExportError` when tables are not there or are not such tables.
    """
    rows = {}
    for table in tables().values():
        file = path / f"{table.name}.csv"
        if not file.is_file():
            raise ExportError(f"there is no {file}; accepted: a folder that `communique export` wrote")
        with file.open("rb") as stream:
            rows[table.name] = list(csv_rows(stream, table.columns, str(file)))
    return records_of(rows)


def _begun(open_files: ExitStack, sink: Sink, table: Table) -> Any:
    stream = open_files.enter_context(sink.open(f"{table.name}.csv"))
    text, lines = writer(stream)
    # Before the file is closed; what was begun last ends first.
    open_files.callback(text.detach)
    lines.writerow([column.name for column in table.columns])
    return lines


def _codebook() -> Iterator[list[str]]:
    yield ["table", "column", "type", "meaning", "may_be_empty", "values", "refers_to"]
    for table in tables().values():
        yield [f"{table.name}", "", "table", table.meaning, "", "", ""]
        for column in table.columns:
            empty = "no" if column.required else "yes: not stated"
            kind = f"{column.type} (parted by ;)" if column.type == "list" else column.type
            values = " ".join(column.values)
            yield [table.name, column.name, kind, column.meaning, empty, values, column.refers]


FORMAT = Format(
    about="a folder of tidy tables with a codebook, for R, spreadsheets and pandas",
    suffix="",
    write=write,
    read=read,
)
