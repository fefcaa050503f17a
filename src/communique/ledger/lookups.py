"""What the ledger holds, as records: resolved ones, reports with their versions, runs and their changes.

Takes a connection and ids, of which the beginning is enough; gives records. Raises `LedgerError` for an id
that nothing has, or several things.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from sqlalchemy import Column, Connection, func, select, union

from communique.codebook import Reading
from communique.codebook.records import Record
from communique.errors import LedgerError
from communique.ledger.changes import Change
from communique.ledger.contents import batched, unpacked
from communique.ledger.links import office
from communique.ledger.resolved_tables import CHANGES, PARTICIPANTS, PEOPLE, POSTINGS, RESOLVED
from communique.ledger.tables import ARRIVALS, READINGS, REPORT_VERSIONS, RUNS, STATEMENTS
from communique.resolution import MergedEngagement, MergedPerson, posts

__all__ = [
    "HeldReport",
    "HeldStatement",
    "Run",
    "Version",
    "all_of",
    "changes_of_run",
    "engagements_of",
    "full_id",
    "held_reports",
    "last_run",
    "one_of",
    "reading_of",
    "report_id",
    "rivals_of",
    "run",
    "runs",
    "some_of",
    "statements_of_report",
    "versions_of",
]

R = TypeVar("R", bound=Record)
# What messages call a kind.
_CALLED = {"unsure": "open pair"}


class HeldReport(Record, frozen=True, kw_only=True):
    """A report as the ledger holds it: its newest version's facts, and of how many versions it is."""

    id: str
    title: str
    outlet: str | None
    agency: str | None
    published: str | None
    url: str | None
    origin: str | None
    text_hash: str
    got: str
    version: int
    reader: str
    failed: bool


class Version(Record, frozen=True, kw_only=True):
    """One text of a report: ``number`` counts from 1; ``origins``: all the places that it was got from."""

    id: str
    number: int
    is_current: bool
    text_hash: str
    got: str
    title: str
    reader: str
    origins: tuple[str, ...]


class HeldStatement(Record, frozen=True, kw_only=True):
    """One value of one field, as it was read from the newest version of the report (see `Statement`)."""

    id: str
    report: str
    record: str
    kind: str
    field: str
    value: str
    start_char: int | None
    end_char: int | None
    words: str | None
    confidence: float | None
    reader: str


class Run(Record, frozen=True, kw_only=True):
    """One call that read or resolved; ``finished`` is None when it was cut off."""

    id: int
    command: str
    started: str
    finished: str | None
    reader: str
    reports_read: int
    reports_changed: int
    reports_known: int
    reports_failed: int


def all_of(connection: Connection, name: str, kind: type[R]) -> Iterator[R]:
    """The resolved records of a kind (``engagement``, say), by id."""
    query = select(RESOLVED.c.content).where(RESOLVED.c.kind == name).order_by(RESOLVED.c.id)
    for content in connection.execute(query).scalars():
        yield unpacked(content, kind)


def some_of(connection: Connection, name: str, kind: type[R], ids: Iterable[str]) -> Iterator[R]:
    """The resolved records of a kind with these whole ids, by id; ids that nothing has are passed over."""
    for some in batched(sorted(set(ids))):
        query = select(RESOLVED.c.content).where(RESOLVED.c.kind == name, RESOLVED.c.id.in_(some))
        for content in connection.execute(query.order_by(RESOLVED.c.id)).scalars():
            yield unpacked(content, kind)


def one_of(connection: Connection, name: str, kind: type[R], given: str) -> R:
    """The resolved record of a kind whose id begins with what is given."""
    own = full_id(connection, RESOLVED.c.id, given, name)
    query = select(RESOLVED.c.content).where(RESOLVED.c.kind == name, RESOLVED.c.id == own)
    return unpacked(connection.execute(query).scalar_one(), kind)


def engagements_of(connection: Connection, person: str) -> tuple[MergedEngagement, ...]:
    """The engagements in which a person takes part, by the whole id."""
    taken = select(PARTICIPANTS.c.engagement).where(PARTICIPANTS.c.person == person)
    query = select(RESOLVED.c.content).where(RESOLVED.c.kind == "engagement", RESOLVED.c.id.in_(taken))
    return tuple(unpacked(content, MergedEngagement) for content in connection.execute(query).scalars())


def rivals_of(connection: Connection, person: MergedPerson) -> tuple[MergedPerson, ...]:
    """The person, and all for whose parties reports give a post that only one person can hold and that they
    give this person too; by id.
    """
    single = {each.post for each in person.postings if each.post and posts.is_single(each.post)}
    offices = sorted({own for post in single if (own := office(post))})
    parties = sorted({each.party for each in person.postings if each.party} | {person.party or ""})
    acting = union(
        select(POSTINGS.c.person).where(POSTINGS.c.party.in_(parties)),
        select(PEOPLE.c.id).where(PEOPLE.c.party.in_(parties)),
    )
    same = select(POSTINGS.c.person).where(POSTINGS.c.office.in_(offices), POSTINGS.c.person.in_(acting))
    ids = {person.id, *connection.execute(same).scalars()} if offices else {person.id}
    return tuple(some_of(connection, "person", MergedPerson, ids))


def full_id(connection: Connection, column: Column[str], given: str, kind: str) -> str:
    """The id of a thing of a ``kind`` that begins with what is given."""
    whole = select(column).where(column == given).limit(1)
    if column is RESOLVED.c.id:
        whole = whole.where(RESOLVED.c.kind == kind)
    if connection.execute(whole).first() is not None:
        return given
    begins = func.substr(column, 1, len(given)) == given
    query = select(column).where(begins).distinct().order_by(column).limit(4)
    if column is RESOLVED.c.id:
        query = query.where(RESOLVED.c.kind == kind)
    found = list(connection.execute(query).scalars())
    if len(found) == 1:
        return found[0]
    kind = _CALLED.get(kind, kind)
    if not found or not given:
        raise LedgerError(
            f"there is no {kind} {given!r} in the ledger; `communique list` shows which there are"
        )
    raise LedgerError(f"{given!r} could be more than one {kind}: {', '.join(found[:3])}; give more of the id")


def held_reports(connection: Connection) -> Iterator[HeldReport]:
    """All reports, by id."""
    held, read = REPORT_VERSIONS.c, READINGS.c
    origin = select(func.min(ARRIVALS.c.origin)).where(ARRIVALS.c.version == held.id).scalar_subquery()
    query = (
        select(
            held.report.label("id"),
            held.title,
            held.outlet,
            held.agency,
            held.published,
            held.url,
            origin.label("origin"),
            held.text_hash,
            held.got,
            held.number.label("version"),
            read.reader,
            read.failed,
        )
        .join(READINGS, read.version == held.id)
        .where(held.is_current)
        .order_by(held.report)
    )
    for row in connection.execute(query):
        yield HeldReport(**row._mapping)


def report_id(connection: Connection, given: str) -> str:
    """The id of the report that begins with what is given."""
    return full_id(connection, REPORT_VERSIONS.c.report, given, "report")


def versions_of(connection: Connection, report: str) -> tuple[Version, ...]:
    """The versions of a report, by its whole id, the first first."""
    held = REPORT_VERSIONS.c
    query = select(
        held.id, held.number, held.is_current, held.text_hash, held.got, held.title, READINGS.c.reader
    )
    query = query.join(READINGS, READINGS.c.version == held.id).where(held.report == report)
    return tuple(
        Version(**row._mapping, origins=_origins(connection, row.id))
        for row in connection.execute(query.order_by(held.number)).all()
    )


def reading_of(connection: Connection, report: str) -> Reading:
    """What was read from the newest version of a report, by its whole id."""
    held = REPORT_VERSIONS.c
    query = select(READINGS.c.content).join(REPORT_VERSIONS, READINGS.c.version == held.id)
    content = connection.execute(query.where(held.report == report, held.is_current)).scalar_one()
    return unpacked(content, Reading)


def statements_of_report(connection: Connection, report: str) -> tuple[HeldStatement, ...]:
    """The statements of the newest version of a report, by its whole id, as they stand in the text."""
    said = STATEMENTS.c
    columns = [said[name] for name in HeldStatement.__struct_fields__]
    query = select(*columns).join(REPORT_VERSIONS, REPORT_VERSIONS.c.id == said.version)
    query = query.where(said.report == report, REPORT_VERSIONS.c.is_current)
    rows = connection.execute(query.order_by(said.start_char, said.record, said.field, said.id))
    return tuple(HeldStatement(**row._mapping) for row in rows)


def runs(connection: Connection) -> tuple[Run, ...]:
    """All runs, the first first."""
    rows = connection.execute(select(RUNS).order_by(RUNS.c.id))
    return tuple(Run(**row._mapping) for row in rows)


def run(connection: Connection, number: int) -> Run:
    """One run."""
    row = connection.execute(select(RUNS).where(RUNS.c.id == number)).first()
    if row is None:
        raise LedgerError(f"there is no run {number}; `communique list runs` shows which there are")
    return Run(**row._mapping)


def last_run(connection: Connection) -> int:
    """The number of the last run that changed anything, else of the last run."""
    changed = connection.execute(select(func.max(CHANGES.c.run))).scalar()
    number: int | None = changed or connection.execute(select(func.max(RUNS.c.id))).scalar()
    if number is None:
        raise LedgerError("the ledger has no run yet; `communique add` makes one")
    return number


def changes_of_run(connection: Connection, number: int) -> tuple[Change, ...]:
    """What a run changed, in order."""
    own = run(connection, number).id
    columns = [CHANGES.c[name] for name in Change.__struct_fields__]
    rows = connection.execute(select(*columns).where(CHANGES.c.run == own).order_by(CHANGES.c.number))
    return tuple(Change(**row._mapping) for row in rows)


def _origins(connection: Connection, version: str) -> tuple[str, ...]:
    query = select(ARRIVALS.c.origin).where(ARRIVALS.c.version == version).order_by(ARRIVALS.c.origin)
    return tuple(connection.execute(query).scalars())
