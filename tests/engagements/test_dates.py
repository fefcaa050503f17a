"""Which time of a sentence dates an engagement, and what it makes of its status."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.codebook import Report
from communique.documents import make_report
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.dates.dates import dated
from communique.gazetteer.parties import find_parties
from communique.reader import Reader
from communique.reading.analysis import Analysis
from communique.reading.parsing.model import load_model
from communique.reading.parsing.parse import parse_sentences
from communique.reading.people.people import find_people
from communique.reading.status.status import status_of
from communique.reading.text.mentions import PartyMention
from communique.reading.text.sentences import sentences
from communique.reading.times.expressions import find_times

WEDNESDAY = "2024-03-06"


def analysed(text: str, published: str | None) -> Analysis:
    report = Report(id="r", title="", text=text, body_start=0, lead_start=0, published=published)
    found = sentences(text)
    parties = tuple(PartyMention(*name) for name in find_parties(text))
    people, mentions = find_people(report, found, parties)
    parses = {p.sentence.index: p for p in parse_sentences(load_model(), found, mentions, parties)}
    times = tuple(t for s in found for t in find_times(text, s.start, s.end))
    return Analysis(report, found, 0, parties, people, mentions, (), (), times, parses, {})


def read(text: str, word: str, kind: str, published: str | None = WEDNESDAY) -> tuple[str, str | None]:
    """The status and date of the last ``word`` of a text."""
    analysis = analysed(text, published)
    parse, node = [(p, n) for p in analysis.parses.values() for n in p.nodes if n.word == word][-1]
    said = status_of(parse, node)
    if said is None:
        raise AssertionError(f"{text!r} denies {word!r}")
    status, when = dated(analysis, parse, node, kind, said)
    if when is not None and not (0 <= when.at.start < when.at.end <= len(text)):
        raise AssertionError(f"{when.at} lies outside {text!r}")
    return status.status, when.value if when else None


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("The ministers of Norway and Chile met on Monday.", "met", "2024-03-04"),
        ("On 20 February the ministers of Norway and Chile met.", "met", "2024-02-20"),
        ("The ministers of Norway and Chile met in Oslo last November.", "met", "2023-11"),
        ("The minister met his Chilean counterpart in Oslo on 5 May 2021.", "met", "2021-05-05"),
        ("The ministers held talks in Oslo yesterday.", "talks", "2024-03-05"),
    ],
)
def test_the_time_of_its_clause_is_the_date_of_a_meeting(text: str, word: str, date: str) -> None:
    assert read(text, word, "meeting") == ("held", date)


def test_what_was_given_before_it_sails_has_no_day_of_its_own() -> None:
    text = "The boats donated by Peru will sail on Monday."
    assert read(text, "donated", "transfer")[1] is None


def test_each_of_two_verbs_has_its_own_day() -> None:
    text = "The Norwegian minister met his Chilean counterpart on Monday and toured a base on Tuesday."
    assert read(text, "met", "meeting") == ("held", "2024-03-04")
    assert read(text, "toured", "tour") == ("held", "2024-03-05")


def test_a_day_of_a_visit_is_not_all_of_it() -> None:
    text = "During the visit to Chile she will see a parade on 14 April."
    assert read(text, "visit", "visit")[1] is None
    assert read("During the visit to Chile on 14 April she will see it.", "visit", "visit")[1] == "2024-04-14"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The ministry said on Monday that the ministers of Norway and Chile had met.", "met"),
        ("The ministers met to review the agreement of 2015.", "met"),
        ("The ministers met for three days.", "met"),
        ("The ministers met.", "met"),
        ("The ministers met to mark the 50th anniversary of the treaty signed on 3 May 1974.", "met"),
        ("The ministers met, marking 50 years of ties that opened on 3 May 1974.", "met"),
    ],
)
def test_days_of_reporting_dates_of_other_things_and_lengths_are_no_date(text: str, word: str) -> None:
    assert read(text, word, "meeting") == ("held", None)


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("The minister will visit Chile in May.", "visit", "2024-05"),
        ("The minister will visit Chile on Monday.", "visit", "2024-03-11"),
        ("The minister flies to Chile on Monday.", "flies", "2024-03-11"),
        ("The minister travels to Chile next Tuesday.", "travels", "2024-03-12"),
        ("The exercise opens in Norway on 10 April.", "exercise", "2024-04-10"),
    ],
)
def test_a_future_or_a_present_with_a_day_ahead_is_planned(text: str, word: str, date: str) -> None:
    assert read(text, word, "visit") == ("planned", date)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The minister called off a visit to Chile that was to begin on Friday.", "2024-03-08"),
        ("The minister cancelled a visit to Chile planned for April.", "2024-04"),
        ("The minister cancelled a visit to Chile planned for February.", "2024-02"),
    ],
)
def test_what_was_called_off_lies_on_the_nearer_side(text: str, date: str) -> None:
    assert read(text, "visit", "visit") == ("cancelled", date)


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        (
            "The minister arrived in Chile on Sunday for a three-day visit.",
            "arrived",
            "2024-03-03/2024-03-05",
        ),
        ("The minister ended a three-day visit to Chile on Tuesday.", "visit", "2024-03-03/2024-03-05"),
        ("The minister arrived in Chile on Sunday and left on Tuesday.", "arrived", "2024-03-03/2024-03-05"),
        ("The minister has been on a visit to Chile since Sunday.", "visit", "2024-03-03/2024-03-06"),
        ("The minister left for Chile on Sunday.", "left", "2024-03-03"),
        ("The minister arrived in Chile on Sunday, two days after meeting Ortega.", "arrived", "2024-03-03"),
        (
            "The exercise in Chile began on Monday and runs until 12 April.",
            "exercise",
            "2024-03-04/2024-04-12",
        ),
    ],
)
def test_a_stay_reaches_from_its_first_day_to_its_last(text: str, word: str, date: str) -> None:
    assert read(text, word, "visit") == ("held", date)


def test_a_planned_stay_with_its_first_day_and_its_length_is_a_range() -> None:
    text = "The minister will pay a two-day visit to Chile on 12 March."
    assert read(text, "visit", "visit") == ("planned", "2024-03-12/2024-03-13")


def test_what_somebody_was_to_do_on_a_day_lay_ahead() -> None:
    text = "The minister, who was to fly to Chile on Sunday, stayed at home."
    assert read(text, "fly", "visit")[1] == "2024-03-10"


def test_the_day_of_an_offer_is_not_that_of_what_is_offered() -> None:
    assert read("Norway offered last month to train Chilean pilots.", "train", "training")[1] is None


def test_what_would_happen_on_a_weekday_comes_after_the_report() -> None:
    text = "The minister said that a Chilean frigate would visit Bergen on Sunday."
    assert read(text, "visit", "ship_visit")[1] == "2024-03-10"


def test_the_years_of_a_signed_plan_are_no_date_of_its_signing() -> None:
    text = "The ministers of Norway and Chile signed a plan for 2024 and 2025."
    assert read(text, "signed", "signing") == ("held", None)


def test_a_visit_that_goes_on_beside_what_is_dated_has_no_date() -> None:
    text = "On Monday the president received the Chilean minister, who is on a visit to Norway."
    assert read(text, "received", "meeting") == ("held", "2024-03-04")
    assert read(text, "visit", "visit") == ("held", None)


def test_the_day_of_the_dateline_is_no_date() -> None:
    text = "OSLO, 5 March 2024: The minister held talks with his Chilean counterpart."
    assert read(text, "talks", "meeting") == ("held", None)


def test_the_same_day_is_the_one_spoken_of_before() -> None:
    text = "The minister arrived in Chile on Sunday. On the same day he met the president."
    assert read(text, "met", "meeting") == ("held", "2024-03-03")


def test_without_a_day_of_publication_a_weekday_dates_nothing() -> None:
    assert read("The ministers of Norway and Chile met on Monday.", "met", "meeting", None) == ("held", None)


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("The course in Chile ends on Friday.", "course", "2024-03-08"),
        ("The pilots are attending a course in Chile until Friday.", "course", "2024-03-08"),
        ("The Chilean cadets will graduate in Oslo in June.", "graduate", "2024-06"),
    ],
)
def test_a_day_ahead_on_which_it_ends_leaves_it_held(text: str, word: str, date: str) -> None:
    assert read(text, word, "training") == ("held", date)


def test_a_time_that_opens_the_second_of_two_clauses_is_not_that_of_the_first() -> None:
    text = "She held talks with the Chilean minister, and on Monday inspected a shipyard."
    assert read(text, "talks", "meeting") == ("held", None)
    assert read(text, "inspected", "tour") == ("held", "2024-03-04")


def test_a_time_at_the_end_of_two_clauses_may_be_that_of_both() -> None:
    text = "She met the Chilean minister and inspected a shipyard on Monday."
    assert read(text, "met", "meeting") == ("held", "2024-03-04")


def test_a_stay_that_begins_tomorrow_ends_after_it() -> None:
    text = "Tomorrow the guests will fly to Chile, and return home on Friday."
    assert read(text, "fly", "visit") == ("planned", "2024-03-07/2024-03-08")


def test_the_end_of_their_course_is_no_plan_of_training() -> None:
    text = "The four Kenyan cadets now in training in Chile will pass out in December."
    assert read(text, "training", "training")[0] == "held"


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The Chilean minister met the envoy before he flew home on Thursday.", "met", "meeting"),
        ("Six of the boats promised last year have been delivered to Chile.", "delivered", "transfer"),
        ("Chile offered six places in a course, it was said after talks here Monday.", "offered", "training"),
        ("She met the envoy, laid a wreath at the tomb on Monday and flew to Chile.", "met", "meeting"),
    ],
)
def test_the_time_of_something_else_that_the_sentence_tells_is_not_its_date(
    text: str, word: str, kind: str
) -> None:
    assert read(text, word, kind)[1] is None


def test_a_course_runs_from_its_beginning_to_the_diplomas() -> None:
    text = "The deminers received their diplomas on Monday after a course, which began on 4 October."
    assert read(text, "received", "training") == ("held", "2023-10-04/2024-03-04")


def test_the_day_of_leaving_for_a_drill_is_not_that_of_the_drill() -> None:
    text = "A Chilean company left for Peru on Thursday to take part in the joint exercise."
    assert read(text, "exercise", "exercise") == ("planned", None)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The meeting of the Chilean and Peruvian ministers was called off on Friday.", None),
        ("The meeting of the Chilean and Peruvian ministers on 9 June was called off.", "2024-06-09"),
    ],
)
def test_the_day_of_calling_off_is_not_that_of_what_is_called_off(text: str, date: str | None) -> None:
    assert read(text, "meeting", "meeting") == ("cancelled", date)


def test_who_leaves_on_a_visit_of_some_days_begins_it() -> None:
    left = "The Bangladeshi army chief left Dhaka on 3 March {} a four-day visit to Bhutan."
    for word in ("on", "for"):
        assert read(left.format(word), "visit", "visit")[1] == "2024-03-03/2024-03-06"


def test_the_years_in_the_name_of_a_signed_plan_are_no_date() -> None:
    text = "The Chilean and Peruvian ministers signed the 2024-2026 action plan."
    assert read(text, "signed", "signing") == ("held", None)


def test_drills_wrapped_up_after_a_week_end_on_the_day_said() -> None:
    text = "The navies of Chile and Peru wrapped up a week of law enforcement drills off Arica on Monday."
    status, date = read(text, "drills", "exercise")
    assert (status, (date or "").partition("/")[2]) == ("held", "2024-03-04")


def test_the_day_told_before_the_sidelines_is_that_of_the_meeting_there() -> None:
    text = "The ministers of Peru and Kenya met on Monday on the sidelines of the summit."
    assert read(text, "met", "meeting") == ("held", "2024-03-04")
    assert read(text, "summit", "conference") == ("held", None)
    text = "The ministers of Peru and Kenya met on the sidelines of the summit in Lima on Monday."
    assert read(text, "summit", "conference") == ("held", "2024-03-04")


def test_a_stay_that_somebody_winds_up_ends_on_the_day_said() -> None:
    for ended in ("wound up", "rounded off"):
        text = f"The Chilean minister {ended} a three-day visit to Norway on Monday."
        assert read(text, "visit", "visit") == ("held", "2024-03-02/2024-03-04")


def test_what_starts_on_a_day_lies_ahead() -> None:
    text = "The officers of Chile and Norway spoke of the exercise, which starts on Sunday."
    assert read(text, "exercise", "exercise") == ("planned", "2024-03-10")


def test_what_one_travels_to_do_on_a_day_ahead_is_planned_for_it() -> None:
    text = "Norway's minister flies to Peru on Saturday to meet the president."
    assert read(text, "meet", "meeting") == ("planned", "2024-03-09")
    text = "Norwegian Foreign Minister Kari Dahl visits Peru on 9 May to meet President Juan Soto."
    assert read(text, "meet", "meeting") == ("planned", "2024-05-09")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Juan Soto, who was Minister of Peru from 2014 to 2018, travelled to Norway.", "travelled"),
        (
            "Norway's minister met the Peruvian minister for the first time since the vote ten days ago.",
            "met",
        ),
    ],
)
def test_the_years_of_a_post_and_the_day_since_which_are_no_date(text: str, word: str) -> None:
    assert read(text, word, "meeting")[1] is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The ministers of Norway and Chile discussed the 2015 nuclear accord.", "discussed"),
        ("The ministers of Norway and Chile hailed the 2023 Lima declaration in Oslo.", "hailed"),
        ("The minister toured Chile, his first journey since he took office in October 2018.", "toured"),
        ("The minister of Chile came to Oslo, the first since the war in Yemen began a decade ago.", "came"),
        ("The talks between Norway and Chile were the first since May 2011.", "talks"),
    ],
)
def test_the_time_of_a_thing_or_since_which_is_no_date(text: str, word: str) -> None:
    assert read(text, word, "meeting")[1] is None


@pytest.mark.parametrize(
    "text",
    [
        "The joint meeting of Chile and Norway was held in the Norwegian city of Bergen in May 2018.",
        "It was agreed at the meeting which took place between the two sides in Bergen in May 2018.",
    ],
)
def test_when_a_meeting_was_held_is_its_date(text: str) -> None:
    assert read(text, "meeting", "meeting") == ("held", "2018-05")


Told = Callable[..., list[Candidate]]
PROGRAMME = (
    "Visit of the President of Slovenia to Malta\n"
    "Monday, 22 May\n"
    "10.00 Talks of President Katja Zupan of Slovenia with President Maria Borg of Malta in Valletta\n"
    "Tuesday, 23 May\n"
    "09.30 Meeting of President Zupan with Prime Minister Paul Vella of Malta\n"
)


def test_the_day_that_heads_a_programme_dates_its_lines(told: Told) -> None:
    meetings = [c for c in told(PROGRAMME, published="2023-05-10") if c.type == "meeting"]
    assert [(c.when.value, c.status) for c in meetings if c.when] == [
        ("2023-05-22", "planned"),
        ("2023-05-23", "planned"),
    ]


def test_what_is_told_below_a_programme_has_not_its_last_day(told: Told) -> None:
    text = PROGRAMME + "Background\nPresident Zupan met Minister Joe Grech of Malta in Ljubljana.\n"
    (background,) = [c for c in told(text, published="2023-05-10") if c.lemma == "meet"]
    assert (background.when, background.status) == (None, "held")


def test_the_day_of_a_release_dates_nothing(told: Told) -> None:
    (meeting,) = told(
        "9 May 2023\nPresident Katja Zupan of Slovenia met President Maria Borg of Malta in Valletta."
    )
    assert meeting.when is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Norway's Minister Lars Berg shakes hands with Peru's Minister Ana Soto on Monday.", "2023-05-08"),
        ("Norway's Minister Lars Berg met Peru's Minister Ana Soto this weekend.", "2023-05-06/2023-05-07"),
    ],
)
def test_a_caption_and_a_past_weekend_are_over(told: Told, text: str, date: str) -> None:
    (meeting,) = told(text, published="2023-05-10")
    assert (meeting.status, meeting.when and meeting.when.value) == ("held", date)


def test_what_came_first_has_its_own_day(told: Told) -> None:
    found = told(
        "Norway's Minister Lars Berg called Peru's Minister Ana Soto on 4 May. "
        "The call follows Mr Berg's visit to Lima in January."
    )
    assert [(c.type, c.when and c.when.value) for c in found] == [
        ("call", "2023-05-04"),
        ("visit", "2023-01"),
    ]


def test_a_month_before_its_noun_is_the_nearest(told: Told) -> None:
    met = "Norway's Minister Lars Berg met Peru's Minister Ana Soto on 4 May. They discussed "
    (_, visit) = told(met + "Norwegian President Holm's June trip to Peru.", published="2023-05-10")
    assert (visit.status, visit.when and visit.when.value) == ("planned", "2023-06")


def test_a_clause_of_its_own_says_the_day_of_this_years_drill() -> None:
    text = "They praised this year's Balikatan, which will kick off April 21 with troops of Japan and Peru."
    report = make_report(text, published="2026-03-05")
    assert {e.date for e in Reader().read(report).engagements if e.type == "exercise"} == {"2026-04-21"}


@pytest.mark.parametrize(
    ("text", "word", "kind", "value"),
    [
        ("Norwegian units are taking part in the exercise in Chile until 12 March.", "exercise", "exercise",
         "2024-03-12"),
        ("Minister Berg of Norway, on a three-day visit to Chile through Friday, asked for help.", "visit",
         "visit", "2024-03-06/2024-03-08"),
    ],
)  # fmt: skip
def test_until_when_something_goes_on_lies_ahead(text: str, word: str, kind: str, value: str) -> None:
    assert read(text, word, kind) == ("held", value)


def test_a_day_told_later_goes_before_the_week_told_first(told: Told) -> None:
    found = told(
        "Peru and Norway will sign an accord next week. The deal will be signed by Minister Ana Soto of Peru "
        "and Minister Lars Berg of Norway in Lima on 11 March.",
        published="2024-03-06",
    )
    assert [(c.type, c.when and c.when.value) for c in found] == [("signing", "2024-03-11")]


@pytest.mark.parametrize("ahead", ["will fly to Lima", "is scheduled to fly to Lima"])
def test_the_day_of_what_comes_next_is_not_of_what_was_done(ahead: str) -> None:
    text = f"Minister Berg of Norway met Minister Soto of Peru and {ahead} on Friday."
    assert read(text, "met", "meeting") == ("held", None)


MET = "Norway's Minister Lars Berg met Peru's Minister Ana Soto on 4 May. "


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("They will also discuss Peru's presidency of the union in 2027.", {"2023-05-04", None}),
        (
            "Soto carries on with the plans that they discussed at their June talks in Oslo.",
            {"2023-05-04", "2022-06"},
        ),
    ],
)
def test_a_year_that_is_discussed_dates_no_talks_and_a_month_in_the_past_is_over(
    told: Told, text: str, dates: set[str | None]
) -> None:
    assert {c.when and c.when.value for c in told(MET + text, published="2023-05-10")} == dates


def test_a_summit_is_not_called_off_with_the_talks_beside_it(told: Told) -> None:
    text = (
        "Peru called off the talks between its foreign minister and the foreign minister of Norway on the "
        "sidelines of the United Nations General Assembly in New York on Monday."
    )
    assert {c.type: c.status for c in told(text)} == {"meeting": "cancelled", "conference": "held"}


def test_a_summit_to_come_is_not_on_the_day_on_which_it_is_discussed(told: Told) -> None:
    text = (
        "Norway's Minister Lars Berg met Peru's Minister Ana Soto today to discuss trade, including aims for "
        "the upcoming G7 summit."
    )
    found = {c.type: c.when and c.when.value for c in told(text, published="2023-05-10")}
    assert (found["meeting"], found["conference"]) == ("2023-05-10", None)


def test_what_talks_build_on_has_its_own_time_and_place(told: Told) -> None:
    text = (
        MET
        + "The two had candid talks, building on the summit between President Ruiz and King Harald in Lima "
        "in November 2022."
    )
    found = [(c.when and c.when.value, c.where.city) for c in told(text, published="2023-05-10")]
    assert ("2022-11", "Lima") in found
    assert ("2023-05-04", None) in found
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        (
            "President Ruiz of Chile spoke today with Prime Minister Dahl of Norway about his visit to Peru.",
            "visit",
            None,
        ),
        (
            "As part of her travel to Peru and Chile, Norwegian Minister Eva Dahl met Peruvian Minister Ana "
            "Ruiz in Lima on 4 May.",
            "visit",
            None,
        ),
        (
            "President Ruiz of Chile will receive Prime Minister Dahl of Norway on Monday, 15 May, to "
            "discuss the upcoming summit of the two states and Peru.",
            "conference",
            None,
        ),
        (
            "President Ruiz thanked Switzerland for hosting the Chile-Peru talks on May 14.",
            "conference",
            "2023-05-14",
        ),
        (
            "President Ruiz thanked Switzerland for hosting the Chile-Peru talks on May 4.",
            "meeting",
            "2023-05-04",
        ),
    ],
)
def test_days_of_those_who_speak_of_it_are_not_its_own(
    told: Told, text: str, kind: str, date: str | None
) -> None:
    found = {c.when and c.when.value for c in told(text, published="2023-05-10") if c.type == kind}
    assert found == {date}


@pytest.mark.parametrize(
    ("text", "word", "kind", "value"),
    [
        ("In early September, Norway and Chile held a drill.", "drill", "exercise", ("held", "2023-09")),
        ("Patrols of Norway and Chile will start in June.", "Patrols", "operation", ("planned", "2024-06")),
        (
            "Norway thanked Chile for hosting the forum in early May.",
            "forum",
            "conference",
            ("planned", "2024-05"),
        ),
    ],
)
def test_words_that_point_into_a_month_neither_are_its_noun_nor_take_the_verb(
    text: str, word: str, kind: str, value: tuple[str, str]
) -> None:
    assert read(text, word, kind) == value


def test_the_day_of_what_its_subject_did_before_is_not_its_own() -> None:
    text = "The Norwegian minister, who met the Kenyan envoy on Monday, arrived in Chile for talks with him."
    assert read(text, "met", "meeting") == ("held", "2024-03-04")
    assert read(text, "talks", "meeting") == ("held", None)


def test_a_span_within_which_meetings_are_counted_dates_none() -> None:
    text = "The Chilean envoy met the Norwegian minister on Monday, their third meeting in the past ten days."
    assert read(text, "meeting", "meeting") == ("held", None)


def test_the_day_of_what_comes_is_not_of_what_is_done_ahead_of_it() -> None:
    text = "Ahead of a summit due in Lima in May, the Norwegian minister visited Chile."
    assert read(text, "visited", "visit") == ("held", None)


def test_the_day_of_a_planning_conference_is_not_that_of_the_drill() -> None:
    text = "The planning conference for Exercise Blue Fjord was held by Norway and Chile in Oslo last week."
    assert read(text, "Exercise", "exercise") == ("planned", None)


@pytest.mark.parametrize(
    ("text", "word", "kind", "expected"),
    [
        ("They hailed the 20 March Peru-Kenya Strategic Dialogue.", "Dialogue", "dialogue", "2024-03-20"),
        ("It follows the May 2023 Peru-Kenya Leaders’ Summit.", "Summit", "conference", "2023-05"),
        ("Peru released it at today’s African Union meeting.", "meeting", "conference", "2024-03-06"),
        ("They met for the March 28-30 NATO Summit.", "Summit", "conference", "2024-03-28/2024-03-30"),
        ("It fell in the lead up to the June 2-3 Summit.", "Summit", "conference", "2024-06-02/2024-06-03"),
    ],
)  # fmt: skip
def test_a_time_before_a_noun_dates_it(text: str, word: str, kind: str, expected: str) -> None:
    assert read(text, word, kind)[1] == expected


def test_what_was_done_was_on_no_day_to_come() -> None:
    assert read("Peru met with Kenya before the 20 March summit.", "met", "meeting")[0] == "held"
    text = "Peru discussed with Kenya the importance of unity before the 20 March summit."
    assert read(text, "discussed", "meeting") == ("held", None)


def test_results_of_a_day_gone_by_are_of_what_was_held() -> None:
    text = "Peru will review the results of the August 2023 Lima summit with Kenya."
    assert read(text, "summit", "conference") == ("held", "2023-08")
