"""What was promised, and what later reports say became of it."""

from __future__ import annotations

from typing import Any

import pytest

from communique.resolution import Commitment, overdue, resolve
from communique.resolution.undertakings import numbers

PROMISE = "France will give Italy four patrol boats by the end of 2023, the minister promised."
PLEDGE = {
    "kind": "pledged",
    "what": "four patrol boats for Italy",
    "due": "2023",
    "said": "France will give Italy four patrol boats by the end of 2023",
}


def promised(build: Any, *later: str, **more: Any) -> Commitment:
    """The commitment, with later reports of one sentence each."""
    readings = [build("a", PROMISE, {}, published="2023-01-10", outcomes=[PLEDGE])]
    readings += [
        build(f"b{i}", text, {"date": "2024-02-01", "said": text[:12]}, published="2024-02-0" + str(i + 2))
        for i, text in enumerate(later)
    ]
    (found,) = resolve(readings).commitments
    return found


def test_a_promise_stays_open_until_a_report_speaks_of_it(build: Any) -> None:
    found = promised(build, "The two discussed fisheries at length.")
    assert (found.status, found.due, found.by, found.to) == ("open", "2023", ("FRA",), ("ITA",))
    assert [step.doc for step in found.steps] == ["a"]


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("The four patrol boats promised by France have been delivered.", "met"),
        ("Two of the four patrol boats promised by France have been delivered.", "partly met"),
        ("The patrol boats that France promised have not arrived.", "lapsed"),
        ("France never promised Italy any patrol boats, a spokesman said.", "contradicted"),
        ("The patrol boats will be delivered by France, the embassy confirmed.", "reaffirmed"),
        ("Asked whether the patrol boats would be delivered, he smiled.", "open"),
        (
            "Of the four patrol boats that France promised, two have been delivered; two will follow.",
            "partly met",
        ),
        ("The patrol boats promised by France were to have been delivered.", "open"),
        ("France is to sign with Italy on the patrol boats.", "open"),
        ("France handed over four patrol boats to Greece.", "open"),
        ("France handed over four patrol boats to Italy.", "met"),
        ("The minister received Laura Ortiz, and patrol boats were shown.", "open"),
    ],
)
def test_a_later_sentence_tells_what_became_of_it(build: Any, later: str, status: str) -> None:
    found = promised(build, later)
    assert found.status == status
    if status != "open":
        assert found.steps[-1].evidence.text == later


def test_the_same_promise_made_again_is_one_commitment_reaffirmed(build: Any) -> None:
    readings = [
        build("a", PROMISE, published="2023-01-10", outcomes=[PLEDGE]),
        build("b", PROMISE, published="2023-06-10", outcomes=[PLEDGE]),
    ]
    (found,) = resolve(readings).commitments
    assert [step.status for step in found.steps] == ["open", "reaffirmed"]


def test_what_came_in_part_stays_so_though_the_rest_fails(build: Any) -> None:
    found = promised(
        build,
        "Two of the four patrol boats promised by France have been delivered.",
        "The other patrol boats that France promised have not arrived.",
    )
    assert [step.status for step in found.steps] == ["open", "partly met", "lapsed"]
    assert found.status == "partly met"


def test_a_promise_that_is_only_recalled_is_not_made_again(build: Any) -> None:
    recalled = "Four patrol boats had been promised by France."
    readings = [
        build("a", PROMISE, published="2023-01-10", outcomes=[PLEDGE]),
        build("b", recalled, published="2023-06-10", outcomes=[PLEDGE | {"said": recalled}]),
    ]
    (found,) = resolve(readings).commitments
    assert found.status == "open"


def test_a_second_report_of_its_days_does_not_reaffirm_it(build: Any) -> None:
    readings = [
        build("a", PROMISE, published="2023-01-10", outcomes=[PLEDGE]),
        build("b", PROMISE, published="2023-01-11", outcomes=[PLEDGE]),
    ]
    (found,) = resolve(readings).commitments
    assert [step.status for step in found.steps] == ["open", "open"]


def test_a_report_that_records_nothing_may_say_that_it_came(build: Any) -> None:
    readings = [
        build("a", PROMISE, {}, published="2023-01-10", outcomes=[PLEDGE]),
        build(
            "b",
            "In Italy, the harbour is busy. The four patrol boats promised by France have been delivered.",
            published="2024-02-02",
        ),
    ]
    (found,) = resolve(readings).commitments
    assert [(step.doc, step.status) for step in found.steps] == [("a", "open"), ("b", "met")]


@pytest.mark.parametrize("what", ["It", "this next year", "the pair", "Italy", "Luc Morel"])
def test_what_has_no_content_is_no_commitment(build: Any, person: Any, what: str) -> None:
    said = f"France and Luc Morel agreed to give Italy {what}"
    given = {"people": [person("Luc Morel", "FRA")], "said": said}
    assert not resolve(
        [build("a", said, given, outcomes=[{"kind": "agreed", "what": what, "said": said}])]
    ).commitments


def test_an_undertaking_of_few_words_is_known_by_its_quote(build: Any) -> None:
    said = "France offered Italy twelve places in a demining course in Brest"
    places = {"kind": "pledged", "what": "twelve places", "said": said}
    later = "Ten sappers began the demining course in Brest on 4 September."
    readings = [
        build("a", said, {}, published="2023-01-10", outcomes=[places]),
        build("b", later, {"date": "2023-09-04"}, published="2023-09-05"),
    ]
    (found,) = resolve(readings).commitments
    assert (found.what, found.status) == ("twelve places", "partly met")


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("two 22-metre boats by 30 June 2023", {2.0}),
        ("twelve places in a five-month course from 4 September", {12.0}),
        ("twenty-four vehicles", {24.0}),
    ],
)
def test_dates_and_measures_count_nothing(said: str, counted: set[float]) -> None:
    assert numbers(said) == counted


def test_another_number_in_the_other_readout_contradicts(build: Any) -> None:
    meeting = {
        "date": "2023-01-09",
        "people": [
            {"name": "Luc Morel", "rank": None, "post": "minister", "party": "FRA", "role": "host"},
            {"name": "Pia Conti", "rank": None, "post": "minister", "party": "ITA", "role": "guest"},
        ],
    }
    pledge = PLEDGE | {"engagement": "e1"}
    six = pledge | {"what": "six patrol boats for Italy"}
    readings = [
        build("a", PROMISE, meeting, published="2023-01-10", outcomes=[pledge]),
        build("b", PROMISE, meeting, published="2023-01-10", outcomes=[six]),
    ]
    (found,) = resolve(readings).commitments
    assert found.status == "contradicted"


def test_a_course_promised_is_met_when_it_was_held(build: Any) -> None:
    course = {
        "type": "training",
        "place": {"city": "Brest", "country": "FRA"},
        "topics": ("military_training",),
    }
    first = "France offered Italy a diving course in Brest in 2023."
    second = "The diving course of Italian sailors in Brest, offered by France, ended on Friday."
    readings = [
        build(
            "a",
            first,
            course | {"status": "planned", "date": "2023"},
            published="2023-01-10",
            outcomes=[{"kind": "pledged", "what": "a diving course in Brest"}],
        ),
        build("b", second, course | {"date": "2023-05-05"}, published="2023-05-06"),
    ]
    found = resolve(readings)
    (commitment,) = found.commitments
    assert commitment.status == "met"
    assert commitment.deliverable in {each.id for each in found.engagements}


def test_what_is_due_and_not_met_is_overdue_on_a_later_day(build: Any) -> None:
    found = promised(build)
    assert overdue([found], "2023-12-31") == ()
    assert overdue([found], "2024-01-01") == (found,)


def test_what_was_met_is_never_overdue(build: Any) -> None:
    found = promised(build, "The four patrol boats promised by France have been delivered.")
    assert overdue([found], "2030-01-01") == ()
