"""From which state a report is told."""

from __future__ import annotations

import pytest

from communique.documents import make_report
from communique.gazetteer.cities import find_cities
from communique.reading.analysis import parties_of, sentences_of
from communique.reading.people.home import NOWHERE, features, home_of
from communique.reading.people.people import find_people, records_of

VISIT = (
    "GABORONE – Defence Minister Kagiso Molefe on Tuesday received the visiting Norwegian Defence "
    "Minister, Ola Bakken, at the ministry. "
    "Molefe and the Norwegian delegation later toured the barracks in Francistown. "
    "The Ambassador of Norway was present."
)


def home(text: str, outlet: str | None = None, url: str | None = None) -> str | None:
    report = make_report(text, outlet=outlet, url=url)
    parties = parties_of(report)
    people = records_of(report, sentences_of(report), parties)
    return home_of(report, parties, find_cities(report.text), people)


@pytest.mark.parametrize(
    ("outlet", "code"), [("NRK", "NOR"), ("Norway Today", "NOR"), ("Yonhap", "KOR"), ("Sunday Reader", "BWA")]
)
def test_the_outlet_says_it_and_else_the_text(outlet: str, code: str) -> None:
    assert home(VISIT, outlet) == code


def test_an_address_says_it() -> None:
    assert home("The two ministers met.", url="https://news.example.gh/a") == "GHA"


def test_nothing_is_made_up() -> None:
    assert home("The two ministers met on Tuesday.") is None
    assert home("Norway and Ghana signed an agreement with Portugal and Peru.") is None


def test_officials_without_a_state_are_those_of_the_home() -> None:
    report = make_report(VISIT, outlet="Sunday Reader")
    people, _ = find_people(report, sentences_of(report), parties_of(report))
    parties = {person.name: person.party for person in people if person.name}
    assert parties == {"Kagiso Molefe": "BWA", "Ola Bakken": "NOR"}


def test_the_features_of_each_state_are_named() -> None:
    report = make_report(VISIT)
    parties = parties_of(report)
    people = records_of(report, sentences_of(report), parties)
    found = features(report, parties, find_cities(report.text), people)
    assert set(found) == {"BWA", "NOR", NOWHERE}
    assert found["BWA"]["dateline"] == 1.0
    assert found["NOR"]["foreign"] > 0.5


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Statement by the Spokesperson of the Ministry of Foreign Affairs of Norway", "NOR"),
        ("Ministry of National Defence, Republic of Lithuania", "LTU"),
        ("Press release by the Polish Ministry of National Defence", "POL"),
        ("Ministry of External Affairs, Government of India", "IND"),
    ],
)
def test_the_ministry_that_heads_a_release_says_it(line: str, code: str) -> None:
    assert home(f"{line}\nThe Minister received the Ambassador of Chile. He spoke of Chile.") == code


def test_a_headline_that_only_names_a_ministry_says_nothing() -> None:
    line = "Ministry of Defence of Peru denies a report of Chile"
    assert home(f"{line}\nThe minister spoke of Chile.") is None


@pytest.mark.parametrize(
    "line",
    [
        "Defence ministry rejects Chilean claim",
        "Government denies arming Chile",
        "Foreign Ministry statement on Chile",
    ],
)
def test_a_headline_about_another_state_says_nothing(line: str) -> None:
    assert home(f"{line}\nThe minister spoke of Chile.") is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Colonel Juan Paz, commander of the battalion in Tamaulipas, denied it.", "MEX"),
        ("Captain Prasit Chan, commander of the task force in Narathiwat, spoke.", "THA"),
        ("Captain Prasit Chan came from Narathiwat to North Kivu.", None),
        ("Captain Prasit Chan came from Narathiwat, and the Peruvians left.", None),
    ],
)
def test_local_news_that_name_no_state_are_told_where_their_places_lie(text: str, code: str | None) -> None:
    assert home(text) == code
