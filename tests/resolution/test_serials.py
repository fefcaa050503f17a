"""Reports without a date are told apart by the numbers that their outlet gives them."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from communique.codebook.records import Report
from communique.resolution import resolve
from communique.resolution.serials import Serial, distance, serial


def report(**given: Any) -> Report:
    return Report(text="Admiral Costa visits Oslo", title="", body_start=0, lead_start=0, **given)


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://daily.example/news/439762/Admiral", Serial("https://daily.example/news/", 439762)),
        ("https://daily.example/a-10417.html", Serial("https://daily.example/a-", 10417)),
        ("https://daily.example/20230512/39871", Serial("https://daily.example/20230512/", 39871)),
        ("https://daily.example/20230512/visit", None),
        ("https://daily.example/2023/05/12/visit", None),
        ("https://daily.example/r07f6967a9ea96da6", None),
    ],
)
def test_an_address_shows_the_number(url: str, found: Serial | None) -> None:
    assert serial(report(id="x", url=url)) == found


def test_an_id_shows_it_only_where_it_is_the_outlets_own_name_for_the_report() -> None:
    title = "Admiral Costa visits Oslo"
    text = {"text": title + "\nHe came.", "title": title, "body_start": 26, "lead_start": 26}
    named = Report(id="news_439762_Admiral-Costa-visits-Oslo.txt", **text)
    assert serial(named) == Serial("news_", 439762)
    assert serial(Report(id="collection/00042117.txt", **text)) is None


def test_only_numbers_of_one_series_can_be_compared() -> None:
    assert distance(Serial("a/", 10_000), Serial("a/", 10_500)) == 500
    assert distance(Serial("a/", 10_000), Serial("b/", 10_500)) is None
    assert distance(None, Serial("b/", 10_500)) is None


def numbered(build: Any, person: Any, number: int, text: str, **values: Any) -> Any:
    people = [person("Laura Ortiz", "ESP", "Minister"), person("Marco Bellini", "ITA", "Minister")]
    reading = build(f"r{number}", text, {"parties": ("ESP", "ITA"), "people": people} | values)
    url = f"https://daily.example/news/{number}"
    return msgspec.structs.replace(reading, report=msgspec.structs.replace(reading.report, url=url))


@pytest.mark.parametrize(("number", "engagements"), [(40_040, 1), (45_000, 2), (60_000, 2)])
def test_news_far_apart_is_of_two_meetings(build: Any, person: Any, number: int, engagements: int) -> None:
    readings = [
        numbered(build, person, 40_000, "Laura Ortiz met Marco Bellini."),
        numbered(build, person, number, "Marco Bellini and Laura Ortiz held talks."),
    ]
    assert len(resolve(readings).engagements) == engagements


def test_what_was_planned_may_be_told_of_later(build: Any, person: Any) -> None:
    readings = [
        numbered(build, person, 40_000, "Laura Ortiz will meet Marco Bellini in Rome.", status="planned"),
        numbered(build, person, 41_500, "Laura Ortiz met Marco Bellini in Rome."),
    ]
    assert len(resolve(readings).engagements) == 1


def test_a_plan_told_after_it_was_held_is_another(build: Any, person: Any) -> None:
    readings = [
        numbered(build, person, 44_000, "Laura Ortiz will meet Marco Bellini in Rome.", status="planned"),
        numbered(build, person, 40_000, "Laura Ortiz met Marco Bellini in Rome."),
    ]
    assert len(resolve(readings).engagements) == 2
