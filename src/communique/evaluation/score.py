"""The score: how well predicted records agree with gold records.

Takes the codings of two coders, gives a `Score`: precision, recall and F1 of each kind of record, the
share of right values among the engagements found, how many values that the gold gives as not stated are left
open, and each difference. What counts:

    relevance      reports with at least one engagement
    engagement     same type and at least half of the parties in common (one-to-one, best match)
    engagement+    and the same parties, status and date
    participant    engagement found, and in it the same person for the same party
    participant+   and the same post and rank
    topic          topics of engagements found; those of missed engagements count against recall
    outcome        same kind, and evidence that overlaps
    posting        same person, party, post and rank
    position       same holder and stance, and a target or evidence in common
    figure         same value and unit

Which records are the same is decided in `communique.evaluation.matching`; printing is left to
`communique.evaluation.printed`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from communique.evaluation.codings import CodedEngagement, CodedPlace, Coding, Codings
from communique.evaluation.differences import (
    Difference,
    engagement_differences,
    participant_differences,
    record_differences,
)
from communique.evaluation.matching import (
    EngagementPair,
    named,
    pair_engagements,
    pair_off,
    same_figure,
    same_outcome,
    same_participant,
    same_position,
    same_posting,
)
from communique.evaluation.sameness import fold, same_post, same_rank
from communique.evaluation.tally import Score, Share, Tally, add_tallies, total

__all__ = ["score", "score_by", "score_report"]


def score(gold: Codings, predicted: Codings) -> Score:
    """The score of ``predicted`` on the reports of ``gold``; a report that is missing counts as empty."""
    return total(score_report(coding, predicted.get(doc, Coding(doc))) for doc, coding in gold.items())


def score_by(gold: Codings, predicted: Codings, group: Mapping[str, str]) -> dict[str, Score]:
    """A score for each group of reports, sorted by the group's name; ``group`` gives it for each report."""
    groups: dict[str, dict[str, Coding]] = {}
    for doc, coding in gold.items():
        groups.setdefault(group.get(doc, ""), {})[doc] = coding
    return {name: score(codings, predicted) for name, codings in sorted(groups.items())}


def score_report(gold: Coding, predicted: Coding) -> Score:
    """The score of one report."""
    pairs = pair_engagements(gold.engagements, predicted.engagements)
    tallies = _engagement_tallies(gold, predicted, pairs)
    differences = list(engagement_differences(gold.doc, gold.engagements, predicted.engagements, pairs))
    persons, differing_persons = _compare_participants(gold, predicted, pairs)
    records, differing_records = _compare_records(gold, predicted)
    return Score(
        reports=1,
        tallies=tallies | persons | records,
        shares=_shares(pairs),
        unstated=_unstated(pairs),
        by_type=_by_type(gold, predicted, pairs),
        differences=tuple(differences + differing_persons + differing_records),
    )


def _engagement_tallies(gold: Coding, predicted: Coding, pairs: list[EngagementPair]) -> dict[str, Tally]:
    ours, theirs = gold.engagements, predicted.engagements
    topics = sum(len(set(one.topics) & set(two.topics)) for one, two in pairs)
    strict = sum(_agree_strictly(one, two) for one, two in pairs)
    return {
        "relevance": Tally(int(bool(ours) and bool(theirs)), int(bool(ours)), int(bool(theirs))),
        "engagement": Tally(len(pairs), len(ours), len(theirs)),
        "engagement+": Tally(strict, len(ours), len(theirs)),
        "topic": Tally(topics, _count_topics(ours), _count_topics(theirs)),
    }


def _agree_strictly(gold: CodedEngagement, predicted: CodedEngagement) -> bool:
    return (list(gold.parties), gold.status, gold.date) == (
        sorted(predicted.parties),
        predicted.status,
        predicted.date,
    )


def _count_topics(engagements: Iterable[CodedEngagement]) -> int:
    return sum(len(set(engagement.topics)) for engagement in engagements)


def _compare_participants(
    gold: Coding, predicted: Coding, pairs: list[EngagementPair]
) -> tuple[dict[str, Tally], list[Difference]]:
    found = found_with_post = 0
    differences: list[Difference] = []
    for pair in pairs:
        persons = pair_off(named(pair[0]), named(pair[1]), same_participant)
        found += len(persons)
        found_with_post += sum(
            same_post(one.post, two.post) and same_rank(one.rank, two.rank) for one, two in persons
        )
        differences += participant_differences(gold.doc, pair, persons)
    ours = sum(len(named(engagement)) for engagement in gold.engagements)
    theirs = sum(len(named(engagement)) for engagement in predicted.engagements)
    tallies = {
        "participant": Tally(found, ours, theirs),
        "participant+": Tally(found_with_post, ours, theirs),
    }
    return tallies, differences


def _compare_records(gold: Coding, predicted: Coding) -> tuple[dict[str, Tally], list[Difference]]:
    """Tallies and differences of the records other than engagements."""
    doc = gold.doc
    outcomes = pair_off(gold.outcomes, predicted.outcomes, same_outcome)
    postings = pair_off(gold.postings, predicted.postings, same_posting)
    positions = pair_off(gold.positions, predicted.positions, same_position)
    figures = pair_off(gold.figures, predicted.figures, same_figure)
    tallies = {
        "outcome": Tally(len(outcomes), len(gold.outcomes), len(predicted.outcomes)),
        "posting": Tally(len(postings), len(gold.postings), len(predicted.postings)),
        "position": Tally(len(positions), len(gold.positions), len(predicted.positions)),
        "figure": Tally(len(figures), len(gold.figures), len(predicted.figures)),
    }
    differences = [
        *record_differences(doc, "outcome", gold.outcomes, predicted.outcomes, outcomes),
        *record_differences(doc, "posting", gold.postings, predicted.postings, postings),
        *record_differences(doc, "position", gold.positions, predicted.positions, positions),
        *record_differences(doc, "figure", gold.figures, predicted.figures, figures),
    ]
    return tallies, differences


def _shares(pairs: list[EngagementPair]) -> dict[str, Share]:
    return {
        "status": _share(one.status == two.status for one, two in pairs),
        "date": _share(one.date == two.date for one, two in pairs),
        "country": _place_share(pairs, lambda place: place.country),
        "city": _place_share(pairs, lambda place: place.city),
        "parent": _share(bool(two.parent) for one, two in pairs if one.parent),
    }


def _place_share(pairs: list[EngagementPair], value: Callable[[CodedPlace], str | None]) -> Share:
    """Of the places that the gold gives, how many the prediction gives too."""
    nowhere = CodedPlace()
    places = ((one.place or nowhere, two.place or nowhere) for one, two in pairs)
    return _share(fold(value(one)) == fold(value(two)) for one, two in places if value(one))


def _unstated(pairs: list[EngagementPair]) -> dict[str, Share]:
    """Of the values that the gold gives as not stated, how many the prediction leaves open too."""

    def left_open(value: Callable[[CodedEngagement], str | None]) -> Share:
        return _share(not value(two) for one, two in pairs if not value(one))

    return {
        "date": left_open(lambda e: e.date),
        "country": left_open(lambda e: e.place.country if e.place else None),
        "city": left_open(lambda e: e.place.city if e.place else None),
        "parent": left_open(lambda e: e.parent),
    }


def _share(right: Iterable[bool]) -> Share:
    answers = list(right)
    return Share(sum(answers), len(answers))


def _by_type(gold: Coding, predicted: Coding, pairs: list[EngagementPair]) -> dict[str, Tally]:
    tallies: dict[str, Tally] = {}
    for tally in _single_tallies(gold, predicted, pairs):
        add_tallies(tallies, tally)
    return tallies


def _single_tallies(
    gold: Coding, predicted: Coding, pairs: list[EngagementPair]
) -> Iterator[dict[str, Tally]]:
    yield from ({engagement.type: Tally(gold=1)} for engagement in gold.engagements)
    yield from ({engagement.type: Tally(predicted=1)} for engagement in predicted.engagements)
    yield from ({one.type: Tally(hits=1)} for one, _ in pairs)
