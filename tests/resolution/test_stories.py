"""The written stories come out as their writers say: clusters, histories, people, copies, commitments.

Once from their annotations, so that what is measured is resolution and not reading, and once from the texts
as they are, end to end.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import pytest
import score_stories

from communique.codebook.records import Reading
from communique.resolution import career, resolve

GOLD = Path(__file__).parents[2].parent / "shared" / "gold"

pytestmark = pytest.mark.skipif(
    not (GOLD / "stories.jsonl").exists(), reason=f"the written stories are not beside the checkout ({GOLD})"
)


class Floors(NamedTuple):
    """What is reached at least; ``merged`` (share of pairs) and ``divided`` (people) are not passed."""

    clusters: float
    merged: float
    divided: int
    histories: float
    last_values: float
    commitments: float


# As read, histories were 0.70: the spotter's weights of 8 bits round otherwise in groups of like lengths,
# which costs two of 43, reads a tenth faster and scores better on the reports not trained on. The spotter
# that learned from 1,634 more passages finds more in unknown manners (150 never read: 0.47 to 0.57), and
# costs two histories, one last value and one commitment more of stories on which rules had been mended.
# Decisions that learned from 520 more whole reports read dev, seeds, readouts and own reports better (dev
# engagement 0.768 to 0.780, seeds 0.885 to 0.902) and cost one history and one commitment of the stories.
# Those of the taught spotter read more of the stories (engagement 0.845 to 0.874) and cost one history more.
FLOORS = {
    "annotated": Floors(
        clusters=0.96, merged=0.04, divided=0, histories=0.95, last_values=0.9, commitments=0.84
    ),
    "as read": Floors(
        clusters=0.84, merged=0.04, divided=2, histories=0.58, last_values=0.78, commitments=0.53
    ),
}


@pytest.fixture(scope="module", params=FLOORS)
def source(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def readings(source: str) -> list[Reading]:
    return (score_stories.annotated if source == "annotated" else score_stories.as_read)(GOLD)


@pytest.fixture(scope="module")
def stories(readings: list[Reading]) -> Any:
    return score_stories.Stories.of(GOLD, readings)


@pytest.fixture(scope="module")
def floors(source: str) -> Floors:
    return FLOORS[source]


def test_clusters_reach_the_floor(stories: Any, floors: Floors) -> None:
    score = stories.clusters(GOLD)
    assert score.conll >= floors.clusters
    assert score.merged_share <= floors.merged


def test_any_order_of_the_reports_gives_the_same(stories: Any, readings: list[Reading]) -> None:
    backwards = resolve(readings[::-1])
    assert backwards.engagements == stories.found.engagements
    assert backwards.people == stories.found.people
    assert backwards.commitments == stories.found.commitments
    assert backwards.figures == stories.found.figures


def test_reports_that_come_later_change_the_work_and_not_the_result(
    stories: Any, readings: list[Reading]
) -> None:
    first = resolve(readings[:40])
    again = resolve(readings, previous=first.remembered)
    assert again.engagements == stories.found.engagements
    assert again.computed < stories.found.computed


def test_most_status_histories_are_right(stories: Any, floors: Floors) -> None:
    right = [told for _, told in stories.histories()]
    assert sum(right) / len(right) >= floors.histories


def test_most_last_statuses_and_dates_are_right(stories: Any, floors: Floors) -> None:
    for field in ("status", "date"):
        right = stories.values(field)
        assert sum(right) / len(right) >= floors.last_values


def test_every_person_is_one_and_no_two_are_one(stories: Any, floors: Floors) -> None:
    by_name = stories.found.names.by_name
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
    assert len(wrong) <= floors.divided, wrong
    assert [each for each, numbers in owners.items() if len(numbers) > 1] == []


def test_promoted_officials_have_a_career(stories: Any) -> None:
    by_name = stories.found.names.by_name
    people = {person.id: person for person in stories.found.people}
    for person in stories.gold["people"]:
        ranks = list(dict.fromkeys(each["rank"] for each in person["postings"] if each["rank"]))
        doc = person["docs"][0]
        ids = [by_name[doc, name] for name in person["names"] if (doc, name) in by_name]
        tenures = career(people[ids[0]]).tenures if ids else ()
        if len(ranks) > 1 and not any(
            rank.split()[-1].rstrip(".") in "".join(ranks[:1]) for rank in ranks[1:]
        ):
            assert len(tenures) > 1


def test_wire_copies_are_found(stories: Any) -> None:
    found = {frozenset(each.docs) for each in stories.found.copies}
    assert found == {frozenset(each) for each in stories.gold["copies"]}


def test_most_commitments_end_with_their_status(stories: Any, floors: Floors) -> None:
    right = [ended for _, ended in stories.commitments()]
    assert sum(right) / len(right) >= floors.commitments
