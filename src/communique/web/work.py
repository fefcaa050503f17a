"""What a job does, in a process of its own, so that reading and resolving never hold up a page.

Takes a `Task` and a pipe, adds to the ledger or resolves it, and tells of its progress through the pipe.
"""

from __future__ import annotations

from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import PurePath
from typing import NamedTuple

import msgspec

from communique.codebook import Failure, Report
from communique.errors import CommuniqueError
from communique.ledger import Summary, open_ledger

__all__ = ["Done", "Failed", "Stored", "Task", "work"]


class Task(NamedTuple):
    """What to do with the ledger: add ``files`` (each a path with the name that it goes by), or with none
    resolve it because of ``cause``. ``published`` and ``outlet``: as in `communique.documents.load`.
    """

    ledger: str
    files: tuple[tuple[str, str], ...] = ()
    published: str | None = None
    outlet: str | None = None
    cause: str = ""


class Stored(NamedTuple):
    """A report was stored: what it is called, whether it was ``read``, ``changed``, ``known`` or ``failed``,
    and why it failed.
    """

    name: str
    what: str
    why: str = ""


class Done(NamedTuple):
    """The job came to its end with this summary."""

    summary: Summary


class Failed(NamedTuple):
    """The job came to nothing, with the message of the error."""

    why: str


def work(task: Task, pipe: Connection) -> None:
    """Do the task and tell of it; the last thing told is `Done` or `Failed`."""
    try:
        with open_ledger(task.ledger, create=False) as ledger:
            if not task.files:
                pipe.send(Done(ledger.resolve(task.cause)))
                return
            summary = ledger.add(_reports(task), watch=lambda item, what: pipe.send(_stored(item, what)))
            pipe.send(Done(summary))
    except CommuniqueError as error:
        pipe.send(Failed(str(error)))


def _reports(task: Task) -> Iterator[Report | Failure]:
    from communique.documents import load  # reading is what takes long to import

    called = dict(task.files)
    for item in load(list(called), published=task.published, outlet=task.outlet):
        origin = item.origin or ""
        path = next((each for each in called if origin.startswith(each)), None)
        name = called[path] + origin[len(path) :] if path else origin
        yield _named(item, name)


def _named(item: Report | Failure, name: str) -> Report | Failure:
    """The item under the name of its file, or the address that it was read from."""
    if isinstance(item, Report) and item.url is None and name.startswith(("http://", "https://")):
        item = msgspec.structs.replace(item, url=name)
    return msgspec.structs.replace(item, origin=name)


def _stored(item: Report | Failure, what: str) -> Stored:
    if isinstance(item, Failure):
        return Stored(item.origin, what, item.message)
    return Stored(item.title or PurePath(item.origin or item.id).name, what)
