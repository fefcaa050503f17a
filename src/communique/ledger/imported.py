"""What each import of rows put in the place of what, and how an import is undone.

Takes the number of a run, leaves the ledger's reports, readings, statements and failures as they were before
it; judgements stay, for people made them. Resolving what is then left is the caller's.
"""

from __future__ import annotations

from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from communique.codebook import Reading
from communique.errors import LedgerError
from communique.ledger.adding import digest_of
from communique.ledger.contents import unpacked
from communique.ledger.statements import rows_of
from communique.ledger.tables import (
    ARRIVALS,
    FAILURES,
    IMPORTED,
    READINGS,
    REPORT_VERSIONS,
    RUNS,
    STATEMENTS,
)

__all__ = [
    "IMPORT",
    "Replaced",
    "check_undoable",
    "current_version",
    "keep_replaced",
    "undo_command",
    "undo_import",
]

#: The command of the runs that import rows.
IMPORT = "import"


class Replaced(NamedTuple):
    """A version of a report that a run stored or read anew, as the table ``imported`` has it."""

    run: int
    version: str
    report: str
    current_before: str | None
    reader: str | None
    content: bytes | None
    settled: str


def undo_command(run: int) -> str:
    """What the run is called that undoes another."""
    return f"undo {IMPORT} {run}"


def current_version(connection: Connection, report: str) -> str | None:
    """The newest version of a report, None for an unknown report."""
    held = REPORT_VERSIONS.c
    query = select(held.id).where(held.report == report, held.is_current)
    found: str | None = connection.execute(query).scalar()
    return found


def keep_replaced(connection: Connection, replaced: Replaced) -> None:
    """Keep what a run is about to replace."""
    connection.execute(insert(IMPORTED).values(replaced._asdict()))


def undo_import(connection: Connection, run: int) -> int:
    """Undo an import that can be undone; the number of rows that it took in or changed."""
    rows = _rows(connection, run)
    for row in rows:
        _take_back(connection, row)
    connection.execute(delete(ARRIVALS).where(ARRIVALS.c.run == run))
    connection.execute(delete(FAILURES).where(FAILURES.c.run == run, FAILURES.c.version.is_(None)))
    connection.execute(delete(IMPORTED).where(IMPORTED.c.run == run))
    return len(rows)


def check_undoable(connection: Connection, run: int, *, by: int = 0) -> None:
    """Raise `LedgerError` for a run that is no import, was undone by another than the run ``by``, was made
    before what an import replaces was kept, or has rows that a later run imported again.
    """
    rows = _rows(connection, run)
    found = connection.execute(select(RUNS).where(RUNS.c.id == run)).first()
    if found is None:
        raise LedgerError(f"there is no run {run}; `communique list runs` names them")
    if found.command != IMPORT:
        raise LedgerError(
            f"run {run} is no import but `{found.command}`; `communique list runs` names the imports"
        )
    undone = select(RUNS.c.id).where(RUNS.c.command == undo_command(run), RUNS.c.id != by)
    earlier = connection.execute(undone).scalar()
    if earlier is not None and not rows:
        raise LedgerError(f"run {run} was undone by run {earlier}; import the rows again to have them back")
    if not rows and found.reports_read + found.reports_changed:
        raise LedgerError(
            f"run {run} was made by an earlier Communiqué, which did not keep what imports replace, and "
            "cannot be undone"
        )
    for row in rows:
        later = select(IMPORTED.c.run).where(IMPORTED.c.report == row.report, IMPORTED.c.run > run)
        again = select(ARRIVALS.c.run).where(ARRIVALS.c.version == row.version, ARRIVALS.c.run > run)
        after = connection.execute(later.union(again)).scalar()
        if after is not None:
            raise LedgerError(
                f"run {after} imported the row {row.report!r} again after run {run}; undo run {after} first"
            )


def _rows(connection: Connection, run: int) -> list[Replaced]:
    query = select(IMPORTED).where(IMPORTED.c.run == run).order_by(IMPORTED.c.version)
    return [Replaced(*row) for row in connection.execute(query)]


def _take_back(connection: Connection, row: Replaced) -> None:
    held = REPORT_VERSIONS.c
    connection.execute(delete(STATEMENTS).where(STATEMENTS.c.version == row.version))
    connection.execute(delete(READINGS).where(READINGS.c.version == row.version))
    if row.content is None or row.reader is None:
        connection.execute(delete(ARRIVALS).where(ARRIVALS.c.version == row.version))
        connection.execute(delete(REPORT_VERSIONS).where(held.id == row.version))
    else:
        _put_back(connection, row.version, bytes(row.content), row.reader)
    versions = update(REPORT_VERSIONS).where(held.report == row.report)
    connection.execute(versions.values(is_current=held.id == row.current_before))
    settled = msgspec.json.decode(row.settled, type=list[str])
    connection.execute(update(FAILURES).where(FAILURES.c.id.in_(settled)).values(settled=False))


def _put_back(connection: Connection, version: str, content: bytes, reader: str) -> None:
    reading = unpacked(content, Reading)
    values = {
        "version": version,
        "reader": reader,
        "digest": digest_of(reading),
        "failed": False,
        "content": content,
    }
    connection.execute(insert(READINGS).values(values))
    if rows := rows_of(reading, version, reader):
        connection.execute(insert(STATEMENTS), rows)
