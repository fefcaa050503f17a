"""What a reading gets slightly wrong does not part accounts of one engagement."""

from __future__ import annotations

from typing import Any

import pytest

from communique.resolution import resolve

PARTIES = {"parties": ("ESP", "ITA")}


def docs_of_each(readings: Any) -> list[tuple[str, ...]]:
    found = resolve(readings).engagements
    return sorted(tuple(account.doc for account in each.accounts) for each in found)


def test_a_spokesman_taken_for_a_participant_does_not_part_accounts(build: Any, person: Any) -> None:
    visitor, host = (
        person("Laura Ortiz", "ESP", "Defence Minister"),
        person("Marco Bellini", "ITA", "Minister"),
    )
    speaker = person("Ines Vega", "ESP", "Ministry spokeswoman")
    talks = PARTIES | {"date": "2023-05-04"}
    readings = [
        build("a", "Laura Ortiz met Marco Bellini.", talks | {"people": [visitor, host]}),
        build(
            "b", "The minister met Marco Bellini, a spokeswoman said.", talks | {"people": [speaker, host]}
        ),
    ]
    assert docs_of_each(readings) == [("a", "b")]


def test_a_summit_of_two_states_is_their_talks(build: Any, person: Any) -> None:
    people = [person("Laura Ortiz", "ESP", "President"), person("Marco Bellini", "ITA", "President")]
    given = PARTIES | {"people": people, "date": "2023-05-04"}
    readings = [
        build("a", "The summit of Laura Ortiz and Marco Bellini closed.", given | {"type": "conference"}),
        build("b", "Laura Ortiz met Marco Bellini.", given),
    ]
    assert docs_of_each(readings) == [("a", "b")]


@pytest.mark.parametrize(("country", "together"), [("ITA", True), (None, False)])
def test_a_call_with_a_country_may_be_talks_there(
    build: Any, person: Any, country: str | None, together: bool
) -> None:
    people = [person("Laura Ortiz", "ESP", "President"), person("Marco Bellini", "ITA", "President")]
    given = PARTIES | {"people": people, "date": "2023-05-04"}
    readings = [
        build(
            "a",
            "Laura Ortiz spoke with Marco Bellini.",
            given | {"type": "call", "place": {"country": country}},
        ),
        build("b", "Laura Ortiz met Marco Bellini.", given | {"place": {"country": "ITA"}}),
    ]
    assert docs_of_each(readings) == ([("a", "b")] if together else [("a",), ("b",)])


def test_a_forum_with_talks_inside_it_is_no_summit_of_two(build: Any, person: Any) -> None:
    people = [person("Laura Ortiz", "ESP", "Minister"), person("Marco Bellini", "ITA", "Minister")]
    forum = PARTIES | {"type": "conference", "date": "2023-05-04"}
    talks = PARTIES | {"people": people, "date": "2023-05-04"}
    text = "Laura Ortiz met Marco Bellini at the Naval Forum."
    readings = [
        build("a", text, forum | {"said": "at the Naval Forum"}, talks | {"parent": "e1"}),
        build("b", "Laura Ortiz met Marco Bellini.", talks),
    ]
    assert docs_of_each(readings) == [("a",), ("a", "b")]


def test_a_summit_of_an_organisation_is_not_the_talks_at_it(build: Any, person: Any) -> None:
    people = [person("Laura Ortiz", "ESP", "President"), person("Marco Bellini", "ITA", "President")]
    given = {"people": people, "date": "2023-05-04"}
    readings = [
        build("a", "The EU summit closed.", given | {"type": "conference", "parties": ("ESP", "EU", "ITA")}),
        build("b", "Laura Ortiz met Marco Bellini.", given | PARTIES),
    ]
    assert docs_of_each(readings) == [("a",), ("b",)]


@pytest.mark.parametrize(
    ("place", "value"),
    [({"country": "AFG"}, 0.5), ({"country": "ESP"}, 1.0), ({"city": "Kabul", "country": "AFG"}, 1.0)],
)
def test_a_third_country_without_a_city_counts_half(build: Any, place: dict[str, str], value: float) -> None:
    readings = [
        build("a", "They met in Rome.", PARTIES | {"place": {"city": "Rome", "country": "ITA"}}),
        build("b", "They met.", PARTIES | {"place": place}),
    ]
    found = resolve(readings)
    factors = found.explain(*(key for key in found.cases)).factors
    assert {each.name: each.value for each in factors}["other_country"] == value


def visit(build: Any, person: Any, doc: str, published: str, text: str, **values: Any) -> Any:
    given = PARTIES | {"type": "visit", "people": [person("Laura Ortiz", "ESP", "Minister")]}
    return build(doc, text, given | {"place": {"country": "ITA"}} | values, published=published)


def test_a_postponement_without_a_date_ties_the_plan_to_what_came_of_it(build: Any, person: Any) -> None:
    plan = visit(
        build, person, "a", "2023-03-01", "Laura Ortiz will pay a five-day visit.", status="planned",
        date="2023-03-06/2023-03-10",
    )  # fmt: skip
    put_off = visit(
        build, person, "b", "2023-03-04", "The visit of Laura Ortiz has been called off.", status="cancelled"
    )
    held = visit(
        build, person, "c", "2023-05-18", "Laura Ortiz ended a three-day visit.", date="2023-05-15/2023-05-17"
    )
    assert docs_of_each([plan, put_off, held]) == [("a", "b", "c")]
    assert docs_of_each([plan, held]) == [("a",), ("c",)]
    found = resolve([plan, put_off, held])
    ends = {case.outline.account.doc: key for key, case in found.cases.items()}
    said = found.explain(ends["a"], ends["c"])
    assert said.factors[0].name == "put_off_between"
    assert said.score == pytest.approx(sum(each.value * each.weight for each in said.factors))


def test_undated_reports_on_people_who_meet_often_need_more_in_common(build: Any, person: Any) -> None:
    people = [person("Laura Ortiz", "ESP", "Minister"), person("Marco Bellini", "ITA", "Minister")]
    call = PARTIES | {"type": "call", "people": people}
    few = [build(f"r{i}", "Laura Ortiz spoke with Marco Bellini.", call) for i in range(2)]
    many = [build(f"r{i:02}", "Laura Ortiz spoke with Marco Bellini.", call) for i in range(64)]
    left, right = resolve(few).cases
    calm = resolve(few).explain(left, right)
    first, second = list(resolve(many).cases)[:2]
    crowded = resolve(many).explain(first, second)
    assert crowded.score == pytest.approx(calm.score - 4.5)
    assert {each.name: each.value for each in crowded.factors}["crowded"] == 3


def test_the_country_that_guests_go_home_to_is_not_where_it_was(build: Any, person: Any) -> None:
    guest = person("Laura Ortiz", "ESP", "Minister") | {"role": "guest"}
    given = PARTIES | {"type": "visit", "people": [guest], "date": "2023-05-04"}
    readings = [
        build("a", "Laura Ortiz visits Rome.", given | {"place": {"city": "Rome", "country": "ITA"}}),
        build("b", "Back in Madrid after a visit, she spoke.", given | {"place": {"country": "ESP"}}),
    ]
    assert docs_of_each(readings) == [("a", "b")]
