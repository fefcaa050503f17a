"""Coders compared: alpha and kappa as published and as NLTK gives them, intervals by reports."""

from __future__ import annotations

import numpy as np
import pytest

from communique.errors import ScoringError
from communique.evaluation.agreement import alpha
from communique.evaluation.coders import Asked, CoderAgreement, compare_answers, compare_coders
from communique.evaluation.coders_printed import coder_lines, coder_values
from communique.evaluation.codings import CodedEngagement, Coding, Codings
from communique.evaluation.resampling import alphas, draws, interval

# The nominal example of Krippendorff's "Computing Krippendorff's Alpha-Reliability": alpha is 0.743.
KRIPPENDORFF = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
    (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
)
# Fifty proposals of which two readers said the same 20 + 15 times: kappa is 0.4.
KAPPA = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15


def asked(answers: list[tuple[str | None, ...]], per_report: int = 1) -> list[Asked]:
    return [Asked(f"r{number // per_report:03}", "status", said) for number, said in enumerate(answers)]


def compared(answers: list[tuple[str | None, ...]], per_report: int = 1, seed: int = 1) -> CoderAgreement:
    questions = asked(answers, per_report)
    docs = list(dict.fromkeys(one.doc for one in questions))
    names = [f"coder{number}" for number in range(len(answers[0]))]
    return compare_answers(names, questions, docs, resamples=1000, seed=seed)


def krippendorff() -> list[tuple[str | None, ...]]:
    units = zip(*KRIPPENDORFF, strict=True)
    return [tuple(None if value is None else str(value) for value in unit) for unit in units]


def test_alpha_is_that_of_the_published_example() -> None:
    measure = compared(krippendorff()).fields["status"].alpha
    assert measure.value == pytest.approx(0.743, abs=0.001)
    assert measure.interval is not None
    assert measure.interval.low < 0.743 < measure.interval.high


def test_kappa_and_share_are_those_of_the_example() -> None:
    (pair,) = compared(list(KAPPA)).pairs
    field = pair.fields["status"]
    assert (field.share.value, field.units) == (pytest.approx(0.7), 50)
    assert field.kappa.value == pytest.approx(0.4)
    assert field.kappa.interval is not None
    assert field.kappa.interval.low < 0.4 < field.kappa.interval.high


@pytest.mark.parametrize("seed", range(5))
def test_the_resampled_alpha_of_all_reports_is_that_of_the_library(seed: int) -> None:
    random = np.random.default_rng(seed)
    answers = [
        tuple(None if random.random() < 0.2 else str(random.integers(4)) for _ in range(3)) for _ in range(40)
    ]
    kept = [said for said in answers if sum(value is not None for value in said) >= 2]
    entries = [(unit // 4, unit, int(value)) for unit, said in enumerate(kept) for value in said if value]
    table = np.array(entries, dtype=np.intp)
    once = np.ones((1, table[:, 0].max() + 1))
    assert alphas(table[:, 0], table[:, 1], table[:, 2], once)[0] == pytest.approx(alpha(kept).value)


def test_values_of_one_report_hang_together() -> None:
    """The same values in fewer reports give a wider interval."""
    many = compared(list(KAPPA)).fields["status"].alpha.interval
    few = compared(list(KAPPA), per_report=10).fields["status"].alpha.interval
    assert many is not None
    assert few is not None
    assert few.high - few.low > 1.5 * (many.high - many.low)


def test_the_same_seed_gives_the_same_interval_and_another_one_hardly_another() -> None:
    first, again, other = (compared(list(KAPPA), seed=seed).fields["status"].alpha for seed in (1, 1, 2))
    assert first == again
    assert first.interval != other.interval
    assert first.interval is not None
    assert other.interval is not None
    assert first.interval.low == pytest.approx(other.interval.low, abs=0.05)


def test_what_is_undefined_has_no_value_and_no_interval() -> None:
    found = compared([("held", "held")] * 10)
    assert found.fields["status"].alpha == (None, None)
    assert found.pairs[0].fields["status"].kappa == (None, None)
    assert found.pairs[0].fields["status"].share.value == 1.0
    assert interval(np.array([np.nan] * 20 + [1.0] * 80)) is None
    assert interval(np.array([])) is None


def test_each_draw_has_as_many_reports_as_there_are() -> None:
    drawn = draws(7, 50, 3)
    assert drawn.shape == (50, 7)
    assert set(drawn.sum(axis=1)) == {7.0}


def coding(doc: str, *types: str, status: str = "held") -> Coding:
    made = [CodedEngagement(type=kind, parties=("NOR", "PRT"), status=status) for kind in types]
    return Coding(doc, engagements=tuple(made))


def coders() -> dict[str, Codings]:
    anna = {f"r{i}": coding(f"r{i}", "meeting", "visit") for i in range(6)}
    ben = {f"r{i}": coding(f"r{i}", "meeting", *(["visit"] if i % 2 else [])) for i in range(6)}
    return {"anna": anna, "ben": ben}


def test_f1_of_records_is_that_of_the_score_with_an_interval() -> None:
    (pair,) = compare_coders(coders(), resamples=500).pairs
    measure = pair.f1["engagement"]
    assert measure.value == pytest.approx(2 * 9 / (12 + 9))
    assert measure.interval is not None
    assert measure.interval.low < measure.value < measure.interval.high <= 1
    assert pair.f1["figure"] == (None, None)


def test_coders_without_a_report_in_common_are_refused() -> None:
    with pytest.raises(ScoringError, match="anna and ben have no report in common"):
        compare_coders({"anna": {"a": coding("a", "visit")}, "ben": {"b": coding("b", "visit")}})
    with pytest.raises(ScoringError, match="needs the codings of two or more coders, got 1"):
        compare_coders({"anna": {}})


def test_what_is_printed_says_how_it_was_drawn() -> None:
    found = compare_coders(coders(), resamples=200, seed=9)
    lines = list(coder_lines(found))
    assert lines[0] == "6 reports, 2 coders: anna, ben"
    assert lines[1] == "in brackets: 95 % intervals, 200 draws of reports, seed 9"
    values = coder_values(found)
    assert values["fields"]["relevance"] == {"units": 6, "alpha": {"value": None, "low": None, "high": None}}
    assert values["pairs"][0]["f1"]["engagement"]["low"] < values["pairs"][0]["f1"]["engagement"]["high"]


def test_draws_without_any_unit_of_a_field_leave_no_trace(recwarn: pytest.WarningsRecorder) -> None:
    """Two units, both in one of six reports: many draws hold neither."""
    questions = [Asked("r0", "rank", ("Admiral", "Admiral")), Asked("r0", "rank", ("Captain", "Major"))]
    found = compare_answers(["anna", "ben"], questions, [f"r{i}" for i in range(6)], resamples=200, seed=1)
    assert found.fields["rank"].alpha.value is not None
    assert found.fields["rank"].alpha.interval is None
    assert [str(each.message) for each in recwarn] == []
