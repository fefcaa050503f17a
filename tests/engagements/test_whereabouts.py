"""Where the engagements are that no words of their own place: by the rest of their report, or nowhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.codebook import Engagement
from communique.engagements.assembly import distinct, engagements_of
from communique.engagements.completion.parents import set_parents
from communique.engagements.completion.whereabouts import place_the_rest
from communique.engagements.decision.decision import decide
from communique.engagements.places.names import NOWHERE
from communique.reading.analysis import Analysis

Analysed = Callable[..., Analysis]

AT_A_CONFERENCE = (
    "Norwegian Foreign Minister Kari Lund flew to Lima on Monday for a conference of the Antarctic states. "
    "She held talks with Peruvian Foreign Minister Luis Soto in Lima. "
    "Lund also met separately with Kenyan Foreign Minister Daniel Otieno."
)
AT_HOME = (
    "SANTIAGO, May 9 - Chilean Defence Minister Pablo Rojas received Norwegian Defence Minister Kari Lund in "
    "Santiago on Tuesday. During the visit Lund toured the Naval Academy and laid a wreath at the monument."
)


def told(analysed: Analysed, text: str, kind: str) -> list[Engagement]:
    return [e for e in engagements_of(analysed(text)) if e.type == kind]


def test_who_meets_others_on_a_trip_meets_them_where_it_leads(analysed: Analysed) -> None:
    places = {e.parties: e.place for e in told(analysed, AT_A_CONFERENCE, "meeting")}
    place = places["KEN", "NOR"]
    assert (place.country, place.city) == ("PER", "Lima")


def test_what_is_not_said_points_at_words_all_the_same(analysed: Analysed) -> None:
    analysis = analysed(AT_A_CONFERENCE)
    for engagement in engagements_of(analysis):
        for name in ("city", "country"):
            if getattr(engagement.place, name) is not None:
                (quote,) = engagement.evidence_for[name]
                assert analysis.report.text[quote.start : quote.end] == quote.text != ""


@pytest.mark.parametrize("kind", ["tour", "ceremony"])
def test_what_happens_on_a_visit_happens_in_its_country(analysed: Analysed, kind: str) -> None:
    assert {e.place.country for e in told(analysed, AT_HOME, kind)} == {"CHL"}


def test_a_call_is_nowhere(analysed: Analysed) -> None:
    text = f"{AT_HOME} Rojas also spoke by phone with Peruvian Defence Minister Luis Soto."
    (call,) = told(analysed, text, "call")
    assert (call.place.country, call.place.city) == (None, None)


def test_talks_of_which_a_report_says_no_more_are_nowhere(analysed: Analysed) -> None:
    text = "Norway and Kenya held talks on fisheries, said analysts in Peru. The talks ended without result."
    assert {e.place.country for e in told(analysed, text, "meeting")} == {None}


def test_who_is_in_a_state_to_meet_its_minister_meets_others_of_it_there(analysed: Analysed) -> None:
    text = (
        "Chilean Defence Minister Pablo Rojas said trade with Norway is growing. During a meeting with "
        "Norwegian President Ola Berg in Oslo, Rojas called for a direct flight. Norway is a friend. "
        "Rojas met separately with Norwegian Foreign Minister Kari Lund on Thursday."
    )
    assert [e.place.country for e in told(analysed, text, "meeting")] == ["NOR", "NOR"]


def test_an_ambassador_hands_over_in_the_state_to_which_he_is_sent(analysed: Analysed) -> None:
    text = (
        "Norwegian Ambassador Ola Berg presented six lorries to Kenyan Defence Minister Daniel Otieno "
        "on Monday. Norway has paid for the workshop, too. Norway will send mechanics."
    )
    analysis = analysed(text, outlet="Royal Norwegian Embassy")
    places = [e.place.country for e in engagements_of(analysis) if e.type == "transfer"]
    assert places
    assert "NOR" not in places


def test_talks_of_others_that_are_discussed_are_theirs_and_where_they_were_held(analysed: Analysed) -> None:
    text = (
        "Norwegian President Ola Berg and Kenyan President Peter Otieno spoke by telephone. They discussed "
        "the outcome of Chilean President Ana Soto's talks in Geneva with Peruvian President Luis Vega."
    )
    places = {e.parties: e.place.city for e in told(analysed, text, "meeting")}
    assert places["CHL", "PER"] == "Geneva"


@pytest.mark.parametrize(
    ("guest", "country"),
    [
        ("Peruvian Ambassador to Chile Pedro Paz met with the Chilean prime minister", None),
        ("Peruvian Foreign Minister Pedro Paz met with the Chilean prime minister", "PER"),
    ],
)
def test_an_ambassador_meets_nobody_on_a_visit_to_his_own_state(
    analysed: Analysed, guest: str, country: str | None
) -> None:
    text = f"Chilean Prime Minister Juan Soto arrived in Lima on Monday. {guest}. They discussed trade."
    (meeting,) = told(analysed, text, "meeting")
    assert meeting.place.country == country


def test_a_town_that_no_table_lists_lies_in_some_state(analysed: Analysed) -> None:
    text = (
        "Chilean Defence Minister Pablo Rojas met the Norwegian team leader, Colonel Ola Berg, at Quillaco "
        "and told him where lorries were most needed."
    )
    (meeting,) = told(analysed, text, "meeting")
    assert meeting.place.city == "Quillaco"
    assert meeting.place.country in meeting.parties


@pytest.mark.parametrize(("town", "country"), [("Haukanes", "NOR"), ("Quilaquén", "CHL")])
def test_a_town_that_no_table_lists_lies_where_towns_are_called_so(
    analysed: Analysed, town: str, country: str
) -> None:
    text = f"Chilean officers toured the workshop at {town} on Tuesday with Norwegian Colonel Ola Berg."
    (tour,) = told(analysed, text, "tour")
    assert (tour.place.city, tour.place.country) == (town, country)


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian Minister Kari Lunde met Chilean Minister Pablo Rojas before travelling to Helsinki.",
        "Norwegian Minister Kari Lunde met Chilean Minister Pablo Rojas and then flew to Helsinki.",
        "Before flying to Helsinki, Norwegian Minister Kari Lunde met Chilean Minister Pablo Rojas.",
    ],
)
def test_where_somebody_goes_afterwards_they_did_not_meet(
    analysed: Callable[..., Analysis], text: str
) -> None:
    (meeting,) = told(analysed, text, "meeting")
    assert (meeting.place.city, meeting.place.country) != ("Helsinki", "FIN")


def test_what_happens_on_a_stay_is_in_the_country_chosen_for_the_stay(analysed: Analysed) -> None:
    analysis = analysed(AT_HOME)
    found = decide(analysis, distinct(analysis))
    set_parents(analysis, found)
    stay, tour = (next(c for c in found if c.type == kind) for kind in ("meeting", "tour"))
    tour.parent, tour.where = stay, NOWHERE
    place_the_rest(analysis, found)
    assert tour.where.country == stay.where.country == "CHL"


def test_a_visit_pointed_back_to_is_to_where_the_two_met(analysed: Analysed) -> None:
    text = (
        "Norwegian Defence Minister Kari Lund met Chilean Defence Minister Pablo Rojas at the Fortress in "
        "Oslo on Monday. As a part of the visit, she announced a gift of two boats to Chile."
    )
    assert {e.place.country for e in told(analysed, text, "visit")} == {"NOR"}


def test_a_people_thanked_for_hosting_has_it_at_home(analysed: Analysed) -> None:
    text = (
        "Norwegian Minister Kari Lund spoke with Chilean Minister Pablo Rojas. "
        "Lund thanked the Chileans for hosting the Antarctic Forum in early November."
    )
    assert {e.place.country for e in told(analysed, text, "conference")} == {"CHL"}


def test_a_territory_is_a_place_and_its_capital_a_city(analysed: Analysed) -> None:
    text = "Norwegian Minister Kari Lunde and Chilean Minister Pablo Rojas met in Nouméa on Tuesday."
    (meeting,) = told(analysed, text, "meeting")
    assert (meeting.place.city, meeting.place.country) == ("Nouméa", "NCL")
    assert meeting.parties == ("CHL", "NOR")


def test_a_session_was_where_papers_were_signed_at_its_end(analysed: Analysed) -> None:
    text = (
        "Norway and Chile signed a memorandum at the end of the sixth Norway-Chile Joint Economic Committee "
        "meeting on Friday. The memorandum was signed by Norwegian Minister Kari Lund and Chilean Minister "
        "Pablo Rojas in Norway."
    )
    assert {e.place.country for e in told(analysed, text, "dialogue")} == {"NOR"}


@pytest.mark.parametrize(
    "later",
    [
        "The meeting comes days after rebels attacked a base near the airport of Quito.",
        "The meeting comes as troops and rebels exchange fire in Quito.",
        "The meeting came amid fighting in Quito.",
    ],
)
def test_what_goes_on_meanwhile_is_elsewhere(analysed: Analysed, later: str) -> None:
    text = f"Norwegian Minister Kari Lund held talks with Chilean Minister Pablo Rojas on Monday. {later}"
    assert {e.place.city for e in told(analysed, text, "meeting")} <= {None, "Oslo", "Santiago"}


def test_what_hosts_may_be_said_in_the_sentence_before(analysed: Analysed) -> None:
    text = (
        "Peru took the chair of the Pacific Alliance in May. It will host the third Alliance summit in July."
    )
    assert {e.place.country for e in told(analysed, text, "conference")} == {"PER"}


def test_a_visit_to_the_country_is_not_to_that_of_the_traveller(analysed: Analysed) -> None:
    text = (
        "A forum of Norwegian and Chilean firms is to be held in Santiago. Norwegian Minister Kari Lund "
        "is due to visit the country to build on what was agreed during the visit by President Rojas to "
        "Norway in 2016."
    )
    places = {(e.status, e.place.country) for e in told(analysed, text, "visit")}
    assert ("planned", "CHL") in places


def test_a_capital_that_speaks_for_its_government_is_not_where_a_named_base_is(analysed: Analysed) -> None:
    text = (
        "London and Oslo will patrol together, the two ministers said after talks at Haakonsvern on Monday."
    )
    (meeting,) = told(analysed, text, "meeting")
    assert (meeting.place.venue, meeting.place.city) == ("Haakonsvern", None)
