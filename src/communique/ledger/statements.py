"""Statements: each value that a reading gives, one by one, with the words that say it.

Takes a `Reading`, gives a `Statement` for each value of each field of each record. A value that stands for
several words in a list (parties, topics) gives one statement each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import msgspec

from communique.codebook import (
    Engagement,
    Evidence,
    Figure,
    Outcome,
    Participant,
    Position,
    Posting,
    Reading,
    content_id,
)

__all__ = ["Statement", "rows_of", "statements_of"]

_Spans = tuple[Evidence, ...]


class Statement(NamedTuple):
    """One value of one field.

    ``record``: which record of the reading (``e1`` or ``e1/participant:2`` for an engagement and one that
    takes part, ``outcome:1``, ``posting:1``, ``position:1``, ``figure:1``, counted from 1); ``kind``: what
    kind of record it is; ``confidence`` of the engagement, None where the reading gives none.
    """

    record: str
    kind: str
    field: str
    value: str
    evidence: _Spans
    confidence: float | None = None


def statements_of(reading: Reading) -> Iterator[Statement]:
    """The statements of a reading, in its order."""
    for engagement in reading.engagements:
        yield from _of_engagement(engagement)
    for number, outcome in enumerate(reading.outcomes, 1):
        yield from _of_outcome(outcome, f"outcome:{number}")
    for number, posting in enumerate(reading.postings, 1):
        yield from _of_posting(posting, f"posting:{number}")
    for number, position in enumerate(reading.positions, 1):
        yield from _of_position(position, f"position:{number}")
    for number, figure in enumerate(reading.figures, 1):
        yield from _of_figure(figure, f"figure:{number}")


def rows_of(reading: Reading, version: str, reader: str) -> list[dict[str, object]]:
    """The rows of ``statements`` for a reading of a version by a reader."""
    return [
        _row(one, number, reading.doc, version, reader) for number, one in enumerate(statements_of(reading))
    ]


def _row(one: Statement, number: int, report: str, version: str, reader: str) -> dict[str, object]:
    first = one.evidence[0] if one.evidence else None
    evidence = msgspec.json.encode(one.evidence).decode()
    return {
        "id": content_id("s-", version, one.record, one.field, one.value, evidence, str(number)),
        "version": version,
        "report": report,
        "record": one.record,
        "kind": one.kind,
        "field": one.field,
        "value": one.value,
        "start_char": first.start if first else None,
        "end_char": first.end if first else None,
        "words": first.text if first else None,
        "evidence": evidence,
        "confidence": one.confidence,
        "reader": reader,
    }


def _of_engagement(engagement: Engagement) -> Iterator[Statement]:
    def one(field: str, value: str | None) -> Iterator[Statement]:
        if value is not None:
            spans = engagement.evidence_for.get(field, engagement.evidence)
            name = field.partition(":")[0]
            yield Statement(engagement.id, "engagement", name, value, spans, engagement.confidence)

    yield from one("type", engagement.type)
    yield from one("status", engagement.status)
    yield from one("date", engagement.date)
    for party in engagement.parties:
        yield from one(f"party:{party}", party)
    for field in ("venue", "city", "country"):
        yield from one(field, getattr(engagement.place, field))
    for topic in engagement.topics:
        yield from one(f"topic:{topic}", topic)
    yield from one("parent", engagement.parent)
    for number, person in enumerate(engagement.participants, 1):
        yield from _of_participant(person, f"{engagement.id}/participant:{number}", engagement)


def _of_participant(person: Participant, record: str, engagement: Engagement) -> Iterator[Statement]:
    fields = {field: getattr(person, field) for field in ("name", "rank", "post", "party", "role")}
    for field, value in fields.items():
        if value is not None:
            spans = person.evidence_for.get(field, engagement.evidence)
            yield Statement(record, "participant", field, value, spans, engagement.confidence)


def _of_outcome(outcome: Outcome, record: str) -> Iterator[Statement]:
    values = {
        "kind": outcome.kind,
        "instrument": outcome.instrument,
        "what": outcome.what,
        "due": outcome.due,
    }
    yield from _each(record, "outcome", values, (outcome.evidence,))
    for party in outcome.parties:
        yield Statement(record, "outcome", "party", party, (outcome.evidence,))


def _of_posting(posting: Posting, record: str) -> Iterator[Statement]:
    values = {field: getattr(posting, field) for field in ("name", "rank", "post", "party")}
    for field, value in values.items():
        if value is not None:
            spans = posting.evidence_for.get(field, posting.evidence)
            yield Statement(record, "posting", field, value, spans)


def _of_position(position: Position, record: str) -> Iterator[Statement]:
    values = {"holder": position.holder, "stance": position.stance, "target": position.target}
    yield from _each(record, "position", values, (position.evidence,))


def _of_figure(figure: Figure, record: str) -> Iterator[Statement]:
    values = {
        "measure": figure.measure,
        "value": repr(figure.value),
        "unit": figure.unit,
        "period": figure.period,
    }
    yield from _each(record, "figure", values, (figure.evidence,))
    for party in figure.parties:
        yield Statement(record, "figure", "party", party, (figure.evidence,))


def _each(record: str, kind: str, values: Mapping[str, str | None], spans: _Spans) -> Iterator[Statement]:
    for field, value in values.items():
        if value is not None:
            yield Statement(record, kind, field, value, spans)
