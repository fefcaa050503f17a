"""Resolution: from what each report says to one record of each engagement and person.

Takes readings and judgements, gives a `Resolution`. Pure: nothing is stored, and equal readings and
judgements give an equal resolution in any order, in one call or in many.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

import msgspec

from communique import __version__
from communique.codebook.identity import content_id
from communique.codebook.records import Reading
from communique.resolution.accounts import Account, Outline
from communique.resolution.cases import Case, Known
from communique.resolution.clustering import Constraints, Pair, pair
from communique.resolution.commitments import merge_commitments
from communique.resolution.comparison import Comparison, compare_accounts, official_sides
from communique.resolution.copies import Sources, find_copies
from communique.resolution.engagements import Clusters, cluster_accounts, explain_accounts
from communique.resolution.figures import merge_figures
from communique.resolution.judgements import Judgement, Pointer
from communique.resolution.memory import Memory, Remembered
from communique.resolution.merged import Commitment, Copy, MergedEngagement, MergedFigure, MergedPerson
from communique.resolution.merging import merge_accounts
from communique.resolution.nesting import with_parents
from communique.resolution.people import People, merge_people
from communique.resolution.scoring import Explanation

__all__ = ["Resolution", "resolve"]


class Resolution(NamedTuple):
    """What the readings say together.

    ``refused``: pairs of ids that a judgement calls the same and others, taken together, different.
    ``unsure``: pairs of accounts that the scores leave open, the most open first.
    ``remembered`` is for the next call of `resolve`; ``computed`` counts the pairs whose score this call
    had to compute. ``clusters`` holds the accounts as they were compared, ``names`` who is meant by each
    name, ``sides`` for each official readout the party whose it is.
    """

    people: tuple[MergedPerson, ...]
    engagements: tuple[MergedEngagement, ...]
    figures: tuple[MergedFigure, ...]
    commitments: tuple[Commitment, ...]
    copies: tuple[Copy, ...]
    refused: tuple[Pair, ...]
    unsure: tuple[Pair, ...]
    remembered: Remembered
    computed: int
    clusters: Clusters
    names: People
    sides: Mapping[str, str]

    @property
    def cases(self) -> Mapping[str, Case]:
        """The accounts, by id, as they were compared."""
        return self.clusters.cases

    def explain(self, left: str, right: str) -> Explanation:
        """Why two accounts (by id) are, or are not, of one engagement; KeyError for an unknown id."""
        return explain_accounts(self.clusters, left, right)

    def compare(self, engagement: str) -> Comparison:
        """What the accounts of an engagement (by id) say by field; KeyError for an unknown id."""
        found = {each.id: each for each in self.engagements}[engagement]
        return compare_accounts(found, self.sides)


def resolve(
    readings: Iterable[Reading],
    judgements: Sequence[Judgement] = (),
    previous: Remembered | None = None,
) -> Resolution:
    """Resolve the readings, all that are to be looked at together, each report once.

    ``previous`` is what an earlier resolution of some of them remembered: what nothing new touches is not
    worked out again; the result is the same without it.
    """
    ordered = sorted(readings, key=lambda reading: reading.doc)
    memory = Memory(_rules(), previous)
    prepared = {reading.doc: memory.prepared(reading) for reading in ordered}
    postings = [posting for each in prepared.values() for posting in each.people]
    names = merge_people(postings, judgements, memory)
    all_outlines = [outline for each in prepared.values() for outline in each.outlines]
    constraints = _constraints(all_outlines, judgements)
    clusters = cluster_accounts(all_outlines, Known(names.by_name, names.parties()), constraints, memory)
    sources = find_copies(ordered, prepared)
    merged = with_parents(merge_accounts(clusters.groups, clusters.cases, names.by_name))
    return Resolution(
        people=names.people,
        engagements=tuple(_counted(each, sources) for each in merged),
        figures=merge_figures(ordered, sources),
        commitments=merge_commitments(prepared, merged, memory),
        copies=sources.copies,
        refused=names.refused + clusters.refused,
        unsure=clusters.unsure,
        remembered=memory.remembered(),
        computed=memory.computed,
        clusters=clusters,
        names=names,
        sides=official_sides({each.doc: each.report.outlet for each in ordered}),
    )


@cache
def _rules() -> str:
    """A hash of the weights and words that results depend on: nothing is remembered from other rules."""
    folder = resources.files("communique.resolution").joinpath("data")
    files = sorted(each.name for each in folder.iterdir() if each.is_file())
    return content_id(
        "rules-", __version__, *(folder.joinpath(name).read_text(encoding="utf-8") for name in files)
    )


def _counted(each: MergedEngagement, sources: Sources) -> MergedEngagement:
    return msgspec.structs.replace(each, sources=sources.count(account.doc for account in each.accounts))


def _constraints(all_outlines: Sequence[Outline], judgements: Iterable[Judgement]) -> Constraints:
    by_doc: dict[str, list[Account]] = {}
    for outline in all_outlines:
        by_doc.setdefault(outline.account.doc, []).append(outline.account)
    decided: dict[str, set[Pair]] = {"same": set(), "different": set(), "unsure": set()}
    for judgement in judgements:
        if judgement.subject == "engagement":
            ends = [_pointed(each, by_doc.get(each.doc, ())) for each in (judgement.left, judgement.right)]
            if ends[0] and ends[1] and ends[0] != ends[1]:
                decided[judgement.verdict].add(pair(ends[0], ends[1]))
    return Constraints(frozenset(decided["same"]), frozenset(decided["different"]))


def _pointed(pointer: Pointer, accounts: Sequence[Account]) -> str | None:
    """The account whose evidence shares most characters with the place pointed at, of the same type where
    there is one.
    """
    found = [(_shared(pointer, each), each.type == pointer.type, each.id) for each in accounts]
    found = [each for each in found if each[0]]
    return max(found, key=lambda each: (each[1], each[0], each[2]))[2] if found else None


def _shared(pointer: Pointer, account: Account) -> int:
    return sum(
        max(0, min(pointer.end, each.end) - max(pointer.start, each.start)) for each in account.evidence
    )
