"""Titles without a verb that name talks with those who hold them: of transcripts and of readouts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique import read
from communique.engagements.assembly import distinct
from communique.engagements.decision.certain_titles import heads_readout, opens_transcript
from communique.reading.analysis import Analysis

Analysed = Callable[..., Analysis]

SOTO = "Peruvian Foreign Minister Ana Soto"
OKELLO = "Kenyan Defence Minister Moses Okello"
SPOKEN = (
    "Arequipa, Peru\n"
    "MINISTER SOTO: Good morning. Kenya is an important partner for us, and there is a lot to talk about.\n"
    "MINISTER OKELLO: Thank you. I look forward to the conversation ahead."
)


def opened(analysed: Analysed, title: str) -> list[tuple[bool, bool]]:
    analysis = analysed(SPOKEN, title=title)
    titled = [c for c in distinct(analysis) if c.sentence < analysis.title]
    return [(opens_transcript(analysis, c), heads_readout(analysis, c)) for c in titled]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (f"{SOTO} and {OKELLO} Before Their Meeting", [(True, False)]),
        (f"Remarks by {SOTO} and {OKELLO} Before Bilateral Meeting", [(True, False)]),
        (f"{SOTO}’s Call with {OKELLO}", [(False, True)]),
        (f"Readout of {SOTO}’s Call with {OKELLO}", [(False, True)]),
        (f"{SOTO} on the Call of Kenya and Peru", []),  # nobody who held it
    ],
)
def test_what_a_title_opens(analysed: Analysed, title: str, expected: list[tuple[bool, bool]]) -> None:
    assert opened(analysed, title) == expected


def test_a_transcript_is_of_the_meeting_of_its_title_where_its_heading_says() -> None:
    found = read(SPOKEN, title=f"{SOTO} and {OKELLO} Before Their Meeting", published="2023-05-10")
    (meeting,) = found.engagements
    assert (meeting.type, meeting.status, meeting.parties) == ("meeting", "held", ("KEN", "PER"))
    assert (meeting.place.city, meeting.place.country) == ("Arequipa", "PER")
    assert {person.name for person in meeting.participants} == {"Ana Soto", "Moses Okello"}


def test_a_readout_is_of_the_call_of_its_title_though_its_text_names_none() -> None:
    text = (
        f"{SOTO} congratulated {OKELLO} on his appointment. The two ministers discussed the crisis in Oman, "
        "and she looks forward to welcoming him to Lima."
    )
    found = read(text, title=f"{SOTO}’s Call with {OKELLO}", published="2023-05-10").engagements
    assert ("call", "held", ("KEN", "PER")) in [(e.type, e.status, e.parties) for e in found]


def test_a_title_says_how_they_spoke() -> None:
    text = f"{SOTO} spoke with {OKELLO} yesterday regarding violence in Oman, including at the Grand Mosque."
    (call,) = read(text, title=f"{SOTO}’s Call with {OKELLO}", published="2023-05-10").engagements
    assert (call.type, call.date) == ("call", "2023-05-09")


def test_an_introductory_call_is_no_courtesy_call_under_its_title() -> None:
    text = f"{SOTO} and {OKELLO} held an introductory call today to discuss trade."
    (call,) = read(text, title=f"{SOTO}’s Call with {OKELLO}", published="2023-05-10").engagements
    assert (call.type, call.date) == ("call", "2023-05-10")
