"""How a ledger stands, as a short text: it changes whenever anything in it does.

Takes a ledger, gives the text. Cheap enough to be asked for at each request.
"""

from __future__ import annotations

from sqlalchemy import func, select

from communique.ledger import Ledger
from communique.ledger.tables import JUDGEMENTS, RUNS

__all__ = ["standing"]


def standing(ledger: Ledger) -> str:
    """The last run with what it stored so far, and the judgements."""
    counts = (RUNS.c[f"reports_{what}"] for what in ("read", "changed", "known", "failed"))
    last_run = select(RUNS.c.id, RUNS.c.finished, *counts).order_by(RUNS.c.id.desc()).limit(1)
    judged = select(func.count(), func.count(JUDGEMENTS.c.undone_at), func.max(JUDGEMENTS.c.at))
    with ledger.reading_tables() as connection:
        parts = (connection.execute(query).first() for query in (last_run, judged))
        return " ".join(str(value) for part in parts for value in (part or ()))
