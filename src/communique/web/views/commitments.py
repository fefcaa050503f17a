"""The commitments board: what parties bound themselves to, by how it stands on a day.

Takes parties, a status and a day, gives the columns of the board. Where a commitment stands is the ledger's.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from fastapi import Query

from communique.codebook.records import Record
from communique.questions import STATES, state_of
from communique.questions.accepted import party as party_of
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
    "column_of",
    "commitment",
    "commitments",
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


class CommitmentPage(Record, frozen=True, kw_only=True):
    """One commitment, and the reports that tell of it."""

    commitment: Commitment
    column: str
    reports: dict[str, ReportLine]


def column_of(commitment: Commitment, day: str) -> str:
    """The column of a commitment on a day."""
    state = state_of(commitment, day)
    return "lapsed" if state == "contradicted" else state


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
    shown: dict[str, tuple[Commitment, ...]]
    token = None
    if column:
        name = f"commitments {code} {column} {on}"
        start = int(position_of(name, page) or 0)
        shown = {column: sorted_out[column][start : start + _A_PAGE]}
        if start + _A_PAGE < len(sorted_out[column]):
            token = token_of(name, str(start + _A_PAGE))
    else:
        shown = {name: found[:_IN_A_COLUMN] for name, found in sorted_out.items()}
    docs = {each.steps[-1].doc for found in shown.values() for each in found}
    with desk.ledger.reading_tables() as connection:
        reports = report_lines(connection, docs)
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
    found = next((each for each in _all(desk) if each.id == id), None)
    if found is None:
        begins = [each for each in _all(desk) if each.id.startswith(id)]
        if len(begins) != 1:
            raise Refusal(404, f"there is no commitment {id!r}; /commitments shows which there are")
        found = begins[0]
    with desk.ledger.reading_tables() as connection:
        reports = report_lines(connection, {step.doc for step in found.steps})
    return CommitmentPage(commitment=found, column=column_of(found, desk.today), reports=reports)


def of_parties(
    desk: Desk, parties: tuple[str, ...], day: str | None = None
) -> dict[str, tuple[Commitment, ...]]:
    """The columns of the board for commitments of all these parties on a day, by default today."""
    on = day or desk.today
    return desk.kept(("board", parties, on), lambda: _sorted_out(_all(desk), parties, on))


def _all(desk: Desk) -> tuple[Commitment, ...]:
    return desk.kept("commitments", desk.ledger.commitments)


def _sorted_out(
    found: tuple[Commitment, ...], parties: tuple[str, ...], day: str
) -> dict[str, tuple[Commitment, ...]]:
    chosen = [each for each in found if set(parties) <= {*each.by, *each.to}]
    columns: dict[str, list[Commitment]] = {name: [] for name in COLUMNS}
    for each in sorted(chosen, key=_order):
        columns[column_of(each, day)].append(each)
    columns["overdue"].reverse()
    return {name: tuple(each) for name, each in columns.items()}


def _order(commitment: Commitment) -> tuple[str, str, str]:
    """What is due first comes first; of what has no day, what was reported last."""
    return commitment.due or "9999", _backwards(commitment.steps[-1].reported), commitment.id


def _backwards(day: str | None) -> str:
    return "".join(chr(0x69 - ord(each)) for each in day or "")


def one_day(words: str) -> str:
    """The ISO day that the words are; a `Refusal` where they are none."""
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError:
        raise Refusal(400, f"{words!r} is no day; accepted is one such as 2021-06-10") from None
