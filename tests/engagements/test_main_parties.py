"""The parties that a report is mainly about."""

from __future__ import annotations

from collections.abc import Callable

from communique.engagements.actors.main_parties import main_parties
from communique.reading.analysis import Analysis

Analysed = Callable[..., Analysis]


def codes(analysis: Analysis) -> list[str]:
    return [mention.code for mention in main_parties(analysis)]


def test_each_party_comes_once_the_most_spoken_of_first(analysed: Analysed) -> None:
    analysis = analysed("Ghana met Togo. Togo agreed. Togo was glad. Mali was not there.")
    assert codes(analysis) == ["TGO", "GHA"]


def test_a_party_named_once_in_passing_is_none_of_the_main_ones(analysed: Analysed) -> None:
    analysis = analysed("Ghana met Togo. It rained. It snowed. The road to Mali is long.")
    assert "MLI" not in codes(analysis)


def test_ties_come_in_text_order(analysed: Analysed) -> None:
    assert codes(analysed("Togo met Ghana at a summit.")) == ["TGO", "GHA"]


def test_the_title_weighs_more_than_the_text(analysed: Analysed) -> None:
    text = "Ghana met Togo. It rained. Mali spoke. Mali left."
    assert codes(analysed(text, title="A summit with Peru"))[0] == "PER"


def test_people_speak_for_their_party(analysed: Analysed) -> None:
    text = "Ghana met Togo. Togolese Defence Minister Ama Adjei spoke. Adjei smiled. Adjei left."
    assert codes(analysed(text)) == ["TGO", "GHA"]


def test_an_official_outlet_puts_its_state_first_where_the_text_names_it(analysed: Analysed) -> None:
    text = "Ghana met Togo. Ghana spoke. Ghana left Norway."
    outlet = "Ministry of Foreign Affairs of Norway"
    assert codes(analysed(text)) == ["GHA", "TGO"]
    assert codes(analysed(text, outlet=outlet)) == ["GHA", "NOR", "TGO"]
    assert "NOR" not in codes(analysed("Ghana met Togo.", outlet=outlet))


def test_the_mention_is_the_first(analysed: Analysed) -> None:
    analysis = analysed("Ghana met Togo. Ghana left.")
    assert [(m.code, m.start) for m in main_parties(analysis)] == [("GHA", 0), ("TGO", 10)]
