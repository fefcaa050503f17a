"""What a server is told when it is started.

Takes nothing, gives the frozen `Settings`. Whether they fit together is checked by the command.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Settings"]


class Settings(NamedTuple):
    """How a ledger is served.

    ``ledger``: where it is, a file or the URL of a PostgreSQL database. ``team``: whether people log in;
    ``members``: where their members are, a file or URL, None for the file beside the ledger.
    ``hosts``: the names under which the server may be asked, besides those of this machine.
    ``largest_upload``: bytes of all files of one upload together; ``most_files``: how many they may be.
    """

    ledger: str
    team: bool = False
    members: str | None = None
    hosts: tuple[str, ...] = ()
    largest_upload: int = 50_000_000
    most_files: int = 500
