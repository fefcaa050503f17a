"""Rows become readings whose values point at cells; bad rows are refused, with all that is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.codebook import Reading
from communique.errors import MappingError, RecordError
from communique.imports import Refused, coded_rows, load_mapping, ready_mappings, values

from .conftest import MAPPING, ROWS

Dataset = Callable[..., tuple[str, str]]


def rows(dataset: Dataset, table: str = ROWS, mapping: str = MAPPING) -> list[Reading | Refused]:
    path, written = dataset(table, mapping)
    return list(coded_rows(Path(path), load_mapping(written), "anna").rows)


def test_a_row_becomes_an_engagement_whose_values_point_at_its_cells(dataset: Dataset) -> None:
    reading = rows(dataset)[0]
    assert isinstance(reading, Reading)
    (engagement,), report = reading.engagements, reading.report
    assert (engagement.type, engagement.status, engagement.date) == (
        "ship_visit",
        "held",
        "2021-05-04/2021-05-06",
    )
    assert engagement.parties == ("NOR", "PRT")
    assert (engagement.place.city, engagement.place.country) == ("Lisbon", "PRT")
    assert engagement.topics == ("maritime_security",)
    (captain,) = engagement.participants
    assert (captain.name, captain.rank, captain.post, captain.party, captain.role) == (
        "Ida Nordahl",
        "Captain",
        "commanding officer",
        "NOR",
        "guest",
    )
    assert reading.postings[0].name == "Ida Nordahl"
    assert (report.outlet, report.byline, report.published) == ("Port calls", "anna", "2021-05-07")
    assert report.id == "human:anna/port-calls/1"
    for span in [*engagement.evidence, *(s for each in engagement.evidence_for.values() for s in each)]:
        assert report.text[span.start : span.end] == span.text
    assert engagement.evidence_for["type"][0].text == "Port call"
    assert engagement.evidence_for["party:NOR"][0].text == "Norway"
    assert captain.evidence_for["name"][0].text == "Ida Nordahl"
    assert "remarks: =fog" in report.text


def test_a_bad_row_is_refused_with_row_column_value_and_what_is_accepted(dataset: Dataset) -> None:
    _, refused, last = rows(dataset)
    assert isinstance(refused, Refused)
    message = refused.failure.message
    assert message.startswith("row 3: ")
    assert "column from: '31/02/2021' is no date of the form %d/%m/%Y" in message
    assert "column flag: 'Norwegen' is no party; nearest: Norwegian (NOR)" in message
    assert "column about: 'weather' is not in the codebook" in message
    assert refused.failure.origin.endswith("calls.csv:3")
    assert isinstance(last, Reading), "the rows after it go in, an empty one is passed over"
    assert last.engagements[0].date is None
    assert last.engagements[0].participants == ()


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            "1;Port call;Norway;PRT;;06/05/2021;04/05/2021;;;;;",
            "column to: '2021-05-04' is before '2021-05-06'",
        ),
        ("1;Port call;Norway;PRT;;;04/05/2021;;;;;", "column from: empty, while to is not"),
        (";;Norway;PRT;;;;;;;;", "column what: empty; accepted: a type of the codebook"),
        ("1;Port call;Norway;;;;;;;;;", "column flag or hosts: 1 parties; accepted: two or more"),
        ("1;Port call;Norway;NATO;;;;;;;;", "column hosts: 'NATO' is no country but NATO"),
        ("1;Port visit;Norway;PRT;;;;;;;;", "column what: 'Port visit' is not in the codebook"),
        ("1;Port call;Norway;PRT;;;;;;;;;more", "1 cells beyond the last column"),
        ("1;Port call;Norway;PRT;;;;2021;;;;", "column noted: '2021' is no date of the form"),
    ],
)
def test_each_kind_of_mistake_is_named(dataset: Dataset, row: str, said: str) -> None:
    (refused,) = rows(dataset, f"{ROWS.splitlines()[0]}\n{row}\n")
    assert isinstance(refused, Refused)
    assert said in refused.failure.message


def test_two_rows_of_one_id_are_not_both_taken(dataset: Dataset) -> None:
    one = ROWS.splitlines()[1]
    first, second = rows(dataset, f"{ROWS.splitlines()[0]}\n{one}\n{one}\n")
    assert isinstance(first, Reading)
    assert isinstance(second, Refused)
    assert "column no: the same as in row 2" in second.failure.message


def test_commas_tabs_and_other_encodings_are_understood(dataset: Dataset, tmp_path: Path) -> None:
    path, mapping = dataset(ROWS.replace(",", "/").replace(";", "\t"))
    table = "no,what,flag,hosts,port,from,to,noted,about,captain,rank,remarks\n"
    row = "1,Port call,NOR,PRT,Lisbon,,,,,Søren Ødegård,,\n"
    Path(path).write_bytes((table + row).encode("utf-16"))
    (reading,) = coded_rows(Path(path), load_mapping(mapping), "anna").rows
    assert isinstance(reading, Reading)
    assert reading.postings[0].name == "Søren Ødegård"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("[engagement]", "[engagements]"), "'engagements' is not known.*engagement"),
        (('status = { is = "held" }', ""), "engagement does not say status"),
        (("[[participant]]", "[participant]"), r"write it as \[\[participant\]\]"),
        (('city = "port"', 'city = "harbour"'), "has no column 'harbour', which the mapping names"),
        (('city = "port"', "city = 3"), "3 is neither a column nor a table"),
        (('city = "port"', "city = { split = ';' }"), "give either a column, or with `is`"),
        (('name = "Port calls"', ""), "has no name"),
        (('city = "port"', "city ="), "write it as TOML"),
        (('city = "port"', 'city = { colum = "port" }'), "'colum' is not known.*column"),
    ],
)
def test_a_broken_mapping_says_what_to_do(dataset: Dataset, change: tuple[str, str], said: str) -> None:
    with pytest.raises(MappingError, match=f"(?s){said}"):
        rows(dataset, mapping=MAPPING.replace(*change))


def test_other_things_that_cannot_be_used_are_named(dataset: Dataset, tmp_path: Path) -> None:
    path, mapping = dataset()
    with pytest.raises(MappingError, match="one of the ready ones: agreements, exercises, visits"):
        load_mapping("no.toml")
    near = "mapping 'visit' cannot be read: No such file or directory; nearest: visits"
    with pytest.raises(MappingError, match=near):
        load_mapping("visit")
    with pytest.raises(MappingError, match="cannot be the name of a coder"):
        coded_rows(Path(path), load_mapping(mapping), "anna berg")
    with pytest.raises(MappingError, match="cannot be read: No such file"):
        coded_rows(tmp_path / "none.csv", load_mapping(mapping), "anna")
    Path(path).write_text("no;no\n1;2\n")
    with pytest.raises(MappingError, match="has no column 'noted'"):
        coded_rows(Path(path), load_mapping(mapping), "anna")


def test_there_is_a_mapping_for_each_list_that_is_exported() -> None:
    assert ready_mappings() == ("agreements", "exercises", "visits")
    for name in ready_mappings():
        assert load_mapping(name).columns()


@given(st.dates(), st.sampled_from(["%d.%m.%Y", "%m/%d/%Y", "%Y%m%d", "%Y-%m-%d"]))
def test_a_day_is_read_as_its_form_says(day: object, form: str) -> None:
    from datetime import date

    assert isinstance(day, date)
    if day.year >= 1000:
        assert values.date(day.strftime(form), form) == day.isoformat()


@pytest.mark.parametrize("text", ["2021-13", "May 2021", "2021-02-30", "20210510"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(RecordError, match="is no date; accepted: ISO 8601"):
        values.date(text, "")
