"""Commitments: what parties bound themselves to, and what became of it in later reports.

Takes prepared readings and merged engagements, gives `Commitment` values with a step for each report that has
something to say: the same undertaking again, the thing done, a sentence that says it came, failed, stands
or is denied. Each step carries the words it rests on. A date that passes is no step; `overdue` tells which
are late on a day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations
from typing import NamedTuple

from communique.codebook.identity import content_id
from communique.codebook.records import Evidence
from communique.resolution.clustering import FORBIDDEN, Constraints, by_component, cluster, components, pair
from communique.resolution.cues import has_cue
from communique.resolution.followups import Archive, Library, at_once, followups
from communique.resolution.memory import Memory
from communique.resolution.merged import Commitment, CommitmentStep, MergedEngagement
from communique.resolution.prepared import Prepared
from communique.resolution.undertakings import Undertaking, merged_undertakings
from communique.resolution.windows import day_number, iso_day, window

__all__ = ["COMMITMENT_STATUSES", "ENDED", "MET", "is_open", "merge_commitments", "overdue", "standing"]

# Share of the words for what is to be done that two reports of one commitment have in common.
_SHARED_WORDS = 0.5
# Days that the due dates of one commitment may lie apart in different reports.
_DUE_MOVES_BY = 400
# A word in more undertakings of the same parties than this is no reason to compare them.
_FREQUENT = 100
# Reports that come out within so many days of the first tell of one event, and reaffirm nothing.
_ONE_WAVE = 2
_FAILED = frozenset({"lapsed", "contradicted"})
#: All statuses of a commitment.
COMMITMENT_STATUSES = ("open", "reaffirmed", "partly met", "met", "lapsed", "contradicted")
#: The statuses of what came, be it in part.
MET = frozenset({"met", "partly met"})
#: The statuses with which a commitment comes to an end.
ENDED = frozenset({"met", "lapsed", "contradicted"})


def merge_commitments(
    prepared: Mapping[str, Prepared], merged: Sequence[MergedEngagement], memory: Memory
) -> tuple[Commitment, ...]:
    """The commitments, sorted by id; ``prepared`` are the readings by report."""
    library = Library.of(prepared, merged)
    found: list[Commitment] = []
    for parties, block in _blocks(prepared, merged).items():
        key = library.fingerprint(parties, block, memory.digest)
        found += memory.commitments(" ".join(parties), key, partial(_of_block, block, parties, library))
    return tuple(sorted(found, key=lambda each: each.id))


def overdue(commitments: Iterable[Commitment], day: str) -> tuple[Commitment, ...]:
    """Commitments due before an ISO day that no report calls met, lapsed or denied, the longest overdue
    first.
    """
    today = day_number(day) or 0
    late = [
        (due.last, each.id, each)
        for each in commitments
        if is_open(each) and (due := window(each.due)) and due.last < today
    ]
    return tuple(each for _, _, each in sorted(late, key=lambda item: item[:2]))


def is_open(commitment: Commitment) -> bool:
    """Whether no report calls it met, lapsed or denied."""
    return commitment.status not in ENDED


def _blocks(
    prepared: Mapping[str, Prepared], merged: Sequence[MergedEngagement]
) -> dict[tuple[str, ...], list[Undertaking]]:
    """The undertakings with the merged engagements they are about, by their parties."""
    merged_of: dict[str, dict[str, str]] = {doc: {} for doc in prepared}
    for engagement in merged:
        for account in engagement.accounts:
            merged_of[account.doc][account.engagement] = engagement.id
    blocks: dict[tuple[str, ...], list[Undertaking]] = {}
    for doc, ready in sorted(prepared.items()):
        for each in merged_undertakings(ready.undertakings, merged_of[doc]):
            blocks.setdefault(each.parties, []).append(each)
    return blocks


def _of_block(
    block: Sequence[Undertaking], parties: tuple[str, ...], library: Library
) -> Iterator[Commitment]:
    archive = library.archive(parties)
    yield from (_commitment(group, archive) for group in _grouped(block))


def _grouped(block: Sequence[Undertaking]) -> list[list[Undertaking]]:
    by_id = {each.id: each for each in block}

    def score(a: str, b: str) -> float:
        return _score(by_id[a], by_id[b])

    scores = {key: score(*key) for key in _candidates(block)}
    parts = components(by_id, [key for key, value in scores.items() if value > 0])
    found = (
        group
        for part, local in zip(parts, by_component(parts, scores), strict=True)
        for group in cluster(part, local, Constraints(), score).clusters
    )
    return [[by_id[key] for key in group] for group in found]


def _candidates(block: Sequence[Undertaking]) -> set[tuple[str, str]]:
    """Pairs with a word or a deliverable in common."""
    by_key: dict[str, list[str]] = {}
    for each in block:
        for key in (*each.words, each.deliverable or each.id):
            by_key.setdefault(key, []).append(each.id)
    shared = (ids for ids in by_key.values() if len(ids) <= _FREQUENT)
    return {pair(a, b) for ids in shared for a, b in combinations(ids, 2)}


def _score(a: Undertaking, b: Undertaking) -> float:
    if a.ordinals != b.ordinals and (a.ordinals or b.ordinals) and a.deliverable != b.deliverable:
        return FORBIDDEN
    one, other = window(a.due), window(b.due)
    if one and other and one.gap(other) > _DUE_MOVES_BY:
        return FORBIDDEN
    if a.deliverable and a.deliverable == b.deliverable:
        return 1.0
    shared = len(a.words & b.words)
    enough = shared >= min(2, len(a.words), len(b.words)) and shared
    return shared / min(len(a.words), len(b.words)) - _SHARED_WORDS + 0.01 if enough else -_SHARED_WORDS


class _Told(NamedTuple):
    """A step before it is put in order."""

    reported: int | None
    doc: str
    status: str
    evidence: Evidence


def _commitment(group: Sequence[Undertaking], archive: Archive) -> Commitment:
    ordered = sorted(group, key=lambda each: (each.reported or 10_000_000, each.doc, each.id))
    first = ordered[0]
    told = [_repeated(first, each) for each in ordered]
    docs = {each.doc for each in ordered}
    told += [
        _in_its_wave(first, each)
        for each in (_Told(*each) for each in followups(ordered, archive))
        if each.doc not in docs or (each.doc != first.doc and _decides(each))
    ]
    told.sort(key=lambda each: (each.reported or 10_000_000, each.doc, each.evidence.start))
    one_sided = next((each for each in ordered if each.by != each.to), first)
    return Commitment(
        id=content_id("c-", first.id),
        what=first.what,
        by=one_sided.by,
        to=one_sided.to,
        due=next((each.due for each in ordered if each.due), None),
        status=standing(told),
        engagement=next((each.engagement for each in ordered if each.engagement), None),
        deliverable=next((each.deliverable for each in ordered if each.deliverable), None),
        steps=tuple(_step(each) for each in told),
    )


def _decides(each: _Told) -> bool:
    """Whether the words say what became of it even where their report also tells of the undertaking."""
    return each.status in _FAILED or (each.status in MET and has_cue(each.evidence.text, "came"))


def _in_its_wave(first: Undertaking, each: _Told) -> _Told:
    """A report of the days of the undertaking, or of no known day, tells of it, and does not reaffirm it."""
    later = first.reported and each.reported and each.reported - first.reported > _ONE_WAVE
    return each if later or each.status != "reaffirmed" else each._replace(status="open")


def _is_recalled(each: Undertaking) -> bool:
    """Whether a report speaks of an earlier promise, or one whose day has passed, and makes it not again."""
    due = window(each.due)
    passed = due is not None and each.reported is not None and due.last < each.reported
    return passed or has_cue(each.evidence.text, "recalled")


def _repeated(first: Undertaking, each: Undertaking) -> _Told:
    """The same undertaking told again: of the same talks it adds nothing, or contradicts; made again later,
    it reaffirms.
    """
    status = "open" if _is_recalled(each) else "reaffirmed"
    if each.doc == first.doc or (each.engagement and each.engagement == first.engagement):
        other_number = each.numbers and first.numbers and not each.numbers & first.numbers
        told_at_once = each.doc != first.doc and at_once(each.reported, first.reported)
        status = "contradicted" if other_number and told_at_once else "open"
    return _in_its_wave(first, _Told(each.reported, each.doc, status, each.evidence))


def standing(told: Sequence[_Told] | Sequence[CommitmentStep]) -> str:
    """Where it stands. Nothing new changes nothing; what was met in part stays so though the rest does not
    come; and accounts of one event that disagree stay so until it is met.
    """
    status = "open"
    for each in told:
        if each.status == "open" or (status in MET and each.status == "reaffirmed"):
            continue
        if status == "partly met" and each.status == "lapsed":
            continue
        status = each.status
    return status


def _step(each: _Told) -> CommitmentStep:
    return CommitmentStep(
        status=each.status, doc=each.doc, reported=iso_day(each.reported), evidence=each.evidence
    )
