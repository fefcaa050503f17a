"""Named signs for when an engagement happens that its own words do not date.

Takes the engagements of a report, one of them without a date, and a day or span of time that the report
names; gives names such as ``named in its sentence, weekday`` or ``before, a person in common``. Weighing
them is `communique.engagements.completion.undated`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.clauses.sentence_times import is_until
from communique.engagements.dates.report_days import UNDATED, anchor_of, times_with_previous
from communique.engagements.decision.neighbour_signs import neighbour_signs, persons_in, words_around
from communique.engagements.families import AHEAD
from communique.reading.analysis import Analysis
from communique.reading.text.mentions import Span
from communique.reading.times.expressions import is_reporting, resolve

__all__ = ["Days", "NamedTime", "time_signs", "undated_signs"]

_OPENING = 20  # characters of a sentence in which a time opens it
_NEAR = ((15, "next to it"), (40, "near"), (100, "not far"))
_BEFORE = frozenset({"after", "before", "by", "for", "from", "in", "on", "since", "until"})


class NamedTime(NamedTuple):
    """A time that a sentence names, with its value for what was and for what is to come."""

    at: Span
    kind: str
    sentence: int
    past: str | None
    future: str | None

    def value(self, status: str) -> str | None:
        """The value for an engagement of a status."""
        found = self.future if status in AHEAD else self.past
        return found.removesuffix("/") if found else None


class Days(NamedTuple):
    """What of a report bears on the dates of all its engagements; ``told`` are these in text order."""

    analysis: Analysis
    told: tuple[Candidate, ...]
    times: tuple[NamedTime, ...]
    words: dict[int, frozenset[str]]  # of the sentences that speak of an engagement

    @classmethod
    def of(cls, analysis: Analysis, found: Sequence[Candidate]) -> Days:
        """The days around the engagements ``found``."""
        return cls(
            analysis,
            tuple(sorted(found, key=lambda candidate: candidate.trigger)),
            tuple(_times(analysis)),
            words_around(analysis, found),
        )

    def near(self, candidate: Candidate) -> Iterator[NamedTime]:
        """The times of its sentence, of the one before and of the one after."""
        return (t for t in self.times if abs(t.sentence - candidate.sentence) <= 1)


def _times(analysis: Analysis) -> Iterator[NamedTime]:
    starts = [sentence.start for sentence in analysis.sentences]
    anchor = anchor_of(analysis)
    for time, previous in times_with_previous(analysis):
        if time.kind in UNDATED or is_reporting(analysis.report.text, time) or is_until(analysis, time):
            continue
        past = resolve(time, anchor, tense="past", previous=previous)
        future = resolve(time, anchor, tense="future", previous=previous)
        at = Span(time.start, time.end)
        yield NamedTime(at, time.kind, bisect_right(starts, time.start) - 1, past, future)


def undated_signs(days: Days, candidate: Candidate) -> Iterator[str]:
    """The signs that the report does not say when it happens."""
    analysis = days.analysis
    yield "undated"
    yield f"undated {candidate.type}"
    yield f"undated, {candidate.status}"
    yield f"undated {candidate.type}, {candidate.status}"
    yield f"undated, {min(3, sum(1 for c in days.told if c.when is not None))} dated"
    parent = candidate.parent
    for name, is_so in (
        ("spoken of before", candidate.anaphoric),
        ("no day of the report", anchor_of(analysis) == (None, None)),
        ("a time beside", any(t.sentence == candidate.sentence for t in days.times)),
        ("inside a dated one", parent is not None and parent.when is not None),
        ("inside an undated one", parent is not None and parent.when is None),
        ("at a venue", candidate.where.venue is not None),
    ):
        if is_so:
            yield f"undated, {name}"
    yield f"undated, {min(2, len(persons_in(candidate)))} persons"


def time_signs(days: Days, candidate: Candidate, value: str) -> Iterator[str]:
    """The signs for and against a value that the report gives to others or names nearby."""
    size = {4: "a year", 7: "a month", 10: "a day"}.get(len(value), "a span")
    yield size
    yield f"{size}, {candidate.type}"
    yield f"{size}, {candidate.status}"
    yield from neighbour_signs(
        days.told, days.words, candidate, size, lambda other: other.when.value if other.when else None, value
    )
    dated = [c for c in days.told if c.when is not None]
    having = [c for c in dated if c.when is not None and c.when.value == value]
    if having and len(having) == len(dated):
        yield f"the only date, {size}"
    parent = candidate.parent
    for name, others in (
        ("around", [c for c in having if c is parent]),
        ("inside", [c for c in having if c.parent is candidate]),
        ("beside", [c for c in having if parent is not None and c.parent is parent]),
    ):
        for kind in sorted({other.type for other in others}):
            yield f"{name} it, {size}"
            yield f"{name} {candidate.type}: {kind}, {size}"
    places = {c.where.city or c.where.country for c in having} - {None}
    own = candidate.where.city or candidate.where.country
    if own is not None and places:
        yield f"its place {'has' if own in places else 'has not'} it"
    yield from _named_signs(days, candidate, value, size, {c.sentence for c in having})


def _named_signs(days: Days, candidate: Candidate, value: str, size: str, taken: set[int]) -> Iterator[str]:
    """Signs from where the sentences around name the value."""
    text = days.analysis.report.text
    for time in days.near(candidate):
        if time.value(candidate.status) != value:
            continue
        where = {0: "its sentence", -1: "the sentence before"}.get(
            time.sentence - candidate.sentence, "the sentence after"
        )
        yield f"named in {where}, {size}"
        yield f"named in {where}, {time.kind}"
        yield f"named in {where}, {candidate.type}"
        yield f"named in {where}, {candidate.status}"
        yield f"named in {where}, {'of another' if time.sentence in taken else 'of none'}"
        start = days.analysis.sentences[time.sentence].start
        if time.at.start - start < _OPENING:
            yield f"opens {where}"
        before = text[max(start, time.at.start - 12) : time.at.start].lower().split()
        word = next((w for w in reversed(before) if w in _BEFORE), "nothing")
        yield f"named in {where} after {word}"
        if time.sentence == candidate.sentence:
            side = "before" if time.at.start < candidate.trigger.start else "after"
            apart = min(
                abs(time.at.start - candidate.trigger.end), abs(candidate.trigger.start - time.at.end)
            )
            yield f"{side}, {next((name for limit, name in _NEAR if apart <= limit), 'far')}"
