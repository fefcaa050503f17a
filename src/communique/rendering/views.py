"""A reading as the page shows it: values in words, each with the key of the words that say it.

Takes a `Reading`, gives a `ReportView` that the template walks through. Wording is left to `wording`,
cutting the text to `highlights`, looks to the template.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from communique.codebook import (
    Engagement,
    Evidence,
    Figure,
    Outcome,
    Participant,
    Position,
    Posting,
    Reading,
    Report,
)
from communique.rendering import wording
from communique.rendering.highlights import Highlights, Line
from communique.rendering.outline import Branch, outline, walk
from communique.rendering.visible import on_one_line

__all__ = ["EngagementView", "EntryView", "PersonView", "ReasonView", "ReportView", "Value", "report_view"]


class Value(NamedTuple):
    """A value in ``words`` of a ``kind`` (its colour); ``key`` is None where no words are known to say it."""

    words: str
    kind: str
    key: int | None


class PersonView(NamedTuple):
    """Rank, name, post and party, those that are stated, and the role in an engagement."""

    role: Value | None
    rank: Value | None
    name: Value | None
    post: Value | None
    party: Value | None


class ReasonView(NamedTuple):
    """Why the confidence is what it is: a reason and its weight with a sign."""

    name: str
    weight: str


class EngagementView(NamedTuple):
    """One engagement and those inside it. ``quotes`` share the ``key`` of the whole."""

    number: str
    key: int | None
    kind: Value
    status: Value
    status_name: str
    date: Value | None
    place: tuple[Value, ...]
    parties: tuple[Value, ...]
    people: tuple[PersonView, ...]
    topics: tuple[Value, ...]
    quotes: tuple[str, ...]
    confidence: str
    reasons: tuple[ReasonView, ...]
    children: tuple[EngagementView, ...]


class EntryView(NamedTuple):
    """An outcome, position or figure: a ``label``, the ``value`` whose words say it, ``details``."""

    label: str
    value: Value
    details: tuple[str, ...]


class ReportView(NamedTuple):
    """One report with its text cut up and all that was read from it."""

    report: Report
    heading: str
    published: str | None
    lines: tuple[Line, ...]
    engagements: tuple[EngagementView, ...]
    engagement_count: int
    people: tuple[PersonView, ...]
    outcomes: tuple[EntryView, ...]
    positions: tuple[EntryView, ...]
    figures: tuple[EntryView, ...]


def report_view(reading: Reading) -> ReportView:
    """All that the page shows of ``reading``."""
    marks = Highlights()
    branches = outline(reading.engagements)
    numbers = {branch.engagement.id: branch.number for branch in walk(branches)}
    engagements = tuple(_engagement(branch, marks) for branch in branches)
    people = tuple(_posting(posting, marks) for posting in reading.postings)
    outcomes = tuple(_outcome(outcome, numbers, marks) for outcome in reading.outcomes)
    positions = tuple(_position(position, marks) for position in reading.positions)
    figures = tuple(_figure(figure, marks) for figure in reading.figures)
    return ReportView(
        report=reading.report,
        heading=wording.heading(reading.report),
        published=wording.date_words(reading.report.published),
        lines=marks.lines(reading.report.text),
        engagements=engagements,
        engagement_count=len(reading.engagements),
        people=people,
        outcomes=outcomes,
        positions=positions,
        figures=figures,
    )


class _Source(NamedTuple):
    """The evidence of a record's values, by their names."""

    marks: Highlights
    evidence_for: Mapping[str, Sequence[Evidence]]

    def value(self, words: str, kind: str, name: str) -> Value:
        return Value(words, kind, self.marks.key(self.evidence_for.get(name, ()), kind))

    def stated(self, words: str | None, kind: str, name: str) -> Value | None:
        return self.value(words, kind, name) if words else None


def _engagement(branch: Branch, marks: Highlights) -> EngagementView:
    engagement = branch.engagement
    source = _Source(marks, engagement.evidence_for)
    return EngagementView(
        number=branch.number,
        key=marks.key(engagement.evidence, "quote"),
        kind=source.value(wording.term(engagement.type), "what", "type"),
        status=source.value(engagement.status, "what", "status"),
        status_name=engagement.status,
        date=source.stated(wording.date_words(engagement.date), "when", "date"),
        place=_place(engagement, source),
        parties=tuple(_party(code, source, f"party:{code}") for code in engagement.parties),
        people=tuple(_participant(person, marks) for person in engagement.participants),
        topics=tuple(
            source.value(wording.term(topic), "what", f"topic:{topic}") for topic in engagement.topics
        ),
        quotes=tuple(on_one_line(evidence.text) for evidence in engagement.evidence),
        confidence=wording.percent(engagement.confidence),
        reasons=_reasons(engagement),
        children=tuple(_engagement(child, marks) for child in branch.children),
    )


def _place(engagement: Engagement, source: _Source) -> tuple[Value, ...]:
    place = engagement.place
    country = place.country and wording.party_words(place.country)
    parts = (("venue", place.venue), ("city", place.city), ("country", country))
    return tuple(source.value(words, "where", name) for name, words in parts if words)


def _party(code: str, source: _Source, name: str) -> Value:
    return source.value(wording.party_words(code), "party", name)


def _reasons(engagement: Engagement) -> tuple[ReasonView, ...]:
    ordered = sorted(engagement.reasons, key=lambda reason: (-abs(reason.weight), reason.name))
    return tuple(ReasonView(wording.term(reason.name), f"{reason.weight:+.2f}") for reason in ordered)


def _participant(person: Participant, marks: Highlights) -> PersonView:
    source = _Source(marks, person.evidence_for)
    return _person(person, source)._replace(role=source.value(person.role, "who", "role"))


def _posting(posting: Posting, marks: Highlights) -> PersonView:
    return _person(posting, _Source(marks, {"name": posting.evidence, **posting.evidence_for}))


def _person(person: Participant | Posting, source: _Source) -> PersonView:
    return PersonView(
        role=None,
        rank=source.stated(person.rank, "who", "rank"),
        name=source.stated(person.name, "who", "name"),
        post=source.stated(person.post, "who", "post"),
        party=_party(person.party, source, "party") if person.party else None,
    )


def _outcome(outcome: Outcome, numbers: Mapping[str, str], marks: Highlights) -> EntryView:
    number = numbers.get(outcome.engagement or "")
    due = wording.date_words(outcome.due)
    return EntryView(
        label=" ".join(filter(None, (outcome.kind, outcome.instrument))),
        value=_said(outcome.what, outcome.evidence, marks),
        details=(
            _parties(outcome.parties),
            f"due {due or wording.NOT_STATED}",
            f"from {number}" if number else f"engagement {wording.NOT_STATED}",
        ),
    )


def _position(position: Position, marks: Highlights) -> EntryView:
    target = wording.party_words(position.target)
    label = f"{wording.party_words(position.holder)} {wording.term(position.stance)}"
    return EntryView(label, _said(target, position.evidence, marks), ())


def _figure(figure: Figure, marks: Highlights) -> EntryView:
    value = _said(wording.figure_words(figure), figure.evidence, marks)
    return EntryView(figure.measure, value, (_parties(figure.parties),))


def _said(words: str, evidence: Evidence, marks: Highlights) -> Value:
    return Value(words, "came", marks.key((evidence,), "came"))


def _parties(codes: Iterable[str]) -> str:
    return wording.parties_words(codes) or f"parties {wording.NOT_STATED}"
