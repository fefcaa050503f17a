"""Opening the members: a file of SQLite, or a database of PostgreSQL by its URL.

Takes where they are, gives `Members` whose tables are there.
"""

from __future__ import annotations

import os
from pathlib import Path

from communique.errors import ServingError
from communique.ledger.database import database
from communique.web.members.store import Members
from communique.web.members.tables import METADATA

__all__ = ["Members", "beside", "open_members"]


def beside(ledger: str) -> str:
    """Where the members of a ledger are unless something else is said.

    Raises `ServingError` for a ledger in PostgreSQL, beside which there is no file.
    """
    if "://" in ledger:
        raise ServingError(
            "a ledger in a database has no file beside it; say with --members where the members are, "
            "such as --members members.db"
        )
    path = Path(ledger)
    return str(path.with_name(f"{path.stem}-members.db"))


def open_members(location: str) -> Members:
    """The members at ``location``, made if there are none; a file is readable for its owner alone."""
    opened = database(location, readonly=False, create=True, timeout=10.0)
    with opened.writing() as connection:
        METADATA.create_all(connection)
    if opened.is_sqlite and "://" not in location:
        os.chmod(location, 0o600)
    return Members(opened)
