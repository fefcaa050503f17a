"""Runs: what was read and resolved when, what it changed, and what could not be read.

Takes a number, gives what the pages show.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Query

from communique.codebook import Failure
from communique.codebook.records import Record
from communique.ledger import Change, Run
from communique.web.tokens import position_of, token_of
from communique.web.views.declared import pages
from communique.web.workplace import Desk

__all__ = ["RunPage", "RunsPage", "run", "runs"]

_A_PAGE = 200
_LARGEST = 2**53


class RunsPage(Record, frozen=True, kw_only=True):
    """All runs, the newest first, and what could not be read and has not been since."""

    runs: tuple[Run, ...]
    failures: tuple[Failure, ...]


class RunPage(Record, frozen=True, kw_only=True):
    """A run and what it changed."""

    run: Run
    changes: tuple[Change, ...]
    total: int
    next_page: str | None


@pages.page("/runs", "runs.html")
def runs(desk: Desk) -> RunsPage:
    """All runs, and what could not be read."""
    return RunsPage(runs=tuple(reversed(desk.ledger.runs())), failures=desk.ledger.failures())


@pages.page("/runs/{number}", "run.html")
def run(
    desk: Desk,
    number: Annotated[int, Path(ge=0, le=_LARGEST)],
    page: Annotated[str | None, Query(description="The token of the page to begin with")] = None,
) -> RunPage:
    """One run with what it changed."""
    found = desk.ledger.run(number)
    start = int(position_of(f"run {number}", page) or 0)
    changes = desk.kept(("run", number), lambda: desk.ledger.changes(number))
    more = start + _A_PAGE < len(changes)
    return RunPage(
        run=found,
        changes=changes[start : start + _A_PAGE],
        total=len(changes),
        next_page=token_of(f"run {number}", str(start + _A_PAGE)) if more else None,
    )
