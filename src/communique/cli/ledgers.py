"""What the commands on a ledger share: the option that names it, opening it, and printing records.

Takes where the ledger is, gives an open `Ledger` whose content is resolved. What is shown of it is left to
the commands.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from communique.errors import LedgerError

if TYPE_CHECKING:
    from communique.ledger import Ledger, Summary

__all__ = [
    "DEFAULT",
    "Format",
    "FormatOption",
    "LedgerOption",
    "existing",
    "print_lines",
    "print_records",
    "say",
    "say_summary",
]

DEFAULT = "communique.db"

LedgerOption = Annotated[
    str,
    typer.Option(
        "--ledger",
        "-l",
        metavar="FILE",
        help="The ledger: a file, or the URL of a PostgreSQL database. Example: --ledger talks.db",
    ),
]


class Format(StrEnum):
    """How what a ledger holds is printed."""

    text = "text"
    jsonl = "jsonl"


FormatOption = Annotated[
    Format,
    typer.Option("--format", "-f", help="text for people, jsonl for programs. Example: --format jsonl"),
]


@contextmanager
def existing(location: str) -> Iterator[Ledger]:
    """The ledger at ``location``, which must be there; resolved first if a run was cut off before it was."""
    from communique.ledger import open_ledger

    with open_ledger(location, create=False) as ledger:
        if not ledger.is_resolved:
            _resolve(ledger)
        yield ledger


def print_records(records: Iterable[object]) -> None:
    """Print each record as a line of JSON."""
    import msgspec

    encoder = msgspec.json.Encoder(order="deterministic")
    for record in records:
        sys.stdout.buffer.write(encoder.encode(record) + b"\n")
    sys.stdout.buffer.flush()


def print_lines(lines: Iterable[str]) -> None:
    """Print lines of which no text can move the cursor, in characters that the output can hold."""
    from communique.rendering.visible import visible, within_encoding

    encoding = sys.stdout.encoding or "utf-8"
    for line in lines:
        typer.echo(within_encoding(visible(line), encoding))


def say(message: str) -> None:
    """Say something beside the data."""
    typer.echo(message, err=True)


def say_summary(summary: Summary) -> None:
    """Say what a run did."""
    counts = summary.counts
    reports = {
        "read": counts.read,
        "in a new version": counts.changed,
        "known": counts.known,
        "failed": counts.failed,
    }
    told = ", ".join(f"{count} {what}" for what, count in reports.items() if count) or "none"
    record = f"{summary.added} added, {summary.changed} changed, {summary.lost} lost"
    say(f"run {summary.run}: reports: {told}; engagements, people, commitments and figures: {record}")


def _resolve(ledger: Ledger) -> None:
    say("resolving what was added or decided since the last resolution")
    try:
        ledger.resolve()
    except LedgerError as error:
        say(f"communique: showing what was resolved last, since {error}")
