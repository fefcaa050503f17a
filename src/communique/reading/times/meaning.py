"""What a time expression means before it is tied to a day: the nouns of the interval grammar.

A meaning says only what the words say. A year that the words leave out is None; ``year_step`` is
the year counted from the anchor's ("of last year" is -1). `communique.reading.times.resolution`
turns a meaning and an anchor into a date.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias

__all__ = [
    "Anchor",
    "Built",
    "Day",
    "Found",
    "Kind",
    "Length",
    "Meaning",
    "Month",
    "Months",
    "Origin",
    "Rule",
    "Shift",
    "Span",
    "TimeExpression",
    "Unit",
    "Unknown",
    "WeekOf",
    "WeekOfMonth",
    "Weekday",
    "Year",
]

Unit = Literal["day", "week", "weekend", "month", "quarter", "year"]
Origin = Literal["anchor", "previous"]
Kind = Literal[
    "day",
    "month",
    "year",
    "edition",
    "quarter",
    "half",
    "season",
    "week",
    "weekday",
    "range",
    "relative",
    "same",
    "part_of_day",
    "deadline",
    "duration",
    "vague",
]


class Day(NamedTuple):
    """A day of a month: "14 August", "the 16th" (``month`` None), "June 7, 2021"."""

    day: int
    month: int | None = None
    year: int | None = None
    year_step: int | None = None
    month_step: int | None = None


class Month(NamedTuple):
    """A calendar month. ``step``: "last June" -1, "this June" 0, "next June" 1."""

    month: int
    year: int | None = None
    year_step: int | None = None
    step: int | None = None


class Year(NamedTuple):
    """A calendar year."""

    year: int


class Months(NamedTuple):
    """``length`` months from month ``first`` of a year: quarters, halves, seasons, "the first nine months".

    ``step`` as for `Month`: "last autumn" is -1.
    """

    first: int
    length: int
    year: int | None = None
    year_step: int | None = None
    step: int | None = None


class Weekday(NamedTuple):
    """A day of the week, Monday 0. ``step``: "last" -1, "this" 0, "next" 1, "coming" and "following" 2.

    ``week`` counts the weeks from the anchor's ("Tuesday of last week").
    """

    number: int
    step: int | None = None
    week: int | None = None
    origin: Origin = "anchor"


class WeekOfMonth(NamedTuple):
    """The ``number``-th week of a month, -1 the last; or its weekend."""

    number: int
    month: Month
    weekend: bool = False


class WeekOf(NamedTuple):
    """The week in which a day lies: "the week of June 7"."""

    day: Day


class Shift(NamedTuple):
    """``amount`` units from the anchor day, or from the time spoken of before (``previous``).

    ``to_the_day``: the same day of it ("a year ago today").
    """

    unit: Unit
    amount: int
    origin: Origin = "anchor"
    to_the_day: bool = False


class Length(NamedTuple):
    """How long, in days; hours are parts of a day, a month is 30.44 days, a year 365.25."""

    days: float


class Unknown(NamedTuple):
    """Words about time that fix no date: "soon", "05/06/2024"."""


class Span(NamedTuple):
    """From ``first`` to ``last``; an end that the words leave open is None."""

    first: Meaning | None
    last: Meaning | None


Meaning: TypeAlias = (
    Day | Month | Year | Months | Weekday | WeekOfMonth | WeekOf | Shift | Length | Unknown | Span
)


class TimeExpression(NamedTuple):
    """Words that say when or how long, from character ``start`` to ``end``, not yet tied to a day."""

    start: int
    end: int
    kind: Kind
    meaning: Meaning


class Anchor(NamedTuple):
    """The days from which relative words count: the report's ISO publication day and its dateline's.

    The dateline counts before the publication day: it is the day on which the words were written.
    """

    published: str | None = None
    dateline: str | None = None


class Built(NamedTuple):
    """What a rule made of its match; a ``weak`` one counts only beside another ("2016 to 2018")."""

    kind: Kind
    meaning: Meaning
    weak: bool = False


class Rule(NamedTuple):
    """A template of `communique.reading.times.patterns` and what to make of its match."""

    template: str
    build: Callable[[re.Match[str]], Built | None]


class Found(NamedTuple):
    """One expression as a rule found it, before neighbours are joined."""

    start: int
    end: int
    kind: Kind
    meaning: Meaning
    weak: bool
