"""The commands that list what a brief only counts.

Takes what is counted, gives a command line that can be copied into a shell; nothing is run here.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterable

from communique.ledger import DEFAULT

__all__ = ["Commands"]


class Commands:
    """Command lines for the ledger at ``location``."""

    def __init__(self, location: str) -> None:
        self._ledger = () if location == DEFAULT else ("--ledger", location)

    def engagements(self, parties: Iterable[str] = (), *more: str) -> str:
        """Lists engagements in which all of the parties take part."""
        return self._line("ask", *_of(parties), *more)

    def differences(self, parties: Iterable[str]) -> str:
        """Lists where accounts of engagements of all of the parties differ."""
        return self._line("ask", "differences", *_of(parties))

    def list(self, what: str, parties: Iterable[str] = ()) -> str:
        """Lists ``commitments``, say, that all of the parties have."""
        return self._line("list", what, *_of(parties))

    def show(self, kind: str, id: str) -> str:
        """Shows one ``engagement``, ``person`` or ``report``."""
        return self._line("show", kind, id)

    def _line(self, *words: str) -> str:
        return shlex.join(("communique", *words, *self._ledger))


def _of(parties: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for party in parties for word in ("--party", party))
