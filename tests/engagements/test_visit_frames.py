"""Frames of visits: who travels, as whose guest and to where, and what is no visit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.engagements.candidates.candidate import Candidate

OKELLO = "Ugandan Defence Minister Moses Okello"
LAAKSONEN = "Finnish Defence Minister Outi Laaksonen"
TALKS = "Uganda and Finland held talks."
SOTO = "Chilean Foreign Minister Ana Soto"

Seen = tuple[str, list[str], list[str], list[str]]


@pytest.mark.parametrize(
    "text",
    [
        f"{LAAKSONEN} is in good health, it was said in Kampala on Monday.",
        f"{LAAKSONEN} was the first in Uganda to speak.",
        f"{OKELLO} was in Kampala on Monday.",
        "The Finnish ambassador is in Uganda for three years.",
        "Finnish troops are in Uganda for a year.",
    ],
)
def test_who_is_at_home_or_posted_there_is_on_no_visit(
    frames: Callable[[str], list[Seen]], text: str
) -> None:
    assert all(kind != "visit" for kind, *_ in frames(f"{TALKS} {text}"))


def test_a_trip_to_two_states_is_two_visits(told: Callable[..., list[Candidate]]) -> None:
    found = told(f"{LAAKSONEN} will visit Uganda and Kenya in June 2023.")
    assert [(c.type, c.where.country, sorted(c.parties)) for c in found] == [
        ("visit", "UGA", ["FIN", "UGA"]),
        ("visit", "KEN", ["FIN", "KEN"]),
    ]


@pytest.mark.parametrize(
    ("text", "hosts", "guests"),
    [
        (f"{OKELLO} invited {LAAKSONEN} to Kampala.", ["Okello"], ["Laaksonen"]),
        (f"{LAAKSONEN} was invited to Uganda by {OKELLO}.", ["Okello"], ["Laaksonen"]),
    ],
)
def test_an_invitation_to_a_place_is_a_visit_proposed(
    told: Callable[[str], list[Candidate]],
    frames: Callable[[str], list[Seen]],
    text: str,
    hosts: list[str],
    guests: list[str],
) -> None:
    assert ("visit", hosts, guests, []) in frames(text)
    (visit,) = [c for c in told(text) if c.type == "visit"]
    assert (visit.status, visit.where.country) == ("proposed", "UGA")


def test_an_invitation_to_do_something_is_no_visit_by_itself(frames: Callable[[str], list[Seen]]) -> None:
    assert all(kind != "visit" for kind, *_ in frames(f"{OKELLO} invited {LAAKSONEN} to speak in public."))


def test_a_tour_of_several_states_is_a_visit_to_each(told: Callable[[str], list[Candidate]]) -> None:
    found = told(f"{OKELLO} will leave on Monday for a tour of Chile, Peru and Japan.")
    assert [c.where.country for c in found if c.type == "visit"] == ["CHL", "PER", "JPN"]


def test_a_visit_of_somebody_is_not_his_who_speaks_of_it(frames: Callable[[str], list[Seen]]) -> None:
    (visit,) = frames(f"{SOTO} praised the visit of {OKELLO} to Finland.")
    assert visit == ("visit", [], ["Okello"], [])


@pytest.mark.parametrize(
    "text",
    [
        f"{LAAKSONEN} led a delegation to Uganda, Kenya and Chile.",
        f"{LAAKSONEN} led a delegation of foreign officials to three nations: Uganda, Kenya and Chile.",
        f"{LAAKSONEN} began a tour of Uganda, Kenya and Chile on Monday.",
        f"{LAAKSONEN} leaves on Monday for a trip that will take her to Uganda, Kenya and Chile.",
        f"The tour of {LAAKSONEN} includes Kampala, Nairobi and Santiago.",
        f"{LAAKSONEN} began a three-nation tour of Uganda, Kenya and Chile on Monday.",
        f"{LAAKSONEN} made a regional tour that included Uganda, Kenya, and Chile.",
        f"{LAAKSONEN} set out on a trip including stops in Uganda, Kenya and Chile.",
        f"{LAAKSONEN} will travel to Kampala, Uganda; Nairobi, Kenya; and Punta Arenas, Chile, on Monday.",
    ],
)
def test_a_trip_to_several_states_is_a_visit_to_each(told: Callable[..., list[Candidate]], text: str) -> None:
    found = [c for c in told(text) if c.type == "visit"]
    assert [(c.where.country, sorted(c.parties)) for c in found] == [
        ("UGA", ["FIN", "UGA"]),
        ("KEN", ["FIN", "KEN"]),
        ("CHL", ["CHL", "FIN"]),
    ]


def test_a_day_is_no_place_that_one_arrives_at(told: Callable[..., list[Candidate]]) -> None:
    visits = [
        c for c in told(f"{LAAKSONEN} arrived at the airport of Kampala on Monday.") if c.type == "visit"
    ]
    assert [c.where.country for c in visits] == ["UGA"]


@pytest.mark.parametrize(
    "text",
    [
        "Nearly 100,000 Finnish nationals visited Uganda in May.",
        "Two million Ugandans travelled to Finland last year.",
        "The government wants to ease visits of Finnish tourists to Uganda.",
        "Finnish pilgrims arrived in Uganda on Monday.",
    ],
)
def test_who_travels_in_private_is_on_no_visit(frames: Callable[[str], list[Seen]], text: str) -> None:
    assert "visit" not in [found[0] for found in frames(f"{OKELLO} met {LAAKSONEN}. {text}")]


@pytest.mark.parametrize(
    "text",
    [
        f"{LAAKSONEN} visited the holy shrines of Uganda.",
        f"{LAAKSONEN} visited wounded soldiers at a hospital in Kampala.",
        f"{LAAKSONEN} paid a visit to the ruins of a temple in Uganda.",
    ],
)
def test_what_is_looked_at_makes_a_tour(frames: Callable[[str], list[Seen]], text: str) -> None:
    assert [found[0] for found in frames(text)] == ["tour"]


@pytest.mark.parametrize(
    "journey",
    [
        "flew to Uganda to take part in a summit of the African Union",
        "left for New York on Sunday to address the 75th United Nations General Assembly",
        "travelled to New York to participate in the UN General Assembly",
        "flew to Uganda on Sunday for a summit of the African Union",
    ],
)
def test_travel_to_a_summit_is_no_visit(frames: Callable[[str], list[Seen]], journey: str) -> None:
    found = frames(f"{LAAKSONEN} {journey}.")
    assert [one[0] for one in found] == ["conference"]


def test_who_is_invited_to_a_forum_is_not_asked_for_a_visit(frames: Callable[[str], list[Seen]]) -> None:
    found = frames(f"{LAAKSONEN} invited {OKELLO} to Helsinki for the Arctic Forum in May.")
    assert [one[0] for one in found] == ["conference"]
    found = frames(f"{LAAKSONEN} invited {OKELLO} to Helsinki for a meeting in May.")
    assert "visit" in [one[0] for one in found]


def test_travel_to_a_summit_of_two_is_a_visit(frames: Callable[[str], list[Seen]]) -> None:
    found = frames(f"{LAAKSONEN} flew to Uganda for a summit with {OKELLO}.")
    assert {one[0] for one in found} == {"meeting", "visit"}


def test_travel_to_a_joint_committee_is_a_visit(frames: Callable[[str], list[Seen]]) -> None:
    found = frames(f"{LAAKSONEN} flew to Uganda to attend a meeting of the Ugandan-Finnish joint committee.")
    assert "visit" in [one[0] for one in found]


def test_ships_visit_bases_and_guests_tour_ships(frames: Callable[[str], list[Seen]]) -> None:
    found = frames("The Chilean frigate Almirante Riveros visited the naval base of Mombasa in Kenya.")
    assert {seen[0] for seen in found} == {"ship_visit"}
    found = frames(f"{LAAKSONEN} toured a ship of Uganda.")
    assert {seen[0] for seen in found} == {"tour"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{OKELLO} thanked him for the boats during his visit with {LAAKSONEN}.", "meeting"),
        (f"{OKELLO} visited with {LAAKSONEN} on Monday.", "meeting"),
        (f"{OKELLO} paid a visit to Helsinki with {LAAKSONEN}.", "visit"),
        (f"{OKELLO} made a visit to Finland with his deputy, Grace Akello.", "visit"),
    ],
)
def test_a_visit_with_somebody_of_another_party_is_a_meeting(
    frames: Callable[[str], list[Seen]], text: str, kind: str
) -> None:
    assert [seen[0] for seen in frames(text)] == [kind]


def test_the_mission_of_ones_own_state_is_no_foreign_place(told: Callable[[str], list[Candidate]]) -> None:
    visit = "Peruvian Foreign Minister Ana Soto visited Vilnius. She also visited the Embassy of {}."
    assert [c.type for c in told(visit.format("Peru"))] == ["visit"]
    assert len(told(visit.format("Chile"))) == 2


def test_a_town_after_a_facility_says_where_that_is(told: Callable[[str], list[Candidate]]) -> None:
    found = told("An Omani delegation visited the Naval Dockyard, Karachi, and PNS Bahadur in Pakistan.")
    assert [c.type for c in found].count("ship_visit") == 0
    assert [c.where.venue for c in found if c.where.city == "Karachi"] == ["Naval Dockyard"]


def test_a_mission_undertaken_to_a_state_is_a_visit(told: Callable[[str], list[Candidate]]) -> None:
    found = told("Chilean Foreign Minister Ana Soto undertook a fact-finding mission to Malawi in May.")
    assert ("visit", {"CHL", "MWI"}) in [(c.type, set(c.parties)) for c in found]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The Finnish ship Hanko left Turku on Sunday for an official visit to Uganda.", {"FIN", "UGA"}),
        ("The Finnish frigate Hanko left Mombasa in Kenya on Sunday after a port call.", {"FIN", "KEN"}),
    ],
)
def test_a_ship_that_leaves_its_own_port_visits_none_there(
    told: Callable[[str], list[Candidate]], text: str, states: set[str]
) -> None:
    assert [set(c.parties) for c in told(text) if c.type == "ship_visit"] == [states]


def test_the_mere_name_of_a_ship_is_no_body(told: Callable[[str], list[Candidate]]) -> None:
    (exercise,) = told("A Finnish frigate held an exercise with the Royal Navy's HMS Tamar.")
    assert not [a.body for a in exercise.actors if a.body and "Tamar" in a.body]


def test_who_paid_a_visit_may_be_a_pronoun_behind_it(frames: Callable[[str], list[Seen]]) -> None:
    text = f"{OKELLO} spoke. He recalled the visit that he paid to Finland in May."
    assert ("visit", [], ["Okello"], []) in frames(text)


def test_a_ship_that_is_hosted_visits(frames: Callable[[str], list[Seen]]) -> None:
    assert "ship_visit" in {kind for kind, *_ in frames("Uganda hosted the Finnish survey ship Airisto.")}


def test_a_crew_calls_with_its_ship(frames: Callable[[str], list[Seen]]) -> None:
    assert "ship_visit" in {
        kind for kind, *_ in frames("The crew of USCGC Reeves arrived in Funafuti, Tuvalu.")
    }


def test_who_was_in_a_state_on_a_day_said_before_visited_it(told: Callable[[str], list[Candidate]]) -> None:
    found = told(f"{LAAKSONEN} spoke. Earlier this month she had been in Kampala. {TALKS}")
    assert {"FIN", "UGA"} in [set(c.parties) for c in found if c.type == "visit"]


def test_who_is_sent_to_a_state_visits_it(frames: Callable[[str], list[Seen]]) -> None:
    text = f"Finland has dispatched {LAAKSONEN} to Kampala with a letter."
    assert ("visit", [], ["Laaksonen"], []) in frames(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{OKELLO} has invited {LAAKSONEN} for an official visit in May.",
        f"{LAAKSONEN} was invited for an official visit by {OKELLO}.",
    ],
)
def test_who_is_invited_for_a_visit_is_the_guest(frames: Callable[[str], list[Seen]], text: str) -> None:
    assert ("visit", [], ["Laaksonen"], []) in frames(text)


def test_a_ship_calls_at_a_port(frames: Callable[[str], list[Seen]]) -> None:
    said = f"{LAAKSONEN} thanked {OKELLO} for the welcome given to HMS Tern during her call at Mombasa."
    assert any(kind == "ship_visit" for kind, *_ in frames(said))


@pytest.mark.parametrize("whose", ["of the frigate", "of HMS Plover", "by HMS Plover"])
def test_the_visit_of_a_ship_is_a_ship_visit(told: Callable[[str], list[Candidate]], whose: str) -> None:
    found = told(f"Uganda recalled the visit {whose} to Mombasa last year.")
    assert "ship_visit" in [c.type for c in found]


def test_who_is_received_on_a_visit_is_on_it(frames: Callable[[str], list[Seen]]) -> None:
    seen = frames(f"{OKELLO} received {LAAKSONEN}, on an official visit to Uganda.")
    assert ("visit", [], ["Laaksonen"], []) in seen


@pytest.mark.parametrize(
    "page", ["https://navy.example/peru", ": www.navy.example", "@NavyOfPeru", "our website"]
)
def test_nobody_travels_to_a_page(frames: Callable[[str], list[Seen]], page: str) -> None:
    found = frames(f"{TALKS} For more information on Finland, please visit {page} today.")
    assert all(kind != "visit" for kind, *_ in found)
