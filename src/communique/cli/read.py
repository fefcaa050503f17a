"""``communique read``: reports in, readings out.

Takes paths and options, calls `documents.load` and `Reader.pipe`, and hands what they give to a
rendering. Finding, reading and rendering are left to those.
"""

from __future__ import annotations

import sys
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

__all__ = ["SOME_FAILED", "Format", "JobsOption", "OutletOption", "day", "read"]

SOME_FAILED = 3

JobsOption = Annotated[
    int,
    typer.Option(
        "--jobs", min=1, metavar="N", help="Read in N processes at once; gives the same. Example: --jobs 4"
    ),
]

OutletOption = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="Who published it, for reports that do not say it. Example: --outlet 'Tehran Times'",
    ),
]


class Format(StrEnum):
    """How readings are printed."""

    text = "text"
    jsonl = "jsonl"
    html = "html"


def day(value: str) -> str:
    """``value`` as an ISO day; a usage error when it is none."""
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise typer.BadParameter(f"{value!r} is not a day; accepted: a date such as 2021-06-10") from None


def read(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH",
            help="Text, Markdown, HTML or JSON Lines files, folders of them, or - for standard input. "
            "Example: communique read report.txt news/",
        ),
    ],
    format_: Annotated[
        Format,
        typer.Option(
            "--format",
            "-f",
            help="text to read it here, jsonl for programs (a report per line), html for one page that shows "
            "the words behind every value. Example: --format jsonl",
        ),
    ] = Format.text,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            dir_okay=False,
            help="Write to FILE, not to standard output. Example: --output news.html",
        ),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            parser=day,
            help="The day of publication, for reports that do not say it: relative days ('on Monday') are "
            "counted from it. Example: --published 2021-06-10",
        ),
    ] = None,
    outlet: OutletOption = None,
    jobs: JobsOption = 1,
) -> None:
    """Read reports and print who met whom, where, when, about what, and what came of it.

    A report that cannot be read is printed as a failure and the others are still read. Exit codes: 0
    when all were read, 2 for wrong usage, 3 when any report failed.

    \b
    Examples:
      communique read report.txt
      communique read news/ --format html --output news.html
      cat reports.jsonl | communique read - --format jsonl --published 2021-06-10
    """
    from communique.cli import output as outputs
    from communique.cli.workers import readings
    from communique.documents import load

    outputs.refuse_input_as_output(paths, output)
    with outputs.opened(output) as stream:
        watch = outputs.Watch(shared=stream.isatty())
        reports = load(paths, published=published, outlet=outlet, stdin=sys.stdin.buffer)
        with watch:
            items = watch.results(readings(watch.coming(reports), jobs))
            outputs.WRITERS[format_](items, stream)
    watch.sum_up(output)
    if watch.failed:
        raise typer.Exit(SOME_FAILED)
