"""Facets count exactly what the engagements of the answer have, on both databases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import Any

import pytest

from communique.codebook import Failure, Reading, Report
from communique.ledger import Ledger
from communique.ledger.links import days, office
from communique.questions import Answer, ask, question_of

Counts = dict[str, Counter[str]]


def add(ledger: Ledger, *readings: Reading) -> None:
    by_text = {each.report.text: each for each in readings}

    def read(reports: Iterable[Report | Failure]) -> Iterator[Reading | Failure]:
        return (each if isinstance(each, Failure) else by_text[each.text] for each in reports)

    ledger.add([each.report for each in readings], read=read)


def counted(answer: Answer) -> Counts:
    """What the answer's facets say."""
    return {
        facet.name: Counter({value.value: value.engagements for value in facet.values})
        for facet in answer.facets
    }


def recounted(ledger: Ledger, answer: Answer) -> Counts:
    """The same, counted over the whole records of the answer's engagements."""
    outlets = {each.id: each.outlet for each in ledger.reports()}
    counts: Counts = {facet.name: Counter() for facet in answer.facets}
    for one in answer.engagements:
        began, stated = days(one.date)["first_day"] or "", one.date or ""
        months = [stated[:7]] if len(stated) >= 7 and began[:7] == stated[:7] else []
        years = [stated[:4]] if len(stated) >= 4 and began[:4] == stated[:4] else []
        found: dict[str, Iterable[str | None]] = {
            "party": one.parties,
            "pair": [" ".join(pair) for pair in combinations(sorted(one.parties), 2)],
            "type": [one.type],
            "status": [one.status],
            "year": years,
            "month": months,
            "topic": one.topics,
            "country": [one.place.country],
            "post": {office(each.post) for each in one.participants},
            "outlet": {outlets[each.doc] for each in one.accounts},
        }
        for name, values in found.items():
            counts[name].update(value for value in values if value)
    return counts


QUESTIONS: tuple[dict[str, str], ...] = (
    {},
    {"party": "NOR"},
    {"party": "GHA,NOR"},
    {"since": "2018"},
    {"since": "1900"},
    {"type": "visit", "status": "held"},
    {"topic": "maritime_security"},
    {"text": "lisbon OR ghana"},
    {"outlet": "Harmattan"},
    {"post": "navy chief"},
    {"person": "Solberg"},
    {"outcome": "agreed"},
)


@pytest.mark.parametrize("given", QUESTIONS, ids=lambda given: " ".join(given) or "everything")
def test_facets_count_what_the_engagements_have(asked: Ledger, given: dict[str, Any]) -> None:
    answer = ask(asked, question_of(given | {"limit": 100}))
    assert answer.total == len(answer.engagements) > 0
    assert counted(answer) == recounted(asked, answer)
    assert answer.reports == len({each.doc for one in answer.engagements for each in one.accounts})


def test_what_is_added_and_what_is_told_anew_is_counted(asked: Ledger, told: Callable[..., Reading]) -> None:
    before = ask(asked, question_of({"limit": 100}))
    add(
        asked,
        told("gift", "Norway gave Ghana three boats at Tema on 3 October 2022, a ministry now says.",
             type="transfer", parties=("GHA", "NOR"), date="2022-10-03", outlet="Tagus Daily"),
        told("call-2024", "Lisbon rang Accra on 7 January 2024 about the boats.",
             type="call", parties=("GHA", "PRT"), date="2024-01-07", published="2024-01-08"),
    )  # fmt: skip
    after = ask(asked, question_of({"limit": 100}))
    assert counted(after) == recounted(asked, after)
    assert counted(after)["pair"]["GHA PRT"] == counted(before)["pair"]["GHA PRT"] + 1
    assert counted(after)["outlet"]["Tagus Daily"] == counted(before)["outlet"]["Tagus Daily"] + 1


def test_names_may_have_any_characters(ledger: Ledger, told: Callable[..., Reading]) -> None:
    odd = 'odd"],["id \\ "," é\t:'
    add(
        ledger,
        told(odd, "The Arab League and Norway met in Oslo on 5 May 2016.", type="meeting",
             parties=("Arab League", "NOR"), date="2016-05-05", outlet='The "Post"],["'),
        told("plain", "Norway and Portugal met in Bergen on 9 June 2017.", type="meeting",
             date="2017-06-09", outlet="a,b"),
    )  # fmt: skip
    for given in ({}, {"party": "NOR"}, {"text": "met"}):
        answer = ask(ledger, question_of(given | {"limit": 100}))
        assert (answer.total, answer.reports, answer.sources) == (2, 2, 2)
        assert counted(answer)["pair"] == {"Arab League NOR": 1, "NOR PRT": 1}
        assert counted(answer)["outlet"] == {'The "Post"],["': 1, "a,b": 1}
        pair = next(each for each in answer.facets if each.name == "pair").values[0]
        assert pair.parameters == {"party": ("Arab League", "NOR")}
