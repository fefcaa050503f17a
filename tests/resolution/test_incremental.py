"""However reports come, in any order and any number of calls, the resolution is that of all at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.codebook import Reading
from communique.resolution import Remembered, Resolution, resolve

Build = Callable[..., Reading]
PEOPLE = [
    ("Laura Ortiz", "ESP", "Defence Minister"),
    ("L. Ortiz", "ESP", "Minister"),
    ("Marco Bellini", "ITA", "Minister of Defence"),
    ("Marco Bellini", "FRA", None),
]
WORDS = [
    "Laura Ortiz met Marco Bellini in Rome to speak of the frigate Alba.",
    "The two ministers will hold talks on shipbuilding in Rome next week.",
    "Spain promised Italy four patrol boats by the end of 2023.",
    "The four patrol boats that Spain promised have been delivered.",
]
COUNT = 8


@st.composite
def told(draw: st.DrawFn) -> dict[str, Any]:
    """What a report says, without its id."""
    chosen = draw(st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=2, unique=True))
    people = [
        {"name": name, "rank": None, "post": post, "party": party, "role": "participant"}
        for name, party, post in chosen
    ]
    return {
        "text": draw(st.sampled_from(WORDS)),
        "engagement": {
            "type": draw(st.sampled_from(["meeting", "visit"])),
            "status": draw(st.sampled_from(["held", "planned", "cancelled"])),
            "date": draw(st.sampled_from([None, "2023-05-04", "2023-05-06", "2023-06-20"])),
            "parties": ("ESP", "ITA"),
            "people": people,
        },
        "published": draw(st.sampled_from([None, "2023-05-01", "2023-05-05", "2024-02-01"])),
        "pledges": draw(st.booleans()),
    }


def built(build: Build, number: int, said: dict[str, Any]) -> Reading:
    pledge = {"kind": "pledged", "what": "four patrol boats", "parties": ("ESP", "ITA"), "due": "2023"}
    return build(
        f"r{number}",
        said["text"],
        said["engagement"],
        published=said["published"],
        outcomes=[pledge] if said["pledges"] else [],
    )


def content(found: Resolution) -> tuple[object, ...]:
    return (
        found.engagements, found.people, found.commitments, found.figures, found.copies,
        found.refused, found.unsure, found.clusters.marks, found.names.unsure,
    )  # fmt: skip


def kept(remembered: Remembered) -> Remembered:
    """What was remembered, written and read again."""
    return msgspec.msgpack.decode(msgspec.msgpack.encode(remembered), type=Remembered)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    said=st.lists(told(), min_size=COUNT, max_size=COUNT),
    order=st.permutations(range(COUNT)),
    cuts=st.sets(st.integers(1, COUNT - 1), max_size=3),
)
def test_reports_in_any_order_and_number_of_calls(
    build: Build, said: list[dict[str, Any]], order: list[int], cuts: set[int]
) -> None:
    readings = [built(build, number, each) for number, each in enumerate(said)]
    coming = [readings[number] for number in order]
    remembered = None
    for end in [*sorted(cuts), COUNT]:
        found = resolve(coming[:end], previous=remembered)
        remembered = kept(found.remembered)
    assert content(found) == content(resolve(readings))
