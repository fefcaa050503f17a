"""``communique cite``: what a paper must state of the program and the data.

Takes a ledger and files of codings, calls `communique.evaluation` and prints. Nothing is computed here.
"""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli import ledgers

if TYPE_CHECKING:
    from communique.evaluation.citing import Citation

__all__ = ["Format", "cite"]


class Format(StrEnum):
    """How a citation is printed."""

    text = "text"
    bibtex = "bibtex"
    csl = "csl"
    json = "json"


def cite(
    ledger: Annotated[
        str | None,
        typer.Option(
            "--ledger",
            "-l",
            metavar="FILE",
            help="The ledger that the data come from; without it only the program is cited. "
            "Example: --ledger talks.db",
        ),
    ] = None,
    gold: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE",
            help="A file of gold codings that the program was scored against; may be given several times. "
            "Example: --gold gold.jsonl",
        ),
    ] = None,
    format_: Annotated[
        Format,
        typer.Option(
            "--format",
            "-f",
            help="text with a sentence for the methods section, bibtex, csl (CSL JSON for reference "
            "managers), json for programs. Example: --format bibtex",
        ),
    ] = Format.text,
) -> None:
    """Print what a paper must state: version, model, and digests of codebook, gold and corpus.

    Equal digests mean equal content: who has the same reports and the same version gets the same records.

    \b
    Examples:
      communique cite
      communique cite --ledger talks.db --gold gold.jsonl
      communique cite --ledger talks.db --format bibtex >> paper.bib
    """
    from communique.evaluation.citing import citation

    if ledger is None:
        found = citation(gold=gold or ())
    else:
        with ledgers.existing(ledger) as held:
            found = citation(held, gold or ())
    ledgers.print_lines(_lines(found, format_))


def _lines(found: Citation, format_: Format) -> list[str]:
    from communique.evaluation import citing_printed as printed

    if format_ is Format.bibtex:
        return list(printed.bibtex(found))
    if format_ is Format.csl:
        return [json.dumps(printed.csl(found), indent=1, ensure_ascii=False)]
    if format_ is Format.json:
        return [json.dumps(printed.citation_values(found), indent=1, ensure_ascii=False)]
    return list(printed.citation_lines(found))
