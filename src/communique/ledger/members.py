"""Resolved records, looked at as wholes made of what single reports say.

Takes an engagement, person, commitment, figure or the rest of a report; gives its members (what belongs to
it, and of which report each is), its fields in words, and a line that tells it from others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from communique.codebook.records import Record
from communique.ledger.rows import Reported
from communique.resolution import Commitment, MergedEngagement, MergedFigure, MergedPerson

__all__ = ["KINDS", "described", "fields", "members"]

#: The kinds of resolved records whose changes are told.
KINDS: dict[str, type[Record]] = {
    "engagement": MergedEngagement,
    "person": MergedPerson,
    "commitment": Commitment,
    "figure": MergedFigure,
    "report": Reported,
}


def members(record: Record) -> dict[str, str]:
    """The report of each member, by a key that stays the same wherever it belongs."""
    match record:
        case MergedEngagement():
            return {each.id: each.doc for each in record.accounts}
        case MergedPerson():
            return {f"{each.doc} {each.name}": each.doc for each in record.postings}
        case Commitment():
            return {
                f"{each.doc} {each.evidence.start}-{each.evidence.end}": each.doc for each in record.steps
            }
        case MergedFigure():
            return {
                f"{each.doc} {each.figure.evidence.start} {each.figure.measure}": each.doc
                for each in record.accounts
            }
        case Reported():
            return {record.doc: record.doc}
        case _:
            return {}


def described(record: Record) -> str:
    """The record in one line."""
    match record:
        case MergedEngagement():
            people = _list(each.name or each.post for each in record.participants)
            said = (record.type, record.status, record.date, _list(record.parties), people)
            return ", ".join(each for each in said if each)
        case MergedPerson():
            return f"{record.name} ({record.party})" if record.party else record.name
        case Commitment():
            return f"{_list(record.by)}: {record.what} ({record.status})"
        case MergedFigure():
            return f"{record.measure}: {record.value:g} {record.unit}"
        case Reported():
            return f"{len(record.outcomes)} outcomes, {len(record.positions)} positions"
        case _:
            return ""


def fields(record: Record) -> dict[str, str | None]:
    """The fields that can change, in words; the reports that tell of it among them."""
    known = {name: _words(getattr(record, name)) for name in record.__struct_fields__ if name in _SHOWN}
    return known | {"reports": _list(sorted(set(members(record).values())))}


_SHOWN = frozenset(
    (
        *(
            "type",
            "status",
            "date",
            "parties",
            "participants",
            "place",
            "topics",
            "parent",
            "history",
            "sources",
        ),
        *("name", "names", "party", "postings"),
        *("what", "by", "to", "due", "engagement", "deliverable", "steps"),
        *("measure", "value", "unit", "period"),
        *("outcomes", "positions"),
    )
)
_LINES: dict[str, Callable[[Any], str]] = {
    "MergedParticipant": lambda one: _line(one, "role name rank post party"),
    "Place": lambda one: _line(one, "venue city country"),
    "StatusStep": lambda one: _line(one, "doc step date"),
    "ReportedPosting": lambda one: _line(one, "reported rank post party doc"),
    "CommitmentStep": lambda one: _line(one, "doc status"),
    "Outcome": lambda one: _line(one, "kind instrument what due"),
    "Position": lambda one: _line(one, "holder stance target"),
}


def _words(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return _list((_words(each) or "" for each in value), "; " if value and _is_record(value[0]) else ", ")
    if _is_record(value):
        return _LINES[type(value).__name__](value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def _is_record(value: object) -> bool:
    return type(value).__name__ in _LINES


def _line(record: Any, names: str) -> str:
    return " ".join(str(value) for name in names.split() if (value := getattr(record, name)))


def _list(values: Iterable[str | None], between: str = ", ") -> str:
    return between.join(each for each in values if each)
