"""The screen: what is certain to hold no engagement is not parsed, all that may hold one is."""

from __future__ import annotations

import pytest

from communique.reading.screen import may_hold_engagement


@pytest.mark.parametrize(
    "text",
    [
        "The Peruvian ambassador called on the Sri Lankan prime minister.",
        "Admiral Lind of Sweden paid a farewell call on the Estonian chief of navy.",
        "The presidents of Peru and Chile had a phone call.",
        "Canada's foreign minister will travel to Estonia next week.",
        "The President of Serbia sent a message to the President of Kazakhstan.",
        "The King of Norway wrote to the Emir of Qatar.",
        "A letter from the Ghanaian president was handed to his Malian colleague.",
        "The joint commission of Oman and Iran sat in Muscat.",
        "Twelve Zambian officers finished a training course in Poland.",
        "The navies of Greece and Egypt held an exercise off Crete.",
        "THE GHANAIAN MINISTER MET HIS TOGOLESE COUNTERPART.",
        "Ghana signed a memorandum with its visiting partner.",
        "The minister received the Dutch ambassador.",
        "Macron offered to meet the president of Algeria.",
        "Two Danish trainers have gone to Ghana.",
        "Chile gave Peru a field hospital.",
        "Norwegian tents were given to a school in Kampala.",
        "The Swedish minister flew to Kampala.",
        "The Estonian minister came to see her Norwegian colleague.",
    ],
)
def test_a_report_of_one_sentence_passes(text: str) -> None:
    assert may_hold_engagement(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "The mayor opened the new swimming pool and met the swimmers.",
        "France exports wine. Italy exports oil.",
        "Ghana met its budget target.",
        "The meeting of the village council was lively.",
        "Peru beat Chile by two goals to one.",
    ],
)
def test_a_report_that_cannot_hold_an_engagement_does_not_pass(text: str) -> None:
    assert not may_hold_engagement(text)


def test_the_parties_must_stand_near_the_word_that_speaks_of_an_engagement() -> None:
    padding = "Rain fell on the fields and the rivers rose. " * 12
    assert may_hold_engagement("Ghana and Togo held a summit. " + padding)
    assert not may_hold_engagement(
        "Ghana won. " + padding + "The firms held a summit. " + padding + "Togo lost."
    )


def test_a_word_counts_only_whole() -> None:
    assert not may_hold_engagement("Ghana and Togo have metal, metres and calligraphy.")


def test_letters_that_grow_in_lower_case_do_no_harm() -> None:
    assert may_hold_engagement("İİİİ Ghana and Togo held a summit.")


def test_one_foreign_party_is_enough_where_the_home_of_the_outlet_is_known() -> None:
    text = "Yesterday I spoke with the Prime Minister of Tonga about fisheries."
    assert not may_hold_engagement(text)
    assert may_hold_engagement(text, "WSM")
    assert not may_hold_engagement(text, "TON")


def test_the_national_guard_of_an_american_state_is_a_party() -> None:
    assert may_hold_engagement("Medics of the state's Army National Guard trained soldiers of Moldova.")


def test_an_organisation_that_publishes_is_one_of_the_parties() -> None:
    text = "The Deputy Force Commander conferred with General Soto of the Peruvian army."
    assert not may_hold_engagement(text)
    assert may_hold_engagement(text, "UN")
