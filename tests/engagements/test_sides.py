"""Which parties take part in an engagement: a trained decision over those that its words bring near."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique import read
from communique.engagements.actors.main_parties import main_parties
from communique.engagements.assembly import distinct
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.merging.sides import choose_parties, party_options
from communique.reading.analysis import Analysis
from communique.reading.trained.loglinear import LogLinear

OKELLO = "Ugandan Defence Minister Moses Okello"
LAAKSONEN = "Finnish Defence Minister Outi Laaksonen"
SOTO = "Chilean Foreign Minister Ana Soto"

Analysed = Callable[..., Analysis]
Told = Callable[..., list[Candidate]]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (f"{OKELLO} met {LAAKSONEN} in Kampala.", ["FIN", "UGA"]),
        (f"{OKELLO} met {LAAKSONEN} in Geneva to discuss the crisis in Sudan.", ["FIN", "UGA"]),
        (f"{OKELLO} and {LAAKSONEN} met in Kampala with {SOTO}.", ["CHL", "FIN", "UGA"]),
        (f"{OKELLO} received {LAAKSONEN}, who has served in Lebanon.", ["FIN", "UGA"]),
        (
            f"{OKELLO} held talks with leaders of several countries, including Peru and Chad.",
            ["PER", "TCD", "UGA"],
        ),
        (
            f"{OKELLO} met representatives of countries such as Peru and Chad in Kampala.",
            ["PER", "TCD", "UGA"],
        ),
    ],
)
def test_those_who_act_take_part_and_those_spoken_of_do_not(
    told: Told, text: str, parties: list[str]
) -> None:
    meeting = next(c for c in told(text) if c.type == "meeting")
    assert sorted(meeting.parties) == parties


def test_a_party_left_unsaid_is_taken_from_what_was_told_before(told: Told) -> None:
    found = told(
        f"{OKELLO} met {LAAKSONEN} in Kampala on Monday. The Finnish minister also toured a shipyard."
    )
    tour = next(c for c in found if c.type == "tour")
    assert sorted(tour.parties) == ["FIN", "UGA"]
    assert tour.completed == 1


def test_each_visit_of_a_trip_has_its_own_host(told: Told) -> None:
    found = told(f"{LAAKSONEN} visited Uganda and Chile in May 2023.")
    assert sorted(sorted(c.parties) for c in found) == [["CHL", "FIN"], ["FIN", "UGA"]]


def test_where_somebody_comes_from_takes_no_part_in_the_next_visit(told: Told) -> None:
    found = told(f"{LAAKSONEN} visited Ecuador for two days. She left Quito for Peru on Monday.")
    assert [sorted(c.parties) for c in found if c.type == "visit"] == [["ECU", "FIN"], ["FIN", "PER"]]


def test_who_mediates_takes_part(told: Told) -> None:
    (talks,) = told("Kenya and Sudan held talks in Doha on Monday through the mediation of Qatar.")
    assert sorted(talks.parties) == ["KEN", "QAT", "SDN"]


def test_those_of_one_list_take_part_together(told: Told) -> None:
    found = told(
        "A Canadian Army team will run a diving course in May for 16 officers from Jamaica, Belize and the "
        "Bahamas."
    )
    course = next(c for c in found if c.type == "training")
    assert sorted(course.parties) == ["BHS", "BLZ", "CAN", "JAM"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Ugandan doctors came to the opening of a clinic. Ministers from Kenya and Rwanda will "
            "hold a tripartite meeting in Kigali.",
            ["KEN", "RWA", "UGA"],
        ),
        (
            "Peru's navy said that the four-way exercise with Chile and Mexico, which Ecuador joined, "
            "ended in Callao.",
            ["CHL", "ECU", "MEX", "PER"],
        ),
        (
            "Ugandan doctors came to the opening of a clinic. Ministers from Kenya and Rwanda will "
            "hold a 3-country meeting in Kigali.",
            ["KEN", "RWA", "UGA"],
        ),
    ],
)
def test_a_number_of_sides_is_filled(told: Told, text: str, parties: list[str]) -> None:
    assert (
        sorted(next(c for c in told(text) if c.type in ("meeting", "conference", "exercise")).parties)
        == parties
    )


def test_options_say_how_a_party_stands_to_the_engagement(analysed: Analysed) -> None:
    analysis = analysed(f"Kenya took note. {OKELLO} met {LAAKSONEN} in Geneva to discuss Sudan.")
    (meeting,) = [c for c in distinct(analysis) if c.type == "meeting"]
    signs = {o.code: set(o.signs) for o in party_options(analysis, meeting, None, main_parties(analysis))}
    assert "acts as person among others" in signs["UGA"]
    assert "by rule it takes part: by rule" in signs["FIN"]
    assert "below what it is about" in signs["SDN"]
    assert "away: in the sentence before" in signs["KEN"]


def test_other_weights_choose_other_parties(analysed: Analysed) -> None:
    analysis = analysed(f"{OKELLO} met {LAAKSONEN} in Geneva to discuss Sudan.")
    (meeting,) = [c for c in distinct(analysis) if c.type == "meeting"]
    contrary = LogLinear(("takes part",), (0.0,), {"below what it is about": (9.0,)})
    choose_parties(analysis, meeting, None, main_parties(analysis), contrary)
    assert "SDN" in meeting.parties
    assert meeting.completed == 1


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Kenya hosted a conference on trade. Experts from 20 nations, including Chad, Peru and Oman, are "
            "participating in the conference.",
            ["KEN", "OMN", "PER", "TCD"],
        ),
        (
            f"Kenya hosted a summit on Sudan in Nairobi with the participation of {OKELLO} and Chad.",
            ["KEN", "TCD", "UGA"],
        ),
    ],
)
def test_all_who_are_said_to_attend_a_conference_are_its_parties(
    told: Told, text: str, parties: list[str]
) -> None:
    (gathering,) = (c for c in told(text) if c.type == "conference")
    assert sorted(gathering.parties) == parties


def test_who_mediates_is_not_the_side_that_another_meets(told: Told) -> None:
    found = told("Norway and Chad concluded a third round of Kenyan-mediated talks in Nairobi on Monday.")
    assert {"NOR", "TCD"} <= set(next(c for c in found if c.type == "meeting").parties)


def test_who_is_received_takes_part_and_not_who_was_before(told: Told) -> None:
    text = (
        "The Undersecretary of the Foreign Ministry of Norway, Per Dahl, received the Ambassador of Chile, "
        "Ana Soto, on Sunday. The Deputy Foreign Minister also received the Ambassador of Nepal, Ram Thapa."
    )
    assert [c.parties.keys() for c in told(text)] == [{"CHL", "NOR"}, {"NOR", "NPL"}]


def test_who_is_listed_with_the_host_does_not_come_from_there() -> None:
    found = read(
        "Visit of Foreign Minister to Brazil and Argentina\n"
        "Foreign Minister of India Vikram Nair will visit Brazil and Argentina in March."
    ).engagements
    assert {e.parties for e in found} == {("BRA", "IND"), ("ARG", "IND")}
