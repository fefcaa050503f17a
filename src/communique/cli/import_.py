"""``communique import``: a dataset coded by hand into a ledger.

Takes a file, a mapping and a name, calls `imports.coded_rows` and `Ledger.add_coded`, and names each row that
is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli import ledgers
from communique.cli.read import SOME_FAILED

if TYPE_CHECKING:
    from communique.codebook import Failure, Reading
    from communique.imports import Refused

__all__ = ["import_"]


def import_(
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE", help="The dataset: CSV with a heading, parted by commas, semicolons or tabs."
        ),
    ] = None,
    mapping: Annotated[
        str | None,
        typer.Option(
            "--mapping",
            "-m",
            metavar="MAPPING",
            help="Which column says what: a TOML file, or visits, exercises or agreements for the lists "
            "that `communique export` writes. Example: --mapping visits",
        ),
    ] = None,
    coder: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who coded the rows. Example: --coder anna")
    ] = None,
    ledger: ledgers.LedgerOption = ledgers.DEFAULT,
    refused: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            dir_okay=False,
            help="Write the rows that are refused here, with the reason, to be corrected and imported. "
            "Example: --refused refused.csv",
        ),
    ] = None,
    undo: Annotated[
        int | None,
        typer.Option(
            min=1,
            metavar="RUN",
            help="Instead of importing, take back all that the import of this run stored and changed; "
            "`communique list runs` names the runs. Example: --undo 3",
        ),
    ] = None,
) -> None:
    """Import rows that people coded as statements of a human source, beside what reports say.

    Each row becomes one engagement whose values point at the cells; `communique reread` leaves it alone. A
    row that cannot be imported is refused with its row number, column, value and what is accepted; the others
    go in. Import again after corrections: rows that did not change are known. Exit codes: 0 when all went in,
    2 for a file or mapping that cannot be used, 3 when any row was refused.

    \b
    Examples:
      communique import visits.csv --mapping visits --coder anna
      communique import exercises.csv --mapping ours.toml --coder ben --refused refused.csv
      communique import --undo 3
    """
    from communique.imports import coded_rows, load_mapping
    from communique.ledger import open_ledger

    if undo is not None:
        _undo(undo, ledger, (file, mapping, coder, refused))
        return
    if file is None or mapping is None or coder is None:
        missing = "FILE" if file is None else "--mapping" if mapping is None else "--coder"
        raise typer.BadParameter(
            f"{missing} is missing; an import needs a file, --mapping and --coder (only --undo needs none)"
        )
    table = coded_rows(file, load_mapping(mapping), coder)
    kept: list[Refused] = []
    with open_ledger(ledger) as opened:
        summary = opened.add_coded(_told(table.rows, kept), coder=coder)
    ledgers.say_summary(summary)
    if refused is not None and kept:
        _write(refused, table.columns, kept)
    if kept:
        raise typer.Exit(SOME_FAILED)


def _undo(run: int, ledger: str, others: tuple[object, ...]) -> None:
    if any(each is not None for each in others):
        raise typer.BadParameter("--undo takes back what was imported; give it alone, with --ledger")
    with ledgers.existing(ledger) as opened:
        summary = opened.undo_import(run)
    ledgers.say(f"undone: {summary.counts.changed} rows of run {run}; judgements on them stay")
    ledgers.say_summary(summary._replace(counts=type(summary.counts)()))


def _told(rows: Iterable[Reading | Refused], kept: list[Refused]) -> Iterator[Reading | Failure]:
    """The rows; those that are refused are named, and kept."""
    from communique.imports import Refused
    from communique.rendering.visible import on_one_line

    for each in rows:
        if isinstance(each, Refused):
            ledgers.say(on_one_line(f"refused: {each.failure.message}"))
            kept.append(each)
            yield each.failure
        else:
            yield each


def _write(path: Path, columns: list[str], kept: Iterable[Refused]) -> None:
    from communique.exports.cells import csv_lines, guarded
    from communique.exports.sinks import FileSink

    heading = ["row", "refused_because", *columns]
    rows = [
        [str(each.row.number), guarded(each.failure.message), *each.row.raw[: len(columns)]] for each in kept
    ]
    with FileSink(path).open(path.name) as stream:
        csv_lines(stream, [heading, *rows])
    ledgers.say(f"wrote {path}")
