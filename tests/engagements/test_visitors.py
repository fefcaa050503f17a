"""Who travels on a visit, and who only meets the visitor."""

from __future__ import annotations

from collections.abc import Callable

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
