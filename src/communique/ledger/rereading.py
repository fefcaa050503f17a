"""Reading again: the newest versions that another version of the reader read.

Takes a way to read, replaces readings and statements batch by batch. What another version of the reader
could not read is tried again too. Judgements point at places in reports and so stay.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from sqlalchemy import Connection, delete, select, update

from communique.codebook import Failure, Reading, Report
from communique.ledger.adding import Item, Read, Watch, store_reading
from communique.ledger.contents import batched, unpacked
from communique.ledger.database import Database
from communique.ledger.program import reader_version
from communique.ledger.runs import Counts, add_counts
from communique.ledger.tables import FAILURES, READINGS, REPORT_VERSIONS, STATEMENTS
from communique.resolution.handcoded import HUMAN

__all__ = ["outdated", "reread"]

_BATCH = 20
_Waiting = deque[tuple[str, Report]]


def outdated(connection: Connection) -> tuple[str, ...]:
    """The newest versions that another version of the reader read, by id; not what people coded."""
    query = select(READINGS.c.version).join(REPORT_VERSIONS, REPORT_VERSIONS.c.id == READINGS.c.version)
    query = query.where(
        REPORT_VERSIONS.c.is_current,
        READINGS.c.reader != reader_version(),
        ~READINGS.c.reader.startswith(HUMAN),
    )
    return tuple(connection.execute(query.order_by(READINGS.c.version)).scalars())


def reread(database: Database, run: int, read: Read, watch: Watch) -> Counts:
    """Read them again; what was read, counted."""
    waiting: _Waiting = deque()
    done: list[tuple[str, Report, Reading | Failure]] = []
    total = Counts()
    for result in read(_reports(database, waiting)):
        done.append((*waiting.popleft(), result))
        if len(done) >= _BATCH:
            total = total.plus(_store(database, run, done, watch))
            done = []
    return total.plus(_store(database, run, done, watch))


def _reports(database: Database, waiting: _Waiting) -> Iterator[Item]:
    with database.reading() as connection:
        versions = outdated(connection)
    for some in batched(versions):
        with database.reading() as connection:
            query = select(READINGS.c.version, READINGS.c.content).where(READINGS.c.version.in_(some))
            rows = connection.execute(query.order_by(READINGS.c.version)).all()
        for row in rows:
            report = unpacked(row.content, Reading).report
            waiting.append((row.version, report))
            yield report


def _store(
    database: Database, run: int, done: list[tuple[str, Report, Reading | Failure]], watch: Watch
) -> Counts:
    failed = sum(isinstance(result, Failure) for _, _, result in done)
    counts = Counts(read=len(done) - failed, failed=failed)
    with database.writing() as connection:
        for version, report, result in done:
            connection.execute(delete(STATEMENTS).where(STATEMENTS.c.version == version))
            connection.execute(delete(READINGS).where(READINGS.c.version == version))
            connection.execute(update(FAILURES).where(FAILURES.c.version == version).values(settled=True))
            store_reading(connection, run, version, report, result)
        add_counts(connection, run, counts)
    for _, report, result in done:
        if isinstance(result, Failure):
            watch(result, "failed")
        else:
            watch(report, "read")
    return counts
