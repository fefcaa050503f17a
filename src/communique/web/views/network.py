"""Who meets whom, year by year: parties or people of the engagements that a question selects, and how often.

Takes the parameters of a question, gives a `NetworkPage`. Where its nodes stand in the picture is left to
the script of the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from fastapi import Query

from communique.codebook.records import Record
from communique.codebook.tables import ENGAGEMENT_TYPES
from communique.questions import Nearest, Question
from communique.questions import network as ask_network
from communique.web.questioning import QUESTION_PARAMETERS, asked
from communique.web.views.declared import pages
from communique.web.workplace import Desk

__all__ = ["NetworkLink", "NetworkNode", "NetworkPage", "network"]

_LINKS = 150
_Of = Literal["parties", "people"]


class NetworkNode(Record, frozen=True, kw_only=True):
    """A party by its code or a person by id, with the name and a person's ``party``; ``engagements``: the sum
    of its links'.
    """

    id: str
    words: str
    party: str | None
    engagements: int


class NetworkLink(Record, frozen=True, kw_only=True):
    """Two nodes by id, in how many engagements both take part, and in how many of each year; undated ones are
    under the empty year.
    """

    one: str
    other: str
    engagements: int
    by_year: dict[str, int]


class NetworkPage(Record, frozen=True, kw_only=True):
    """The ``links`` of most engagements, of ``links_in_all``, and the ``nodes`` that they link, parties or
    people as ``of`` says; ``searched`` says what was looked for.
    """

    of: _Of
    nodes: tuple[NetworkNode, ...]
    links: tuple[NetworkLink, ...]
    links_in_all: int
    searched: str
    question: Question
    nearest: tuple[Nearest, ...] = ()
    spelt_like: tuple[str, ...] = ()


def _extra(desk: Desk, page: NetworkPage) -> Mapping[str, Any]:
    years = sorted({year for link in page.links for year in link.by_year if year})
    given = {name: values for name, values in desk.parameters.items() if name != "page"}
    return {
        "years": years,
        "types": ENGAGEMENT_TYPES,
        "given": given,
        "nodes": {each.id: each for each in page.nodes},
    }


@pages.page("/network", "network.html", parameters=QUESTION_PARAMETERS, extra=_extra)
def network(
    desk: Desk,
    of: Annotated[
        _Of, Query(description="Who is linked: parties, or people of different parties")
    ] = "parties",
) -> NetworkPage:
    """Who meets whom, year by year: parties, or people."""
    question = asked({name: values for name, values in desk.parameters.items() if name != "of"})
    return desk.kept(("network", of, question), lambda: _network(desk, of, question))


def _network(desk: Desk, of: _Of, question: Question) -> NetworkPage:
    found = ask_network(desk.ledger, question, of=of, most=_LINKS)
    return NetworkPage(
        of=of,
        nodes=tuple(
            NetworkNode(id=each.id, words=each.words, party=each.party, engagements=each.engagements)
            for each in found.nodes
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
