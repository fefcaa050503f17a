"""The progress of reading into a ledger, on standard error: a bar, and what failed.

Takes each report as it comes and as it is stored. What was done in all is said by `ledgers.say_summary`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)

from communique.codebook import Failure, Report
from communique.rendering.visible import on_one_line

__all__ = ["LedgerWatch"]


class LedgerWatch:
    """A bar while standard error is a terminal; failures are named in any case."""

    def __init__(self) -> None:
        self._console = Console(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True)
        self._progress = Progress(
            SpinnerColumn("line"),
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("reports"),
            TimeElapsedColumn(),
            console=self._console,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
            disable=not self._console.is_terminal,
        )
        self._task = self._progress.add_task("reading", total=None)
        self._found = 0

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def coming(self, reports: Iterable[Report | Failure]) -> Iterator[Report | Failure]:
        """``reports`` unchanged; how many there are is known when they end."""
        for report in reports:
            self._found += 1
            yield report
        self._progress.update(self._task, total=self._found)

    def stored(self, item: Report | Failure, what: str) -> None:
        """One is stored; after the last, what is left is resolving."""
        if isinstance(item, Failure):
            self._console.print(f"failed: {on_one_line(item.origin)}: {on_one_line(item.message)}")
        self._progress.advance(self._task)
        task = self._progress.tasks[0]
        if task.total is not None and task.completed >= task.total:
            self._progress.update(self._task, description="resolving")
