"""One field that finds anything: states, people, reports and engagements by a few words.

Takes words, gives what they are of each kind.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import Query

from communique.codebook.records import Record
from communique.errors import QuestionError
from communique.gazetteer.parties import find_parties
from communique.questions import Answer, Question, ask
from communique.questions.accepted import party
from communique.web.lines import ReportLine, line_of
from communique.web.questioning import asked
from communique.web.views.declared import pages
from communique.web.views.people import PersonLine, people_called
from communique.web.views.reports import reports_titled
from communique.web.workplace import Desk

__all__ = ["Found", "find"]

_SHOWN = 8
_LONGEST = 200


class Found(Record, frozen=True, kw_only=True):
    """What words find: ``parties`` that they name, ``people``, ``reports`` by title, and engagements whose
    reports say them.
    """

    words: str
    parties: tuple[str, ...]
    people: tuple[PersonLine, ...]
    reports: tuple[ReportLine, ...]
    answer: Answer | None


def _extra(desk: Desk, page: Found) -> Mapping[str, Any]:
    return {"lines": [line_of(each) for each in page.answer.engagements] if page.answer else []}


@pages.page("/find", "find.html", extra=_extra)
def find(
    desk: Desk,
    words: Annotated[str, Query(description="What to find", max_length=_LONGEST)] = "",
) -> Found:
    """States, people, reports and engagements by a few words."""
    said = " ".join(words.split())
    if not said:
        return Found(words="", parties=(), people=(), reports=(), answer=None)
    with desk.ledger.reading_tables() as connection:
        people = people_called(connection, said, 0, _SHOWN)
        reports = reports_titled(connection, said, None, 0, _SHOWN)
    return Found(
        words=said,
        parties=_parties(said),
        people=people,
        reports=reports,
        answer=desk.kept(("find", said), lambda: _engagements(desk, said)),
    )


def _parties(words: str) -> tuple[str, ...]:
    try:
        return (party(words),)
    except QuestionError:
        return tuple(dict.fromkeys(each.code for each in find_parties(words)))


def _engagements(desk: Desk, words: str) -> Answer | None:
    """The engagements whose reports say the words, else those of the parties that the words name."""
    try:
        return ask(desk.ledger, asked({"text": [words]}, limit=_SHOWN), facets=False)
    except QuestionError:
        named = _parties(words)
        return ask(desk.ledger, Question(parties=named, limit=_SHOWN), facets=False) if named else None
