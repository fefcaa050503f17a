"""One engagement: what is known, from whom, how it went on, and the accounts side by side.

Takes an id, gives an `EngagementPage`; for the page also the texts of the reports with the words that say
each value.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from communique.codebook.records import Record
from communique.ledger import Decision
from communique.ledger.resolved_tables import COMMITMENTS
from communique.rendering.highlights import Highlights, Line
from communique.resolution import Commitment, Comparison, MergedEngagement, Row, StatusStep
from communique.web.decided import decisions_on_docs
from communique.web.lines import (
    EngagementLine,
    ReportLine,
    engagement_lines,
    engagements_inside,
    line_of,
    report_lines,
)
from communique.web.records import of_column
from communique.web.views.declared import pages
from communique.web.workplace import Desk

__all__ = ["AccountText", "EngagementPage", "TiedRow", "Told", "engagement", "steps_of"]

# The colour of a value is that of what it says.
_KINDS = {
    "date": "when",
    "country": "where",
    "city": "where",
    "venue": "where",
    "participant": "who",
    "outcome": "came",
}
# Whole texts of so many reports are on the page; of more, the report's own page has them.
_MOST_TEXTS = 12
_LONGEST_TEXT = 60_000


class EngagementPage(Record, frozen=True, kw_only=True):
    """An engagement with its accounts compared, what it is inside of and holds, and what came of it."""

    engagement: MergedEngagement
    comparison: Comparison
    reports: dict[str, ReportLine]
    parent: EngagementLine | None
    inside: tuple[EngagementLine, ...]
    commitments: tuple[Commitment, ...]
    judgements: tuple[Decision, ...]


class AccountText(NamedTuple):
    """The text of one report, cut where words say a value; ``whole`` is the key of the whole account."""

    doc: str
    lines: tuple[Line, ...] | None
    whole: str | None
    body_start: int


class Told(NamedTuple):
    """A step of how it went on as the first report tells it, and the steps after it that say the same."""

    step: StatusStep
    again: tuple[StatusStep, ...]


class TiedRow(NamedTuple):
    """A row of the comparison: for each report the value and the key of its words."""

    field: str
    name: str
    kind: str
    verdict: str
    cells: tuple[tuple[str | None, str | None], ...]


def _tied(desk: Desk, page: EngagementPage) -> Mapping[str, Any]:
    """The rows of the comparison with keys, and the texts in which the words with these keys are marked."""
    marks = {doc: Highlights() for doc in page.comparison.docs}
    number = {doc: at for at, doc in enumerate(page.comparison.docs)}
    accounts = {account.doc: account for account in page.engagement.accounts}
    rows = [_row(row, marks, number) for row in page.comparison.rows]
    whole = {doc: marks[doc].key(accounts[doc].evidence, "quote") for doc in marks}
    texts = []
    for doc in page.comparison.docs[:_MOST_TEXTS]:
        report = desk.ledger.reading(doc).report
        short = len(report.text) <= _LONGEST_TEXT
        key = None if whole[doc] is None else f"{number[doc]}-{whole[doc]}"
        lines = marks[doc].lines(report.text) if short else None
        texts.append(AccountText(doc, lines, key, report.body_start))
    return {
        "line": line_of(page.engagement),
        "rows": rows,
        "texts": texts,
        "accounts": accounts,
        "number": number,
        "steps": steps_of(page.engagement.history),
    }


def steps_of(history: Sequence[StatusStep]) -> list[Told]:
    """The history, of which each run of steps that say the same is one; two of them stand by themselves."""
    told: list[Told] = []
    for _, run in groupby(history, lambda each: (each.step, each.date)):
        first, *again = run
        if len(again) == 1:
            told += [Told(first, ()), Told(again[0], ())]
        else:
            told.append(Told(first, tuple(again)))
    return told


def _row(row: Row, marks: Mapping[str, Highlights], number: Mapping[str, int]) -> TiedRow:
    field, _, name = row.field.partition(":")
    kind = _KINDS.get(field, "what")
    cells = []
    for value in row.values:
        key = marks[value.doc].key(value.evidence, kind) if value.value else None
        cells.append((value.value, None if key is None else f"{number[value.doc]}-{key}"))
    return TiedRow(field, name, kind, row.verdict, tuple(cells))


@pages.page("/engagements/{id}", "engagement.html", extra=_tied)
def engagement(desk: Desk, id: str) -> EngagementPage:
    """One engagement with its accounts compared."""
    found = desk.ledger.engagement(id)
    docs = {account.doc for account in found.accounts}
    with desk.ledger.reading_tables() as connection:
        parent = engagement_lines(connection, [found.parent] if found.parent else [])
        inside = engagement_lines(connection, engagements_inside(connection, found.id))
        came = of_column(connection, "commitment", Commitment, COMMITMENTS.c.engagement == found.id)
        reports = report_lines(connection, docs)
        judged = decisions_on_docs(connection, docs, subject="engagement")
    return EngagementPage(
        engagement=found,
        comparison=desk.ledger.compare(found.id),
        reports=reports,
        parent=parent[0] if parent else None,
        inside=tuple(inside),
        commitments=tuple(came),
        judgements=judged,
    )
