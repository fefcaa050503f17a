"""The tables: CSV cells that survive, a codebook, types in Parquet, a package that validates."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.errors import ExportError
from communique.exports.cells import cell, value
from communique.exports.formats import format_named
from communique.exports.tables import Column, tables
from communique.questions import Question

from .conftest import Exported

_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


def column(type: str, *, required: bool = True) -> Column:
    return Column("c", type, "", "c", (), "", "", required)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@given(_TEXT)
def test_a_text_survives_its_cell_and_never_begins_like_a_formula(text: str) -> None:
    written = cell(column("text"), text)
    assert value(column("text"), written) == text
    assert not written.startswith(("=", "+", "-", "@", "\t", "\r"))


@given(st.lists(_TEXT.filter(bool)))
def test_a_list_survives_its_cell(items: list[str]) -> None:
    assert value(column("list"), cell(column("list"), items)) == items


@pytest.mark.parametrize("number", [-3.25, 2.5e9, 0.1, 1e300])
def test_a_number_survives_its_cell_and_is_not_taken_for_a_formula(number: float) -> None:
    assert value(column("number"), cell(column("number"), number)) == number
    assert not cell(column("number"), number).startswith("'")


def test_not_stated_is_told_from_an_empty_text_where_the_column_can_be_either() -> None:
    assert cell(column("text", required=False), None) == ""
    assert value(column("text", required=False), "") is None
    assert value(column("text"), "") == ""


def test_the_tables_are_tidy_and_the_codebook_names_every_column(exported: Exported) -> None:
    folder = exported("csv")
    named = {(row["table"], row["column"]) for row in rows(folder / "codebook.csv") if row["column"]}
    for table in tables().values():
        with (folder / f"{table.name}.csv").open(encoding="utf-8", newline="") as stream:
            heading, *found = csv.reader(stream)
        assert {(table.name, each) for each in heading} == {each for each in named if each[0] == table.name}
        keys = [tuple(row[heading.index(each)] for each in table.key) for row in found]
        assert len(keys) == len(set(keys))
    visit = next(row for row in rows(folder / "engagements.csv") if row["type"] == "visit")
    assert (visit["first_day"], visit["last_day"]) == ("2021-05-04", "2021-05-06")
    assert (visit["parties"], visit["reports"]) == ("NOR;PRT", "1")


def test_each_quote_stands_in_its_report_at_its_place(exported: Exported) -> None:
    from .conftest import stories

    texts = {each.doc: each.report.text for each in stories()}
    found = rows(exported("csv") / "evidence.csv")
    assert len(found) > 20
    for row in found:
        words, report = row["words"], row["report"]
        guarded = words.startswith("'=")
        text = texts[report.removeprefix("'")][int(row["start_char"]) : int(row["end_char"])]
        assert text == (words[1:] if guarded else words)


def test_a_column_that_is_missing_is_named(exported: Exported) -> None:
    folder = exported("csv")
    (folder / "people.csv").write_text("id,name\n")
    read = format_named("csv").read
    assert read is not None
    with pytest.raises(ExportError, match=r"people\.csv has no column names"):
        list(read(folder))


def test_a_cell_of_the_wrong_kind_is_named(exported: Exported) -> None:
    folder = exported("csv")
    text = (folder / "copies.csv").read_text()
    (folder / "copies.csv").write_text(f"{text}r1,very,r1;r2\n")
    read = format_named("csv").read
    assert read is not None
    with pytest.raises(ExportError, match=r"copies\.csv, line 2.*very"):
        list(read(folder))


@pytest.mark.parametrize("question", [None, Question(types=("exercise",))])
def test_the_data_package_is_valid(exported: Exported, question: Question | None) -> None:
    frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed")
    report = frictionless.validate(str(exported("datapackage", question) / "datapackage.json"))
    assert report.flatten(["title", "message"]) == []
    assert report.stats["tasks"] == len(tables()) + 1


def test_a_wrong_value_makes_the_data_package_invalid(exported: Exported) -> None:
    frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed")
    folder = exported("datapackage")
    path = folder / "engagements.csv"
    path.write_text(path.read_text().replace("visit,held", "party,held"))
    assert not frictionless.validate(str(folder / "datapackage.json")).valid


def test_parquet_opens_in_duckdb_with_types_and_lists(exported: Exported) -> None:
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    folder = exported("parquet")
    query = f"""
        SELECT e.type, e.last_day - e.first_day, e.parties[1], p.name
        FROM '{folder}/engagements.parquet' e
        JOIN '{folder}/participants.parquet' p ON p.engagement = e.id
        WHERE e.first_day >= DATE '2021-01-01' AND list_contains(e.topics, 'shipbuilding')
        ORDER BY p.name
    """
    assert duckdb.sql(query).fetchall() == [
        ("visit", 2, "NOR", "Ingrid Solberg"),
        ("visit", 2, "NOR", "Rui Tavares"),
    ]
    arrow = pytest.importorskip("pyarrow.parquet")
    field = arrow.read_schema(folder / "engagements.parquet").field("sources")
    assert b"independent" in field.metadata[b"meaning"]
