"""``communique export``: a ledger handed on in the forms of other programs.

Takes a format and options, calls the format, and says what it left out. The formats are in
`communique.exports`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli import ledgers
from communique.cli.questioning import Asked, with_question

if TYPE_CHECKING:
    from communique.exports.formats import Format
    from communique.exports.selection import Selection
    from communique.exports.sinks import Sink
    from communique.ledger import Ledger
    from communique.questions import Question

__all__ = ["export"]


def _list_formats(asked: bool) -> None:
    if asked:
        from communique.cli.listing import columns
        from communique.exports.formats import formats

        rows = (
            (name, "folder" if each.is_folder else "file", each.about) for name, each in formats().items()
        )
        ledgers.print_lines(columns(rows))
        raise typer.Exit


@with_question
def export(
    asked: Asked,
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="In which form; --formats lists them. Example: --format csv",
        ),
    ],
    ledger: ledgers.LedgerOption = ledgers.DEFAULT,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="PATH",
            help="Write to this file, or folder for formats of several files; else to standard output. "
            "Example: --output talks.csv",
        ),
    ] = None,
    list_formats: Annotated[
        bool,
        typer.Option(
            "--formats",
            is_eager=True,
            callback=_list_formats,
            help="List the formats and stop. Example: communique export --formats",
        ),
    ] = False,
) -> None:
    """Hand a ledger on: as tables, events, entities, maps, networks, calendars and hand-made lists.

    Without a question all of it, else the engagements that fit and what belongs to them. The same ledger
    gives the same bytes. Texts of reports are never exported, only the quoted words.

    \b
    Examples:
      communique export --format csv --output tables/
      communique export --format geojson --party PAK --since 2021 > pakistan.geojson
      communique export --format ical --output ahead.ics
    """
    from communique.exports.formats import format_named
    from communique.exports.selection import selected
    from communique.questions import question_of

    chosen, question = format_named(format_), question_of(asked)
    sink = _sink(chosen, format_, ledger, output)
    with ledgers.existing(ledger) as opened, selected(opened, question) as selection:
        left_out = chosen.write(selection, sink)
        nothing = [] if selection.is_all else _nothing(opened, question, selection)
    for sentence in nothing:
        ledgers.say(f"communique: {sentence}")
    for sentence in left_out:
        ledgers.say(f"communique: {sentence}")
    if output is not None:
        ledgers.say(f"wrote {output}")


def _nothing(ledger: Ledger, question: Question, selection: Selection) -> list[str]:
    """What was searched and what is nearest, where nothing fits the question."""
    if next(selection.engagements(), None) is not None:
        return []
    from communique.cli import answering
    from communique.questions import ask

    return list(answering.beside(ask(ledger, question, facets=False)))


def _sink(chosen: Format, name: str, ledger: str, output: Path | None) -> Sink:
    from communique.cli.output import refuse_input_as_output
    from communique.exports.sinks import FileSink, FolderSink, StreamSink

    if output is None:
        if chosen.is_folder:
            raise typer.BadParameter(
                f"{name} is a folder of files; say where with --output FOLDER", param_hint="--output"
            )
        return StreamSink(sys.stdout.buffer)
    refuse_input_as_output([ledger], output)
    if chosen.is_folder and output.exists() and not output.is_dir():
        raise typer.BadParameter(f"{output} is a file, {name} needs a folder", param_hint="--output")
    if not chosen.is_folder and output.is_dir():
        raise typer.BadParameter(
            f"{output} is a folder; name a file, such as {output / f'ledger{chosen.suffix}'}",
            param_hint="--output",
        )
    return FolderSink(output) if chosen.is_folder else FileSink(output)
