"""Engagements that fit a question: counted, listed page by page, parted by facets, and over time.

Takes the parameters of a question from the address, gives the ledger's `Answer`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from communique.questions import Answer, Facet, Question, ask, parameters_of
from communique.rendering.wording import date_words, party_words, term
from communique.web.charts import span_of_years
from communique.web.lines import line_of
from communique.web.questioning import QUESTION_PARAMETERS, asked, choices, with_value
from communique.web.views.declared import pages
from communique.web.workplace import Desk

__all__ = ["OverTime", "answered", "engagements", "over_time"]

_SHOWN = ("type", "status", "party", "topic", "country", "outlet", "post")
_IN_A_FACET = 10
# A span of so many years or fewer is shown by month.
_BY_MONTH = 3


def answered(desk: Desk, question: Question) -> Answer:
    """The answer of the ledger with its facets, kept while the ledger stands as it does."""
    return desk.kept(("answer", question), lambda: _answer(desk, question))


def _answer(desk: Desk, question: Question) -> Answer:
    if question.page is None:
        return ask(desk.ledger, question)
    first = answered(desk, msgspec.structs.replace(question, page=None))
    found = ask(desk.ledger, question, facets=False)
    return msgspec.structs.replace(found, facets=first.facets)


class OverTime(NamedTuple):
    """Dated engagements by year, or by month where the years are few; ``earlier``: how many were before."""

    counts: Sequence[tuple[str, int]]
    earlier: int


def over_time(facets: Sequence[Facet], question: Question) -> OverTime:
    """The engagements of every year, or month, between the first and the last that are worth showing."""
    by_name = {each.name: {one.value: one.engagements for one in each.values} for each in facets}
    years = {int(year): count for year, count in by_name.get("year", {}).items()}
    span = span_of_years(years)
    if span and question.since and question.until:
        span = range(int(question.since[:4]), min(int(question.until[:4]) + 1, span.stop))
    earlier = sum(count for year, count in years.items() if span and year < span.start)
    if len(span) > _BY_MONTH:
        return OverTime([(str(year), years.get(year, 0)) for year in span], earlier)
    months = by_name.get("month", {})
    named = [f"{year}-{month:02}" for year in span for month in range(1, 13)]
    return OverTime([(each, months.get(each, 0)) for each in named], earlier)


def _extra(desk: Desk, page: Answer) -> Mapping[str, Any]:
    question = page.question
    facets = []
    for facet in page.facets:
        if facet.name in _SHOWN and facet.values:
            values = [(one, *with_value(question, one)) for one in facet.values[:_IN_A_FACET]]
            facets.append((facet, values))
    facets.sort(key=lambda each: _SHOWN.index(each[0].name))
    words = {
        **dict.fromkeys(("party", "host", "guest", "country", "post_party"), party_words),
        **dict.fromkeys(("type", "topic", "status", "outcome"), term),
        **dict.fromkeys(("since", "until"), date_words),
    }
    return {
        "lines": [line_of(each) for each in page.engagements],
        "facets": facets,
        "choices": list(choices(question, words)),
        "given": parameters_of(question),
        "time": over_time(page.facets, question),
        "matches": {each.engagement: each for each in page.matches},
    }


@pages.page("/engagements", "engagements.html", parameters=QUESTION_PARAMETERS, extra=_extra)
def engagements(desk: Desk) -> Answer:
    """Engagements that fit a question, with facets."""
    return answered(desk, asked(desk.parameters))
