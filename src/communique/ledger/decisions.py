"""Decisions: what people judged, kept so that they hold after every new reading.

Takes `Anchor` values, the place in a report that somebody judged, with its words; finds the place again in
the newest version of the report, and gives what `resolution` takes. Recording and undoing is left to
`judging`, values that were corrected to `corrections`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, select

from communique.codebook import Evidence, Participant, Posting, Reading
from communique.codebook.records import Record
from communique.errors import RecordError
from communique.ledger.tables import JUDGEMENTS
from communique.resolution import Judgement, Pointer

__all__ = ["Anchor", "Decision", "all_decisions", "everybody", "for_resolution", "in_force", "placed"]


class Anchor(Record, frozen=True, kw_only=True, order=True):
    """A place in the report ``doc``: ``words`` from character ``start`` to ``end``.

    ``type`` is the engagement's type as it was read, ``name`` the person's name; ``kind`` the kind of record
    of which a value was judged (see `Statement`). Each is empty where it does not apply.
    """

    doc: str
    start: int
    end: int
    words: str
    type: str = ""
    name: str = ""
    kind: str = ""


class Decision(Record, frozen=True, kw_only=True):
    """What ``author`` judged at the time ``at``, and why.

    ``subject``: ``engagement`` or ``person`` (all places of ``one`` and those of ``other``), or ``value``
    (``field`` at the place ``one``, which was ``read_as`` something; ``topic:trade`` for one of a list).
    ``verdict``: ``same``, ``different``, ``unsure``, and for values ``corrected`` to ``value``; a value that
    is ``same`` is right as it was read, one that is ``different`` is not stated; ``evidence``: the words of
    the report that say the ``value``, where somebody chose them. ``undone_at``, ``undone_by``
    and ``undone_reason`` are None while it holds.
    """

    id: str
    subject: str
    verdict: str
    one: tuple[Anchor, ...]
    other: tuple[Anchor, ...] = ()
    field: str | None = None
    read_as: str | None = None
    value: str | None = None
    evidence: Evidence | None = None
    author: str
    reason: str
    at: str
    undone_by: str | None = None
    undone_at: str | None = None
    undone_reason: str | None = None

    @property
    def what(self) -> tuple[str, tuple[tuple[Anchor, ...], ...], str | None]:
        """What it is about: a later decision about the same takes the place of an earlier one."""
        return self.subject, tuple(sorted((self.one, self.other))), self.field


def all_decisions(connection: Connection) -> tuple[Decision, ...]:
    """Every decision ever recorded, the earliest first."""
    rows = connection.execute(select(JUDGEMENTS).order_by(JUDGEMENTS.c.at, JUDGEMENTS.c.id))
    return tuple(_decision(row) for row in rows)


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Those that hold, the earliest first: not undone, and the latest on what they are about."""
    latest = {each.what: each for each in decisions if each.undone_at is None}
    return tuple(sorted(latest.values(), key=lambda each: (each.at, each.id)))


def for_resolution(decisions: Iterable[Decision], readings: Mapping[str, Reading]) -> list[Judgement]:
    """The decisions on what is the same, as resolution takes them; of two on one pair the later holds.

    A decision whose place is no longer in its report is left out here; it stays in the ledger.
    """
    found: dict[tuple[Pointer, ...], Judgement] = {}
    for each in decisions:
        for ends in _pairs(each):
            left, right = (_pointer(each.subject, anchor, readings) for anchor in ends)
            if left and right and left != right:
                found[tuple(sorted((left, right)))] = _judgement(each, left, right)
    return list(found.values())


def placed(anchor: Anchor, text: str) -> tuple[int, int] | None:
    """Where the words of the anchor are in a text, the nearest place if several; None where they are not."""
    if text[anchor.start : anchor.end] == anchor.words:
        return anchor.start, anchor.end
    starts = list(_occurrences(anchor.words, text))
    if not starts:
        return None
    start = min(starts, key=lambda each: (abs(each - anchor.start), each))
    return start, start + len(anchor.words)


def _pairs(decision: Decision) -> Iterator[tuple[Anchor, Anchor]]:
    """The places of which it says that they are one, or two."""
    if decision.subject == "value":
        return iter(())
    if decision.verdict == "same":
        first, *others = decision.one + decision.other
        return ((first, each) for each in others)
    return product(decision.one, decision.other)


def _judgement(decision: Decision, left: Pointer, right: Pointer) -> Judgement:
    values = {"subject": decision.subject, "verdict": decision.verdict, "left": left, "right": right}
    try:
        return msgspec.convert(values, Judgement, from_attributes=True)
    except msgspec.ValidationError as error:
        raise RecordError(f"judgement {decision.id}: {error}") from error


def _pointer(subject: str, anchor: Anchor, readings: Mapping[str, Reading]) -> Pointer | None:
    reading = readings.get(anchor.doc)
    place = placed(anchor, reading.report.text) if reading else None
    if reading is None or place is None:
        return None
    if subject == "engagement":
        return Pointer(doc=anchor.doc, start=place[0], end=place[1], type=anchor.type)
    name = _name_at(reading, anchor.name, place)
    return Pointer(doc=anchor.doc, name=name) if name else None


def _name_at(reading: Reading, name: str, place: tuple[int, int]) -> str | None:
    """The name, if the reading still has it, else the one that it reads at the place."""
    named: dict[str, list[Evidence]] = {}
    for person in everybody(reading):
        if person.name:
            named.setdefault(person.name, []).extend(person.evidence_for.get("name", ()))
    if name in named:
        return name
    near = (each for each in sorted(named) if any(_meet(span, place) for span in named[each]))
    return next(near, None)


def everybody(reading: Reading) -> list[Participant | Posting]:
    """All that the reading says of people, whether they take part in something or have a post."""
    participants = (person for each in reading.engagements for person in each.participants)
    return [*participants, *reading.postings]


def _meet(span: Evidence, place: tuple[int, int]) -> bool:
    return span.start < place[1] and place[0] < span.end


def _occurrences(words: str, text: str) -> Iterator[int]:
    start = text.find(words) if words else -1
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def _decision(row: Row[tuple[object, ...]]) -> Decision:
    values: dict[str, Any] = dict(row._mapping)
    for end in ("one", "other"):
        values[end] = msgspec.json.decode(values[end], type=tuple[Anchor, ...])
    if values["evidence"] is not None:
        values["evidence"] = msgspec.json.decode(values["evidence"], type=Evidence)
    return Decision(**values)
