"""The database of a ledger: where it is, and transactions in which it is read and written.

Takes a file name or a URL, gives a `Database`. One process writes at a time, the others wait: SQLite locks
the file, PostgreSQL takes a lock for the transaction. Which tables there are is left to `tables`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from communique.errors import LedgerError
from communique.ledger.problems import told_plainly

__all__ = ["Database", "database"]

# Any number will do, as long as no other program takes the same lock in the same database.
_WRITERS_LOCK = 0x636F6D6D
_BUSY = "writes"
# So many connections to a file stay open between transactions.
_KEPT_OPEN = 8


class Database:
    """A database. ``location`` names it in messages, without a password; ``timeout``: seconds to wait for
    other writers.
    """

    def __init__(self, engine: Engine, location: str, *, readonly: bool, timeout: float) -> None:
        self.location = location
        self.readonly = readonly
        self._engine = engine
        self._timeout = timeout

    @property
    def is_sqlite(self) -> bool:
        """Whether it is a file of SQLite."""
        return self._engine.dialect.name == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the ledger, whatever others write meanwhile."""
        with told_plainly(self.location), self._engine.connect() as connection:
            if not self.is_sqlite:
                connection = connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that alone may write; all of it is stored at its end, or nothing.

        Raises `LedgerError` when others write for longer than the timeout.
        """
        if self.readonly:
            raise LedgerError(f"ledger {self.location} was opened for reading only; open it for writing")
        with told_plainly(self.location), self._engine.connect() as connection:
            connection = connection.execution_options(**{_BUSY: True})
            with connection.begin():
                if not self.is_sqlite:
                    connection.execute(text(f"SET LOCAL lock_timeout = {int(self._timeout * 1000)}"))
                    connection.execute(text(f"SELECT pg_advisory_xact_lock({_WRITERS_LOCK})"))
                yield connection

    def close(self) -> None:
        """Give back the connections."""
        self._engine.dispose()


def database(location: str | Path, *, readonly: bool, create: bool, timeout: float) -> Database:
    """The database at ``location``: a file, or a URL that begins with ``postgresql:`` or ``sqlite:``.

    Raises `LedgerError` for a missing file that is not to be created, and for other kinds of URL.
    """
    name = str(location)
    url = _url(name) if "://" in name else None
    if url is None or url.get_backend_name() == "sqlite":
        path = Path(name) if url is None else Path(url.database or "")
        return _sqlite(path, readonly=readonly, create=create, timeout=timeout)
    return _postgresql(url, readonly=readonly, timeout=timeout)


def _url(location: str) -> URL:
    kind, _, rest = location.partition("://")
    try:
        if kind in ("postgresql", "postgres", "postgresql+psycopg"):
            return make_url(f"postgresql+psycopg://{rest}")
        if kind == "sqlite":
            return make_url(location)
    except (ArgumentError, ValueError):
        pass
    raise LedgerError(
        f"ledger of the kind {kind!r} cannot be opened; accepted: a file, or a URL such as "
        "postgresql://user@host/database"
    )


def _sqlite(path: Path, *, readonly: bool, create: bool, timeout: float) -> Database:
    if path.is_dir():
        raise LedgerError(f"ledger {path} is a folder; name a file, such as {path / 'communique.db'}")
    if not create and not path.exists():
        raise LedgerError(
            f"there is no ledger {path}; make it with `communique add`, or say with --ledger where it is"
        )
    mode = "ro" if readonly else "rwc" if create else "rw"
    address = f"file:{quote(str(path.absolute()))}?mode={mode}"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(
            address, uri=True, timeout=timeout, isolation_level=None, check_same_thread=False
        )

    # A connection keeps what it read of the file, and looks whether that changed when a transaction begins.
    engine = create_engine(
        "sqlite://", creator=connect, poolclass=QueuePool, pool_size=_KEPT_OPEN, max_overflow=-1
    )
    event.listen(engine, "begin", _begin_sqlite)
    return Database(engine, str(path), readonly=readonly, timeout=timeout)


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes the file at once: two that first read and then want to write would block each other.
    writes = connection.get_execution_options().get(_BUSY)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _postgresql(url: URL, *, readonly: bool, timeout: float) -> Database:
    if find_spec("psycopg") is None:
        raise LedgerError(
            f"ledger {url.render_as_string()} needs the driver psycopg; install it with "
            "`pip install 'communique[postgresql]'`"
        )
    engine = create_engine(url, pool_pre_ping=True)
    shown = url.set(drivername="postgresql").render_as_string(hide_password=True)
    return Database(engine, shown, readonly=readonly, timeout=timeout)
