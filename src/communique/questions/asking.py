"""Asking a ledger: the engagements that fit a question, counted, listed page by page, and parted by facets.

Takes a ledger and a `Question`, gives an `Answer`. All is looked up by the link tables and their indexes;
only the engagements of the page are read whole.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, distinct, func, literal, select

from communique.ledger.holdings import Holdings
from communique.ledger.lookups import some_of
from communique.ledger.resolved_tables import ACCOUNTS, COPIES, ENGAGEMENTS
from communique.questions import nearby, paging, texts
from communique.questions.answer import Answer
from communique.questions.conditions import Condition, conditions
from communique.questions.facets import facets_of
from communique.questions.matches import matches_of
from communique.questions.question import Question
from communique.resolution import MergedEngagement

__all__ = ["ask", "counted", "engagements_of", "fitting", "matching", "searched"]

_E = ENGAGEMENTS.c
_TIMES = frozenset({"since", "until"})


def ask(ledger: Holdings, question: Question, *, facets: bool = True) -> Answer:
    """What the ledger answers; ``facets``: count the values of what fits too.

    Raises `QuestionError` for a page of another question.
    """
    with ledger.reading_tables() as connection:
        found = conditions(connection, question)
        fits = _looked_up(connection, found)
        total, reports, sources = counted(connection, fits, everything=not found)
        page, token = _page(connection, question, found)
        engagements = engagements_of(connection, page)
        return Answer(
            question=question,
            total=total,
            reports=reports,
            sources=sources,
            engagements=engagements,
            searched=searched(found),
            matches=matches_of(connection, question, engagements),
            facets=facets_of(connection, None if not found else fits) if facets and total else (),
            next_page=token,
            undated=_undated(connection, found),
            nearest=() if total else nearby.nearest(connection, question, found),
            spelt_like=() if total else nearby.spelt_like(connection, question, found),
        )


def matching(found: Sequence[Condition]) -> Select[tuple[str]]:
    """The ids of the engagements that meet all conditions."""
    return select(_E.id).where(*(one.clause for one in found))


def _looked_up(connection: Connection, found: Sequence[Condition]) -> Select[tuple[str]]:
    """The same ids, looked up once for all that is counted of them."""
    query = matching(found)
    if not found or connection.dialect.name != "sqlite":
        return query
    ids = json.dumps(connection.execute(query).scalars().all())
    values = func.json_each(ids).table_valued("value")
    return select(values.c.value)


def fitting(connection: Connection, question: Question) -> frozenset[str]:
    """The ids of all engagements that fit, without order and pages."""
    ids = connection.execute(matching(conditions(connection, question))).scalars()
    return frozenset(str(each) for each in ids)


def searched(found: Sequence[Condition]) -> str:
    """What is looked for, in words."""
    said = "; ".join(one.words for one in found)
    return f"engagements {said}" if said else "all engagements"


def counted(
    connection: Connection, fits: Select[tuple[str]], *, everything: bool = False
) -> tuple[int, int, int]:
    """How many engagements, reports that tell of them, and independent reports among those."""
    total = connection.execute(select(func.count()).select_from(fits.subquery())).scalar_one()
    told, copy = ACCOUNTS.c, COPIES.c
    reports = select(told.report).distinct()
    if not everything:
        reports = reports.where(told.engagement.in_(fits))
    some = reports.subquery()
    origin = func.coalesce(copy.original, some.c.report)
    query = select(func.count(distinct(some.c.report)), func.count(distinct(origin)))
    row = connection.execute(query.join_from(some, COPIES, copy.report == some.c.report, isouter=True)).one()
    return total, row[0], row[1]


def engagements_of(connection: Connection, ids: Sequence[str]) -> tuple[MergedEngagement, ...]:
    """The engagements with the ids, in their order."""
    found = {each.id: each for each in some_of(connection, "engagement", MergedEngagement, ids)}
    return tuple(found[each] for each in ids if each in found)


def _page(
    connection: Connection, question: Question, found: Sequence[Condition]
) -> tuple[list[str], str | None]:
    """The ids of one page, and the token for the next."""
    hits = _hits(connection, question)
    counted_hits = literal(0) if hits is None else hits
    query = select(_E.id, paging.column(question).label("value"), counted_hits.label("hits"))
    query = query.where(*(one.clause for one in found))
    rest = paging.after(question, hits)
    if rest is not None:
        query = query.where(rest)
    rows = connection.execute(query.order_by(*paging.ordered(question, hits)).limit(question.limit + 1)).all()
    shown = rows[: question.limit]
    more = len(rows) > question.limit
    last = paging.Place(shown[-1].hits, shown[-1].value, shown[-1].id) if more else None
    return [row.id for row in shown], paging.token_of(question, last) if last else None


def _hits(connection: Connection, question: Question) -> ColumnElement[Any] | None:
    """How many quotes of an engagement say what the question looks for, None where it looks for nothing."""
    said = question.quote or question.text
    if not said or question.order != "relevance":
        return None
    query = select(func.count()).where(ACCOUNTS.c.engagement == _E.id, texts.quotes(connection, said))
    return query.correlate(ENGAGEMENTS).scalar_subquery()


def _undated(connection: Connection, found: Sequence[Condition]) -> int:
    """How many fit but for the days that the question asks for, since they state none."""
    others = [one for one in found if not _TIMES & set(one.fields)]
    if len(others) == len(found):
        return 0
    query = select(func.count()).select_from(ENGAGEMENTS).where(*(one.clause for one in others))
    return int(connection.execute(query.where(_E.first_day.is_(None))).scalar_one())
