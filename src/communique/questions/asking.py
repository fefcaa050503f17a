"""Asking a ledger: the engagements that fit a question, counted, listed page by page, and parted by facets.

Takes a ledger and a `Question`, gives an `Answer`. All is looked up by the link tables and their indexes;
only the engagements of the page are read whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Select, Subquery, func, literal, select

from communique.ledger.holdings import Holdings
from communique.ledger.lists import looked_up, looks_up
from communique.ledger.lookups import some_of
from communique.ledger.resolved_tables import ACCOUNTS, ENGAGEMENTS
from communique.questions import nearby, paging, texts
from communique.questions.answer import Answer
from communique.questions.conditions import Condition, conditions
from communique.questions.facets import facets_of
from communique.questions.matches import matches_of
from communique.questions.question import Question
from communique.questions.selected import clauses
from communique.questions.telling import sources, told_of
from communique.resolution import MergedEngagement

__all__ = ["ask", "engagements_of", "fitting", "matching", "searched"]

_E = ENGAGEMENTS.c
_TIMES = frozenset({"since", "until"})
# Conditions on what reports, quotes and participants say, through several tables.
_LOOKED_UP_LONG = frozenset({"text", "quote", "outlet", "outcomes", "person", "post"})


def ask(ledger: Holdings, question: Question, *, facets: bool = True) -> Answer:
    """What the ledger answers; ``facets``: count the values of what fits too.

    Raises `QuestionError` for a page of another question.
    """
    with ledger.reading_tables() as connection:
        found = conditions(connection, question)
        fits = _fits(connection, found)
        told = told_of(connection, fits)
        total, reports = told.engagements, told.reports()
        page, token = _page(connection, question, found, fits)
        engagements = engagements_of(connection, page)
        return Answer(
            question=question,
            total=total,
            reports=len(reports),
            sources=sources(connection, reports),
            engagements=engagements,
            searched=searched(found),
            matches=matches_of(connection, question, engagements),
            facets=facets_of(connection, told) if facets and total else (),
            next_page=token,
            undated=_undated(connection, found),
            nearest=() if total else nearby.nearest(connection, question, found),
            spelt_like=() if total else nearby.spelt_like(connection, question, found),
        )


def matching(found: Sequence[Condition]) -> Select[tuple[str]]:
    """The ids of the engagements that meet all conditions."""
    return select(_E.id).where(*clauses(found))


def _fits(connection: Connection, found: Sequence[Condition]) -> Select[tuple[str]] | None:
    """The ids of what fits, some maybe twice, None for all engagements; looked up once where looking up takes
    long.
    """
    if not found:
        return None
    only = found[0].ids if len(found) == 1 else None
    query = matching(found) if only is None else only
    return looked_up(connection, query) if _take_long(found) else query


def _take_long(found: Sequence[Condition]) -> bool:
    return any(_LOOKED_UP_LONG & set(one.fields) for one in found)


def fitting(connection: Connection, question: Question) -> frozenset[str]:
    """The ids of all engagements that fit, without order and pages."""
    ids = connection.execute(matching(conditions(connection, question))).scalars()
    return frozenset(str(each) for each in ids)


def searched(found: Sequence[Condition]) -> str:
    """What is looked for, in words."""
    said = "; ".join(one.words for one in found)
    return f"engagements {said}" if said else "all engagements"


def engagements_of(connection: Connection, ids: Sequence[str]) -> tuple[MergedEngagement, ...]:
    """The engagements with the ids, in their order."""
    found = {each.id: each for each in some_of(connection, "engagement", MergedEngagement, ids)}
    return tuple(found[each] for each in ids if each in found)


def _page(
    connection: Connection, question: Question, found: Sequence[Condition], fits: Select[tuple[str]] | None
) -> tuple[list[str], str | None]:
    """The ids of one page, and the token for the next."""
    counts = _hits(connection, question)
    hits = None if counts is None else func.coalesce(counts.c.hits, 0)
    query = select(_E.id, paging.column(question).label("value"), literal(0) if hits is None else hits)
    if counts is not None:
        query = query.join_from(ENGAGEMENTS, counts, counts.c.engagement == _E.id, isouter=True)
    if fits is not None and _take_long(found) and looks_up(connection):
        query = query.where(_E.id.in_(fits))
    else:
        query = query.where(*clauses(found))
    rest = paging.after(question, hits)
    if rest is not None:
        query = query.where(rest)
    rows = connection.execute(query.order_by(*paging.ordered(question, hits)).limit(question.limit + 1)).all()
    shown = rows[: question.limit]
    more = len(rows) > question.limit
    last = paging.Place(shown[-1][2], shown[-1].value, shown[-1].id) if more else None
    return [row.id for row in shown], paging.token_of(question, last) if last else None


def _hits(connection: Connection, question: Question) -> Subquery | None:
    """How many quotes of each engagement say what the question looks for, None where it looks for nothing."""
    said = question.quote or question.text
    if not said or question.order != "relevance":
        return None
    told = ACCOUNTS.c
    query = select(told.engagement, func.count().label("hits")).where(texts.quotes(connection, said))
    return query.group_by(told.engagement).subquery("quoted")


def _undated(connection: Connection, found: Sequence[Condition]) -> int:
    """How many fit but for the days that the question asks for, since they state none."""
    others = [one for one in found if not _TIMES & set(one.fields)]
    if len(others) == len(found):
        return 0
    query = select(func.count()).select_from(ENGAGEMENTS).where(*clauses(others))
    return int(connection.execute(query.where(_E.first_day.is_(None))).scalar_one())
