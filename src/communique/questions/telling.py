"""The engagements that fit, with those who tell of them: reports, how many are independent, outlets.

Takes a connection and the ids of what fits, gives a `Told`. The database hands over one text for all
rows and the counting is done here: far quicker than a query that joins the tables.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, Select, case, select

from communique.ledger.lists import among, flat, joined, position, together, values
from communique.ledger.resolved_tables import COPIES, ENGAGEMENT_FACETS
from communique.ledger.tables import REPORT_VERSIONS

__all__ = ["Told", "outlets", "sources", "told_of"]

_LISTS = msgspec.json.Decoder(list[list[str]])
# What is between two values of a list: within a value a quotation mark has a backslash before it.
_BETWEEN = '","'
# From so many reports on, reading all outlets in order is quicker than looking each up.
_MANY = 30_000


class Told(NamedTuple):
    """The report that tells of each engagement that one report tells of (``alone``), and the reports that
    tell of each of the others (``together``); the values of the ``facets`` of all of them (see
    `links.facets`) as the database gave them, None where all engagements were asked for.
    """

    alone: Sequence[str]
    together: Sequence[Sequence[str]]
    facets: str | None

    @property
    def engagements(self) -> int:
        """How many engagements there are."""
        return len(self.alone) + len(self.together)

    def values(self) -> Counter[str]:
        """How many of some of the engagements have each value of each facet."""
        return Counter(flat(self.facets))

    def reports(self) -> frozenset[str]:
        """The reports that tell of any of them."""
        return frozenset(chain(self.alone, chain.from_iterable(self.together)))


def told_of(connection: Connection, fits: Select[tuple[str]] | None) -> Told:
    """Who tells of the engagements with the ids; None for all engagements."""
    kept = ENGAGEMENT_FACETS.c
    several = position(connection, kept.reports, _BETWEEN) > 0
    columns = (case((~several, kept.reports)), case((several, kept.reports)))
    query = select(*(joined(connection, column) for column in columns))
    if fits is not None:
        # In the same query, as looking up the rows is what takes long.
        query = query.add_columns(joined(connection, kept.facets)).where(kept.engagement.in_(fits))
    alone, several_each, *facets = connection.execute(query).one()
    return Told(flat(alone), _LISTS.decode(f"[{several_each or ''}]"), facets[0] if facets else None)


def sources(connection: Connection, reports: frozenset[str]) -> int:
    """How many of the reports are independent: copies of one text count once."""
    rows = connection.execute(select(COPIES.c.report, COPIES.c.original))
    copies = {row.report: row.original for row in rows}
    return len((reports - copies.keys()) | {copies[each] for each in reports & copies.keys()})


def outlets(connection: Connection, told: Told, *, everything: bool) -> Counter[str]:
    """How many engagements each outlet tells of; ``everything``: these are all that there are."""
    of = _outlets(connection, None if everything else told.reports())
    counts = Counter(map(of.get, told.alone))
    for some in told.together:
        counts.update({of.get(each) for each in some})
    return Counter({outlet: count for outlet, count in counts.items() if outlet is not None})


def _outlets(connection: Connection, reports: frozenset[str] | None) -> Mapping[str, str]:
    """The outlet of each report that has one; of all reports where ``reports`` is None, or holds many."""
    held = REPORT_VERSIONS.c
    query = select(held.outlet, together(connection, held.report)).group_by(held.outlet)
    query = query.where(held.is_current, held.outlet.is_not(None))
    if reports is not None and len(reports) < _MANY:
        query = query.where(held.report.in_(among(connection, sorted(reports))))
    found: dict[str, str] = {}
    for outlet, some in connection.execute(query):
        found.update(dict.fromkeys(values(some), outlet))
    return found
