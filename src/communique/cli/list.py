"""``communique list``: what a ledger holds, a line each.

Takes a kind and options, calls the `Ledger`, and prints lines for people or JSON Lines for programs. The
lines are made by `listing`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from communique.cli import ledgers
from communique.cli.read import day

if TYPE_CHECKING:
    from communique.ledger import Ledger

__all__ = ["Kind", "list_"]


class Kind(StrEnum):
    """What can be listed."""

    engagements = "engagements"
    people = "people"
    commitments = "commitments"
    figures = "figures"
    outcomes = "outcomes"
    positions = "positions"
    reports = "reports"
    copies = "copies"
    failures = "failures"
    judgements = "judgements"
    runs = "runs"


_HELD: dict[Kind, Callable[[Ledger], Iterable[Any]]] = {
    Kind.engagements: lambda ledger: ledger.engagements(),
    Kind.people: lambda ledger: ledger.people(),
    Kind.commitments: lambda ledger: ledger.commitments(),
    Kind.figures: lambda ledger: ledger.figures(),
    Kind.outcomes: lambda ledger: ledger.outcomes(),
    Kind.positions: lambda ledger: ledger.positions(),
    Kind.reports: lambda ledger: ledger.reports(),
    Kind.copies: lambda ledger: ledger.copies(),
    Kind.failures: lambda ledger: ledger.failures(),
    Kind.judgements: lambda ledger: ledger.judgements(),
    Kind.runs: lambda ledger: ledger.runs(),
}


# In which order kinds are listed that have no order of their own; last what has no date.
_ORDERS: dict[Kind, Callable[[Any], tuple[str, ...]]] = {
    Kind.engagements: lambda each: (each.date or "~", each.id),
    Kind.people: lambda each: (each.party or "~", each.name, each.id),
    Kind.commitments: lambda each: (each.due or "~", each.id),
    Kind.figures: lambda each: (each.measure, each.period or "~", each.id),
    Kind.reports: lambda each: (each.published or "~", each.id),
}


# The kinds that have what an option asks for.
_ONLY_FOR: dict[str, tuple[Kind, ...]] = {
    "--party": (
        Kind.engagements,
        Kind.people,
        Kind.commitments,
        Kind.figures,
        Kind.outcomes,
        Kind.positions,
    ),
    "--status": (Kind.engagements, Kind.commitments),
    "--overdue": (Kind.commitments,),
}


def _party(words: str) -> str:
    """The code of a party given by its code or by a name."""
    from communique.errors import QuestionError
    from communique.questions.accepted import party

    try:
        return party(words)
    except QuestionError as error:
        raise typer.BadParameter(str(error), param_hint="--party") from error


def _statuses(kind: Kind) -> list[str]:
    from communique.codebook.tables import STATUSES
    from communique.resolution import COMMITMENT_STATUSES

    return [*STATUSES] if kind is Kind.engagements else [*COMMITMENT_STATUSES]


def _status(word: str) -> str:
    accepted = [*_statuses(Kind.engagements), *_statuses(Kind.commitments)]
    if word in accepted:
        return word
    from communique.questions.accepted import did_you_mean

    near = did_you_mean(word, accepted)
    raise typer.BadParameter(f"{word!r} is no status{near}; accepted: {', '.join(accepted)}")


def list_(
    kind: Annotated[Kind, typer.Argument(metavar="KIND", help="What to list.")],
    ledger: ledgers.LedgerOption = ledgers.DEFAULT,
    format_: ledgers.FormatOption = ledgers.Format.text,
    party: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PARTY",
            help="Only what this party takes part in, belongs to or is bound by; all of several. "
            "Example: --party AZE,PAK",
        ),
    ] = None,
    status: Annotated[
        str | None,
        typer.Option(
            metavar="STATUS",
            parser=_status,
            help="Only engagements or commitments of this status. Example: --status planned",
        ),
    ] = None,
    overdue: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            parser=day,
            help="Only commitments due before this day that came to no end. Example: --overdue 2024-01-01",
        ),
    ] = None,
) -> None:
    """List what a ledger holds: engagements with all their accounts, people, commitments, reports and so on.

    \b
    Examples:
      communique list engagements --format jsonl > engagements.jsonl
      communique list people --party AZE
      communique list commitments --overdue 2024-01-01
    """
    from communique.cli.listing import lines

    parties = [_party(each) for given in party or () for each in given.split(",") if each.strip()]
    _check(kind, {"--party": ",".join(parties) or None, "--status": status, "--overdue": overdue})
    with ledgers.existing(ledger) as opened:
        if overdue is not None:
            found: Iterable[Any] = opened.overdue(overdue)
        else:
            found = _HELD[kind](opened)
    kept = [each for each in found if _fits(each, parties, status)]
    if overdue is None and kind in _ORDERS:
        kept.sort(key=_ORDERS[kind])
    if format_ is ledgers.Format.jsonl:
        ledgers.print_records(kept)
    else:
        ledgers.print_lines(lines(kind.value, kept))


def _check(kind: Kind, given: Mapping[str, str | None]) -> None:
    """Refuse an option that no record of the kind could meet or miss."""
    for option, value in given.items():
        if value is not None and kind not in _ONLY_FOR[option]:
            kinds = ", ".join(each.value for each in _ONLY_FOR[option])
            raise typer.BadParameter(f"{kind.value} have none; accepted for: {kinds}", param_hint=option)
    status = given["--status"]
    if status is not None and status not in (accepted := _statuses(kind)):
        raise typer.BadParameter(
            f"no {kind.value} are {status!r}; accepted: {', '.join(accepted)}", param_hint="--status"
        )


def _fits(record: Any, parties: Sequence[str], status: str | None) -> bool:
    """Whether a record has the status and all of the parties, where it has any."""
    if status is not None and getattr(record, "status", status) != status:
        return False
    if not parties:
        return True
    record = getattr(record, "outcome", getattr(record, "position", record))
    known = {getattr(record, name, None) for name in ("party", "holder", "target")}
    known |= {*getattr(record, "parties", ()), *getattr(record, "by", ()), *getattr(record, "to", ())}
    return known.issuperset(parties)
