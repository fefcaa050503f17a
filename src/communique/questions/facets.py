"""Facets: how the engagements that fit part by party, pair, type, month, topic and so on.

Takes a connection and the ids of what fits, gives `Facet` values that count engagements. Each is one query
over a link table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, and_, distinct, func, select

from communique.gazetteer.parties import party_name
from communique.ledger.resolved_tables import (
    ACCOUNTS,
    ENGAGEMENT_PAIRS,
    ENGAGEMENT_PARTIES,
    ENGAGEMENT_TOPICS,
    ENGAGEMENTS,
    PARTICIPANTS,
)
from communique.ledger.tables import REPORT_VERSIONS
from communique.questions.answer import Facet, FacetValue

__all__ = ["FACETS", "facets_of"]

Fits = Select[tuple[str]] | None
#: How many values of a facet are given; months and years are all given.
_MOST = 20
_E, _P = ENGAGEMENTS.c, PARTICIPANTS.c


class _Way(NamedTuple):
    """``query`` gives values (one column or more) and counts; ``owner`` is the column of the engagement."""

    query: Select[Any]
    owner: ColumnElement[Any]
    value: Callable[..., FacetValue]
    in_order: bool = False


def facets_of(connection: Connection, fits: Fits) -> tuple[Facet, ...]:
    """All facets of what fits; None for all engagements."""
    found = (_facet(connection, name, way, fits) for name, way in _WAYS.items())
    return tuple(_worded(connection, each) if each.name == "post" else each for each in found)


def _facet(connection: Connection, name: str, way: _Way, fits: Fits) -> Facet:
    query = way.query if fits is None else way.query.where(way.owner.in_(fits))
    values = [way.value(*row) for row in connection.execute(query) if row[0] is not None]
    values.sort(
        key=(lambda each: each.value) if way.in_order else (lambda each: (-each.engagements, each.value))
    )
    shown = values if way.in_order else values[:_MOST]
    return Facet(name=name, values=tuple(shown), distinct=len(values))


def _term(parameter: str) -> Callable[[str, int], FacetValue]:
    def value(name: str, count: int) -> FacetValue:
        return FacetValue(
            value=name, words=name.replace("_", " "), engagements=count, parameters={parameter: (name,)}
        )

    return value


def _named(parameter: str) -> Callable[[str, int], FacetValue]:
    def value(code: str, count: int) -> FacetValue:
        words = party_name(code) or code
        return FacetValue(value=code, words=words, engagements=count, parameters={parameter: (code,)})

    return value


def _pair(one: str, other: str, count: int) -> FacetValue:
    words = f"{party_name(one) or one} and {party_name(other) or other}"
    return FacetValue(
        value=f"{one} {other}", words=words, engagements=count, parameters={"party": (one, other)}
    )


def _time(value: str, count: int) -> FacetValue:
    return FacetValue(
        value=value, words=value, engagements=count, parameters={"since": (value,), "until": (value,)}
    )


def _worded(connection: Connection, facet: Facet) -> Facet:
    """The offices by their commonest wording in the ledger."""
    count = func.count()
    query = select(_P.office, _P.post, count).group_by(_P.office, _P.post)
    query = query.where(_P.office.in_([each.value for each in facet.values]))
    rows = sorted(connection.execute(query), key=lambda row: (row[2], row[1]))
    wording = {office: post for office, post, _ in rows}
    values = (
        msgspec.structs.replace(each, words=wording[each.value], parameters={"post": (wording[each.value],)})
        for each in facet.values
    )
    return msgspec.structs.replace(facet, values=tuple(values))


def _count_by(*columns: ColumnElement[Any], count: ColumnElement[Any] | None = None) -> Select[Any]:
    return select(*columns, func.count() if count is None else count).group_by(*columns)


def _when(length: int) -> Select[Any]:
    """Engagements by the year or month of their date, where the date says it: the day on which it began."""
    said = func.substr(_E.date, 1, length)
    same = func.substr(_E.first_day, 1, length) == said
    return _count_by(said).where(func.length(_E.date) >= length, same)


def _by_outlet() -> Select[Any]:
    told, held = ACCOUNTS.c, REPORT_VERSIONS.c
    query = _count_by(held.outlet, count=func.count(distinct(told.engagement)))
    return query.join_from(ACCOUNTS, REPORT_VERSIONS, and_(held.report == told.report, held.is_current))


_WAYS = {
    "party": _Way(_count_by(ENGAGEMENT_PARTIES.c.party), ENGAGEMENT_PARTIES.c.engagement, _named("party")),
    "pair": _Way(
        _count_by(ENGAGEMENT_PAIRS.c.one, ENGAGEMENT_PAIRS.c.other), ENGAGEMENT_PAIRS.c.engagement, _pair
    ),
    "type": _Way(_count_by(_E.type), _E.id, _term("type")),
    "status": _Way(_count_by(_E.status), _E.id, _term("status")),
    "year": _Way(_when(4), _E.id, _time, in_order=True),
    "month": _Way(_when(7), _E.id, _time, in_order=True),
    "topic": _Way(_count_by(ENGAGEMENT_TOPICS.c.topic), ENGAGEMENT_TOPICS.c.engagement, _term("topic")),
    "country": _Way(_count_by(_E.country), _E.id, _named("country")),
    "post": _Way(
        _count_by(_P.office, count=func.count(distinct(_P.engagement))).where(_P.office.is_not(None)),
        _P.engagement,
        _term("post"),
    ),
    "outlet": _Way(_by_outlet(), ACCOUNTS.c.engagement, _term("outlet")),
}
#: The names of the facets.
FACETS: Iterable[str] = tuple(_WAYS)
