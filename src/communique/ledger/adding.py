"""Reports into the ledger: what it holds is not read again, what is new is read and stored batch by batch.

Takes reports and a way to read them, leaves report versions, readings, statements and failures. Each batch
is one transaction, so a run that is killed has stored whole batches, and the next one goes on after them.
Resolution across reports is left to `resolving`.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, insert, update

from communique.codebook import Failure, Reading, Report
from communique.ledger import failures, versions
from communique.ledger.contents import now, packed, storable_report
from communique.ledger.database import Database
from communique.ledger.program import reader_version
from communique.ledger.runs import Counts, add_counts
from communique.ledger.statements import rows_of
from communique.ledger.tables import ARRIVALS, READINGS, REPORT_VERSIONS, STATEMENTS

__all__ = [
    "Item",
    "Read",
    "Stored",
    "Watch",
    "add_reports",
    "digest_of",
    "store_arrival",
    "store_reading",
    "store_version",
]

Item = Report | Failure
#: Reads reports, in their order, one result for each; failures pass through.
Read = Callable[[Iterable[Item]], Iterable[Reading | Failure]]
#: Told of each report or failure when it is stored, and whether it was ``read``, ``changed``, ``known`` or
#: ``failed``.
Watch = Callable[[Item, str], None]

# A batch is stored when it holds this many items, or has waited for this many seconds.
_BATCH = 20
_SECONDS = 5.0


class Stored(NamedTuple):
    """Where a version went, and the ids of the failures that its coming settled."""

    place: versions.Place
    settled: tuple[str, ...]


class _Done(NamedTuple):
    """An item that waits to be stored: with its reading, or the failure to read it, or neither if known."""

    item: Item
    result: Reading | Failure | None


def add_reports(database: Database, run: int, reports: Iterable[Item], read: Read, watch: Watch) -> Counts:
    """Store the reports; what was stored, counted."""
    adding = _Adding(database, run, watch)
    for result in read(adding.unread(reports)):
        adding.take(result)
    adding.store()
    return adding.counts


class _Adding:
    """Reports on their way: those that wait to be read, and those that wait to be stored."""

    def __init__(self, database: Database, run: int, watch: Watch) -> None:
        self.counts = Counts()
        self._database, self._run, self._watch = database, run, watch
        self._waiting: deque[Item] = deque()
        self._batch: list[_Done] = []
        self._seen: set[str] = set()
        self._stored_at = time.monotonic()

    def unread(self, reports: Iterable[Item]) -> Iterator[Item]:
        """What has to be read, and the failures, each remembered until its result comes."""
        for given in reports:
            item = given if isinstance(given, Failure) else storable_report(given)
            if isinstance(item, Report) and self._is_known(item):
                self._put(_Done(item, None))
                continue
            self._waiting.append(item)
            yield item

    def take(self, result: Reading | Failure) -> None:
        """The result for the item that waits longest."""
        self._put(_Done(self._waiting.popleft(), result))

    def store(self) -> None:
        """Store the batch in one transaction, and tell of it."""
        if not self._batch:
            return
        with self._database.writing() as connection:
            stored = [_store(connection, self._run, one) for one in self._batch]
            counts = Counts(**{name: stored.count(name) for name in Counts._fields})
            add_counts(connection, self._run, counts)
        self.counts = self.counts.plus(counts)
        for one, what in zip(self._batch, stored, strict=True):
            self._watch(one.result if isinstance(one.result, Failure) else one.item, what)
        self._batch = []
        self._stored_at = time.monotonic()

    def _put(self, done: _Done) -> None:
        self._batch.append(done)
        if len(self._batch) >= _BATCH or time.monotonic() - self._stored_at > _SECONDS:
            self.store()

    def _is_known(self, report: Report) -> bool:
        version = versions.version_id(report)
        if version in self._seen:
            return True
        self._seen.add(version)
        with self._database.reading() as connection:
            return versions.is_held(connection, version)


def _store(connection: Connection, run: int, done: _Done) -> str:
    item, result = done
    if isinstance(item, Failure):
        failures.store_failure(connection, run, item)
        return "failed"
    version = versions.version_id(item)
    if result is None or versions.is_held(connection, version):
        store_arrival(connection, run, item, version)
        return "known"
    place = store_version(connection, run, item, version).place
    kept = msgspec.structs.replace(item, id=place.report, origin=None)
    store_reading(connection, run, version, kept, result)
    if isinstance(result, Failure):
        return "failed"
    return "changed" if place.number > 1 else "read"


def store_version(connection: Connection, run: int, report: Report, version: str) -> Stored:
    """Store a text that the ledger does not hold as the newest version of its report; where it went, and the
    failures that it settled.
    """
    place = versions.place_of(connection, report)
    earlier = update(REPORT_VERSIONS).where(REPORT_VERSIONS.c.report == place.report)
    connection.execute(earlier.values(is_current=False))
    connection.execute(insert(REPORT_VERSIONS).values(versions.row_of(report, place, now())))
    return Stored(place, store_arrival(connection, run, report, version))


def store_reading(
    connection: Connection,
    run: int,
    version: str,
    report: Report,
    result: Reading | Failure,
    *,
    reader: str | None = None,
) -> None:
    """Store what was read from a version whose row is there; a failure leaves an empty reading beside it.

    ``report`` is the version as the ledger keeps it, under the ledger's id; ``reader`` who read it, by
    default this version of the program.
    """
    read_by = reader or reader_version()
    failed = isinstance(result, Failure)
    reading = (
        Reading(doc=report.id, report=report)
        if isinstance(result, Failure)
        else msgspec.structs.replace(result, doc=report.id, report=report)
    )
    content = packed(reading)
    row = {
        "version": version,
        "reader": read_by,
        "digest": digest_of(reading),
        "failed": failed,
        "content": content,
    }
    connection.execute(insert(READINGS).values(row))
    if isinstance(result, Failure):
        failures.store_failure(connection, run, result, version)
    elif rows := rows_of(reading, version, read_by):
        connection.execute(insert(STATEMENTS), rows)


def digest_of(reading: Reading) -> str:
    """A hash of a reading, by which a resolution knows whether it changed."""
    return versions.text_hash(msgspec.json.encode(reading, order="deterministic").decode())[:16]


def store_arrival(connection: Connection, run: int, report: Report, version: str) -> tuple[str, ...]:
    """Record where the version was got from, unless known; the ids of the failures that it settles."""
    origin = versions.kept_origin(report)
    settled = failures.settle(connection, {origin, report.origin or report.id})
    known = ARRIVALS.select().where(ARRIVALS.c.version == version, ARRIVALS.c.origin == origin)
    if connection.execute(known).first() is None:
        row = {"version": version, "origin": origin, "run": run, "got": now()}
        connection.execute(insert(ARRIVALS).values(row))
    return settled
