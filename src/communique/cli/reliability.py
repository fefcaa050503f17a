"""``communique reliability``: how far coders, people and the program, agree field by field.

Takes files of codings and a ledger, calls `communique.evaluation` and prints. Nothing is computed here.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli import ledgers
from communique.cli.score import Format
from communique.errors import ScoringError

if TYPE_CHECKING:
    from communique.evaluation.coders import CoderAgreement

__all__ = ["reliability"]


def reliability(
    codings: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="CODINGS",
            help="A file of codings (JSON Lines) for each coder, - for standard input. "
            "Example: anna.jsonl ben.jsonl",
        ),
    ] = None,
    ledger: Annotated[
        str | None,
        typer.Option(
            "--ledger",
            "-l",
            metavar="FILE",
            help="A ledger: with files, the program's readings in it are one more coder; without, what "
            "people judged is compared with what was read. Example: --ledger talks.db",
        ),
    ] = None,
    rows: Annotated[
        bool,
        typer.Option(
            "--rows",
            help="Compare the rows that people imported with what the program read of the same engagements.",
        ),
    ] = False,
    format_: Annotated[
        Format,
        typer.Option("--format", "-f", help="table for people, json for programs. Example: --format json"),
    ] = Format.table,
    resamples: Annotated[
        int,
        typer.Option(
            min=100, metavar="N", help="How many draws the intervals rest on. Example: --resamples 5000"
        ),
    ] = 2000,
    seed: Annotated[
        int, typer.Option(min=0, metavar="N", help="From which seed they are drawn. Example: --seed 7")
    ] = 20260101,
) -> None:
    """Compare coders field by field: Krippendorff's alpha, Cohen's kappa and F1, with intervals.

    Intervals come from drawing whole reports (with --rows, engagements) with replacement, since what one
    report says hangs together.
    Exit codes: 0 when compared, 2 when there are fewer than two coders or no report in common.

    \b
    Examples:
      communique reliability anna.jsonl ben.jsonl chen.jsonl
      communique reliability anna.jsonl ben.jsonl --ledger talks.db --format json
      communique reliability --ledger talks.db
      communique reliability --ledger talks.db --rows
    """
    from communique.evaluation.coders_printed import coder_lines, coder_values

    found = _found(codings or [], ledger, rows, resamples, seed)
    if format_ is Format.json:
        typer.echo(json.dumps(coder_values(found), indent=1))
    else:
        ledgers.print_lines(coder_lines(found))


def _found(paths: list[str], ledger: str | None, rows: bool, resamples: int, seed: int) -> CoderAgreement:
    from communique.evaluation import read_codings
    from communique.evaluation.coders import compare_answers, compare_coders
    from communique.evaluation.ledger_coders import PROGRAM, compare_rows, judged_values, program_codings

    if len(set(paths)) < len(paths):
        raise ScoringError(f"one file is named twice in {', '.join(paths)}; name each coder's file once")
    if rows and (paths or ledger is None):
        raise ScoringError("--rows compares the rows in a ledger; name it with --ledger, and no files")
    coders = {path: read_codings(path) for path in paths}
    if ledger is None:
        return compare_coders(coders, resamples=resamples, seed=seed)
    with ledgers.existing(ledger) as held:
        if rows:
            return compare_rows(held, resamples=resamples, seed=seed)
        if not coders:
            judged = judged_values(held)
            return compare_answers(judged.coders, judged.asked, judged.docs, resamples=resamples, seed=seed)
        docs = dict.fromkeys(doc for each in coders.values() for doc in each)
        coders[PROGRAM] = program_codings(held, docs)
    return compare_coders(coders, resamples=resamples, seed=seed)
