"""The first and the last of what a question selects: "when did a navy chief of theirs last visit?"

Takes a ledger and a `Question`, gives `FirstAndLast`. Both are the first and last that the reports tell of:
what no report in the ledger tells of is not known.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select

from communique.codebook.records import Record
from communique.ledger.holdings import Holdings
from communique.ledger.resolved_tables import ENGAGEMENTS
from communique.questions import nearby
from communique.questions.answer import Nearest
from communique.questions.asking import engagements_of, searched
from communique.questions.cadence import cadence
from communique.questions.question import Question
from communique.questions.selected import clauses, held_unless_said, known_until, selected
from communique.resolution import MergedEngagement

__all__ = ["FirstAndLast", "first_and_last"]

_E = ENGAGEMENTS.c


class FirstAndLast(Record, frozen=True, kw_only=True):
    """The ``first`` and the ``last`` by date of ``total`` engagements, of which ``undated`` state no date.

    ``words`` say how often, of those with a date; up to the ISO day ``known_until`` the ledger holds reports
    that tell of the parties.
    """

    question: Question
    first: MergedEngagement | None
    last: MergedEngagement | None
    total: int
    undated: int
    words: str
    known_until: str
    searched: str
    nearest: tuple[Nearest, ...] = ()
    spelt_like: tuple[str, ...] = ()


def first_and_last(ledger: Holdings, question: Question) -> FirstAndLast:
    """The first and the last of what was held, unless the question names a status."""
    with ledger.reading_tables() as connection:
        found = selected(connection, question)
        where = clauses(found)
        days = list(connection.execute(select(_E.first_day).where(*where)).scalars())
        dated = [day for day in days if day]
        until = known_until(connection, _parties(question))
        ends = engagements_of(connection, list(dict.fromkeys(_ends(connection, where))))
        asked = held_unless_said(question)
        return FirstAndLast(
            question=asked,
            first=ends[0] if ends else None,
            last=ends[-1] if ends else None,
            total=len(days),
            undated=len(days) - len(dated),
            words=cadence(dated, until),
            known_until=until,
            searched=searched(found),
            nearest=() if days else nearby.nearest(connection, asked, found),
            spelt_like=() if days else nearby.spelt_like(connection, asked, found),
        )


def _parties(question: Question) -> list[str]:
    named = (*question.parties, question.host, question.guest, question.post_party)
    return sorted({each for each in named if each})


def _ends(connection: Connection, where: list[Any]) -> Iterator[str]:
    """The ids of the first and of the last, by the day on which each began."""
    for order in (_E.first_day.asc(), _E.first_day.desc()):
        query = select(_E.id).where(*where, _E.first_day.is_not(None)).order_by(order, _E.id).limit(1)
        yield from connection.execute(query).scalars()
