"""Where accounts differ: engagements of which reports say different things, those of two sides first.

Takes a ledger and a `Question`, gives `Difference` values: the rows of a comparison that contradict, and
what the official readouts of a side leave out. Nothing is judged true or false.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, case, func, select

from communique.codebook.records import Record
from communique.ledger.holdings import Holdings
from communique.ledger.resolved_tables import ACCOUNTS, ENGAGEMENTS
from communique.ledger.tables import REPORT_VERSIONS
from communique.questions import nearby
from communique.questions.answer import Nearest
from communique.questions.asking import engagements_of, searched
from communique.questions.conditions import conditions
from communique.questions.known import outlets
from communique.questions.question import Question
from communique.questions.selected import clauses
from communique.resolution import MergedEngagement, Omission, Row, compare_accounts, official_sides

__all__ = ["Difference", "Differences", "differences"]

_E, _A, _R = ENGAGEMENTS.c, ACCOUNTS.c, REPORT_VERSIONS.c
# How many engagements are compared for one answer: comparing takes a millisecond or two for each.
_MOST_COMPARED = 40


class Difference(Record, frozen=True, kw_only=True):
    """An engagement of which accounts differ: the ``rows`` in which they contradict, and what each side's
    official readouts leave out. ``sides`` are the parties whose official readouts tell of it.
    """

    engagement: MergedEngagement
    sides: tuple[str, ...]
    rows: tuple[Row, ...]
    omissions: tuple[Omission, ...]


class Differences(Record, frozen=True, kw_only=True):
    """``differences``, those told by most sides first; ``compared`` of the ``told_twice`` engagements that
    two reports or more tell of were looked at. ``nearest`` counts what is told twice too.
    """

    differences: tuple[Difference, ...]
    compared: int
    told_twice: int
    searched: str
    nearest: tuple[Nearest, ...] = ()
    spelt_like: tuple[str, ...] = ()


def differences(ledger: Holdings, question: Question | None = None) -> Differences:
    """Where the accounts of what the question selects differ, as many as its limit says."""
    asked = question or Question()
    with ledger.reading_tables() as connection:
        found = conditions(connection, asked)
        twice = _E.reports > 1
        where = [twice, *clauses(found)]
        official = _official(connection)
        total = connection.execute(select(func.count()).select_from(ENGAGEMENTS).where(*where)).scalar_one()
        ids = _most_sided(connection, where, official)
        sides = _sides(connection, ids, official)
        engagements = engagements_of(connection, ids)
        differing = [one for each in engagements if (one := _difference(each, sides))]
        near = () if differing else nearby.nearest(connection, asked, found, [twice])
        like = () if differing else nearby.spelt_like(connection, asked, found)
    return Differences(
        differences=tuple(differing[: asked.limit]),
        compared=len(ids),
        told_twice=total,
        searched=searched(found),
        nearest=near,
        spelt_like=like,
    )


def _official(connection: Connection) -> dict[str, str]:
    """The party for which each official outlet of the ledger speaks."""
    return official_sides({each: each for each in outlets(connection)})


def _most_sided(
    connection: Connection, where: Sequence[ColumnElement[bool]], official: Mapping[str, str]
) -> list[str]:
    """The engagements to compare: those of which most sides tell, then those of most reports."""
    side = case(official, value=_R.outlet, else_=None) if official else func.nullif("", "")
    query = select(_A.engagement, func.count(side.distinct()).label("sides"))
    query = query.join_from(ACCOUNTS, ENGAGEMENTS, _A.engagement == _E.id)
    query = query.join(REPORT_VERSIONS, (_R.report == _A.report) & _R.is_current)
    query = query.where(*where).group_by(_A.engagement, _E.sources)
    order = (func.count(side.distinct()).desc(), _E.sources.desc(), _A.engagement)
    return list(connection.execute(query.order_by(*order).limit(_MOST_COMPARED)).scalars())


def _sides(connection: Connection, ids: Sequence[str], official: Mapping[str, str]) -> dict[str, str]:
    """The side of each report of the engagements, where its outlet is official."""
    query = select(_R.report, _R.outlet).join(ACCOUNTS, _A.report == _R.report)
    query = query.where(_R.is_current, _A.engagement.in_(ids)).distinct()
    return {row.report: official[row.outlet] for row in connection.execute(query) if row.outlet in official}


def _difference(engagement: MergedEngagement, sides: Mapping[str, str]) -> Difference | None:
    compared = compare_accounts(engagement, sides)
    left_out = tuple(each for each in compared.omissions if each.sides)
    if not compared.contradictions and not left_out:
        return None
    return Difference(
        engagement=engagement,
        sides=tuple(sorted(set(_sides_of(engagement, sides)))),
        rows=compared.contradictions,
        omissions=left_out,
    )


def _sides_of(engagement: MergedEngagement, sides: Mapping[str, str]) -> Iterator[str]:
    return (sides[each.doc] for each in engagement.accounts if each.doc in sides)
