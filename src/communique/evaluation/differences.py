"""Where two codings of one report differ, value by value, so that one can learn from it.

Takes a gold and a predicted coding and the pairs between their records, gives `Difference` values in
the order of the gold coding. Counting them is left to `communique.evaluation.errors`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from communique.evaluation.codings import (
    CodedEngagement,
    CodedFigure,
    CodedOutcome,
    CodedParticipant,
    CodedPlace,
    CodedPosition,
    CodedPosting,
    quoted,
)
from communique.evaluation.matching import EngagementPair, named
from communique.evaluation.sameness import fold, same_post, same_rank

__all__ = ["Difference", "engagement_differences", "participant_differences", "record_differences"]

_Record = TypeVar("_Record", CodedOutcome, CodedPosting, CodedPosition, CodedFigure)


class Difference(NamedTuple):
    """One value, or one whole record, on which a prediction differs from the gold.

    ``kind``: ``missed`` (only the gold has it), ``spurious`` (only the prediction) or ``wrong`` (both,
    unequal). ``field``: the record's name where all of it is missed or spurious (``engagement``,
    ``participant``, ``outcome``…), else the value's name. ``type``: the engagement's type, the
    outcome's kind or the position's stance, empty where there is none. ``gold`` and ``predicted``: the
    values, None where not stated. ``words``: what the report says there.
    """

    doc: str
    kind: str
    field: str
    type: str
    gold: str | None
    predicted: str | None
    words: str


def engagement_differences(
    doc: str,
    gold: Sequence[CodedEngagement],
    predicted: Sequence[CodedEngagement],
    pairs: Sequence[EngagementPair],
) -> Iterator[Difference]:
    """Engagements without a partner, and the values on which partners differ."""
    found = {id(one): two for one, two in pairs}
    used = {id(two) for _, two in pairs}
    for one in gold:
        if id(one) not in found:
            yield Difference(doc, "missed", "engagement", one.type, _headline(one), None, _words(one))
        else:
            yield from _value_differences(doc, one, found[id(one)])
    for two in predicted:
        if id(two) not in used:
            yield Difference(doc, "spurious", "engagement", two.type, None, _headline(two), _words(two))


def participant_differences(
    doc: str, pair: EngagementPair, persons: Sequence[tuple[CodedParticipant, CodedParticipant]]
) -> Iterator[Difference]:
    """Named participants without a partner, and the ranks, posts and roles on which partners differ."""
    gold, predicted = pair
    for one, two in persons:
        yield from _person_differences(doc, gold, one, two)
    found = [id(one) for one, _ in persons]
    used = [id(two) for _, two in persons]
    for one in named(gold):
        if id(one) not in found:
            yield Difference(doc, "missed", "participant", gold.type, _person(one), None, _words(gold))
    for two in named(predicted):
        if id(two) not in used:
            yield Difference(doc, "spurious", "participant", gold.type, None, _person(two), _words(predicted))


def record_differences(
    doc: str,
    field: str,
    gold: Sequence[_Record],
    predicted: Sequence[_Record],
    pairs: Sequence[tuple[_Record, _Record]],
) -> Iterator[Difference]:
    """Outcomes, postings, positions or figures without a partner."""
    found = {id(one) for one, _ in pairs}
    used = {id(two) for _, two in pairs}
    for one in gold:
        if id(one) not in found:
            kind, value, words = _described(one)
            yield Difference(doc, "missed", field, kind, value, None, words)
    for two in predicted:
        if id(two) not in used:
            kind, value, words = _described(two)
            yield Difference(doc, "spurious", field, kind, None, value, words)


def _value_differences(doc: str, gold: CodedEngagement, predicted: CodedEngagement) -> Iterator[Difference]:
    place, other_place = gold.place or CodedPlace(), predicted.place or CodedPlace()
    values = (
        ("parties", _joined(gold.parties), _joined(sorted(predicted.parties))),
        ("status", gold.status, predicted.status),
        ("date", gold.date, predicted.date),
        ("country", place.country, other_place.country),
        ("city", place.city, other_place.city),
        ("parent", _yes(gold.parent), _yes(predicted.parent)),
    )
    for field, one, two in values:
        if one != two and not (field in ("country", "city") and fold(one) == fold(two)):
            yield Difference(doc, "wrong", field, gold.type, one, two, _words(gold))
    for topic in sorted(set(gold.topics) - set(predicted.topics)):
        yield Difference(doc, "missed", "topic", gold.type, topic, None, _words(gold))
    for topic in sorted(set(predicted.topics) - set(gold.topics)):
        yield Difference(doc, "spurious", "topic", gold.type, None, topic, _words(predicted))


def _person_differences(
    doc: str, engagement: CodedEngagement, gold: CodedParticipant, predicted: CodedParticipant
) -> Iterator[Difference]:
    words = f"{gold.name}: {_words(engagement)}"
    if not same_rank(gold.rank, predicted.rank):
        yield Difference(doc, "wrong", "rank", engagement.type, gold.rank, predicted.rank, words)
    if not same_post(gold.post, predicted.post):
        yield Difference(doc, "wrong", "post", engagement.type, gold.post, predicted.post, words)
    if gold.role != predicted.role:
        yield Difference(doc, "wrong", "role", engagement.type, gold.role, predicted.role, words)


def _described(record: CodedOutcome | CodedPosting | CodedPosition | CodedFigure) -> tuple[str, str, str]:
    """Its kind, its values in a line, and the words that say it."""
    if isinstance(record, CodedOutcome):
        return record.kind, record.what or record.kind, quoted(record.evidence)
    if isinstance(record, CodedPosition):
        return record.stance, f"{record.holder} {record.stance} {record.target}", quoted(record.evidence)
    if isinstance(record, CodedFigure):
        value = f"{record.value:.15g} {record.unit or ''}".strip()
        return "", f"{record.measure or 'figure'}: {value}", quoted(record.evidence)
    return "", _present(record.rank, record.post, record.name, record.party), ""


def _headline(engagement: CodedEngagement) -> str:
    return _present(engagement.status, engagement.type, _joined(engagement.parties), engagement.date)


def _person(participant: CodedParticipant) -> str:
    return _present(participant.rank, participant.post, participant.name, participant.party)


def _words(engagement: CodedEngagement) -> str:
    return next((quoted(quote) for quote in engagement.evidence), "")


def _present(*values: str | None) -> str:
    return ", ".join(value for value in values if value)


def _joined(parties: Iterable[str]) -> str:
    return "+".join(parties)


def _yes(parent: str | None) -> str | None:
    """A parent counts as given or not: ids of two coders cannot be compared."""
    return "inside another" if parent else None
