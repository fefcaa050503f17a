"""Runs: each call that reads or resolves, with what it counted.

Takes a command's name, gives a number; the counts of each stored batch are added within its transaction, so
that a run which was killed has counted what it stored.
"""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, insert, update

from communique.ledger.contents import now
from communique.ledger.database import Database
from communique.ledger.program import reader_version
from communique.ledger.tables import RUNS

__all__ = ["Counts", "add_counts", "begin_run", "finish_run"]


class Counts(NamedTuple):
    """Reports: ``read`` and stored for the first time, ``changed`` (a new version), ``known`` already,
    ``failed``.
    """

    read: int = 0
    changed: int = 0
    known: int = 0
    failed: int = 0

    def plus(self, other: Counts) -> Counts:
        """Both together."""
        return Counts(*(one + two for one, two in zip(self, other, strict=True)))


def begin_run(database: Database, command: str) -> int:
    """Record that a run begins; its number."""
    with database.writing() as connection:
        row = insert(RUNS).values(command=command, started=now(), reader=reader_version())
        return int(connection.execute(row).inserted_primary_key[0])  # type: ignore[index]  # it has one


def add_counts(connection: Connection, run: int, counts: Counts) -> None:
    """Add what a batch stored to what its run counted."""
    columns = {
        f"reports_{name}": RUNS.c[f"reports_{name}"] + count for name, count in counts._asdict().items()
    }
    connection.execute(update(RUNS).where(RUNS.c.id == run).values(**columns))


def finish_run(database: Database, run: int) -> None:
    """Record that a run came to its end."""
    with database.writing() as connection:
        connection.execute(update(RUNS).where(RUNS.c.id == run).values(finished=now()))
