"""Whether words speak of what was held, is planned or proposed, or was called off."""

from __future__ import annotations

import pytest

from communique.gazetteer.parties import find_parties
from communique.reading.parsing.model import load_model
from communique.reading.parsing.parse import Node, Parse, parse_sentences
from communique.reading.status.status import StatusMention, status_of
from communique.reading.text.mentions import PartyMention
from communique.reading.text.sentences import sentences


def parsed(text: str, word: str) -> tuple[Parse, Node]:
    parties = tuple(PartyMention(*name) for name in find_parties(text))
    (parse,) = parse_sentences(load_model(), sentences(text), (), parties)
    return parse, next(node for node in parse.nodes if node.word == word)


def status(text: str, word: str) -> str | None:
    found = status_of(*parsed(text, word))
    return found.status if found else None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The Norwegian minister met the Chilean envoy on Monday.", "met"),
        ("The Norwegian minister will retire after he met the Chilean envoy.", "met"),
        ("The minister, who visited Chile in May, will retire next year.", "visited"),
        ("The ministers met in Oslo, and a treaty will be signed in June.", "met"),
        ("He is the first minister to visit Chile.", "visit"),
        ("The king accepted the credentials of the envoy of Chile.", "credentials"),
        ("The king accepted the letters of credence of the envoy of Chile.", "credence"),
        ("Norway will continue to ship fuel to Chile.", "ship"),
        ("The minister set out on a tour of Chile.", "tour"),
        ("Building on the summit in Oslo, Norway and Chile agreed to trade more.", "summit"),
        ("Receiving the Chilean envoy in Oslo, the minister proposed a patrol.", "Receiving"),
        ("The Norwegian minister met the Chilean envoy during a pre-scheduled courtesy call.", "call"),
    ],
)
def test_what_its_own_clause_tells_as_done_was_held(text: str, word: str) -> None:
    assert status(text, word) == "held"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Norway will send a ship to Chile, as accorded at the summit in Oslo.", "summit"),
        ("The mechanism was proposed at the summit in Oslo.", "summit"),
        ("The plan was agreed during the visit to Chile.", "visit"),
        ("They will sail with the donated boats on Friday.", "donated"),
        ("They voiced support for the plan in their meeting with Ortega.", "meeting"),
        ("The minister hopes for peace after his visit to Chile.", "visit"),
        ("The sale was cancelled at the meeting in Oslo.", "meeting"),
        ("The minister asked for help at the meeting in Oslo.", "meeting"),
        ("A battalion was withdrawn from the exercise in Chile.", "exercise"),
        ("An agreement was struck in Oslo.", "agreement"),
    ],
)
def test_an_engagement_that_only_says_when_something_was_agreed_was_held(text: str, word: str) -> None:
    assert status(text, word) == "held"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The two ministers will meet in Oslo.", "meet"),
        ("The minister will be visiting Chile.", "visiting"),
        ("Visiting Chile on Monday, the minister will open a school.", "Visiting"),
        ("The minister is likely to visit Chile.", "visit"),
        ("The minister is about to visit Chile.", "visit"),
        ("The minister noted her intent to travel to Chile.", "travel"),
        ("The king accepted an invitation to visit Chile in May.", "visit"),
        ("The ministers are to meet in Oslo.", "meet"),
        ("The minister is expected to visit Chile.", "visit"),
        ("The minister is due to see the king tomorrow and to visit the port.", "visit"),
        ("A visit to Chile is scheduled for May.", "visit"),
        ("The minister looks forward to the visit to Chile.", "visit"),
        ("The envoys prepared the summit.", "summit"),
        ("A summit is being prepared in Oslo.", "summit"),
        ("The envoy spoke ahead of the summit in Oslo.", "summit"),
        ("The ministers discussed the talks that they will hold in Oslo.", "talks"),
        ("The two sides decided to sign a memorandum.", "sign"),
        ("The embassy announced a visit to Chile.", "visit"),
        ("The minister expects to visit Chile before Easter.", "visit"),
        ("We expect the minister of Chile to visit Oslo in May.", "visit"),
        ("The schedule comprises talks with the minister of Chile.", "talks"),
        ("The Norwegian minister now travels on to Chile.", "travels"),
        ("The Norwegian minister concluded her visit and now heads to Chile.", "heads"),
    ],
)
def test_words_of_the_future_and_of_planning_make_it_planned(text: str, word: str) -> None:
    assert status(text, word) == "planned"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The minister would visit Chile if the king agreed.", "visit"),
        ("The two countries could train together.", "train"),
        ("Norway invited the Chilean minister to visit Oslo.", "visit"),
        ("Norway offered to train Chilean divers.", "train"),
        ("Norway is ready to host talks.", "talks"),
        ("The minister hopes to visit Chile.", "visit"),
        ("The minister called for talks with Chile.", "talks"),
        ("The minister asked for talks with Chile.", "talks"),
        ("The minister sought a meeting with the envoy.", "meeting"),
        ("A visit to Chile is under discussion.", "visit"),
        ("The king accepted an invitation to visit Chile.", "visit"),
        ("The envoy thanked Norway and welcomed the invitation of the king to travel to Oslo.", "travel"),
    ],
)
def test_wishes_offers_and_conditions_make_it_proposed(text: str, word: str) -> None:
    assert status(text, word) == "proposed"


def test_would_in_what_somebody_said_is_a_plan() -> None:
    assert status("The minister said that he would visit Chile.", "visit") == "planned"
    assert status("Norway would deliver two boats in July.", "deliver") == "planned"
    assert status("Norway would deliver two boats in July if Chile paid.", "deliver") == "proposed"
    assert status("He would also travel to Chile.", "travel") == "planned"
    assert status("A lasting peace would bring a visit to Chile.", "visit") == "proposed"


def test_what_somebody_met_before_lies_ahead() -> None:
    text = "The envoy met the officers before she {} Chile."
    assert status(text.format("visits"), "visits") == "planned"
    assert status(text.format("visited"), "visited") == "held"
    assert status("Peru met Chile a month before they begin a joint drill.", "drill") == "planned"
    assert status("Peru met Chile a month before they began a joint drill.", "drill") == "held"


def test_what_is_looked_ahead_to_lies_ahead() -> None:
    assert status("The ministers looked ahead to the summit with Chile.", "summit") == "planned"
    assert status("The ministers looked back on the summit with Chile.", "summit") == "held"


def test_who_is_open_to_talks_proposes_them() -> None:
    assert status("Norway is open to talks with Chile.", "talks") == "proposed"
    assert status("Norway held an open round of talks with Chile.", "talks") == "held"


def test_what_is_to_be_held_lies_ahead_whatever_was_said_of_it() -> None:
    text = "The minister confirmed his participation in the forum to be held in Oslo in May."
    assert status(text, "forum") == "planned"
    assert status("They discussed the forum to be held in Oslo in May.", "forum") == "planned"
    text = "Norway confirmed its participation in the second forum of Chile."
    assert status(text, "forum") == "planned"


def test_what_an_agreement_is_reached_on_and_an_accepted_invitation_lie_ahead() -> None:
    assert status("An agreement was reached to launch a ferry line.", "launch") == "proposed"
    assert status("The invitation was accepted with gratitude.", "invitation") == "proposed"


def test_what_will_be_done_during_a_visit_comes_with_it() -> None:
    text = "Peru said he would sign a pact with Norway during his visit to Oslo in May."
    assert status(text, "visit") == "planned"
    assert status("They said Peru would send two ships during talks in Oslo in May.", "talks") == "held"


def test_what_fails_or_is_refused_beside_it_is_not_called_off() -> None:
    assert status("The ministers met in Oslo but failed to agree.", "met") == "held"
    assert status("They agreed to hold talks in May and rejected all blame.", "talks") == "planned"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two sides agreed to hold talks in December.", "planned"),
        ("The two sides agreed to hold talks in 2031.", "planned"),
        ("The two sides agreed to hold talks.", "proposed"),
        ("The two sides agreed to hold a third round of talks.", "planned"),
        ("The two sides agreed to hold talks again.", "planned"),
    ],
)
def test_what_was_agreed_is_planned_once_it_has_a_date(text: str, expected: str) -> None:
    assert status(text, "talks") == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The minister called off his visit to Chile.", "visit"),
        ("The visit, planned for May, was postponed.", "visit"),
        ("The postponed visit worries Chile.", "visit"),
        ("The talks had to be called off because of a storm.", "talks"),
        ("The talks have been put off to June.", "talks"),
        ("The meeting has been moved to June.", "meeting"),
        ("The minister was to have visited Chile.", "visited"),
        ("The minister declined to meet the envoy.", "meet"),
        ("The ministers of Norway and Chile failed to meet in Oslo.", "meet"),
        ("The trip was first fixed for May but was put off.", "trip"),
        ("The visit to Chile was dropped after the coup.", "visit"),
    ],
)
def test_what_was_called_off_put_off_or_refused_is_cancelled(text: str, word: str) -> None:
    assert status(text, word) == "cancelled"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The minister did not meet the envoy.", "meet"),
        ("The minister never visited Chile.", "visited"),
        ("No meeting took place.", "meeting"),
        ("The minister flew home without meeting the envoy.", "meeting"),
        ("The minister left without thanking Chile or signing the accord.", "signing"),
    ],
)
def test_what_the_text_denies_has_no_status(text: str, word: str) -> None:
    assert status(text, word) is None


def test_the_status_points_at_the_word_that_says_it() -> None:
    parse, node = parsed("A visit to Chile was postponed.", "visit")
    assert status_of(parse, node) == StatusMention("cancelled", parse.nodes[5])
    assert parse.nodes[5].word == "postponed"


def test_would_with_a_day_is_a_plan() -> None:
    assert status("The visit would take place from 15 to 18 June.", "visit") == "planned"


def test_who_is_glad_to_have_met_has_met() -> None:
    assert status("The minister is delighted to have met the envoy.", "met") == "held"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The summit in Oslo has been taken off the programme.", "summit"),
        ("His talks with the Chilean envoy were struck off the agenda.", "talks"),
        ("The joint exercise will not take place this year.", "exercise"),
        ("The treaty will not be signed in June.", "signed"),
        ("The visit, scheduled for May, did not take place.", "visit"),
        ("The talks did not go ahead as planned.", "talks"),
        ("The visit will no longer take place.", "visit"),
        ("The minister will no longer visit Chile.", "visit"),
        ("Norway's visit to Chile is off.", "visit"),
        ("The joint patrol with Chile has been put on hold.", "patrol"),
        ("The visit of the Chilean minister fell through.", "visit"),
        ("The minister is unable to visit Chile.", "visit"),
        ("The minister was to visit Chile, but the trip was called off.", "visit"),
        ("The minister had been due to visit Chile in May, but he fell ill.", "visit"),
    ],
)
def test_what_does_not_go_ahead_is_cancelled(text: str, word: str) -> None:
    assert status(text, word) == "cancelled"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The postponed visit began on Monday.", "visit", "held"),
        ("The exercise, suspended in 2020, resumed on Monday.", "exercise", "held"),
        ("The visit, which had been postponed in May, ended on Monday.", "visit", "held"),
        ("The talks, cancelled last year, are to be held in Oslo in June.", "talks", "planned"),
        ("The postponed visit will now begin on 3 June.", "visit", "planned"),
        ("The visit has been rescheduled and will take place in June.", "visit", "planned"),
        ("The talks, postponed twice, were held in Oslo on Monday.", "talks", "held"),
        ("The long-postponed visit has been set for June.", "visit", "planned"),
        ("The delayed talks are now expected in June.", "talks", "planned"),
        ("The long-delayed session of the joint commission is planned for June.", "commission", "planned"),
        ("The minister begins his delayed visit to Chile on Sunday.", "visit", "held"),
        ("The postponed visit was discussed in Oslo.", "visit", "cancelled"),
        ("The postponed visit had been planned for June.", "visit", "cancelled"),
    ],
)
def test_what_was_put_off_counts_again_once_it_takes_place(text: str, word: str, expected: str) -> None:
    assert status(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The exercise is to be conducted in June.", "exercise"),
        ("The dates of the visit have been confirmed.", "visit"),
        ("A new date for the visit was fixed: 3 June.", "visit"),
        ("A meeting with the Chilean minister is on his agenda.", "meeting"),
        ("The programme includes a tour of the shipyard.", "tour"),
        ("The visit is imminent.", "visit"),
    ],
)
def test_what_has_a_date_or_stands_on_the_agenda_is_planned(text: str, word: str) -> None:
    assert status(text, word) == "planned"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Norway offered Chile ten places in a course at its academy.", "course"),
        ("The minister asked his Chilean counterpart to visit Norway.", "visit"),
        ("The guests asked that the two navies hold an exercise.", "exercise"),
        ("Both sides concurred in holding a meeting.", "meeting"),
        ("They discussed holding a joint exercise.", "exercise"),
        ("The minister raised the idea of a joint exercise.", "exercise"),
        ("A joint exercise has been mooted.", "exercise"),
        ("A visit to Chile is not ruled out.", "visit"),
        ("Both sides concurred in holding a meeting at an early date.", "meeting"),
    ],
)
def test_what_was_asked_for_or_only_discussed_is_proposed(text: str, word: str) -> None:
    assert status(text, word) == "proposed"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The pilots now under training in Chile will graduate in June.", "training"),
        ("The exercise that began on Monday will end on Friday.", "exercise"),
        ("The course will conclude on Friday.", "course"),
        ("The Chilean cadets will graduate in June.", "graduate"),
        ("It may be recalled that the minister met the envoy in Oslo.", "met"),
        ("It is to be remembered that the minister visited Chile.", "visited"),
        ("The minister hopes his visit to Chile would bring peace.", "visit"),
        ("The minister said his visit to Chile could be a turning point.", "visit"),
        ("They will implement the signed agreement with Chile.", "signed"),
    ],
)
def test_what_is_under_way_or_whose_effect_is_hoped_for_was_held(text: str, word: str) -> None:
    assert status(text, word) == "held"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The minister denied that he met the envoy.", "met"),
        ("The minister denied having met the envoy.", "met"),
        ("The ministry denies reports that the minister visited Chile.", "visited"),
        ("The palace rejected speculations that the king may visit Chile.", "visit"),
        ("The palace dismissed rumours of a meeting of the king with the envoy.", "meeting"),
        ("The ministry spoke of an alleged meeting between the envoys.", "meeting"),
    ],
)
def test_what_somebody_denies_has_no_status(text: str, word: str) -> None:
    assert status(text, word) is None


@pytest.mark.parametrize(
    "text",
    [
        "The ministry firmly denies reports according to which the Norwegian minister met a Chilean envoy.",
        "The palace denied claims according to which the Chilean envoy met the king.",
    ],
)
def test_what_denied_reports_say_is_denied(text: str) -> None:
    assert status(text, "met") is None


@pytest.mark.parametrize(
    "text",
    [
        "The ministry denies claims of a rift after the Norwegian minister met a Chilean envoy.",
        "The ministry denies that it is weak, although the minister met a Chilean envoy.",
    ],
)
def test_a_denial_of_something_else_denies_no_meeting(text: str) -> None:
    assert status(text, "met") == "held"


def test_cadets_who_will_pass_out_are_in_training() -> None:
    assert (
        status("The six Kenyan cadets now at the Chilean academy will pass out in June.", "cadets") == "held"
    )
    assert status("The six Kenyan cadets will join the Chilean academy in June.", "cadets") == "planned"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("No date was fixed for the border talks with Chile.", "talks"),
        ("The commission, which Norway proposes to hold in Oslo, is old.", "commission"),
    ],
)
def test_what_has_no_date_yet_is_proposed(text: str, word: str) -> None:
    assert status(text, word) == "proposed"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("No treaty was signed by Norway and Chile.", "signed", None),
        ("A treaty was signed by Norway and Chile.", "signed", "held"),
        ("Of the trucks that Norway undertook to supply, six have come.", "supply", "planned"),
        ("Norway and Chile committed to holding a conference in June.", "conference", "planned"),
        ("Norway and Chile stressed their commitment to convening the dialogue.", "dialogue", "planned"),
        ("Norway committed to sending Chile forty trucks.", "sending", "planned"),
        ("Norway undertook a visit to Chile in May.", "visit", "held"),
        ("The envoy has a shipyard and a museum on his programme.", "programme", "planned"),
        ("The envoy has a friend in the museum.", "museum", "held"),
    ],
)
def test_what_was_not_done_or_lies_ahead(text: str, word: str, expected: str | None) -> None:
    assert status(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("She is the first Defence Minister of Norway to visit Santiago.", "visit", "held"),
        ("The envoy spoke of the Norwegian exercises underway in Chile.", "exercises", "held"),
        ("The Norwegian premier is in Chile to meet President Moreno.", "meet", "planned"),
        ("The Norwegian premier is in a position to meet the president.", "meet", "held"),
        ("I leave tomorrow for Santiago to meet the president.", "meet", "planned"),
        ("The envoy left for Santiago to meet the president.", "meet", "planned"),
        ("The envoy flew to Santiago to meet the president.", "meet", "held"),
        ("The envoy travels to Santiago to meet the president.", "meet", "planned"),
        ("The visiting delegation wished the navy success.", "delegation", "held"),
        ("The delegation wished to tour the port.", "tour", "proposed"),
        ("An invitation was extended to the admiral to visit Oslo in May.", "visit", "proposed"),
        ("A letter was sent to the admiral to visit Oslo in May.", "visit", "held"),
        ("Trade will grow after his trip to Chile in the near future.", "trip", "planned"),
        ("Trade will grow after his trip to Chile in the spring.", "trip", "held"),
    ],
)
def test_what_infinitives_say_depends_on_their_verb(text: str, word: str, expected: str) -> None:
    assert status(text, word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He voiced hope that the visit to Chile by the envoy would help trade.", "held"),
        ("He voiced hope that the planned visit to Chile would help trade.", "planned"),
        ("The visit would be the first to Chile.", "proposed"),
    ],
)
def test_what_a_visit_would_help_with_says_nothing_against_it(text: str, expected: str) -> None:
    assert status(text, "visit") == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("He is in Oslo to meet the Chilean envoy.", "meet", "planned"),
        ("He was in Oslo to meet the Chilean envoy.", "meet", "held"),
        ("They are there to train Chilean forces.", "train", "held"),
        ("It is a pleasure to meet the Chilean envoy.", "meet", "held"),
        ("The envoy is to meet the minister.", "meet", "planned"),
        ("They are ready to report on the exercises underway in Chile.", "exercises", "held"),
    ],
)
def test_who_is_somewhere_to_do_something_has_it_ahead(text: str, word: str, expected: str) -> None:
    assert status(text, word) == expected


def test_a_graduation_is_planned_like_any_ceremony() -> None:
    assert status("The graduation of the Kenyan cadets is planned for next year.", "graduation") == "planned"
    assert status("The minister attended the graduation of Kenyan cadets in Chile.", "graduation") == "held"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("I would like to welcome you to the summit of Norway and Chile.", "summit", "held"),
        ("We would like to congratulate Chile on the signing in Oslo.", "signing", "held"),
        ("The minister wishes to express his thanks for the talks in Chile.", "talks", "held"),
        ("Norway would like to hold talks with Chile.", "talks", "proposed"),
        ("Norway would like to welcome the Chilean envoy to talks.", "talks", "proposed"),
        ("The minister wants to meet the Chilean envoy.", "meet", "proposed"),
    ],
)
def test_what_one_says_by_wishing_to_say_it_is_no_wish(text: str, word: str, expected: str) -> None:
    assert status(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("They discussed the next meeting, to be held in Oslo in May.", "meeting", "planned"),
        ("The drill of Norway and Chile is under way off Lima.", "drill", "held"),
        ("The drill of Norway and Chile is off.", "drill", "cancelled"),
    ],
)
def test_the_next_is_ahead_and_off_a_coast_is_no_calling_off(text: str, word: str, expected: str) -> None:
    assert status(text, word) == expected


def test_what_is_agreed_over_the_phone_says_nothing_against_the_call() -> None:
    assert status("Ministers of Norway and Chile agreed on the budget over the phone.", "phone") == "held"
    assert status("Ministers of Norway and Chile agreed on a call.", "call") == "proposed"


def test_who_asks_for_something_on_a_visit_is_on_it() -> None:
    asked = "The Norwegian minister, on a visit to Chile, asked for help."
    assert status(asked, "visit") == "held"
    assert status("The Norwegian minister asked for a visit to Chile.", "visit") == "proposed"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They discussed the impending visit of the Norwegian king to Chile.", "visit"),
        ("They spoke of the preparation for the summit of Norway and Chile.", "summit"),
        ("Both hailed the meeting to take place on 15 July between Norway and Chile.", "meeting"),
    ],
)
def test_what_is_prepared_and_what_is_to_take_place_lies_ahead(text: str, word: str) -> None:
    assert status(text, word) == "planned"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Norway and Chile held the first joint exercise to take place in the Andes.", "exercise"),
        ("The kings attended the second summit to be held in Oslo.", "summit"),
    ],
)
def test_the_first_of_its_kind_to_take_place_took_place(text: str, word: str) -> None:
    assert status(text, word) == "held"


def test_the_next_to_take_place_lies_ahead() -> None:
    assert status("The kings discussed the next summit to take place in Oslo.", "summit") == "planned"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The talks of Norway and Chile, planned for Thursday, moved to April.", "talks"),
        ("The next session of the committee of Norway and Chile slid into the spring.", "session"),
        ("Nothing came of the planned visit of the Norwegian king to Chile.", "visit"),
    ],
)
def test_what_slips_to_a_later_time_or_comes_to_nothing_is_called_off(text: str, word: str) -> None:
    assert status(text, word) == "cancelled"


@pytest.mark.parametrize(
    "text",
    [
        "A visit by the Norwegian minister to Chile is under study.",
        "A Norwegian visit to Chile is being weighed.",
    ],
)
def test_what_is_under_study_is_left_open(text: str) -> None:
    assert status(text, "visit") == "proposed"


def test_what_a_ship_does_next_lies_ahead() -> None:
    assert status("The Norwegian frigate heads for Chile next.", "heads") == "planned"
    assert status("The Norwegian king flies to Chile often.", "flies") == "held"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Norway and Chile met in anticipation of the drill in Oslo.", "drill"),
        ("Norway and Chile met in the run-up to the drill in Oslo.", "drill"),
        ("The planning conference for the drill of Norway and Chile was held in Oslo.", "drill"),
        ("The drill's final planning conference was held by Norway and Chile.", "drill"),
    ],
)
def test_what_others_meet_to_prepare_lies_ahead(text: str, word: str) -> None:
    assert status(text, word) == "planned"


def test_what_one_is_open_to_is_proposed() -> None:
    text = "Norway and Peru underscored continued openness to meeting with Chile without preconditions."
    assert status(text, "meeting") == "proposed"
