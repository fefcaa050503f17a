"""Corrections: values that people judged wrong, put right before anything is resolved.

Takes readings and decisions about values, gives the readings as corrected. What the reader read stays in the
ledger: undoing a decision brings it back. A value called different, without another, is not stated; where
a record cannot be without the value, the record goes.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

import msgspec

from communique.codebook import Engagement, Evidence, Participant, Reading
from communique.errors import RecordError
from communique.ledger.decisions import Anchor, Decision, placed

__all__ = ["FIELDS", "JUDGED", "apply", "corrected"]

T = TypeVar("T")
_LOG = logging.getLogger(__name__)
_PLACE = frozenset({"venue", "city", "country"})
_LISTS = {"party": "parties", "topic": "topics"}
# Where in a reading the records of each kind are.
_LISTED_IN = {"outcome": "outcomes", "posting": "postings", "position": "positions", "figure": "figures"}
#: The fields of each kind of record that can be judged; a record cannot be without those in capitals.
FIELDS = {
    "engagement": ["TYPE", "STATUS", "date", "party", "venue", "city", "country", "topic"],
    "participant": ["name", "rank", "post", "party", "ROLE"],
    "outcome": ["KIND", "instrument", "WHAT", "due", "party"],
    "posting": ["NAME", "rank", "post", "party"],
    "position": ["HOLDER", "STANCE", "TARGET"],
    "figure": ["MEASURE", "VALUE", "UNIT", "period", "party"],
}
#: The same by their names, as `communique.ledger.statements` has them.
JUDGED = {kind: [each.lower() for each in fields] for kind, fields in FIELDS.items()}


def corrected(readings: Iterable[Reading], decisions: Iterable[Decision]) -> list[Reading]:
    """The readings with all corrections. One that no longer fits its report is left out, and logged."""
    of_doc: dict[str, list[Decision]] = {}
    for decision in decisions:
        if decision.subject == "value" and decision.verdict in ("corrected", "different"):
            of_doc.setdefault(decision.one[0].doc, []).append(decision)
    return [_with_all(reading, of_doc.get(reading.doc, ())) for reading in readings]


def apply(reading: Reading, decision: Decision) -> Reading | None:
    """The reading with one correction, None where what was judged is no longer in it.

    Raises `RecordError` when the codebook does not allow the value.
    """
    (anchor,) = decision.one
    decision = _with_place(decision, reading)
    if anchor.kind not in ("engagement", "participant"):
        return _in_list(reading, _LISTED_IN[anchor.kind], decision)
    engagement = _nearest(reading.engagements, anchor, reading.report.text)
    if engagement is None:
        return None
    if anchor.kind == "engagement":
        return _replaced(reading, "engagements", engagement, _with(engagement, decision))
    person = next((one for one in engagement.participants if _is_called(one, anchor.name)), None)
    if person is None:
        return None
    people = _swapped(engagement.participants, person, _with(person, decision))
    return _replaced(reading, "engagements", engagement, _put(engagement, participants=people))


def _with_all(reading: Reading, decisions: Sequence[Decision]) -> Reading:
    for decision in decisions:
        try:
            reading = apply(reading, decision) or reading
        except RecordError as error:
            _LOG.warning("judgement %s is left out: %s", decision.id, error)
    return reading


def _in_list(reading: Reading, place: str, decision: Decision) -> Reading | None:
    record = _nearest(getattr(reading, place), decision.one[0], reading.report.text)
    return None if record is None else _replaced(reading, place, record, _with(record, decision))


def _nearest(records: Sequence[T], anchor: Anchor, text: str) -> T | None:
    """The record whose words share most with the place, of the same type and name where there is one."""
    place = placed(anchor, text)
    if place is None:
        return None
    ranked = [
        (shared, getattr(each, "type", "") == anchor.type, getattr(each, "name", "") == anchor.name, -number)
        for number, each in enumerate(records)
        if (shared := sum(_shared(span, place) for span in _spans(each)))
    ]
    best = max(ranked, key=lambda each: (each[1], each[2], each[0], each[3]), default=None)
    return None if best is None else records[-best[3]]


def _spans(record: Any) -> tuple[Evidence, ...]:
    found = record.evidence
    return (found,) if isinstance(found, Evidence) else tuple(found)


def _shared(span: Evidence, place: tuple[int, int]) -> int:
    return max(0, min(span.end, place[1]) - max(span.start, place[0]))


def _is_called(person: Participant, name: str) -> bool:
    return name in (person.name, person.post, person.party)


def _with(record: Any, decision: Decision) -> Any | None:
    """The record with the value; None where it cannot be without it."""
    record = _with_words(record, decision)
    field, _, old = (decision.field or "").partition(":")
    value = decision.value if decision.verdict == "corrected" else None
    if value is None and field.upper() in FIELDS[decision.one[0].kind]:
        return None
    if field in _LISTS and hasattr(record, _LISTS[field]):
        kept = {each for each in getattr(record, _LISTS[field]) if each != old}
        return _put(record, **{_LISTS[field]: tuple(sorted(kept | ({value} if value else set())))})
    if field in _PLACE and isinstance(record, Engagement):
        return _put(record, place=_put(record.place, **{field: value}))
    return _put(record, **{field: _number(value) if field == "value" else value})


def _with_words(record: Any, decision: Decision) -> Any:
    """The record with the words that somebody chose as the evidence of the value, where it keeps such."""
    said = getattr(record, "evidence_for", None)
    if decision.evidence is None or said is None or decision.value is None:
        return record
    field, _, old = (decision.field or "").partition(":")
    name = f"{field}:{decision.value}" if old else field
    return _put(record, evidence_for={**said, name: (decision.evidence,)})


def _with_place(decision: Decision, reading: Reading) -> Decision:
    """The decision with the words that say its value where they are in this version, without if nowhere."""
    chosen = decision.evidence
    if chosen is None:
        return decision
    anchor = Anchor(doc=reading.doc, start=chosen.start, end=chosen.end, words=chosen.text)
    place = placed(anchor, reading.report.text)
    return msgspec.structs.replace(decision, evidence=reading.report.evidence(*place) if place else None)


def _number(value: str | None) -> float:
    try:
        return float(value or "")
    except ValueError:
        raise RecordError(f"{value!r} is not a number; accepted: one such as 1500000") from None


def _put(record: Any, **values: object) -> Any:
    return msgspec.structs.replace(record, **values)


def _swapped(records: Sequence[Any], old: object, new: object | None) -> tuple[Any, ...]:
    changed = (new if each is old else each for each in records)
    return tuple(each for each in changed if each is not None)


def _replaced(reading: Reading, place: str, old: Any, new: Any | None) -> Reading:
    made: Reading = _put(reading, **{place: _swapped(getattr(reading, place), old, new)})
    if new is not None or place != "engagements":
        return made
    inside = tuple(_put(each, parent=None) if each.parent == old.id else each for each in made.engagements)
    outcomes = tuple(
        _put(each, engagement=None) if each.engagement == old.id else each for each in made.outcomes
    )
    return _put(made, engagements=inside, outcomes=outcomes)  # type: ignore[no-any-return]  # it is a reading
