"""What reports say beside engagements: outcomes, positions, figures, and which reports have one text.

Takes a party or a kind, gives pages of records, those of the newest reports first.
"""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Query
from sqlalchemy import ColumnElement, Connection, Select, Table, and_, func, or_, select, true

from communique.codebook import tables
from communique.codebook.records import Record
from communique.ledger import ReportedOutcome, ReportedPosition
from communique.ledger.lookups import some_of
from communique.ledger.resolved_tables import COPIES, FIGURES, POSITIONS, REPORTED_OUTCOMES
from communique.ledger.rows import Reported
from communique.ledger.tables import REPORT_VERSIONS
from communique.questions.accepted import party as party_of
from communique.questions.accepted import term
from communique.resolution import Copy, MergedFigure
from communique.web.lines import ReportLine, report_lines
from communique.web.tokens import position_of, token_of
from communique.web.views.declared import pages
from communique.web.workplace import Desk

__all__ = [
    "CopiesPage",
    "FiguresPage",
    "OutcomesPage",
    "PositionsPage",
    "copies",
    "figures",
    "outcomes",
    "positions",
]

_A_PAGE = 100
_Party = Annotated[str | None, Query(description="A party by code or name")]
_Page = Annotated[str | None, Query(description="The token of the page to begin with")]


class OutcomesPage(Record, frozen=True, kw_only=True):
    """Outcomes as reports give them: of a ``party`` and of a ``kind``, where these are asked for."""

    party: str | None
    kind: str | None
    outcomes: tuple[ReportedOutcome, ...]
    reports: dict[str, ReportLine]
    total: int
    next_page: str | None


class PositionsPage(Record, frozen=True, kw_only=True):
    """Positions as reports give them, of those that a ``party`` holds or that are towards it."""

    party: str | None
    positions: tuple[ReportedPosition, ...]
    reports: dict[str, ReportLine]
    total: int
    next_page: str | None


class FiguresPage(Record, frozen=True, kw_only=True):
    """Figures, those of most independent reports first; of a ``party`` where one is asked for."""

    party: str | None
    figures: tuple[MergedFigure, ...]
    reports: dict[str, ReportLine]
    total: int
    next_page: str | None


class CopiesPage(Record, frozen=True, kw_only=True):
    """Groups of reports with one text, the largest first."""

    copies: tuple[Copy, ...]
    reports: dict[str, ReportLine]
    total: int
    next_page: str | None


class _Part:
    """One page of the rows that a condition picks out, with what comes after them."""

    def __init__(self, connection: Connection, name: str, page: str | None, query: Select[Any]) -> None:
        start = int(position_of(name, page) or 0)
        counting = select(func.count()).select_from(query.order_by(None).subquery())
        self.total: int = connection.execute(counting).scalar() or 0
        self.rows = connection.execute(query.offset(start).limit(_A_PAGE)).all()
        more = start + len(self.rows) < self.total
        self.next_page = token_of(name, str(start + _A_PAGE)) if more else None


@pages.page("/outcomes", "outcomes.html", extra=lambda desk, page: {"kinds": list(tables.OUTCOME_KINDS)})
def outcomes(
    desk: Desk,
    party: _Party = None,
    kind: Annotated[str | None, Query(description="A kind of outcome")] = None,
    page: _Page = None,
) -> OutcomesPage:
    """Outcomes, as each report gives them."""
    code = party_of(party) if party else None
    only = term("kind of outcome", kind, tables.OUTCOME_KINDS) if kind else None
    held = REPORTED_OUTCOMES.c
    conditions = [_names(held.parties, code) if code else true(), held.kind == only if only else true()]
    with desk.ledger.reading_tables() as connection:
        query = _newest_first(REPORTED_OUTCOMES, and_(*conditions))
        part = _Part(connection, f"outcomes {code} {only}", page, query)
        said = _said(connection, part)
        return OutcomesPage(
            party=code,
            kind=only,
            outcomes=tuple(
                ReportedOutcome(doc=row.report, outcome=said[row.report].outcomes[row.number - 1])
                for row in part.rows
            ),
            reports=report_lines(connection, said),
            total=part.total,
            next_page=part.next_page,
        )


@pages.page("/positions", "positions.html")
def positions(desk: Desk, party: _Party = None, page: _Page = None) -> PositionsPage:
    """Positions, as each report gives them."""
    code = party_of(party) if party else None
    held = POSITIONS.c
    condition = or_(held.holder == code, held.target == code) if code else true()
    with desk.ledger.reading_tables() as connection:
        query = _newest_first(POSITIONS, condition)
        part = _Part(connection, f"positions {code}", page, query)
        said = _said(connection, part)
        return PositionsPage(
            party=code,
            positions=tuple(
                ReportedPosition(doc=row.report, position=said[row.report].positions[row.number - 1])
                for row in part.rows
            ),
            reports=report_lines(connection, said),
            total=part.total,
            next_page=part.next_page,
        )


@pages.page("/figures", "figures.html")
def figures(desk: Desk, party: _Party = None, page: _Page = None) -> FiguresPage:
    """Figures, those of most independent reports first."""
    code = party_of(party) if party else None
    kept = FIGURES.c
    query = select(kept.id).where(_names(kept.parties, code) if code else true())
    with desk.ledger.reading_tables() as connection:
        part = _Part(connection, f"figures {code}", page, query.order_by(kept.sources.desc(), kept.id))
        ids = [row.id for row in part.rows]
        found = {each.id: each for each in some_of(connection, "figure", MergedFigure, ids)}
        docs = {each.accounts[0].doc for each in found.values()}
        return FiguresPage(
            party=code,
            figures=tuple(found[id] for id in ids),
            reports=report_lines(connection, docs),
            total=part.total,
            next_page=part.next_page,
        )


@pages.page("/copies", "copies.html")
def copies(desk: Desk, page: _Page = None) -> CopiesPage:
    """Reports with one text, which count as one source."""
    kept = COPIES.c
    query = select(kept.original).group_by(kept.original).order_by(func.count().desc(), kept.original)
    with desk.ledger.reading_tables() as connection:
        part = _Part(connection, "copies", page, query)
        originals = [row.original for row in part.rows]
        found = {each.original: each for each in some_of(connection, "copy", Copy, originals)}
        docs = {doc for each in found.values() for doc in each.docs}
        return CopiesPage(
            copies=tuple(found[each] for each in originals),
            reports=report_lines(connection, docs),
            total=part.total,
            next_page=part.next_page,
        )


def _newest_first(table: Table, condition: ColumnElement[bool]) -> Select[Any]:
    """Which record of which report, those of the newest reports first."""
    said, held = table.c, REPORT_VERSIONS.c
    query = select(said.report, said.number).where(condition)
    query = query.join(REPORT_VERSIONS, and_(held.report == said.report, held.is_current), isouter=True)
    return query.order_by(func.coalesce(held.published, "").desc(), said.report, said.number)


def _said(connection: Connection, part: _Part) -> dict[str, Reported]:
    docs = {row.report for row in part.rows}
    return {each.doc: each for each in some_of(connection, "report", Reported, docs)}


def _names(column: ColumnElement[str], code: str) -> ColumnElement[bool]:
    return column.contains(f'"{code}"', autoescape=True)
