"""The score counts what its definitions say, on codings of a few words."""

from __future__ import annotations

import pytest

from communique.evaluation import Coding, Score, score, score_by
from communique.evaluation.codings import (
    CodedEngagement,
    CodedFigure,
    CodedOutcome,
    CodedParticipant,
    CodedPlace,
    CodedPosition,
    CodedPosting,
    Quote,
)


def meeting(**values: object) -> CodedEngagement:
    given = {"type": "meeting", "parties": ("FJI", "TON"), "status": "held", "date": "2021-03-04"} | values
    return CodedEngagement(**given)  # type: ignore[arg-type]


def compare(gold: Coding, predicted: Coding) -> Score:
    return score({gold.doc: gold}, {predicted.doc: predicted})


def engagements(*values: CodedEngagement) -> Coding:
    return Coding("r1", engagements=values)


def test_a_coding_agrees_fully_with_itself() -> None:
    coding = engagements(
        meeting(topics=("trade",), participants=(CodedParticipant("Sione Taufa", party="TON"),))
    )
    result = compare(coding, coding)
    assert {result.tallies[name].f1 for name in ("relevance", "engagement", "engagement+", "topic")} == {1.0}
    assert result.differences == ()


def test_a_report_missing_from_the_prediction_counts_as_empty() -> None:
    result = score({"r1": engagements(meeting())}, {})
    assert result.tallies["engagement"] == (0, 1, 0)
    assert [one.kind for one in result.differences] == ["missed"]


def test_a_report_that_the_gold_does_not_have_is_not_counted() -> None:
    result = score({"r1": Coding("r1")}, {"r2": engagements(meeting())})
    assert result.tallies["engagement"] == (0, 0, 0)


def test_another_type_is_a_missed_and_a_spurious_engagement() -> None:
    result = compare(engagements(meeting()), engagements(meeting(type="call")))
    assert result.tallies["engagement"] == (0, 1, 1)
    assert len(result.differing("missed")) == len(result.differing("spurious")) == 1
    assert result.by_type == {"call": (0, 0, 1), "meeting": (0, 1, 0)}


@pytest.mark.parametrize(
    ("parties", "hits"),
    [(("FJI", "TON"), 1), (("FJI",), 1), (("FJI", "NZL", "TON", "WSM"), 1), (("FJI", "NZL"), 0), ((), 0)],
)
def test_half_of_the_parties_are_enough_to_be_found(parties: tuple[str, ...], hits: int) -> None:
    assert (
        compare(engagements(meeting()), engagements(meeting(parties=parties))).tallies["engagement"].hits
        == hits
    )


@pytest.mark.parametrize("values", [{"status": "planned"}, {"date": None}, {"parties": ("FJI",)}])
def test_a_wrong_value_costs_the_strict_tally_only(values: dict[str, object]) -> None:
    result = compare(engagements(meeting()), engagements(meeting(**values)))
    assert result.tallies["engagement"].hits == 1
    assert result.tallies["engagement+"].hits == 0
    assert [one.kind for one in result.differences] == ["wrong"]


def test_the_most_similar_engagement_is_the_partner() -> None:
    first, second = meeting(date="2021-03-04"), meeting(date="2021-03-05")
    result = compare(engagements(first, second), engagements(second, first))
    assert result.tallies["engagement+"].hits == 2


def test_a_participant_needs_the_same_party_and_the_post_counts_apart() -> None:
    said = CodedParticipant("Sione Taufa", rank="Captain", post="Chief of Navy", party="TON")
    other_post = CodedParticipant("Capt. Taufa", rank="Captain", post="Minister of Trade", party="TON")
    other_party = CodedParticipant("Sione Taufa", rank="Captain", post="Chief of Navy", party="FJI")
    gold = engagements(meeting(participants=(said,)))
    wrong_post = compare(gold, engagements(meeting(participants=(other_post,))))
    assert wrong_post.tallies["participant"].hits == 1
    assert wrong_post.tallies["participant+"].hits == 0
    assert compare(gold, engagements(meeting(participants=(other_party,)))).tallies["participant"].hits == 0


def test_participants_without_a_name_are_not_counted() -> None:
    body = CodedParticipant(None, post="the Tongan delegation", party="TON")
    assert (
        compare(engagements(meeting(participants=(body,))), engagements(meeting()))
        .tallies["participant"]
        .gold
        == 0
    )


def test_topics_of_missed_engagements_count_against_recall() -> None:
    gold = engagements(meeting(topics=("trade",)), meeting(type="call", topics=("health", "cyber")))
    assert compare(gold, engagements(meeting(topics=("trade", "space")))).tallies["topic"] == (1, 3, 2)


def test_shares_ask_only_for_what_the_gold_states() -> None:
    gold = engagements(meeting(place=CodedPlace(country="FJI", city=None), parent=None))
    predicted = engagements(meeting(place=CodedPlace(country="fji", city="Suva"), parent="e9"))
    shares = compare(gold, predicted).shares
    assert shares["country"] == (1, 1)
    assert shares["city"] == (0, 0)
    assert shares["parent"] == (0, 0)
    assert shares["status"] == (1, 1)


def test_what_the_gold_gives_as_not_stated_is_asked_for_too() -> None:
    gold = engagements(meeting(place=CodedPlace(country="FJI", city=None), parent=None))
    left = engagements(meeting(place=CodedPlace(country="FJI", city=None), parent=None))
    filled = engagements(meeting(place=CodedPlace(country="FJI", city="Suva"), parent="e9"))
    nothing_to_leave = {"date": (0, 0), "country": (0, 0)}
    assert compare(gold, left).unstated == nothing_to_leave | {"city": (1, 1), "parent": (1, 1)}
    assert compare(gold, filled).unstated == nothing_to_leave | {"city": (0, 1), "parent": (0, 1)}


def test_evidence_may_be_words_or_an_object() -> None:
    gold = Coding("r1", outcomes=(CodedOutcome("agreed", evidence="They agreed to share weather data"),))
    predicted = Coding(
        "r1", outcomes=(CodedOutcome("agreed", evidence=Quote("agreed to share weather data")),)
    )
    assert compare(gold, predicted).tallies["outcome"].hits == 1


def test_records_are_found_by_their_own_rules() -> None:
    gold = Coding(
        "r1",
        outcomes=(CodedOutcome("agreed", evidence="one two three four"),),
        postings=(CodedPosting("Mele Vea", None, "Minister of Trade", "TON"),),
        positions=(CodedPosition("TON", "supports", "the reef treaty"),),
        figures=(CodedFigure(12.5, "USD"),),
    )
    near = Coding(
        "r1",
        outcomes=(CodedOutcome("agreed", evidence="three four five six"),),
        postings=(CodedPosting("Minister Vea", None, "Trade Minister", "TON"),),
        positions=(CodedPosition("TON", "supports", "a reef treaty"),),
        figures=(CodedFigure(12.5000001, "usd"),),
    )
    far = Coding(
        "r1",
        outcomes=(CodedOutcome("pledged", evidence="one two three four"),),
        postings=(CodedPosting("Mele Vea", "Captain", "Minister of Trade", "TON"),),
        positions=(CodedPosition("TON", "opposes", "the reef treaty"),),
        figures=(CodedFigure(12.6, "USD"),),
    )
    for name in ("outcome", "posting", "position", "figure"):
        assert compare(gold, near).tallies[name] == (1, 1, 1), name
        assert compare(gold, far).tallies[name] == (0, 1, 1), name


def test_a_score_by_outlet_adds_up_to_the_whole() -> None:
    gold = {name: Coding(name, engagements=(meeting(),)) for name in ("r1", "r2", "r3")}
    parts = score_by(gold, {"r1": gold["r1"]}, {"r1": "Reef Post", "r2": "Reef Post", "r3": "Atoll News"})
    assert list(parts) == ["Atoll News", "Reef Post"]
    assert parts["Reef Post"].tallies["engagement"] == (1, 2, 1)
    assert parts["Atoll News"].tallies["engagement"] == (0, 1, 0)
