"""Reports: found by title, and one with its text and all the values that its words say.

Takes a title or an id, gives what the pages show.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import Query
from sqlalchemy import ColumnElement, Connection, func, select

from communique.codebook import Reading
from communique.codebook.records import Record
from communique.ledger import Decision, HeldStatement, Version
from communique.ledger.corrections import JUDGED
from communique.ledger.resolved_tables import COPIES
from communique.ledger.tables import REPORT_VERSIONS
from communique.rendering.views import report_view
from communique.web.decided import decisions_on_docs
from communique.web.lines import (
    EngagementLine,
    ReportLine,
    engagement_lines,
    engagements_told_by,
    report_lines,
)
from communique.web.tokens import position_of, token_of
from communique.web.views.declared import pages
from communique.web.workplace import Desk

__all__ = ["ReportPage", "ReportsPage", "report", "reports", "reports_titled"]

_A_PAGE = 100


class ReportsPage(Record, frozen=True, kw_only=True):
    """Reports, the newest first."""

    title: str | None
    outlet: str | None
    reports: tuple[ReportLine, ...]
    total: int
    next_page: str | None


class ReportPage(Record, frozen=True, kw_only=True):
    """A report with what was read from its newest version, its versions, and the engagements it tells of."""

    reading: Reading
    versions: tuple[Version, ...]
    statements: tuple[HeldStatement, ...]
    engagements: tuple[EngagementLine, ...]
    copies: tuple[ReportLine, ...]
    judgements: tuple[Decision, ...]


@pages.page("/reports", "reports.html")
def reports(
    desk: Desk,
    title: Annotated[str | None, Query(description="A part of the title")] = None,
    outlet: Annotated[str | None, Query(description="A part of the outlet's name")] = None,
    page: Annotated[str | None, Query(description="The token of the page to begin with")] = None,
) -> ReportsPage:
    """Reports by title and outlet, the newest first."""
    name = f"reports {title} {outlet}"
    start = int(position_of(name, page) or 0)
    condition = _titled(title, outlet)
    with desk.ledger.reading_tables() as connection:
        total = connection.execute(select(func.count()).where(condition)).scalar() or 0
        found = reports_titled(connection, title, outlet, start, _A_PAGE)
    more = start + len(found) < total
    return ReportsPage(
        title=title,
        outlet=outlet,
        reports=found,
        total=total,
        next_page=token_of(name, str(start + _A_PAGE)) if more else None,
    )


def reports_titled(
    connection: Connection, title: str | None, outlet: str | None, start: int, most: int
) -> tuple[ReportLine, ...]:
    """The reports with parts of a title and an outlet, the newest first, from ``start`` on and ``most``."""
    held = REPORT_VERSIONS.c
    columns = [held.report.label("id"), held.title, held.outlet, held.agency, held.published, held.url]
    query = select(*columns).where(_titled(title, outlet))
    query = query.order_by(func.coalesce(held.published, "").desc(), held.report)
    rows = connection.execute(query.offset(start).limit(most))
    return tuple(ReportLine(**row._mapping) for row in rows)


def _titled(title: str | None, outlet: str | None) -> ColumnElement[bool]:
    held = REPORT_VERSIONS.c
    condition: ColumnElement[bool] = held.is_current
    for column, words in ((held.title, title), (held.outlet, outlet)):
        if words:
            condition = condition & column.icontains(words, autoescape=True)
    return condition


def _extra(desk: Desk, page: ReportPage) -> Mapping[str, Any]:
    return {"view": report_view(page.reading), "fields": JUDGED}


@pages.page("/reports/{id:path}", "report.html", extra=_extra)
def report(desk: Desk, id: str) -> ReportPage:
    """One report with its text and all that was read from it."""
    reading = desk.ledger.reading(id)
    own = reading.doc
    with desk.ledger.reading_tables() as connection:
        told = engagement_lines(connection, engagements_told_by(connection, own))
        groups = select(COPIES.c.original).where(COPIES.c.report == own)
        query = select(COPIES.c.report).where(COPIES.c.original.in_(groups), COPIES.c.report != own)
        copies = report_lines(connection, list(connection.execute(query).scalars()))
        judged = decisions_on_docs(connection, {own}, subject="engagement")
    return ReportPage(
        reading=reading,
        versions=desk.ledger.versions(own),
        statements=desk.ledger.statements(own),
        engagements=tuple(told),
        copies=tuple(copies.values()),
        judgements=judged,
    )
