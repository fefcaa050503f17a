"""What goes wrong with a database, said in words: which ledger, what happened, what to do.

Takes the errors of SQLAlchemy and its drivers, gives `LedgerError`. What is wrong with a request (an
unknown id, a verdict that does not exist) is said where it is found.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from communique.errors import LedgerError

__all__ = ["told_plainly"]

_OF_SQLITE = {
    "SQLITE_BUSY": "is locked: another process is writing to it. Nothing of this step was stored; what was "
    "stored before stays. Try again when the other one has finished",
    "SQLITE_READONLY": "is read-only; make the file and its folder writable, or name another with --ledger",
    "SQLITE_CANTOPEN": "cannot be opened; the folder must exist, and you must be allowed to read the file "
    "and to write in its folder",
    "SQLITE_PERM": "cannot be opened: no permission; change the permissions of the file and its folder",
    "SQLITE_AUTH": "cannot be opened: no permission; change the permissions of the file and its folder",
    "SQLITE_FULL": "cannot grow: the disk is full. What was stored before stays; make room and run it again",
    "SQLITE_IOERR": "cannot be read or written: the disk is full or failing. What was stored before stays; "
    "make room, or check the disk, and run it again",
    "SQLITE_NOTADB": "is not a ledger, nor any SQLite file; name another file with --ledger",
    "SQLITE_CORRUPT": "is damaged; restore it from a copy, or add its reports to a new one",
}
_OF_POSTGRESQL = {
    "53100": "cannot grow: the disk of the server is full. What was stored before stays; make room and run "
    "it again",
    "25006": "is read-only; connect to a server that accepts writing",
    "55P03": "is locked: another process is writing to it. Nothing of this step was stored; try again when "
    "the other one has finished",
    "42501": "refuses this: the role lacks a permission; it must be allowed to create and write tables",
    "3D000": "does not exist; create the database first, with createdb for instance",
    "28P01": "cannot be opened: user or password are wrong",
}


@contextmanager
def told_plainly(location: str) -> Iterator[None]:
    """Raise what a database says within as `LedgerError` that names ``location``."""
    try:
        yield
    except SQLAlchemyError as error:
        raise LedgerError(f"ledger {location} {_meaning(error)}") from error


def _meaning(error: SQLAlchemyError) -> str:
    cause = error.orig if isinstance(error, DBAPIError) else None
    name = getattr(cause, "sqlite_errorname", None)
    if name:
        known = next((words for start, words in _OF_SQLITE.items() if name.startswith(start)), None)
        return known or f"failed: {cause} ({name})"
    state = getattr(cause, "sqlstate", None)
    if state in _OF_POSTGRESQL:
        return _OF_POSTGRESQL[state]
    said = " ".join(str(cause or error).split())
    return f"failed: {said}" if state else f"cannot be used: {said}; is the server running?"
