"""What a ledger holds, to be looked at: what the reports say together, and what was got when.

Takes a `Database`, gives records. Nothing here writes; `Ledger` adds that.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self, TypeVar

from sqlalchemy import Connection

from communique.codebook import Failure, Reading
from communique.codebook.records import Record
from communique.ledger import failures, lookups, reviewing, said
from communique.ledger.changes import Change
from communique.ledger.database import Database
from communique.ledger.decisions import Decision, all_decisions
from communique.ledger.lookups import HeldReport, HeldStatement, Run, Version
from communique.ledger.resolving import is_resolved
from communique.ledger.rows import Reported
from communique.ledger.said import ReportedOutcome, ReportedPosition
from communique.ledger.uncertain import UnsurePair
from communique.resolution import (
    Career,
    Commitment,
    Comparison,
    Copy,
    MergedEngagement,
    MergedFigure,
    MergedPerson,
    PersonReasons,
    PostConflict,
    Tenure,
    career,
    compare_accounts,
    holders,
    overdue,
    post_conflicts,
    why_one,
)

__all__ = ["Holdings"]

R = TypeVar("R", bound=Record)


class Holdings:
    """What a ledger holds. Ids may be given by their beginning, as long as only one thing has it; else, and
    for whatever the database cannot do, `LedgerError` is raised.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give back the connections."""
        self._database.close()

    @property
    def location(self) -> str:
        """Where it is, without a password."""
        return self._database.location

    @property
    def is_readonly(self) -> bool:
        """Whether it was opened for reading only."""
        return self._database.readonly

    @property
    def is_resolved(self) -> bool:
        """Whether the engagements, people and so on are those of all reports and judgements in it."""
        return is_resolved(self._database)

    @contextmanager
    def reading_tables(self) -> Iterator[Connection]:
        """A transaction in which the tables (`docs/reference/ledger-tables.md`) are read in one state."""
        with self._database.reading() as connection:
            yield connection

    # What the reports say together.

    def engagements(self) -> tuple[MergedEngagement, ...]:
        """All engagements, by id."""
        return self._all("engagement", MergedEngagement)

    def people(self) -> tuple[MergedPerson, ...]:
        """All people, by id."""
        return self._all("person", MergedPerson)

    def commitments(self) -> tuple[Commitment, ...]:
        """All commitments, by id."""
        return self._all("commitment", Commitment)

    def figures(self) -> tuple[MergedFigure, ...]:
        """All figures, by id."""
        return self._all("figure", MergedFigure)

    def copies(self) -> tuple[Copy, ...]:
        """The groups of reports with one text, by the id of the first."""
        return self._all("copy", Copy)

    def outcomes(self) -> tuple[ReportedOutcome, ...]:
        """All outcomes, by report."""
        return said.outcomes(self._all("report", Reported))

    def positions(self) -> tuple[ReportedPosition, ...]:
        """All positions, by report."""
        return said.positions(self._all("report", Reported))

    def engagement(self, id: str) -> MergedEngagement:
        """One engagement."""
        with self._database.reading() as connection:
            return lookups.one_of(connection, "engagement", MergedEngagement, id)

    def person(self, id: str) -> MergedPerson:
        """One person."""
        with self._database.reading() as connection:
            return lookups.one_of(connection, "person", MergedPerson, id)

    def engagements_of(self, person: str) -> tuple[MergedEngagement, ...]:
        """The engagements in which a person (by the whole id) takes part, in order of date."""
        with self._database.reading() as connection:
            found = lookups.engagements_of(connection, person)
        return tuple(sorted(found, key=lambda each: (each.date or "9999", each.id)))

    def why_one(self, id: str) -> PersonReasons:
        """Why the names of a person are one: scores of this version, and the judgements in force."""
        found = self.person(id)
        with self._database.reading() as connection:
            return why_one(found, reviewing.judgements_on(connection, found))

    def career(self, id: str) -> Career:
        """The posts of a person in order of time, with gaps."""
        return career(self.person(id))

    def compare(self, id: str) -> Comparison:
        """What each report says of an engagement, field by field; official outlets speak for their side."""
        engagement = self.engagement(id)
        with self._database.reading() as connection:
            sides = reviewing.sides(connection, engagement)
        return compare_accounts(engagement, sides)

    def holders(self, post: str, party: str, day: str) -> tuple[Tenure, ...]:
        """Who is reported in a post of a party around an ISO day."""
        return holders(self.people(), post, party, day)

    def post_conflicts(self, person: str | None = None) -> tuple[PostConflict, ...]:
        """Posts of which two people are reported at one time; ``person``: only those of this one."""
        if person is None:
            return post_conflicts(self.people())
        own = self.person(person)
        with self._database.reading() as connection:
            people = lookups.rivals_of(connection, own)
        return tuple(
            each for each in post_conflicts(people) if own.id in (each.left.person, each.right.person)
        )

    def overdue(self, day: str) -> tuple[Commitment, ...]:
        """Commitments due before an ISO day that nobody calls met, lapsed or denied."""
        return overdue(self.commitments(), day)

    # What was got, and when.

    def reports(self) -> tuple[HeldReport, ...]:
        """All reports, by id."""
        with self._database.reading() as connection:
            return tuple(lookups.held_reports(connection))

    def reading(self, report: str) -> Reading:
        """What was read from the newest version of a report."""
        with self._database.reading() as connection:
            return lookups.reading_of(connection, lookups.report_id(connection, report))

    def versions(self, report: str) -> tuple[Version, ...]:
        """The versions of a report, the first first."""
        with self._database.reading() as connection:
            return lookups.versions_of(connection, lookups.report_id(connection, report))

    def statements(self, report: str) -> tuple[HeldStatement, ...]:
        """The statements of the newest version of a report."""
        with self._database.reading() as connection:
            return lookups.statements_of_report(connection, lookups.report_id(connection, report))

    def failures(self) -> tuple[Failure, ...]:
        """What could not be read and has not been since."""
        with self._database.reading() as connection:
            return failures.open_failures(connection)

    def runs(self) -> tuple[Run, ...]:
        """All runs, the first first."""
        with self._database.reading() as connection:
            return lookups.runs(connection)

    def run(self, number: int) -> Run:
        """One run."""
        with self._database.reading() as connection:
            return lookups.run(connection, number)

    def changes(self, run: int | None = None) -> tuple[Change, ...]:
        """What a run added, changed and lost, and why; by default the last that changed anything."""
        with self._database.reading() as connection:
            return lookups.changes_of_run(connection, run or lookups.last_run(connection))

    # What people should judge, and did.

    def unsure_pairs(self) -> tuple[UnsurePair, ...]:
        """Accounts and names of which it is open whether they are one, the most open first."""
        pairs = self._all("unsure", UnsurePair)
        return tuple(sorted(pairs, key=lambda each: (abs(each.score), each.id)))

    def doubtful_values(
        self, below: float = reviewing.DOUBTFUL, limit: int | None = None
    ) -> tuple[HeldStatement, ...]:
        """The types of engagements of a lower confidence that nobody judged yet, the least sure first; at
        most ``limit`` of them.
        """
        with self._database.reading() as connection:
            return reviewing.doubtful_values(connection, below, limit)

    def judgements(self) -> tuple[Decision, ...]:
        """What people judged, undone ones too, the earliest first."""
        with self._database.reading() as connection:
            return all_decisions(connection)

    def _all(self, name: str, kind: type[R]) -> tuple[R, ...]:
        with self._database.reading() as connection:
            return tuple(lookups.all_of(connection, name, kind))
