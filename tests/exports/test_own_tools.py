"""Exports open in the tools that they are for: FollowTheMoney, networkx, icalendar, and as GeoJSON."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from communique.exports import wikidata
from communique.questions import Question

from .conftest import Exported


def entities(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_every_entity_is_valid_for_followthemoney_and_refers_to_entities(exported: Exported) -> None:
    reason = "followthemoney is not installed; its pyicu needs a C++ compiler and the headers of ICU"
    ftm = pytest.importorskip("followthemoney", reason=reason)
    found = entities(exported("ftm"))
    known = {each["id"] for each in found}
    assert {each["schema"] for each in found} == {
        *("Article", "PublicBody", "Organization", "Person", "Position", "Occupancy", "Event")
    }
    for each in found:
        proxy = ftm.model.get_proxy(each, cleaned=False)
        proxy.schema.validate(each)
        for prop, text in proxy.itervalues():
            assert prop.type.validate(text), (each["schema"], prop.name, text)
            assert prop.type.name != "entity" or text in known
        for name, values in each["properties"].items():
            assert sorted(proxy.get(name)) == sorted(set(values))


def test_an_occupancy_says_when_it_was_reported_and_never_when_it_began(exported: Exported) -> None:
    found = entities(exported("ftm"))
    held = [each["properties"] for each in found if each["schema"] == "Occupancy"]
    person = next(each for each in found if each["properties"].get("name") == ["Ingrid Solberg"])
    mine = next(each for each in held if each["holder"] == [person["id"]])
    assert mine["date"] == ["2019-02-03", "2021-05-07"]
    assert all("startDate" not in each and "endDate" not in each for each in held)


@pytest.mark.parametrize("name", ["gexf", "graphml"])
def test_the_network_loads_in_networkx_with_weights(exported: Exported, name: str) -> None:
    networkx = pytest.importorskip("networkx", reason="networkx is not installed")
    graph = getattr(networkx, f"read_{name}")(exported(name))
    assert graph.nodes["NOR"]["kind"] == "state"
    assert graph.nodes["P5+1"]["kind"] == "organisation"
    pair = graph.edges["NOR", "PRT"]
    # The signing lies in the visit; the exercise is only planned.
    assert (pair["weight"], pair["engagements"], pair["types"]) == (1, 2, "signing 1; visit 1")
    assert (pair["start"], pair["end"], pair["years"]) == ("2021-05-04", "2021-05-06", "2021 1")
    people = {values["label"]: node for node, values in graph.nodes(data=True) if values["kind"] == "person"}
    met = graph.edges[people["Ingrid Solberg"], people["Rui Tavares"]]
    assert (met["kind"], met["weight"]) == ("met", 1)


def test_the_calendar_opens_in_icalendar_with_what_lies_ahead(exported: Exported) -> None:
    icalendar = pytest.importorskip("icalendar")
    path = exported("ical")
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    assert all(len(line) <= 75 for line in path.read_bytes().split(b"\r\n"))
    exercise, due = sorted(calendar.walk("VEVENT"), key=lambda each: each.decoded("dtstart"))
    assert str(exercise["summary"]) == "Exercise: Norway and Portugal (day not stated: June 2022)"
    assert exercise.decoded("dtstart") == date(2022, 6, 1)
    assert exercise.decoded("dtend") == date(2022, 7, 1)
    assert (str(exercise["status"]), str(exercise["location"])) == ("CONFIRMED", "Portugal")
    assert str(due["summary"]).startswith("Due: hand over two boats (Norway")
    assert due.decoded("dtstart") == date(2023, 12, 31)
    assert exercise.decoded("dtstamp").date() == date(2021, 5, 7)


def test_geojson_has_a_point_for_a_known_city_and_null_for_a_mere_country(exported: Exported) -> None:
    found = json.loads(exported("geojson").read_text(encoding="utf-8"))
    assert found["type"] == "FeatureCollection"
    by_type = {each["properties"]["type"]: each for each in found["features"]}
    visit = by_type["visit"]
    longitude, latitude = visit["geometry"]["coordinates"]
    assert (longitude, latitude) == pytest.approx((-9.1, 38.7), abs=0.1)
    assert by_type["exercise"]["geometry"] is None
    assert "Rear Admiral Ingrid Solberg, Chief of the Navy (NOR)" in visit["properties"]["participants"]
    assert [each["id"] for each in found["features"]] == list(
        dict.fromkeys(e["id"] for e in found["features"])
    )


def test_wikidata_rows_bound_the_tenure_and_quote_the_sentence(exported: Exported) -> None:
    with exported("wikidata").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert list(rows[0]) == list(wikidata.COLUMNS)
    mine = [row for row in rows if row["person"] == "Ingrid Solberg"]
    assert {(row["qal8555"], row["qal8554"]) for row in mine} == {
        ("+2019-02-03T00:00:00Z/11", "+2021-05-07T00:00:00Z/11")
    }
    assert {(row["qid"], row["P39"]) for row in rows} == {("", "")}
    assert '"https://fjordpost.example/visit?a=1"' in {row["S854"] for row in mine}


def test_markdown_shows_no_mark_of_a_report_as_a_mark(exported: Exported) -> None:
    text = exported("markdown").read_text(encoding="utf-8")
    assert "## 2021" in text
    assert "### 4–6 May 2021: Visit of Norway and Portugal" in text
    assert "[Navy chief visits](https://fjordpost.example/visit?a=1), Fjord Post, 7 May 2021" in text
    assert "> “\\=HYPERLINK" in text
    assert "- open, due 2023: hand over two boats" in text
    assert "\\-1 is no formula" not in text  # an outcome of no engagement


def test_shapes_have_a_row_for_each_of_their_kind(exported: Exported) -> None:
    def rows(name: str) -> list[dict[str, str]]:
        with exported(name, to=name).open(encoding="utf-8", newline="") as stream:
            return list(csv.DictReader(stream))

    (visit,), (exercise,), (agreement,) = rows("visits"), rows("exercises"), rows("agreements")
    assert (visit["visitor"], visit["host"], visit["visitor_name"]) == ("NOR", "PRT", "Ingrid Solberg")
    assert (visit["start_date"], visit["end_date"]) == ("2021-05-04", "2021-05-06")
    assert visit["received_by"] == "Rui Tavares"
    assert (exercise["participants"], exercise["n_participants"], exercise["start_date"]) == (
        "NOR;PRT",
        "2",
        "2022-06",
    )
    assert (agreement["instrument"], agreement["title"], agreement["party_1"]) == (
        "memorandum",
        "a memorandum",
        "NOR",
    )
    assert visit["quote"].startswith("'=HYPERLINK")


def test_a_question_narrows_an_export(exported: Exported) -> None:
    found = json.loads(exported("geojson", Question(since="2020-01-01", types=("visit",))).read_text())
    assert [each["properties"]["type"] for each in found["features"]] == ["visit"]
