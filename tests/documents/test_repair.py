"""Garbled and escaped characters, and marks of Markdown in texts that don't say they have any."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.documents import make_report
from communique.documents.markdown import without_marks
from communique.documents.repair import repaired

SAID = "“We’ll meet again – in Málaga,” José Peña said."


@pytest.mark.parametrize("encoding", ["windows-1252", "latin-1"])
def test_a_text_decoded_wrongly_is_put_right(encoding: str) -> None:
    garbled = SAID.encode().decode(encoding, errors="replace")
    if "\ufffd" not in garbled:  # what is lost stays lost
        assert repaired(garbled) == SAID


def test_quotation_marks_decoded_wrongly_are_put_right() -> None:
    assert (
        repaired("She called it â€œusefulâ€\x9d. Itâ€™s the first.")
        == "She called it “useful”. It’s the first."
    )


@pytest.mark.parametrize(
    ("escaped", "plain"),
    [
        ("Q&amp;A with the minister", "Q&A with the minister"),
        ("&ldquo;Yes,&rdquo; she said; it&#8217;s &#x201c;new&#x201d;", "“Yes,” she said; it’s “new”"),
        ("R&D; AT&T; they met", "R&D; AT&T; they met"),
        ("a &unknownthing; b", "a &unknownthing; b"),
    ],
)
def test_escapes_become_their_characters(escaped: str, plain: str) -> None:
    assert repaired(escaped) == plain


@pytest.mark.parametrize(
    "text", [SAID, "Côte d’Ivoire “s’est” félicitée – 20 °C", "Ђ Љ Њ – Београд", "東京で会談"]
)
def test_what_is_right_stays(text: str) -> None:
    assert repaired(text) == text


@given(st.text(max_size=120))
def test_nothing_breaks_it(text: str) -> None:
    assert isinstance(repaired(text), str)


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("[Talks](https://x.example/a) took place in **Oslo**.", "Talks took place in Oslo."),
        ("**Minister** Ane Ruud met _her_ colleague.", "Minister Ane Ruud met her colleague."),
    ],
)
def test_marks_go_from_a_text_that_has_them(marked: str, plain: str) -> None:
    assert without_marks(marked) == plain


@pytest.mark.parametrize(
    "text", ["Two * two is 2**2, not 3**3.", "*** The talks ended. ***", "- one\n- two", "a_b_c"]
)
def test_a_text_without_marks_stays(text: str) -> None:
    assert without_marks(text) == text


def test_a_report_is_made_of_the_plain_text() -> None:
    report = make_report("**Minister** Ane Ruud said itâ€™s a matter of R&amp;D.", title="Q&amp;A")
    assert report.text == "Q&A\nMinister Ane Ruud said it’s a matter of R&D."


@pytest.mark.parametrize(
    ("run_together", "apart"),
    [
        ("They met on Monday.They spoke of ports.", "They met on Monday. They spoke of ports."),
        ("“We agree.”In the evening they dined.", "“We agree.” In the evening they dined."),
        (
            "They met on Monday.[3][12] The talks, held in Oslo[4], went well.",
            "They met on Monday. The talks, held in Oslo, went well.",
        ),
        (
            "News.Az and Booking.Com wrote of U.S.Army trucks.",
            "News.Az and Booking.Com wrote of U.S.Army trucks.",
        ),
        ("See [1] and Art. 3[a].", "See [1] and Art. 3[a]."),
    ],
)
def test_sentences_are_set_apart_and_notes_taken_out(run_together: str, apart: str) -> None:
    assert repaired(run_together) == apart
