"""Paths give reports and failures in order, with distinct ids."""

from __future__ import annotations

import io
import json
import logging
import time
from pathlib import Path

import pytest

from communique.codebook import Failure, Report
from communique.documents import load
from communique.errors import DocumentError

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "../shared/seeds"
TEXT = (
    "The minister of defence of Chile met her Peruvian colleague in Lima on Monday and they discussed ports."
)


def reports(*rows: dict[str, object]) -> list[Report | Failure]:
    lines = "\n".join(json.dumps(row) for row in rows)
    return list(load(["-"], stdin=io.BytesIO(lines.encode())))


def test_each_kind_of_file_is_read_with_what_it_says(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<html><head><meta property="og:site_name" content="Andes Post"></head><body><article>'
        f"<h1>Ministers meet</h1><p>{TEXT}</p><p>{TEXT.replace('ports', 'ships')}</p></article></body></html>"
    )
    (tmp_path / "b.md").write_text(
        f"---\ndate: 2021-06-11\nauthor: Ana Díaz\n---\n# Ministers meet\n\n{TEXT}\n"
    )
    (tmp_path / "c.jsonl").write_text(json.dumps({"text": TEXT, "title": "Ministers meet", "id": "x"}))
    (tmp_path / "d.txt").write_text(f"Ministers meet in Lima\n{TEXT}")
    found = [item for item in load([str(tmp_path)]) if isinstance(item, Report)]
    assert [report.title for report in found] == ["Ministers meet"] * 3 + ["Ministers meet in Lima"]
    page, markdown, line, _ = found
    assert page.outlet == "Andes Post"
    assert (markdown.published, markdown.byline) == ("2021-06-11", "Ana Díaz")
    assert (line.id, line.origin) == ("x", f"{tmp_path / 'c.jsonl'}:1")


def test_given_day_and_outlet_hold_where_the_report_is_silent(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        json.dumps({"text": TEXT})
        + "\n"
        + json.dumps({"text": TEXT, "published": "2020-01-02", "outlet": "Own"})
    )
    first, second = load([str(tmp_path)], published="11 June 2021", outlet="Given")
    assert isinstance(first, Report)
    assert isinstance(second, Report)
    assert (first.published, first.outlet) == ("2021-06-11", "Given")
    assert (second.published, second.outlet) == ("2020-01-02", "Own")


@pytest.mark.parametrize("published", ["12/11/2016", "soon"])
def test_a_given_day_that_is_no_day_is_refused_at_once(published: str) -> None:
    with pytest.raises(DocumentError, match="accepted is a date such as 2021-06-10"):
        load([], published=published)


def test_failures_say_where_and_at_which_stage_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.4")
    (tmp_path / "b.txt").write_text(
        "Le ministre a rencontré son homologue à Lima lundi pour parler des ports. " * 2
    )
    (tmp_path / "c.txt").write_text(TEXT)
    (tmp_path / "d.html").write_text("<html><body></body></html>")
    found = list(load([str(tmp_path)]))
    assert [item.stage if isinstance(item, Failure) else "" for item in found] == [
        "source",
        "document",
        "",
        "document",
    ]
    assert [Path(item.origin or "").name for item in found] == ["a.txt", "b.txt", "c.txt", "d.html"]


def test_a_second_report_under_one_id_gets_an_id_of_its_own() -> None:
    found = reports({"id": "x", "text": TEXT}, {"id": "x", "text": TEXT + " Then they parted."})
    first, second = (item.id for item in found if isinstance(item, Report))
    assert first == "x"
    assert second.startswith("x~")


def test_an_exact_repetition_is_left_out_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    row = {"text": TEXT, "outlet": "Post"}
    with caplog.at_level(logging.INFO):
        found = reports(row, row, {**row, "outlet": "Wire"}, {"id": "x", **row}, {"id": "x", **row})
    assert len(found) == 3
    assert caplog.text.count("read before") == 2


def test_twenty_megabytes_in_one_line_fail_or_pass_within_two_seconds(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"The minister met. " * 1_200_000)
    (tmp_path / "b.jsonl").write_bytes(b'{"text": "' + b"The minister met. " * 1_200_000 + b'"}')
    before = time.perf_counter()
    found = list(load([str(tmp_path)]))
    assert time.perf_counter() - before < 2
    assert all(isinstance(item, Failure) and "longer than 5 MB" in item.message for item in found)


def test_a_report_of_a_books_length_is_loaded_within_two_seconds(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"The minister met her colleague. " * 15_000)
    before = time.perf_counter()
    [item] = load([str(tmp_path)])
    assert time.perf_counter() - before < 2
    assert isinstance(item, Report)


def test_a_text_longer_than_a_book_is_refused_and_the_rest_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"The minister met her colleague. " * 16_000)
    (tmp_path / "b.txt").write_text(TEXT * 5)
    refused, loaded = load([str(tmp_path)])
    assert isinstance(refused, Failure)
    assert "the limit for one report is 500000: split it" in refused.message
    assert isinstance(loaded, Report)


def test_a_thousand_reports_a_second_are_loaded() -> None:
    rows = [
        {"text": f"LIMA, June 3 (Andina) – {TEXT} {number} ships took part. " + TEXT * 20}
        for number in range(500)
    ]
    reports(rows[0])  # the language model is loaded once
    before = time.perf_counter()
    assert len(reports(*rows)) == 500
    assert time.perf_counter() - before < 1.5  # 0.25 on an idle core of 2024


@pytest.mark.skipif(not SEEDS.exists(), reason="the articles beside the repository are not there")
def test_the_example_articles_load_with_what_they_say_of_themselves() -> None:
    found = [item for item in load([str(SEEDS)]) if isinstance(item, Report)]
    assert len(found) == len(list(SEEDS.glob("*.txt")))
    assert [bool(report.agency) for report in found] == [True, True, True, True, False]
    assert [report.byline is not None for report in found] == [False, True, True, True, False]
    assert [report.published for report in found] == [None, "2021-06-11", "2021-06-09", None, None]
    assert [bool(report.title) for report in found] == [False, False, False, True, False]
    assert found[0].dateline_place == "Islamabad"
    for report in found:
        assert "Follow us" not in report.text[report.lead_start : report.prose_end]
