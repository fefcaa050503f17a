"""The commitments board: what parties bound themselves to, by how it stands on a day.

Takes parties, a status and a day, gives the columns of the board. Where a commitment stands is the ledger's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain
from typing import Annotated, Any, NamedTuple

import msgspec
from fastapi import Query
from sqlalchemy import Connection, select

from communique.codebook.records import Record
from communique.ledger.lookups import one_of, some_of
from communique.ledger.resolved_tables import COMMITMENT_STEPS, COMMITMENTS
from communique.questions import STATES, state_of
from communique.questions.accepted import party as party_of
from communique.questions.undertaken import state_on
from communique.resolution import Commitment
from communique.web.lines import ReportLine, report_lines
from communique.web.problems import Refusal
from communique.web.tokens import position_of, token_of
from communique.web.views.declared import pages
from communique.web.workplace import Desk

__all__ = [
    "COLUMNS",
    "Board",
    "CommitmentPage",
    "commitment",
    "commitments",
    "commitments_of",
    "of_parties",
    "one_day",
]

#: The columns of the board, with what stands in each.
COLUMNS = {
    "overdue": STATES["overdue"],
    "due": STATES["due"],
    "open": "open, due later or at no stated time",
    "met": STATES["met"],
    "lapsed": f"{STATES['lapsed']}, or {STATES['contradicted']}",
}
_IN_A_COLUMN = 25
_A_PAGE = 100
_PARTIES = msgspec.json.Decoder(list[str])


class Board(Record, frozen=True, kw_only=True):
    """The board: for each column how many commitments it has, and the first of them (all of one column that
    is asked for, a page at a time). ``party``: whose; ``day``: when; ``reports``: those that say it last.
    """

    party: str | None
    day: str
    column: str | None
    counts: dict[str, int]
    columns: dict[str, tuple[Commitment, ...]]
    reports: dict[str, ReportLine]
    next_page: str | None


class _Line(NamedTuple):
    """What of a commitment decides where it stands on the board."""

    id: str
    status: str
    last_day: str | None
    parties: frozenset[str]


class CommitmentPage(Record, frozen=True, kw_only=True):
    """One commitment, and the reports that tell of it."""

    commitment: Commitment
    column: str
    reports: dict[str, ReportLine]


def _columns(desk: Desk, page: Board) -> Mapping[str, Any]:
    return {"meanings": COLUMNS}


@pages.page("/commitments", "commitments.html", extra=_columns)
def commitments(
    desk: Desk,
    party: Annotated[str | None, Query(description="A party by code or name: by whom or to whom")] = None,
    column: Annotated[str | None, Query(description=f"One of {', '.join(COLUMNS)}")] = None,
    day: Annotated[str | None, Query(description="An ISO day, by default today")] = None,
    page: Annotated[str | None, Query(description="The token of the page to begin with")] = None,
) -> Board:
    """The commitments board."""
    if column and column not in COLUMNS:
        raise Refusal(400, f"there is no column {column!r}; there are {', '.join(COLUMNS)}")
    on = one_day(day) if day else desk.today
    code = party_of(party) if party else None
    sorted_out = of_parties(desk, (code,) if code else (), on)
    ids: dict[str, tuple[str, ...]]
    token = None
    if column:
        name = f"commitments {code} {column} {on}"
        start = int(position_of(name, page) or 0)
        ids = {column: sorted_out[column][start : start + _A_PAGE]}
        if start + _A_PAGE < len(sorted_out[column]):
            token = token_of(name, str(start + _A_PAGE))
    else:
        ids = {name: found[:_IN_A_COLUMN] for name, found in sorted_out.items()}
    with desk.ledger.reading_tables() as connection:
        records = commitments_of(connection, chain.from_iterable(ids.values()))
        shown = {name: tuple(records[each] for each in some if each in records) for name, some in ids.items()}
        reports = report_lines(connection, {each.steps[-1].doc for each in records.values()})
    return Board(
        party=code,
        day=on,
        column=column or None,
        counts={name: len(found) for name, found in sorted_out.items()},
        columns=shown,
        reports=reports,
        next_page=token,
    )


@pages.page("/commitments/{id}", "commitment.html")
def commitment(desk: Desk, id: str) -> CommitmentPage:
    """One commitment with all that reports say of it."""
    with desk.ledger.reading_tables() as connection:
        found = one_of(connection, "commitment", Commitment, id)
        reports = report_lines(connection, {step.doc for step in found.steps})
    return CommitmentPage(commitment=found, column=_column_of(state_of(found, desk.today)), reports=reports)


def of_parties(desk: Desk, parties: tuple[str, ...], day: str | None = None) -> dict[str, tuple[str, ...]]:
    """The columns of the board, as ids, for commitments of all these parties on a day, by default today."""
    on = day or desk.today
    return desk.kept(("board", parties, on), lambda: _sorted_out(_all(desk), parties, on))


def commitments_of(connection: Connection, ids: Iterable[str]) -> dict[str, Commitment]:
    """The commitments with the ids, in their order; one that was lost meanwhile is left out."""
    own = list(ids)
    found = {each.id: each for each in some_of(connection, "commitment", Commitment, own)}
    return {id: found[id] for id in own if id in found}


def _all(desk: Desk) -> list[_Line]:
    return desk.kept("commitments", lambda: _lines(desk))


def _lines(desk: Desk) -> list[_Line]:
    """All commitments: what is due first comes first; of what has no day, what was reported last."""
    kept, steps = COMMITMENTS.c, COMMITMENT_STEPS.c
    told = select(steps.commitment, steps.reported).order_by(steps.commitment, steps.number)
    columns = (kept.id, kept.status, kept.due, kept.last_day, kept.by_parties, kept.to_parties)
    with desk.ledger.reading_tables() as connection:
        reported = {row.commitment: row.reported for row in connection.execute(told)}
        rows = connection.execute(select(*columns).order_by(kept.id)).all()
    rows = sorted(rows, key=lambda row: reported[row.id] or "", reverse=True)
    return [
        _Line(
            row.id,
            row.status,
            row.last_day,
            frozenset(_PARTIES.decode(row.by_parties) + _PARTIES.decode(row.to_parties)),
        )
        for row in sorted(rows, key=lambda row: row.due or "9999")
    ]


def _sorted_out(lines: Iterable[_Line], parties: tuple[str, ...], day: str) -> dict[str, tuple[str, ...]]:
    columns: dict[str, list[str]] = {name: [] for name in COLUMNS}
    for each in lines:
        if each.parties.issuperset(parties):
            columns[_column_of(state_on(day, each.status, each.last_day))].append(each.id)
    columns["overdue"].reverse()
    return {name: tuple(each) for name, each in columns.items()}


def _column_of(state: str) -> str:
    return "lapsed" if state == "contradicted" else state


def one_day(words: str) -> str:
    """The ISO day that the words are; a `Refusal` where they are none."""
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError:
        raise Refusal(400, f"{words!r} is no day; accepted is one such as 2021-06-10") from None
