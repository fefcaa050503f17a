"""Differences are counted by field, type and outlet, and shown with their words."""

from __future__ import annotations

from communique.evaluation import Coding, Score, score
from communique.evaluation.codings import CodedEngagement, CodedFigure, CodedParticipant
from communique.evaluation.errors import by_field, by_outlet, by_type, confusions, examples
from communique.evaluation.printed import error_lines, group_lines, score_lines, score_values

VEA = CodedParticipant("Mele Vea", None, "Minister", "TON", "host")
GOLD = CodedEngagement(
    "meeting",
    ("FJI", "TON"),
    status="held",
    date="2021-03-04",
    participants=(VEA, CodedParticipant("Ana Fonua", None, "Envoy", "TON", "guest")),
    topics=("trade",),
    evidence=("They met on Thursday.",),
)
PREDICTED = CodedEngagement(
    "meeting",
    ("FJI", "TON"),
    status="planned",
    date="2021-03-04",
    participants=(CodedParticipant("Mele Vea", "Captain", "Minister", "TON", "guest"),),
    topics=("trade", "space"),
)


def compared() -> Score:
    gold = {"r1": Coding("r1", engagements=(GOLD,), figures=(CodedFigure(5, "USD", "exports"),))}
    return score(gold, {"r1": Coding("r1", engagements=(PREDICTED,))})


def test_errors_are_counted_by_field() -> None:
    counts = {row.name: row[1:] for row in by_field(compared().differences)}
    assert counts == {
        "status": (0, 0, 1),
        "rank": (0, 0, 1),
        "role": (0, 0, 1),
        "topic": (0, 1, 0),
        "participant": (1, 0, 0),
        "figure": (1, 0, 0),
    }


def test_errors_are_counted_by_engagement_type_and_outlet() -> None:
    found = compared().differences
    assert [row[:4] for row in by_type(found)] == [("meeting", 1, 1, 3)]
    assert [row[:4] for row in by_outlet(found, {"r1": "Reef Post"})] == [("Reef Post", 2, 1, 3)]


def test_confusions_name_both_values() -> None:
    assert ("status", "held", "planned", 1) in confusions(compared().differences)
    assert ("rank", None, "Captain", 1) in confusions(compared().differences)


def test_examples_are_limited_for_each_cause() -> None:
    found = examples(compared().differences * 3, 2)
    assert len(found["status wrong"]) == 2
    assert found["status wrong"][0].words == "They met on Thursday."
    assert found["figure missed"][0].gold == "exports: 5 USD"


def test_the_printed_tables_hold_the_figures() -> None:
    found = compared()
    table = "\n".join(score_lines(found))
    assert "engagement     1.000   1.000   1.000       1          1" in table
    assert "status 0.000 (1)" in table
    errors = "\n".join(error_lines(found, 1))
    assert "status: held -> planned" in errors
    assert "rank: not stated -> Captain" in errors
    assert "r1 (meeting): held -> planned «They met on Thursday.»" in errors
    groups = list(group_lines({"Reef Post": found}, title="outlet"))
    assert groups[1].split() == ["Reef", "Post", "1", "1.000", "0.667", "0.667", "-", "-", "-", "0.000"]


def test_the_values_for_programs_hold_the_same() -> None:
    values = score_values(compared(), errors=1)
    assert values["scores"]["figure"] == {"p": 0.0, "r": 0.0, "f1": 0.0, "gold": 1, "pred": 0}
    assert values["shares"]["date"] == {"share": 1.0, "of": 1}
    assert values["errors"]["rank wrong"][0]["predicted"] == "Captain"
