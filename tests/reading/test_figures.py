"""Which quantities are figures about the parties' relations, and what a figure says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.codebook.records import Figure, Report
from communique.gazetteer.parties import find_parties
from communique.reading.quantities.figures import find_figures
from communique.reading.quantities.figures_features import features, tables
from communique.reading.text.mentions import PartyMention
from communique.reading.text.sentences import sentences

TITLE = "Minister visits Lima"


def read(body: str, title: str = TITLE, home: str | None = None) -> tuple[Figure, ...]:
    text = f"{title}\n{body}"
    start = len(title) + 1
    report = Report(
        id="r", title=title, text=text, body_start=start, lead_start=start, published="2023-05-10"
    )
    parties = [PartyMention(*party) for party in find_parties(text)]
    return find_figures(report, sentences(text), parties, home=home)


FIGURES = [
    ("Trade between Peru and Chile reached $52 million in 2022.", 52e6, "USD"),
    ("Peru exported 40 tonnes of fish to Chile in 2022, trade officials said.", 40, "t"),
    ("Chile will give Peru 14 armoured vehicles in June.", 14, "vehicles"),
    ("Some 120 Peruvian soldiers took part in the exercise with Chile in May.", 120, "soldiers"),
    ("Chile offered Peru 25 scholarships for cadets in 2024.", 25, "scholarships"),
    ("Since 2019, Chile has trained 300 Peruvian officers at its academy.", 300, "officers"),
    ("Bilateral trade between Peru and Chile grew by 12 per cent in 2022.", 12, "percent"),
    ("Chile pledged 3 million euros in humanitarian aid to Peru.", 3e6, "EUR"),
]

OTHERS = [
    "Twelve villagers were killed and 40 wounded in the attack near Lima.",
    "The two countries and the two ministers praised the ties of Peru and Chile.",
    "He is 54 years old and has two daughters.",
    "Parliament voted 82 to 31 for the bill.",
    "The ship anchored 12 kilometres from Callao.",
    "They spoke for 40 minutes on 3 May 2023.",
    "The two sides cited Resolution 2231.",
    "One of the frigates of Chile will visit Peru in May.",
    "Shares of the Chilean yard rose 3 percent in Lima.",
    "The two commanders agreed that Peruvian cadets will train on Chilean ships this summer.",
]


@pytest.mark.parametrize(("body", "value", "unit"), FIGURES)
def test_a_quantity_about_the_relations_is_a_figure(body: str, value: float, unit: str) -> None:
    assert [(f.value, f.unit) for f in read(body)] == [(value, unit)]


@pytest.mark.parametrize("body", OTHERS)
def test_other_quantities_are_none(body: str) -> None:
    assert read(body) == ()


def test_a_figure_says_measure_period_parties_and_evidence() -> None:
    body = "They met. The trade turnover of Peru and Chile was $52 million in the first quarter of 2023."
    (figure,) = read(body)
    assert figure.measure == "trade turnover"
    assert figure.period == "2023-01/2023-03"
    assert figure.parties == ("CHL", "PER")
    assert figure.evidence.text == body.partition(". ")[2]


def test_each_amount_is_measured_by_the_noun_before_it() -> None:
    body = "Trade of Peru and Chile was $52 million in 2022, with exports of $30 million and imports of $22m."
    assert [f.measure for f in read(body)] == ["trade", "exports", "imports"]


def test_a_length_before_a_noun_is_that_things() -> None:
    (figure,) = read("Peru and Chile share a 170-kilometre-long border and trade in copper.")
    assert (figure.measure, figure.value, figure.unit) == ("border", 170.0, "km")


def test_an_amount_without_a_noun_is_measured_by_what_it_is_for() -> None:
    (figure,) = read("Chile will provide Peru with $4 million for coastal radars in 2024.")
    assert figure.measure == "coastal radars"


def test_a_fact_told_twice_is_one_figure() -> None:
    line = "Chile gave Peru 14 armoured vehicles in 2022."
    assert len(read(f"{line} Talks followed. {line}")) == 1


def test_two_equal_shares_that_stand_together_are_two_figures() -> None:
    body = "In trade with Chile, Peru pays 50 percent in cash and 50 percent in goods."
    assert [f.value for f in read(body)] == [50, 50]


def test_a_day_is_no_period_and_a_year_is_one() -> None:
    given_, trained = read(
        "Chile gave Peru 14 armoured vehicles on 3 May 2023. Chile trained 300 Peruvian officers in 2022."
    )
    assert (given_.period, trained.period) == (None, "2022")


def test_a_party_named_as_a_place_is_no_party_of_the_figure() -> None:
    body = "Chile trained 300 Peruvian officers in Brazil in 2022."
    assert [f.parties for f in read(body)] == [("CHL", "PER")]


def test_a_title_gives_no_figure() -> None:
    assert read("They met.", title="Chile gives Peru 14 armoured vehicles") == ()


def test_the_two_countries_are_the_main_parties_of_the_report() -> None:
    body = "Peru and Chile held talks. Trade between the two countries reached $52 million in 2022."
    assert [f.parties for f in read(body)] == [("CHL", "PER")]


def test_the_home_of_the_outlet_is_the_unsaid_party() -> None:
    body = "Our trade with Chile reached $52 million in 2022."
    assert [f.parties for f in read(body, title="Envoy received", home="PER")] == [("CHL", "PER")]


def test_a_day_of_reporting_is_no_period() -> None:
    (figure,) = read("Chile will give Peru 14 armoured vehicles, the ministry said on May 9.")
    assert figure.period is None


def test_a_long_sentence_gives_its_clause_as_evidence() -> None:
    body = (
        "The minister spoke warmly of the fishermen, the farmers and the students of both coasts and of "
        "their long friendship; Chile will give Peru 14 armoured vehicles in June."
    )
    (figure,) = read(body)
    assert figure.evidence.text == "Chile will give Peru 14 armoured vehicles in June."


def test_every_weight_is_of_a_feature_that_exists() -> None:
    groups = {f"{place}:{group}" for place in ("cue", "near") for group in tables().cues}
    fixed = {
        "bias",
        "bodies",
        "length",
        "implied",
        "definite",
        "definite and small",
        "hundred",
        "party near",
        "dated",
    }
    fixed |= {"one", "two", "few", *(f"parties:{n}" for n in range(3))}
    fixed |= {f"kind:{kind}" for kind in ("money", "measure", "share", "count")}
    named = {name for name in tables().weights if not name.startswith("class:")}
    assert named <= groups | fixed
    assert callable(features)


WORDS = "Peru Chile gave 14 vehicles , . ; $5 million and 2022 trade officers \n 12 % said on Monday soldiers"


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS.split(" ")), max_size=40).map(" ".join)))
def test_any_report_is_read_and_every_evidence_is_verbatim(body: str) -> None:
    text = f"{TITLE}\n{body}"
    for figure in read(body):
        assert text[figure.evidence.start : figure.evidence.end] == figure.evidence.text
        assert figure.parties == tuple(sorted(set(figure.parties)))


@pytest.mark.parametrize(
    ("body", "measure"),
    [
        ("Peru will provide grant assistance of 52 million dollars to Chile.", "grant assistance"),
        ("Trade exchange between Peru and Chile reached $52 million in 2022.", "trade exchange"),
        ("Peru thanked Chile for its $5 million support to the energy programme.", "support"),
    ],
)
def test_a_measure_is_the_noun_beside_the_amount(body: str, measure: str) -> None:
    assert [f.measure for f in read(body)] == [measure]


def test_a_hyphen_parts_no_word_of_what_is_measured() -> None:
    (figure,) = read("They met. Two-way trade of Peru and Chile totalled $52 million in 2023.")
    assert figure.measure == "two-way trade"


def test_money_told_again_in_other_money_is_one_figure() -> None:
    body = "Peru gave Chile a loan of 40 million euros (about 44 million U.S. dollars; £34m) in 2022."
    assert [(f.value, f.unit, f.parties) for f in read(body)] == [(40e6, "EUR", ("CHL", "PER"))]
