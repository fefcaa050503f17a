"""The rows of a CSV file, each also as a text in which every cell has its place.

Takes a file, gives `Row` values. The text of a row has a line ``COLUMN: CELL`` for each cell that is not
empty, so that values can point at the words that say them. What the cells mean is left to `coding`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from communique.errors import MappingError
from communique.exports.cells import unguarded
from communique.ledger.contents import storable
from communique.questions.accepted import did_you_mean
from communique.sources.decoding import decoded

__all__ = ["Cell", "Row", "read_rows"]

_DELIMITERS = ",;\t|"


class Cell(NamedTuple):
    """A cell, and where it begins in the text of its row."""

    text: str
    start: int


class Row(NamedTuple):
    """``number``: as a spreadsheet counts, the heading is row 1. ``raw``: the cells as they are in the file;
    ``cells``: those that say something; ``surplus``: cells beyond the last column.
    """

    number: int
    raw: tuple[str, ...]
    cells: Mapping[str, Cell]
    text: str
    surplus: int


def read_rows(path: Path, needed: Sequence[str], missing: Collection[str]) -> tuple[list[str], Iterator[Row]]:
    """The columns and rows of a file. Cells in ``missing`` say nothing; rows without any other are left out.

    Raises `MappingError` for a file that cannot be read and one without the columns that are needed.
    """
    lines = _lines(path)
    columns = [name.strip() for name in next(lines, [])]
    for name in needed:
        if name not in columns:
            near = did_you_mean(name, [each for each in columns if each])
            raise MappingError(
                f"{path} has no column {name!r}, which the mapping names{near}; it has: {', '.join(columns)}"
            )
    repeated = next((name for name in columns if name and columns.count(name) > 1), None)
    if repeated is not None:
        raise MappingError(f"{path} has several columns {repeated!r}; rename all but one")
    rows = (_row(number, columns, cells, missing) for number, cells in enumerate(lines, 2))
    return columns, (row for row in rows if row.cells or row.surplus)


def _lines(path: Path) -> Iterator[list[str]]:
    try:
        text = storable(decoded(path.read_bytes()))
    except OSError as error:
        raise MappingError(f"{path} cannot be read: {error.strerror}; name a CSV file") from None
    heading = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=heading.count)
    lines = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter)
    try:
        yield from lines
    except csv.Error as error:
        raise MappingError(f"{path}, line {lines.line_num}: {error}; accepted: CSV") from None


def _row(number: int, columns: Sequence[str], raw: Sequence[str], missing: Collection[str]) -> Row:
    lines: list[str] = []
    cells: dict[str, Cell] = {}
    length = 0
    for column, cell in zip(columns, raw, strict=False):
        text = unguarded(cell.strip()).strip()
        if column and text not in missing:
            line = f"{column}: {text}"
            cells[column] = Cell(text, length + len(column) + 2)
            lines.append(line)
            length += len(line) + 1
    surplus = sum(bool(cell.strip()) for cell in raw[len(columns) :])
    return Row(number, tuple(raw), cells, "\n".join(lines), surplus)
