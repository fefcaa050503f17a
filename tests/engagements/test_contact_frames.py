"""Frames of contact: which engagement a clause speaks of, who hosts, who visits, who else takes part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.engagements.candidates.candidate import Candidate

OKELLO = "Ugandan Defence Minister Moses Okello"
LAAKSONEN = "Finnish Defence Minister Outi Laaksonen"
BOTH = ["Okello", "Laaksonen"]
TALKS = "Uganda and Finland held talks."
SOTO = "Chilean Foreign Minister Ana Soto"

Seen = tuple[str, list[str], list[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # visits
        (f"{LAAKSONEN} visited Uganda.", ("visit", [], ["Laaksonen"], [])),
        (f"{LAAKSONEN} will travel to Uganda.", ("visit", [], ["Laaksonen"], [])),
        (f"{LAAKSONEN} arrived in Kampala.", ("visit", [], ["Laaksonen"], [])),
        (f"{LAAKSONEN} left for Kampala.", ("visit", [], ["Laaksonen"], [])),
        (f"{LAAKSONEN} is on an official visit to Uganda.", ("visit", [], ["Laaksonen"], [])),
        (f"{LAAKSONEN} began a three-day trip to Uganda.", ("visit", [], ["Laaksonen"], [])),
        (f"The visit of {LAAKSONEN} to Uganda ended.", ("visit", [], ["Laaksonen"], [])),
        (f"The visit by {LAAKSONEN} to Uganda ended.", ("visit", [], ["Laaksonen"], [])),
        (f"{LAAKSONEN}'s visit to Uganda ended.", ("visit", [], ["Laaksonen"], [])),
        (f"{OKELLO} invited {LAAKSONEN} to visit Uganda.", ("visit", [], ["Laaksonen"], [])),
        (f"{LAAKSONEN}, who visited Uganda, spoke.", ("visit", [], ["Laaksonen"], [])),
        ("A Finnish delegation visited Uganda.", ("visit", [], ["FIN delegation"], [])),
        (f"{LAAKSONEN} flew to Kampala May 9 for talks.", ("visit", [], ["Laaksonen"], [])),
        (f"{LAAKSONEN} went to the Republic of Uganda March 8-10.", ("visit", [], ["Laaksonen"], [])),
        (f"{LAAKSONEN} is in Kampala for talks.", ("visit", [], ["Laaksonen"], [])),
        (f"{TALKS} {LAAKSONEN} will be in Uganda next month.", ("visit", [], ["Laaksonen"], [])),
        (f"{TALKS} {LAAKSONEN} is due in Kampala on Monday.", ("visit", [], ["Laaksonen"], [])),
        (f"{LAAKSONEN}, who is in Uganda until Friday, met {OKELLO}.", ("visit", [], ["Laaksonen"], [])),
        # in person
        (f"{OKELLO} met {LAAKSONEN} in Kampala.", ("meeting", [], [], BOTH)),
        (f"{OKELLO} met with {LAAKSONEN} in Kampala.", ("meeting", [], [], BOTH)),
        (f"{OKELLO} and {LAAKSONEN} met in Kampala.", ("meeting", [], [], BOTH)),
        (f"{OKELLO} met {LAAKSONEN} and {SOTO}.", ("meeting", [], [], ["Okello", "Laaksonen", "Soto"])),
        (f"{OKELLO} and {LAAKSONEN} will gather in Oslo.", ("meeting", [], [], BOTH)),
        (f"{OKELLO} received {LAAKSONEN} in Kampala.", ("meeting", ["Okello"], ["Laaksonen"], [])),
        (f"{OKELLO} received here yesterday {LAAKSONEN}.", ("meeting", ["Okello"], ["Laaksonen"], [])),
        (f"{OKELLO} granted an audience to {LAAKSONEN}.", ("meeting", ["Okello"], ["Laaksonen"], [])),
        (f"{LAAKSONEN} was granted an audience by {OKELLO}.", ("meeting", ["Okello"], ["Laaksonen"], [])),
        (f"{OKELLO} had an interview with {LAAKSONEN}.", ("meeting", [], [], BOTH)),
        (f"{OKELLO} received the credentials of {LAAKSONEN}.", ("meeting", ["Okello"], ["Laaksonen"], [])),
        (f"{OKELLO} welcomed to Kampala the {LAAKSONEN}.", ("meeting", ["Okello"], ["Laaksonen"], [])),
        (f"{LAAKSONEN} was received by {OKELLO}.", ("meeting", ["Okello"], ["Laaksonen"], [])),
        (f"{OKELLO} hosted {LAAKSONEN} in Kampala.", ("meeting", ["Okello"], ["Laaksonen"], [])),
        (f"{OKELLO} hosted a dinner for {LAAKSONEN}.", ("meeting", ["Okello"], ["Laaksonen"], [])),
        (f"{OKELLO} gave a lunch in honour of {LAAKSONEN}.", ("meeting", ["Okello"], ["Laaksonen"], [])),
        (f"{OKELLO} hosted her Baltic colleagues.", ("meeting", ["Okello"], ["EST", "LTU", "LVA"], [])),
        (f"{LAAKSONEN} was welcomed by {OKELLO}.", ("meeting", ["Okello"], ["Laaksonen"], [])),
        (f"{OKELLO} received today at his seat the {LAAKSONEN}.", ("meeting", ["Okello"], ["Laaksonen"], [])),
        (f"{OKELLO} met at his office in Entebbe the {LAAKSONEN}.", ("meeting", [], [], BOTH)),
        (f"{LAAKSONEN} called on {OKELLO} in Kampala.", ("meeting", ["Okello"], ["Laaksonen"], [])),
        (f"{LAAKSONEN} paid a courtesy call on {OKELLO}.", ("meeting", ["Okello"], ["Laaksonen"], [])),
        (f"{LAAKSONEN} visited {OKELLO} at his office.", ("meeting", ["Okello"], ["Laaksonen"], [])),
        (f"{OKELLO} told the visiting {LAAKSONEN} that trade grew.", ("meeting", [], [], BOTH)),
        (f"{OKELLO} discussed trade with {LAAKSONEN}.", ("meeting", [], [], BOTH)),
        (f"{OKELLO} discussed the issue of transit with {LAAKSONEN}.", ("meeting", [], [], BOTH)),
        (f"{OKELLO}, the head of the board, and {LAAKSONEN} met in Kampala.", ("meeting", [], [], BOTH)),
        (f"On Monday {OKELLO} received {LAAKSONEN}.", ("meeting", ["Okello"], ["Laaksonen"], [])),
        (f"In Kampala {OKELLO} received {LAAKSONEN}.", ("meeting", ["Okello"], ["Laaksonen"], [])),
        (f"{OKELLO} summoned {LAAKSONEN} over the ship.", ("meeting", ["Okello"], ["Laaksonen"], [])),
        (f"{OKELLO} called in {LAAKSONEN} to protest.", ("meeting", ["Okello"], ["Laaksonen"], [])),
        (f"{OKELLO} held talks with {LAAKSONEN}.", ("meeting", [], [], BOTH)),
        (f"{OKELLO} and {LAAKSONEN} sat down in Kampala.", ("meeting", [], [], BOTH)),
        (f"{OKELLO} had a bilateral with {LAAKSONEN} in New York.", ("meeting", [], [], BOTH)),
        (f"Talks between {OKELLO} and {LAAKSONEN} were held.", ("meeting", [], [], BOTH)),
        (f"A meeting was held between {OKELLO} and {LAAKSONEN}.", ("meeting", [], [], BOTH)),
        (f"{OKELLO} spoke with {LAAKSONEN} on the sidelines of the forum.",
         ("meeting", [], [], BOTH)),
        # by phone
        (f"{OKELLO} spoke by phone with {LAAKSONEN}.", ("call", [], [], BOTH)),
        (f"{OKELLO} phoned {LAAKSONEN} on Monday.", ("call", [], [], BOTH)),
        (f"{OKELLO} called {LAAKSONEN} to congratulate her.", ("call", [], [], BOTH)),
        (f"{OKELLO} also called {LAAKSONEN} and urged restraint.", ("call", [], [], BOTH)),
        (f"{OKELLO} called {LAAKSONEN} on Monday.", ("call", [], [], BOTH)),
        (f"{OKELLO} had called {LAAKSONEN} on Monday, thanking her.", ("call", [], [], BOTH)),
        (f"{OKELLO} called {LAAKSONEN} on Monday to arrange the visit.", ("call", [], [], BOTH)),
        (f"On Monday {OKELLO} called {LAAKSONEN} to congratulate her.", ("call", [], [], BOTH)),
        (f"{OKELLO} had a telephone conversation with {LAAKSONEN}.", ("call", [], [], BOTH)),
        (f"{OKELLO} held a phone call with {LAAKSONEN}.", ("call", [], [], BOTH)),
        (f"{OKELLO} held phone talks with {LAAKSONEN} on Monday.", ("call", [], [], BOTH)),
        (f"{OKELLO} held talks by phone with {LAAKSONEN}.", ("call", [], [], BOTH)),
        (f"{OKELLO} discussed trade over the phone with {LAAKSONEN}.", ("call", [], [], BOTH)),
        (f"{OKELLO} met {LAAKSONEN} by video link.", ("call", [], [], BOTH)),
        (f"{OKELLO} and {LAAKSONEN} spoke by video link on Monday.", ("call", [], [], BOTH)),
        (f"{OKELLO} met virtually yesterday with {LAAKSONEN}.", ("call", [], [], BOTH)),
        (f"{OKELLO} met virtually with {LAAKSONEN}.", ("call", [], [], BOTH)),
        (f"{OKELLO} held a virtual meeting with {LAAKSONEN}.", ("call", [], [], BOTH)),
        (f"{OKELLO} agreed to it in a video conference with {LAAKSONEN}.", ("call", [], [], BOTH)),
        (f"{OKELLO} met {LAAKSONEN} after a phone call from Kampala.", ("meeting", [], [], BOTH)),
        # bodies
        ("The joint commission of Uganda and Finland held its third session.",
         ("dialogue", [], [], [])),
        ("The Uganda-Finland Strategic Dialogue was held in Kampala.", ("dialogue", [], [], [])),
        # gatherings
        (f"{OKELLO} held a summit with {LAAKSONEN}.", ("meeting", [], [], BOTH)),
        (f"{OKELLO} said so at a joint press conference with {LAAKSONEN}.", ("meeting", [], [], BOTH)),
        ("Finland hosted the Nordic summit with Norway.", ("conference", ["FIN"], [], ["NOR"])),
    ],
    ids=lambda value: value[-60:] if isinstance(value, str) else "",
)  # fmt: skip
def test_a_clause_of_contact_gives_its_engagement(
    frames: Callable[[str], list[Seen]], text: str, expected: Seen
) -> None:
    assert expected in frames(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{OKELLO} returned to Uganda after the NATO summit.",
        f"{OKELLO} spoke to reporters about Finland.",
        f"{OKELLO} and {LAAKSONEN} spoke in Parliament.",
        "Protesters gathered before the embassy of Finland in Kampala.",
        f"{OKELLO} and {LAAKSONEN} gathered evidence.",
        f"{OKELLO} called on Finland to sign.",
        "Uganda and Finland have met their commitments.",
        "An attack on Uganda will be met with a swift response of Finland.",
        f"{OKELLO} received a letter of Finland.",
        f"{OKELLO} told reporters of Finland about the meeting venue.",
    ],
)
def test_words_in_another_sense_give_no_contact(frames: Callable[[str], list[Seen]], text: str) -> None:
    assert [seen for seen in frames(text) if seen[0] in ("meeting", "call", "visit")] == []


def test_meetings_said_to_be_separate_stay_apart(frames: Callable[[str], list[Seen]]) -> None:
    assert frames(f"{LAAKSONEN} met separately with {OKELLO} and {SOTO}.") == [
        ("meeting", [], [], ["Laaksonen", "Okello"]),
        ("meeting", [], [], ["Laaksonen", "Soto"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{LAAKSONEN} held separate talks with {OKELLO} and {SOTO}.",
        f"{LAAKSONEN} held bilateral talks with {OKELLO} and {SOTO}.",
        f"{LAAKSONEN} met bilaterally with her counterparts Moses Okello of Uganda and Ana Soto of Chile.",
        f"In separate meetings, {LAAKSONEN} received {OKELLO} and {SOTO}.",
        f"{LAAKSONEN} received {OKELLO} and {SOTO} individually.",
        f"{LAAKSONEN} called separately on {OKELLO} and {SOTO}.",
        f"{LAAKSONEN} met with {OKELLO}, and {SOTO}, separately, on Monday.",
    ],
)
def test_each_counterpart_kept_apart_has_a_meeting(frames: Callable[[str], list[Seen]], text: str) -> None:
    with_whom = [
        [name for name in (*hosts, *guests, *others) if name != "Laaksonen"]
        for kind, hosts, guests, others in frames(text)
        if kind == "meeting"
    ]
    assert ["Okello"] in with_whom
    assert ["Soto"] in with_whom
    assert ["Okello", "Soto"] not in with_whom


def test_persons_listed_with_their_states_all_take_part(frames: Callable[[str], list[Seen]]) -> None:
    (meeting,) = frames(
        f"{LAAKSONEN} met with her counterparts Moses Okello of Uganda, Ana Soto of Chile "
        "and Jan Holm of Denmark."
    )
    assert meeting == ("meeting", [], [], ["Laaksonen", "Okello", "Soto", "Holm"])


@pytest.mark.parametrize(
    "text",
    [
        "The joint commission of Uganda and Finland held its third session.",
        "The Uganda-Finland Strategic Dialogue was held in Kampala.",
        "The Ugandan-Finnish working group convened in Kampala.",
        "Uganda and Finland held the second round of their policy dialogue.",
    ],
)
def test_a_standing_body_brings_its_parties_together(told: Callable[..., list[Candidate]], text: str) -> None:
    assert ["FIN", "UGA"] in [sorted(c.parties) for c in told(text) if c.type == "dialogue"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Uganda-Finland summit was held in Kampala.", "meeting"),
        ("A summit between Uganda and Finland was held in Kampala.", "meeting"),
        ("The summit of Uganda, Finland and Chile was held in Kampala.", "conference"),
        ("The African Union-Finland summit was held in Kampala.", "conference"),
    ],
)
def test_the_summit_of_two_states_is_a_meeting(
    frames: Callable[[str], list[Seen]], text: str, kind: str
) -> None:
    assert [seen[0] for seen in frames(text)] == [kind]


def test_who_speaks_to_the_press_meets_nobody(frames: Callable[[str], list[Seen]]) -> None:
    assert frames(f"{OKELLO} spoke of Finland at a press conference in Kampala.") == []


def test_nobody_takes_part_twice(frames: Callable[[str], list[Seen]]) -> None:
    for kind, hosts, guests, others in frames(
        f"{OKELLO} met him and {LAAKSONEN}; they held talks with {OKELLO}."
    ):
        everybody = [*hosts, *guests, *others]
        assert len(everybody) == len(set(everybody)), kind


def test_people_who_dine_together_meet(frames: Callable[[str], list[Seen]]) -> None:
    found = frames(f"{OKELLO} dined with {LAAKSONEN} in Kampala on Monday.")
    assert ("meeting", sorted(BOTH)) in [(kind, sorted(others)) for kind, _, _, others in found]


@pytest.mark.parametrize(
    "beside", ["on the sidelines of the African Union summit", "after the summit of the African Union"]
)
def test_a_meeting_beside_a_summit_is_not_the_summit(
    told: Callable[[str], list[Candidate]], beside: str
) -> None:
    text = f"{OKELLO} met {LAAKSONEN} {beside} in Kampala."
    kinds = {c.type: set(c.parties) for c in told(text)}
    assert kinds["meeting"] == {"UGA", "FIN"}
    assert "AU" in kinds["conference"]


@pytest.mark.parametrize(
    "words", ["met separately with", "met bilaterally with", "held separate meetings with"]
)
def test_counterparts_met_one_by_one_are_met_apart(frames: Callable[[str], list[Seen]], words: str) -> None:
    text = f"{OKELLO} {words} {LAAKSONEN}, {SOTO}, and Peruvian Foreign Minister Luis Rojas."
    others = [sorted(seen[3]) for seen in frames(text) if seen[0] == "meeting"]
    assert others == [["Laaksonen", "Okello"], ["Okello", "Soto"], ["Okello", "Rojas"]]


def test_those_who_met_somebody_separately_met_her_one_by_one(frames: Callable[[str], list[Seen]]) -> None:
    text = f"It was announced by {OKELLO} and {SOTO} in their separate meetings with {LAAKSONEN}."
    others = [sorted(seen[3]) for seen in frames(text) if seen[0] == "meeting"]
    assert others == [["Laaksonen", "Okello"], ["Laaksonen", "Soto"]]


def test_exchanging_views_on_a_ceremony_is_none(told: Callable[[str], list[Candidate]]) -> None:
    found = told(f"{OKELLO} and {LAAKSONEN} exchanged views on preparations for a coming ceremony.")
    assert "exchange" not in [c.lemma for c in found]


@pytest.mark.parametrize(
    ("text", "kind", "parties"),
    [
        ("Okello attended the meeting of the Uganda-Finland joint commission.", "dialogue", ["FIN", "UGA"]),
        (
            "The fourth session of the joint committee of Uganda and Finland opened.",
            "dialogue",
            ["FIN", "UGA"],
        ),
        (f"{OKELLO} will attend the NATO defence ministers' meeting.", "conference", ["NATO", "UGA"]),
        (f"{OKELLO} spoke at a meeting of the IAEA Board of Governors.", "conference", ["IAEA", "UGA"]),
        (f"{OKELLO} spoke at the annual United Nations General Assembly.", "conference", ["UGA", "UN"]),
    ],
)
def test_whose_session_it_is_says_what_it_is(
    told: Callable[..., list[Candidate]], text: str, kind: str, parties: list[str]
) -> None:
    found = told(f"{OKELLO} spoke in Kampala. {text}")
    assert (kind, parties) in [(c.type, sorted(c.parties)) for c in found]


@pytest.mark.parametrize(
    "body",
    [
        "who co-chairs the Uganda-Finland Joint Commission",
        "an official of the Uganda High Commission in Finland",
        "the chairman of the Uganda-Finland Joint Commission",
        "the head of Uganda's National Security Committee",
    ],
)
def test_a_body_that_names_a_post_or_meets_at_home_holds_no_session(
    frames: Callable[[str], list[Seen]], body: str
) -> None:
    assert [seen[0] for seen in frames(f"{LAAKSONEN} met {OKELLO}, {body}.")] == ["meeting"]


@pytest.mark.parametrize(
    "company",
    [
        "Ugandan activists and experts",
        "a group of Ugandan students",
        "commanders and personnel of the navy",
        "community leaders from Uganda",
        "the families of Ugandan citizens",
    ],
)
@pytest.mark.parametrize("words", ["met with", "spoke by phone with", "held a meeting in Helsinki with"])
def test_people_of_no_party_are_no_counterpart(
    frames: Callable[[str], list[Seen]], words: str, company: str
) -> None:
    kinds = [seen[0] for seen in frames(f"{LAAKSONEN} {words} {company}.")]
    assert not {"meeting", "call"} & set(kinds)


@pytest.mark.parametrize(
    "company", [f"{OKELLO} and students", "a group of Ugandan ministers", "Ugandan leaders and scholars"]
)
def test_officials_among_them_are(frames: Callable[[str], list[Seen]], company: str) -> None:
    assert [seen[0] for seen in frames(f"{LAAKSONEN} met with {company}.")] == ["meeting"]


def test_what_an_organ_adopts_is_no_session(told: Callable[..., list[Candidate]]) -> None:
    found = told(f"{OKELLO} said the United Nations General Assembly adopted the text of Finland.")
    assert [c for c in found if c.lemma == "assembly"] == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{OKELLO} met {LAAKSONEN} on the sidelines of the East Asia Summit in Vientiane.", "EAS"),
        (f"{OKELLO} spoke with {LAAKSONEN} at the G20.", "G20"),
        (f"{OKELLO} and {LAAKSONEN} agreed on the text at COP27 in Egypt.", "UN"),
    ],
)
def test_a_group_or_a_named_gathering_stands_for_its_session(
    told: Callable[..., list[Candidate]], text: str, code: str
) -> None:
    conferences = [c for c in told(text) if c.type == "conference"]
    assert [code in c.conveners for c in conferences] == [True]


def test_a_group_that_acts_is_no_session(told: Callable[..., list[Candidate]]) -> None:
    found = told(f"The G20 supported Uganda. {OKELLO} met {LAAKSONEN} in Kampala.")
    assert all(c.type != "conference" for c in found)


def test_who_tells_a_report_is_an_official_of_its_home(told: Callable[..., list[Candidate]]) -> None:
    text = "Yesterday I spoke by video with the Prime Minister of Tonga, Sione Fakatava, about fisheries."
    (call,) = told(text, outlet="Government of Samoa")
    assert (call.type, sorted(call.parties)) == ("call", ["TON", "WSM"])


def test_who_is_quoted_is_not_who_tells_the_report(told: Callable[..., list[Candidate]]) -> None:
    text = f'"I met {LAAKSONEN} in Kampala," {OKELLO} told reporters.'
    (meeting,) = [c for c in told(text, outlet="Government of Samoa") if c.type == "meeting"]
    assert "WSM" not in meeting.parties


@pytest.mark.parametrize(
    ("purpose", "kind"),
    [
        ("for the third round of political consultations", "dialogue"),
        ("for the 12th Defence Policy Talks", "dialogue"),
        ("for the second Strategic Dialogue", "dialogue"),
        ("for the third time", "meeting"),
        ("for the third round of talks", "meeting"),
    ],
)
def test_who_meets_for_a_session_holds_it(
    told: Callable[..., list[Candidate]], purpose: str, kind: str
) -> None:
    found = told(f"{OKELLO} and {LAAKSONEN} met in Kampala {purpose}.")
    assert [c.type for c in found if c.lemma == "meet"] == [kind]


def test_a_round_of_a_dialogue_named_by_its_states_is_a_session(told: Callable[..., list[Candidate]]) -> None:
    text = "The capital will host the third round of the Chile-Peru border dialogue next Tuesday."
    (session,) = [c for c in told(text) if c.type == "dialogue"]
    assert (session.status, set(session.parties)) == ("planned", {"CHL", "PER"})


def test_a_commission_that_somebody_will_hold_has_a_session(told: Callable[..., list[Candidate]]) -> None:
    text = "They spoke of the border commission, which Peru will hold with Chile in May."
    assert [c.lemma for c in told(text) if c.type == "dialogue"] == ["commission"]


def test_a_guest_named_far_behind_is_received(told: Callable[..., list[Candidate]]) -> None:
    text = (
        "The Deputy Commander of the Qatari Navy, Commodore Salem Nasser, received today, on the occasion of "
        "Sea Fair 2022, Rear Admiral Golam Hossain, Assistant Chief of the Naval Staff of Bangladesh."
    )
    (meeting,) = [c for c in told(text) if c.type == "meeting"]
    assert set(meeting.parties) == {"BGD", "QAT"}


def test_the_next_edition_is_of_what_was_told_and_has_its_parties(
    told: Callable[..., list[Candidate]],
) -> None:
    drill = "Finland, Norway and Uganda held the joint exercise Amber Wave 24 off Turku in May. "
    found = told(drill + "The next edition is foreseen in 2026.")
    assert [(c.status, set(c.parties)) for c in found if c.lemma == "edition"] == [
        ("planned", {"FIN", "NOR", "UGA"})
    ]
    talks = "The Finnish minister met the Ugandan minister. The next edition is foreseen in 2026."
    assert not [c for c in told(talks) if c.lemma == "edition"]


def test_who_was_with_the_minister_met_him(told: Callable[..., list[Candidate]]) -> None:
    text = f"{OKELLO} toured a Finnish base in Turku. On Monday he had been with {LAAKSONEN} in Helsinki."
    assert "meeting" in [c.type for c in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        f"{SOTO} came to Kampala to take part in a joint economic commission.",
        f"{SOTO} also participated in a bilateral security dialogue with senior Ugandan officials.",
    ],
)
def test_a_session_that_one_comes_to_is_one_though_its_frame_does_not_say_so(
    told: Callable[..., list[Candidate]], text: str
) -> None:
    assert "dialogue" in [c.type for c in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Uganda and Chile agreed to set up a joint economic commission.",
        "Chile and Uganda hailed the formation of a joint working group on rescue.",
    ],
)
def test_a_body_that_is_to_be_holds_no_session(told: Callable[..., list[Candidate]], text: str) -> None:
    assert "dialogue" not in [c.type for c in told(text)]


def test_a_dialogue_hosted_with_another_state_is_a_session(told: Callable[..., list[Candidate]]) -> None:
    assert "dialogue" in [c.type for c in told("Peru will host a border dialogue with Chile on Monday.")]
    assert "dialogue" in [c.type for c in told(f"{OKELLO} will co-chair the border dialogue with {SOTO}.")]
    assert "dialogue" not in [c.type for c in told("Peru met Chile and called for dialogue with Chile.")]


def test_the_next_edition_has_the_parties_of_the_whole_and_not_of_a_drill_within_it(
    told: Callable[..., list[Candidate]],
) -> None:
    text = (
        "Finland, Norway and Uganda held the joint exercise Amber Wave 24 off Turku in May. A rescue drill "
        "of Finland and Norway was cancelled. The next edition is foreseen in 2026."
    )
    assert [set(c.parties) for c in told(text) if c.lemma == "edition"] == [{"FIN", "NOR", "UGA"}]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (f"{OKELLO} travelled to Finland and held talks with {LAAKSONEN}.", "FIN"),
        (f"{OKELLO} thanked Finland and held talks with {LAAKSONEN}.", None),
    ],
)
def test_talks_are_held_where_the_clause_before_leads(
    told: Callable[..., list[Candidate]], text: str, country: str | None
) -> None:
    assert {c.where.country for c in told(text) if c.type == "meeting"} == {country}


def test_a_word_that_is_spotted_as_another_kind_is_of_that_kind(frames: Callable[[str], list[Seen]]) -> None:
    held = "held the third round of navy-to-navy staff talks in Nairobi on Monday."
    assert {kind for kind, *_ in frames(f"Kenyan and Ugandan officers {held}")} == {"dialogue"}


def test_what_a_frame_has_told_from_others_stays(frames: Callable[[str], list[Seen]]) -> None:
    text = "The Kenyan frigate Shujaa paid a friendly visit to Karachi in Pakistan on Monday."
    assert "ship_visit" in {kind for kind, *_ in frames(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{OKELLO} shook hands with {LAAKSONEN} in Kampala on Monday.", "meeting"),
        (f"{LAAKSONEN} dashed to Uganda on Monday.", "visit"),
    ],
)
def test_lively_verbs_of_contact(frames: Callable[[str], list[Seen]], text: str, expected: str) -> None:
    assert expected in {kind for kind, *_ in frames(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The joint working group of Uganda and Finland met in Kampala on Monday.",
        "The border committee of Uganda and Finland last sat in May.",
        "Uganda and Finland held navy-to-navy talks in Kampala.",
        "The 27th Ugandan-Finnish staff talks were held in Kampala.",
        "A second round of political consultations between Uganda and Finland took place in Kampala.",
    ],
)
def test_what_is_held_by_arrangement_is_a_dialogue(frames: Callable[[str], list[Seen]], text: str) -> None:
    kinds = {found[0] for found in frames(text)}
    assert "dialogue" in kinds
    assert kinds.isdisjoint({"meeting", "conference"})


def test_counterparts_in_two_states_are_of_these(told: Callable[[str], list[Candidate]]) -> None:
    (call,) = told(f"{LAAKSONEN} telephoned her counterparts in Uganda and Kenya on Tuesday.")
    assert set(call.parties) == {"FIN", "UGA", "KEN"}


def test_congratulations_are_sent_or_exchanged(frames: Callable[[str], list[Seen]]) -> None:
    (message,) = frames(f"{OKELLO} exchanged congratulations with {LAAKSONEN} on the anniversary.")
    assert message == ("message", ["Okello"], ["Laaksonen"], [])
    at_talks = frames(f"{OKELLO} offered his congratulations to {LAAKSONEN} at their meeting.")
    assert "message" not in [one[0] for one in at_talks]


def test_a_message_passed_on_is_none_sent(frames: Callable[[str], list[Seen]]) -> None:
    found = frames(f"{OKELLO} met {LAAKSONEN}. She conveyed a message of the Finnish president to Okello.")
    assert "message" not in [one[0] for one in found]


@pytest.mark.parametrize("words", ["handed over a letter of her president", "delivered a message"])
def test_who_hands_over_a_letter_meets_its_receiver(frames: Callable[[str], list[Seen]], words: str) -> None:
    found = frames(f"{LAAKSONEN} {words} to {OKELLO} on Monday.")
    assert [one[0] for one in found] == ["meeting"]


def test_a_joint_body_that_gathers_holds_a_dialogue(frames: Callable[[str], list[Seen]]) -> None:
    found = frames("The joint working group of Uganda and Finland gathered in Kampala on Monday.")
    assert {seen[0] for seen in found} == {"dialogue"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{OKELLO} gave a reception for {LAAKSONEN} on Monday.", "meeting"),
        (f"{LAAKSONEN} paid a courtesy visit to {OKELLO}.", "meeting"),
        (f"{LAAKSONEN} paid a courtesy visit to the Ugandan Ministry of Defence.", "meeting"),
    ],
)
def test_courtesies_and_receptions_are_meetings(
    frames: Callable[[str], list[Seen]], text: str, kind: str
) -> None:
    assert {found[0] for found in frames(text)} == {kind}


def test_a_warm_reception_is_no_gathering(frames: Callable[[str], list[Seen]]) -> None:
    found = frames(f"{OKELLO} met {LAAKSONEN}. She praised the warm reception accorded to Finnish officers.")
    assert not {one[0] for one in found} & {"meeting", "ceremony"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{OKELLO} met members of the Finnish National Assembly.", "meeting"),
        (f"{OKELLO} addressed the Finnish National Assembly in Helsinki.", "meeting"),
        (f"{OKELLO} will address a joint session of the U.S. Congress.", "meeting"),
        (f"{OKELLO} and {LAAKSONEN} took part in the World Road Congress.", "conference"),
    ],
)
def test_a_parliament_holds_no_conference(frames: Callable[[str], list[Seen]], text: str, kind: str) -> None:
    assert {seen[0] for seen in frames(text)} == {kind}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The fifth Joint Consular Meeting of Uganda and Finland was held in Kampala.", "dialogue"),
        (f"{LAAKSONEN} attended the 31st Uganda-Finland Defence Ministers' Meeting.", "dialogue"),
        ("The 12th Bilateral Conference of the border guards of Uganda and Kenya ended.", "dialogue"),
        ("The second meeting of the presidents of Uganda and Kenya took place in Kampala.", "meeting"),
    ],
)
def test_a_numbered_meeting_with_a_name_of_two_states_is_a_dialogue(
    frames: Callable[[str], list[Seen]], text: str, kind: str
) -> None:
    assert {seen[0] for seen in frames(text)} == {kind}


def test_a_round_of_talks_is_of_the_series_told_before(told: Callable[..., list[Candidate]]) -> None:
    series = "Kenya, Norway and Chad brokered the Geneva conference on Sudan in January 2023. "
    found = told(
        series + "Norwegian officials met Kenyan envoys. The fifth round of talks was held in April."
    )
    assert [(c.type, set(c.parties)) for c in found if c.when is not None and c.when.value == "2023-04"] == [
        ("conference", {"KEN", "NOR", "TCD"})
    ]
    found = told(series + "Peru and Chile held the fifth round of talks in April.")
    assert [set(c.parties) for c in found if c.lemma == "talk"] == [{"CHL", "PER"}]


def test_those_who_meet_for_a_conference_do_nothing_else(frames: Callable[[str], list[Seen]]) -> None:
    found = frames("The ministers of Uganda, Finland and Chile met in Lima on Monday for a conference.")
    assert [seen[0] for seen in found] == ["conference"]


def test_whom_one_receives_may_be_said_last(told: Callable[[str], list[Candidate]]) -> None:
    (meeting,) = told(
        "King Rashid of Jordan received at the palace on Tuesday Italian Minister Carlo Bianchi."
    )
    assert (meeting.type, sorted(meeting.parties)) == ("meeting", ["ITA", "JOR"])
    assert not told(
        "King Rashid of Jordan received on Tuesday in Amman, said Italian Minister Carlo Bianchi."
    )


def test_who_takes_part_when_talks_continue_took_part_in_them(
    told: Callable[[str], list[Candidate]],
) -> None:
    (meeting,) = told(
        "Chilean President Luis Araya met Peruvian President Ana Soto. The talks continued in an extended "
        "format with the participation of the Foreign Minister of Peru, Pablo Rivas, and the Ambassador of "
        "Chile, Marta Leiva."
    )
    assert len(meeting.actors) == 4


def test_who_calls_on_somebody_at_a_ministry_does_not_tour_it(
    told: Callable[[str], list[Candidate]],
) -> None:
    found = told(
        "Thai General Somchai Suksawat called on Sri Lankan Minister Kemal Perera at the Defence Ministry."
    )
    assert [c.type for c in found] == ["meeting"]


def test_the_guest_is_who_was_received_last(told: Callable[[str], list[Candidate]]) -> None:
    found = told(
        "Georgian Minister Irakli Lomidze received German State Secretary Henning Roth. "
        "The guest visited the Georgian naval base in Poti."
    )
    assert [c.type for c in found] == ["meeting", "tour"]
    assert {a.party for a in found[1].guests} == {"DEU"}


def test_an_official_bidden_farewell_is_met(told: Callable[[str], list[Candidate]]) -> None:
    (meeting,) = told("Chilean Foreign Minister Ana Soto bade farewell to Japanese Ambassador Ken Mori.")
    assert meeting.type == "meeting"
    assert set(meeting.parties) == {"CHL", "JPN"}
    assert {a.party for a in meeting.guests} == {"JPN"}


@pytest.mark.parametrize(
    ("text", "kind", "parties"),
    [
        ("NATO defence ministers met in Lima, Chile and Peru were told.", "conference", {"NATO"}),
        ("Chile was told that the UN Security Council met on Friday.", "conference", {"UN"}),
        ("Chile was told that the leaders of the African Union gathered in Lima.", "conference", {"AU"}),
        ("ASEAN foreign ministers met with Chilean Foreign Minister Ana Soto.", "meeting", {"ASEAN", "CHL"}),
    ],
)
def test_ministers_of_one_organisation_who_meet_hold_its_conference(
    told: Callable[[str], list[Candidate]], text: str, kind: str, parties: set[str]
) -> None:
    assert (kind, parties) in [(c.type, set(c.parties)) for c in told(text)]


def test_officials_of_one_organisation_who_meet_hold_no_conference(
    told: Callable[[str], list[Candidate]],
) -> None:
    found = told("EU officials met in Lima on Monday, Chile and Peru were told.")
    assert not [c for c in found if c.type == "conference"]


@pytest.mark.parametrize(
    "text",
    [
        f"In separate meetings in Helsinki, {LAAKSONEN} received the ambassadors of Chile and Uganda.",
        f"The ambassadors of Chile and Uganda met separately with {LAAKSONEN}.",
        f"The ambassadors of Chile and Uganda held separate meetings with {LAAKSONEN}.",
        f"{LAAKSONEN} received the Chilean ambassador and {OKELLO}, on separate occasions.",
    ],
)
def test_words_that_keep_meetings_apart_do_so_for_either_side(
    told: Callable[[str], list[Candidate]], text: str
) -> None:
    assert [set(c.parties) for c in told(text)] == [{"CHL", "FIN"}, {"FIN", "UGA"}]


@pytest.mark.parametrize(("said", "kind"), [("met with", "meeting"), ("phoned", "call")])
def test_who_exchanges_views_does_so_as_they_met(
    told: Callable[[str], list[Candidate]], said: str, kind: str
) -> None:
    found = told(f"{OKELLO} {said} {LAAKSONEN}. Okello and Laaksonen exchanged views on trade.")
    assert [c.type for c in found] == [kind]


def test_whose_talks_they_were_may_be_named_behind(told: Callable[[str], list[Candidate]]) -> None:
    (meeting,) = told(f"In a text issued after their meeting, {OKELLO} and {LAAKSONEN} urged calm.")
    assert len([a for a in meeting.actors if a.person is not None]) == 2


def test_what_is_told_separately_keeps_no_two_counterparts_apart(
    told: Callable[[str], list[Candidate]],
) -> None:
    text = f"Separately, {LAAKSONEN} met with the ambassadors of Chile and Uganda."
    assert [set(c.parties) for c in told(text)] == [{"CHL", "FIN", "UGA"}]


@pytest.mark.parametrize(
    "text",
    [
        f"{LAAKSONEN} conferred on Monday with {OKELLO} on ports, then with a Chilean team.",
        f"{LAAKSONEN} met {OKELLO}, and later {SOTO}.",
        f"{LAAKSONEN} met {OKELLO} and, in a separate meeting, {SOTO}.",
        f"{LAAKSONEN} met {OKELLO} on 2 March and {SOTO} on 5 March.",
        f"{LAAKSONEN} received {OKELLO} and {SOTO}, one after the other.",
    ],
)
def test_who_is_met_in_turn_is_met_apart(told: Callable[[str], list[Candidate]], text: str) -> None:
    assert [set(c.parties) for c in told(text)] == [{"FIN", "UGA"}, {"CHL", "FIN"}]


def test_who_is_given_lunch_is_met(told: Callable[[str], list[Candidate]]) -> None:
    (lunch,) = told(f"{OKELLO} arrived. {LAAKSONEN} gave him lunch in Turku.")[-1:]
    assert (lunch.type, len(lunch.hosts), len(lunch.guests)) == ("meeting", 1, 1)


def test_a_visiting_speaker_at_a_forum_is_on_a_visit(told: Callable[[str], list[Candidate]]) -> None:
    found = told(f"Visiting {LAAKSONEN} told a forum in Kampala on Monday that trade would grow.")
    assert {"FIN", "UGA"} in [set(c.parties) for c in found if c.type == "visit"]


def test_delegates_listed_afterwards_attend_the_forum(told: Callable[[str], list[Candidate]]) -> None:
    text = (
        "The SAARC forum opened on Monday. Delegates of 14 states are taking part. "
        "Among them are the army chiefs of Nepal and Chad."
    )
    (forum,) = (c for c in told(text) if c.type == "conference")
    assert set(forum.parties) == {"SAARC", "NPL", "TCD"}


def test_a_special_envoy_who_was_there_came_for_it(told: Callable[[str], list[Candidate]]) -> None:
    text = "Finnish special envoy Outi Laaksonen was in Kampala on Monday, where she met Okello of Uganda."
    assert {"FIN", "UGA"} in [set(c.parties) for c in told(text) if c.type == "visit"]


def test_the_delegations_that_a_state_wishes_to_send_are_its_own(
    told: Callable[[str], list[Candidate]],
) -> None:
    text = f"{OKELLO} met {LAAKSONEN} and underlined Uganda's readiness to send trade delegations to Finland."
    (visit,) = (c for c in told(text) if c.type == "visit")
    assert [(guest.person, guest.party) for guest in visit.guests] == [(None, "UGA")]


def test_each_of_those_met_on_another_day_is_met_on_his_own(told: Callable[[str], list[Candidate]]) -> None:
    found = told(f"{LAAKSONEN} spoke with {OKELLO} on 2 March 2021 and, on 5 March 2021, with {SOTO}.")
    days = {next(iter(set(c.parties) - {"FIN"})): c.when.value for c in found if c.when is not None}
    assert days == {"UGA": "2021-03-02", "CHL": "2021-03-05"}


def test_who_speaks_at_a_joint_news_conference_met(frames: Callable[[str], list[Seen]]) -> None:
    text = f"{LAAKSONEN} and {OKELLO} told a joint news conference in Turku that trade would grow."
    assert ("meeting", [], [], ["Laaksonen", "Okello"]) in frames(text)


def test_two_organisations_hold_two_summits(told: Callable[[str], list[Candidate]]) -> None:
    found = told(f"{LAAKSONEN} and {OKELLO} looked ahead to the G7 and NATO summits in June.")
    assert {"G7"} in [set(c.parties) for c in found]
    assert {"NATO"} in [set(c.parties) for c in found]


def test_who_is_met_at_a_conference_is_met_too(told: Callable[[str], list[Candidate]]) -> None:
    found = told(f"{LAAKSONEN} attended the Arctic Conference, where she met {OKELLO}.")
    assert {"conference", "meeting"} <= {c.type for c in found}


def test_a_dialogue_that_is_launched_sits(told: Callable[[str], list[Candidate]]) -> None:
    found = told("Finland and Uganda launched a strategic dialogue on cyber security in Turku on Monday.")
    assert ("dialogue", {"FIN", "UGA"}) in [(c.type, set(c.parties)) for c in found]


def test_mines_that_two_clear_are_an_operation(told: Callable[[str], list[Candidate]]) -> None:
    found = told("Finnish and Ugandan divers cleared wartime mines off Turku last week.")
    assert [(c.type, set(c.parties)) for c in found] == [("operation", {"FIN", "UGA"})]


def test_who_sent_delegations_or_was_represented_attended(told: Callable[[str], list[Candidate]]) -> None:
    text = "A forum on fisheries opened in Turku on Monday. "
    sent = told(f"{text}Chile and Uganda sent delegations.")
    represented = told(f"{text}Chile and Uganda were represented by their ambassadors.")
    assert {"CHL", "UGA"} <= set(sent[0].parties)
    assert {"CHL", "UGA"} <= set(represented[0].parties)


def test_who_meets_at_two_summits_attends_both(told: Callable[[str], list[Candidate]]) -> None:
    found = told(f"{LAAKSONEN} met {OKELLO} at the NATO and EU summits in Brussels last week.")
    nato, eu = (set(c.parties) for c in found if c.type == "conference")
    assert nato >= {"NATO", "FIN", "UGA"}
    assert eu >= {"EU", "FIN", "UGA"}


def test_a_dialogue_launched_with_no_party_is_none_of_those_who_speak_of_it(
    told: Callable[[str], list[Candidate]],
) -> None:
    found = told(f"{LAAKSONEN} said that Uganda had launched a dialogue with miners in Kampala on Monday.")
    assert "dialogue" not in {c.type for c in found}


@pytest.mark.parametrize(
    "text",
    [
        "President Okello of Uganda met with his national security team over the clashes with Kenya.",
        "President Okello of Uganda met with his ministers to discuss tensions with Kenya.",
        "President Okello of Uganda discussed the dispute with Kenya in a meeting with his generals.",
    ],
)
def test_who_meets_his_own_people_meets_no_party(frames: Callable[[str], list[Seen]], text: str) -> None:
    assert "meeting" not in [found[0] for found in frames(text)]


def test_who_comes_with_somebody_is_met_too(frames: Callable[[str], list[Seen]]) -> None:
    assert "meeting" in [found[0] for found in frames(f"{OKELLO} met with {LAAKSONEN} and her team.")]


def test_who_is_conferred_an_order_confers_with_nobody(frames: Callable[[str], list[Seen]]) -> None:
    found = frames("The Finnish general was conferred Uganda's Order of Merit.")
    assert [seen[0] for seen in found] == ["ceremony"]


@pytest.mark.parametrize(
    "text",
    [
        f"{OKELLO} will visit Helsinki to deepen the Ugandan-Finnish dialogue.",
        f"{OKELLO} went to Helsinki for the strengthening of the Finnish-Ugandan dialogue.",
    ],
)
def test_a_dialogue_that_is_furthered_is_no_session(told: Callable[..., list[Candidate]], text: str) -> None:
    assert [c.type for c in told(text)] == ["visit"]


def test_consultations_that_a_document_plans_are_no_round(told: Callable[..., list[Candidate]]) -> None:
    text = f"{OKELLO} and {LAAKSONEN} signed a plan of consultations for 2024-2025."
    assert [c.type for c in told(text)] == ["signing"]


def test_those_between_whom_a_summit_is_arranged_meet_and_not_those_who_arrange_it(
    frames: Callable[[str], list[Seen]],
) -> None:
    text = (
        f"{OKELLO} and {LAAKSONEN} agreed to arrange a summit between Ugandan President Ali Mukasa "
        "and Finnish President Eero Salo."
    )
    assert [(seen[0], seen[3]) for seen in frames(text)] == [("meeting", ["Mukasa", "Salo"])]


def test_the_two_are_those_of_the_talks_and_not_of_a_conference_they_spoke_of(
    told: Callable[..., list[Candidate]],
) -> None:
    text = (
        f"{OKELLO} met {LAAKSONEN} to prepare the conference of Kenya, Chad and Mali in Nairobi. "
        "The two ministers discussed mines."
    )
    assert [set(c.parties) for c in told(text) if c.type == "meeting"] == [{"FIN", "UGA"}]


def test_a_session_of_the_collegia_of_two_ministries_is_a_dialogue(
    frames: Callable[[str], list[Seen]],
) -> None:
    text = f"{OKELLO} attended a joint session of the collegiums of the ministries of Uganda and Finland."
    assert [seen[0] for seen in frames(text)] == ["dialogue"]


@pytest.mark.parametrize(
    "text",
    [
        "The African Union is a forum of like-minded states.",
        "The African Union remains the forum for Uganda and Finland.",
        "Uganda sees the African Union as the best forum for Finland.",
    ],
)
def test_what_a_body_is_said_to_be_is_no_conference(frames: Callable[[str], list[Seen]], text: str) -> None:
    assert all(kind != "conference" for kind, *_ in frames(f"{TALKS} {text}"))


@pytest.mark.parametrize("done", ["agreed to expand", "decided to expand", "called for more", "would like"])
def test_who_does_something_in_talks_holds_them(told: Callable[[str], list[Candidate]], done: str) -> None:
    (talks,) = told(f"{OKELLO} in a meeting with {LAAKSONEN} {done} trade.")
    assert (talks.type, talks.status) == ("meeting", "held")


@pytest.mark.parametrize(
    "text", ["Uganda and Finland held an anti-Chile summit.", "They held anti-Chile talks."]
)
def test_a_state_that_talks_are_against_does_not_hold_them(
    told: Callable[[str], list[Candidate]], text: str
) -> None:
    assert all("CHL" not in talks.parties for talks in told(f"{TALKS} {text}"))
