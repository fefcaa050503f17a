"""What to ask instead of a question without an answer: one condition less, the nearest day, other spellings.

Takes a connection, the question and its conditions, gives `Nearest` values, the fullest answer first, and
names that are spelt like those asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, func, select

from communique.ledger.resolved_tables import ENGAGEMENTS
from communique.questions import accepted, known
from communique.questions.answer import Nearest
from communique.questions.conditions import Condition
from communique.questions.question import Question

__all__ = ["nearest", "spelt_like"]

_E = ENGAGEMENTS.c
_TIMES = frozenset({"since", "until"})


def nearest(
    connection: Connection,
    question: Question,
    found: Sequence[Condition],
    among: Sequence[ColumnElement[bool]] = (),
) -> tuple[Nearest, ...]:
    """What the question would give without one of its conditions; without more, where fewer give nothing.

    ``among``: the only engagements that the answer is about, as clauses.
    """
    groups = _groups(found)
    options: list[Nearest] = []
    for at_once in range(1, len(groups) + 1):
        for some in combinations(groups, at_once):
            one = _without(connection, question, found, [each for group in some for each in group], among)
            options += [one] if one else []
        if options:
            break
    return tuple(sorted(options, key=lambda each: (-each.engagements, each.words)))


def spelt_like(connection: Connection, question: Question, found: Sequence[Condition]) -> tuple[str, ...]:
    """Names that the ledger knows and that are spelt like one asked for, where nothing has that one."""
    alone = {one.fields[0]: one for one in found if one.fields[0] in _SPELT}
    names: list[str] = []
    for field, one in alone.items():
        if not _count(connection, [one]):
            names += _SPELT[field](connection, getattr(question, field))
    return tuple(names)


def _groups(found: Sequence[Condition]) -> list[list[Condition]]:
    """The conditions that are left out together: days as one."""
    times = [one for one in found if _TIMES & set(one.fields)]
    return [[one] for one in found if one not in times] + ([times] if times else [])


def _without(
    connection: Connection,
    question: Question,
    found: Sequence[Condition],
    left_out: Sequence[Condition],
    among: Sequence[ColumnElement[bool]],
) -> Nearest | None:
    fields = [field for one in left_out for field in one.fields]
    kept = [one for one in found if one not in left_out]
    count = _count(connection, kept, among)
    if not count:
        return None
    asked = msgspec.structs.replace(question, page=None, **_emptied(question, fields))
    words = f"without “{'; '.join(one.words for one in left_out)}”"
    if _TIMES & set(fields):
        words += "".join(_days(connection, question, kept))
    return Nearest(words=words, engagements=count, question=asked)


def _count(
    connection: Connection, kept: Sequence[Condition], among: Sequence[ColumnElement[bool]] = ()
) -> int:
    query = select(func.count()).select_from(ENGAGEMENTS).where(*(one.clause for one in kept), *among)
    return int(connection.execute(query).scalar_one())


def _days(connection: Connection, question: Question, kept: Sequence[Condition]) -> Iterator[str]:
    """The nearest dates before and after those asked for."""
    where = [one.clause for one in kept]
    if question.since:
        last = select(func.max(_E.first_day)).where(*where, _E.first_day < question.since)
        day = connection.execute(last).scalar()
        yield f"; the nearest before is of {day}" if day else ""
    if question.until:
        first = select(func.min(_E.first_day)).where(*where, _E.first_day > question.until)
        day = connection.execute(first).scalar()
        yield f"; the nearest after is of {day}" if day else ""


def _emptied(question: Question, fields: Sequence[str]) -> dict[str, Any]:
    """The fields of the question without what a condition asks."""
    parties = {each.partition(":")[2] for each in fields if each.startswith("parties:")}
    kept = tuple(each for each in question.parties if each not in parties)
    others = [each for each in fields if ":" not in each]
    emptied = {field: () if isinstance(getattr(question, field), tuple) else None for field in others}
    return emptied | {"parties": kept, "sort": None if emptied.keys() & {"text", "quote"} else question.sort}


_SPELT = {
    "person": known.nearest_people,
    "city": lambda connection, given: known.spelt_like(connection, _E.city, given),
    "outlet": lambda connection, given: accepted.nearest(given, known.outlets(connection)),
    "post": known.nearest_posts,
}
