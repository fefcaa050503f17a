"""Rows that people coded, into the ledger: each is kept like a report, with a reading that nobody reads anew.

Takes readings that were made from rows, leaves report versions, readings whose reader is ``human:NAME``, and
statements. A row whose text is held but whose reading differs, since it was mapped otherwise, gets the new
reading. Making readings from rows is left to `communique.imports`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

import msgspec
from sqlalchemy import Connection, delete, select, update

from communique.codebook import Failure, Reading
from communique.ledger import adding, failures, versions
from communique.ledger.contents import listed, storable_report
from communique.ledger.database import Database
from communique.ledger.imported import Replaced, current_version, keep_replaced
from communique.ledger.runs import Counts, add_counts
from communique.ledger.tables import READINGS, REPORT_VERSIONS, STATEMENTS
from communique.resolution.handcoded import HUMAN

__all__ = ["add_coded"]

_BATCH = 200


def add_coded(
    database: Database,
    run: int,
    coded: Iterable[Reading | Failure],
    coder: str,
    watch: adding.Watch,
) -> Counts:
    """Store what ``coder`` coded, and the rows that were refused; what was stored, counted."""
    total = Counts()
    for batch in _batches(coded):
        with database.writing() as connection:
            stored = [_store(connection, run, one, f"{HUMAN}{coder}") for one in batch]
            counts = Counts(**{name: stored.count(name) for name in Counts._fields})
            add_counts(connection, run, counts)
        total = total.plus(counts)
        for one, what in zip(batch, stored, strict=True):
            watch(one if isinstance(one, Failure) else one.report, what)
    return total


def _batches(coded: Iterable[Reading | Failure]) -> Iterator[list[Reading | Failure]]:
    waiting = iter(coded)
    while batch := list(islice(waiting, _BATCH)):
        yield batch


def _store(connection: Connection, run: int, one: Reading | Failure, reader: str) -> str:
    if isinstance(one, Failure):
        failures.store_failure(connection, run, one)
        return "failed"
    report = storable_report(one.report)
    version = versions.version_id(report)
    if not versions.is_held(connection, version):
        before = current_version(connection, versions.place_of(connection, report).report)
        place, settled = adding.store_version(connection, run, report, version)
        kept = msgspec.structs.replace(report, id=place.report, origin=None)
        adding.store_reading(connection, run, version, kept, one, reader=reader)
        keep_replaced(connection, Replaced(run, version, place.report, before, None, None, listed(settled)))
        return "changed" if place.number > 1 else "read"
    settled = adding.store_arrival(connection, run, report, version)
    return _renew(connection, run, version, one, reader, settled)


def _renew(
    connection: Connection,
    run: int,
    version: str,
    coded: Reading,
    reader: str,
    settled: tuple[str, ...],
) -> str:
    """Replace the reading of a version that is held, if it differs."""
    held = REPORT_VERSIONS.c
    row = connection.execute(
        select(held.report, held.is_current, READINGS.c.digest, READINGS.c.reader, READINGS.c.content)
        .join(READINGS, READINGS.c.version == held.id)
        .where(held.id == version)
    ).one()
    report = msgspec.structs.replace(storable_report(coded.report), id=row.report, origin=None)
    reading = msgspec.structs.replace(coded, doc=row.report, report=report)
    before = current_version(connection, row.report)
    replaced = Replaced(run, version, row.report, before, row.reader, row.content, listed(settled))
    if settled or not row.is_current or (row.digest, row.reader) != (adding.digest_of(reading), reader):
        keep_replaced(connection, replaced)
    if row.is_current and (row.digest, row.reader) == (adding.digest_of(reading), reader):
        return "known"
    others = update(REPORT_VERSIONS).where(held.report == row.report)
    connection.execute(others.values(is_current=held.id == version))
    connection.execute(delete(STATEMENTS).where(STATEMENTS.c.version == version))
    connection.execute(delete(READINGS).where(READINGS.c.version == version))
    adding.store_reading(connection, run, version, report, coded, reader=reader)
    return "changed"
