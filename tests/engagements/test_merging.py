"""One engagement of a report, however many sentences speak of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique import read
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.dates.when import When, dates_agree
from communique.reading.text.mentions import Span

OKELLO = "Ugandan Defence Minister Moses Okello"
LAAKSONEN = "Finnish Defence Minister Outi Laaksonen"
SOTO = "Chilean Foreign Minister Ana Soto"
MET = f"{OKELLO} met {LAAKSONEN} in Kampala on Monday. "

Told = Callable[..., list[Candidate]]


def kinds(found: list[Candidate]) -> list[tuple[str, int]]:
    return [(c.type, c.mentions) for c in found]


@pytest.mark.parametrize(
    "after",
    [
        "During the meeting, the two ministers discussed trade.",
        "The talks focused on trade.",
        "They discussed trade.",
        "Okello told Laaksonen that trade was growing.",
        "In the meeting with Laaksonen, Okello spoke of trade.",
    ],
)
def test_a_meeting_told_twice_is_one(told: Told, after: str) -> None:
    (meeting,) = told(MET + after)
    assert meeting.type == "meeting"
    assert meeting.mentions >= 2
    assert len(meeting.evidence) == 2


@pytest.mark.parametrize(
    "after",
    [
        "Okello also met Chilean Foreign Minister Ana Soto.",
        "Okello met Finnish President Tarja Ranta on Tuesday.",
        "On Wednesday, Okello and Laaksonen met again in Entebbe.",
        "Okello and Laaksonen will meet in Helsinki in June.",
        "Okello phoned Laaksonen on Tuesday.",
    ],
)
def test_another_engagement_stays_apart(told: Told, after: str) -> None:
    found = told(MET + after)
    assert len(found) == 2
    assert found[0].mentions == 1


def test_a_visit_to_two_states_is_two(told: Told) -> None:
    found = told(f"{LAAKSONEN} visited Uganda and Kenya in May 2023. The visit to Kenya was short.")
    assert [(c.where.country, c.mentions) for c in found] == [("UGA", 1), ("KEN", 2)]


@pytest.mark.parametrize(
    ("where", "margins"),
    [("on the sidelines of", [0]), ("in the margins of", [0]), ("after", []), ("ahead of", [])],
)
def test_a_meeting_beside_a_conference_and_the_conference_are_two(
    told: Told, where: str, margins: list[int]
) -> None:
    found = told(f"{OKELLO} met {LAAKSONEN} {where} the African Union summit in Addis Ababa.")
    assert [c.type for c in found] == ["meeting", "conference"]
    assert found[1].margins == margins


def test_a_meeting_beside_a_dialogue_and_the_dialogue_are_two(told: Told) -> None:
    found = told(
        f"{OKELLO} met {LAAKSONEN} on the sidelines of the fourth Africa Defence Dialogue in Kampala."
    )
    assert [c.type for c in found] == ["meeting", "dialogue"]


def test_a_visit_and_the_meeting_in_it_are_two(told: Told) -> None:
    found = told(f"{LAAKSONEN} visited Uganda. {OKELLO} received her in Kampala.")
    assert [c.type for c in found] == ["visit", "meeting"]


def test_what_the_title_tells_again_is_not_counted_twice(told: Told) -> None:
    (meeting,) = told(MET, title="Okello meets Finnish Defence Minister Laaksonen")
    assert meeting.in_title
    assert meeting.mentions == 1


def test_a_title_says_where_when_the_report_does_not(told: Told) -> None:
    text = MET.replace(" in Kampala", "")
    (meeting,) = told(text, title="Okello meets Finnish Defence Minister Laaksonen in Helsinki")
    assert (meeting.where.city, meeting.where.country) == ("Helsinki", "FIN")


@pytest.mark.parametrize(
    "after",
    [
        "Okello also spoke of the Geneva talks.",
        "The two hailed the Geneva talks.",
        "The two ministers reviewed the talks in Geneva.",
    ],
)
def test_who_talks_about_talks_elsewhere_is_not_there(told: Told, after: str) -> None:
    assert {c.where.city for c in told(f"{OKELLO} met {LAAKSONEN} on Monday. {after}")} <= {None, "Geneva"}
    assert told(f"{OKELLO} met {LAAKSONEN} on Monday. {after}")[0].where.city is None


def test_who_meets_after_talks_elsewhere_were_hailed_is_not_there(told: Told) -> None:
    found = told(f"{OKELLO} of Uganda hailed the Geneva peace talks. Okello met {LAAKSONEN} on Monday.")
    (met,) = (c for c in found if c.lemma == "meet")
    assert met.where.city is None


def test_talks_of_which_the_title_speaks_say_not_where_others_are_held(told: Told) -> None:
    meeting, *_ = told(
        f"{OKELLO} met {LAAKSONEN} on Monday.", title="Okello and Laaksonen praise Geneva talks"
    )
    assert meeting.where.city is None


def test_what_only_the_title_tells_is_kept(told: Told) -> None:
    found = told(
        "The weather in Kampala was fine on Monday.", title="Uganda has signed a defence pact with Finland"
    )
    assert [c.type for c in found] == ["signing"]


def test_later_words_complete_what_earlier_ones_leave_out(told: Told) -> None:
    (meeting,) = told(f"{OKELLO} met {LAAKSONEN}. The meeting took place in Kampala on 8 May 2023.")
    assert meeting.where.city == "Kampala"
    assert meeting.when is not None
    assert meeting.when.value == "2023-05-08"


@pytest.mark.parametrize(
    ("a", "b", "agree"),
    [
        ("2023-05-08", "2023-05-08", True),
        ("2023-05-08", "2023-05-09", False),
        ("2023-05-08", "2023-05", True),
        ("2023", "2023-05-08", True),
        ("2023-05-08", "2023-05-07/2023-05-09", True),
        ("2023-05-10", "2023-05-07/2023-05-09", False),
        ("2023-05-07/2023-05-09", "2023-05-08", True),
        ("2023-06", "2023-05-07/2023-05-09", False),
        (None, "2023-05-08", True),
        (None, None, True),
    ],
)
def test_dates_agree_when_one_lies_within_the_other(a: str | None, b: str | None, agree: bool) -> None:
    def when(value: str | None) -> When | None:
        return None if value is None else When(value, Span(0, 1))

    assert dates_agree(when(a), when(b)) is agree
    assert dates_agree(when(b), when(a)) is agree


def test_a_course_that_is_offered_and_will_begin_is_planned(told: Told) -> None:
    offered = "Finland has offered Uganda six places in a mine clearance course in Turku. "
    found = told(offered + "The course is to begin in September.", title="", published="2024-01-20")
    training = [c for c in found if c.type == "training"]
    assert [(c.status, c.when and c.when.value) for c in training] == [("planned", "2024-09")]
    (only,) = [c for c in told(offered, published="2024-01-20") if c.type == "training"]
    assert only.status == "proposed"


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "Norway and Chile held rounds of talks on January 23, February 15 and March 14.",
            ["2023-01-23", "2023-02-15", "2023-03-14"],
        ),
        ("Norwegian minister Berg visited Chile in 2018 and 2021.", ["2018", "2021"]),
        ("Norwegian minister Berg visited Chile on August 24 and 25, 2021.", ["2021-08-24/2021-08-25"]),
    ],
)
def test_dates_that_are_listed_are_of_as_many_engagements(told: Told, text: str, dates: list[str]) -> None:
    assert [c.when.value for c in told(text) if c.when is not None] == dates


def test_those_present_were_at_the_engagement_told_before(told: Told) -> None:
    found = told(
        "A labour agreement was signed by Norwegian Minister Sigrid Berg and Chilean Minister Pablo Moreno. "
        "Also present in the signing were Chilean Secretary Ana Ruiz and Norwegian Secretary Nils Dahl."
    )
    assert [c.type for c in found] == ["signing"]


def test_the_summit_that_he_will_also_attend_is_that_of_before(told: Told) -> None:
    text = "The NATO summit will be held in Vilnius on 11 July. {} of Norway will also attend {} summit."
    found = told(text.format("Prime Minister Lars Haug", "the NATO"))
    assert [c.type for c in found] == ["conference"]
    found = told(text.format("Prime Minister Lars Haug", "a NATO"))
    assert [c.type for c in found] == ["conference", "conference"]


def test_a_meeting_of_its_own_is_not_the_conference_told_before(told: Told) -> None:
    found = told(
        f"{OKELLO} spoke at a conference in Kampala. "
        f"In a meeting with {LAAKSONEN}, he praised the Finnish navy."
    )
    assert {"conference", "meeting"} <= {c.type for c in found}


def test_who_met_face_to_face_did_not_call(told: Told) -> None:
    call = f"{OKELLO} had a telephone conversation with {LAAKSONEN}. "
    found = told(call + f"{OKELLO} and {LAAKSONEN} held their first in-person meeting.")
    assert {"call", "meeting"} <= {c.type for c in found}
    assert "meeting" not in {c.type for c in told(call + "The two discussed trade.")}


@pytest.mark.parametrize(
    ("first", "types"),
    [
        (f"{OKELLO} assured his Finnish counterpart of his support.", ["call"]),
        (f"{OKELLO} met his Finnish counterpart.", ["call", "meeting"]),
    ],
)
def test_that_officials_spoke_over_a_line_is_told_later(told: Told, first: str, types: list[str]) -> None:
    found = told(f"{first} In a telephone conversation with {LAAKSONEN} on Friday, he praised the navy.")
    assert sorted(c.type for c in found) == types


def test_an_invitation_that_is_taken_up_for_a_day_is_a_plan(told: Told) -> None:
    text = f"{LAAKSONEN} invited {OKELLO} to visit Finland. {OKELLO} will visit Finland in November."
    visits = [c for c in told(text, published="2024-01-20") if c.type == "visit"]
    assert [(c.status, c.when and c.when.value) for c in visits] == [("planned", "2024-11")]


def test_a_plan_told_at_the_talks_of_the_title_is_not_placed_there(told: Told) -> None:
    title = "Okello in Kampala for talks on mountain training"
    text = f"{MET}They agreed that a Ugandan company will train at a Finnish range in September."
    plans = [c for c in told(text, title=title) if c.type == "training" and c.status == "planned"]
    assert plans
    assert {c.where.city for c in plans} == {None}


@pytest.mark.parametrize(
    "after",
    [
        "In the meeting, Okello also praised the engineers that Finland had sent to Nairobi in May 2019.",
        "During the talks, the ministers will have spoken of the drought in Somalia.",
        "The ministers also discussed trade.",
    ],
)
def test_what_is_said_beside_a_meeting_makes_no_other(told: Told, after: str) -> None:
    (meeting,) = [c for c in told(MET + after) if c.type == "meeting"]
    assert meeting.mentions == 2
    assert meeting.where.city == "Kampala"
    assert meeting.status == "held"


def test_a_journey_that_began_goes_on(told: Told) -> None:
    found = told(
        f"{LAAKSONEN} began a tour of Uganda on Sunday. On this trip she will speak of roads, she said."
    )
    assert [(c.type, c.status) for c in found if c.type == "visit"] == [("visit", "held")]


@pytest.mark.parametrize(
    "honour",
    [
        "On arrival, Laaksonen was earlier presented with a guard of honour by Ugandan soldiers.",
        "Earlier, Laaksonen paid tribute to fallen Ugandan soldiers.",
    ],
)
def test_a_verb_and_its_noun_are_one_honour(told: Told, honour: str) -> None:
    found = told(MET + honour)
    assert [c.type for c in found].count("ceremony") == 1


def test_a_city_whose_name_begins_like_another_is_not_the_same(told: Told) -> None:
    found = told(f"{OKELLO} met {LAAKSONEN} in Durg on Monday. He met Laaksonen in Durgapur on Monday.")
    assert kinds(found) == [("meeting", 1), ("meeting", 1)]


def test_a_city_has_longer_and_shorter_names(told: Told) -> None:
    found = told(
        f"{OKELLO} visited Washington on Monday. The visit to Washington, D.C. by Minister Okello was short."
    )
    assert kinds(found) == [("visit", 2)]


@pytest.mark.parametrize(
    ("after", "visits"),
    [
        ("Earlier, a Finnish delegation arrived in Uganda.", 2),
        ("The Finnish delegation arrived in Uganda by train.", 1),
        ("It was the first visit to Uganda by a Finnish official.", 1),
    ],
)
def test_a_delegation_is_not_on_the_visit_of_a_minister_told_before(
    told: Told, after: str, visits: int
) -> None:
    found = told(f"{LAAKSONEN} arrived in Uganda. {after}")
    assert [c.type for c in found].count("visit") == visits


def test_a_paragraph_printed_twice_tells_of_one_engagement(told: Told) -> None:
    separate = f"In a separate meeting, {OKELLO} received Finnish President Tarja Ranta. "
    found = told(MET + separate + separate, title=MET.strip())
    assert [c.type for c in found] == ["meeting", "meeting"]


def test_a_group_and_its_session_are_one(told: Told) -> None:
    found = told(
        "Uganda, Kenya and Finland work together. The Joint Group for Uganda's Roads met on July 25 in Oslo."
    )
    assert [c.type for c in found].count("dialogue") == 1


def test_what_an_honour_is_for_is_no_other_honour(told: Told) -> None:
    found = told(
        "Chile's minister Ana Soto signed the Book of Memory in Oslo, paying tribute to Norway's dead."
    )
    assert len([each for each in found if each.type == "ceremony"]) == 1


@pytest.mark.parametrize("told_of", ["of his talks", "about his talks", "of the results of his talks"])
def test_talks_that_one_tells_another_of_are_apart(told: Told, told_of: str) -> None:
    after = f"Okello informed Laaksonen {told_of} with Chilean President Ana Rojas in Lima on Friday."
    meeting, talks = told(MET + after)
    assert (sorted(meeting.parties), meeting.where.city) == (["FIN", "UGA"], "Kampala")
    assert (sorted(talks.parties), talks.where.city) == (["CHL", "UGA"], "Lima")


@pytest.mark.parametrize(
    "text",
    [
        "The Chilean frigate arrived in Lima on Sunday for a four-day goodwill visit.",
        "Three Chilean warships called at the port of Lima on Wednesday.",
    ],
)
def test_a_ship_makes_one_visit(told: Told, text: str) -> None:
    assert [c.type for c in told(text) if c.type in ("ship_visit", "tour", "visit")] == ["ship_visit"]


def test_credentials_are_handed_over_once(told: Told) -> None:
    text = "The Chilean ambassador, Ana Rojas, presented her credentials to President Juan Soto of Peru."
    assert [c.type for c in told(text)] == ["ceremony"]


def test_bilateral_meetings_beside_a_conference_are_no_part_of_its_name(told: Told) -> None:
    text = "Ugandan President Grace Apio attended a forum in Oslo, where she had bilateral meetings with "
    kinds_told = {c.type for c in told(text + "Norwegian Prime Minister Per Lunde.")}
    assert kinds_told == {"conference", "meeting"}


def test_goods_told_to_be_given_are_received_once(told: Told) -> None:
    given = "Norway handed over two patrol boats to the Kenya Navy on Monday. "
    received = "The boats were received by the Commander of the Kenya Navy, Major General Ali Hassan."
    assert kinds(told(given + received)) == [("transfer", 2)]
    another = "Two radars were donated to Kenya by Norway in 2019."
    assert len(told(given + another)) == 2


def test_the_meeting_of_officials_before_a_session_is_another(told: Told) -> None:
    found = told(
        "The session of the Ghana-Togo Joint Commission was held in Accra. It was preceded by a meeting of "
        "officials of Ghana and Togo."
    )
    assert [c.type for c in found] == ["dialogue", "meeting"]


def test_talks_before_the_meeting_with_another_are_told_apart(told: Told) -> None:
    found = told(
        "Iraqi Prime Minister Karim Jassim met Iranian President Reza Moradi in Tehran. Prior to his meeting "
        "with the President, Jassim held talks with Iranian Speaker Ali Davari."
    )
    assert [(c.type, len(c.persons().get("IRN", ()))) for c in found] == [("meeting", 1), ("meeting", 1)]


def test_talks_with_an_unnamed_minister_are_not_those_with_the_named_admiral(told: Told) -> None:
    found = told(
        "Dr. Said Harthi, Secretary General at Oman's Ministry of Defence, met Admiral Rui Brandao, Chief of "
        "the Portuguese Naval Staff, in Lisbon on Monday. During his visit to Portugal Harthi held talks "
        "with the Minister of National Defence.",
        outlet="Oman Star",
    )
    assert [c.type for c in found].count("meeting") == 2


@pytest.mark.parametrize(
    "after",
    [
        "Okello met Laaksonen in Helsinki last year.",
        "On Thursday Okello and Laaksonen met for an hour.",
        "Okello first met Laaksonen on 12 May 2021.",
    ],
)
def test_times_of_a_report_without_a_day_tell_engagements_apart(told: Told, after: str) -> None:
    found = told(f"{OKELLO} met {LAAKSONEN} on Monday. {after}", published=None)
    assert kinds(found) == [("meeting", 1), ("meeting", 1)]


def test_a_stay_of_a_report_without_a_day_has_several_weekdays(told: Told) -> None:
    found = told(
        f"{LAAKSONEN} arrived in Kampala on Monday. Laaksonen left Kampala on Wednesday after her visit.",
        published=None,
    )
    assert [c.type for c in found] == ["visit"]


def test_rounds_are_told_apart_by_their_number(told: Told) -> None:
    found = told(
        "The fourth round of talks between Norway and Chile was held in Oslo. "
        "The fifth round of talks between Norway and Chile was held in a castle."
    )
    assert [c.nth for c in found] == [4, 5]


@pytest.mark.parametrize(
    "after", ["Later in the day, Okello met Laaksonen.", "Separately, Okello had a meeting with Laaksonen."]
)
def test_what_the_day_brought_next_is_another(told: Told, after: str) -> None:
    before = f"{OKELLO} and {LAAKSONEN} met Finnish officers in Kampala on Monday. "
    assert len(told(before + after)) == 2
    assert len(told(before + f"Earlier, a spokesman said that {after.partition(', ')[2]}")) == 1


def test_who_meets_another_person_meets_anew(told: Told) -> None:
    found = told(
        f"{OKELLO} met {LAAKSONEN} in Kampala. Okello received Ugandan Governor Peter Mbabazi and Finnish "
        "Ambassador Aino Salo."
    )
    assert [c.type for c in found] == ["meeting", "meeting"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            f"{LAAKSONEN} arrived in Uganda on Monday. Laaksonen is due to visit Uganda, officials said.",
            "held",
        ),
        (f"Uganda praised the visit of {LAAKSONEN} to Uganda. Laaksonen will visit Uganda soon.", "planned"),
    ],
)
def test_a_journey_told_as_ahead_and_as_begun_is_one(told: Told, text: str, status: str) -> None:
    assert [(c.type, c.status, c.mentions) for c in told(text)] == [("visit", status, 2)]


@pytest.mark.parametrize(
    "text",
    [
        f"{LAAKSONEN} visited Uganda in May 2021. Laaksonen will visit Uganda soon.",
        f"{LAAKSONEN} will visit Uganda soon. Laaksonen also visited Uganda before.",
    ],
)
def test_a_journey_of_before_is_not_the_one_ahead(told: Told, text: str) -> None:
    assert len([c for c in told(text) if c.type == "visit"]) == 2


def test_a_visit_that_is_put_off_is_the_one_that_was_planned(told: Told) -> None:
    plan = f"{OKELLO} was due to visit Helsinki in May. "
    off = "Okello has put off the visit to Helsinki."
    (visit,) = [c for c in told(plan + off) if c.type == "visit"]
    assert (visit.status, visit.mentions) == ("cancelled", 2)


def test_whom_one_meets_as_a_visitor_one_has_not_met_at_the_visitors(told: Told) -> None:
    text = f"{OKELLO} met with visiting {LAAKSONEN} on Saturday. They met in Helsinki in March."
    assert [c.where.country for c in told(text) if c.type == "meeting"] == ["UGA", "FIN"]


def test_whom_the_first_words_leave_open_the_later_ones_name(told: Told) -> None:
    found = told(
        f"{OKELLO} held a series of meetings, meeting with the defence ministers of Chile, Peru and Oman."
    )
    assert [set(c.parties) for c in found if c.type == "meeting"] == [{"UGA", "CHL", "PER", "OMN"}]


def test_the_ceremony_at_which_somebody_was_decorated_is_the_same(told: Told) -> None:
    (ceremony,) = told(
        f"{OKELLO} decorated the Finnish ambassador Aino Ranta on Monday. During the ceremony at the "
        "Presidency in Kampala, Okello hailed her work."
    )
    assert (ceremony.type, ceremony.where.city) == ("ceremony", "Kampala")


@pytest.mark.parametrize(
    "after",
    [
        "The drill will run until June 14.",
        "The drills, in which 300 soldiers take part, end on June 14.",
        "It runs until June 14.",
    ],
)
def test_the_last_day_that_the_next_sentence_tells_is_that_of_the_drill(after: str) -> None:
    text = f"The Kenyan and Ugandan armies began exercise Ushirikiano in Nanyuki on June 3. {after}"
    (exercise,) = read(text, published="2023-06-05").engagements
    assert (exercise.type, exercise.status, exercise.date) == ("exercise", "held", "2023-06-03/2023-06-14")


def test_goods_valued_at_something_are_those_told_of_before(told: Told) -> None:
    found = told(
        f"{OKELLO} received two boats from Finland. "
        "The boats, valued at two million dollars, were handed over by the Finnish envoy in Kampala."
    )
    assert [c.type for c in found] == ["transfer"]


def test_a_member_chairs_the_meeting_of_its_organisation(told: Told) -> None:
    (dialogue,) = told(
        "The ASEAN-Australia Joint Cooperation Committee Meeting was held on 25 February in Jakarta. "
        "The Meeting was co-chaired by Le Minh Ha, Permanent Representative of Viet Nam to ASEAN, and "
        "Rebecca Cole, Ambassador of Australia to ASEAN."
    )
    assert {"ASEAN", "AUS"} <= set(dialogue.parties)


def test_visits_in_both_directions_are_two(told: Callable[[str], list[Candidate]]) -> None:
    text = (
        "Peru's President received Chilean Defence Minister Juan Rojas. Rojas's visit comes amid talks. "
        "A recent visit by Peruvian Minister Ana Paz to Santiago also touched upon it."
    )
    guests = [{guest.party for guest in c.guests} for c in told(text) if c.type == "visit"]
    assert sorted(map(sorted, guests)) == [["CHL"], ["PER"]]


def test_talks_of_others_that_two_went_over_are_not_theirs(told: Told) -> None:
    found = told(
        "Peru's Minister Ana Soto met Norway's Minister Lars Berg in Lima. They went over the latest "
        "status of the talks between Chile and Japan. The navies of the two countries will hold a drill."
    )
    assert [set(c.parties) for c in found if c.type == "exercise"] == [{"NOR", "PER"}]


def test_a_visitor_spoken_with_then_is_met(told: Told) -> None:
    found = told(
        "Peru's President Ana Soto received the credentials of Norway's Ambassador Lars Berg. The President "
        "then spoke with the ambassador."
    )
    assert "call" not in {c.type for c in found}


def test_talks_of_others_lend_neither_day_nor_town_to_what_follows_them(told: Told) -> None:
    after = "President Luis Quispe of Peru and President Ana Rojas of Chile in Rome on 3 May"
    call, meeting = told(
        "Peruvian Foreign Minister Juan Soto spoke by phone with his Chilean counterpart Eva Diaz. "
        f"They discussed trade following the meeting between {after}."
    )
    assert (call.type, call.when) == ("call", None)
    assert (meeting.where.city, meeting.when is not None) == ("Rome", True)


@pytest.mark.parametrize(
    "after", ["The visit was postponed after a storm.", "Her trip has been called off, the ministry said."]
)
def test_a_visit_called_off_is_the_one_that_was_planned(told: Told, after: str) -> None:
    (visit,) = told(f"Peruvian Foreign Minister Ana Soto is to visit Uganda next week. {after}")
    assert visit.status == "cancelled"


@pytest.mark.parametrize(
    "before",
    [
        "Okello and Laaksonen last met in 2019.",
        "In a previous meeting with Laaksonen, Okello spoke of trade.",
        "At a meeting with Laaksonen in February, Okello had said that trade was growing.",
        "Okello and Laaksonen have met three times over the past year.",
        "The two spoke of their last meeting in 2019.",
    ],
)
def test_an_earlier_meeting_of_the_same_people_is_another(told: Told, before: str) -> None:
    met, earlier = told(f"{MET} {before} During the meeting, they discussed trade.")
    assert not met.earlier
    assert met.mentions > 1
    assert earlier.earlier or earlier.long_ago


@pytest.mark.parametrize(
    "after",
    [
        "Okello first met Laaksonen, and then flew to Kenya.",
        "Laaksonen paid her last visit to Uganda in office.",
    ],
)
def test_what_comes_first_or_last_now_is_no_earlier_meeting(told: Told, after: str) -> None:
    assert not any(one.earlier for one in told(f"{MET} {after}"))


@pytest.mark.parametrize(
    "after",
    [
        "The two also signed a memorandum on fisheries.",
        "They signed another agreement on fisheries.",
        "A separate memorandum on fisheries was signed by Okello and Laaksonen.",
    ],
)
def test_another_paper_is_a_signing_of_its_own(told: Told, after: str) -> None:
    found = told(f"{OKELLO} and {LAAKSONEN} signed a loan agreement in Kampala on Monday. {after}")
    assert [c.type for c in found] == ["signing", "signing"]


def test_the_paper_told_before_is_signed_once(told: Told) -> None:
    after = "The agreement was signed in the presence of President Ada Auma."
    found = told(f"{OKELLO} and {LAAKSONEN} signed a loan agreement in Kampala on Monday. {after}")
    assert [c.type for c in found].count("signing") == 1


def test_who_receives_the_guest_next_meets_him_too(told: Told) -> None:
    text = f"The Ugandan Minister of Defence received {SOTO} in Kampala on Monday. "
    found = told(f"{text}On the same day, the Ugandan Chief of the Land Forces received Soto.")
    assert [c.type for c in found] == ["meeting", "meeting"]


@pytest.mark.parametrize(
    "after",
    [
        "They also discussed deepening trade during President Ranta’s visit to Kenya on 3 June.",
        "The ministers discussed plans for the May 20 summit of the African Union in Addis Ababa.",
        "They also discussed the ongoing negotiations with Chile.",
        "The two discussed the need for calm in Lima in June.",
    ],
)
def test_what_they_discussed_has_its_own_day_and_place(told: Told, after: str) -> None:
    met = f"{OKELLO} met {LAAKSONEN} in Kampala today. "
    meetings = [c for c in told(met + after) if c.type == "meeting" and {"FIN", "UGA"} <= c.parties.keys()]
    (meeting,) = meetings
    assert meeting.when is not None
    assert (meeting.when.value, meeting.where.city, set(meeting.parties)) == (
        "2023-05-10",
        "Kampala",
        {"FIN", "UGA"},
    )


def test_what_others_discuss_is_another_meeting(told: Told) -> None:
    after = f"{SOTO} and {LAAKSONEN} discussed trade in Helsinki on Friday."
    assert [set(c.parties) for c in told(MET + after)] == [{"FIN", "UGA"}, {"CHL", "FIN"}]


def test_a_day_stays_though_a_week_is_told_later(told: Told) -> None:
    (meeting, *_) = told(f"{OKELLO} met {LAAKSONEN} today. The two discussed this week’s summit in Lima.")
    assert meeting.when is not None
    assert meeting.when.value == "2023-05-10"
