"""Score merging across reports: do the accounts that people put into one engagement end in one, and no
others?

Takes gold clusters and merged engagements, as `merge_files` reads them; gives MUC, B-cubed, CEAFe and their
mean, the share of mentions found, and the pairs merged that must stay apart. The definitions are those of the
scorer that came with the gold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from communique.evaluation.cluster_agreement import Agreement, b_cubed, ceaf_e, muc
from communique.evaluation.merge_files import GoldCluster, Mention, MergedRecord, MergeGold
from communique.evaluation.sameness import jaccard, overlap

__all__ = ["MergeScore", "merge_lines", "merge_values", "score_merge"]

# Share of the words of the shorter that a quote and an account's evidence must have in common to be of one
# thing.
_SAME_WORDS = 0.5


class MergeScore(NamedTuple):
    """The measures, how many of ``mentions`` were found, and what went wrong.

    ``merged``: pairs that must stay apart and did not, of ``pairs`` with both mentions looked for;
    ``split``: clusters that ended in several engagements, with the id for each member, None for one that was
    not found.
    """

    muc: Agreement
    b_cubed: Agreement
    ceaf_e: Agreement
    mentions: int
    found: int
    pairs: int
    merged: tuple[tuple[Mention, Mention, str], ...]
    split: tuple[tuple[str, tuple[str | None, ...]], ...]

    @property
    def conll(self) -> float:
        """The mean of the three F1."""
        return (self.muc.f1 + self.b_cubed.f1 + self.ceaf_e.f1) / 3

    @property
    def merged_share(self) -> float:
        """The share of the pairs that must stay apart that were merged."""
        return len(self.merged) / max(1, self.pairs)


def score_merge(gold: MergeGold, merged: Iterable[MergedRecord]) -> MergeScore:
    """Score merged engagements against gold clusters; a mention that is not found is a cluster of its own."""
    places = _places(merged)
    located = {
        (number, mention): _find(mention, places, cluster)
        for number, cluster in enumerate(gold.clusters)
        for mention in cluster.members
    }
    key = [
        frozenset((number, mention) for mention in cluster.members)
        for number, cluster in enumerate(gold.clusters)
    ]
    response = _response(located)
    return MergeScore(
        muc=muc(key, response),
        b_cubed=b_cubed(key, response),
        ceaf_e=ceaf_e(key, response),
        mentions=len(located),
        found=sum(place is not None for place in located.values()),
        pairs=len(gold.not_same),
        merged=tuple(each for each in gold.not_same if _are_merged(each, places)),
        split=tuple(_split(gold.clusters, located)),
    )


class _Place(NamedTuple):
    """An account of a merged engagement, where mentions are looked for."""

    engagement: str
    type: str
    parties: tuple[str, ...]
    date: str | None
    said: str


def _places(merged: Iterable[MergedRecord]) -> Mapping[str, Sequence[_Place]]:
    places: defaultdict[str, list[_Place]] = defaultdict(list)
    for each in merged:
        for account in each.accounts:
            said = " ".join(part if isinstance(part, str) else part.text for part in account.evidence)
            places[account.doc].append(_Place(each.id, each.type, each.parties, each.date, said))
    return places


def _find(mention: Mention, places: Mapping[str, Sequence[_Place]], cluster: GoldCluster) -> str | None:
    """The engagement whose account fits best: by words, then type, parties and date of the cluster."""
    return max(_fitting(mention, places, cluster), default=None)


def _fitting(
    mention: Mention, places: Mapping[str, Sequence[_Place]], cluster: GoldCluster | None = None
) -> set[str]:
    """All engagements whose accounts fit best: one sentence may tell of several."""
    fits: defaultdict[float, set[str]] = defaultdict(set)
    for place in places.get(mention.doc, ()):
        words = overlap(mention.evidence, place.said)
        if words >= _SAME_WORDS:
            fits[words + (_likeness(place, cluster) if cluster else 0.0)].add(place.engagement)
    return fits[max(fits)] if fits else set()


def _likeness(place: _Place, cluster: GoldCluster) -> float:
    same_date = place.date is not None and place.date == cluster.date
    return (
        0.5 * (place.type == cluster.type) + 0.25 * jaccard(place.parties, cluster.parties) + 0.1 * same_date
    )


_Named = tuple[int, Mention]


def _response(located: Mapping[_Named, str | None]) -> list[frozenset[_Named]]:
    groups: defaultdict[object, set[_Named]] = defaultdict(set)
    for named, place in located.items():
        groups[place if place is not None else named].add(named)
    return [frozenset(group) for group in groups.values()]


def _are_merged(pair: tuple[Mention, Mention, str], places: Mapping[str, Sequence[_Place]]) -> bool:
    """Whether both were found and no other engagement may be either of them."""
    left, right = (_fitting(mention, places) for mention in pair[:2])
    return bool(left and right) and len(left | right) == 1


def _split(
    clusters: Sequence[GoldCluster], located: Mapping[_Named, str | None]
) -> Iterator[tuple[str, tuple[str | None, ...]]]:
    for number, cluster in enumerate(clusters):
        ends = tuple(located[number, mention] for mention in cluster.members)
        if len(set(ends)) > 1:
            yield cluster.label, ends


def merge_lines(score: MergeScore, errors: int = 0) -> Iterator[str]:
    """The score as lines of text, with up to ``errors`` pairs wrongly merged, then all clusters split."""
    for name, found in (("MUC", score.muc), ("B3", score.b_cubed), ("CEAFe", score.ceaf_e)):
        yield f"{name:6} P {found.precision:.3f}  R {found.recall:.3f}  F1 {found.f1:.3f}"
    yield f"CoNLL F1 {score.conll:.3f}   mentions found {score.found} of {score.mentions}"
    yield f"not_same pairs merged {len(score.merged)} of {score.pairs} ({score.merged_share:.3f})"
    for left, right, why in score.merged[:errors]:
        yield f"merged: {left.doc} and {right.doc}: {why}"
    for label, ends in score.split if errors else ():
        yield f"split: {label}: {', '.join(end or 'not found' for end in ends)}"


def merge_values(score: MergeScore) -> dict[str, object]:
    """The score as values for JSON: ``muc``, ``b3``, ``ceafe`` (``p``, ``r``, ``f1``), ``conll``, counts."""
    parts = (("muc", score.muc), ("b3", score.b_cubed), ("ceafe", score.ceaf_e))
    return {
        **{name: {"p": part.precision, "r": part.recall, "f1": part.f1} for name, part in parts},
        "conll": score.conll,
        "mentions": score.mentions,
        "found": score.found,
        "not_same": {"pairs": score.pairs, "merged": len(score.merged), "share": score.merged_share},
    }
