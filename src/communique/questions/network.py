"""Who has met whom: parties or people that take part in the same engagements, how often, and in which years.

Takes a ledger and a `Question`, gives a `Network` that libraries for graphs can take. People are linked to
people of other parties alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, Select, func, literal_column, or_, select

from communique.codebook.records import Record
from communique.gazetteer.parties import party_name
from communique.ledger.contents import batched
from communique.ledger.holdings import Holdings
from communique.ledger.resolved_tables import ENGAGEMENT_PAIRS, ENGAGEMENTS, PARTICIPANTS, PEOPLE
from communique.questions import nearby
from communique.questions.answer import Nearest
from communique.questions.asking import searched
from communique.questions.conditions import Condition, conditions
from communique.questions.question import Question
from communique.questions.selected import clauses, held_unless_said

__all__ = ["Link", "Network", "Node", "network", "network_of"]

_E = ENGAGEMENTS.c
_MOST = 200


class Node(Record, frozen=True, kw_only=True):
    """A party by its code or a person by id; ``words`` is the name, ``party`` a person's; ``engagements``
    counts the links' weights.
    """

    id: str
    words: str
    party: str | None
    engagements: int


class Link(Record, frozen=True, kw_only=True):
    """Two nodes by id; ``engagements`` in which both take part, and by year, ``""`` for those without a
    date; the first and the last ISO day.
    """

    one: str
    other: str
    engagements: int
    by_year: Mapping[str, int]
    first_day: str | None
    last_day: str | None


class Network(Record, frozen=True, kw_only=True):
    """The heaviest ``links`` first, of ``links_in_all``; ``nodes`` that they link, the heaviest first."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    links_in_all: int
    searched: str
    nearest: tuple[Nearest, ...] = ()
    spelt_like: tuple[str, ...] = ()


def network(
    ledger: Holdings,
    question: Question | None = None,
    *,
    of: Literal["parties", "people"] = "parties",
    most: int = _MOST,
) -> Network:
    """The network of what the question selects: of what was held, unless it names a status.

    ``most``: how many links are given, the heaviest.
    """
    asked = held_unless_said(question or Question())
    with ledger.reading_tables() as connection:
        found = conditions(connection, asked)
        net = network_of(connection, found, of=of, most=most)
        if net.links:
            return net
        linking = [_E.id.in_(select(ENGAGEMENT_PAIRS.c.engagement))]
        return msgspec.structs.replace(
            net,
            nearest=nearby.nearest(connection, asked, found, linking),
            spelt_like=nearby.spelt_like(connection, asked, found),
        )


def network_of(
    connection: Connection,
    found: Sequence[Condition],
    *,
    of: Literal["parties", "people"] = "parties",
    most: int = _MOST,
) -> Network:
    """The network of the engagements that meet the conditions."""
    query = (_parties if of == "parties" else _people)().where(*clauses(found))
    links = _links(connection.execute(query))
    shown = links[:most]
    names = _party_names(shown) if of == "parties" else _people_names(connection, shown)
    return Network(
        nodes=tuple(_nodes(shown, names)),
        links=tuple(shown),
        links_in_all=len(links),
        searched=searched(found),
    )


def _parties() -> Select[Any]:
    pair = ENGAGEMENT_PAIRS.c
    # As expressions, lest SQLite goes through all pairs in their order rather than through what is selected.
    one, other = (column.concat(literal_column("''")) for column in (pair.one, pair.other))
    query = _counted(one, other, func.count())
    return query.join_from(ENGAGEMENT_PAIRS, ENGAGEMENTS, pair.engagement == _E.id)


def _people() -> Select[Any]:
    left, right = PARTICIPANTS.alias("one"), PARTICIPANTS.alias("other")
    query = _counted(left.c.person, right.c.person, func.count(_E.id.distinct()))
    query = query.join_from(left, ENGAGEMENTS, left.c.engagement == _E.id)
    query = query.join(right, right.c.engagement == left.c.engagement)
    sides = or_(left.c.party.is_(None), right.c.party.is_(None), left.c.party != right.c.party)
    return query.where(left.c.person < right.c.person, sides)


def _counted(one: Any, other: Any, count: Any) -> Select[Any]:
    year = func.coalesce(func.substr(_E.first_day, 1, 4), "")
    ends = (func.min(_E.first_day), func.max(_E.first_day))
    return select(one, other, year, count, *ends).group_by(one, other, year)


def _links(rows: Iterable[Any]) -> list[Link]:
    """One link of the rows of its years."""
    found: dict[tuple[str, str], list[Any]] = {}
    for one, other, *rest in rows:
        found.setdefault((one, other), []).append(rest)
    links = (_link(one, other, sorted(years)) for (one, other), years in found.items())
    return sorted(links, key=lambda each: (-each.engagements, each.one, each.other))


def _link(one: str, other: str, years: list[Any]) -> Link:
    dated = [each for each in years if each[0]]
    return Link(
        one=one,
        other=other,
        engagements=sum(count for _, count, _, _ in years),
        by_year={year: count for year, count, _, _ in years},
        first_day=dated[0][2] if dated else None,
        last_day=dated[-1][3] if dated else None,
    )


def _nodes(links: Iterable[Link], names: Mapping[str, tuple[str, str | None]]) -> list[Node]:
    weights: dict[str, int] = {}
    for link in links:
        for end in (link.one, link.other):
            weights[end] = weights.get(end, 0) + link.engagements
    nodes = (
        Node(id=each, words=names[each][0], party=names[each][1], engagements=weight)
        for each, weight in weights.items()
    )
    return sorted(nodes, key=lambda each: (-each.engagements, each.id))


def _party_names(links: Iterable[Link]) -> dict[str, tuple[str, str | None]]:
    return {end: (party_name(end) or end, end) for link in links for end in (link.one, link.other)}


def _people_names(connection: Connection, links: Iterable[Link]) -> dict[str, tuple[str, str | None]]:
    ids = sorted({end for link in links for end in (link.one, link.other)})
    person = PEOPLE.c
    query = select(person.id, person.name, person.party)
    rows = (row for some in batched(ids) for row in connection.execute(query.where(person.id.in_(some))))
    return {row.id: (row.name, row.party) for row in rows}
