"""The records: what a report says, each value tied to the words that say so.

The nouns are the codebook's. All are frozen and checked when built: a record that exists is valid.
``null`` (None) means that the report does not say it.

Every record that holds values has ``evidence`` (the words that say the whole) and, where values
can be told apart, ``evidence_for``: from the name of a value to the words that say that value.
Names in ``Engagement.evidence_for``: ``type``, ``status``, ``date``, ``venue``, ``city``,
``country``, ``parent``, ``party:PAK`` and ``topic:trade`` (one for each party and topic). Names in
``Participant.evidence_for``: ``name``, ``rank``, ``post``, ``party``, ``role``. A value that
follows from another and is not said (a country from its city) carries the words it follows from.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

import msgspec

from communique.codebook import tables
from communique.errors import RecordError

__all__ = [
    "Engagement",
    "Evidence",
    "EvidenceFor",
    "Failure",
    "Figure",
    "Outcome",
    "Participant",
    "Place",
    "Position",
    "Posting",
    "Reading",
    "Reason",
    "Report",
]

_DAY_MONTH_YEAR = r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
_DATE = re.compile(_DAY_MONTH_YEAR)
_PERIOD_END = re.compile(rf"({_DAY_MONTH_YEAR})?")


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """What all records share: frozen, built by keyword, encodable by msgspec."""


class Evidence(msgspec.Struct, frozen=True, order=True):
    """Words of a report: ``report.text[start:end] == text``, in characters, always."""

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise RecordError(
                f"evidence from {self.start} to {self.end} is empty or reversed; it needs 0 <= start < end"
            )
        if len(self.text) != self.end - self.start:
            raise RecordError(
                f"evidence from {self.start} to {self.end} has {len(self.text)} characters of text; "
                f"it needs {self.end - self.start}"
            )


EvidenceFor = Mapping[str, tuple[Evidence, ...]]


class Report(Record, frozen=True, kw_only=True):
    """One published text. ``text`` is the title, a newline and the body; evidence points into it.

    ``title`` may be empty. ``body_start`` is where the body begins in ``text``; dateline, byline and
    credits stay in the text; ``lead_start`` says where the prose after them begins, and ``prose_end``
    where it ends (-1 when built: the end of the text) before a byline, a copyright or a "Follow us".
    ``published`` is an ISO day or None; ``dateline_date`` the day that the dateline gives.
    ``origin`` says where it was read from (a path, with the line for JSON Lines).
    """

    id: str
    title: str
    text: str
    body_start: int
    lead_start: int
    prose_end: int = -1
    outlet: str | None = None
    agency: str | None = None
    byline: str | None = None
    published: str | None = None
    dateline: str | None = None
    dateline_place: str | None = None
    dateline_date: str | None = None
    language: str | None = None
    url: str | None = None
    origin: str | None = None

    def __post_init__(self) -> None:
        if self.title and not self.text.startswith(self.title + "\n"):
            raise RecordError(f"report {self.id!r}: text does not begin with its title and a newline")
        if self.prose_end == -1:
            msgspec.structs.force_setattr(self, "prose_end", len(self.text))
        if not 0 <= self.body_start <= self.lead_start <= self.prose_end <= len(self.text):
            raise RecordError(
                f"report {self.id!r}: body_start {self.body_start}, lead_start {self.lead_start} and "
                f"prose_end {self.prose_end} do not lie in order within {len(self.text)} characters"
            )
        for field in ("published", "dateline_date"):
            _check_date(getattr(self, field), f"report {self.id!r}: {field}", days_only=True)

    def evidence(self, start: int, end: int) -> Evidence:
        """The words from character ``start`` to ``end``, as evidence."""
        return Evidence(start, end, self.text[start:end])


class Place(Record, frozen=True, kw_only=True):
    """Where: a venue (also a region, sea or base), a city, and a country as ISO 3166-1 alpha-3."""

    venue: str | None = None
    city: str | None = None
    country: str | None = None


class Participant(Record, frozen=True, kw_only=True):
    """A person, or a body when no person is named, who takes part.

    ``name`` is the fullest form in the report, without honorifics, None for an unnamed office
    holder or a body; ``rank`` and ``post`` are as this report gives them.
    """

    name: str | None
    rank: str | None
    post: str | None
    party: str | None
    role: str
    evidence_for: EvidenceFor = {}

    def __post_init__(self) -> None:
        _check_word(self.role, tables.ROLES, "role")


class Reason(Record, frozen=True, kw_only=True):
    """One named reason for a confidence, and how much it moved it (log-odds)."""

    name: str
    weight: float


class Engagement(Record, frozen=True, kw_only=True):
    """One interaction between representatives of two or more parties.

    ``date`` is an ISO day, month, year or range ``start/end``; ``parent`` the id of the engagement
    of the same report inside which it happens; ``confidence`` between 0 and 1, explained by ``reasons``.
    """

    id: str
    type: str
    status: str
    date: str | None
    parties: tuple[str, ...]
    place: Place
    participants: tuple[Participant, ...]
    topics: tuple[str, ...]
    parent: str | None
    evidence: tuple[Evidence, ...]
    evidence_for: EvidenceFor = {}
    confidence: float = 1.0
    reasons: tuple[Reason, ...] = ()

    def __post_init__(self) -> None:
        where = f"engagement {self.id!r}"
        _check_word(self.type, tables.ENGAGEMENT_TYPES, f"{where}: type")
        _check_word(self.status, tables.STATUSES, f"{where}: status")
        for topic in self.topics:
            _check_word(topic, tables.TOPICS, f"{where}: topic")
        _check_date(self.date, f"{where}: date")
        if list(self.parties) != sorted(set(self.parties)):
            raise RecordError(f"{where}: parties {self.parties} are not sorted and distinct")
        if len(self.parties) < (1 if self.type == "conference" else 2):
            raise RecordError(
                f"{where}: a {self.type} needs two parties (a conference one), got {self.parties}"
            )
        if not self.evidence:
            raise RecordError(f"{where}: no evidence; quote the words that say it")
        if not 0 <= self.confidence <= 1:
            raise RecordError(f"{where}: confidence {self.confidence} is not between 0 and 1")


class Outcome(Record, frozen=True, kw_only=True):
    """What came or will come out of an engagement, or what a party bound itself to."""

    kind: str
    instrument: str | None
    what: str
    parties: tuple[str, ...]
    due: str | None
    engagement: str | None
    evidence: Evidence

    def __post_init__(self) -> None:
        _check_word(self.kind, tables.OUTCOME_KINDS, "outcome: kind")
        _check_date(self.due, "outcome: due")


class Posting(Record, frozen=True, kw_only=True):
    """A person's rank and post as this report gives them."""

    name: str
    rank: str | None
    post: str | None
    party: str | None
    evidence: tuple[Evidence, ...] = ()
    evidence_for: EvidenceFor = {}


class Position(Record, frozen=True, kw_only=True):
    """A stance that a party or its official states towards a party or subject."""

    holder: str
    stance: str
    target: str
    evidence: Evidence

    def __post_init__(self) -> None:
        _check_word(self.stance, tables.STANCES, "position: stance")


class Figure(Record, frozen=True, kw_only=True):
    """A quantity about the parties' relations. ``unit``: ISO 4217 for money, else SI or a plain noun."""

    measure: str
    value: float
    unit: str
    period: str | None
    parties: tuple[str, ...]
    evidence: Evidence


class Reading(Record, frozen=True, kw_only=True):
    """All that was read from one report. ``doc`` is the report's id."""

    doc: str
    engagements: tuple[Engagement, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    postings: tuple[Posting, ...] = ()
    positions: tuple[Position, ...] = ()
    figures: tuple[Figure, ...] = ()
    report: Report


class Failure(Record, frozen=True, kw_only=True):
    """A report that could not be read: where it came from, at which stage, and why.

    ``stage`` is ``source``, ``document`` or ``reading``; ``error`` the name of the error's class.
    """

    origin: str
    stage: str
    error: str
    message: str


def _check_word(value: str, allowed: Collection[str], what: str) -> None:
    if value not in allowed:
        raise RecordError(f"{what} {value!r} is not in the codebook; allowed: {', '.join(allowed)}")


def _check_date(value: str | None, what: str, *, days_only: bool = False) -> None:
    if value is None:
        return
    start, slash, end = value.partition("/")
    valid = _DATE.fullmatch(start) and (not slash or _PERIOD_END.fullmatch(end))
    if not valid or (days_only and len(value) != 10):
        accepted = "a day" if days_only else "a day, month, year or start/end"
        raise RecordError(
            f"{what} {value!r} is not an ISO 8601 date; accepted: {accepted}, such as 2021-06-10"
        )
