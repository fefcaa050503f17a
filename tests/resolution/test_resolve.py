"""Accounts of one engagement meet, those of two stay apart, in whatever order the reports came."""

from __future__ import annotations

import itertools
from typing import Any

import msgspec
import pytest

from communique.errors import RecordError
from communique.resolution import Judgement, MergedEngagement, Pointer, Remembered, resolve


def grouped(readings: Any, **more: Any) -> list[tuple[str, ...]]:
    """The reports of each engagement that has more than one."""
    found = resolve(readings, **more).engagements
    return sorted(tuple(account.doc for account in each.accounts) for each in found if len(each.accounts) > 1)


def only(readings: Any) -> MergedEngagement:
    (found,) = resolve(readings).engagements
    return found


@pytest.fixture
def talks(build: Any, person: Any) -> Any:
    """A report of talks of two ministers, with what differs from one to the next."""

    def made(doc: str, published: str, **values: Any) -> Any:
        people = [
            person("Laura Ortiz", "ESP", "Defence Minister"),
            person("Marco Bellini", "ITA", "Minister of Defence"),
        ]
        given = {"people": people, "parties": ("ESP", "ITA"), "place": {"city": "Rome", "country": "ITA"}}
        text = values.pop("text", "Laura Ortiz met Marco Bellini in Rome for talks on frigates.")
        return build(doc, text, given | values, published=published)

    return made


def test_two_reports_of_one_meeting_are_one_engagement(talks: Any) -> None:
    found = only([talks("a", "2023-05-05", date="2023-05-04"), talks("b", "2023-05-06", date="2023-05-04")])
    assert (found.date, found.status, found.sources) == ("2023-05-04", "held", 2)
    assert sorted(each.name or "" for each in found.participants) == ["Laura Ortiz", "Marco Bellini"]


def test_the_same_two_people_a_month_later_stay_apart(talks: Any) -> None:
    assert (
        grouped([talks("a", "2023-05-05", date="2023-05-04"), talks("b", "2023-06-06", date="2023-06-04")])
        == []
    )


def test_a_report_without_a_date_joins_the_one_of_its_week(talks: Any) -> None:
    readings = [talks("a", "2023-05-05", date="2023-05-04"), talks("b", "2023-05-06")]
    assert grouped(readings) == [("a", "b")]


def test_a_plan_and_what_came_of_it_are_one_engagement_with_its_history(talks: Any) -> None:
    plan = talks(
        "a", "2023-04-28", date="2023-05-01/2023-05-07", status="planned", text="They will meet next week."
    )
    found = only([plan, talks("b", "2023-05-05", date="2023-05-04")])
    assert [(step.doc, step.step) for step in found.history] == [("a", "planned"), ("b", "held")]
    assert (found.status, found.date) == ("held", "2023-05-04")


def test_a_report_without_a_date_joins_what_was_held_on_its_day(talks: Any) -> None:
    then = talks("b", "2024-05-05", date="2023-05-04", text="Laura Ortiz met Marco Bellini a year ago.")
    assert grouped([talks("a", "2023-05-05"), then]) == [("a", "b")]


def test_a_report_that_says_one_thing_twice_still_makes_a_step(talks: Any, build: Any) -> None:
    first = talks("a", "2023-05-04", date="2023-05-04")
    given = {"date": "2023-05-04", "place": {"city": "Rome", "country": "ITA"}, "parties": ("ESP", "ITA")}
    people = [{"name": "Laura Ortiz", "rank": None, "post": None, "party": "ESP", "role": "guest"}]
    text = "Laura Ortiz met Marco Bellini in Rome on frigates. Laura Ortiz met him in Rome on frigates."
    one, two = text.split(". ")
    again = build(
        "b",
        text,
        given | {"people": people, "said": one},
        given | {"people": people, "said": two},
        published="2023-05-05",
    )
    found = only([first, again])
    assert len(found.accounts) == 3
    assert [step.doc for step in found.history] == ["a", "b"]


def test_a_drill_called_off_is_not_the_exercise_that_held_it(build: Any) -> None:
    text = (
        "The exercise ran from 2 to 14 June 2024. A drill of the exercise planned for 11 June was cancelled."
    )
    one, two = text.split(". ")
    drill = {"type": "exercise", "date": "2024-06-11", "status": "cancelled", "said": two}
    held = {"type": "exercise", "date": "2024-06-02/2024-06-14", "said": one}
    plan = {"type": "exercise", "date": "2024-06-03/2024-06-14", "status": "planned"}
    readings = [
        build("a", "The exercise will run from 3 to 14 June 2024.", plan),
        build("b", text, held, drill),
    ]
    assert [len(each.accounts) for each in resolve(readings).engagements if each.status == "cancelled"] == [1]


@pytest.mark.parametrize(
    ("said", "factor", "value"),
    [
        ("agreement on search and rescue", "same_instrument", 1.0),
        ("agreement, signed in Rome on search", None, 0.0),
        ("protocol, signed in Rome on search", "other_instrument", 0.5),
        ("agreement on student exchange", "other_instrument", 1.0),
    ],
)
def test_an_instrument_is_known_by_what_it_is_about(
    build: Any, said: str, factor: str | None, value: float
) -> None:
    def signing(doc: str, what: str) -> Any:
        signed = {
            "kind": "signed",
            "instrument": what.split(",")[0].split()[0],
            "what": what,
            "engagement": "e1",
        }
        return build(doc, f"They signed the {what}.", {"type": "signing"}, outcomes=[signed])

    found = resolve([signing("a", "agreement on search and rescue"), signing("b", said)])
    left, right = (account.id for each in found.engagements for account in each.accounts)
    factors = {each.name: each.value for each in found.explain(left, right).factors}
    instrument = {name: value for name, value in factors.items() if name.endswith("_instrument")}
    assert instrument == ({factor: pytest.approx(value, abs=0.25)} if factor else {})


def test_held_before_the_report_that_plans_it_is_another(talks: Any) -> None:
    plan = talks("b", "2023-07-01", status="planned", text="They will meet again.")
    assert grouped([talks("a", "2023-05-05", date="2023-05-04"), plan]) == []


def test_a_visit_put_off_and_held_later_is_one(build: Any, person: Any) -> None:
    visitor = {"people": [person("Laura Ortiz", "ESP", "Defence Minister")], "place": {"country": "ITA"}}
    visit = visitor | {"type": "visit", "parties": ("ESP", "ITA")}
    readings = [
        build(
            "a",
            "Laura Ortiz will visit Italy.",
            visit | {"status": "planned", "date": "2023-03-06"},
            published="2023-03-01",
        ),
        build(
            "b",
            "The visit of Laura Ortiz to Italy has been postponed.",
            visit | {"status": "cancelled", "date": "2023-03-06"},
            published="2023-03-04",
        ),
        build("c", "Laura Ortiz arrived in Italy.", visit | {"date": "2023-05-15"}, published="2023-05-15"),
    ]
    found = only(readings)
    assert [step.step for step in found.history] == ["planned", "postponed", "held"]


def test_other_counterparts_are_other_meetings(build: Any, person: Any) -> None:
    host = person("Laura Ortiz", "ESP", "Defence Minister")
    parties = {"parties": ("ESP", "ITA"), "date": "2023-05-04"}
    readings = [
        build(
            "a",
            "Laura Ortiz met Marco Bellini.",
            parties | {"people": [host, person("Marco Bellini", "ITA")]},
        ),
        build("b", "Laura Ortiz met Pia Conti.", parties | {"people": [host, person("Pia Conti", "ITA")]}),
    ]
    assert grouped(readings) == []


def test_other_rounds_of_a_dialogue_stay_apart(build: Any) -> None:
    dialogue = {"type": "dialogue", "place": {"city": "Rome", "country": "ITA"}}
    readings = [
        build("a", "The third round of the staff dialogue was held in Rome.", dialogue | {"date": "2023"}),
        build("b", "The fourth round of the staff dialogue was held in Rome.", dialogue | {"date": "2023"}),
    ]
    assert grouped(readings) == []


def test_two_ceremonies_of_one_day_stay_apart(build: Any, person: Any) -> None:
    guest = {"type": "ceremony", "date": "2023-05-04", "people": [person("Laura Ortiz", "ITA")]}
    readings = [
        build("a", "Laura Ortiz laid a wreath.", guest),
        build("b", "A guard of honour was drawn up for Laura Ortiz.", guest),
    ]
    assert grouped(readings) == []


def test_what_a_meeting_of_one_report_and_a_visit_of_another_share_nests_them(
    build: Any, person: Any
) -> None:
    visitor = person("Laura Ortiz", "ESP", "Defence Minister")
    readings = [
        build(
            "a",
            "Laura Ortiz was in Italy from 3 to 5 May.",
            {
                "type": "visit",
                "parties": ("ESP", "ITA"),
                "date": "2023-05-03/2023-05-05",
                "people": [visitor],
                "place": {"country": "ITA"},
            },
        ),
        build(
            "b",
            "Laura Ortiz met Marco Bellini.",
            {
                "parties": ("ESP", "ITA"),
                "date": "2023-05-04",
                "people": [visitor, person("Marco Bellini", "ITA")],
                "place": {"country": "ITA"},
            },
        ),
    ]
    visit, meeting = sorted(resolve(readings).engagements, key=lambda each: each.type, reverse=True)
    assert meeting.parent == visit.id
    assert visit.parent is None


def test_no_order_of_reports_changes_anything(talks: Any) -> None:
    readings = [
        talks("a", "2023-05-05", date="2023-05-04"),
        talks("b", "2023-05-06"),
        talks("c", "2023-06-06", date="2023-06-04"),
        talks(
            "d",
            "2023-04-28",
            date="2023-05-01/2023-05-07",
            status="planned",
            text="They will meet next week.",
        ),
    ]
    found = {msgspec.json.encode(resolve(each).engagements) for each in itertools.permutations(readings)}
    assert len(found) == 1


def test_what_is_remembered_changes_the_work_and_not_the_result(talks: Any) -> None:
    readings = [talks(f"r{day}", f"2023-05-{day:02}", date=f"2023-05-{day:02}") for day in range(1, 28, 2)]
    first = resolve(readings[:-1])
    again = resolve(readings, previous=first.remembered)
    assert again.engagements == resolve(readings).engagements
    assert 0 < again.computed < first.computed
    assert resolve(readings, previous=again.remembered).computed == 0


def test_what_is_remembered_can_be_kept_in_a_file(talks: Any) -> None:
    readings = [talks("a", "2023-05-05", date="2023-05-04"), talks("b", "2023-05-06")]
    kept = msgspec.msgpack.encode(resolve(readings).remembered)
    again = resolve(readings, previous=msgspec.msgpack.decode(kept, type=Remembered))
    assert again.computed == 0
    assert again.engagements == resolve(readings).engagements


def test_what_other_rules_remembered_is_not_used(talks: Any) -> None:
    readings = [talks("a", "2023-05-05", date="2023-05-04"), talks("b", "2023-05-06")]
    old = msgspec.structs.replace(resolve(readings).remembered, version="rules-of-old")
    assert resolve(readings, previous=old).computed > 0


def test_the_id_stays_when_a_later_report_comes(talks: Any) -> None:
    first = talks("a", "2023-05-05", date="2023-05-04")
    assert only([first]).id == only([first, talks("b", "2023-05-06")]).id


def pointer(doc: str) -> Pointer:
    return Pointer(doc=doc, start=0, end=20, type="meeting")


def test_what_people_call_different_stays_apart(talks: Any) -> None:
    readings = [talks("a", "2023-05-05", date="2023-05-04"), talks("b", "2023-05-06", date="2023-05-04")]
    decided = Judgement(subject="engagement", left=pointer("a"), right=pointer("b"), verdict="different")
    assert grouped(readings, judgements=[decided]) == []


def test_what_people_call_the_same_is_one_against_a_conflict(talks: Any) -> None:
    readings = [talks("a", "2023-05-05", date="2023-05-04"), talks("b", "2023-06-06", date="2023-06-04")]
    decided = Judgement(subject="engagement", left=pointer("a"), right=pointer("b"), verdict="same")
    assert grouped(readings, judgements=[decided]) == [("a", "b")]


def test_decisions_that_contradict_each_other_are_given_back(talks: Any) -> None:
    readings = [talks(doc, "2023-05-05", date="2023-05-04") for doc in "abc"]
    decided = [
        Judgement(subject="engagement", left=pointer(left), right=pointer(right), verdict=verdict)
        for left, right, verdict in [("a", "b", "same"), ("b", "c", "same"), ("a", "c", "different")]
    ]
    found = resolve(readings, decided)
    assert len(found.refused) == 1
    assert len(found.engagements) == 2


def test_a_pointer_at_nothing_decides_nothing(talks: Any) -> None:
    readings = [talks("a", "2023-05-05", date="2023-05-04"), talks("b", "2023-05-06", date="2023-05-04")]
    decided = Judgement(subject="engagement", left=pointer("a"), right=pointer("gone"), verdict="different")
    assert grouped(readings, judgements=[decided]) == [("a", "b")]


def test_nothing_is_different_from_itself() -> None:
    with pytest.raises(RecordError, match="different from itself"):
        Judgement(subject="engagement", left=pointer("a"), right=pointer("a"), verdict="different")


def test_a_merge_is_explained_by_named_features(talks: Any) -> None:
    found = resolve(
        [talks("a", "2023-05-05", date="2023-05-04"), talks("b", "2023-05-06", date="2023-05-04")]
    )
    left, right = (account.id for account in found.engagements[0].accounts)
    said = found.explain(left, right)
    assert said == found.explain(right, left)
    assert said.conflict is None
    assert said.score == pytest.approx(sum(each.value * each.weight for each in said.factors))
    assert {"same_date", "same_people", "same_city"} <= {each.name for each in said.factors}


def test_a_conflict_is_named(talks: Any) -> None:
    found = resolve(
        [talks("a", "2023-05-05", date="2023-05-04"), talks("b", "2023-06-06", date="2023-06-04")]
    )
    left, right = (each.accounts[0].id for each in found.engagements)
    assert found.explain(left, right).conflict == "both were held, on other days"


def test_no_readings_give_an_empty_resolution() -> None:
    found = resolve([])
    assert (found.people, found.engagements, found.figures, found.commitments) == ((), (), (), ())


def test_states_propose_less_of_a_kind_than_they_do(build: Any) -> None:
    said = ("France offered Italy two seats.", "The guests were given two places at the college by France.")

    def score(*statuses: str) -> float:
        readings = [
            build(f"r{number}", text, {"type": "training", "status": status}, published=f"2024-02-2{number}")
            for number, (text, status) in enumerate(zip(said, statuses, strict=True))
        ]
        found = resolve(readings)
        first, second = sorted(account.id for each in found.engagements for account in each.accounts)
        return found.explain(first, second).score

    assert score("proposed", "proposed") > score("proposed", "held") == score("held", "held")


RIVERS = "The two governments have worked on a treaty on rivers for some years, with little success. " * 4
WHEAT = "Prices of wheat rose again in the south, where millers blame a lack of rain and dear fuel. " * 4


def test_undated_visits_told_months_apart_are_two(build: Any, person: Any) -> None:
    people = [person("Marco Bellini", "ITA"), person("Anne Roux", "FRA")]
    visit = {"type": "visit", "people": people, "place": {"country": "FRA"}}
    told = (
        ("a", RIVERS, "As Bellini tours France with Roux", "2021-05-06"),
        ("b", WHEAT, "While Roux has Bellini in France as a guest", "2021-11-19"),
        ("c", WHEAT, "While Roux has Bellini in France as a guest", "2021-05-08"),
    )
    spring, winter, days_later = (
        build(doc, about + said, visit | {"said": said}, published=day) for doc, about, said, day in told
    )
    assert len(resolve([spring, days_later]).engagements) == 1
    assert len(resolve([spring, winter]).engagements) == 2


def test_news_without_a_day_is_not_of_a_day_months_before(build: Any, person: Any) -> None:
    people = [person("Marco Bellini", "ITA"), person("Anne Roux", "FRA")]
    meeting = {"people": people, "place": {"city": "Paris", "country": "FRA"}, "topics": ("energy",)}
    told = "last time they met"
    dated = build("a", RIVERS + told, meeting | {"said": told, "date": "2021-11-26"}, published="2021-12-01")
    news = build("b", "Anne Roux received Marco Bellini.", meeting, published="2022-04-19")
    assert len(resolve([dated, news]).engagements) == 2
