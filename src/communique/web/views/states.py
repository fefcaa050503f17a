"""States and organisations: all that take part in anything, one, and a pair of them.

Takes codes or names, gives what the pages show: counterparts, history, agreements, commitments, figures.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import Query
from sqlalchemy import func, select

from communique.codebook.records import Record
from communique.ledger.resolved_tables import ENGAGEMENT_PARTIES, ENGAGEMENTS, FIGURES, PEOPLE
from communique.questions import Answer, Question, network
from communique.questions.accepted import party
from communique.questions.asking import matching
from communique.questions.conditions import conditions
from communique.questions.timeline import Cadence, Gap, timeline
from communique.resolution import Commitment, MergedFigure
from communique.web.lines import EngagementLine, ReportLine, engagement_lines, line_of, report_lines
from communique.web.problems import Refusal
from communique.web.records import of_column
from communique.web.views.commitments import commitments_of, of_parties
from communique.web.views.declared import pages
from communique.web.views.engagements import answered, over_time
from communique.web.views.overview import Total
from communique.web.views.people import PersonLine
from communique.web.workplace import Desk

__all__ = ["Counterparts", "PairPage", "PartiesPage", "PartyPage", "pair", "state", "states"]

_SHOWN = 30
_OF_A_PAIR = 15
_PEOPLE = 15
_COMMITMENTS = 12
_FIGURES = 40
_COUNTERPARTS = 10
# Of so many pairs of people who met in engagements of two parties, some are of others who were there too.
_MET = 200


class PartiesPage(Record, frozen=True, kw_only=True):
    """Parties by code, those of most engagements first."""

    parties: tuple[Total, ...]


class PartyPage(Record, frozen=True, kw_only=True):
    """A party: whom it meets, when, and about what; the newest engagements; its people; its commitments."""

    code: str
    answer: Answer
    counterparts: tuple[Total, ...]
    people: tuple[PersonLine, ...]
    commitments: dict[str, int]


class Counterparts(Record, frozen=True, kw_only=True):
    """Two people of the two parties, by id and name, and in how many engagements held both take part, the
    last on the ISO day ``last``.
    """

    one: str
    one_name: str
    other: str
    other_name: str
    engagements: int
    last: str | None


class PairPage(Record, frozen=True, kw_only=True):
    """Two parties: what they did together and how often, who met whom, what they signed and promised, and
    which figures tell of them.
    """

    one: str
    other: str
    answer: Answer
    cadences: tuple[Cadence, ...]
    gaps: tuple[Gap, ...]
    counterparts: tuple[Counterparts, ...]
    signed: tuple[EngagementLine, ...]
    counts: dict[str, int]
    commitments: tuple[Commitment, ...]
    figures: tuple[MergedFigure, ...]
    reports: dict[str, ReportLine]


@pages.page("/states", "states.html")
def states(
    desk: Desk,
    name: Annotated[str | None, Query(description="A code or a name, to go to its page")] = None,
) -> PartiesPage:
    """States and organisations that take part in anything."""
    taken = ENGAGEMENT_PARTIES.c
    count = func.count()
    query = select(taken.party, count).group_by(taken.party).order_by(count.desc(), taken.party)
    if name:
        query = query.where(taken.party == party(name))
    with desk.ledger.reading_tables() as connection:
        rows = connection.execute(query).all()
    return PartiesPage(parties=tuple(Total(name=code, count=many) for code, many in rows))


def _of_party(desk: Desk, page: PartyPage) -> Mapping[str, Any]:
    assets = desk.workplace.assets
    return {
        "lines": [line_of(each) for each in page.answer.engagements],
        "time": over_time(page.answer.facets, page.answer.question),
        "facets": {each.name: each for each in page.answer.facets},
        "world": assets.world if assets else None,
        "pairs": [(page.code, each.name, each.count) for each in page.counterparts],
    }


@pages.page("/states/{code}", "state.html", extra=_of_party)
def state(desk: Desk, code: str) -> PartyPage:
    """One state or organisation."""
    own = party(code)
    answer = answered(desk, Question(parties=(own,), limit=_SHOWN))
    kept = PEOPLE.c
    people = select(kept.id, kept.name, kept.party, kept.reports).where(kept.party == own)
    both = ENGAGEMENT_PARTIES.alias("both")
    taken = ENGAGEMENT_PARTIES.c
    count = func.count()
    beside = select(both.c.party, count).join_from(
        both, ENGAGEMENT_PARTIES, both.c.engagement == taken.engagement
    )
    beside = beside.where(taken.party == own, both.c.party != own).group_by(both.c.party)
    with desk.ledger.reading_tables() as connection:
        rows = connection.execute(people.order_by(kept.reports.desc(), kept.name).limit(_PEOPLE)).all()
        met = desk.kept(
            ("beside", own), lambda: connection.execute(beside.order_by(count.desc(), both.c.party)).all()
        )
    return PartyPage(
        code=own,
        answer=answer,
        counterparts=tuple(Total(name=each, count=many) for each, many in met),
        people=tuple(PersonLine(**row._mapping, rank=None, post=None) for row in rows),
        commitments={name: len(found) for name, found in of_parties(desk, (own,)).items()},
    )


def _of_pair(desk: Desk, page: PairPage) -> Mapping[str, Any]:
    return {
        "lines": [line_of(each) for each in page.answer.engagements],
        "time": over_time(page.answer.facets, page.answer.question),
        "facets": {each.name: each for each in page.answer.facets},
    }


@pages.page("/pairs/{one}/{other}", "pair.html", extra=_of_pair)
def pair(desk: Desk, one: str, other: str) -> PairPage:
    """Two states or organisations: what is between them."""
    first, second = sorted((party(one), party(other)))
    if first == second:
        raise Refusal(400, f"a pair needs two parties, and both are {first}; name another")
    question = Question(parties=(first, second), limit=_OF_A_PAIR)
    signed = desk.kept(("signed", first, second), lambda: _signed(desk, first, second))
    history = desk.kept(("timeline", first, second), lambda: timeline(desk.ledger, first, second))
    columns = of_parties(desk, (first, second))
    still = [each for column in ("overdue", "due", "open") for each in columns[column]][:_COMMITMENTS]
    told = (FIGURES.c.parties.contains(f'"{code}"', autoescape=True) for code in (first, second))
    with desk.ledger.reading_tables() as connection:
        condition = next(told) & next(told)
        figures = of_column(connection, "figure", MergedFigure, condition)
        found = commitments_of(connection, still).values()
        docs = {each.steps[-1].doc for each in found} | {each.accounts[0].doc for each in figures}
        reports = report_lines(connection, docs)
    figures.sort(key=lambda each: (-each.sources, each.measure, each.period or "", each.id))
    return PairPage(
        one=first,
        other=second,
        answer=answered(desk, question),
        cadences=history.cadences,
        gaps=history.gaps,
        counterparts=desk.kept(("counterparts", first, second), lambda: _counterparts(desk, first, second)),
        signed=signed,
        counts={name: len(each) for name, each in columns.items()},
        commitments=tuple(found),
        figures=tuple(figures[:_FIGURES]),
        reports=reports,
    )


def _signed(desk: Desk, one: str, other: str) -> tuple[EngagementLine, ...]:
    """The newest engagements of the two of which something signed came out."""
    kept = ENGAGEMENTS.c
    asked = Question(parties=(one, other), outcomes=("signed",))
    with desk.ledger.reading_tables() as connection:
        query = matching(conditions(connection, asked)).order_by(kept.first_day.desc().nulls_last(), kept.id)
        ids = [str(each) for each in connection.execute(query.limit(_OF_A_PAIR)).scalars()]
        return tuple(engagement_lines(connection, ids))


def _counterparts(desk: Desk, one: str, other: str) -> tuple[Counterparts, ...]:
    """Those of the two parties who met most often."""
    met = network(desk.ledger, Question(parties=(one, other)), of="people", most=_MET)
    people = {node.id: node for node in met.nodes}
    found = []
    for link in met.links:
        ends = {people[end].party: people[end] for end in (link.one, link.other)}
        if ends.keys() == {one, other}:
            found.append(
                Counterparts(
                    one=ends[one].id,
                    one_name=ends[one].words,
                    other=ends[other].id,
                    other_name=ends[other].words,
                    engagements=link.engagements,
                    last=link.last_day,
                )
            )
    return tuple(found[:_COUNTERPARTS])
