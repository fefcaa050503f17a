"""What people judged, looked up by report.

Takes a connection and reports, gives the judgements that point at them. Making them is left to the ledger.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection

from communique.ledger import Decision
from communique.ledger.decisions import all_decisions

__all__ = ["decisions_on_docs"]


def decisions_on_docs(connection: Connection, docs: Collection[str], *, subject: str) -> tuple[Decision, ...]:
    """The judgements on a ``subject`` (and on values) at places in the reports, the earliest first."""
    return tuple(
        each
        for each in all_decisions(connection)
        if each.subject in (subject, "value") and any(one.doc in docs for one in (*each.one, *each.other))
    )
