"""One state of a ledger, read record by record, whatever others write meanwhile.

Takes a connection inside a reading transaction, gives records one after the other, so that a ledger of any
size can be gone through. Ids that nothing has are passed over.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, select

from communique.codebook import Report
from communique.codebook.records import Record
from communique.ledger import lookups
from communique.ledger.contents import batched, unpacked
from communique.ledger.lookups import HeldReport
from communique.ledger.resolved_tables import ENGAGEMENTS, RESOLVED
from communique.ledger.rows import Reported
from communique.ledger.tables import READINGS, REPORT_VERSIONS
from communique.resolution import Commitment, Copy, MergedEngagement, MergedFigure, MergedPerson

__all__ = ["Snapshot"]

R = TypeVar("R", bound=Record)
# Rows that the database hands over at a time.
_AT_A_TIME = 200


class Snapshot:
    """What the ledger held when the transaction began. ``ids``: only those, all where it is None."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def engagement_ids(self) -> tuple[str, ...]:
        """The ids of all engagements, by date and id; those without a date last."""
        rows = self._connection.execute(select(ENGAGEMENTS.c.date, ENGAGEMENTS.c.id))
        return tuple(row.id for row in sorted(rows, key=lambda row: (row.date or "9999", row.id)))

    def engagements(self, ids: Sequence[str] | None = None) -> Iterator[MergedEngagement]:
        """Engagements, in the order of the ids, by default that of `engagement_ids`."""
        for some in batched(self.engagement_ids() if ids is None else ids):
            found = {
                each.id: each
                for each in lookups.some_of(self._connection, "engagement", MergedEngagement, some)
            }
            yield from (found[id] for id in some if id in found)

    def people(self, ids: Collection[str] | None = None) -> Iterator[MergedPerson]:
        """People, by id."""
        return self._of_kind("person", MergedPerson, ids)

    def commitments(self) -> Iterator[Commitment]:
        """Commitments, by id."""
        return self._of_kind("commitment", Commitment, None)

    def figures(self) -> Iterator[MergedFigure]:
        """Figures, by id."""
        return self._of_kind("figure", MergedFigure, None)

    def copies(self) -> Iterator[Copy]:
        """The groups of reports with one text, by the id of the first."""
        return self._of_kind("copy", Copy, None)

    def said(self, reports: Collection[str] | None = None) -> Iterator[Reported]:
        """What each report says beside engagements and people, by its id."""
        return self._of_kind("report", Reported, reports)

    def reports(self) -> Iterator[HeldReport]:
        """All reports, by id."""
        return lookups.held_reports(self._connection)

    def report(self, id: str) -> Report:
        """The newest version of a report, by its whole id."""
        return lookups.reading_of(self._connection, id).report

    def readers(self) -> dict[str, str]:
        """Who read the newest version of each report: a version of the program, or ``human:NAME``."""
        held = REPORT_VERSIONS.c
        query = select(held.report, READINGS.c.reader).join(READINGS, READINGS.c.version == held.id)
        return {row.report: row.reader for row in self._connection.execute(query.where(held.is_current))}

    def _of_kind(self, name: str, kind: type[R], ids: Collection[str] | None) -> Iterator[R]:
        if ids is None:
            yield from self._records(select(RESOLVED.c.content).where(RESOLVED.c.kind == name), kind)
            return
        yield from lookups.some_of(self._connection, name, kind, ids)

    def _records(self, query: Select[Any], kind: type[R]) -> Iterator[R]:
        streamed = query.order_by(RESOLVED.c.id).execution_options(yield_per=_AT_A_TIME)
        for content in self._connection.execute(streamed).scalars():
            yield unpacked(content, kind)
