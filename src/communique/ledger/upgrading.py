"""Versions of the tables: a new ledger gets them, an older one is brought to the newest, a newer is refused.

Takes a `Database`, leaves it with the tables of this version. Each version is a migration in
``migrations/versions``, run by Alembic within one transaction.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from communique.errors import LedgerError
from communique.ledger.database import Database

__all__ = ["HEAD", "KNOWN", "VERSION_TABLE", "bring_up_to_date", "migrations_folder"]

#: The version of the tables that this program knows: the newest in ``migrations/versions``.
HEAD = "0007"
VERSION_TABLE = "ledger_version"
#: All versions from which a ledger is brought up to date.
KNOWN = frozenset({"0001", "0002", "0003", "0004", "0005", "0006", HEAD})


def bring_up_to_date(database: Database) -> None:
    """Give the database the tables of this version.

    Raises `LedgerError` when it was written by a newer program, when it holds something else, and when it
    would have to be changed but was opened for reading only.
    """
    with database.reading() as connection:
        if _version(connection, database) == HEAD:
            return
    if database.readonly:
        raise LedgerError(
            f"ledger {database.location} has no tables of this version yet; open it for writing once, with "
            "`communique add` for instance"
        )
    with database.writing() as connection:
        if _version(connection, database) != HEAD:
            _upgrade(connection)


def migrations_folder() -> Path:
    """Where the migrations are, for Alembic."""
    return Path(__file__).with_name("migrations")


def _version(connection: Connection, database: Database) -> str | None:
    """The version of its tables, None for an empty database."""
    tables = set(inspect(connection).get_table_names())
    if VERSION_TABLE not in tables:
        ours = {"runs", "report_versions", "engagements", "statements"}
        if tables if database.is_sqlite else tables & ours:
            raise LedgerError(
                f"{database.location} is a database but not a ledger (it has the table {min(tables)!r}); "
                "name another with --ledger"
            )
        return None
    found: str = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar_one()
    if found not in KNOWN:
        raise LedgerError(
            f"ledger {database.location} was written by a newer Communiqué (version {found} of the tables; "
            f"this program knows {HEAD}); install a newer Communiqué"
        )
    return found


def _upgrade(connection: Connection) -> None:
    # Alembic takes a third of a second to import and is needed only here.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)
