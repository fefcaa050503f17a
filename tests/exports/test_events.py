"""Coded events: PLOVER lines, GDELT and ICEWS rows, who acts on whom, and what has no day."""

from __future__ import annotations

import csv
import json
import re
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from communique.codebook.tables import ENGAGEMENT_TYPES, OUTCOME_KINDS, STATUSES
from communique.exports import events as coded
from communique.exports import gdelt, icews
from communique.exports.plover import engagement_code, outcome_code
from communique.ledger import open_ledger

from .conftest import Exported, written

MAPPING = resources.files("communique.exports").joinpath("data/plover.toml")


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def table(path: Path, columns: tuple[str, ...], skip: int) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        found = list(csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))[skip:]
    assert all(len(row) == len(columns) for row in found)
    return [dict(zip(columns, row, strict=True)) for row in found]


def test_every_code_that_records_can_have_has_a_label_and_a_scale() -> None:
    codes = {engagement_code(kind, status).cameo for kind in ENGAGEMENT_TYPES for status in STATUSES}
    codes |= {outcome_code(kind).cameo for kind in OUTCOME_KINDS} | {"033", "043", "044"}
    codes |= set(re.findall(r'"(\d{3})"', MAPPING.read_text(encoding="utf-8")))
    assert {"045", "039", "075"} <= codes
    for code in sorted(codes):
        assert coded.label(code)
        assert -10 <= coded.goldstein(code) <= 10
        assert coded.quad_class(code) in (1, 2, 3, 4)


def test_plover_has_the_required_fields_and_who_is_guest_and_host(exported: Exported) -> None:
    found = lines(exported("plover"))
    for record in found:
        assert {"id", "date", "actor", "event"} <= record.keys()
        assert len(record["date"]) == 10
    assert len({each["id"] for each in found}) == len(found)
    visit = next(each for each in found if each.get("mode") == ["visit"])
    assert (visit["event"], visit["date"], visit["enddate"]) == (["CONSULT"], "2021-05-04", "2021-05-06")
    (guest,), (host,) = visit["actor"], visit["recipient"]
    assert (guest["code"], guest["sector"], guest["identifier_text"]) == ("NOR", "MIL", "Ingrid Solberg")
    assert (host["code"], host["sector"], host["office"]) == ("PRT", "GOV", "Minister of Defence; acting")
    assert visit["event_loc"]["lat"] == pytest.approx(38.7, abs=0.1)
    assert visit["context"] == ["military"]
    assert visit["cite_info"]["url"] == "https://fjordpost.example/visit?a=1"


def test_a_planned_exercise_is_an_intention_of_both_within_its_month(exported: Exported) -> None:
    plan = next(each for each in lines(exported("plover")) if each["status"] == "planned")
    assert (plan["event"], plan["cameo"]) == (["AGREE"], "031")
    assert (plan["date"], plan["enddate"], plan["comment"]) == (
        "2022-06-01",
        "2022-06-30",
        "day not stated: 2022-06",
    )
    assert [each["code"] for each in plan["actor"]] == ["NOR", "PRT"]
    assert "recipient" not in plan


def test_gdelt_rows_have_its_61_columns_and_both_sides_of_a_visit(exported: Exported) -> None:
    assert len(gdelt.COLUMNS) == 61
    found = table(exported("gdelt"), gdelt.COLUMNS, 0)
    assert len({row["GLOBALEVENTID"] for row in found}) == len(found)
    made, hosted = (next(row for row in found if row["EventCode"] == code) for code in ("042", "043"))
    assert (made["Actor1Code"], made["Actor2Code"]) == ("NORMIL", "PRTGOV")
    assert (hosted["Actor1CountryCode"], hosted["Actor2CountryCode"]) == ("PRT", "NOR")
    assert (made["Day"], made["MonthYear"], made["Year"]) == ("20210504", "202105", "2021")
    assert made["FractionDate"] == "2021.3370"
    assert (made["EventRootCode"], made["QuadClass"], made["GoldsteinScale"]) == ("04", "1", "1.9")
    assert (made["ActionGeo_CountryCode"], made["ActionGeo_Type"]) == ("PO", "4")
    assert made["SOURCEURL"] == "https://fjordpost.example/visit?a=1"
    assert made["DATEADDED"] == "20210507000000"
    assert {row["Actor1Code"] for row in found if row["ActionGeo_Fullname"] == "Vienna, Austria"} == {
        "IRNGOV",
        "IGOP5+1",
    }


def test_icews_rows_name_the_actors(exported: Exported) -> None:
    path = exported("icews")
    assert path.read_text(encoding="utf-8").splitlines()[0].split("\t") == list(icews.COLUMNS)
    found = table(path, icews.COLUMNS, 1)
    call = next(row for row in found if row["CAMEO Code"] == "041" and row["Source Country"] == "Norway")
    assert (call["Source Name"], call["Target Name"]) == ("Ingrid Solberg", "envoy (Ghana)")
    assert (call["Event Date"], call["Event Text"]) == ("2019-02-02", "Discuss by telephone")
    assert (call["Source Sectors"], call["Target Sectors"]) == ("Military,Government", "Government")


@pytest.mark.parametrize(("name", "count"), [("plover", 1), ("gdelt", 2), ("icews", 2)])
def test_what_has_no_day_is_left_out_and_counted(name: str, count: int, file: Path, tmp_path: Path) -> None:
    with open_ledger(file) as ledger:
        (said,) = written(ledger, name, tmp_path / "out")
    assert said.startswith(f"{count} event")
