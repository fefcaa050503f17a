"""What all formats have in common: found by name, the same bytes each time, back to equal records."""

from __future__ import annotations

import re
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest

from communique.errors import ExportError
from communique.exports import formats as formats_module
from communique.exports.formats import Format, format_named, formats, needed
from communique.exports.selection import Selection, selected
from communique.exports.sinks import FileSink, FolderSink
from communique.ledger import Ledger, open_ledger
from communique.questions import Question

from .conftest import Exported, written

NAMES = sorted(formats())
TWO_WAY = [name for name, each in formats().items() if each.read]


def content(path: Path) -> dict[str, bytes]:
    if path.is_file():
        return {"": path.read_bytes()}
    return {file.name: file.read_bytes() for file in sorted(path.iterdir())}


def records(selection: Selection) -> list[Any]:
    kinds = ("sources", "engagements", "people", "commitments", "figures", "said", "copies")
    return [record for kind in kinds for record in getattr(selection, kind)()]


def test_all_formats_of_the_task_are_there() -> None:
    assert {
        *("jsonl", "csv", "parquet", "datapackage", "plover", "gdelt", "icews", "ftm", "wikidata", "geojson"),
        *("gexf", "graphml", "ical", "markdown", "exercises", "visits", "agreements"),
    } <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_both_databases_give_the_same_bytes(name: str, ledger: Ledger, tmp_path: Path, file: Path) -> None:
    written(ledger, name, tmp_path / "one")
    with open_ledger(file) as other:
        written(other, name, tmp_path / "other")
    assert content(tmp_path / "one") == content(tmp_path / "other")
    assert any(content(tmp_path / "one").values())


@pytest.mark.parametrize("name", TWO_WAY)
def test_what_was_written_is_read_back_as_equal_records(name: str, ledger: Ledger, tmp_path: Path) -> None:
    written(ledger, name, tmp_path / "out")
    read = format_named(name).read
    assert read is not None
    with selected(ledger) as selection:
        wanted = records(selection)
    found = list(read(tmp_path / "out"))
    assert len(found) == len(wanted) > 15
    assert all(each in wanted for each in found)


@pytest.mark.parametrize("name", TWO_WAY)
def test_a_chosen_part_is_read_back_too(name: str, ledger: Ledger, tmp_path: Path) -> None:
    question = Question(parties=("GHA",))
    written(ledger, name, tmp_path / "out", question)
    read = format_named(name).read
    assert read is not None
    with selected(ledger, question) as selection:
        wanted = records(selection)
        assert {each.parties for each in selection.engagements()} == {("GHA", "NOR")}
        assert [each.name for each in selection.people()] == ["Ingrid Solberg"]
        assert {each.id for each in selection.sources()} == {"call", "vague"}
    found = list(read(tmp_path / "out"))
    assert len(found) == len(wanted) > 4
    assert all(each in wanted for each in found)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_fits_is_a_valid_export_too(name: str, exported: Exported) -> None:
    assert exported(name, Question(parties=("NZL",))).exists()


@pytest.mark.parametrize("name", NAMES)
def test_each_format_says_what_it_is_for_on_one_line_and_on_a_page(name: str) -> None:
    about = format_named(name).about
    assert about == about.strip()
    assert 10 < len(about) < 100
    page = Path(__file__).parents[2] / "docs" / "reference" / "exports"
    text = "".join(each.read_text(encoding="utf-8") for each in page.glob("*.md"))
    assert re.search(rf"`{name}`", text)


def test_a_wrong_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(ExportError, match=r"there is no format 'Parket'; accepted: .*; did you mean parquet"):
        format_named("Parket")


def test_a_format_of_another_package_comes_in_by_the_same_door(monkeypatch: pytest.MonkeyPatch) -> None:
    points = [
        EntryPoint("mine", "communique.exports.jsonl:FORMAT", "communique.exports"),
        EntryPoint("broken", "communique.exports.nothing:FORMAT", "communique.exports"),
        EntryPoint("odd", "communique.exports.jsonl:Format", "communique.exports"),
    ]
    monkeypatch.setattr(formats_module, "entry_points", lambda group: points)
    assert isinstance(format_named("mine"), Format)
    with pytest.raises(ExportError, match=r"'broken' cannot be loaded from communique.exports.nothing"):
        format_named("broken")
    with pytest.raises(ExportError, match="is no Format but a type"):
        format_named("odd")


def test_a_missing_package_is_named_with_what_installs_it() -> None:
    with pytest.raises(ExportError, match=r"needs the package nowhere_at_all.*communique\[parquet\]"):
        needed("nowhere_at_all.part", "parquet")


def test_an_export_that_breaks_off_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("before")

    def break_off() -> None:
        with FileSink(path).open("any") as stream:
            stream.write(b"after")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    assert path.read_text() == "before"
    assert [each.name for each in tmp_path.iterdir()] == ["out.txt"]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="cannot be written"), FileSink(tmp_path / "no" / "x").open("any"):
        pass
    (tmp_path / "file").write_text("")
    with pytest.raises(ExportError, match="cannot be written"), FolderSink(tmp_path / "file").open("any"):
        pass


@pytest.mark.parametrize("name", TWO_WAY)
def test_what_is_no_export_is_refused(name: str, tmp_path: Path) -> None:
    read = format_named(name).read
    assert read is not None
    (tmp_path / "bad.jsonl").write_text('{"kind": "mood", "record": {}}\n')
    with pytest.raises(ExportError, match="accepted"):
        list(read(tmp_path / "bad.jsonl"))
