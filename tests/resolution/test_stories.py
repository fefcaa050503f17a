"""The written stories come out as their writers say: clusters, histories, people, copies, commitments.

Once from their annotations, so that what is measured is resolution and not reading, and once from the texts
as they are, end to end.
"""

from __future__ import annotations

import importlib.util
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest

from communique.codebook.records import Reading
from communique.documents import make_report
from communique.evaluation.merge import score_merge
from communique.evaluation.merge_files import decode_merged, read_merge_gold
from communique.reader import Reader
from communique.resolution import Commitment, MergedEngagement, Resolution, career, resolve

ROOT = Path(__file__).parents[2]
GOLD = ROOT.parent / "shared" / "gold"
SETS = GOLD / "stories.jsonl", GOLD / "stories.gold.jsonl"

pytestmark = pytest.mark.skipif(
    not SETS[0].exists(), reason=f"the written stories are not beside the checkout ({GOLD})"
)


class Floors(NamedTuple):
    """What is reached at least; ``merged`` (share of pairs) and ``divided`` (people) are not passed."""

    clusters: float
    merged: float
    divided: int
    histories: float
    last_values: float
    commitments: float


FLOORS = {
    "annotated": Floors(
        clusters=0.95, merged=0.04, divided=0, histories=0.7, last_values=0.9, commitments=0.7
    ),
    "as read": Floors(
        clusters=0.62, merged=0.04, divided=2, histories=0.16, last_values=0.6, commitments=0.5
    ),
}


class Stories(NamedTuple):
    resolution: Resolution
    gold: dict[str, Any]
    floors: Floors


@pytest.fixture(scope="module", params=FLOORS)
def source(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def readings(source: str) -> list[Reading]:
    return annotated() if source == "annotated" else as_read()


def as_read() -> list[Reading]:
    reader = Reader()
    with SETS[0].open(encoding="utf-8") as lines:
        reports = [json.loads(line) for line in lines]
    return [
        reader.read(
            make_report(
                each["text"],
                title=each["title"],
                id=each["id"],
                published=each["published"],
                outlet=each["outlet"],
            )
        )
        for each in reports
    ]


def annotated() -> list[Reading]:
    spec = importlib.util.spec_from_file_location("gold_readings", ROOT / "tools" / "gold_readings.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: list[Reading] = module.gold_readings(*SETS)
    return found


@pytest.fixture(scope="module")
def stories(readings: list[Reading], source: str) -> Stories:
    gold = json.loads((GOLD / "stories.merge.json").read_text(encoding="utf-8"))
    return Stories(resolve(readings), gold, FLOORS[source])


def overlap(quote: str, other: str) -> float:
    left, right = (set(re.findall(r"\w+", each.lower())) for each in (quote, other))
    return len(left & right) / max(1, min(len(left), len(right)))


def test_clusters_reach_the_floor(stories: Stories) -> None:
    lines = [msgspec.json.encode(each) for each in stories.resolution.engagements]
    score = score_merge(read_merge_gold(GOLD / "stories.merge.json"), decode_merged(lines))
    assert score.conll >= stories.floors.clusters
    assert score.merged_share <= stories.floors.merged


def test_any_order_of_the_reports_gives_the_same(stories: Stories, readings: list[Reading]) -> None:
    backwards = resolve(readings[::-1])
    assert backwards.engagements == stories.resolution.engagements
    assert backwards.people == stories.resolution.people
    assert backwards.commitments == stories.resolution.commitments
    assert backwards.figures == stories.resolution.figures


def test_reports_that_come_later_change_the_work_and_not_the_result(
    stories: Stories, readings: list[Reading]
) -> None:
    first = resolve(readings[:40])
    again = resolve(readings, previous=first.remembered)
    assert again.engagements == stories.resolution.engagements
    assert again.computed < stories.resolution.computed


def merged_for(cluster: dict[str, Any], found: Resolution) -> MergedEngagement | None:
    """The engagement that holds most of the members of a gold cluster."""
    places = [
        each.id
        for member in cluster["members"]
        for each in found.engagements
        for account in each.accounts
        if account.doc == member["doc"]
        and account.type == cluster["type"]
        and any(overlap(member["evidence"], span.text) >= 0.5 for span in account.evidence)
    ]
    by_id = {each.id: each for each in found.engagements}
    return by_id[Counter(places).most_common(1)[0][0]] if places else None


def test_most_status_histories_are_right(stories: Stories) -> None:
    """Steps in another order count as wrong; denials and dates that passed are no accounts."""
    right = total = 0
    for cluster in stories.gold["clusters"]:
        steps = [(each["doc"], each["status"]) for each in cluster.get("status_history", ())]
        steps = [each for each in steps if each[1] not in ("denied", "overdue")]
        merged = merged_for(cluster, stories.resolution)
        if steps:
            total += 1
            right += merged is not None and [(each.doc, each.status) for each in merged.history] == steps
    assert right / total >= stories.floors.histories


def test_most_last_statuses_and_dates_are_right(stories: Stories) -> None:
    found = [(each, merged_for(each, stories.resolution)) for each in stories.gold["clusters"]]
    least = stories.floors.last_values * len(found)
    assert sum(merged is not None and merged.status == each["status"] for each, merged in found) >= least
    assert sum(merged is not None and merged.date == each["date"] for each, merged in found) >= least


def test_every_person_is_one_and_no_two_are_one(stories: Stories) -> None:
    by_name = stories.resolution.names.by_name
    wrong = []
    owners: dict[str, set[int]] = {}
    for number, person in enumerate(stories.gold["people"]):
        ids = {
            by_name[doc, name] for doc in person["docs"] for name in person["names"] if (doc, name) in by_name
        }
        for each in ids:
            owners.setdefault(each, set()).add(number)
        if len(ids) > 1:
            wrong.append(person["names"])
    assert len(wrong) <= stories.floors.divided, wrong
    assert [each for each, numbers in owners.items() if len(numbers) > 1] == []


def test_promoted_officials_have_a_career(stories: Stories) -> None:
    by_name = stories.resolution.names.by_name
    people = {person.id: person for person in stories.resolution.people}
    for person in stories.gold["people"]:
        ranks = list(dict.fromkeys(each["rank"] for each in person["postings"] if each["rank"]))
        doc = person["docs"][0]
        ids = [by_name[doc, name] for name in person["names"] if (doc, name) in by_name]
        tenures = career(people[ids[0]]).tenures if ids else ()
        if len(ranks) > 1 and not any(
            rank.split()[-1].rstrip(".") in "".join(ranks[:1]) for rank in ranks[1:]
        ):
            assert len(tenures) > 1


def test_wire_copies_are_found(stories: Stories) -> None:
    found = {frozenset(each.docs) for each in stories.resolution.copies}
    assert found == {frozenset(each) for each in stories.gold["copies"]}


def fitting(commitment: dict[str, Any], found: Resolution) -> Iterator[tuple[int, str, Commitment]]:
    for each in found.commitments:
        shared = sum(
            any(
                step.doc == told["doc"] and overlap(step.evidence.text, told["evidence"]) >= 0.5
                for step in each.steps
            )
            for told in commitment["history"]
        )
        if shared:
            yield shared, each.id, each


def test_most_commitments_end_with_their_status(stories: Stories) -> None:
    right = 0
    for commitment in stories.gold["commitments"]:
        best = max(fitting(commitment, stories.resolution), default=None, key=lambda each: each[:2])
        right += best is not None and best[2].status == commitment["status"]
    assert right / len(stories.gold["commitments"]) >= stories.floors.commitments
