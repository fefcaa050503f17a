"""``communique show``: one engagement, person, report or run of a ledger, with all that is known of it.

Takes a kind and an id, calls the `Ledger`, and prints it. The text is made by `showing`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli import ledgers
from communique.errors import LedgerError

if TYPE_CHECKING:
    from communique.ledger import Ledger

__all__ = ["Kind", "show"]


class Kind(StrEnum):
    """What can be shown."""

    engagement = "engagement"
    person = "person"
    report = "report"
    run = "run"


def show(
    kind: Annotated[Kind, typer.Argument(metavar="KIND", help="What to show.")],
    id_: Annotated[
        str,
        typer.Argument(metavar="ID", help="Its id, as `communique list` gives it, or the beginning of it."),
    ],
    ledger: ledgers.LedgerOption = ledgers.DEFAULT,
    format_: ledgers.FormatOption = ledgers.Format.text,
) -> None:
    """Show one thing of a ledger.

    An engagement with its history and accounts compared, a person with the career, a report with its
    versions and statements, a run with what it did.

    \b
    Examples:
      communique show engagement e-3f0c
      communique show person p-81aa
      communique show run 2 --format jsonl
    """
    with ledgers.existing(ledger) as opened:
        if format_ is ledgers.Format.jsonl:
            ledgers.print_records(_records(opened, kind, id_))
        else:
            ledgers.print_lines(_lines(opened, kind, id_))


def _records(ledger: Ledger, kind: Kind, id_: str) -> Iterator[object]:
    """The thing, and what is worked out from it, as records."""
    if kind is Kind.engagement:
        yield {"engagement": ledger.engagement(id_), "comparison": ledger.compare(id_)}
    elif kind is Kind.person:
        yield {"person": ledger.person(id_), "career": ledger.career(id_)}
    elif kind is Kind.report:
        reading, versions = ledger.reading(id_), ledger.versions(id_)
        yield {"reading": reading, "versions": versions, "statements": ledger.statements(id_)}
    else:
        number = _number(id_)
        yield {"run": ledger.run(number), "changes": ledger.changes(number)}


def _lines(ledger: Ledger, kind: Kind, id_: str) -> Iterable[str]:
    from communique.cli import showing

    if kind is Kind.engagement:
        return showing.engagement_lines(ledger.engagement(id_), ledger.compare(id_))
    if kind is Kind.person:
        person = ledger.person(id_)
        conflicts = ledger.post_conflicts(person.id)
        return showing.person_lines(person, ledger.career(id_), conflicts, ledger.engagements_of(person.id))
    if kind is Kind.report:
        return showing.report_lines(ledger.reading(id_), ledger.versions(id_), ledger.statements(id_))
    return showing.run_lines(ledger.run(_number(id_)), ledger.changes(_number(id_)))


def _number(given: str) -> int:
    if not given.isdecimal():
        raise LedgerError(
            f"{given!r} is not the number of a run; `communique list runs` shows which there are"
        )
    return int(given)
