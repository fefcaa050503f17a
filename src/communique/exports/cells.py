"""Values as cells of CSV files, and back: one writing for each type, safe to open in a spreadsheet.

Takes values of a column, gives texts. An empty cell is "not stated", in a column that is never that an empty
text. A text that a spreadsheet would run as a formula gets an apostrophe before it; reading takes it off, and
nothing else.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO

from communique.errors import ExportError
from communique.exports.tables import Column

__all__ = ["SEPARATOR", "cell", "csv_lines", "csv_rows", "guarded", "joined", "unguarded", "value", "writer"]

SEPARATOR = ";"
# What a spreadsheet takes for the beginning of a formula, and what `guarded` made of such a text.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_ITEM = re.compile(r"(?:[^;\\]|\\.)+", re.DOTALL)


def cell(column: Column, value: Any) -> str:
    """A value as a cell."""
    if value is None:
        return ""
    if column.type == "list":
        return guarded(joined(value))
    if column.type in ("count", "number"):
        return repr(value)
    return guarded(str(value))


def value(column: Column, cell: str) -> Any:
    """The value that `cell` wrote.

    Raises `ValueError` for a cell that holds no value of the column.
    """
    if column.type == "list":
        return [_ESCAPED.sub(r"\1", item) for item in _ITEM.findall(unguarded(cell))]
    if not cell and not (column.required and column.type == "text"):
        return None
    if column.type in ("count", "number"):
        return int(cell) if column.type == "count" else float(cell)
    return unguarded(cell)


def joined(items: Iterable[str]) -> str:
    """Several texts in one cell."""
    return SEPARATOR.join(item.replace("\\", "\\\\").replace(SEPARATOR, f"\\{SEPARATOR}") for item in items)


def guarded(text: str) -> str:
    """``text``, with an apostrophe before it where a spreadsheet would run it."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The text that `guarded` was given."""
    return text[1:] if _GUARDED.match(text) else text


def writer(stream: BinaryIO) -> tuple[io.TextIOWrapper, Any]:
    """A CSV writer into a binary stream, by RFC 4180: UTF-8, commas, quotes only where needed, CRLF.

    The text layer is given too: flush and detach it at the end.
    """
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    return text, csv.writer(text, lineterminator="\r\n")


def csv_lines(stream: BinaryIO, rows: Iterable[Sequence[str]]) -> None:
    """Write rows of cells that are ready."""
    text, lines = writer(stream)
    lines.writerows(rows)
    text.flush()
    text.detach()


def csv_rows(stream: BinaryIO, columns: Sequence[Column], name: str) -> Iterator[dict[str, Any]]:
    """The rows of a CSV file as values by column; other columns are passed over.

    Raises `ExportError` for a column that is not there, and a cell that holds no value of its column.
    """
    lines = csv.DictReader(io.TextIOWrapper(stream, encoding="utf-8-sig", newline=""), restval="")
    missing = [each.name for each in columns if each.name not in (lines.fieldnames or ())]
    if missing:
        raise ExportError(f"{name} has no column {missing[0]}; accepted: a table that was exported")
    for row in lines:
        try:
            yield {each.name: value(each, row[each.name]) for each in columns}
        except ValueError as error:
            raise ExportError(f"{name}, line {lines.line_num}: {error}") from error
