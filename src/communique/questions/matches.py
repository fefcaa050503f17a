"""Where a text was found: the words around it in quotes and reports, for the engagements of a page.

Takes a connection, a question and engagements, gives `Match` values. Finding the engagements is left to
`texts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, select

from communique.ledger.resolved_tables import ACCOUNTS
from communique.ledger.tables import REPORT_VERSIONS
from communique.questions import texts
from communique.questions.answer import Match
from communique.questions.question import Question
from communique.questions.words import parsed, pattern
from communique.resolution import MergedEngagement

__all__ = ["matches_of"]

# How many characters before and after the first word found are shown.
_AROUND = 80


def matches_of(
    connection: Connection, question: Question, engagements: Sequence[MergedEngagement]
) -> tuple[Match, ...]:
    """Where each engagement says the text: in quotes, else in the first report that has it."""
    said = question.quote or question.text
    if not said or not engagements:
        return ()
    wanted = pattern(parsed(said))
    return tuple(_found(connection, said, wanted, engagements))


def _found(
    connection: Connection, said: str, wanted: re.Pattern[str], engagements: Sequence[MergedEngagement]
) -> Iterator[Match]:
    told, ids = ACCOUNTS.c, [each.id for each in engagements]
    quoted = select(told.id, told.words).where(told.engagement.in_(ids), texts.quotes(connection, said))
    quotes = {row.id: row.words for row in connection.execute(quoted)}
    docs = {each.doc for one in engagements for each in one.accounts}
    held = REPORT_VERSIONS.c
    query = select(held.report, held.text).where(held.is_current, held.report.in_(docs))
    reports = {row.report: row.text for row in connection.execute(query)}
    for one in engagements:
        yield from _of_engagement(one, quotes, reports, wanted)


def _of_engagement(
    engagement: MergedEngagement,
    quotes: Mapping[str, str],
    reports: Mapping[str, str],
    wanted: re.Pattern[str],
) -> Iterator[Match]:
    ways = [(each, "quote", quotes[each.id]) for each in engagement.accounts if each.id in quotes]
    ways = ways or [(each, "report", reports.get(each.doc, "")) for each in engagement.accounts]
    for account, where, words in ways:
        place = wanted.search(words)
        if place or where == "quote":
            yield Match(
                engagement=engagement.id,
                account=account.id,
                report=account.doc,
                where=where,
                words=_around(words, place),
            )
            if where == "report":
                return


def _around(words: str, place: re.Match[str] | None) -> str:
    start, end = place.span() if place else (0, 0)
    begin = words.rfind(" ", 0, max(0, start - _AROUND)) + 1 if start > _AROUND else 0
    stop = words.find(" ", end + _AROUND)
    shown = words[begin : stop if stop >= 0 else len(words)]
    return f"{'… ' if begin else ''}{shown}{' …' if stop >= 0 else ''}"
