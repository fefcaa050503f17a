"""The coders that a ledger holds: the program, and the people who judged what it read.

Takes a `Holdings`, gives the program's codings of reports, and what it and people say of the values that were
judged. People who judge see what the program read: that they agree with it shows less than if they had coded
the report by themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from communique.errors import LedgerError, ScoringError
from communique.evaluation.coders import Asked
from communique.evaluation.codings import Codings, coding_of
from communique.ledger import Decision
from communique.ledger.holdings import Holdings

__all__ = ["PROGRAM", "Judged", "judged_values", "program_codings"]

#: What the program is called among coders.
PROGRAM = "program"
_NOT_STATED = ""


class Judged(NamedTuple):
    """The coders, the program first, and each value that one of the others judged."""

    coders: tuple[str, ...]
    asked: tuple[Asked, ...]

    @property
    def docs(self) -> tuple[str, ...]:
        """The reports in which values were judged."""
        return tuple(dict.fromkeys(one.doc for one in self.asked))


def program_codings(ledger: Holdings, docs: Iterable[str]) -> Codings:
    """What the program read, before any correction, from those of the reports that the ledger holds."""
    held = {each.id for each in ledger.reports()}
    return {doc: coding_of(ledger.reading(doc)) for doc in docs if doc in held}


def judged_values(ledger: Holdings) -> Judged:
    """Each value that people judged: what the program read there, and what they say it is.

    Raises `ScoringError` when nobody judged any value.
    """
    decisions = [each for each in ledger.judgements() if _counts(each)]
    if not decisions:
        raise ScoringError(
            f"nobody has judged a value in ledger {ledger.location}; judge some with `communique review`, or "
            "name files of codings"
        )
    authors = sorted({each.author for each in decisions})
    latest = {(each.one[0], each.field, each.author): each for each in decisions}
    questions: dict[tuple[object, str | None], list[Decision]] = {}
    for (anchor, field, _), decision in latest.items():
        questions.setdefault((anchor, field), []).append(decision)
    asked = tuple(_asked(each, authors) for each in questions.values())
    return Judged((PROGRAM, *authors), asked)


def _counts(decision: Decision) -> bool:
    holds = decision.subject == "value" and decision.undone_at is None
    return holds and decision.verdict in ("same", "different", "corrected") and bool(decision.field)


def _asked(decisions: Sequence[Decision], authors: Sequence[str]) -> Asked:
    """One value: as it was read, and as each author has it."""
    first = decisions[0]
    if first.field is None:
        raise LedgerError(f"judgement {first.id} is of a value but names no field; undo it and judge again")
    said = {each.author: _said(each) for each in decisions}
    name = f"{first.one[0].kind} {first.field.partition(':')[0]}"
    return Asked(
        first.one[0].doc, name, (first.read_as or _NOT_STATED, *(said.get(each) for each in authors))
    )


def _said(decision: Decision) -> str:
    if decision.verdict == "corrected":
        return decision.value or _NOT_STATED
    return (decision.read_as or _NOT_STATED) if decision.verdict == "same" else _NOT_STATED
