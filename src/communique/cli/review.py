"""``communique review``: what people should judge, what they judged, and taking it back.

Takes ids and a verdict, calls the `Ledger`, and prints what is open or what was decided.
"""

from __future__ import annotations

import getpass
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli import keys, ledgers

if TYPE_CHECKING:
    from communique.ledger import Decision, HeldStatement, Ledger, Summary, UnsurePair

__all__ = ["Verdict", "review"]


# How many of each kind are listed for people; programs get all.
_MOST = 20


class Verdict(StrEnum):
    """What somebody can decide."""

    same = "same"
    different = "different"
    unsure = "unsure"
    corrected = "corrected"
    undo = "undo"


def review(
    id_: Annotated[
        str | None,
        typer.Argument(
            metavar="ID",
            help="What to decide on: an open pair (u-…), a statement (s-…), an account, engagement or person "
            "(a-…, e-…, p-…), or a judgement to undo (j-…). Without it what is open is listed.",
        ),
    ] = None,
    verdict: Annotated[
        Verdict | None,
        typer.Argument(metavar="VERDICT", help=f"One of {', '.join(Verdict)}. Example: u-3f0c same"),
    ] = None,
    other: Annotated[
        str | None,
        typer.Argument(
            metavar="OTHER",
            help="For an account, engagement or person the other one, for corrected the value that is right. "
            "Example: s-81aa corrected 2021-06-10",
        ),
    ] = None,
    author: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Who decides; by default the user's name. Example: --author anna"),
    ] = None,
    reason: Annotated[
        str,
        typer.Option(metavar="TEXT", help="Why. Example: --reason 'the ministry names him'"),
    ] = "",
    each: Annotated[
        bool,
        typer.Option(
            "--each",
            help="Go through the open pairs, a key for each: s same, d different, u unsure, n next, q quit.",
        ),
    ] = False,
    ledger: ledgers.LedgerOption = ledgers.DEFAULT,
    format_: ledgers.FormatOption = ledgers.Format.text,
) -> None:
    """List pairs that may be one and values of low confidence, or decide on one.

    Decisions outlast any new reading. A value that is `same` is right as it was read; one that is
    `different` is not stated. `communique list judgements` lists what was decided.

    \b
    Examples:
      communique review
      communique review --each
      communique review u-3f0c same --reason 'one visit, two spellings'
      communique review s-81aa corrected 2021-06-10
      communique review p-12cd different p-77fe
      communique review j-90ab undo
    """
    with ledgers.existing(ledger) as opened:
        if each:
            _each(opened, author or getpass.getuser(), reason)
            return
        if id_ is None:
            _list(opened, format_)
            return
        if verdict is None:
            raise typer.BadParameter(f"say what {id_} is: {', '.join(Verdict)}", param_hint="VERDICT")
        options = {"author": author or getpass.getuser(), "reason": reason}
        decision, summary = _decided(opened, id_, verdict, other, options)
        became = list(_became(opened, summary))
    if format_ is ledgers.Format.jsonl:
        ledgers.print_records([decision])
    else:
        ledgers.print_lines([f"{decision.id} {verdict} by {options['author']}", *became])
    ledgers.say_summary(summary)


def _each(ledger: Ledger, author: str, reason: str) -> None:
    """All open pairs, a key for each, and then what the decisions changed."""
    pairs = ledger.unsure_pairs()
    decided = keys.decide_each(
        ledger, pairs, shown=_pair_lines, key=typer.getchar, author=author, reason=reason
    )
    summary = ledger.resolve()
    ledgers.print_lines([f"decided {decided} of {len(pairs)}", *_became(ledger, summary)])
    ledgers.say_summary(summary)


def _became(ledger: Ledger, summary: Summary) -> Iterator[str]:
    """Which engagements and people became one, or two."""
    for change in ledger.changes(summary.run):
        if change.change != "changed" and change.kind in ("engagement", "person"):
            what = change.before or change.after
            yield f"{change.id} {change.why.split(';')[0]}: {what}"


def _decided(
    ledger: Ledger, id_: str, verdict: Verdict, other: str | None, options: dict[str, str]
) -> tuple[Decision, Summary]:
    if verdict is Verdict.undo:
        return ledger.undo(id_, **options)
    if id_.startswith("s-"):
        return ledger.judge_value(id_, verdict, value=other, **options)
    if verdict is Verdict.corrected:
        raise typer.BadParameter("only a statement (s-…) can be corrected", param_hint="VERDICT")
    if id_.startswith("u-"):
        return ledger.judge_unsure(id_, verdict, **options)
    if other is None:
        raise typer.BadParameter(f"say what {id_} is the same as, or different from", param_hint="OTHER")
    return ledger.judge_pair(id_, other, verdict, **options)


def _list(ledger: Ledger, format_: ledgers.Format) -> None:
    pairs, values = ledger.unsure_pairs(), ledger.doubtful_values()
    if format_ is ledgers.Format.jsonl:
        ledgers.print_records([*pairs, *values])
    else:
        ledgers.print_lines(_lines(pairs, values))


def _lines(pairs: Sequence[UnsurePair], values: Sequence[HeldStatement]) -> Iterator[str]:
    yield f"Pairs that may be one: {_shown_of(pairs)}"
    for pair in pairs[:_MOST]:
        yield from _pair_lines(pair)
    yield f"\nEngagements of low confidence: {_shown_of(values)}"
    for each in values[:_MOST]:
        yield f"\n{each.id}  {each.report} {each.record}: {each.value} ({each.confidence or 0:.2f})"
        yield f"  {_quoted(each.words or '')}"


def _pair_lines(pair: UnsurePair) -> Iterator[str]:
    yield f"\n{pair.id}  {pair.subject}, now {'one' if pair.merged else 'two'} ({pair.score:+.2f})"
    for end in (pair.one, pair.other):
        yield f"  {end.doc}: {end.name or _quoted(end.words)}"
    told = (each for each in pair.factors if each.name != "prior")
    reasons = ", ".join(f"{each.name} {each.value * each.weight:+.1f}" for each in told)
    yield f"  because: {reasons or 'nothing speaks for or against'}"
    if pair.conflict:
        yield f"  forbidden by: {pair.conflict}"


def _shown_of(found: Sequence[object]) -> str:
    return f"{len(found)}" if len(found) <= _MOST else f"{len(found)}, of which the {_MOST} most open"


def _quoted(words: str) -> str:
    from communique.rendering.visible import clipped, on_one_line

    return f"“{clipped(on_one_line(words), 300)}”"
