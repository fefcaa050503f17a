"""Two accounts of one meeting side by side: where they agree, contradict, and what one leaves out."""

from __future__ import annotations

from typing import Any

import pytest

from communique.resolution import Comparison, compare_accounts, resolve
from communique.resolution.verdicts import other_office

PEOPLE = [
    {"name": "Laura Ortiz", "rank": None, "post": "Defence Minister", "party": "ESP", "role": "guest"},
    {"name": "Marco Bellini", "rank": None, "post": "Minister of Defence", "party": "ITA", "role": "host"},
]
MEETING = {
    "parties": ("ESP", "ITA"),
    "date": "2023-05-04",
    "people": PEOPLE,
    "place": {"city": "Rome", "country": "ITA"},
    "topics": ("shipbuilding", "trade"),
}


def compared(build: Any, left: dict[str, Any], right: dict[str, Any], **more: Any) -> Comparison:
    """Two readouts of a day, Spain's and Italy's, each with what differs from the meeting above."""
    outcomes = more.get("outcomes", ((), ()))
    texts = (
        "Ortiz and Bellini met in Rome and agreed on two ships.",
        "Bellini received Ortiz in Rome; three ships.",
    )
    readings = [
        build(doc, text, MEETING | values, published="2023-05-05", outcomes=said)
        for doc, text, values, said in zip(("a", "b"), texts, (left, right), outcomes, strict=True)
    ]
    (found,) = resolve(readings).engagements
    return compare_accounts(found, {"a": "ESP", "b": "ITA"})


def verdicts(found: Comparison) -> dict[str, str]:
    return {row.field: row.verdict for row in found.rows}


def test_equal_accounts_agree_in_every_field(build: Any) -> None:
    found = compared(build, {}, {})
    assert set(verdicts(found).values()) == {"agree"}
    assert found.omissions == ()


@pytest.mark.parametrize(
    ("field", "values", "verdict"),
    [
        ("date", {"date": "2023-05-05"}, "contradict"),
        ("date", {"date": "2023-05"}, "compatible"),
        ("date", {"date": None}, "single"),
        ("city", {"place": {"city": "Ostia", "country": "ITA"}}, "contradict"),
        ("topic:trade", {"topics": ("shipbuilding",)}, "single"),
    ],
)
def test_each_field_has_its_verdict(build: Any, field: str, values: dict[str, Any], verdict: str) -> None:
    assert verdicts(compared(build, {}, values))[field] == verdict


def test_what_one_side_leaves_out_is_told_of_that_side(build: Any) -> None:
    found = compared(build, {}, {"topics": ("shipbuilding",)})
    (omission,) = found.omissions
    assert (omission.field, omission.given_by, omission.left_out_by) == ("topic:trade", ("a",), ("b",))
    assert omission.sides == ("ITA",)


def test_outcomes_with_other_numbers_contradict(build: Any) -> None:
    said = [
        [
            {
                "kind": "agreed",
                "what": f"build {count} training ships",
                "engagement": "e1",
                "parties": ("ESP", "ITA"),
            }
        ]
        for count in ("two", "three")
    ]
    found = compared(build, {}, {}, outcomes=said)
    assert [row.field for row in found.contradictions] == ["outcome:build two training ships"]


def test_a_plan_that_changed_is_no_contradiction(build: Any) -> None:
    plan = build(
        "a",
        "Ortiz and Bellini will meet in Rome.",
        MEETING | {"status": "planned", "date": "2023-05-03"},
        published="2023-05-01",
    )
    held = build("b", "Bellini received Ortiz in Rome.", MEETING, published="2023-05-05")
    (found,) = resolve([plan, held]).engagements
    assert verdicts(compare_accounts(found, {}))["date"] == "changed"


def test_every_value_given_has_its_words(build: Any) -> None:
    for row in compared(build, {}, {}).rows:
        for value in row.values:
            assert (value.value is None) == (not value.evidence)


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("Admiral, Commander of the Navy", "Admiral, Navy Commander", "compatible"),
        ("Admiral, Navy Commander", "Navy Commander", "compatible"),
        ("Admiral, Navy Commander", "Commodore, Navy Commander", "contradict"),
        ("General, Chief of Staff", "Lieutenant General, Chief of Staff", "compatible"),
        ("Navy Commander", "Commander of the Army", "compatible"),
    ],
)
def test_only_ranks_before_a_post_contradict_each_other(left: str, right: str, verdict: str) -> None:
    assert other_office(left, right) == verdict
    assert other_office(right, left) == verdict
