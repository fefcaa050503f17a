"""Who meets whom, year by year: the parties of the engagements that a question selects, and how often.

Takes the parameters of a question, gives a `NetworkPage`. Where the parties stand in the picture is left to
the script of the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select

from communique.codebook.records import Record
from communique.ledger.resolved_tables import ENGAGEMENT_PAIRS, ENGAGEMENTS
from communique.questions import Question
from communique.questions.asking import matching, searched
from communique.questions.conditions import conditions
from communique.rendering.wording import party_words
from communique.web.questioning import QUESTION_PARAMETERS, asked
from communique.web.views.declared import pages
from communique.web.workplace import Desk

__all__ = ["NetworkLink", "NetworkNode", "NetworkPage", "network"]

_LINKS = 150


class NetworkNode(Record, frozen=True, kw_only=True):
    """A party by its code and name; ``engagements``: the sum of its links'."""

    id: str
    words: str
    engagements: int


class NetworkLink(Record, frozen=True, kw_only=True):
    """Two parties, in how many engagements both take part, and in how many of each year; undated ones are
    under the empty year.
    """

    one: str
    other: str
    engagements: int
    by_year: dict[str, int]


class NetworkPage(Record, frozen=True, kw_only=True):
    """The ``links`` of most engagements, of ``links_in_all``, and the ``nodes`` that they link; ``searched``
    says what was looked for.
    """

    nodes: tuple[NetworkNode, ...]
    links: tuple[NetworkLink, ...]
    links_in_all: int
    searched: str
    question: Question


def _extra(desk: Desk, page: NetworkPage) -> Mapping[str, Any]:
    years = sorted({year for link in page.links for year in link.by_year if year})
    return {"years": years}


@pages.page("/network", "network.html", parameters=QUESTION_PARAMETERS, extra=_extra)
def network(desk: Desk) -> NetworkPage:
    """Who meets whom, year by year."""
    question = asked(desk.parameters)
    return desk.kept(("network", question), lambda: _network(desk, question))


def _network(desk: Desk, question: Question) -> NetworkPage:
    pair, dated = ENGAGEMENT_PAIRS.c, ENGAGEMENTS.c
    year = func.coalesce(func.substr(dated.first_day, 1, 4), "")
    query = select(pair.one, pair.other, year, func.count()).group_by(pair.one, pair.other, year)
    query = query.join_from(ENGAGEMENT_PAIRS, ENGAGEMENTS, pair.engagement == dated.id)
    with desk.ledger.reading_tables() as connection:
        found = conditions(connection, question)
        if found:
            query = query.where(pair.engagement.in_(matching(found)))
        rows = connection.execute(query).all()
    by_pair: dict[tuple[str, str], dict[str, int]] = {}
    for one, other, when, count in rows:
        by_pair.setdefault((one, other), {})[when] = count
    links = [
        NetworkLink(
            one=one, other=other, engagements=sum(years.values()), by_year=dict(sorted(years.items()))
        )
        for (one, other), years in by_pair.items()
    ]
    links.sort(key=lambda each: (-each.engagements, each.one, each.other))
    shown = tuple(links[:_LINKS])
    return NetworkPage(
        nodes=_nodes(shown), links=shown, links_in_all=len(links), searched=searched(found), question=question
    )


def _nodes(links: tuple[NetworkLink, ...]) -> tuple[NetworkNode, ...]:
    weights: Counter[str] = Counter()
    for link in links:
        weights.update({link.one: link.engagements, link.other: link.engagements})
    ranked = sorted(weights.items(), key=lambda each: (-each[1], each[0]))
    return tuple(NetworkNode(id=code, words=party_words(code), engagements=many) for code, many in ranked)
