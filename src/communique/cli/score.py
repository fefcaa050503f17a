"""``communique score``: how well codings agree.

Takes files of codings, calls `communique.evaluation` and prints the figures. Nothing is computed here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from communique.errors import ScoringError

if TYPE_CHECKING:
    from communique.evaluation import Codings

__all__ = ["Format", "register", "score"]


class Format(StrEnum):
    """How figures are printed."""

    table = "table"
    json = "json"


def score(
    gold: Annotated[
        str,
        typer.Argument(
            metavar="GOLD",
            help="The codings to measure against, JSON Lines. Example: gold.jsonl",
        ),
    ],
    predicted: Annotated[
        list[str],
        typer.Argument(
            metavar="PREDICTED",
            help="The codings to measure, - for standard input; several files give the agreement of all "
            "coders. Example: ben.jsonl chen.jsonl",
        ),
    ],
    format_: Annotated[
        Format,
        typer.Option("--format", "-f", help="table for people, json for programs. Example: --format json"),
    ] = Format.table,
    agreement: Annotated[
        bool,
        typer.Option(
            "--agreement",
            help="Treat two files as coders of equal standing too, and print Krippendorff's alpha for each "
            "field. Example: --agreement",
        ),
    ] = False,
    merge: Annotated[
        bool,
        typer.Option(
            "--merge",
            help="Score merging: GOLD holds clusters and pairs that must stay apart, PREDICTED the merged "
            "engagements. Example: --merge clusters.json merged.jsonl",
        ),
    ] = False,
    errors: Annotated[
        int,
        typer.Option(
            min=0,
            metavar="N",
            help="Show so many errors of each cause, with their words. Example: --errors 3",
        ),
    ] = 0,
) -> None:
    """Score codings against gold codings, or the agreement of several coders.

    A report that PREDICTED does not hold counts as empty. With --merge, PREDICTED is what `communique list
    engagements --format jsonl` prints for a ledger of the reports. Exit codes: 0 when scored, 2 when a file
    is not one of codings, or of clusters and merged engagements.

    \b
    Examples:
      communique score gold.jsonl mine.jsonl
      communique read reports.jsonl --format jsonl | communique score gold.jsonl - --errors 3
      communique score anna.jsonl ben.jsonl chen.jsonl --format json
      communique list engagements --format jsonl | communique score --merge clusters.json -
    """
    from communique.evaluation import read_codings

    if merge:
        typer.echo("\n".join(_show_merge(gold, predicted, format_, errors)))
        return

    paths = [gold, *predicted]
    if len(set(paths)) < len(paths):
        raise ScoringError(f"one file is named twice in {', '.join(paths)}; name each coder's file once")
    codings = {path: read_codings(path) for path in paths}
    _tell_what_is_not_scored(codings)
    show = _show_agreement if agreement or len(paths) > 2 else _show_score
    typer.echo("\n".join(show(codings, format_, errors)))


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command()(score)


def _show_score(codings: Mapping[str, Codings], format_: Format, errors: int) -> Iterator[str]:
    from communique.evaluation import printed, score

    found = score(*codings.values())
    if format_ is Format.json:
        yield json.dumps(printed.score_values(found, errors), indent=1)
        return
    yield from printed.score_lines(found)
    if errors:
        yield from printed.error_lines(found, errors)


def _show_agreement(codings: Mapping[str, Codings], format_: Format, errors: int) -> Iterator[str]:
    from communique.evaluation import printed
    from communique.evaluation.agreement import agreement

    found = agreement(codings)
    if format_ is Format.json:
        yield json.dumps(printed.agreement_values(found, errors), indent=1)
        return
    yield from printed.agreement_lines(found)
    for pair in found.pairs if errors else ():
        yield f"\n{pair.first} and {pair.second}"
        yield from printed.error_lines(pair.score, errors)


def _show_merge(gold: str, predicted: list[str], format_: Format, errors: int) -> Iterator[str]:
    from communique.evaluation.merge import merge_lines, merge_values, score_merge
    from communique.evaluation.merge_files import read_merge_gold, read_merged

    if len(predicted) > 1:
        raise ScoringError(
            f"--merge scores one file of merged engagements, got {len(predicted)}: {', '.join(predicted)}; "
            "score each by itself"
        )
    found = score_merge(read_merge_gold(Path(gold)), read_merged(predicted[0]))
    if format_ is Format.json:
        yield json.dumps(merge_values(found), indent=1)
    else:
        yield from merge_lines(found, errors)


def _tell_what_is_not_scored(codings: Mapping[str, Codings]) -> None:
    """Name reports that only a prediction holds; raise `ScoringError` when it holds no other."""
    gold, *predictions = codings
    for name in predictions:
        strangers = [doc for doc in codings[name] if doc not in codings[gold]]
        if strangers and len(strangers) == len(codings[name]):
            raise ScoringError(
                f"{name} and {gold} have no report in common; the first of {name} is {strangers[0]!r}, "
                f'of {gold} {next(iter(codings[gold]))!r}; a report\'s "doc" must be the same in both'
            )
        if strangers:
            typer.echo(f"not in {gold}, so not scored: {_listed(strangers)} of {name}", err=True)


def _listed(docs: list[str]) -> str:
    shown = ", ".join(docs[:3])
    return shown if len(docs) <= 3 else f"{shown} and {len(docs) - 3} more"
