"""``communique diff``: what a run added to the record, changed in it or lost from it, and why.

Takes the number of a run, calls `Ledger.changes`, and prints it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli import ledgers

if TYPE_CHECKING:
    from communique.ledger import Change

__all__ = ["change_lines", "diff"]

_SIGNS = {"added": "+", "changed": "~", "lost": "-"}


def diff(
    run: Annotated[
        int | None,
        typer.Argument(
            metavar="RUN", help="The number of the run; by default the last that changed anything. Example: 3"
        ),
    ] = None,
    ledger: ledgers.LedgerOption = ledgers.DEFAULT,
    format_: ledgers.FormatOption = ledgers.Format.text,
) -> None:
    """Say what a run added (+), changed (~) and lost (-): engagements, people, commitments, figures, and why.

    \b
    Examples:
      communique diff
      communique diff 3 --format jsonl
    """
    with ledgers.existing(ledger) as opened:
        changes = opened.changes(run)
    if format_ is ledgers.Format.jsonl:
        ledgers.print_records(changes)
    else:
        ledgers.print_lines(change_lines(changes))


def change_lines(changes: Sequence[Change]) -> Iterator[str]:
    """The changes, each thing once, with what changed in it and why."""
    if not changes:
        yield "nothing changed"
    last: tuple[str, str] | None = None
    for each in changes:
        if (each.kind, each.id) != last:
            what = each.after if each.change == "added" else each.before if each.change == "lost" else ""
            yield f"{_SIGNS[each.change]} {each.kind} {each.id}" + (f"  {what}" if what else "")
            yield f"    why: {each.why}"
            last = each.kind, each.id
        if each.field:
            yield f"    {each.field}: {each.before or 'not stated'} -> {each.after or 'not stated'}"
