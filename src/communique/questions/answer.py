"""The answer to a question: engagements counted and listed, what they have in common, what is nearest.

Nouns only; `asking` makes them.
"""

from __future__ import annotations

from collections.abc import Mapping

from communique.codebook.records import Record
from communique.questions.question import Question
from communique.resolution import MergedEngagement

__all__ = ["Answer", "Facet", "FacetValue", "Match", "Nearest"]


class FacetValue(Record, frozen=True, kw_only=True):
    """A value and how many of the engagements have it.

    ``parameters`` are those that, added to the question, leave these (see `question_of`); ``value`` is the
    value as records have it, ``words`` as people say it.
    """

    value: str
    words: str
    engagements: int
    parameters: Mapping[str, tuple[str, ...]]


class Facet(Record, frozen=True, kw_only=True):
    """One way to part the engagements: ``name`` (``party``, ``month`` and so on), its commonest values, and
    how many values there are in all.
    """

    name: str
    values: tuple[FacetValue, ...]
    distinct: int


class Match(Record, frozen=True, kw_only=True):
    """Where a text was found: in an account's ``quote`` or elsewhere in its ``report``, and the words
    there.
    """

    engagement: str
    account: str
    report: str
    where: str
    words: str


class Nearest(Record, frozen=True, kw_only=True):
    """Another question that has an answer: what it leaves out or puts in its place, in words, and how many
    engagements it would give.
    """

    words: str
    engagements: int
    question: Question


class Answer(Record, frozen=True, kw_only=True):
    """What a ledger answers.

    ``total`` counts engagements, not reports; ``reports`` tell of them, of which ``sources`` are
    independent (copies of one text count once). ``engagements`` is one page, ``next_page`` the token for
    the next. ``searched`` says in words what was looked for. ``undated``: how many would fit but state no
    date, where the question asks for days. ``nearest`` is filled when there is no engagement.
    """

    question: Question
    total: int
    reports: int
    sources: int
    engagements: tuple[MergedEngagement, ...]
    searched: str
    matches: tuple[Match, ...] = ()
    facets: tuple[Facet, ...] = ()
    next_page: str | None = None
    undated: int = 0
    nearest: tuple[Nearest, ...] = ()
    spelt_like: tuple[str, ...] = ()
