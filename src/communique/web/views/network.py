"""Who meets whom, year by year: the parties of the engagements that a question selects, and how often.

Takes the parameters of a question, gives a `NetworkPage`. Where the parties stand in the picture is left to
the script of the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from communique.codebook.records import Record
from communique.questions import Nearest, Question
from communique.questions import network as ask_network
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
    nearest: tuple[Nearest, ...] = ()
    spelt_like: tuple[str, ...] = ()


def _extra(desk: Desk, page: NetworkPage) -> Mapping[str, Any]:
    years = sorted({year for link in page.links for year in link.by_year if year})
    return {"years": years}


@pages.page("/network", "network.html", parameters=QUESTION_PARAMETERS, extra=_extra)
def network(desk: Desk) -> NetworkPage:
    """Who meets whom, year by year."""
    question = asked(desk.parameters)
    return desk.kept(("network", question), lambda: _network(desk, question))


def _network(desk: Desk, question: Question) -> NetworkPage:
    found = ask_network(desk.ledger, question, most=_LINKS)
    return NetworkPage(
        nodes=tuple(
            NetworkNode(id=each.id, words=each.words, engagements=each.engagements) for each in found.nodes
        ),
        links=tuple(
            NetworkLink(
                one=each.one, other=each.other, engagements=each.engagements, by_year=dict(each.by_year)
            )
            for each in found.links
        ),
        links_in_all=found.links_in_all,
        searched=found.searched,
        question=question,
        nearest=found.nearest,
        spelt_like=found.spelt_like,
    )
