"""Facets: how the engagements that fit part by party, pair, type, month, topic and so on.

Takes a connection and what fits, with those who tell of it, gives `Facet` values that
count engagements.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, func, select

from communique.gazetteer.parties import party_name
from communique.ledger.facet_counts import all_counted
from communique.ledger.resolved_tables import ENGAGEMENTS, PARTICIPANTS
from communique.questions.answer import Facet, FacetValue
from communique.questions.telling import Told, outlets

__all__ = ["FACETS", "facets_of"]

#: How many values of a facet are given; months and years are all given.
_MOST = 20
_P = PARTICIPANTS.c


class _Way(NamedTuple):
    """How a value is shown, and whether all values are given in their order."""

    value: Callable[[str, int], FacetValue]
    in_order: bool = False


def facets_of(connection: Connection, told: Told) -> tuple[Facet, ...]:
    """All facets of the engagements that are told of."""
    in_all = connection.execute(select(func.count()).select_from(ENGAGEMENTS)).scalar_one()
    is_all = told.engagements == in_all
    counts: dict[str, dict[str, int]] = {name: {} for name in _WAYS}
    for facet, count in (all_counted(connection) if is_all else told.values()).items():
        name, _, value = facet.partition(":")
        counts[name][value] = count
    for month, count in counts["month"].items():
        year = month[:4]
        counts["year"][year] = counts["year"].get(year, 0) + count
    counts["outlet"] = outlets(connection, told, everything=is_all)
    facets = (_facet(name, way, counts[name]) for name, way in _WAYS.items())
    return tuple(_worded(connection, each) if each.name == "post" else each for each in facets)


def _facet(name: str, way: _Way, counts: Mapping[str, int]) -> Facet:
    if way.in_order:
        shown = sorted(counts)
    else:
        shown = sorted(counts, key=lambda value: (-counts[value], value))[:_MOST]
    values = tuple(way.value(value, counts[value]) for value in shown)
    return Facet(name=name, values=values, distinct=len(counts))


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


def _pair(pair: str, count: int) -> FacetValue:
    one, other = pair.split("\t")
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


_WAYS = {
    "party": _Way(_named("party")),
    "pair": _Way(_pair),
    "type": _Way(_term("type")),
    "status": _Way(_term("status")),
    "year": _Way(_time, in_order=True),
    "month": _Way(_time, in_order=True),
    "topic": _Way(_term("topic")),
    "country": _Way(_named("country")),
    "post": _Way(_term("post")),
    "outlet": _Way(_term("outlet")),
}
#: The names of the facets.
FACETS: Iterable[str] = tuple(_WAYS)
