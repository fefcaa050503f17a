"""The progress of reading into a ledger, on standard error: a bar, and what failed.

Takes each report as it comes and as it is stored. What was done in all is said by `ledgers.say_summary`.
"""

from __future__ import annotations

from rich.progress import MofNCompleteColumn, TextColumn

from communique.cli.progress import ReportBar
from communique.codebook import Failure, Report
from communique.rendering.visible import on_one_line

__all__ = ["LedgerWatch"]


class LedgerWatch(ReportBar):
    """A bar while standard error is a terminal; failures are named in any case."""

    def __init__(self) -> None:
        super().__init__(MofNCompleteColumn(), TextColumn("reports"))

    def stored(self, item: Report | Failure, what: str) -> None:
        """One is stored; after the last, what is left is resolving."""
        if isinstance(item, Failure):
            self._console.print(f"failed: {on_one_line(item.origin)}: {on_one_line(item.message)}")
        self._progress.advance(self._task)
        task = self._progress.tasks[0]
        if task.total is not None and task.completed >= task.total:
            self._progress.update(self._task, description="resolving")
