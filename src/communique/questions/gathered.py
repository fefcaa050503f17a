"""What the engagements that fit have in them: the values of their facets, and the reports that tell of them.

Takes a connection and the ids of what fits, gives a `Gathered`. The database hands over one text for all
rows and the counting is done here: far quicker than a query for each facet that looks up each row.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Select, case, select

from communique.ledger.resolved_tables import COPIES, ENGAGEMENT_FACETS
from communique.ledger.tables import REPORT_VERSIONS
from communique.questions.lists import among, joined, position, together, values

__all__ = ["Gathered", "gathered", "outlets", "sources"]

_LISTS = msgspec.json.Decoder(list[list[str]])
_LIST = msgspec.json.Decoder(list[str])
# What is between two values of a list in JSON, and between two lists. Within a value it cannot be: there a
# quotation mark has a backslash before it.
_BETWEEN = '","'
_BETWEEN_LISTS = '"],["'
# From so many reports on, reading all outlets in order is quicker than looking each up.
_MANY = 10_000


class Gathered(NamedTuple):
    """The ``facets`` of all engagements (see `links.facets`) one after the other; the report that tells of
    each that one report tells of (``alone``), and the reports that tell of each of the others
    (``together``).
    """

    facets: Sequence[str]
    alone: Sequence[str]
    together: Sequence[Sequence[str]]

    @property
    def engagements(self) -> int:
        """How many engagements there are."""
        return len(self.alone) + len(self.together)

    def values(self) -> Counter[str]:
        """How many engagements have each value of each facet."""
        return Counter(self.facets)

    def told_by(self) -> frozenset[str]:
        """The reports that tell of any of them."""
        return frozenset(chain(self.alone, chain.from_iterable(self.together)))


def gathered(connection: Connection, fits: Select[tuple[str]] | None) -> Gathered:
    """What the engagements with the ids have in them; None for all engagements."""
    kept = ENGAGEMENT_FACETS.c
    several = position(connection, kept.reports, _BETWEEN) > 0
    columns = (kept.facets, case((~several, kept.reports)), case((several, kept.reports)))
    query = select(*(joined(connection, column) for column in columns))
    if fits is not None:
        query = query.where(kept.engagement.in_(fits))
    facets, alone, together = (each or "" for each in connection.execute(query).one())
    return Gathered(_values(facets), _values(alone), _LISTS.decode(f"[{together}]"))


def sources(connection: Connection, reports: frozenset[str]) -> int:
    """How many of the reports are independent: copies of one text count once."""
    rows = connection.execute(select(COPIES.c.report, COPIES.c.original))
    copies = {row.report: row.original for row in rows}
    return len((reports - copies.keys()) | {copies[each] for each in reports & copies.keys()})


def outlets(connection: Connection, found: Gathered, reports: frozenset[str] | None) -> Counter[str]:
    """How many engagements each outlet tells of. ``reports``: those that tell of them, None for all that
    there are.
    """
    of = _outlets(connection, reports)
    counts = Counter(map(of.get, found.alone))
    for some in found.together:
        counts.update({of.get(each) for each in some})
    return Counter({outlet: count for outlet, count in counts.items() if outlet is not None})


def _values(lists: str) -> list[str]:
    """The values of lists that were joined, none of them empty."""
    # One list is read much faster than many short ones.
    return _LIST.decode(lists.replace(_BETWEEN_LISTS, _BETWEEN) or "[]")


def _outlets(connection: Connection, reports: frozenset[str] | None) -> Mapping[str, str]:
    """The outlet of each report that has one; of all reports where ``reports`` is None, or holds many."""
    held = REPORT_VERSIONS.c
    query = select(held.outlet, together(connection, held.report)).group_by(held.outlet)
    query = query.where(held.is_current, held.outlet.is_not(None))
    if reports is not None and len(reports) < _MANY:
        query = query.where(held.report.in_(among(connection, sorted(reports))))
    return dict(_pairs(connection.execute(query)))


def _pairs(rows: Iterable[Any]) -> Iterator[tuple[str, str]]:
    for outlet, reports in rows:
        yield from ((each, outlet) for each in values(reports))
