"""Where journeys lead, and what somebody travels for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.engagements.candidates.candidate import Candidate

Told = Callable[..., list[Candidate]]


def places(found: list[Candidate], kind: str) -> set[tuple[str | None, str | None]]:
    return {(c.where.city, c.where.country) for c in found if c.type == kind}


@pytest.mark.parametrize(
    "text",
    [
        "The Norwegian commissioner flew to Nairobi on Monday for talks with the Kenyan police.",
        "Kari Lund will lead a Norwegian delegation to Nairobi for talks on fisheries with Kenya.",
        "A Norwegian delegation left Oslo for Nairobi to join the Kenyan talks on fisheries.",
        "The Norwegian minister visited Nairobi on Wednesday to attend the Kenyan talks on fisheries.",
    ],
)
def test_talks_for_which_somebody_travels_are_where_he_goes(told: Told, text: str) -> None:
    assert places(told(text), "meeting") == {("Nairobi", "KEN")}


def test_who_leaves_for_a_city_to_attend_something_visits_it(told: Told) -> None:
    text = "The chief of the Norwegian Air Force departed for Nairobi to attend the Kenyan air show."
    assert places(told(text), "visit") == {("Nairobi", "KEN")}


def test_what_somebody_asks_for_is_not_where_he_is(told: Told) -> None:
    text = "The Norwegian minister visited Nairobi and called for talks between Chile and Peru."
    assert ("Nairobi", "KEN") not in places(told(text), "meeting")


def test_where_stands_for_the_place_before_it(told: Told) -> None:
    text = "Chilean Minister Ana Rojas flew to Lima and on to Quito, where she met President Juan Soto."
    assert [c.where.city for c in told(text) if c.type == "meeting"] == ["Quito"]


@pytest.mark.parametrize(
    "text",
    [
        "The Norwegian minister spent Tuesday in Nairobi.",
        "A Norwegian delegation, spending two days in Nairobi, met Kenyan officials.",
        "The Norwegian minister is to spend the weekend in Nairobi.",
    ],
)
def test_who_spends_days_in_a_city_visits_it(told: Told, text: str) -> None:
    assert places(told(text), "visit") == {("Nairobi", "KEN")}


def test_a_ship_that_spends_days_in_a_port_calls_there(told: Told) -> None:
    text = "The Norwegian frigate spent Sunday and Monday in Montevideo."
    assert places(told(text), "ship_visit") == {("Montevideo", "URY")}


@pytest.mark.parametrize(
    "what", ["two days in prison", "a week in hospital", "two million dollars on Friday"]
)
def test_other_time_or_money_spent_is_no_visit(told: Told, what: str) -> None:
    assert not places(told(f"The Norwegian minister spent {what} in Kenya."), "visit")


def test_talks_before_leaving_for_others_are_not_where_these_are(told: Told) -> None:
    text = (
        "The Norwegian minister will meet Peruvian Minister Luis Soto in Lima on Friday "
        "before flying to Chile to hold talks with Chilean Minister Ana Rojas."
    )
    assert {tuple(sorted(c.parties)): c.where.country for c in told(text) if c.type == "meeting"} == {
        ("NOR", "PER"): "PER",
        ("CHL", "NOR"): "CHL",
    }


def test_a_visit_to_a_state_only_described_is_not_to_another_that_is_named(told: Told) -> None:
    text = (
        "Norwegian Minister Kari Lund met Peruvian Minister Luis Soto in Oslo. Soto, who led a delegation to "
        "the northern European country, for his part said that Norway can act as a gateway for Peru."
    )
    assert "PER" not in {country for _, country in places(told(text), "visit")}


def test_a_trip_leads_to_the_state_right_behind_it(told: Told) -> None:
    text = (
        "A Chilean diplomat has noted that after President Luis Soto's visit to Norway expectations have "
        "been raised to increase trade between Santiago and Oslo."
    )
    assert places(told(text), "visit") == {(None, "NOR")}


@pytest.mark.parametrize(
    "text",
    [
        "The Norwegian minister will visit Kenya from 3 to 5 June and Peru from 8 to 10 June.",
        "The Norwegian minister departs on 3 June for Kenya and on 8 June for Peru.",
        "The Norwegian minister began a trip that will take him to Kenya on 3 June and to Peru on 8 June.",
        "The Norwegian minister is on a long tour, with Kenya and Peru on the agenda.",
    ],
)
def test_a_trip_to_two_states_is_a_visit_to_each(told: Told, text: str) -> None:
    assert {(None, "KEN"), (None, "PER")} <= places(told(text), "visit")


def test_each_of_two_visits_has_its_own_days(told: Told) -> None:
    found = told("The Norwegian minister will visit Kenya from 3 to 5 June and Peru from 8 to 10 June.")
    days = {c.where.country: c.when.value for c in found if c.when is not None}
    assert days == {"KEN": "2023-06-03/2023-06-05", "PER": "2023-06-08/2023-06-10"}


def test_a_tour_leads_on_from_its_first_leg(told: Told) -> None:
    text = (
        "President Kari Lund of Norway met the Kenyan president in Nairobi on the first leg of her tour, "
        "which will later take her to Uganda and Rwanda."
    )
    assert places(told(text), "visit") == {("Nairobi", "KEN"), (None, "UGA"), (None, "RWA")}


def test_two_states_that_invite_are_visited_one_after_the_other(told: Told) -> None:
    found = told("Kenya and Peru have invited President Kari Lund of Norway.")
    assert [set(c.parties) for c in found if c.type == "visit"] == [{"KEN", "NOR"}, {"NOR", "PER"}]


@pytest.mark.parametrize(
    "words", ["is expected back in Oslo on Friday", "flew back to Norway", "will be back home on Friday"]
)
def test_to_go_back_home_is_no_visit(told: Told, words: str) -> None:
    text = f"President Kari Lund of Norway met the Kenyan president in Nairobi on Monday. She {words}."
    assert [c.type for c in told(text)] == ["meeting"]
