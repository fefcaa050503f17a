"""Who travels on a visit, and who only meets the visitor."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.engagements.assembly import engagements_of
from communique.reading.analysis import Analysis

Analysed = Callable[..., Analysis]

CAME = "A Chilean delegation arrived in Nairobi on Tuesday for a two-day visit to Kenya. "
MET = "During the visit, Chilean Foreign Minister Pablo Rojas met Kenyan Foreign Minister Peter Otieno. "


def taking_part(analysis: Analysis) -> dict[str, set[str | None]]:
    return {e.type: {p.name for p in e.participants} for e in engagements_of(analysis)}


def test_those_who_meet_on_a_visit_that_names_nobody_travel(analysed: Analysed) -> None:
    assert taking_part(analysed(CAME + MET)) == {
        "visit": {"Pablo Rojas"},
        "meeting": {"Pablo Rojas", "Peter Otieno"},
    }


def test_whom_a_visitor_meets_takes_no_part_in_the_visit(analysed: Analysed) -> None:
    met = (
        "Kenyan Foreign Minister Peter Otieno met the Chilean Foreign Minister, Pablo Rojas, and his "
        "delegation on Tuesday before the end of his visit to Nairobi."
    )
    assert taking_part(analysed(met)) == {
        "visit": {"Pablo Rojas"},
        "meeting": {"Pablo Rojas", "Peter Otieno"},
    }


def test_the_visitor_is_shown_what_is_toured_on_the_visit(analysed: Analysed) -> None:
    text = (
        "Chilean Foreign Minister Pablo Rojas arrived in Nairobi on Tuesday for a two-day visit to Kenya. "
        "During the visit, the Chilean delegation toured the Kenyan naval base in Mombasa."
    )
    assert taking_part(analysed(text)) == {"visit": {"Pablo Rojas"}, "tour": {"Pablo Rojas"}}


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan President Grace Wanjiru met with visiting Chilean Foreign Minister Pablo Rojas on Monday.",
        "Kenyan President Grace Wanjiru received the visiting foreign minister of Chile, Pablo Rojas.",
    ],
)
def test_a_guest_who_is_called_visiting_is_on_a_visit(analysed: Analysed, text: str) -> None:
    visit, meeting = engagements_of(analysed(text))
    assert (visit.type, visit.date, visit.place.country) == ("visit", None, "KEN")
    assert set(visit.parties) == {"CHL", "KEN"}
    assert [p.name for p in visit.participants] == ["Pablo Rojas"]
    assert meeting.type == "meeting"


def test_a_visit_told_in_its_own_words_is_that_of_the_visiting_guest(analysed: Analysed) -> None:
    received = "Kenyan President Grace Wanjiru received the visiting Chilean foreign minister on Wednesday. "
    kinds = [e.type for e in engagements_of(analysed(CAME + MET + received))]
    assert kinds.count("visit") == 1


def test_whom_others_visit_is_not_visiting(analysed: Analysed) -> None:
    text = "Kenyan Minister Peter Otieno spoke of it after visiting Chilean Foreign Minister Pablo Rojas."
    assert not [e for e in engagements_of(analysed(text)) if e.type == "visit" and e.place.country == "KEN"]


def test_who_is_called_visiting_may_have_come_with_another(analysed: Analysed) -> None:
    text = (
        "Chilean President Ana Soto arrived in Nairobi on Tuesday for a two-day visit to Kenya. "
        "Kenyan Minister Peter Otieno met with visiting Chilean Foreign Minister Pablo Rojas on Wednesday."
    )
    assert taking_part(analysed(text))["visit"] == {"Ana Soto", "Pablo Rojas"}
    assert [e.type for e in engagements_of(analysed(text))] == ["visit", "meeting"]


def test_who_hosts_a_visitor_by_the_words_of_the_report_takes_part(analysed: Analysed) -> None:
    text = (
        "President Peter Otieno and First Lady Jane Otieno of Kenya will host Chilean President Pablo Rojas "
        "for a State Visit to Nairobi. During the visit, Presidents Otieno and Rojas will hold talks."
    )
    assert taking_part(analysed(text))["visit"] == {"Peter Otieno", "Jane Otieno", "Pablo Rojas"}


def test_at_whose_invitation_somebody_is_still_to_come_takes_part(analysed: Analysed) -> None:
    plan = "Chilean Foreign Minister Pablo Rojas will travel to Nairobi next week for a two-day visit. "
    invited = "The visit will take place at the invitation of his Kenyan counterpart Peter Otieno."
    assert taking_part(analysed(plan + invited)) == {"visit": {"Pablo Rojas", "Peter Otieno"}}


def test_what_a_visit_would_bring_does_not_put_it_off(analysed: Analysed) -> None:
    text = (
        "Kenyan President Peter Otieno received Chilean President Pablo Rojas in Nairobi. He noted that the "
        "state visit of the Chilean leader would give trade an impetus."
    )
    assert {e.status for e in engagements_of(analysed(text))} == {"held"}


def test_visits_to_several_towns_of_a_state_are_one(analysed: Analysed) -> None:
    text = "Peru's Minister Ana Soto told King Harald that her aides make visits to Oslo, Bergen and Narvik."
    visits = [e for e in engagements_of(analysed(text)) if e.type == "visit"]
    assert [(e.parties, e.place.city) for e in visits] == [(("NOR", "PER"), "Oslo")]
