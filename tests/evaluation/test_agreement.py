"""Coders are aligned unit by unit, and alpha says how far they agree beyond chance."""

from __future__ import annotations

import pytest

from communique.errors import ScoringError
from communique.evaluation import Coding
from communique.evaluation.agreement import FIELDS, agreement, alpha
from communique.evaluation.alignment import align
from communique.evaluation.codings import CodedEngagement, CodedOutcome, CodedParticipant

# Krippendorff's own example of nominal data with missing values (Content Analysis, chapter 11).
CODERS = [
    "1 2 3 3 2 1 4 1 2 * * *",
    "1 2 3 3 2 2 4 1 2 5 * 3",
    "* 3 3 3 2 3 4 2 2 5 1 *",
    "1 2 3 3 2 4 4 1 2 5 1 *",
]


def equal_pairs(first: list[str], second: list[str]) -> list[tuple[str, str]]:
    return [(one, two) for one in first for two in second if one.lower() == two.lower()]


def coding(*types: str, doc: str = "r1", **values: object) -> dict[str, Coding]:
    engagements = tuple(
        CodedEngagement(kind, ("FJI", "TON"), **values)  # type: ignore[arg-type]
        for kind in types
    )
    return {doc: Coding(doc, engagements=engagements)}


def test_alpha_of_the_textbook_example() -> None:
    rows = [[None if value == "*" else value for value in row.split()] for row in CODERS]
    found = alpha(list(zip(*rows, strict=True)))
    assert found.value == pytest.approx(0.743, abs=5e-4)
    assert found.units == 11


@pytest.mark.parametrize(
    ("answers", "units"), [([], 0), ([("a", None), (None, "b")], 0), ([("a", "a"), ("a", "a")], 2)]
)
def test_alpha_is_undefined_without_variation(answers: list[tuple[str | None, ...]], units: int) -> None:
    assert alpha(answers) == (None, units)


def test_records_are_aligned_with_the_first_of_their_unit() -> None:
    assert align([["a", "b"], ["B"], ["c", "A", "b"]], equal_pairs) == [
        ("a", None, "A"),
        ("b", "B", "b"),
        (None, None, "c"),
    ]


def test_coders_who_agree_have_alpha_one() -> None:
    person = CodedParticipant("Mele Vea", "Captain", "Minister", "TON", "host")
    one = coding("meeting", "call", date="2021", participants=(person,)) | coding(doc="r2")
    found = agreement({"anna": one, "ben": one, "chen": one})
    assert set(found.alphas) == set(FIELDS)
    assert len(found.pairs) == 3
    assert all(pair.score.tallies["engagement+"].f1 == 1.0 for pair in found.pairs)
    assert found.alphas["type"] == (1.0, 2)
    assert found.alphas["relevance"] == (1.0, 2)


def test_another_type_lowers_alpha_of_type_and_leaves_no_unit_for_the_rest() -> None:
    found = agreement({"anna": coding("meeting"), "ben": coding("call")})
    value, units = found.alphas["type"]
    assert units == 1
    assert value is not None
    assert value <= 0
    assert found.alphas["status"].units == 0


def test_not_stated_is_a_value() -> None:
    anna = coding("meeting", "call", date="2021")
    ben = coding("meeting", date="2021")["r1"].engagements + coding("call", date=None)["r1"].engagements
    found = agreement({"anna": anna, "ben": {"r1": Coding("r1", engagements=ben)}})
    assert found.alphas["date"].units == 2
    assert found.alphas["date"].value is not None
    assert found.alphas["date"].value < 1


def test_a_report_that_a_coder_did_not_code_is_missing_not_empty() -> None:
    anna = coding("meeting") | coding("call", doc="r2")
    found = agreement({"anna": anna, "ben": coding("meeting")})
    assert found.pairs[0].score.reports == 1
    assert found.alphas["relevance"].units == 1


def test_outcomes_are_aligned_by_their_evidence() -> None:
    words = "they agreed to share charts"
    anna = {"r1": Coding("r1", outcomes=(CodedOutcome("agreed", evidence=words),))}
    ben = {"r1": Coding("r1", outcomes=(CodedOutcome("pledged", evidence=words),))}
    assert agreement({"anna": anna, "ben": ben}).alphas["outcome_kind"].units == 1


def test_one_coder_cannot_agree() -> None:
    with pytest.raises(ScoringError, match="two or more coders, got 1"):
        agreement({"anna": coding("meeting")})


def test_coders_without_a_common_report_are_an_error() -> None:
    with pytest.raises(ScoringError, match="anna and ben have no report in common"):
        agreement({"anna": coding("meeting"), "ben": coding("meeting", doc="r9")})
