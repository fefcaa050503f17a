"""Agreement of two or more coders: scores of each pair, and Krippendorff's alpha for each field.

Takes the codings of several coders, gives an `Agreement`. Alpha corrects for chance: 1 is full
agreement, 0 what chance would give. It is nominal, computed by NLTK, over these units:

    relevance                        a report: has it any engagement?
    type                             an engagement, aligned whatever its type
    status, date, parties, country,  an engagement, aligned with its type (parent: is it inside
    city, parent                     another one?)
    topic                            an engagement and a topic of the codebook: given or not
    rank, post, role                 a named participant of an aligned engagement
    outcome_kind                     an outcome, aligned by its evidence
    stance                           a position, aligned by its holder and its target or evidence

"Not stated" is a value like any other. A report that is not in a coder's file, or a unit that a coder
did not record, is missing for that coder; what only one coder recorded lowers the scores of the
pairs, not alpha.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple, TypeVar

from communique.codebook import tables
from communique.errors import ScoringError
from communique.evaluation.alignment import Unit, align
from communique.evaluation.codings import (
    CodedEngagement,
    CodedOutcome,
    CodedPlace,
    CodedPosition,
    Coding,
    Codings,
    quoted,
)
from communique.evaluation.matching import (
    EngagementPair,
    named,
    pair_engagements,
    pair_off,
    same_evidence,
    same_participant,
    same_subject,
)
from communique.evaluation.sameness import fold
from communique.evaluation.score import score
from communique.evaluation.tally import Score

__all__ = [
    "FIELDS",
    "Agreement",
    "Alpha",
    "Answers",
    "PairScore",
    "agreement",
    "alpha",
    "engagement_answers",
    "report_answers",
]

FIELDS = (
    "relevance",
    "type",
    "status",
    "date",
    "parties",
    "country",
    "city",
    "parent",
    "topic",
    "rank",
    "post",
    "role",
    "outcome_kind",
    "stance",
)

_Record = TypeVar("_Record")

Answers = tuple[str | None, ...]
"""What each coder says of one unit; None where it is missing."""

_ENGAGEMENT_VALUES: Mapping[str, Callable[[CodedEngagement], str]] = {
    "status": lambda engagement: engagement.status or "",
    "date": lambda engagement: engagement.date or "",
    "parties": lambda engagement: " ".join(sorted(engagement.parties)),
    "country": lambda engagement: fold((engagement.place or CodedPlace()).country),
    "city": lambda engagement: fold((engagement.place or CodedPlace()).city),
    "parent": lambda engagement: "inside another" if engagement.parent else "",
}


class Alpha(NamedTuple):
    """Krippendorff's alpha over ``units`` units that at least two coders recorded.

    ``value`` is None where it is undefined: no such units, or one value throughout.
    """

    value: float | None
    units: int


class PairScore(NamedTuple):
    """The score of the coder ``second`` on the codings of the coder ``first``, over the reports of both."""

    first: str
    second: str
    score: Score


class Agreement(NamedTuple):
    """``coders`` by name, the score of each pair of them, alpha by field (`FIELDS`)."""

    coders: tuple[str, ...]
    pairs: tuple[PairScore, ...]
    alphas: Mapping[str, Alpha]


def agreement(codings: Mapping[str, Codings]) -> Agreement:
    """Agreement of two or more coders, by name; the order of the names is that of the alignment.

    Raises `ScoringError` for fewer than two coders, or when a pair of them has no report in common.
    """
    if len(codings) < 2:
        raise ScoringError(f"agreement needs the codings of two or more coders, got {len(codings)}")
    pairs = tuple(_pair_score(codings, first, second) for first, second in combinations(codings, 2))
    answers: dict[str, list[Answers]] = defaultdict(list)
    docs = dict.fromkeys(doc for coder in codings.values() for doc in coder)
    for doc in docs:
        for field, said in report_answers([coder.get(doc) for coder in codings.values()]):
            answers[field].append(said)
    return Agreement(tuple(codings), pairs, {field: alpha(answers[field]) for field in FIELDS})


def alpha(answers: Sequence[Answers]) -> Alpha:
    """Nominal alpha of what coders said of each unit."""
    compared = [said for said in answers if sum(value is not None for value in said) >= 2]
    values = dict.fromkeys(value for said in compared for value in said if value is not None)
    if len(values) < 2:
        return Alpha(None, len(compared))
    from nltk.metrics.agreement import AnnotationTask  # slow to import, and not needed for scores

    labels = {value: label for label, value in enumerate(values)}
    triples = [
        (coder, unit, labels[value])
        for unit, said in enumerate(compared)
        for coder, value in enumerate(said)
        if value is not None
    ]
    return Alpha(float(AnnotationTask(data=triples).alpha()), len(compared))


def _pair_score(codings: Mapping[str, Codings], first: str, second: str) -> PairScore:
    both = {doc: coding for doc, coding in codings[first].items() if doc in codings[second]}
    if not both:
        raise ScoringError(
            f"{first} and {second} have no report in common; "
            f"the first has {_some(codings[first])}, the second {_some(codings[second])}; "
            'the "doc" of a report must be the same in both'
        )
    return PairScore(first, second, score(both, codings[second]))


def _some(codings: Codings) -> str:
    names = [repr(doc) for doc in list(codings)[:2]]
    return ", ".join(names) + (", …" if len(codings) > len(names) else "")


def report_answers(codings: Sequence[Coding | None]) -> Iterator[tuple[str, Answers]]:
    """Each field and what the coders said of each of its units in one report."""
    yield "relevance", tuple(None if one is None else str(bool(one.engagements)) for one in codings)
    present = [coding or Coding("") for coding in codings]
    engagements = [coding.engagements for coding in present]
    for unit in align(engagements, _pair_whatever_type):
        yield "type", _said(unit, lambda engagement: engagement.type)
    for unit in align(engagements, pair_engagements):
        yield from engagement_answers(unit)
    for outcomes in align([coding.outcomes for coding in present], _pair_outcomes):
        yield "outcome_kind", _said(outcomes, lambda outcome: outcome.kind)
    for positions in align([coding.positions for coding in present], _pair_positions):
        yield "stance", _said(positions, lambda position: position.stance)


def engagement_answers(unit: Unit[CodedEngagement]) -> Iterator[tuple[str, Answers]]:
    """Each field beside the type, and what the coders said of it in one engagement of all of them."""
    for field, value in _ENGAGEMENT_VALUES.items():
        yield field, _said(unit, value)
    for topic in tables.TOPICS:
        yield "topic", tuple(None if one is None else str(topic in one.topics) for one in unit)
    participants = [named(one) if one else [] for one in unit]
    for persons in align(participants, lambda ours, theirs: pair_off(ours, theirs, same_participant)):
        yield "rank", _said(persons, lambda person: fold(person.rank))
        yield "post", _said(persons, lambda person: fold(person.post))
        yield "role", _said(persons, lambda person: person.role or "")


def _said(unit: Unit[_Record], value: Callable[[_Record], str]) -> Answers:
    return tuple(None if record is None else value(record) for record in unit)


def _pair_whatever_type(
    first: Sequence[CodedEngagement], second: Sequence[CodedEngagement]
) -> list[EngagementPair]:
    return pair_engagements(first, second, any_type=True)


def _pair_outcomes(
    first: Sequence[CodedOutcome], second: Sequence[CodedOutcome]
) -> list[tuple[CodedOutcome, CodedOutcome]]:
    return pair_off(first, second, lambda one, two: same_evidence(quoted(one.evidence), quoted(two.evidence)))


def _pair_positions(
    first: Sequence[CodedPosition], second: Sequence[CodedPosition]
) -> list[tuple[CodedPosition, CodedPosition]]:
    return pair_off(first, second, lambda one, two: one.holder == two.holder and same_subject(one, two))
