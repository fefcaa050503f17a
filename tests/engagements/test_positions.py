"""Positions of reports of a few sentences, with their engagements given."""

from __future__ import annotations

import pytest

from communique import read
from communique.codebook import Engagement, Place, Report
from communique.engagements.outcomes.positions import positions_of
from communique.gazetteer.parties import find_parties
from communique.reading.analysis import Analysis
from communique.reading.parsing.model import load_model
from communique.reading.parsing.parse import parse_sentences
from communique.reading.people.people import find_people
from communique.reading.statements.statements import find_statements
from communique.reading.text.mentions import PartyMention
from communique.reading.text.sentences import sentences

MET = "Norwegian Defence Minister Kari Lunde met Chilean Defence Minister Pablo Rojas in Santiago on Monday. "


def positions(sentence: str) -> list[tuple[str, str, str]]:
    text = MET + sentence
    report = Report(id="r", title="", text=text, body_start=0, lead_start=0)
    found = sentences(text)
    parties = tuple(PartyMention(*name) for name in find_parties(text))
    people, mentions = find_people(report, found, parties)
    parses = {p.sentence.index: p for p in parse_sentences(load_model(), found, mentions, parties)}
    stated_in = {index: tuple(find_statements(parse)) for index, parse in parses.items()}
    analysis = Analysis(
        report, found, 0, parties, people, mentions, (), (), (), parses, {}, statements=stated_in
    )
    met = Engagement(
        id="met",
        type="meeting",
        status="held",
        date=None,
        parties=("CHL", "NOR"),
        place=Place(),
        participants=(),
        topics=(),
        parent=None,
        evidence=(report.evidence(found[0].start, found[0].end),),
    )
    given = positions_of(analysis, (met,))
    assert all(text[p.evidence.start : p.evidence.end] == p.evidence.text for p in given)
    return [(p.holder, p.stance, p.target) for p in given]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Lunde praised the crew's discipline.", [("NOR", "supports", "the crew’s discipline")]),
        (
            "They agreed that the blockade is unacceptable and must be condemned.",
            [
                ("CHL", "opposes", "the blockade"),
                ("NOR", "opposes", "the blockade"),
                ("CHL", "condemns", "the blockade"),
                ("NOR", "condemns", "the blockade"),
            ],
        ),
        ("Lunde expressed gratitude for Rojas's generosity.", [("NOR", "thanks", "CHL")]),
        (
            "Lunde reconfirmed her country's support for the reform of the port.",
            [("NOR", "supports", "the reform of the port")],
        ),
        (
            "Rojas said that the dumping of waste was no longer acceptable.",
            [("CHL", "opposes", "the dumping of waste")],
        ),
        (
            "Rojas stressed that there was no alternative to a peaceful settlement.",
            [("CHL", "supports", "a peaceful settlement")],
        ),
        (
            "Lunde noted with satisfaction the entry into force of the visa treaty.",
            [("NOR", "supports", "the entry into force of the visa treaty")],
        ),
        (
            "Rojas underscored the need for both armies to share maps.",
            [("CHL", "supports", "for both armies to share maps")],
        ),
        (
            "Lunde firmly opposes any state arming the rebels.",
            [("NOR", "opposes", "any state arming the rebels")],
        ),
        ("The drills off Chad were welcomed by Lunde.", [("NOR", "supports", "The drills off Chad")]),
        ("Rojas defended the creation of a hotline.", [("CHL", "supports", "the creation of a hotline")]),
        ("Chile stands shoulder to shoulder with Kenya.", [("CHL", "supports", "KEN")]),
        (
            "Lunde took note with satisfaction of the progress of the survey.",
            [("NOR", "supports", "the progress of the survey")],
        ),
        (
            "Rojas noted with satisfaction that trade had doubled.",
            [("CHL", "supports", "that trade had doubled")],
        ),
        (
            "In talks on Tuesday Norwegian Defence Minister Kari Lunde called on Peru to observe the truce.",
            [("NOR", "supports", "to observe the truce")],
        ),
        ("Rojas condemned the attack on the convoy.", [("CHL", "condemns", "the attack on the convoy")]),
        ("Chile opposes the blockade.", [("CHL", "opposes", "the blockade")]),
        ("Rojas reaffirmed respect for the treaty.", [("CHL", "supports", "the treaty")]),
        ("Chile called on all states not to support the blockade.", [("CHL", "opposes", "the blockade")]),
        (
            "The two ministers shared the view that the blockade is unacceptable.",
            [("CHL", "opposes", "the blockade"), ("NOR", "opposes", "the blockade")],
        ),
        ("Rojas noted with satisfaction the growth of trade.", [("CHL", "supports", "the growth of trade")]),
        ("Rojas voiced strong condemnation of the raid.", [("CHL", "condemns", "the raid")]),
        ("Rojas said that the strait is of great importance.", [("CHL", "supports", "the strait")]),
        ("Rojas said that patience is the only way to settle it.", [("CHL", "supports", "patience")]),
        ("Rojas said that the raid is a violation of the charter.", [("CHL", "opposes", "the raid")]),
        ("Chile remains committed to the treaty.", [("CHL", "supports", "the treaty")]),
        ("Chile will not join any bloc.", [("CHL", "opposes", "any bloc")]),
        ("Chile stands against piracy.", [("CHL", "opposes", "piracy")]),
        ("Rojas requested access to the crew.", [("CHL", "supports", "access to the crew")]),
        ("Rojas reiterated the call for a truce.", [("CHL", "supports", "a truce")]),
        ("Rojas spoke in favour of a truce.", [("CHL", "supports", "a truce")]),
        (
            "Rojas assured the team of support for the treaty.",
            [("CHL", "supports", "the treaty")],
        ),
        ("Rojas stressed the inadmissibility of blockades.", [("CHL", "opposes", "blockades")]),
        ("Rojas appreciated the role of the divers.", [("CHL", "supports", "the role of the divers")]),
        ("The minister expressed Chile's gratitude for Norway's help.", [("CHL", "thanks", "NOR")]),
        ("Norway does not recognise the annexation.", [("NOR", "does_not_recognise", "the annexation")]),
        ("Chile recognised Norway's independence.", [("CHL", "recognises", "NOR")]),
        ("Norway supports Peru.", [("NOR", "supports", "PER")]),
        ("Lunde called the drill a provocation.", [("NOR", "opposes", "the drill")]),
        ("Lunde described it on Monday as unfair and false.", [("NOR", "opposes", "it")]),
        (
            "Lunde described the charts of the strait as lies.",
            [("NOR", "opposes", "the charts of the strait")],
        ),
        ("Lunde discussed the need for calm.", [("NOR", "supports", "calm")]),
        (
            "Lunde said that Peru plays a great role in the area and called for calm.",
            [("NOR", "supports", "calm")],
        ),
        ("Chile welcomed using the port.", [("CHL", "supports", "using the port")]),
        ("Chile welcomed Norway's new Ocean Strategy.", [("CHL", "supports", "Norway’s new Ocean Strategy")]),
        ("Rojas said that the raids must be prevented.", [("CHL", "opposes", "the raids")]),
        ("Rojas said that the raids must not be tolerated.", [("CHL", "opposes", "the raids")]),
        ("Rojas said that the raids must be condemned.", [("CHL", "condemns", "the raids")]),
        ("Lunde said the berth was important.", [("NOR", "supports", "the berth")]),
        ("Lunde said it was necessary to widen the berth.", [("NOR", "supports", "to widen the berth")]),
        ("Lunde thanked Chile for the berth.", [("NOR", "thanks", "CHL")]),
        ("Rojas congratulated his counterpart on the election.", [("CHL", "congratulates", "NOR")]),
        ("Lunde expressed deep gratitude for the berth.", [("NOR", "thanks", "CHL")]),
        ("Chile adheres to the one-China policy.", [("CHL", "supports", "the one-China policy")]),
        ("Rojas warned of the dangers of a siege.", [("CHL", "opposes", "the dangers of a siege")]),
        ("Lunde said that the siege constitutes a breach of law.", [("NOR", "opposes", "the siege")]),
        ("Norway will not accept new tolls.", [("NOR", "opposes", "new tolls")]),
        ("Lunde reiterated Norway's zero tolerance towards piracy.", [("NOR", "opposes", "piracy")]),
    ],
)
def test_an_official_states_the_position_of_the_party(
    sentence: str, expected: list[tuple[str, str, str]]
) -> None:
    straight = [(holder, stance, target.replace("’", "'")) for holder, stance, target in expected]
    assert positions(sentence) == straight


def test_what_is_repeated_in_the_same_words_is_one_position() -> None:
    assert len(positions("Chile opposes the blockade. Chile opposes the blockade.")) == 1


def test_a_plural_name_owns_with_an_apostrophe() -> None:
    found = positions("Lunde reiterated the Philippines’ commitment to the defence of Peru.")
    assert found == [("PHL", "supports", "the defence of Peru")]


@pytest.mark.parametrize("subject", ["Both sides", "The two ministers", "They"])
def test_all_parties_of_the_engagement_hold_what_both_sides_state(subject: str) -> None:
    found = positions(f"{subject} stressed the importance of open sea lanes.")
    assert found == [("CHL", "supports", "open sea lanes"), ("NOR", "supports", "open sea lanes")]


def test_a_pronoun_stands_for_the_party_of_the_person_spoken_of() -> None:
    found = positions("Rojas arrived on time. He condemned the attack on the convoy.")
    assert found == [("CHL", "condemns", "the attack on the convoy")]


def test_who_speaks_in_the_first_person_is_who_is_quoted() -> None:
    assert positions("“We condemn the attack,” Rojas said.") == [("CHL", "condemns", "the attack")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Analysts praised the agreement.",
        "Lunde expressed concern about the blockade.",
        "Rojas welcomed the delegation.",
        "Rojas welcomed his colleague with a parade.",
        "Rojas welcomed all members of the Norwegian delegation.",
        "The grant is meant to support the school.",
        "The two ministers discussed the blockade.",
        "The drill was called off for lack of fuel.",
    ],
)
def test_opinions_of_others_concern_and_greetings_are_no_position(sentence: str) -> None:
    assert positions(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Lunde praised Chile's support for the Norwegian fleet.",
            [("NOR", "supports", "Chile's support for the Norwegian fleet")],
        ),
        ("Rojas said that all countries condemn the attack.", []),
        ("Lunde spoke of states that support the rebels.", []),
        ("Lunde offered Chile support to fight the fires.", []),
        ("Lunde expressed support in the aftermath of the fires.", []),
        ("Lunde voiced the hope that Chile would encourage its firms to invest.", []),
    ],
)
def test_what_others_support_is_no_position_of_those_who_speak(
    sentence: str, found: list[tuple[str, str, str]]
) -> None:
    assert positions(sentence) == found


def test_what_two_say_on_the_margins_of_a_summit_is_said_by_them_alone() -> None:
    told = read(
        "Norwegian Defence Minister Kari Lunde met Chilean Defence Minister Pablo Rojas on the margins of "
        "the OAS summit in Lima on Monday. They condemned the attack on the port."
    )
    assert "conference" in {e.type for e in told.engagements}
    assert {p.holder for p in told.positions} == {"CHL", "NOR"}
