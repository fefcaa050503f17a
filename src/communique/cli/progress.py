"""The bar on standard error while reports are read: how many, of how many, for how long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, SpinnerColumn, TextColumn, TimeElapsedColumn

from communique.codebook import Failure, Report

__all__ = ["ReportBar"]


class ReportBar:
    """Shown inside ``with`` while standard error is a terminal.

    ``count``: the columns that say how many reports are done. ``hidden``: not shown on a terminal either.
    """

    def __init__(self, *count: ProgressColumn, hidden: bool = False) -> None:
        self._console = Console(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True)
        self._progress = Progress(
            SpinnerColumn("line"),
            TextColumn("{task.description}"),
            BarColumn(),
            *count,
            TimeElapsedColumn(),
            console=self._console,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
            disable=hidden or not self._console.is_terminal,
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
