"""``communique reread``: the reports of a ledger read again by a newer reader.

Takes options, calls `Ledger.reread`, and says what was done.
"""

from __future__ import annotations

import typer

from communique.cli import ledgers
from communique.cli.read import SOME_FAILED, JobsOption

__all__ = ["reread"]


def reread(ledger: ledgers.LedgerOption = ledgers.DEFAULT, jobs: JobsOption = 1) -> None:
    """Read again, with this version of the program, what an earlier version read.

    What people judged is kept. Afterwards `communique diff` says what the newer reader changed. A run that
    is cut off goes on when it is called again. Exit codes as for `communique add`.

    \b
    Examples:
      communique reread
      communique reread --ledger talks.db --jobs 4
    """
    from communique.cli.ledger_watch import LedgerWatch
    from communique.cli.workers import readings
    from communique.ledger import open_ledger

    with open_ledger(ledger, create=False) as opened, LedgerWatch() as watch:
        summary = opened.reread(read=lambda some: readings(watch.coming(some), jobs), watch=watch.stored)
    ledgers.say_summary(summary)
    if summary.counts.failed:
        raise typer.Exit(SOME_FAILED)
