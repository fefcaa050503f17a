"""The reader end to end: short reports beside the records that they must give."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from communique import Reader, read
from communique.codebook import Engagement, Failure, Reading, Report, tables
from communique.documents import make_report

CASES = Path(__file__).parent / "cases" / "readings.toml"
DATA = tomllib.loads(CASES.read_text(encoding="utf-8"))
PUBLISHED: str = DATA["published"]
Record = dict[str, Any]


def given(engagement: Engagement, reading: Reading) -> Record:
    """An engagement as the cases say it, without what is null."""
    types = {e.id: e.type for e in reading.engagements}
    record: Record = {
        "type": engagement.type,
        "status": engagement.status,
        "date": engagement.date,
        "parties": list(engagement.parties),
        "venue": engagement.place.venue,
        "city": engagement.place.city,
        "country": engagement.place.country,
        "inside": types[engagement.parent] if engagement.parent else None,
        "participants": [
            _stated({"name": p.name, "rank": p.rank, "post": p.post, "party": p.party, "role": p.role})
            for p in engagement.participants
        ],
    }
    return _stated(record)


def _stated(record: Record) -> Record:
    return {key: value for key, value in record.items() if value not in (None, [])}


def records(text: str) -> list[Record]:
    reading = read(text, published=PUBLISHED)
    return [given(engagement, reading) for engagement in reading.engagements]


def as_toml(cases: list[Record]) -> Iterator[str]:
    for case in cases:
        yield "\n[[case]]"
        yield from (f"{key} = {_toml(case[key])}" for key in ("name", "text"))
        for engagement in records(case["text"]):
            yield "\n[[case.engagement]]"
            yield from (
                f"{key} = {_toml(value)}" for key, value in engagement.items() if key != "participants"
            )
            if "participants" in engagement:
                yield "participants = ["
                yield from (f"    {_toml(person)}," for person in engagement["participants"])
                yield "]"


def _toml(value: object) -> str:
    match value:
        case dict():
            return "{ " + ", ".join(f"{key} = {_toml(inner)}" for key, inner in value.items()) + " }"
        case list():
            return "[" + ", ".join(_toml(inner) for inner in value) + "]"
        case _:
            return json.dumps(value, ensure_ascii=False)


def test_cases_are_written_when_asked_for(request: pytest.FixtureRequest) -> None:
    if not request.config.getoption("--update-cases"):
        pytest.skip("writes tests/cases only with --update-cases")
    head = CASES.read_text(encoding="utf-8").partition("\n[[case]]")[0].rstrip("\n")
    CASES.write_text("\n".join([head, *as_toml(DATA["case"])]) + "\n", encoding="utf-8")


@pytest.mark.parametrize("case", DATA["case"], ids=lambda case: case["name"])
def test_a_report_gives_its_record(request: pytest.FixtureRequest, case: Record) -> None:
    if request.config.getoption("--update-cases"):
        pytest.skip("the cases were written anew")
    assert records(case["text"]) == case.get("engagement", [])


def test_the_cases_hold_every_type_and_status(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-cases"):
        pytest.skip("the cases were written anew")
    found = [engagement for case in DATA["case"] for engagement in case.get("engagement", [])]
    assert {e["type"] for e in found} == set(tables.ENGAGEMENT_TYPES)
    assert {e["status"] for e in found} == set(tables.STATUSES)


SIGNED = (
    "Ghanaian Defence Minister Ama Boateng and Norwegian Defence Minister Kari Lunde signed an agreement on "
    "cyber security in Oslo on 9 May 2023. Trade between Ghana and Norway reached $120 million in 2022. "
    "Norway condemned the attack on Togo."
)


def test_a_reading_holds_all_kinds_of_records() -> None:
    reading = read(SIGNED)
    assert [o.kind for o in reading.outcomes] == ["signed"]
    assert [o.engagement for o in reading.outcomes] == [reading.engagements[0].id]
    assert {(p.name, p.post, p.party) for p in reading.postings} == {
        ("Ama Boateng", "Defence Minister", "GHA"),
        ("Kari Lunde", "Defence Minister", "NOR"),
    }
    assert [(f.value, f.unit, f.period) for f in reading.figures] == [(120e6, "USD", "2022")]
    assert [(p.holder, p.stance) for p in reading.positions] == [("NOR", "condemns")]


def test_every_value_of_an_engagement_has_its_words() -> None:
    text = (
        "On 4 May 2023 Chilean Army Chief General Pablo Rojas met Polish Defence Minister Adam Lis in "
        "Warsaw to discuss cyber security."
    )
    (engagement,) = read(text).engagements
    words = {name: [e.text for e in quotes] for name, quotes in engagement.evidence_for.items()}
    assert words["type"] == ["met"]
    assert words["date"] == ["4 May 2023"]
    assert words["city"] == words["country"] == ["Warsaw"]
    assert words["topic:cyber"] == ["cyber"]
    assert {"status", "party:CHL", "party:POL"} <= words.keys()
    said = {p.name: {k: q[0].text for k, q in p.evidence_for.items()} for p in engagement.participants}
    assert said["Pablo Rojas"] == {
        "name": "Pablo Rojas",
        "rank": "General",
        "post": "Army Chief",
        "party": "Chilean",
        "role": "Chilean Army Chief General Pablo Rojas",
    }


def test_meetings_told_in_one_word_have_ids_of_their_own() -> None:
    reading = read(
        "Peruvian President Julio Quispe met separately with Chilean President Pablo Rojas and Chilean "
        "Defence Minister Ana Soto in Lima."
    )
    assert len(reading.engagements) == 2
    assert len({e.id for e in reading.engagements}) == 2


def test_a_confidence_comes_with_named_reasons() -> None:
    (engagement,) = read("Norway and Chile held a joint naval exercise in May 2023.").engagements
    assert 0.4 < engagement.confidence <= 1
    assert engagement.reasons
    assert all(reason.name and reason.weight for reason in engagement.reasons)
    weights = [abs(reason.weight) for reason in engagement.reasons]
    assert weights == sorted(weights, reverse=True)


def test_the_official_outlet_speaks_for_its_state_where_the_text_leaves_it_out() -> None:
    text = (
        "The Foreign Minister received Norwegian Foreign Minister Kari Lunde. Vietnam and Norway are friends."
    )
    with_outlet = read(text, outlet="Ministry of Foreign Affairs of Vietnam").engagements
    assert [e.parties for e in with_outlet] == [("NOR", "VNM")]


def test_what_the_screen_rejects_still_gives_the_posts_of_its_people() -> None:
    reading = read(
        "A new school was opened in Oakham.\n\nColonel Jane Field, Commander, 4 Brigade, spoke there."
    )
    assert [(p.name, p.rank, p.post) for p in reading.postings] == [
        ("Jane Field", "Colonel", "Commander, 4 Brigade")
    ]
    assert not reading.engagements


def test_what_the_screen_rejects_is_an_empty_reading() -> None:
    reading = read("The village of Oakham opened a new bakery on Monday.", title="Bread")
    assert reading == Reading(doc=reading.report.id, report=reading.report)
    assert reading.report.title == "Bread"


class TestPipe:
    def test_readings_come_in_the_order_of_the_reports(self) -> None:
        reports = [make_report(case["text"]) for case in DATA["case"][:3]]
        assert [r.doc for r in Reader().pipe(reports) if isinstance(r, Reading)] == [r.id for r in reports]

    def test_failures_pass_through(self) -> None:
        failure = Failure(origin="a.txt", stage="source", error="SourceError", message="unreadable")
        assert list(Reader().pipe([failure])) == [failure]

    @pytest.mark.parametrize(
        "broken",
        [
            {"text": "Ghana met Togo at a summit. \ud800"},
            {"text": b"Ghana met Togo at a summit."},
            {"outlet": 7, "text": "Ghana and Togo held a summit in Accra."},
        ],
    )
    def test_a_report_that_breaks_the_reading_is_a_failure_and_the_rest_is_read(self, broken: Record) -> None:
        whole: Record = {
            "id": "r1",
            "title": "",
            "body_start": 0,
            "lead_start": 0,
            "origin": "b.txt",
            **broken,
        }
        good = make_report(DATA["case"][0]["text"])
        failure, reading = Reader().pipe([Report(**whole), good])
        assert isinstance(failure, Failure)
        assert (failure.origin, failure.stage) == ("b.txt", "reading")
        assert failure.error in ("UnicodeEncodeError", "TypeError", "AttributeError")
        assert failure.message
        assert isinstance(reading, Reading)
        assert reading.engagements


def test_two_first_persons_that_speak_of_each_other_end_the_question_who_speaks() -> None:
    text = (
        "Norwegian Defence Minister Kari Lunde met Chilean Defence Minister Pablo Rojas in Oslo on Monday."
        "\nI agree, among friends, with the findings of the report: we must not think that the "
        "situation will improve and that trade will return."
    )
    assert [each.type for each in read(text).engagements] == ["meeting"]
