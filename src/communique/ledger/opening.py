"""Opening a ledger: a file of SQLite by default, a database of PostgreSQL by its URL.

Takes where it is, gives a `Ledger` whose tables are those of this version of the program.
"""

from __future__ import annotations

from pathlib import Path

from communique.ledger.database import database
from communique.ledger.ledger import Ledger
from communique.ledger.upgrading import bring_up_to_date

__all__ = ["DEFAULT", "open_ledger"]

#: The file where a ledger is when nothing else is said.
DEFAULT = "communique.db"


def open_ledger(
    location: str | Path = DEFAULT, *, readonly: bool = False, create: bool = True, timeout: float = 30.0
) -> Ledger:
    """The ledger at ``location``, a file or a URL such as ``postgresql://user@host/database``.

    ``readonly``: nothing can be added, nor is an older ledger brought up to date; ``create``: make the file
    if there is none; ``timeout``: seconds to wait for another process that writes.

    Raises `LedgerError` when it cannot be opened, was written by a newer version of the program, or is
    something else.
    """
    opened = database(location, readonly=readonly, create=create and not readonly, timeout=timeout)
    try:
        bring_up_to_date(opened)
    except BaseException:
        opened.close()
        raise
    return Ledger(opened)
