"""``communique add``: reports into a ledger.

Takes paths and options, calls `documents.load` and `Ledger.add`, and says what was done.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from communique.cli import ledgers
from communique.cli.read import SOME_FAILED, JobsOption, OutletOption, day

__all__ = ["add"]


def add(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE",
            help="Text, Markdown, HTML or JSON Lines files, folders of them, or - for standard input. "
            "Example: communique add news/ readouts.jsonl",
        ),
    ],
    ledger: ledgers.LedgerOption = ledgers.DEFAULT,
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            parser=day,
            help="The day of publication, for reports that do not say it. Example: --published 2021-06-10",
        ),
    ] = None,
    outlet: OutletOption = None,
    jobs: JobsOption = 1,
) -> None:
    """Read reports into a ledger and bring together what they say of the same engagements and people.

    A report that the ledger holds is not read again; a changed one becomes a new version. A run that is cut
    off has stored what it read: run it again and it goes on. Exit codes: 0 when all were read, 2 for wrong
    usage or a ledger that cannot be used, 3 when any report failed.

    \b
    Examples:
      communique add news/
      communique add readouts.jsonl --ledger talks.db --jobs 4
      communique add news/ --ledger postgresql://anna@localhost/talks
    """
    from communique.cli.ledger_watch import LedgerWatch
    from communique.cli.workers import readings
    from communique.documents import load
    from communique.ledger import open_ledger

    reports = load(sources, published=published, outlet=outlet, stdin=sys.stdin.buffer)
    with open_ledger(ledger) as opened, LedgerWatch() as watch:
        summary = opened.add(
            watch.coming(reports), read=lambda some: readings(some, jobs), watch=watch.stored
        )
    ledgers.say_summary(summary)
    if summary.counts.failed:
        raise typer.Exit(SOME_FAILED)
