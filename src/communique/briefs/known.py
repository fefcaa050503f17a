"""What a ledger knew on a day: its records without what later reports say.

Takes a `Holdings` and an ISO day, gives a `Known`. A report without a day may be as old as any other, and
always counts. Nothing is resolved anew: accounts, steps and postings of later reports are left out, and what
a record then says is what the others say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

import msgspec

from communique.briefs import selecting
from communique.briefs.model import Quote
from communique.briefs.spans import joined
from communique.codebook import Evidence, Report
from communique.ledger import Decision, HeldReport, ReportedPosition
from communique.ledger.holdings import Holdings
from communique.resolution import (
    Commitment,
    CommitmentStep,
    Comparison,
    MergedEngagement,
    MergedFigure,
    MergedPerson,
    ReportedPosting,
    StatusStep,
    compare_accounts,
    last_status,
    official_sides,
    overdue,
    standing,
)

__all__ = ["Known"]

D = TypeVar("D", ReportedPosting, StatusStep, CommitmentStep)
T = TypeVar("T", MergedEngagement, MergedPerson, Commitment, MergedFigure)


class Known:
    """What the ledger knew on ``day``."""

    def __init__(self, ledger: Holdings, day: str) -> None:
        self.day = day
        self._ledger = ledger
        self._texts: dict[str, Report] = {}
        self._people: dict[str, MergedPerson | None] = {}
        self.reports: Mapping[str, HeldReport] = {each.id: each for each in ledger.reports()}

    def engagements(self, parties: Iterable[str]) -> tuple[MergedEngagement, ...]:
        """Those of all of the parties of which an account was there."""
        return _seen(selecting.engagements_with(self._ledger, parties), self._engagement)

    def engagements_of(self, person: str) -> tuple[MergedEngagement, ...]:
        """Those in which a person takes part."""
        return _seen(selecting.engagements_of(self._ledger, person), self._engagement)

    def family(self, engagement: MergedEngagement) -> tuple[MergedEngagement, ...]:
        """An engagement with those inside it, and the one around it."""
        return _seen(selecting.family(self._ledger, engagement), self._engagement)

    def meet(self, ids: Iterable[str]) -> None:
        """Get to know people, many at once."""
        wanted = {each for each in ids if each not in self._people}
        if not wanted:
            return
        self._people |= dict.fromkeys(wanted)
        found = _seen(selecting.people(self._ledger, wanted), self._person)
        self._people |= {each.id: each for each in found}

    def person(self, id: str | None) -> MergedPerson | None:
        """A person, None where no report had named them."""
        if id is None:
            return None
        self.meet([id])
        return self._people[id]

    def people_of(self, party: str | None) -> tuple[MergedPerson, ...]:
        """The people of a party whom a report had named."""
        return _seen(selecting.people_of(self._ledger, party), self._person)

    def commitments(self, parties: Iterable[str]) -> tuple[Commitment, ...]:
        """Those that bind all of the parties, on either side, and that a report had told of."""
        return _seen(selecting.commitments_with(self._ledger, parties), self._commitment)

    def commitments_of(self, engagement: MergedEngagement) -> tuple[Commitment, ...]:
        """Those that came out of an engagement."""
        return _seen(selecting.commitments_of(self._ledger, engagement.id), self._commitment)

    def figures(self, parties: Iterable[str]) -> tuple[MergedFigure, ...]:
        """Those on all of the parties that a report had given."""
        return _seen(selecting.figures_with(self._ledger, parties), self._figure)

    def positions(self, holders: Sequence[str]) -> tuple[ReportedPosition, ...]:
        """Those of any of the parties, by report."""
        return tuple(
            ReportedPosition(doc=each.doc, position=position)
            for each in selecting.positions_of(self._ledger, holders)
            if self._is_there(each.doc)
            for position in each.positions
            if position.holder in holders
        )

    @property
    def held(self) -> tuple[HeldReport, ...]:
        """The reports that were there."""
        return tuple(each for id, each in self.reports.items() if self._is_there(id))

    def reported(self, doc: str) -> str | None:
        """The day on which a report is known to have been published."""
        return self.reports[doc].published if doc in self.reports else None

    def sources(self, docs: Iterable[str]) -> int:
        """How many independent reports these are: copies of one count once."""
        return len({self._original.get(doc, doc) for doc in docs})

    def quote(self, doc: str, spans: Iterable[Evidence]) -> Quote:
        """Words of a report, with what a person decided on values that were read from them."""
        report = self.reports[doc]
        ordered = joined(self._text(doc), spans)
        return Quote(
            doc=doc,
            title=report.title,
            outlet=report.outlet,
            published=report.published,
            url=report.url,
            spans=ordered,
            remark=self._remark(doc, ordered),
        )

    def compare(self, engagement: MergedEngagement) -> Comparison:
        """The accounts of an engagement side by side."""
        outlets = {each.doc: self.reports[each.doc].outlet for each in engagement.accounts}
        return compare_accounts(engagement, official_sides(outlets))

    def is_overdue(self, commitment: Commitment) -> bool:
        """Whether its day had passed and nobody had called it met, lapsed or denied."""
        return bool(overdue([commitment], self.day))

    @cached_property
    def _original(self) -> Mapping[str, str]:
        return {doc: copy.original for copy in self._ledger.copies() for doc in copy.docs}

    @cached_property
    def _corrections(self) -> Sequence[Decision]:
        return [
            each
            for each in self._ledger.judgements()
            if each.subject == "value" and each.undone_at is None and each.verdict == "corrected"
        ]

    def _remark(self, doc: str, spans: Sequence[Evidence]) -> str | None:
        told = (
            f"{(each.field or '').partition(':')[0]} corrected to {each.value} by {each.author}"
            for each in self._corrections
            for place in each.one
            if place.doc == doc and any(place.start < one.end and one.start < place.end for one in spans)
        )
        return "; ".join(dict.fromkeys(told)) or None

    def _text(self, doc: str) -> Report:
        if doc not in self._texts:
            self._texts[doc] = self._ledger.reading(doc).report
        return self._texts[doc]

    def _is_there(self, doc: str) -> bool:
        return doc in self.reports and (self.reports[doc].published or "") <= self.day

    def _dated(self, told: Iterable[D]) -> tuple[D, ...]:
        """What reports told that were there, under the days on which they say they were published, and no
        other that resolution thinks likely.
        """
        return tuple(
            msgspec.structs.replace(each, reported=self.reported(each.doc))
            for each in told
            if self._is_there(each.doc)
        )

    def _engagement(self, record: MergedEngagement) -> MergedEngagement | None:
        accounts = tuple(each for each in record.accounts if self._is_there(each.doc))
        steps = self._dated(record.history)
        if len(accounts) == len(record.accounts) or not accounts:
            return msgspec.structs.replace(record, history=steps) if accounts else None
        status = last_status(steps) if steps else accounts[-1].status
        days = [each.date for each in accounts if each.date and each.status == status]
        return msgspec.structs.replace(
            record,
            accounts=accounts,
            history=steps,
            status=status,
            date=record.date if record.date in days or not days else max(days, key=days.count),
            sources=self.sources(each.doc for each in accounts),
        )

    def _person(self, record: MergedPerson) -> MergedPerson | None:
        docs = tuple(doc for doc in record.docs if self._is_there(doc))
        postings = tuple(sorted(self._dated(record.postings), key=lambda each: each.reported or "9999"))
        return msgspec.structs.replace(record, docs=docs, postings=postings) if docs else None

    def _commitment(self, record: Commitment) -> Commitment | None:
        steps = self._dated(record.steps)
        if not steps:
            return None
        return msgspec.structs.replace(record, steps=steps, status=standing(steps))

    def _figure(self, record: MergedFigure) -> MergedFigure | None:
        accounts = tuple(each for each in record.accounts if self._is_there(each.doc))
        sources = self.sources(each.doc for each in accounts)
        return msgspec.structs.replace(record, accounts=accounts, sources=sources) if accounts else None


def _seen(records: Iterable[T], as_of: Callable[[T], T | None]) -> tuple[T, ...]:
    return tuple(each for record in records if (each := as_of(record)) is not None)
