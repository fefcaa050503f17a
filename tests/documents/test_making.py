"""A report is made from any text, or an error says why not; what it says of itself is kept apart."""

from __future__ import annotations

import contextlib
import logging
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.codebook import Report
from communique.documents import make_report
from communique.documents.making import MAX_CHARACTERS, MAX_WORD
from communique.errors import DocumentError

PROSE = (
    "The minister of defence of Chile met her Peruvian colleague in Lima on Monday.\n"
    "They discussed the security of ports and the training of cadets for an hour, the Defence Ministry said."
)


def prose(report: Report) -> str:
    return report.text[report.lead_start : report.prose_end]


def test_the_text_is_title_newline_body() -> None:
    report = make_report(PROSE, title="Ministers meet")
    assert report.text == f"Ministers meet\n{PROSE}"
    assert report.body_start == len("Ministers meet\n")
    assert (prose(report), report.language, report.agency) == (PROSE, "en", "Defence Ministry")


def test_a_text_without_title_and_headline_is_kept_as_it_is() -> None:
    report = make_report(PROSE)
    assert (report.title, report.text, report.body_start) == ("", PROSE, 0)


def test_a_headline_in_the_text_becomes_the_title() -> None:
    report = make_report(f"\nMinisters meet in Lima\n\n{PROSE}")
    assert report.title == "Ministers meet in Lima"
    assert report.text == f"Ministers meet in Lima\n\n{PROSE}"
    assert prose(report) == PROSE


def test_everything_before_and_after_the_prose_is_described_and_stays_in_the_text() -> None:
    text = f"date 2021-06-11 By Ana Díaz\n\nLIMA, June 10 (Andina) – {PROSE}\n--\nFollow us on Twitter"
    report = make_report(text, title="Ministers meet", outlet="Andes Post", url="u", origin="a.txt")
    assert report.text == f"Ministers meet\n{text}"
    assert prose(report) == PROSE
    assert (report.published, report.byline, report.agency) == ("2021-06-11", "Ana Díaz", "Andina")
    assert (report.dateline, report.dateline_place) == ("LIMA, June 10 (Andina)", "Lima")
    assert report.dateline_date == "2021-06-10"
    assert (report.outlet, report.url, report.origin) == ("Andes Post", "u", "a.txt")


def test_a_headline_repeated_in_the_body_is_no_prose() -> None:
    assert prose(make_report(f"Ministers meet\n{PROSE}", title="Ministers meet")) == PROSE


def test_the_outlets_own_initials_are_no_agency() -> None:
    assert (
        make_report("LIMA, June 3 (AP) – They met in the port of Callao.", outlet="Andes Post").agency is None
    )
    assert (
        make_report("LIMA, June 3 (AP) – They met in the port of Callao.", outlet="The Post").agency == "AP"
    )


@pytest.mark.parametrize(
    ("given_day", "kept"),
    [("2021-06-11", "2021-06-11"), ("June 11, 2021", "2021-06-11"), ("", None), (None, None)],
)
def test_the_given_day_is_normalised(given_day: str | None, kept: str | None) -> None:
    assert make_report(PROSE, published=given_day).published == kept


@pytest.mark.parametrize(
    ("given_day", "why"), [("12/11/2016", "could be day or month first"), ("last week", "is not a date")]
)
def test_a_day_that_is_not_sure_is_left_out_and_logged(
    given_day: str, why: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assert make_report(PROSE, published=given_day, origin="a.txt").published is None
    assert why in caplog.text
    assert "a.txt" in caplog.text


def test_the_given_day_counts_before_a_header_and_dates_the_dateline() -> None:
    report = make_report(f"June 3, 2020\nLIMA, June 2 – {PROSE}", published="2021-06-03")
    assert (report.published, report.dateline_date) == ("2021-06-03", "2021-06-02")


def test_ids_depend_on_content_alone() -> None:
    plain = make_report(PROSE, title="A B C")
    assert plain.id == make_report(PROSE, title="A B C", origin="elsewhere").id
    others = [
        make_report(PROSE, title="A B D"),
        make_report(PROSE + " More.", title="A B C"),
        make_report(PROSE, title="A B C", outlet="Post"),
        make_report(PROSE, title="A B C", published="2021-06-11"),
        make_report(PROSE, title="A B C", url="u"),
    ]
    assert len({plain.id, *(other.id for other in others)}) == 6
    assert make_report(PROSE, id="x-1").id == "x-1"


def test_invisible_and_broken_characters_are_taken_out() -> None:
    text = "The \u202eminis\u00adter\u202c met\x00her \u200bcolleague \ud83d there.\r\nThey spoke of ports."
    report = make_report("\ufeff" + text)
    assert report.text == "The minister met her colleague \ufffd there.\nThey spoke of ports."
    report.text.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no words"),
        (" \n ", "no words"),
        ("123 --- !!", "no words"),
        ("Le ministre de la Défense a rencontré son homologue péruvien lundi à Lima. " * 3, r"\(fr\)"),
        ("El ministro de Defensa se reunió con su homólogo peruano en Lima el lunes pasado. " * 3, r"\(es\)"),
        ("Министр обороны встретился со своим перуанским коллегой в Лиме. " * 3, r"\(ru\)"),
        ("国防部长星期一在利马会见了秘鲁国防部长，双方就港口安全交换了意见。" * 100, r"\(zh\)"),
        (PROSE + " " + "x" * (MAX_WORD + 1), "encoded data"),
        ("a " * (MAX_CHARACTERS // 2 + 1), "the limit for one report"),
    ],
)
def test_what_holds_no_readable_report_is_an_error(text: str, why: str) -> None:
    with pytest.raises(DocumentError, match=why):
        make_report(text)


def test_a_title_alone_is_no_report() -> None:
    with pytest.raises(DocumentError, match="no words"):
        make_report("", title="Ministers meet in Lima")


@pytest.mark.parametrize(
    "text",
    [
        "Nguyen Phu Trong met Kim Jong Un.",
        "Le ministre a dit: « oui ». " + PROSE * 8,
        "MINISTER MET HER COLLEAGUE IN LIMA ON MONDAY AND THEY DISCUSSED PORTS.",
    ],
)
def test_english_with_foreign_words_is_read(text: str) -> None:
    assert make_report(text).language in ("en", None)


def test_language_detection_is_silent(capfd: pytest.CaptureFixture[str]) -> None:
    make_report(PROSE * 20)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "part", ["A ", "According to ", "(", "By A\n", "--\n", "\n", " ", "x" * MAX_WORD + " ", "# "]
)
def test_a_long_text_of_one_part_costs_no_more_than_its_length(part: str) -> None:
    text = PROSE + part * (4_000_000 // len(part)) + PROSE
    before = time.perf_counter()
    with contextlib.suppress(DocumentError):
        make_report(text)
    assert time.perf_counter() - before < 2


@given(
    st.text(st.characters(), max_size=300) | st.text("TEHRAN, June 3 (APP) – By\n.:“-—/", max_size=120),
    st.text(st.characters(), max_size=30),
    st.sampled_from([None, "2021-06-10", "12/11/2016", "x"]),
)
def test_any_text_gives_a_sound_report_or_an_error(text: str, title: str, published: str | None) -> None:
    try:
        report = make_report(text, title=title, published=published)
    except DocumentError:
        return
    assert 0 <= report.body_start <= report.lead_start <= report.prose_end <= len(report.text)
    assert report.lead_start < report.prose_end
    assert not report.title or report.text.startswith(report.title + "\n")
    assert all(words is None or words in report.text for words in (report.dateline, report.agency))
    report.text.encode("utf-8")


@given(st.text(st.characters(), max_size=200))
def test_making_a_report_of_its_own_text_changes_nothing(text: str) -> None:
    try:
        report = make_report(text)
    except DocumentError:
        return
    again = make_report(report.text)
    assert again == report


def test_one_sentence_of_foreign_names_is_read() -> None:
    assert make_report("USCGC Mallory Reeves arrived in Funafuti, Tuvalu, on Feb. 28, 2026.").text
    with pytest.raises(DocumentError):
        make_report("Der Bundesminister traf heute seinen Amtskollegen in Riga.")
