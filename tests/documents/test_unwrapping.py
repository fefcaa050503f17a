"""Lines that were broken for their width are joined, and no others."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique import read
from communique.documents import make_report
from communique.documents.unwrapping import unwrapped

PARAGRAPHS = (
    "SUVA – The Defence Minister of Fiji, Colonel Sitiveni Waqa, met his counterpart from Tonga, Lord Maafu "
    "Taufa, in Suva on Monday to speak about the long-term protection of their fishing grounds.",
    "“We have agreed to patrol together from March,” Colonel Waqa told reporters after the talks.",
    "The two also signed a memorandum on training – the first between them – and will meet again in "
    "Nuku'alofa on 25 June 2024, the ministry (see page 12) said in a statement.",
)
PROSE = "\n\n".join(PARAGRAPHS)


def wrapped(text: str, width: int) -> str:
    lines = (textwrap.fill(p, width, break_on_hyphens=False) for p in text.split("\n\n"))
    return "\n\n".join(lines)


@pytest.mark.parametrize("width", range(40, 131, 5))
def test_a_wrapped_text_is_the_text_before_wrapping(width: int) -> None:
    assert unwrapped(wrapped(PROSE, width)) == PROSE


def test_a_wrapped_report_is_read_like_the_same_report_on_long_lines() -> None:
    broad, narrow = read(PROSE, published="2024-05-21"), read(wrapped(PROSE, 72), published="2024-05-21")
    assert narrow.engagements
    assert narrow == broad


def test_evidence_holds_in_the_text_of_the_report() -> None:
    reading = read(wrapped(PROSE, 60), published="2024-05-21")
    quotes = [q for e in reading.engagements for q in e.evidence]
    assert quotes
    assert all(reading.report.text[q.start : q.end] == q.text for q in quotes)


def test_spaces_around_the_breaks_go_too() -> None:
    text = "The ministers of the two states met in the  \n    town hall of Riga and agreed to meet \nsoon."
    assert unwrapped(text) == (
        "The ministers of the two states met in the town hall of Riga and agreed to meet soon."
    )


def test_a_hyphen_stays_unless_the_text_has_the_word_without_it() -> None:
    text = (
        "The ministry said that both sides had spoken of their long-\nterm plans and that the mini-\n"
        "stry would publish them."
    )
    assert unwrapped(text) == (
        "The ministry said that both sides had spoken of their long-term plans and that the ministry would "
        "publish them."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Minister Paul Tabone met Ambassador Ines Roque.\nThey spoke of trade.\nThe talks took an hour.",
        "Talks in Valletta\nbetween two ministers\nof trade",  # too narrow to have been wrapped
        "Those present:\n- Colonel Ines Roque\n- Colonel Paul Tabone\n- Major Rita Borg",
        "Ministry of Defence\nValletta\nMalta\npress@defence.example",
    ],
)
def test_lines_that_were_ended_on_purpose_stay(text: str) -> None:
    assert unwrapped(text) == text


def test_headline_address_and_list_stay_on_their_lines() -> None:
    body = wrapped(PARAGRAPHS[0], 60)
    text = f"Fiji and Tonga talk\nSuva, 20 May\n\n{body}\n\nThey agreed:\n- to patrol\n- to train together"
    assert unwrapped(text) == text.replace(body, PARAGRAPHS[0])


def test_the_headline_above_a_wrapped_body_is_found() -> None:
    report = make_report(f"Fiji and Tonga to patrol together\n\n{wrapped(PROSE, 60)}")
    assert report.title == "Fiji and Tonga to patrol together"
    assert report.text == f"{report.title}\n\n{PROSE}"


@given(st.text(alphabet="abC .,-–•\n\t1)", max_size=200))
def test_nothing_but_breaks_spaces_and_hyphens_is_touched(text: str) -> None:
    assert [c for c in unwrapped(text) if c not in " \t\n-"] == [c for c in text if c not in " \t\n-"]


@given(st.text(alphabet="abC .,-–•\n\t1)", max_size=200))
def test_joining_again_changes_nothing_where_all_is_joined(text: str) -> None:
    once = unwrapped(text)
    if "\n" not in once.strip():
        assert unwrapped(once) == once
