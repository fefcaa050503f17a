"""The coders that a ledger holds: the program, the people who judged what it read, and those who coded rows.

Takes a `Holdings`, gives the program's codings of reports, what it and people say of the values that were
judged, and what it and imported rows say of the same engagements. People who judge see what the program read:
that they agree with it shows less than if they had coded the report by themselves. People whose rows were
imported had other sources: that they differ shows less than if they had read the same reports.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from communique.errors import LedgerError, ScoringError
from communique.evaluation.agreement import engagement_answers
from communique.evaluation.coders import Asked, CoderAgreement, compare_answers
from communique.evaluation.codings import CodedEngagement, CodedParticipant, CodedPlace, Codings, coding_of
from communique.evaluation.resampling import RESAMPLES, SEED
from communique.ledger import Decision
from communique.ledger.holdings import Holdings
from communique.resolution import Account, MergedEngagement
from communique.resolution.handcoded import coder_of

__all__ = [
    "PROGRAM",
    "RECORDED",
    "LedgerCoders",
    "coded_rows",
    "compare_rows",
    "judged_values",
    "program_codings",
]

#: What the program is called among coders.
PROGRAM = "program"
#: The field that says whether the program has an engagement that a coder has a row of.
RECORDED = "recorded"
_NOT_STATED = ""


class LedgerCoders(NamedTuple):
    """The coders, the program first, and what each says of each value asked for."""

    coders: tuple[str, ...]
    asked: tuple[Asked, ...]

    @property
    def docs(self) -> tuple[str, ...]:
        """What is drawn for the intervals: the reports judged, or the engagements coded."""
        return tuple(dict.fromkeys(one.doc for one in self.asked))


def program_codings(ledger: Holdings, docs: Iterable[str]) -> Codings:
    """What the program read, before any correction, from those of the reports that the ledger holds."""
    held = {each.id for each in ledger.reports()}
    return {doc: coding_of(ledger.reading(doc)) for doc in docs if doc in held}


def judged_values(ledger: Holdings) -> LedgerCoders:
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
    return LedgerCoders((PROGRAM, *authors), asked)


def compare_rows(ledger: Holdings, *, resamples: int = RESAMPLES, seed: int = SEED) -> CoderAgreement:
    """The program and the coders of imported rows, on the engagements that the rows tell of.

    Raises `ScoringError` when no rows were imported.
    """
    told = coded_rows(ledger)
    found = compare_answers(told.coders, told.asked, told.docs, resamples=resamples, seed=seed)
    # A coder has all the engagements of which it is asked whether the program has them: a share, no alpha.
    fields = {name: each for name, each in found.fields.items() if name != RECORDED}
    return found._replace(fields=fields, drawn="engagement")


def coded_rows(ledger: Holdings) -> LedgerCoders:
    """Each engagement that imported rows tell of: what they and the program say of each field.

    The program's word is that of most of its reports. Raises `ScoringError` when no rows were imported.
    """
    told = [(each, coded) for each in ledger.engagements() if (coded := _by_coder(each)).keys() - {PROGRAM}]
    if not told:
        raise ScoringError(
            f"ledger {ledger.location} holds no rows that people coded; import some with `communique import`"
        )
    coders = (PROGRAM, *sorted({coder for _, coded in told for coder in coded} - {PROGRAM}))
    asked = [one for each, coded in told for one in _of_rows(each.id, coded, coders)]
    return LedgerCoders(coders, tuple(asked))


def _of_rows(engagement: str, coded: Mapping[str, CodedEngagement], coders: Sequence[str]) -> Iterator[Asked]:
    unit = tuple(coded.get(each) for each in coders)
    for number, coder in enumerate(coders):
        if coder != PROGRAM and coder in coded:
            has = str(PROGRAM in coded)
            yield Asked(
                engagement,
                RECORDED,
                tuple(has if not i else str(True) if i == number else None for i in range(len(coders))),
            )
    yield Asked(engagement, "type", tuple(each.type if each else None for each in unit))
    yield from (Asked(engagement, field, said) for field, said in engagement_answers(unit))


def _by_coder(engagement: MergedEngagement) -> dict[str, CodedEngagement]:
    """What the program's reports and each coder's rows say of an engagement."""
    accounts: dict[str, list[Account]] = {}
    for each in engagement.accounts:
        accounts.setdefault(coder_of(each.doc) or PROGRAM, []).append(each)
    return {coder: _together(each) for coder, each in accounts.items()}


def _together(accounts: Sequence[Account]) -> CodedEngagement:
    """What most accounts say, of equals the first; everybody whom any of them names."""
    people = {each.name: each for account in reversed(accounts) for each in account.participants if each.name}
    return CodedEngagement(
        type=_most([each.type for each in accounts]) or "",
        status=_most([each.status for each in accounts]),
        date=_most([each.date for each in accounts]),
        parties=tuple((_most([" ".join(each.parties) for each in accounts]) or "").split(" ")),
        place=CodedPlace(
            city=_most([each.place.city for each in accounts]),
            country=_most([each.place.country for each in accounts]),
        ),
        participants=tuple(
            CodedParticipant(name=each.name, rank=each.rank, post=each.post, party=each.party, role=each.role)
            for each in people.values()
        ),
        topics=tuple({topic for each in accounts for topic in each.topics}),
        parent=next((each.parent for each in accounts if each.parent), None),
    )


def _most(values: Sequence[str | None]) -> str | None:
    given = [each for each in values if each]
    return Counter(given).most_common(1)[0][0] if given else None


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
