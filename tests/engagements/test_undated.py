"""When engagements happen that no words of their own date: by what is told beside them, or not stated."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique import read
from communique.codebook import Engagement
from communique.engagements.assembly import engagements_of
from communique.engagements.completion.left_open import UNSAID
from communique.engagements.completion.undated import date_options
from communique.engagements.completion.undated_signs import Days, time_signs, undated_signs
from communique.reading.analysis import Analysis

Analysed = Callable[..., Analysis]
Told = Callable[..., list]  # type: ignore[type-arg]

ON_ARRIVAL = (
    "On Monday, 8 May, Chilean General Pablo Rojas arrived in Lima. He was received by Peruvian Defence "
    "Minister Luis Soto at the ministry. The two signed a protocol on exchanges of officers."
)
OF_OTHERS = (
    "Norway and Kenya held talks on fisheries in Oslo on Monday. Norway and Peru have held talks on salmon. "
    "Analysts doubt the use."
)


def of_type(analysis: Analysis, kind: str) -> list[Engagement]:
    return [e for e in engagements_of(analysis) if e.type == kind]


@pytest.mark.parametrize("kind", ["meeting", "signing"])
def test_what_follows_an_arrival_is_of_its_day(analysed: Analysed, kind: str) -> None:
    (engagement,) = of_type(analysed(ON_ARRIVAL), kind)
    assert engagement.date == "2023-05-08"


def test_a_day_that_is_not_said_points_at_the_words_of_the_other(analysed: Analysed) -> None:
    analysis = analysed(ON_ARRIVAL)
    (meeting,) = of_type(analysis, "meeting")
    (quote,) = meeting.evidence_for["date"]
    assert quote.text == "Monday, 8 May" == analysis.report.text[quote.start : quote.end]


def test_talks_of_others_keep_no_date(analysed: Analysed) -> None:
    dates = {e.parties: e.date for e in of_type(analysed(OF_OTHERS), "meeting")}
    assert dates == {("KEN", "NOR"): "2023-05-08", ("NOR", "PER"): None}


def test_a_visit_does_not_take_the_day_of_what_is_inside_it(analysed: Analysed) -> None:
    text = "Norwegian General Kari Lund paid a visit to Peru. She laid a wreath in Lima on Monday."
    dates = {e.type: e.date for e in engagements_of(analysed(text))}
    assert dates == {"ceremony": "2023-05-08", "visit": None}


def test_the_day_of_publication_is_no_option(analysed: Analysed, told: Told) -> None:
    text = "Norwegian Minister Kari Lund met Peruvian Minister Luis Soto in Lima. It rained in May."
    days = Days.of(analysed(text), found := told(text))
    assert set(date_options(days, found[0])) == {UNSAID, "2023-05"}


def test_options_carry_signs_for_and_against(analysed: Analysed, told: Told) -> None:
    found = told(ON_ARRIVAL)
    days = Days.of(analysed(ON_ARRIVAL), found)
    meeting = next(c for c in days.told if c.type == "meeting")
    assert "named in the sentence before, a day" in set(time_signs(days, meeting, "2023-05-08"))
    assert "undated, a time beside" not in set(undated_signs(days, meeting))


def test_what_an_anniversary_recalls_dates_no_other_meeting(analysed: Analysed) -> None:
    text = "Chile and Peru held talks in Lima, 50 years since their treaty, which was signed in May 1973."
    (talks,) = of_type(analysed(text), "meeting")
    assert talks.date is None


def test_until_when_one_thing_lasts_is_the_day_of_no_other(analysed: Analysed) -> None:
    text = "Norway handed a boat to Kenya. Its crew will patrol the coast with Kenyan marines until Saturday."
    (transfer,) = of_type(analysed(text), "transfer")
    assert transfer.date is None


def test_an_announcement_has_a_day_of_its_own() -> None:
    text = "Today, Peru's Minister Ana Soto announced that Peru will donate 50 lorries to Chad."
    (transfer,) = read(text, published="2023-05-10").engagements
    assert (transfer.type, transfer.date) == ("transfer", None)


def test_the_days_of_a_summit_that_is_prepared_are_not_those_of_the_call(analysed: Analysed) -> None:
    text = (
        "President Ana Soto of Peru spoke with Prime Minister Lars Berg of Norway by phone regarding "
        "preparations for the June 22-23 Leaders Summit on Climate."
    )
    dates = {e.type: e.date for e in engagements_of(analysed(text))}
    assert dates["call"] is None
    assert dates["conference"] == "2023-06-22/2023-06-23"


def test_years_gone_by_in_another_sentence_date_no_engagement(analysed: Analysed, told: Told) -> None:
    analysis = analysed(
        "Chilean Foreign Minister Ana Soto met Kenyan Foreign Minister Peter Otieno in Nairobi. She called "
        "for a state on the lines of 4 June 1967 and for a drill in May 2021."
    )
    (meeting,) = (c for c in told(analysis.report.text) if c.type == "meeting")
    assert "1967-06-04" not in date_options(Days.of(analysis, [meeting]), meeting)
