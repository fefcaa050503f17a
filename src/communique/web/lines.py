"""What lists show: engagements, reports and people in a line each, read from the tables.

Takes a connection and ids, gives records small enough for long lists. The whole records are the ledger's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import Connection, select

from communique.codebook import Place
from communique.codebook.records import Record
from communique.ledger.contents import batched
from communique.ledger.links import sides
from communique.ledger.lookups import some_of
from communique.ledger.resolved_tables import ACCOUNTS, ENGAGEMENTS
from communique.ledger.tables import REPORT_VERSIONS
from communique.resolution import MergedEngagement

__all__ = [
    "EngagementLine",
    "ReportLine",
    "engagement_lines",
    "engagements_inside",
    "engagements_told_by",
    "line_of",
    "merged",
    "report_lines",
]


class EngagementLine(Record, frozen=True, kw_only=True):
    """An engagement in a line. ``guests`` and ``hosts``: the parties of which it is clear on which side they
    are; ``people``: rank, name and post of each; ``words``: the first that say it; ``reported``: the day of
    the first report that has one.
    """

    id: str
    type: str
    status: str
    date: str | None
    parties: tuple[str, ...]
    guests: tuple[str, ...]
    hosts: tuple[str, ...]
    place: Place
    people: tuple[str, ...]
    topics: tuple[str, ...]
    reports: int
    sources: int
    words: str
    reported: str | None


class ReportLine(Record, frozen=True, kw_only=True):
    """A report in a line."""

    id: str
    title: str
    outlet: str | None
    agency: str | None
    published: str | None
    url: str | None


def engagement_lines(connection: Connection, ids: Sequence[str]) -> list[EngagementLine]:
    """The lines of engagements, in the order of their ids as given."""
    found = {each.id: line_of(each) for each in merged(connection, ids)}
    return [found[id] for id in ids if id in found]


def merged(connection: Connection, ids: Iterable[str]) -> list[MergedEngagement]:
    """The whole records of engagements."""
    return list(some_of(connection, "engagement", MergedEngagement, ids))


def line_of(engagement: MergedEngagement) -> EngagementLine:
    """The line of an engagement."""
    first = engagement.accounts[0]
    days = sorted(each.reported for each in engagement.accounts if each.reported)
    side_of = dict(sides(engagement))
    return EngagementLine(
        id=engagement.id,
        type=engagement.type,
        status=engagement.status,
        date=engagement.date,
        parties=engagement.parties,
        guests=tuple(each for each in engagement.parties if side_of[each] == "guest"),
        hosts=tuple(each for each in engagement.parties if side_of[each] == "host"),
        place=engagement.place,
        people=tuple(filter(None, map(_person, engagement.participants))),
        topics=engagement.topics,
        reports=len({account.doc for account in engagement.accounts}),
        sources=engagement.sources,
        words=first.evidence[0].text if first.evidence else "",
        reported=days[0] if days else None,
    )


def engagements_inside(connection: Connection, id: str) -> list[str]:
    """The ids of the engagements that happen inside one, in order of date."""
    query = select(ENGAGEMENTS.c.id).where(ENGAGEMENTS.c.parent == id)
    return list(connection.execute(query.order_by(ENGAGEMENTS.c.date, ENGAGEMENTS.c.id)).scalars())


def engagements_told_by(connection: Connection, report: str) -> list[str]:
    """The ids of the engagements of which a report tells, in order of date."""
    told = select(ACCOUNTS.c.engagement).where(ACCOUNTS.c.report == report)
    query = select(ENGAGEMENTS.c.id).where(ENGAGEMENTS.c.id.in_(told))
    return list(connection.execute(query.order_by(ENGAGEMENTS.c.date, ENGAGEMENTS.c.id)).scalars())


def report_lines(connection: Connection, ids: Collection[str]) -> dict[str, ReportLine]:
    """The lines of reports by their ids."""
    held = REPORT_VERSIONS.c
    columns = [held.report.label("id"), held.title, held.outlet, held.agency, held.published, held.url]
    found = {}
    for some in batched(sorted(set(ids))):
        rows = connection.execute(select(*columns).where(held.is_current, held.report.in_(some)))
        found.update({row.id: ReportLine(**row._mapping) for row in rows})
    return found


def _person(person: object) -> str:
    named = " ".join(filter(None, (getattr(person, "rank", None), getattr(person, "name", None))))
    return ", ".join(filter(None, (named, getattr(person, "post", None))))
