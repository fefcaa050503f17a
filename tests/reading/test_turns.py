"""Whose turn it is in a transcript."""

from __future__ import annotations

import pytest

from communique.codebook import Report
from communique.documents import make_report
from communique.gazetteer.parties import find_parties
from communique.reading.people.people import find_people
from communique.reading.people.turns import find_turns, turn_at
from communique.reading.text.mentions import PartyMention
from communique.reading.text.sentences import sentences


def speakers(text: str) -> list[tuple[str | None, bool]]:
    report = make_report(text)
    assert isinstance(report, Report)
    parties = tuple(PartyMention(*party) for party in find_parties(report.text))
    people, mentions = find_people(report, sentences(report.text), parties)
    turns = find_turns(report.text, mentions, report.body_start)
    return [(None if t.person is None else people[t.person].name, t.asks) for t in turns]


def test_a_label_with_a_name_begins_a_turn() -> None:
    text = "President of Peru Ana Prado: I thank you. Pavel Horak (retranslated): Thank you, Ms Prado."
    text += "\nPresident Pavel Horak left."
    assert speakers(text) == [("Ana Prado", False), ("Pavel Horak", False)]


def test_the_press_asks() -> None:
    text = "Minister Ana Prado: We met.\nQuestion: Will you sign?\nMinister Ana Prado: We will see."
    assert speakers(text) == [("Ana Prado", False), (None, True), ("Ana Prado", False)]


def test_names_in_capitals_are_those_of_persons_named_elsewhere() -> None:
    text = "Secretary Helen Marlow spoke to the press.\nMS. MARLOW: Good morning.\nQ When will he come?\n"
    text += "SENIOR OFFICIAL: Soon."
    assert speakers(text) == [("Helen Marlow", False), (None, True), (None, False)]


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ana Prado said: we met in Lima. She left.",
        "The ministers discussed three fields: trade, energy and transport.",
        "Contact: Ana Prado, Press Officer.",
    ],
)
def test_a_colon_makes_no_transcript(text: str) -> None:
    assert speakers(text) == []


@pytest.mark.parametrize("label", ["LIMA", "BANDAR SERI BEGAWAN", "EXPLAINER", "MEDIA RELEASE"])
def test_a_dateline_or_heading_in_capitals_makes_no_transcript(label: str) -> None:
    text = f"{label}: " + "The ministers met on Monday, and agreed to meet again. " * 40
    assert speakers(text) == []
    assert speakers(text + "\n\nBACKGROUND: They met in May.") == []


def test_a_speech_of_one_is_a_transcript() -> None:
    text = "Minister Ana Prado: " + "We thank the people of Chile for all that they did. " * 40
    assert speakers(text) == [("Ana Prado", False)]


def test_a_turn_reaches_to_the_next() -> None:
    text = "Q: When? A: Soon."
    turns = find_turns(text, ())
    assert [turn.asks for turn in turns] == [True, False]
    assert turn_at(turns, text.index("When")) == turns[0]
    assert turn_at(turns, text.index("Soon")) == turns[1]
    assert turn_at((), 3) is None
