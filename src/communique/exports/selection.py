"""What of a ledger is exported: all of it, or some engagements and what belongs to them.

Takes a `Snapshot`, gives records one by one, always in the same order. With chosen engagements: the people
who take part, the commitments that came out of them or are met by them, the reports that tell of them, and
what these reports say beside them. A text of a report is never part of it, only the quoted words are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property

import msgspec

from communique.codebook import Evidence
from communique.codebook.records import Record
from communique.ledger.holdings import Holdings
from communique.ledger.rows import Reported
from communique.ledger.snapshot import Snapshot
from communique.questions.asking import fitting
from communique.questions.question import Question
from communique.reading.text.sentences import sentences
from communique.resolution import Commitment, Copy, MergedEngagement, MergedFigure, MergedPerson

__all__ = ["Selection", "Source", "selected"]


class Source(Record, frozen=True, kw_only=True):
    """A report as what is exported names it: who published what, where and when, and who read it.

    ``text_hash`` is the SHA-256 of its text, ``version`` counts the texts that it has had, ``reader`` is the
    version of the program that read it, or ``human:NAME``.
    """

    id: str
    title: str
    outlet: str | None
    agency: str | None
    published: str | None
    url: str | None
    text_hash: str
    version: int
    reader: str


class Selection:
    """The engagements with the ``ids`` (all where it is None), in that order, and what belongs to them."""

    def __init__(self, snapshot: Snapshot, ids: Sequence[str] | None = None) -> None:
        self._snapshot = snapshot
        self._ids = tuple(dict.fromkeys(ids)) if ids is not None else None

    @property
    def is_all(self) -> bool:
        """Whether the whole ledger is selected."""
        return self._ids is None

    def engagements(self) -> Iterator[MergedEngagement]:
        """The engagements; all of a ledger by date, those without one last."""
        return self._snapshot.engagements(self._ids)

    def people(self) -> Iterator[MergedPerson]:
        """Those who take part in them, by id."""
        return self._snapshot.people(None if self.is_all else self._parts.people)

    def commitments(self) -> Iterator[Commitment]:
        """What came out of them or is met by them, by id."""
        for each in self._snapshot.commitments():
            if self.is_all or {each.engagement, each.deliverable} & set(self._ids or ()):
                yield each

    def figures(self) -> Iterator[MergedFigure]:
        """The figures that the reports on them give, by id."""
        for each in self._snapshot.figures():
            if self.is_all or any(account.doc in self._parts.docs for account in each.accounts):
                yield each

    def copies(self) -> Iterator[Copy]:
        """The reports with one text, by the id of the first."""
        for each in self._snapshot.copies():
            if self.is_all or any(doc in self._parts.docs for doc in each.docs):
                yield each

    def said(self) -> Iterator[Reported]:
        """The outcomes of them, and the positions in the reports on them, by report; none without any."""
        for each in self._snapshot.said(None if self.is_all else self._parts.docs):
            found = each if self.is_all else self._chosen(each)
            if found.outcomes or found.positions:
                yield found

    def sources(self) -> Iterator[Source]:
        """The reports that tell of them, by id; all of a ledger, also those without an engagement."""
        for each in self._snapshot.reports():
            if self.is_all or each.id in self._parts.docs:
                yield Source(**{field: getattr(each, field) for field in Source.__struct_fields__})

    def sentence(self, doc: str, span: Evidence) -> str:
        """The sentence of a report in which some words stand."""
        text = self._snapshot.report(doc).text
        start = text.rfind("\n", 0, span.start) + 1
        end = text.find("\n", span.end)
        within = sentences(text, start, len(text) if end == -1 else end)
        found = next((each for each in within if each.start <= span.start < each.end), None)
        return text[found.start : found.end] if found else span.text

    @cached_property
    def source_of(self) -> dict[str, Source]:
        """The reports by id."""
        return {each.id: each for each in self.sources()}

    def _chosen(self, said: Reported) -> Reported:
        """What a report says of the chosen engagements."""
        pairs = zip(said.outcomes, said.accounts, strict=True)
        kept = [(outcome, account) for outcome, account in pairs if account in self._parts.accounts]
        outcomes, accounts = tuple(one for one, _ in kept), tuple(one for _, one in kept)
        return msgspec.structs.replace(said, outcomes=outcomes, accounts=accounts)

    @cached_property
    def _parts(self) -> _Parts:
        parts = _Parts()
        for each in self.engagements():
            parts.people.update(one.person for one in each.participants if one.person)
            parts.docs.update(account.doc for account in each.accounts)
            parts.accounts.update(account.id for account in each.accounts)
        return parts


class _Parts:
    """The ids of what belongs to the chosen engagements."""

    def __init__(self) -> None:
        self.people: set[str] = set()
        self.docs: set[str] = set()
        self.accounts: set[str | None] = set()


@contextmanager
def selected(ledger: Holdings, question: Question | None = None) -> Iterator[Selection]:
    """What fits a question, by date; all of the ledger where there is none. One state of it, while inside."""
    with ledger.reading_tables() as connection:
        snapshot = Snapshot(connection)
        if question is None or question == Question():
            yield Selection(snapshot)
            return
        fits = fitting(connection, question)
        yield Selection(snapshot, [id for id in snapshot.engagement_ids() if id in fits])
