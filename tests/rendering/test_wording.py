"""Values in words for people."""

from __future__ import annotations

import pytest

from communique.codebook import Evidence, Figure, Place, Report
from communique.rendering import wording


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (None, None),
        ("2021", "2021"),
        ("2021-06", "June 2021"),
        ("2021-06-10", "10 June 2021"),
        ("2021-06-07/2021-06-12", "7–12 June 2021"),
        ("2021-06-28/2021-07-03", "28 June – 3 July 2021"),
        ("2021-12-30/2022-01-02", "30 December 2021 – 2 January 2022"),
        ("2021-05/2021-07", "May–July 2021"),
        ("2019/2021", "2019–2021"),
        ("2021-06-07/2021-06", "7 June 2021 – June 2021"),
        ("2021-06-07/2021-06-07", "7 June 2021"),
        ("2021-06/", "from June 2021"),
    ],
)
def test_a_date_says_what_both_ends_share_once(date: str | None, words: str | None) -> None:
    assert wording.date_words(date) == words


@pytest.mark.parametrize("period", ["the last five years", "2021-Q1", "mid-2021", "2021-13"])
def test_a_period_that_is_no_date_stays_as_it_is(period: str) -> None:
    assert wording.date_words(period) == period


@pytest.mark.parametrize(
    ("words", "said"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_words_are_listed_with_an_and(words: list[str], said: str) -> None:
    assert wording.listed(words) == said


def test_parties_are_called_by_their_names() -> None:
    assert wording.parties_words(["AZE", "NATO", "PAK"]) == "Azerbaijan, NATO and Pakistan"


def test_a_party_without_a_known_code_keeps_its_words() -> None:
    assert wording.party_words("the two-state solution") == "the two-state solution"


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place(), None),
        (Place(country="PAK"), "Pakistan"),
        (Place(venue="the Old Dock", city="Karachi", country="PAK"), "the Old Dock, Karachi, Pakistan"),
        (Place(venue="the Old Dock"), "the Old Dock"),
    ],
)
def test_a_place_is_said_from_the_venue_outwards(place: Place, words: str | None) -> None:
    assert wording.place_words(place) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [(2.0, "2"), (1250000.0, "1,250,000"), (2.5, "2.5"), (0.1, "0.1"), (-3.25, "-3.25"), (1e300, "1e+300")],
)
def test_an_amount_has_its_thousands_apart_and_no_invented_digits(value: float, words: str) -> None:
    assert wording.amount(value) == words


@pytest.mark.parametrize(
    ("unit", "period", "words"),
    [
        ("USD", "2021", "4 USD, 2021"),
        ("", None, "4"),
        ("boats", "the last two years", "4 boats, the last two years"),
    ],
)
def test_a_figure_is_said_with_unit_and_period(unit: str, period: str | None, words: str) -> None:
    figure = Figure(
        measure="m", value=4.0, unit=unit, period=period, parties=(), evidence=Evidence(0, 1, "4")
    )
    assert wording.figure_words(figure) == words


@pytest.mark.parametrize(
    ("share", "words"),
    [(0, "0 %"), (0.001, "1 %"), (0.5, "50 %"), (0.87, "87 %"), (0.999, "99 %"), (1, "100 %")],
)
def test_certainty_is_never_reached_by_rounding(share: float, words: str) -> None:
    assert wording.percent(share) == words


@pytest.mark.parametrize(
    ("title", "body", "heading"),
    [
        ("Rain\u202e", "It rained.", "Rain\\u202e"),
        ("", " It\n rained. ", "It rained."),
        ("", "x" * 99, "x" * 89 + "…"),
    ],
)
def test_a_report_is_called_by_its_title_else_by_how_it_begins(title: str, body: str, heading: str) -> None:
    text = f"{title}\n{body}" if title else body
    assert wording.heading(Report(id="r", title=title, text=text, body_start=0, lead_start=0)) == heading


def test_a_term_of_the_codebook_is_said_in_words() -> None:
    assert wording.term("ship_visit") == "ship visit"
