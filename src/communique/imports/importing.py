"""A table coded by hand as readings, row by row; rows that cannot be imported are refused one by one.

Takes a file, a mapping and the coder's name, gives a `Reading` or a `Refused` for each row. Storing them is
left to `Ledger.add_coded`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from communique.codebook import Failure, Reading
from communique.errors import MappingError
from communique.imports.coding import RowRefused, coded
from communique.imports.mapping import Mapping
from communique.imports.rows import Row, read_rows

__all__ = ["Coded", "Refused", "coded_rows"]

_CODER = re.compile(r"[\w.-]{1,64}")


class Refused(NamedTuple):
    """A row that is not imported, and the failure that says why."""

    row: Row
    failure: Failure


class Coded(NamedTuple):
    """The columns of a table, and its rows."""

    columns: list[str]
    rows: Iterator[Reading | Refused]


def coded_rows(path: Path, mapping: Mapping, coder: str) -> Coded:
    """The rows of a CSV file as ``coder`` coded them.

    Raises `MappingError` for a file that cannot be read or does not fit the mapping, and for a name that
    cannot be part of an id.
    """
    if not _CODER.fullmatch(coder):
        raise MappingError(
            f"{coder!r} cannot be the name of a coder; accepted: letters, digits, dots and hyphens, such as "
            "anna"
        )
    columns, rows = read_rows(path, mapping.columns(), mapping.missing)
    return Coded(columns, _coded(path, mapping, coder, rows))


def _coded(path: Path, mapping: Mapping, coder: str, rows: Iterator[Row]) -> Iterator[Reading | Refused]:
    seen: dict[str, int] = {}
    for row in rows:
        origin = f"{path}:{row.number}"
        try:
            reading = coded(row, mapping, coder, origin)
            earlier = seen.setdefault(reading.doc, row.number)
            if earlier != row.number:
                named = f"column {mapping.id}" if mapping.id else "all columns"
                raise RowRefused(f"{named}: the same as in row {earlier}; accepted: each row once")
            yield reading
        except MappingError as error:
            message = f"row {row.number}: {error}"
            yield Refused(row, Failure(origin=origin, stage="source", error="MappingError", message=message))
