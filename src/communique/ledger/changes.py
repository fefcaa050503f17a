"""What a run changed in the record, and why: each engagement, person, commitment and figure.

Takes what is stored and what is to be stored in its place, leaves rows of ``changes``. An engagement that
goes because another took up its accounts is told apart from one that no report tells of any more.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import count
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, insert, select

from communique.codebook.records import Record
from communique.ledger.contents import batched, unpacked
from communique.ledger.members import KINDS, described, fields, members
from communique.ledger.resolved_tables import CHANGES, RESOLVED
from communique.ledger.rows import Records
from communique.resolution import Explanation

__all__ = ["Change", "Occasion", "changes_of", "record"]

_Key = tuple[str, str]


class Occasion(NamedTuple):
    """The ``run``, what led to it beside reports (``cause``, or empty), and why two accounts are one."""

    run: int
    cause: str
    explain: Callable[[str, str], Explanation]


class Change(Record, frozen=True, kw_only=True):
    """One thing that a run ``added``, ``changed`` or ``lost``.

    ``kind``: ``engagement``, ``person``, ``commitment``, ``figure`` or ``report``; for a change the ``field``
    with its values ``before`` and ``after``; ``why`` in words.
    """

    kind: str
    id: str
    change: str
    field: str | None
    before: str | None
    after: str | None
    why: str


class _Side(NamedTuple):
    """The records of a kind before or after, and which of them each of their members belongs to."""

    records: Mapping[str, Record]
    owner: Mapping[str, str]

    @classmethod
    def of(cls, records: Mapping[str, Record]) -> _Side:
        return cls(records, {one: key for key, each in records.items() for one in members(each)})


def record(
    connection: Connection, records: Records, new: Sequence[_Key], gone: Sequence[_Key], occasion: Occasion
) -> None:
    """Store what changes when the ``gone`` records make room for the ``new`` ones."""
    largest = select(func.max(CHANGES.c.number)).where(CHANGES.c.run == occasion.run)
    numbers = count((connection.execute(largest).scalar() or 0) + 1)
    rows: list[dict[str, Any]] = []
    for kind in KINDS:
        before = _stored(connection, kind, [key for one, key in gone if one == kind])
        after = {key: records[kind][key] for one, key in new if one == kind}
        for change in changes_of(kind, before, after, occasion):
            rows.append({"run": occasion.run, "number": next(numbers), **_columns(change)})
    if rows:
        connection.execute(insert(CHANGES), rows)


def changes_of(
    kind: str, before: Mapping[str, Record], after: Mapping[str, Record], occasion: Occasion
) -> Iterator[Change]:
    """How records of a kind differ, by id; records that are the same on both sides need not be given."""
    old, new = _Side.of(before), _Side.of(after)
    for key in sorted({*before, *after}):
        why = "; ".join(filter(None, (_why(kind, key, old, new, occasion), occasion.cause)))
        if key not in before:
            yield _change(kind, key, "added", (None, None, described(after[key])), why)
        elif key not in after:
            yield _change(kind, key, "lost", (None, described(before[key]), None), why)
        else:
            one, other = fields(before[key]), fields(after[key])
            for name in one:
                if one[name] != other[name]:
                    yield _change(kind, key, "changed", (name, one[name], other[name]), why)


def _change(
    kind: str, key: str, change: str, values: tuple[str | None, str | None, str | None], why: str
) -> Change:
    field, before, after = values
    return Change(kind=kind, id=key, change=change, field=field, before=before, after=after, why=why)


def _columns(change: Change) -> dict[str, str | None]:
    return {name: getattr(change, name) for name in change.__struct_fields__}


def _stored(connection: Connection, kind: str, ids: Sequence[str]) -> dict[str, Record]:
    found = {}
    for some in batched(ids):
        query = select(RESOLVED.c.id, RESOLVED.c.content)
        rows = connection.execute(query.where(RESOLVED.c.kind == kind, RESOLVED.c.id.in_(some)))
        found.update({row.id: unpacked(row.content, KINDS[kind]) for row in rows})
    return found


def _why(kind: str, key: str, old: _Side, new: _Side, occasion: Occasion) -> str:
    """Where the members of the record came from and went to."""
    if kind == "report":
        return _of_report(key in old.records, key in new.records)
    had = members(old.records[key]) if key in old.records else {}
    has = members(new.records[key]) if key in new.records else {}
    if not had:
        sources = {old.owner[each] for each in has if each in old.owner}
        return f"was part of {_named(sources)}" if sources else f"told by {_named(has.values())}"
    if not has:
        heirs = {new.owner[each] for each in had if each in new.owner}
        return f"is one with {_named(heirs)}" if heirs else f"no longer told by {_named(had.values())}"
    joined, left = has.keys() - had.keys(), had.keys() - has.keys()
    reasons = [*_joined(joined, has, old), *_left(left, had, new)]
    if kind == "engagement" and joined and (kept := has.keys() & had.keys()):
        reasons.append(_alike(min(joined), min(kept), occasion))
    return "; ".join(reasons) or "what is told of it was read or resolved anew"


def _of_report(before: bool, after: bool) -> str:
    if before and after:
        return "a new version or a new reading"
    return "a new report" if after else "its newest version could not be read"


def _joined(joined: Collection[str], has: Mapping[str, str], old: _Side) -> Iterator[str]:
    if told := {has[each] for each in joined if each not in old.owner}:
        yield f"also told by {_named(told)}"
    if others := {old.owner[each] for each in joined if each in old.owner}:
        yield f"is one with {_named(others)}"


def _left(left: Collection[str], had: Mapping[str, str], new: _Side) -> Iterator[str]:
    if untold := {had[each] for each in left if each not in new.owner}:
        yield f"no longer told so by {_named(untold)}"
    if others := {new.owner[each] for each in left if each in new.owner}:
        yield f"kept apart from {_named(others)}"


def _alike(one: str, other: str, occasion: Occasion) -> str:
    found = occasion.explain(one, other)
    strongest = [each for each in found.factors if each.name != "prior"][:3]
    return f"alike by {', '.join(f'{each.name} {each.value * each.weight:+.1f}' for each in strongest)}"


def _named(ids: Collection[str]) -> str:
    names = sorted(set(ids))
    return ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")
