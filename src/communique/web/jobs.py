"""Jobs: what takes long, done one after the other while pages go on being served.

Takes tasks, gives each a number under which its progress can be asked for. The work itself is in `work`; the
ledger keeps what a job did, as a run. Jobs are forgotten when the server stops.
"""

from __future__ import annotations

import multiprocessing
import shutil
from collections.abc import Sequence
from pathlib import Path
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any

import msgspec

from communique.codebook.records import Record
from communique.web.problems import Refusal
from communique.web.work import Done, Failed, Stored, Task, work

__all__ = ["Job", "Jobs"]

# How many jobs are remembered, and how many reports of each are named.
_REMEMBERED = 200
_NAMED = 100
# How many may wait: beyond that somebody sends faster than the machine reads.
_MOST_WAITING = 50


class Job(Record, frozen=True, kw_only=True):
    """How a job stands.

    ``state``: ``waiting``, ``working``, ``done`` or ``failed``; ``what`` it does and ``by`` whom; ``counts``
    of the reports stored so far, by what became of them; ``stored``: the last of them; ``run``: of the
    ledger; ``changes``: engagements, people, commitments and figures added, changed and lost.
    """

    id: int
    what: str
    by: str
    state: str = "waiting"
    counts: dict[str, int] = msgspec.field(default_factory=dict)
    stored: tuple[tuple[str, str, str], ...] = ()
    run: int | None = None
    changes: tuple[int, int, int] | None = None
    why: str | None = None

    @property
    def is_over(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state in ("done", "failed")


class Jobs:
    """The jobs of one server."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._jobs: dict[int, Job] = {}
        self._tasks: dict[int, tuple[Task, Path | None]] = {}
        self._queue: SimpleQueue[int | None] = SimpleQueue()
        self._process: Any = None
        self._thread = Thread(target=self._go, name="jobs", daemon=True)
        self._started = False
        self._closed = False

    def put(self, task: Task, *, what: str, by: str, folder: Path | None = None) -> Job:
        """Have a task done; ``folder`` holds its files and is removed afterwards.

        A resolution that waits already takes up the cause of the next. Raises `Refusal` when too many wait.
        """
        with self._lock:
            waiting = [each for each in self._jobs.values() if each.state == "waiting"]
            if not task.files and (same := self._resolution(waiting)):
                first, _ = self._tasks[same.id]
                causes = "; ".join(filter(None, (first.cause, task.cause)))
                self._tasks[same.id] = first._replace(cause=causes), None
                return same
            if len(waiting) >= _MOST_WAITING:
                raise Refusal(503, "too many jobs are waiting; come back when some are done")
            job = Job(id=max(self._jobs, default=0) + 1, what=what, by=by)
            self._jobs[job.id] = job
            self._tasks[job.id] = task, folder
            for old in sorted(self._jobs)[:-_REMEMBERED]:
                if self._jobs[old].is_over:
                    del self._jobs[old]
            if not self._started:
                self._thread.start()
                self._started = True
        self._queue.put(job.id)
        return job

    def get(self, id: int) -> Job:
        """How a job stands. Raises `Refusal` for none."""
        with self._lock:
            if id not in self._jobs:
                raise Refusal(404, f"there is no job {id}; jobs are forgotten when the server stops")
            return self._jobs[id]

    def all(self) -> Sequence[Job]:
        """The jobs, the newest first."""
        with self._lock:
            return sorted(self._jobs.values(), key=lambda each: -each.id)

    def close(self) -> None:
        """Stop: what is being done is cut off, and goes on when it is done again."""
        self._closed = True
        if self._started:
            self._queue.put(None)
            if self._process is not None and self._process.is_alive():
                self._process.terminate()
            self._thread.join(timeout=10)

    def _resolution(self, waiting: Sequence[Job]) -> Job | None:
        return next((each for each in waiting if not self._tasks[each.id][0].files), None)

    def _go(self) -> None:
        while (id := self._queue.get()) is not None and not self._closed:
            self._set(id, state="working")
            with self._lock:
                task, folder = self._tasks.pop(id)
            try:
                self._do(id, task)
            finally:
                if folder is not None:
                    shutil.rmtree(folder, ignore_errors=True)

    def _do(self, id: int, task: Task) -> None:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        self._process = context.Process(target=work, args=(task, theirs), daemon=True)
        self._process.start()
        theirs.close()
        try:
            while not self.get(id).is_over:
                self._told(id, ours.recv())
        except EOFError:
            self._set(id, state="failed", why="the process ended before it was done; do it again to go on")
        self._process.join()
        ours.close()

    def _told(self, id: int, event: object) -> None:
        job = self.get(id)
        if isinstance(event, Stored):
            counts = job.counts | {event.what: job.counts.get(event.what, 0) + 1}
            self._set(id, counts=counts, stored=((*job.stored, tuple(event))[-_NAMED:]))
        elif isinstance(event, Done):
            run, _, *changes = event.summary
            self._set(id, state="done", run=run, changes=tuple(changes))
        elif isinstance(event, Failed):
            self._set(id, state="failed", why=event.why)

    def _set(self, id: int, **values: Any) -> None:
        with self._lock:
            self._jobs[id] = msgspec.structs.replace(self._jobs[id], **values)
