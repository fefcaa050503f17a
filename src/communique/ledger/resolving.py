"""Resolution of all that the ledger holds, and what came out of it, stored.

Takes the newest readings and the judgements in force, gives them to `communique.resolution`, writes what
differs from what is stored. A hash of all that went in says whether the stored result still holds; the
result can be made again at any time. What a run changed is left to `changes`.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, delete, insert, select

from communique.codebook import Reading, content_id
from communique.codebook.records import Record
from communique.ledger import changes, memory
from communique.ledger.contents import batched, digest, packed, unpacked
from communique.ledger.corrections import corrected
from communique.ledger.database import Database
from communique.ledger.decisions import Decision, all_decisions, for_resolution, in_force
from communique.ledger.facet_counts import count_all
from communique.ledger.program import resolution_version
from communique.ledger.resolved_tables import OF_KIND, RESOLVED
from communique.ledger.rows import Records, Reported, rows_of
from communique.ledger.tables import JUDGEMENTS, READINGS, REPORT_VERSIONS
from communique.ledger.uncertain import OpenPair, unsure_pairs
from communique.resolution import Remembered, Resolution, resolve

__all__ = ["is_resolved", "resolve_ledger"]

_LOG = logging.getLogger(__name__)
# How often to begin again when others store reports meanwhile. The last of them resolves all.
_ATTEMPTS = 3
_UNSURE = "unsure"
_DIGESTS = select(RESOLVED.c.kind, RESOLVED.c.id, RESOLVED.c.digest)


class _Input(NamedTuple):
    """All that a resolution depends on; ``key`` is a hash of it."""

    key: str
    readings: Mapping[str, Reading]
    decisions: Sequence[Decision]
    remembered: Remembered | None


class _Result(NamedTuple):
    """What is to be stored: ``records`` by kind and id, and the ``open`` pairs, each explained when new."""

    records: Mapping[str, dict[str, Record]]
    open: Mapping[str, OpenPair]

    def digests(self) -> dict[tuple[str, str], str]:
        """For each record a hash of it, by kind and id."""
        of_records = {
            (kind, key): digest(each) for kind, some in self.records.items() for key, each in some.items()
        }
        return of_records | {(_UNSURE, key): each.digest for key, each in self.open.items()}

    def explained(self, new: Sequence[tuple[str, str]]) -> Records:
        """The records, with those of the open pairs that are new."""
        pairs = {key: self.open[key].explained() for kind, key in new if kind == _UNSURE}
        return {**self.records, _UNSURE: pairs}


def is_resolved(database: Database) -> bool:
    """Whether what is stored was resolved from all that the ledger holds now, by this version."""
    with database.reading() as connection:
        return memory.mark(connection) == _key(connection)


def resolve_ledger(database: Database, run: int, cause: str = "") -> bool:
    """Resolve, unless the stored result still holds; what differs is recorded as changed by the run.

    ``cause``: what led to it beside new reports, for those who ask why. Gives whether there was anything to
    do. When others go on storing reports meanwhile, it is left to the last of them.
    """
    for _ in range(_ATTEMPTS):
        if is_resolved(database):
            return False
        with _uncollected():
            if _resolved(database, run, cause):
                return True
    _LOG.warning("others go on adding to %s; the last of them resolves all reports", database.location)
    return False


def _resolved(database: Database, run: int, cause: str) -> bool:
    """Resolve once; False where others stored something meanwhile."""
    given = _input(database)
    judgements = for_resolution(given.decisions, given.readings)
    found = resolve(given.readings.values(), judgements, given.remembered)
    if found.refused:
        _LOG.warning("%d judgements contradict others and are not followed", len(found.refused))
    result = _result(given, found)
    with database.writing() as connection:
        if _key(connection) != given.key:
            return False
        _write(connection, result, changes.Occasion(run, cause, found.explain))
        memory.remember(connection, found.remembered, given.key, given.remembered)
    return True


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the garbage collector, which would look through millions of records again and again, and find
    nothing: they refer to each other in one direction only.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _key(connection: Connection) -> str:
    held = REPORT_VERSIONS.c
    newest = select(held.id, READINGS.c.digest).join(READINGS, READINGS.c.version == held.id)
    newest = newest.where(held.is_current, ~READINGS.c.failed).order_by(held.id)
    decided = select(JUDGEMENTS.c.id).where(JUDGEMENTS.c.undone_at.is_(None)).order_by(JUDGEMENTS.c.id)
    readings = sorted(f"{row.id} {row.digest}" for row in connection.execute(newest))
    judgements = sorted(connection.execute(decided).scalars())
    return content_id("k-", resolution_version(), *readings, "", *judgements)


def _input(database: Database) -> _Input:
    held = REPORT_VERSIONS.c
    query = select(READINGS.c.content).join(REPORT_VERSIONS, READINGS.c.version == held.id)
    with database.reading() as connection:
        contents = connection.execute(query.where(held.is_current, ~READINGS.c.failed)).scalars()
        readings = [unpacked(each, Reading) for each in contents]
        decisions = in_force(all_decisions(connection))
        return _Input(
            key=_key(connection),
            readings={each.doc: each for each in corrected(readings, decisions)},
            decisions=decisions,
            remembered=memory.recall(connection),
        )


def _result(given: _Input, found: Resolution) -> _Result:
    """All that is to be stored."""
    accounts = {(one.doc, one.engagement): one.id for each in found.engagements for one in each.accounts}
    records: dict[str, dict[str, Record]] = {
        "engagement": {each.id: each for each in found.engagements},
        "person": {each.id: each for each in found.people},
        "commitment": {each.id: each for each in found.commitments},
        "figure": {each.id: each for each in found.figures},
        "copy": {each.original: each for each in found.copies},
        "report": {doc: _reported(reading, accounts) for doc, reading in given.readings.items()},
    }
    unsure = unsure_pairs(found, given.readings, given.decisions)
    return _Result(records, {each.id: each for each in unsure})


def _reported(reading: Reading, accounts: Mapping[tuple[str, str], str]) -> Reported:
    return Reported(
        doc=reading.doc,
        outcomes=reading.outcomes,
        accounts=tuple(accounts.get((reading.doc, each.engagement or "")) for each in reading.outcomes),
        positions=reading.positions,
    )


def _write(connection: Connection, result: _Result, occasion: changes.Occasion) -> None:
    """Store what differs from what is stored, and record how it differs."""
    stored = {(row.kind, row.id): row.digest for row in connection.execute(_DIGESTS)}
    digests = result.digests()
    new = sorted(key for key in digests if stored.get(key) != digests[key])
    gone = sorted(key for key in stored if digests.get(key) != stored[key])
    records = result.explained(new)
    changes.record(connection, records, new, gone, occasion)
    for kind in OF_KIND:
        _delete(connection, kind, [key for one, key in gone if one == kind])
        _insert(connection, kind, [records[kind][key] for one, key in new if one == kind])
    rows = [
        {"kind": kind, "id": key, "digest": digests[kind, key], "content": packed(records[kind][key])}
        for kind, key in new
    ]
    if rows:
        connection.execute(insert(RESOLVED), rows)
    if any(kind == "engagement" for kind, _ in (*new, *gone)):
        count_all(connection)


def _delete(connection: Connection, kind: str, ids: Sequence[str]) -> None:
    for some in batched(ids):
        for table, owner in OF_KIND[kind]:
            connection.execute(delete(table).where(table.c[owner].in_(some)))
        connection.execute(delete(RESOLVED).where(RESOLVED.c.kind == kind, RESOLVED.c.id.in_(some)))


def _insert(connection: Connection, kind: str, records: Sequence[Record]) -> None:
    rows: dict[Table, list[dict[str, Any]]] = {}
    for record in records:
        for table, found in rows_of(kind, record).items():
            rows.setdefault(table, []).extend(found)
    for table, found in rows.items():
        if found:
            connection.execute(insert(table), found)
