"""The conditions of a question, each as words and as a clause on the table of engagements.

Takes a connection and a `Question`, gives `Condition` values whose clauses use the link tables and their
indexes. Putting them together is left to `asking`, saying what else there is to `nearby`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, select, union

from communique.gazetteer.parties import party_name
from communique.ledger.resolved_tables import (
    ACCOUNTS,
    ENGAGEMENT_PARTIES,
    ENGAGEMENT_TOPICS,
    ENGAGEMENTS,
    PARTICIPANTS,
    REPORTED_OUTCOMES,
)
from communique.ledger.tables import REPORT_VERSIONS
from communique.questions import known, offices, texts
from communique.questions.question import Question

__all__ = ["Condition", "conditions"]

Clause = ColumnElement[bool]
_E, _P, _A = ENGAGEMENTS.c, PARTICIPANTS.c, ACCOUNTS.c
_MOST_ALTERNATIVES = 3


class Condition(NamedTuple):
    """``fields`` of the question that it comes from, what it asks in words, and the clause; ``party``: that
    which has to take part, on whichever side, where it asks for no more; ``ids``: the ids that meet it, as a
    query, where the clause is no more than that.
    """

    fields: tuple[str, ...]
    words: str
    clause: Clause
    party: str | None = None
    ids: Select[tuple[str]] | None = None


def conditions(connection: Connection, question: Question) -> tuple[Condition, ...]:
    """All conditions of the question; empty where it asks for everything."""
    return tuple(one for make in _MAKERS for one in make(connection, question))


def _parties(connection: Connection, question: Question) -> Iterator[Condition]:
    for party in question.parties:
        yield Condition((f"parties:{party}",), f"with {_named(party)}", _taking_part(party), party)
    for side in ("host", "guest"):
        party = getattr(question, side)
        if party:
            yield Condition((side,), f"with {_named(party)} as {side}", _taking_part(party, side))


def _person(connection: Connection, question: Question) -> Iterator[Condition]:
    if question.person:
        people = known.people(connection, question.person)
        said = " or ".join(f"{each.name} ({each.id})" for each in people[:_MOST_ALTERNATIVES])
        more = f" or {len(people) - _MOST_ALTERNATIVES} more" if len(people) > _MOST_ALTERNATIVES else ""
        taken = select(_P.engagement).where(_P.person.in_([each.id for each in people]))
        words = f"with {said}{more}" if people else f"with {question.person!r}, whom no report names"
        yield Condition(("person",), words, _E.id.in_(taken))


def _post(connection: Connection, question: Question) -> Iterator[Condition]:
    if question.post:
        held = offices.matching(known.offices(connection, question.post_party), question.post)
        taken = select(_P.engagement).where(_P.office.in_(held))
        if question.post_party:
            taken = taken.where(_P.party == question.post_party)
        whose = f" of {_named(question.post_party)}" if question.post_party else ""
        yield Condition(("post", "post_party"), f"with the post {question.post!r}{whose}", _E.id.in_(taken))


def _terms(connection: Connection, question: Question) -> Iterator[Condition]:
    if question.types:
        yield Condition(("types",), f"type {_either(question.types)}", _E.type.in_(question.types))
    if question.statuses:
        yield Condition(
            ("statuses",), f"status {_either(question.statuses)}", _E.status.in_(question.statuses)
        )
    if question.topics:
        topic = ENGAGEMENT_TOPICS.c
        about = select(topic.engagement).where(topic.topic.in_(question.topics))
        yield Condition(("topics",), f"topic {_either(question.topics)}", _E.id.in_(about))
    if question.outcomes:
        outcome = REPORTED_OUTCOMES.c
        came = select(_A.engagement).join(REPORTED_OUTCOMES, outcome.account == _A.id)
        came = came.where(outcome.kind.in_(question.outcomes))
        yield Condition(("outcomes",), f"outcome {_either(question.outcomes)}", _E.id.in_(came))


def _places(connection: Connection, question: Question) -> Iterator[Condition]:
    if question.country:
        yield Condition(("country",), f"in {_named(question.country)}", _E.country == question.country)
    if question.city:
        spelt = known.spelt_so(connection, _E.city, question.city)
        yield Condition(("city",), f"in the city {question.city}", _E.city.in_(spelt))


def _times(connection: Connection, question: Question) -> Iterator[Condition]:
    if question.since:
        yield Condition(("since",), f"since {question.since}", _E.last_day >= question.since)
    if question.until:
        yield Condition(("until",), f"until {question.until}", _E.first_day <= question.until)


def _sources(connection: Connection, question: Question) -> Iterator[Condition]:
    if question.outlet:
        held = REPORT_VERSIONS.c
        spelt = known.outlets_spelt_so(connection, question.outlet)
        told = select(_A.engagement).join_from(REPORT_VERSIONS, ACCOUNTS, _A.report == held.report)
        told = told.where(held.is_current, held.outlet.in_(spelt))
        yield _among(("outlet",), f"told by {question.outlet}", told)


def _texts(connection: Connection, question: Question) -> Iterator[Condition]:
    if question.text:
        ways = (texts.quoted(connection, question.text), texts.reported(connection, question.text))
        # As one query, since PostgreSQL goes through all engagements to meet either of two.
        either = union(*ways).subquery()
        yield _among(("text",), f"with {question.text!r} in a report", select(either.c[0]))
    if question.quote:
        quoted = texts.quoted(connection, question.quote)
        yield _among(("quote",), f"with {question.quote!r} in the words that say it", quoted)


_MAKERS: tuple[Callable[[Connection, Question], Iterator[Condition]], ...] = (
    _parties,
    _person,
    _post,
    _terms,
    _places,
    _times,
    _sources,
    _texts,
)


def _among(fields: tuple[str, ...], words: str, ids: Select[tuple[str]]) -> Condition:
    return Condition(fields, words, _E.id.in_(ids), ids=ids)


def _taking_part(party: str, side: str | None = None) -> Clause:
    link = ENGAGEMENT_PARTIES.c
    taken: Select[Any] = select(link.engagement).where(link.party == party)
    if side:
        taken = taken.where(and_(link.side == side))
    return _E.id.in_(taken)


def _named(party: str) -> str:
    return party_name(party) or party


def _either(terms: tuple[str, ...]) -> str:
    return " or ".join(term.replace("_", " ") for term in terms)
