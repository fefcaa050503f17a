"""The overview: engagements over time, who meets whom, the newest, and what is due.

Takes nothing, gives what the first page shows. All of it is worked out once for each state of the ledger.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import func, select

from communique.codebook.records import Record
from communique.gazetteer.parties import is_state
from communique.ledger.facet_counts import all_counted
from communique.ledger.resolved_tables import ENGAGEMENTS, PEOPLE
from communique.ledger.tables import REPORT_VERSIONS
from communique.resolution import Commitment
from communique.web.charts import span_of_years
from communique.web.lines import EngagementLine, ReportLine, engagement_lines, report_lines
from communique.web.views.commitments import commitments
from communique.web.views.declared import pages
from communique.web.workplace import Desk

__all__ = ["Overview", "Pair", "Total", "overview"]

_NEWEST = 12
_PAIRS = 150
_DUE = 6


class Total(Record, frozen=True, kw_only=True):
    """How many there are of something."""

    name: str
    count: int


class Pair(Record, frozen=True, kw_only=True):
    """Two states, and in how many engagements both take part."""

    one: str
    other: str
    count: int


class Overview(Record, frozen=True, kw_only=True):
    """``totals``: what the ledger holds; ``years``: dated engagements by year, ``earlier`` those before,
    ``undated`` the others; ``pairs`` and ``parties``: those of most engagements; ``newest``: held last;
    ``columns``: the beginning of the board, with its ``counts`` and ``reports``.
    """

    totals: tuple[Total, ...]
    years: tuple[Total, ...]
    earlier: int
    undated: int
    pairs: tuple[Pair, ...]
    parties: tuple[Total, ...]
    newest: tuple[EngagementLine, ...]
    counts: dict[str, int]
    columns: dict[str, tuple[Commitment, ...]]
    reports: dict[str, ReportLine]


class _Counted(Record, frozen=True, kw_only=True):
    years: tuple[Total, ...]
    earlier: int
    undated: int
    pairs: tuple[Pair, ...]
    parties: tuple[Total, ...]


def _extra(desk: Desk, page: Overview) -> Mapping[str, Any]:
    assets = desk.workplace.assets
    return {
        "world": assets.world if assets else None,
        "pairs": [(each.one, each.other, each.count) for each in page.pairs],
        "party_counts": [(each.name, each.count) for each in page.parties],
        "year_counts": [(each.name, each.count) for each in page.years],
    }


@pages.page("/", "overview.html", extra=_extra)
def overview(desk: Desk) -> Overview:
    """What the ledger holds, at a glance."""
    counted = desk.kept("overview", lambda: _counted(desk))
    board = commitments(desk, None, None, None, None)
    shown = {name: board.columns[name][:_DUE] for name in ("overdue", "due")}
    docs = {each.steps[-1].doc for found in shown.values() for each in found}
    with desk.ledger.reading_tables() as connection:
        newest = engagement_lines(connection, desk.kept(("newest", desk.today), lambda: _newest(desk)))
        reports = report_lines(connection, docs)
    return Overview(
        totals=desk.kept("totals", lambda: _totals(desk)),
        newest=tuple(newest),
        counts=board.counts,
        columns=shown,
        reports=reports,
        **{name: getattr(counted, name) for name in counted.__struct_fields__},
    )


def _totals(desk: Desk) -> tuple[Total, ...]:
    queries = {
        "reports": select(func.count()).where(REPORT_VERSIONS.c.is_current),
        "engagements": select(func.count()).select_from(ENGAGEMENTS),
        "people": select(func.count()).select_from(PEOPLE),
    }
    with desk.ledger.reading_tables() as connection:
        return tuple(
            Total(name=name, count=connection.execute(query).scalar() or 0) for name, query in queries.items()
        )


def _newest(desk: Desk) -> list[str]:
    kept = ENGAGEMENTS.c
    query = select(kept.id).where(
        kept.status == "held", func.length(kept.date) >= 10, kept.date <= f"{desk.today}~"
    )
    with desk.ledger.reading_tables() as connection:
        return list(connection.execute(query.order_by(kept.date.desc(), kept.id).limit(_NEWEST)).scalars())


def _counted(desk: Desk) -> _Counted:
    with desk.ledger.reading_tables() as connection:
        counts = all_counted(connection)
        total = connection.execute(select(func.count()).select_from(ENGAGEMENTS)).scalar() or 0
    years: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    parties: Counter[str] = Counter()
    for facet, count in counts.items():
        name, _, value = facet.partition(":")
        if name in ("year", "month"):
            years[value[:4]] += count
        elif name == "party" and is_state(value):
            parties[value] = count
        elif name == "pair":
            one, other = value.split("\t")
            if is_state(one) and is_state(other):
                pairs[one, other] = count
    span = span_of_years({int(year): count for year, count in years.items()})
    return _Counted(
        years=tuple(Total(name=str(year), count=years[str(year)]) for year in span),
        earlier=sum(count for year, count in years.items() if not span or int(year) < span.start),
        undated=total - sum(years.values()),
        pairs=tuple(Pair(one=one, other=other, count=count) for (one, other), count in _most(pairs, _PAIRS)),
        parties=tuple(Total(name=name, count=count) for name, count in _most(parties, len(parties))),
    )


def _most(counts: Counter[Any], limit: int) -> Iterable[tuple[Any, int]]:
    return sorted(counts.items(), key=lambda each: (-each[1], each[0]))[:limit]
