"""``communique ask``: questions to a ledger, and what is answered.

Takes the options of a question and what kind of answer is wanted, calls `communique.questions`, and prints
lines for people or JSON Lines for programs. The lines are made by `answering`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

import typer

from communique.cli import ledgers
from communique.cli.questioning import Asked, with_question
from communique.cli.read import day
from communique.errors import QuestionError

if TYPE_CHECKING:
    from communique.ledger import Ledger
    from communique.questions import Question

__all__ = ["Kind", "ask"]


class Kind(StrEnum):
    """What can be answered."""

    engagements = "engagements"
    facets = "facets"
    timeline = "timeline"
    ends = "ends"
    network = "network"
    holders = "holders"
    commitments = "commitments"
    differences = "differences"


class _Wanted(NamedTuple):
    """What is asked, beside the question: the day, the state and the nodes that some answers are about."""

    ledger: Ledger
    question: Question
    day: str | None
    state: str | None
    of: Literal["parties", "people"]


class Nodes(StrEnum):
    """Between whom a network has links."""

    parties = "parties"
    people = "people"


# The options that only some answers take, and these.
_ONLY_FOR = {
    "--day": (Kind.holders, Kind.commitments),
    "--state": (Kind.commitments,),
    "--of": (Kind.network,),
}


@with_question
def ask(
    asked: Asked,
    kind: Annotated[
        Kind,
        typer.Argument(
            metavar="ANSWER",
            help="What to answer: engagements, facets (how they part), timeline (of two parties), ends "
            "(first and last), network, holders (of a post), commitments or differences (of accounts).",
        ),
    ] = Kind.engagements,
    ledger: ledgers.LedgerOption = ledgers.DEFAULT,
    format_: ledgers.FormatOption = ledgers.Format.text,
    quote: Annotated[
        str | None,
        typer.Option(metavar="WORDS", help="Only with these words in quotes. Example: --quote port"),
    ] = None,
    post_party: Annotated[
        str | None,
        typer.Option(metavar="PARTY", help="Whose post --post is. Example: --post minister --post-party GHA"),
    ] = None,
    day_: Annotated[
        str | None,
        typer.Option(
            "--day",
            metavar="DATE",
            parser=day,
            help="For holders and commitments: as of this day. Example: --day 2024-06-30",
        ),
    ] = None,
    state: Annotated[
        str | None,
        typer.Option(
            metavar="STATE",
            help="For commitments: open, due, overdue, met, lapsed or contradicted. Example: --state overdue",
        ),
    ] = None,
    of: Annotated[
        Nodes | None,
        typer.Option(
            "--of", help="For networks: link parties (as by default) or people. Example: --of people"
        ),
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            metavar="ORDER",
            help="newest, oldest, reports, sources or relevance first. Example: --sort oldest",
        ),
    ] = None,
    limit: Annotated[
        str | None, typer.Option(metavar="NUMBER", help="How many at most. Example: --limit 50")
    ] = None,
    page: Annotated[
        str | None,
        typer.Option(metavar="TOKEN", help="The page that the one before named. Example: --page …"),
    ] = None,
) -> None:
    """Ask a ledger who met whom, when, where and about what; engagements are counted, not reports.

    Without ANSWER it lists the engagements that fit all that is asked. When there are none, it says what was
    searched and what is nearest.

    \b
    Examples:
      communique ask --party AZE --party PAK --since 2021 --type visit,meeting
      communique ask timeline --party AZE --party PAK
      communique ask ends --guest AZE --host PAK --post 'navy chief' --type visit
      communique ask holders --post 'chief of the naval staff' --party PAK --day 2024-06-30
      communique ask commitments --party PAK --state overdue
      communique ask network --of people --person 'Anna Berg'
    """
    from communique.cli import answering
    from communique.questions import question_of

    shown = {"quote": quote, "post_party": post_party, "sort": sort, "limit": limit, "page": page}
    _check(kind, {"--day": day_, "--state": state, "--of": of})
    question = question_of({**asked, **shown})
    with ledgers.existing(ledger) as opened:
        answer = _ANSWERS[kind](
            _Wanted(opened, question, day_, state, "people" if of == Nodes.people else "parties")
        )
    if format_ is ledgers.Format.jsonl:
        ledgers.print_records(answering.records(answer))
    else:
        ledgers.print_lines(answering.lines(answer))
    for sentence in answering.beside(answer):
        ledgers.say(sentence)


def _check(kind: Kind, given: Mapping[str, str | None]) -> None:
    """Refuse an option that the answer would leave out of account."""
    for option, value in given.items():
        if value is not None and kind not in _ONLY_FOR[option]:
            answers = " and ".join(each.value for each in _ONLY_FOR[option])
            raise QuestionError(f"{option} is for {answers}, not for {kind.value}; leave it out")


def _engagements(wanted: _Wanted) -> Any:
    from communique.questions import ask

    return ask(wanted.ledger, wanted.question, facets=False)


def _facets(wanted: _Wanted) -> Any:
    from communique.cli.answering import Parted
    from communique.questions import ask

    return Parted(ask(wanted.ledger, wanted.question, facets=True))


def _timeline(wanted: _Wanted) -> Any:
    from communique.questions import timeline

    if len(wanted.question.parties) != 2:
        raise QuestionError(
            f"a timeline is of two parties, and {len(wanted.question.parties)} are named; say which two, "
            "such as --party AZE --party PAK"
        )
    return timeline(wanted.ledger, *wanted.question.parties, wanted.question)


def _ends(wanted: _Wanted) -> Any:
    from communique.questions import first_and_last

    return first_and_last(wanted.ledger, wanted.question)


def _network(wanted: _Wanted) -> Any:
    from communique.questions import network

    return network(wanted.ledger, wanted.question, of=wanted.of, most=wanted.question.limit)


def _holders(wanted: _Wanted) -> Any:
    from communique.questions import holders, holders_on

    question = wanted.question
    party = question.post_party or (question.parties[0] if len(question.parties) == 1 else None)
    if not question.post or not party:
        raise QuestionError(
            "holders needs a post and whose it is, such as --post 'chief of the naval staff' --party PAK"
        )
    if wanted.day is None:
        return holders(wanted.ledger, question.post, party)
    return holders_on(wanted.ledger, question.post, party, wanted.day)


def _commitments(wanted: _Wanted) -> Any:
    from communique.questions import commitments, parameters_of

    others = [name for name in parameters_of(wanted.question) if name not in ("party", "limit")]
    if others:
        raise QuestionError(
            f"commitments are asked for by --party, --state and --day, not by {', '.join(others)}"
        )
    return commitments(
        wanted.ledger,
        wanted.state or "open",
        wanted.day,
        parties=wanted.question.parties,
        limit=wanted.question.limit,
    )


def _differences(wanted: _Wanted) -> Any:
    from communique.questions import differences

    return differences(wanted.ledger, wanted.question)


_ANSWERS: dict[Kind, Callable[[_Wanted], Any]] = {
    Kind.engagements: _engagements,
    Kind.facets: _facets,
    Kind.timeline: _timeline,
    Kind.ends: _ends,
    Kind.network: _network,
    Kind.holders: _holders,
    Kind.commitments: _commitments,
    Kind.differences: _differences,
}
