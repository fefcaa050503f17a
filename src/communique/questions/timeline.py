"""The timeline of two parties: what they did together in order of time, the gaps, and how often.

Takes a ledger and two parties, gives a `Timeline`. How often is put in words by `cadence`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from communique.codebook.records import Record
from communique.errors import QuestionError
from communique.gazetteer.parties import party_name
from communique.ledger.holdings import Holdings
from communique.ledger.links import NO_END
from communique.ledger.resolved_tables import ENGAGEMENTS
from communique.questions import nearby
from communique.questions.answer import Nearest
from communique.questions.asking import searched
from communique.questions.cadence import cadence
from communique.questions.conditions import conditions
from communique.questions.question import Question
from communique.questions.selected import clauses, known_until

__all__ = ["Cadence", "Gap", "Moment", "Timeline", "timeline"]

_E = ENGAGEMENTS.c
#: Days without an engagement that make a gap.
_GAP = 365
# Dates of more days than this say no year.
_VAGUE = 370


class Moment(Record, frozen=True, kw_only=True):
    """An engagement on the timeline; ``parent`` is the id of the one that it is part of."""

    id: str
    type: str
    status: str
    date: str | None
    first_day: str | None
    last_day: str | None
    city: str | None
    country: str | None
    parent: str | None
    reports: int
    sources: int


class Gap(Record, frozen=True, kw_only=True):
    """Days on which nothing was held: from the day ``after`` to the day ``before``, or ``until`` which is
    known where nothing came after.
    """

    after: str
    before: str | None
    until: str
    days: int


class Cadence(Record, frozen=True, kw_only=True):
    """How often engagements of a type (None for all that are no part of another) were held, in words.

    The words are of the ``held`` of which a year is told; ``undated`` more tell none.
    """

    type: str | None
    held: int
    undated: int
    words: str


class Timeline(Record, frozen=True, kw_only=True):
    """``moments`` in order of time, those without a date last; up to the day ``known_until`` the ledger
    holds reports that tell of both parties.
    """

    parties: tuple[str, ...]
    moments: tuple[Moment, ...]
    gaps: tuple[Gap, ...]
    cadences: tuple[Cadence, ...]
    known_until: str
    searched: str
    nearest: tuple[Nearest, ...] = ()
    spelt_like: tuple[str, ...] = ()


def timeline(ledger: Holdings, one: str, other: str, question: Question | None = None) -> Timeline:
    """The timeline of two parties (by code), narrowed by the other conditions of a question."""
    if one == other:
        raise QuestionError(
            f"a timeline needs two parties, and {party_name(one) or one} is one; name another too"
        )
    asked = msgspec.structs.replace(question or Question(), parties=(one, other))
    with ledger.reading_tables() as connection:
        found = conditions(connection, asked)
        moments = tuple(_moments(connection, clauses(found)))
        until = known_until(connection, (one, other))
        near = () if moments else nearby.nearest(connection, asked, found)
        like = () if moments else nearby.spelt_like(connection, asked, found)
    held = [each for each in moments if each.status == "held"]
    return Timeline(
        parties=(one, other),
        moments=moments,
        gaps=tuple(_gaps([each for each in held if not each.parent], until)),
        cadences=tuple(_cadences(held, until)),
        known_until=until,
        searched=searched(found),
        nearest=near,
        spelt_like=like,
    )


def _moments(connection: Connection, where: Sequence[Any]) -> Iterator[Moment]:
    columns = [_E[name] for name in Moment.__struct_fields__]
    query = select(*columns).where(*where).order_by(_E.first_day.asc().nulls_last(), _E.last_day, _E.id)
    return (Moment(**row._mapping) for row in connection.execute(query))


def _gaps(held: Sequence[Moment], until: str) -> Iterator[Gap]:
    """Where days are told, what lies between what ended and what began next."""
    spans = [(each.first_day or "", each.last_day or "") for each in held if _is_exact(each)]
    ended = ""
    edges = []
    for first, last in sorted(spans):
        if ended:
            edges.append((ended, first))
        ended = max(ended, last)
    for after, before in edges:
        if (days := _days(after, before)) > _GAP:
            yield Gap(after=after, before=before, until=until, days=days)
    if ended and (days := _days(ended, until)) > _GAP:
        yield Gap(after=ended, before=None, until=until, days=days)


def _cadences(held: Sequence[Moment], until: str) -> Iterator[Cadence]:
    whole = [each for each in held if not each.parent]
    if whole:
        yield _cadence(None, whole, until)
    by_type = groupby(sorted(held, key=lambda each: each.type), key=lambda each: each.type)
    found = [_cadence(name, list(some), until) for name, some in by_type]
    yield from sorted(found, key=lambda each: (-each.held, -each.undated, each.type or ""))


def _cadence(name: str | None, held: Sequence[Moment], until: str) -> Cadence:
    days = [each.first_day or "" for each in held if _is_exact(each)]
    return Cadence(type=name, held=len(days), undated=len(held) - len(days), words=cadence(days, until))


def _is_exact(each: Moment) -> bool:
    if not each.first_day or not each.last_day or each.last_day == NO_END:
        return False
    return _days(each.first_day, each.last_day) < _VAGUE


def _days(earlier: str, later: str) -> int:
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days
