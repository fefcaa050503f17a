"""A ledger answers questions: the same on both databases, counted by engagement, page by page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from communique.codebook import Reading
from communique.errors import QuestionError
from communique.ledger import Ledger
from communique.questions import Answer, ask, known, parameters_of, question_of


def asks(ledger: Ledger, **given: Any) -> Answer:
    return ask(ledger, question_of(given))


def dates(answer: Answer) -> list[str | None]:
    return [each.date for each in answer.engagements]


def facet(answer: Answer, name: str) -> dict[str, int]:
    found = next(each for each in answer.facets if each.name == name)
    return {each.value: each.engagements for each in found.values}


def test_engagements_are_counted_and_not_reports(asked: Ledger) -> None:
    answer = asks(asked)
    assert (answer.total, answer.reports, answer.sources) == (8, 9, 9)
    assert dates(answer)[:2] == ["2023-09", "2022-10-03"]
    assert dates(answer)[-1] is None
    assert answer.searched == "all engagements"


@pytest.mark.parametrize(
    ("given", "total"),
    [
        ({"party": "NOR,PRT"}, 6),
        ({"party": "GHA,PRT"}, 1),
        ({"guest": "NOR"}, 3),
        ({"host": "PRT"}, 3),
        ({"guest": "PRT", "type": "visit"}, 1),
        ({"type": "visit,call"}, 5),
        ({"status": "planned"}, 1),
        ({"topic": "shipbuilding,arms_trade"}, 2),
        ({"country": "Ghana"}, 3),
        ({"city": "tema"}, 2),
        ({"since": "2019-06", "until": "2020"}, 2),
        ({"since": "2023-09-15"}, 1),
        ({"outlet": "harmattan"}, 3),
        ({"outcome": "agreed"}, 1),
        ({"person": "ingrid solberg"}, 3),
        ({"person": "Solberg"}, 3),
        ({"post": "navy chief"}, 3),
        ({"post": "Portuguese navy chief"}, 3),
        ({"post": "Ghanaian navy chief"}, 0),
        ({"post": "deputy navy chief"}, 0),
        ({"post": "minister", "post_party": "GHA"}, 1),
        ({"party": "NOR", "post": "navy chief", "guest": "NOR", "country": "PRT", "until": "2018"}, 2),
    ],
)
def test_all_conditions_are_met(asked: Ledger, given: dict[str, str], total: int) -> None:
    answer = asks(asked, **given)
    assert answer.total == len(answer.engagements) == total


@pytest.mark.parametrize(
    ("given", "total"),
    [
        ({"text": "frigate"}, 2),
        ({"text": "frigates -exercise"}, 1),
        ({"text": '"maritime surveillance"'}, 1),
        ({"text": '"surveillance maritime"'}, 0),
        ({"text": "submarin*"}, 1),
        ({"text": "telephone OR boats"}, 2),
        ({"text": "TELEPHONES fisheries"}, 1),
        ({"quote": "talk surveillance"}, 1),
        ({"text": "Solbërg toured"}, 1),
        ({"text": 'frigate") OR ("x'}, 2),
        ({"text": "can't NEAR( ^ : * frigate"}, 0),
    ],
)
def test_words_are_found_in_quotes_and_reports(asked: Ledger, given: dict[str, str], total: int) -> None:
    assert asks(asked, **given).total == total


def test_where_words_were_found_is_shown(asked: Ledger) -> None:
    answer = asks(asked, text="surveillance")
    assert {(each.where, each.report) for each in answer.matches} == {
        ("quote", "visit-2016"),
        ("quote", "visit-2016-again"),
    }
    assert all("surveillance" in each.words for each in answer.matches)


@pytest.mark.parametrize("sort", ["newest", "oldest", "reports", "sources", "relevance"])
def test_pages_give_each_engagement_once_and_in_order(asked: Ledger, sort: str) -> None:
    given: dict[str, Any] = {"sort": sort, "limit": 100} | (
        {"text": "norway OR lisbon OR ghana"} if sort == "relevance" else {}
    )
    whole = [each.id for each in asks(asked, **given).engagements]
    pages: list[str] = []
    token = None
    while True:
        answer = asks(asked, **given | {"limit": 3, "page": token})
        assert answer.total == len(whole)
        pages += [each.id for each in answer.engagements]
        token = answer.next_page
        if token is None:
            break
    assert pages == whole


def test_most_told_comes_first(asked: Ledger) -> None:
    assert dates(asks(asked, sort="reports"))[0] == "2016-05-04"


@pytest.mark.parametrize("page", ["x", "eyJhIjoxfQ", "bm8"])
def test_a_page_of_nothing_is_refused(asked: Ledger, page: str) -> None:
    with pytest.raises(QuestionError, match="no page of an answer"):
        asks(asked, page=page)


def test_a_page_of_another_question_is_refused(asked: Ledger) -> None:
    token = asks(asked, limit=1).next_page
    with pytest.raises(QuestionError, match="of another question"):
        asks(asked, party="GHA", page=token)


def test_facets_count_engagements_and_lead_on(asked: Ledger) -> None:
    answer = asks(asked, party="NOR")
    assert facet(answer, "pair") == {"NOR PRT": 6, "GHA NOR": 3, "GHA PRT": 1}
    assert facet(answer, "type")["visit"] == 4
    assert facet(answer, "month")["2020-03"] == 1
    assert facet(answer, "year")["2019"] == 1
    assert facet(answer, "post")["chief navy"] == 3
    assert facet(answer, "outlet") == {"Fjord Post": 5, "Harmattan": 3, "Tagus Daily": 1}
    for each in answer.facets:
        for value in each.values:
            narrowed = parameters_of(answer.question) | value.parameters
            assert ask(asked, question_of(narrowed), facets=False).total >= value.engagements, value


def test_what_states_no_date_is_told_of_where_days_are_asked_for(asked: Ledger) -> None:
    answer = asks(asked, party="GHA", since="2000")
    assert (answer.total, answer.undated) == (2, 1)
    assert asks(asked, party="GHA").undated == 0


def test_an_empty_answer_says_what_was_searched_and_what_is_nearest(asked: Ledger) -> None:
    answer = asks(asked, party="NOR,PRT", since="2021-03", until="2023-01", type="visit")
    assert answer.searched == (
        "engagements with Norway; with Portugal; type visit; since 2021-03-01; until 2023-01-31"
    )
    assert [(each.engagements, each.words) for each in answer.nearest] == [
        (4, "without “since 2021-03-01; until 2023-01-31”; the nearest before is of 2020-03-09; "
            "the nearest after is of 2023-09-01"),
        (1, "without “with Portugal”"),
    ][:1]  # fmt: skip
    assert all(ask(asked, each.question).total == each.engagements for each in answer.nearest)


def test_where_one_condition_less_gives_nothing_two_are_left_out(asked: Ledger) -> None:
    answer = asks(asked, party="GHA", type="call", city="Bergen")
    assert answer.nearest
    assert all(ask(asked, each.question).total == each.engagements > 0 for each in answer.nearest)


def test_as_many_conditions_are_left_out_as_it_takes(asked: Ledger) -> None:
    answer = asks(asked, party="NOR,CHL", type="call", city="Bergen", topic="space", since="2035")
    assert answer.nearest
    assert all(ask(asked, each.question).total == each.engagements > 0 for each in answer.nearest)


@pytest.mark.parametrize(
    ("given", "spelt"),
    [
        ({"person": "Ingrid Solbrg"}, ("Ingrid Solberg",)),
        ({"city": "Lisbonne"}, ("Lisbon",)),
        ({"outlet": "Fjord Pst"}, ("Fjord Post",)),
    ],
)
def test_an_unknown_name_leads_to_names_spelt_like_it(
    asked: Ledger, given: dict[str, str], spelt: tuple[str, ...]
) -> None:
    answer = asks(asked, **given)
    assert answer.total == 0
    assert answer.spelt_like == spelt


def test_the_index_of_words_follows_new_versions(asked: Ledger, told: Callable[..., Reading]) -> None:
    assert asks(asked, text="telephone").total == 1
    new = told(
        "call-2021",
        "Oslo and Lisbon spoke by video link about fisheries on 2 February 2021.",
        type="call",
        date="2021-02-02",
        published="2021-02-03",
    )
    asked.add([new.report], read=lambda reports: (new for _ in reports))
    assert asks(asked, text="telephone").total == 0
    assert asks(asked, text="video").total == asks(asked, quote="fisheries").total == 1


def test_the_outlets_of_a_ledger_are_found_one_after_the_other(asked: Ledger) -> None:
    with asked.reading_tables() as connection:
        assert known.outlets(connection) == ["Fjord Post", "Harmattan", "Tagus Daily"]
        assert known.outlets_spelt_so(connection, "fjord-POST") == ["Fjord Post"]
        assert known.outlets_spelt_so(connection, "Fjord") == []


def test_a_ledger_without_reports_has_no_outlets(ledger: Ledger) -> None:
    with ledger.reading_tables() as connection:
        assert known.outlets(connection) == []
