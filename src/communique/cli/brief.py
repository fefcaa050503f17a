"""``communique brief``: one or two pages on what a ledger holds of parties, a person or an engagement.

Takes what the brief is on, calls `communique.briefs`, and writes Markdown, HTML or DOCX. Nothing is worked
out here.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli import ledgers
from communique.cli.read import day
from communique.errors import QuestionError

if TYPE_CHECKING:
    from communique.briefs import Brief
    from communique.ledger import Ledger

__all__ = ["Format", "brief"]


class Format(StrEnum):
    """What a brief is written as."""

    markdown = "markdown"
    html = "html"
    docx = "docx"


def brief(
    parties: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PARTY",
            help="Two parties, by code or name, for a brief on what they have with each other. "
            "Example: AZE PAK",
        ),
    ] = None,
    person: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="A brief on a person, by name or id. Example: --person 'Zakir Hasanov'"
        ),
    ] = None,
    state: Annotated[
        str | None,
        typer.Option(metavar="PARTY", help="A brief on one state or organisation. Example: --state PAK"),
    ] = None,
    engagement: Annotated[
        str | None,
        typer.Option(metavar="ID", help="A brief on one engagement. Example: --engagement e-3f0c"),
    ] = None,
    ledger: ledgers.LedgerOption = ledgers.DEFAULT,
    format_: Annotated[
        Format,
        typer.Option(
            "--format",
            "-f",
            help="markdown with footnotes, html for one page with its pictures, docx for a word processor. "
            "Example: --format docx",
        ),
    ] = Format.markdown,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write to FILE, not to standard output. Example: --output brief.docx",
        ),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option(
            "--day",
            metavar="DATE",
            parser=day,
            help="As of which day: what reports published later say is left out; by default today. "
            "Example: --day 2024-06-30",
        ),
    ] = None,
) -> None:
    """Write a brief of one or two pages: last engagements, people, agreements, commitments, differences.

    Each sentence has a footnote: the words that say it, with their report, or the command that lists what
    it counts. Nothing is in it that the ledger does not hold. Exit codes: 0 when written, 2 for a party,
    person or engagement that is not known.

    \b
    Examples:
      communique brief AZE PAK
      communique brief AZE PAK --format docx --output brief.docx
      communique brief --person 'Zakir Hasanov' --format html --output hasanov.html
      communique brief --state PAK --day 2024-06-30
    """
    from communique.cli.output import opened

    wanted = {"PARTY PARTY": parties, "--person": person, "--state": state, "--engagement": engagement}
    _check(wanted, format_, output)
    with ledgers.existing(ledger) as held:
        made = _made(held, wanted, on or date.today().isoformat())
    with opened(output) as stream:
        stream.buffer.write(_rendered(made, format_))
        stream.buffer.flush()


def _check(wanted: dict[str, list[str] | str | None], format_: Format, output: Path | None) -> None:
    given = [name for name, value in wanted.items() if value]
    if len(given) != 1:
        told = f"{' and '.join(given)} were given" if given else "nothing was given"
        raise QuestionError(f"a brief is on one of {', '.join(wanted)}; {told}; give one of them")
    if format_ is Format.docx and output is None and _is_terminal():
        raise typer.BadParameter(
            "a DOCX file is nothing for a terminal; name a file, such as --output brief.docx",
            param_hint="--output",
        )


def _is_terminal() -> bool:
    import sys

    return sys.stdout.isatty()


def _made(ledger: Ledger, wanted: dict[str, list[str] | str | None], day: str) -> Brief:
    from communique import briefs
    from communique.briefs.subjects import find_pair, find_person
    from communique.questions.accepted import party

    if isinstance(parties := wanted["PARTY PARTY"], list) and parties:
        return briefs.pair_brief(ledger, *find_pair(parties), day)
    if isinstance(name := wanted["--person"], str):
        return briefs.person_brief(ledger, find_person(ledger, name), day)
    if isinstance(state := wanted["--state"], str):
        return briefs.state_brief(ledger, party(state), day)
    return briefs.engagement_brief(ledger, ledger.engagement(str(wanted["--engagement"])), day)


def _rendered(brief: Brief, format_: Format) -> bytes:
    if format_ is Format.docx:
        from communique.briefs.docx import docx

        return docx(brief)
    if format_ is Format.html:
        from communique.briefs.html import html

        return html(brief).encode()
    from communique.briefs.markdown import markdown

    return markdown(brief).encode()
