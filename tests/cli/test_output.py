"""Where readings go, and what is said beside them."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
import typer

from communique.cli.output import WRITERS, Watch, opened, refuse_input_as_output
from communique.codebook import Failure, Reading, Report


def reading(name: str) -> Reading:
    return Reading(doc=name, report=Report(id=name, title="", text="Rain.", body_start=0, lead_start=0))


FAILURE = Failure(origin="bad\x1b.pdf", stage="document", error="DocumentError", message="no text")


def written(form: str, items: list[Reading | Failure]) -> str:
    data = io.BytesIO()
    stream = io.TextIOWrapper(data, encoding="utf-8", newline="\n")
    WRITERS[form](items, stream)
    stream.flush()
    return data.getvalue().decode()


def test_lines_of_json_keep_the_order_of_the_reports() -> None:
    lines = [
        json.loads(line) for line in written("jsonl", [reading("a"), FAILURE, reading("b")]).splitlines()
    ]
    assert [line.get("doc", "failed") for line in lines] == ["a", "failed", "b"]


def test_text_shows_each_report_and_failure() -> None:
    text = written("text", [reading("a"), FAILURE])
    assert text.index("\na\n") < text.index("Not read: bad\\x1b.pdf")


def test_a_page_holds_all_reports() -> None:
    assert written("html", [reading("a"), reading("b")]).count('<details class="report"') == 2


def test_a_file_is_written_as_utf_8(tmp_path: Path) -> None:
    with opened(tmp_path / "out.txt") as stream:
        stream.write("é\n")
    assert (tmp_path / "out.txt").read_bytes() == b"\xc3\xa9\n"


def test_a_file_that_cannot_be_written_is_wrong_usage(tmp_path: Path) -> None:
    with (
        pytest.raises(typer.BadParameter, match=r"cannot write .*nowhere"),
        opened(tmp_path / "nowhere" / "out.txt"),
    ):
        pass


def test_a_file_to_read_is_not_written_over(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("Rain.", encoding="utf-8")
    with pytest.raises(typer.BadParameter, match="would empty it"):
        refuse_input_as_output(
            [str(tmp_path / "other.txt"), f"{tmp_path}/../{tmp_path.name}/report.txt"], report
        )
    refuse_input_as_output([str(tmp_path)], report.with_name("new.txt"))


def test_the_watch_counts_and_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    items: list[Reading | Failure] = [reading("a"), FAILURE, reading("b")]
    with Watch(shared=False) as watch:
        assert list(watch.results(items)) == items
    watch.sum_up(None)
    assert (watch.read, watch.failed) == (2, 1)
    assert capsys.readouterr().err == "failed: bad\\x1b.pdf: no text\nread 2 reports, 1 failed\n"


def test_the_watch_says_nothing_when_all_is_plain(capsys: pytest.CaptureFixture[str]) -> None:
    with Watch(shared=False) as watch:
        list(watch.results([reading("a")]))
    watch.sum_up(None)
    assert capsys.readouterr().err == ""


def test_the_watch_says_what_was_written(capsys: pytest.CaptureFixture[str]) -> None:
    with Watch(shared=False) as watch:
        list(watch.results([reading("a")]))
    watch.sum_up(Path("out.html"))
    assert capsys.readouterr().err == "read 1 report; wrote out.html\n"


def test_failures_that_the_terminal_already_shows_are_not_said_twice(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with Watch(shared=True) as watch:
        list(watch.results([FAILURE]))
    assert capsys.readouterr().err == ""
