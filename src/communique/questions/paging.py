"""Pages: the order of engagements, and the token that says where the next page begins.

Takes a question, gives the columns to order by and the clause that leaves out the pages before. A token
holds the place of the last engagement of its page, so that what is added meanwhile moves nothing, and the
digest of its question, so that it cannot be used for another.
"""

from __future__ import annotations

import base64
import binascii
import json
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import ColumnElement, and_, literal, or_

from communique.codebook import content_id
from communique.errors import QuestionError
from communique.ledger.resolved_tables import ENGAGEMENTS
from communique.questions.question import Question

__all__ = ["Place", "after", "column", "ordered", "place_of", "token_of"]

_E = ENGAGEMENTS.c
Clause = ColumnElement[Any]
_COLUMNS = {"newest": _E.first_day, "oldest": _E.first_day, "reports": _E.reports, "sources": _E.sources}


class Place(NamedTuple):
    """Where a page ended: how many quotes match (0 without a text), the value ordered by, and the id."""

    hits: int
    value: str | int | None
    id: str


def column(question: Question) -> Clause:
    """The column ordered by, after the quotes that match."""
    found: Clause = _COLUMNS.get(question.order, _E.first_day)
    return found


def ordered(question: Question, hits: Clause | None) -> list[Clause]:
    """What to order by; ``hits`` counts the quotes that match."""
    by = column(question)
    descending = question.order != "oldest"
    by_value = (by.desc() if descending else by.asc()).nulls_last()
    by_hits = [hits.desc()] if hits is not None and question.order == "relevance" else []
    return [*by_hits, by_value, _E.id.asc()]


def after(question: Question, hits: Clause | None) -> Clause | None:
    """The clause for what comes after the page before, None for the first page."""
    if not question.page:
        return None
    place = place_of(question)
    rest = _rest(question, place)
    if hits is None or question.order != "relevance":
        return rest
    return or_(hits < place.hits, and_(hits == place.hits, rest))


def token_of(question: Question, place: Place) -> str:
    """The token for the page after a place."""
    content = json.dumps([_digest(question), *place], separators=(",", ":"))
    return base64.urlsafe_b64encode(content.encode()).decode().rstrip("=")


def place_of(question: Question) -> Place:
    """The place that the question's token holds. Raises `QuestionError` when it is of another question."""
    token = question.page or ""
    try:
        content = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
        digest, hits, value, last = msgspec.json.decode(content, type=tuple[str, int, str | int | None, str])
    except (binascii.Error, ValueError, msgspec.MsgspecError):
        raise QuestionError(f"page {token!r} is no page of an answer; leave it out for the first") from None
    if digest != _digest(question):
        raise QuestionError("the page is of another question; leave it out for the first")
    found = Place(hits, value, last)
    if not isinstance(found.value, _kind(question)):
        raise QuestionError(f"page {token!r} is no page of an answer; leave it out for the first")
    return found


def _rest(question: Question, place: Place) -> Clause:
    """What comes after a place in the order of the value and the id; what has no value comes last."""
    by, later = column(question), _E.id > place.id
    if place.value is None:
        return and_(by.is_(None), later)
    beyond = by > place.value if question.order == "oldest" else by < place.value
    return or_(beyond, and_(by == literal(place.value), later), by.is_(None))


def _kind(question: Question) -> tuple[type, ...]:
    return (int,) if question.order in ("reports", "sources") else (str, type(None))


def _digest(question: Question) -> str:
    asked = msgspec.structs.replace(question, page=None, limit=1)
    return content_id("", msgspec.json.encode(asked, order="deterministic").decode())
