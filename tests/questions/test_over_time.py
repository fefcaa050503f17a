"""Timelines, first and last, networks, holders, commitments and differences: the same on both databases."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import msgspec
import pytest

from communique.codebook import Failure, Reading, Report
from communique.errors import QuestionError
from communique.ledger import Ledger
from communique.questions import (
    commitments,
    differences,
    first_and_last,
    holders,
    holders_on,
    network,
    question_of,
    state_of,
    timeline,
)


def test_a_timeline_goes_from_the_first_to_the_last_with_its_gaps(asked: Ledger) -> None:
    told = timeline(asked, "NOR", "PRT")
    assert [each.date for each in told.moments] == [
        "2016-05-04",
        "2018-06-11",
        "2019",
        "2020-03-09",
        "2021-02-02",
        "2023-09",
    ]
    assert [(each.after, each.before) for each in told.gaps] == [
        ("2016-05-04", "2018-06-11"),
        ("2021-02-02", None),
    ]
    assert told.gaps[0].days == 768
    assert told.known_until == "2023-05-01"
    visits = next(each for each in told.cadences if each.type == "visit")
    assert (visits.held, visits.words) == (3, "every second year from 2016 to 2020, none since")


def test_a_timeline_is_narrowed_by_the_rest_of_the_question(asked: Ledger) -> None:
    told = timeline(asked, "NOR", "PRT", question_of({"topic": "shipbuilding"}))
    assert [each.date for each in told.moments] == ["2018-06-11"]
    assert "topic shipbuilding" in told.searched


def test_a_timeline_needs_two_parties(asked: Ledger) -> None:
    with pytest.raises(QuestionError, match="needs two parties, and Norway is one"):
        timeline(asked, "NOR", "NOR")


def test_the_first_and_the_last_visit_of_a_holder_of_a_post(asked: Ledger) -> None:
    found = first_and_last(
        asked, question_of({"post": "Norwegian navy chief", "host": "PRT", "type": "visit"})
    )
    assert found.first is not None
    assert found.last is not None
    assert (found.first.date, found.last.date) == ("2016-05-04", "2020-03-09")
    assert (found.total, found.undated) == (3, 0)
    assert found.words == "every second year from 2016 to 2020, none since"


def test_first_and_last_are_of_what_was_held_unless_a_status_is_asked_for(asked: Ledger) -> None:
    assert first_and_last(asked, question_of({"country": "NOR"})).total == 0
    planned = first_and_last(asked, question_of({"country": "NOR", "status": "planned"}))
    assert planned.last is not None
    assert planned.last.date == "2023-09"


def test_where_there_is_neither_first_nor_last_the_nearest_is_named(asked: Ledger) -> None:
    found = first_and_last(asked, question_of({"party": "GHA", "type": "visit"}))
    assert (found.first, found.last, found.total) == (None, None, 0)
    assert {each.engagements for each in found.nearest} == {3}


def test_a_network_counts_engagements_by_year(asked: Ledger) -> None:
    net = network(asked)
    assert [(each.one, each.other, each.engagements) for each in net.links] == [
        ("NOR", "PRT", 5),
        ("GHA", "NOR", 3),
        ("GHA", "PRT", 1),
    ]
    assert net.links[0].by_year == {"2016": 1, "2018": 1, "2019": 1, "2020": 1, "2021": 1}
    assert net.links[1].by_year == {"": 1, "2019": 1, "2022": 1}
    assert [(each.words, each.engagements) for each in net.nodes] == [
        ("Norway", 8),
        ("Portugal", 6),
        ("Ghana", 4),
    ]


def test_a_network_of_people_links_those_of_different_parties(asked: Ledger) -> None:
    net = network(asked, of="people", most=1)
    assert [each.engagements for each in net.links] == [3]
    assert {each.words for each in net.nodes} == {"Ingrid Solberg", "Rui Tavares"}


def test_holders_of_a_post_with_the_days_on_which_reports_give_it(asked: Ledger) -> None:
    (found,) = holders(asked, "navy chief", "NOR").holders
    assert (found.name, found.first, found.last) == ("Ingrid Solberg", "2016-05-05", "2020-03-10")


def test_where_nobody_is_reported_in_a_post_the_nearest_posts_are_named(asked: Ledger) -> None:
    none = holders(asked, "defense ministry", "NOR")
    assert none.holders == ()
    assert [(each.post, each.party, each.people) for each in none.nearest] == [
        ("Chief of the Navy", "NOR", 1),
        ("defense ministry", None, 1),
    ]
    misspelt = holders_on(asked, "defence ministr", "GHA", "2017-01-09")
    assert [(each.post, each.people) for each in misspelt.nearest] == [("Defence Minister", 1)]
    assert misspelt.searched == "reports for holders of 'defence ministr' of Ghana around 2017-01-09"


def test_a_holder_told_of_without_a_day_is_listed_last_and_left_out_around_a_day(
    ledger: Ledger, told: Callable[..., Reading]
) -> None:
    minister = ("Kofi Osei", None, "Defence Minister", "GHA", "participant")
    successor = ("Ama Boateng", None, "Defence Minister", "GHA", "participant")
    stories = [
        told("a", "Defence Minister Kofi Osei met the Norwegian envoy.", people=(minister,)),
        told(
            "b", "Defence Minister Ama Boateng met the Norwegian envoy.", people=(successor,), published=None
        ),
    ]
    _add(ledger, stories)
    found = holders(ledger, "defence minister", "GHA")
    assert [(each.name, each.first) for each in found.holders] == [
        ("Kofi Osei", "2016-05-05"),
        ("Ama Boateng", None),
    ]
    around = holders_on(ledger, "defence minister", "GHA", "2017-01-01")
    assert ([each.name for each in around.holders], around.undated) == (["Kofi Osei"], 1)


def test_who_works_for_the_holder_of_a_post_does_not_hold_it(
    ledger: Ledger, told: Callable[..., Reading]
) -> None:
    posts = ("Foreign Minister", "Director at the Foreign Ministry", "Minister of State for Foreign Affairs")
    names = ("Ama Boateng", "Yaw Darko", "Esi Mensah")
    people = tuple((name, None, post, "GHA", "participant") for name, post in zip(names, posts, strict=True))
    _add(ledger, [told("a", "The three received the Norwegian envoy in Accra.", people=people)])
    assert [each.name for each in holders(ledger, "foreign minister", "GHA").holders] == ["Ama Boateng"]
    (state,) = holders(ledger, "minister of state for foreign affairs", "GHA").holders
    assert state.name == "Esi Mensah"


def _add(ledger: Ledger, stories: list[Reading]) -> None:
    by_text = {each.report.text: each for each in stories}

    def read(reports: Iterable[Report | Failure]) -> Iterator[Reading | Failure]:
        for each in reports:
            assert isinstance(each, Report)
            yield by_text[each.text]

    ledger.add([each.report for each in stories], read=read)


def test_empty_timelines_networks_and_differences_name_what_is_nearest(asked: Ledger) -> None:
    told = timeline(asked, "NOR", "PRT", question_of({"type": "transfer"}))
    assert told.moments == ()
    assert {(each.words, each.engagements) for each in told.nearest} == {
        ("without “with Portugal”", 1),
        ("without “type transfer”", 6),
    }
    net = network(asked, question_of({"party": "PRT", "type": "message"}))
    assert net.links == ()
    assert [each.words for each in net.nearest] == ["without “type message”"]
    # What only one report tells of is near no difference.
    found = differences(asked, question_of({"party": "GHA,PRT"}))
    assert found.differences == ()
    assert [(each.words, each.engagements) for each in found.nearest] == [("without “with Ghana”", 1)]
    misspelt = timeline(asked, "NOR", "PRT", question_of({"outlet": "Fjord Pots"}))
    assert misspelt.spelt_like == ("Fjord Post",)


@pytest.mark.parametrize(
    ("day", "spans", "away"),
    [("2018-06-12", True, 0), ("2017-05-05", True, 364), ("2020-03-20", False, 10)],
)
def test_who_held_a_post_on_a_day(asked: Ledger, day: str, spans: bool, away: int) -> None:
    (found,) = holders_on(asked, "chief of the navy", "NOR", day).holders
    assert (found.spans, found.days_away) == (spans, away)


@pytest.mark.parametrize(
    ("state", "day", "total"),
    [("open", "2021-01-01", 1), ("due", "2022-06-01", 1), ("due", "2021-01-01", 0),
     ("overdue", "2022-07-01", 1), ("overdue", "2022-06-30", 0), ("met", "2023-01-01", 0)],
)  # fmt: skip
def test_commitments_stand_somewhere_on_each_day(asked: Ledger, state: str, day: str, total: int) -> None:
    found = commitments(asked, state, day)
    assert found.total == total
    assert [each.due for each in found.commitments] == ["2022-06-30"] * total


@pytest.mark.parametrize(
    ("day", "state"),
    [("2021-01-01", "open"), ("2022-04-01", "due"), ("2022-03-31", "open"), ("2022-06-30", "due"),
     ("2022-07-01", "overdue"), ("9999-12-30", "overdue")],
)  # fmt: skip
def test_one_commitment_is_where_the_list_of_its_state_has_it(asked: Ledger, day: str, state: str) -> None:
    (one,) = asked.commitments()
    assert state_of(one, day) == state
    assert one in commitments(asked, state, day).commitments


@pytest.mark.parametrize(
    ("status", "due", "state"),
    [("partly met", None, "met"), ("partly met", "2022-06-30", "overdue"), ("partly met", "2024", "met"),
     ("met", "2022-06-30", "met"), ("contradicted", "2022-06-30", "contradicted"), ("lapsed", None, "lapsed"),
     ("reaffirmed", "2022-08", "due"), ("reaffirmed", "since 2009", "open")],
)  # fmt: skip
def test_a_commitment_that_ended_is_no_longer_due(
    asked: Ledger, status: str, due: str | None, state: str
) -> None:
    (one,) = asked.commitments()
    assert state_of(msgspec.structs.replace(one, status=status, due=due), "2022-07-15") == state


def test_where_no_commitment_is_in_a_state_the_other_states_are_named_then_fewer_parties(
    asked: Ledger,
) -> None:
    met = commitments(asked, "met", "2022-07-01", parties=("NOR", "PRT"))
    assert [(each.state, each.parties, each.commitments) for each in met.nearest] == [
        ("open", ("NOR", "PRT"), 1),
        ("overdue", ("NOR", "PRT"), 1),
    ]
    others = commitments(asked, "open", "2022-07-01", parties=("GHA", "NOR"))
    assert [(each.state, each.parties, each.commitments) for each in others.nearest] == [
        ("open", ("NOR",), 1)
    ]


def test_commitments_of_a_party_that_is_not_bound_are_none(asked: Ledger) -> None:
    assert commitments(asked, "open", "2021-01-01", parties=["NOR"]).total == 1
    assert commitments(asked, "open", "2021-01-01", parties=["GHA"]).total == 0


def test_a_state_that_no_commitment_has_is_refused_with_those_there_are(asked: Ledger) -> None:
    with pytest.raises(QuestionError, match=r"'overdu' is no state of a commitment.*overdue.*accepted: open"):
        commitments(asked, "overdu")


def test_differences_name_what_contradicts(ledger: Ledger, told: Callable[..., Reading]) -> None:
    people = (("Ingrid Solberg", "Rear Admiral", "Chief of the Navy", "NOR", "guest"),)
    readings = [
        told(
            f"visit-{city}",
            f"Rear Admiral Ingrid Solberg visited Portugal on 4 May 2016, with talks in {city}.",
            date="2016-05-04",
            people=people,
            place=(city, "PRT"),
            outlet=outlet,
        )
        for city, outlet in (("Lisbon", "Fjord Post"), ("Porto", "Tagus Daily"))
    ]
    by_text = {each.report.text: each for each in readings}

    def read(reports: Iterable[Report | Failure]) -> Iterator[Reading | Failure]:
        return (by_text[each.text] for each in reports if isinstance(each, Report))

    ledger.add([each.report for each in readings], read=read)
    found = differences(ledger)
    assert (found.compared, found.told_twice) == (1, 1)
    (row,) = found.differences[0].rows
    assert row.field == "city"
    assert {each.value for each in row.values} == {"Lisbon", "Porto"}
    assert differences(ledger, question_of({"party": "GHA"})).told_twice == 0
