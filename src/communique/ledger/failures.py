"""Failures in the ledger: what could not be opened or read, until it can be.

Takes `Failure` values, keeps each once. When a report comes from the same place later, the failure is
settled: it stays in the table and is listed no more.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, insert, select, update

from communique.codebook import Failure, content_id
from communique.ledger.contents import now, storable
from communique.ledger.tables import FAILURES

__all__ = ["open_failures", "settle", "store_failure"]


def store_failure(connection: Connection, run: int, failure: Failure, version: str | None = None) -> None:
    """Store a failure, of the reading of a version or of something that gave no report."""
    values = [storable(one) for one in (failure.origin, failure.stage, failure.error, failure.message)]
    own = content_id("x-", *values)
    if connection.execute(select(FAILURES.c.id).where(FAILURES.c.id == own)).first():
        connection.execute(update(FAILURES).where(FAILURES.c.id == own).values(settled=False))
        return
    row: dict[str, object] = dict(zip(("origin", "stage", "error", "message"), values, strict=True))
    connection.execute(
        insert(FAILURES).values(id=own, version=version, run=run, at=now(), settled=False, **row)
    )


def settle(connection: Connection, origins: Collection[str]) -> tuple[str, ...]:
    """A report came from a place at which something failed before; the ids of what that settles."""
    failed = FAILURES.c.origin.in_(sorted(origins)) & FAILURES.c.version.is_(None) & ~FAILURES.c.settled
    found = tuple(connection.execute(select(FAILURES.c.id).where(failed)).scalars())
    if found:
        connection.execute(update(FAILURES).where(FAILURES.c.id.in_(found)).values(settled=True))
    return found


def open_failures(connection: Connection) -> tuple[Failure, ...]:
    """The failures that are not settled, by origin."""
    kept = FAILURES.c
    query = select(kept.origin, kept.stage, kept.error, kept.message).where(~kept.settled)
    rows = connection.execute(query.order_by(kept.origin, kept.id))
    return tuple(Failure(**row._mapping) for row in rows)
