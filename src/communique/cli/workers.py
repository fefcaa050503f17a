"""Reports read in several processes at once, the readings in the order of the reports.

Takes reports and a number of processes, gives what `Reader.pipe` gives for them. Each process keeps a
`Reader`; reports go to them a few at a time, and only so many are under way that memory stays small.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice

from communique.codebook import Failure, Reading, Report
from communique.errors import ReadingError
from communique.reader import Reader

__all__ = ["readings"]

_REPORTS_AT_A_TIME = 8
_BATCHES_PER_PROCESS = 3

_reader: Reader | None = None


def readings(reports: Iterable[Report | Failure], jobs: int) -> Iterator[Reading | Failure]:
    """What ``jobs`` processes read from ``reports``, the same as one would.

    Raises `ReadingError` when a process dies, which happens when memory runs out.
    """
    return Reader().pipe(reports) if jobs == 1 else _in_processes(reports, jobs)


def _in_processes(reports: Iterable[Report | Failure], jobs: int) -> Iterator[Reading | Failure]:
    # Spawned, not forked: the same on every system, and no thread of ours is copied half-way.
    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), initializer=_start)
    try:
        under_way: deque[Future[list[Reading | Failure]]] = deque()
        for batch in _batches(iter(reports)):
            with _interruption_kept_here():
                under_way.append(pool.submit(_read, batch))
            if len(under_way) >= jobs * _BATCHES_PER_PROCESS:
                yield from under_way.popleft().result()
        while under_way:
            yield from under_way.popleft().result()
    except BrokenProcessPool:
        raise ReadingError(
            f"one of {jobs} reading processes died, perhaps for want of memory; try a smaller --jobs"
        ) from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _batches(reports: Iterator[Report | Failure]) -> Iterator[list[Report | Failure]]:
    while batch := list(islice(reports, _REPORTS_AT_A_TIME)):
        yield batch


@contextmanager
def _interruption_kept_here() -> Iterator[None]:
    """Processes that start meanwhile do not see Ctrl-C, which else would end each with a traceback.

    A blocked signal is inherited; one that comes meanwhile is delivered here afterwards. Windows has no
    such blocking: there `_start` must do.
    """
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start() -> None:
    """Make this process ready: it keeps one reader, and leaves Ctrl-C to the process that started it."""
    global _reader
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _reader = Reader()


def _read(batch: list[Report | Failure]) -> list[Reading | Failure]:
    reader = _reader or Reader()
    return list(reader.pipe(batch))
