"""Score resolution on the written stories: clusters, status histories, last values, commitments.

usage: python tools/score_stories.py [--gold FOLDER] [--annotated] [--why]

Takes ``stories.jsonl``, ``stories.gold.jsonl`` and ``stories.merge.json`` of a folder. ``--annotated`` takes
the annotations as readings, so that what is measured is resolution and not reading; without it the texts are
read.
``--why`` prints every history and commitment that is wrong, with how each report's account was read.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from gold_readings import gold_readings

from communique.codebook.records import Reading
from communique.evaluation.goldsets import read_gold_set
from communique.evaluation.merge import MergeScore, score_merge
from communique.evaluation.merge_files import decode_merged, read_merge_gold
from communique.reader import Reader
from communique.resolution import Account, Commitment, MergedEngagement, Resolution, resolve

__all__ = ["Stories", "annotated", "as_read", "best_commitment", "merged_for", "steps_of", "told_right"]

Row = dict[str, Any]

# Statuses of the gold for which there is no account: a denial, and a date that passed.
_NO_ACCOUNT = frozenset({"denied", "overdue"})
# Share of words by which two quotes are of one thing.
_SAME_WORDS = 0.5


class Stories(NamedTuple):
    """The gold, the resolution of the reports, and how right it is."""

    gold: Row
    found: Resolution
    undated: frozenset[str]  # the reports that give no day

    @classmethod
    def of(cls, folder: Path, readings: Sequence[Reading]) -> Stories:
        """The stories of a folder, resolved from the readings."""
        gold = json.loads((folder / "stories.merge.json").read_text(encoding="utf-8"))
        undated = (r.doc for r in readings if not (r.report.published or r.report.dateline_date))
        return cls(gold, resolve(readings), frozenset(undated))

    def clusters(self, folder: Path) -> MergeScore:
        """The score of the clusters."""
        lines = [msgspec.json.encode(each) for each in self.found.engagements]
        return score_merge(read_merge_gold(folder / "stories.merge.json"), decode_merged(lines))

    def histories(self) -> list[tuple[Row, bool]]:
        """The clusters that have a status history, and whether it is right."""
        return [
            (cluster, told_right(cluster, self.found, self.undated))
            for cluster in self.gold["clusters"]
            if steps_of(cluster)
        ]

    def values(self, field: str) -> list[bool]:
        """For each cluster, whether the last value of a field is right."""
        found = [(each, merged_for(each, self.found)) for each in self.gold["clusters"]]
        return [merged is not None and getattr(merged, field) == each[field] for each, merged in found]

    def commitments(self) -> list[tuple[Row, bool]]:
        """The commitments, and whether their last status is right."""
        found = [(each, best_commitment(each, self.found)) for each in self.gold["commitments"]]
        return [(each, best is not None and best.status == each["status"]) for each, best in found]


def as_read(folder: Path) -> list[Reading]:
    """The readings of the texts."""
    reader = Reader()
    return [reader.read(report) for report in read_gold_set(folder, "stories").reports]


def annotated(folder: Path) -> list[Reading]:
    """The annotations, as readings."""
    return gold_readings(folder / "stories.jsonl", folder / "stories.gold.jsonl")


def merged_for(cluster: Row, found: Resolution) -> MergedEngagement | None:
    """The engagement that holds most of the members of a gold cluster."""
    places = [
        each.id
        for member in cluster["members"]
        for each, account in _accounts(member, found)
        if account.type == cluster["type"]
    ]
    by_id = {each.id: each for each in found.engagements}
    return by_id[Counter(places).most_common(1)[0][0]] if places else None


def told_right(cluster: Row, found: Resolution, undated: frozenset[str]) -> bool:
    """Whether the history of a gold cluster is found, step by step, in its order.

    Denials and dates that passed are no accounts. Of reports of one day none is the earlier, and nobody can
    tell when those came out that give no day at all: they have their steps, and no place in the order.
    """
    merged = merged_for(cluster, found)
    if merged is None:
        return False
    day_of = {account.doc: account.reported for each in found.engagements for account in each.accounts}
    read, gold = [(each.doc, each.status) for each in merged.history], steps_of(cluster)
    read_in_order, gold_in_order = (
        _by_day([step for step in steps if step[0] not in undated], day_of) for steps in (read, gold)
    )
    return sorted(read) == sorted(gold) and read_in_order == gold_in_order


def best_commitment(commitment: Row, found: Resolution) -> Commitment | None:
    """The commitment found that has most of the quotes of a gold commitment."""
    fitting = [
        (shared, each.id, each)
        for each in found.commitments
        if (shared := sum(_told(step, each) for step in commitment["history"]))
    ]
    return max(fitting, key=lambda each: each[:2])[2] if fitting else None


def _told(step: Row, commitment: Commitment) -> bool:
    return any(
        each.doc == step["doc"] and _overlap(each.evidence.text, step["evidence"]) >= _SAME_WORDS
        for each in commitment.steps
    )


def steps_of(cluster: Row) -> list[tuple[str, str]]:
    """The report and status of each step of a gold history that an account can tell."""
    steps = cluster.get("status_history", ())
    return [(each["doc"], each["status"]) for each in steps if each["status"] not in _NO_ACCOUNT]


def _by_day(steps: Sequence[tuple[str, str]], day_of: dict[str, str | None]) -> list[tuple[str, str]]:
    runs = (list(run) for _, run in groupby(steps, key=lambda step: day_of.get(step[0]) or step[0]))
    return [step for run in runs for step in sorted(run, key=lambda step: step[0])]


def _accounts(member: Row, found: Resolution) -> Iterator[tuple[MergedEngagement, Account]]:
    return (
        (each, account)
        for each in found.engagements
        for account in each.accounts
        if account.doc == member["doc"]
        and any(_overlap(member["evidence"], span.text) >= _SAME_WORDS for span in account.evidence)
    )


def _overlap(quote: str, other: str) -> float:
    left, right = (set(re.findall(r"\w+", each.lower())) for each in (quote, other))
    return len(left & right) / max(1, min(len(left), len(right)))


def _explain_history(cluster: Row, found: Resolution) -> Iterator[str]:
    merged = merged_for(cluster, found)
    yield f"\n{cluster['label']} ({cluster['type']})"
    yield f"  told   {steps_of(cluster)}"
    yield f"  found  {[(each.doc, each.status) for each in merged.history] if merged else None}"
    for member in cluster["members"]:
        yield f"  {member['doc']}: {member['evidence']}"
        for each, account in _accounts(member, found):
            here = "here" if merged and each.id == merged.id else "elsewhere"
            yield f"    read as {account.type} {account.status} {account.date}, {here}"


def _explain_commitment(commitment: Row, found: Resolution) -> Iterator[str]:
    best = best_commitment(commitment, found)
    yield f"\n{commitment['what']}"
    yield from (
        f"  told   {each['doc']} {each['status']}: {each['evidence']}" for each in commitment["history"]
    )
    yield f"  found  {best.status if best else None}, for {commitment['status']}"
    for step in best.steps if best else ():
        yield f"    {step.doc} {step.status}: {step.evidence.text}"


def main() -> None:
    """Print the scores, and what is wrong where asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"), metavar="FOLDER")
    parser.add_argument("--annotated", action="store_true", help="take the annotations as readings")
    parser.add_argument("--why", action="store_true", help="print every history and commitment that is wrong")
    given = parser.parse_args()
    stories = Stories.of(given.gold, (annotated if given.annotated else as_read)(given.gold))
    clusters = stories.clusters(given.gold)
    histories, commitments = stories.histories(), stories.commitments()
    lines = [
        f"clusters     CoNLL {clusters.conll:.3f}, {clusters.found} of {clusters.mentions} mentions found,",
        f"             {len(clusters.merged)} of {clusters.pairs} pairs that must stay apart merged",
        f"histories    {_share(right for _, right in histories)}",
        *(f"last {field:7} {_share(stories.values(field))}" for field in ("status", "date")),
        f"commitments  {_share(right for _, right in commitments)}",
    ]
    if given.why:
        wrong = [each for each, right in histories if not right]
        lines += [line for each in wrong for line in _explain_history(each, stories.found)]
        undone = [each for each, right in commitments if not right]
        lines += [line for each in undone for line in _explain_commitment(each, stories.found)]
    sys.stdout.write("\n".join(lines) + "\n")


def _share(right: Iterable[bool]) -> str:
    each = list(right)
    return f"{sum(each)} of {len(each)} right"


if __name__ == "__main__":
    main()
