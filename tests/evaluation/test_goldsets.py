"""A gold set is a file of reports and a file of codings; a reader's results are codings too."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from communique.codebook import Failure, Reading, Report
from communique.errors import ScoringError
from communique.evaluation.goldsets import gold_set_names, predict, read_gold_set

TEXT = "The defence ministers of Fiji and Tonga met in Suva on Thursday and talked about fisheries patrols."


def write(folder: Path, reports: list[dict[str, object]], codings: list[dict[str, object]]) -> None:
    (folder / "own.jsonl").write_text("\n".join(map(json.dumps, reports)))
    (folder / "own.gold.jsonl").write_text("\n".join(map(json.dumps, codings)))


def test_reports_keep_their_order_and_outlet(tmp_path: Path) -> None:
    reports = [{"id": "b", "text": TEXT, "title": "Talks", "outlet": "Reef Post"}, {"id": "a", "text": TEXT}]
    write(tmp_path, reports, [{"doc": "a"}, {"doc": "b"}])
    gold = read_gold_set(tmp_path, "own")
    assert [report.id for report in gold.reports] == ["b", "a"]
    assert gold.reports[0].text == f"Talks\n{TEXT}"
    assert gold.outlets == {"b": "Reef Post", "a": ""}
    assert gold_set_names(tmp_path) == ["own"]


def test_the_digest_changes_with_the_codings(tmp_path: Path) -> None:
    write(tmp_path, [{"id": "a", "text": TEXT}], [{"doc": "a"}])
    before = read_gold_set(tmp_path, "own").digest
    assert read_gold_set(tmp_path, "own").digest == before
    write(tmp_path, [{"id": "a", "text": TEXT}], [{"doc": "a", "note": "seen twice"}])
    assert read_gold_set(tmp_path, "own").digest != before


def test_a_report_that_is_refused_is_a_failure_not_an_error(tmp_path: Path) -> None:
    write(tmp_path, [{"id": "a", "text": "  "}, {"id": "b", "text": TEXT}], [{"doc": "a"}, {"doc": "b"}])
    gold = read_gold_set(tmp_path, "own")
    assert [report.id for report in gold.reports] == ["b"]
    assert [failure.stage for failure in gold.unreadable] == ["document"]


@pytest.mark.parametrize(
    ("reports", "message"),
    [([{"id": "a"}], "line 1: not a report"), ([{"id": "c", "text": TEXT}], "report 'c' has no coding")],
)
def test_what_is_no_gold_set_is_named(tmp_path: Path, reports: list[dict[str, object]], message: str) -> None:
    write(tmp_path, reports, [{"doc": "a"}])
    with pytest.raises(ScoringError, match=message):
        read_gold_set(tmp_path, "own")


def test_a_missing_gold_set_names_those_that_exist(tmp_path: Path) -> None:
    write(tmp_path, [], [])
    with pytest.raises(ScoringError, match=r"no gold set 'other' in .*; there are: own"):
        read_gold_set(tmp_path, "other")


def test_failures_have_no_coding(tmp_path: Path) -> None:
    def read_every_second(reports: Iterable[Report]) -> Iterator[Reading | Failure]:
        for number, report in enumerate(reports):
            if number % 2:
                yield Failure(origin=report.id, stage="reading", error="ReadingError", message="too long")
            else:
                yield Reading(doc=report.id, report=report)

    write(tmp_path, [{"id": "a", "text": TEXT}, {"id": "b", "text": TEXT}], [{"doc": "a"}, {"doc": "b"}])
    prediction = predict(read_every_second, read_gold_set(tmp_path, "own").reports)
    assert list(prediction.codings) == ["a"]
    assert [failure.origin for failure in prediction.failures] == ["b"]
