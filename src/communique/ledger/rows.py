"""The rows of resolved records: one record as rows of the tables that show it.

Takes an engagement, person, commitment, figure or group of copies, gives the rows of each table of
`resolved_tables.OF_KIND`. Storing them is left to `resolving`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import combinations
from typing import Any

from sqlalchemy import Table

from communique.codebook import Evidence, Outcome, Position
from communique.codebook.records import Record
from communique.ledger import links
from communique.ledger import resolved_tables as tables
from communique.ledger.contents import listed
from communique.ledger.uncertain import UnsurePair, shown
from communique.resolution import Commitment, Copy, MergedEngagement, MergedFigure, MergedPerson

__all__ = ["Records", "Reported", "rows_of"]

Rows = list[dict[str, Any]]
#: Resolved records, by kind (a key of `resolved_tables.OF_KIND`) and id.
Records = Mapping[str, Mapping[str, Record]]


class Reported(Record, frozen=True, kw_only=True):
    """What one report says beside engagements and people; ``accounts``: for each outcome, the account of
    the engagement that it came out of.
    """

    doc: str
    outcomes: tuple[Outcome, ...]
    accounts: tuple[str | None, ...]
    positions: tuple[Position, ...]


def rows_of(kind: str, record: Any) -> Mapping[Table, Rows]:
    """The rows of a record of the kind (a key of `resolved_tables.OF_KIND`), by table."""
    return _OF_KIND[kind](record)


def _engagement(record: MergedEngagement) -> dict[Table, Rows]:
    row = {
        "id": record.id,
        "parent": record.parent,
        "reports": len(links.told_by(record)),
        "sources": record.sources,
        **links.days(record.date),
        **_what_it_was(record),
    }
    return {
        tables.ENGAGEMENTS: [row],
        tables.PARTICIPANTS: [
            {
                "engagement": record.id,
                "number": number,
                "office": links.office(one.post),
                **_fields(one, "person name rank post party role"),
            }
            for number, one in enumerate(record.participants, 1)
        ],
        tables.ENGAGEMENT_PARTIES: [
            {"engagement": record.id, "party": party, "side": side} for party, side in links.sides(record)
        ],
        tables.ENGAGEMENT_PAIRS: [
            {"engagement": record.id, "one": one, "other": other}
            for one, other in combinations(sorted(record.parties), 2)
        ],
        tables.ENGAGEMENT_TOPICS: [{"engagement": record.id, "topic": topic} for topic in record.topics],
        tables.ENGAGEMENT_FACETS: [
            {
                "engagement": record.id,
                "facets": listed(links.facets(record)),
                "reports": listed(links.told_by(record)),
            }
        ],
        tables.ACCOUNTS: [
            {
                "id": account.id,
                "engagement": record.id,
                "report": account.doc,
                "reported": account.reported,
                "words": _words(account.evidence),
                **_what_it_was(account),
            }
            for account in record.accounts
        ],
        tables.STATUS_STEPS: [
            {
                "engagement": record.id,
                "number": number,
                "report": step.doc,
                "words": _words(step.evidence),
                **_fields(step, "step status date reported"),
            }
            for number, step in enumerate(record.history, 1)
        ],
    }


def _what_it_was(record: Any) -> dict[str, Any]:
    """The columns that engagements and accounts have in common."""
    return {
        **_fields(record, "type status date"),
        **_fields(record.place, "venue city country"),
        "parties": listed(record.parties),
        "topics": listed(record.topics),
    }


def _person(record: MergedPerson) -> dict[Table, Rows]:
    names = {"names": listed(record.names), "reports": len(record.docs)}
    return {
        tables.PEOPLE: [{**_fields(record, "id name party"), **names}],
        tables.PERSON_NAMES: [
            {"person": record.id, "name": name} for name in links.spellings((record.name, *record.names))
        ],
        tables.POSTINGS: [
            {
                "person": record.id,
                "number": number,
                "report": one.doc,
                "words": _words(one.evidence) or None,
                "office": links.office(one.post),
                **_fields(one, "name rank post party reported"),
            }
            for number, one in enumerate(record.postings, 1)
        ],
    }


def _commitment(record: Commitment) -> dict[Table, Rows]:
    row = _fields(record, "id what due status engagement deliverable")
    row["last_day"] = links.days(record.due)["last_day"]
    sides = {"by": record.by, "to": record.to}
    return {
        tables.COMMITMENT_PARTIES: [
            {"commitment": record.id, "party": party, "side": side}
            for side, parties in sides.items()
            for party in parties
        ],
        tables.COMMITMENTS: [row | {"by_parties": listed(record.by), "to_parties": listed(record.to)}],
        tables.COMMITMENT_STEPS: [
            {
                "commitment": record.id,
                "number": number,
                "report": step.doc,
                "words": step.evidence.text,
                **_fields(step, "status reported"),
            }
            for number, step in enumerate(record.steps, 1)
        ],
    }


def _figure(record: MergedFigure) -> dict[Table, Rows]:
    said = {"parties": listed(record.parties), "reports": len({one.doc for one in record.accounts})}
    return {
        tables.FIGURES: [{**_fields(record, "id measure value unit period sources"), **said}],
        tables.FIGURE_ACCOUNTS: [
            {
                "figure": record.id,
                "number": number,
                "report": one.doc,
                "words": one.figure.evidence.text,
                **_fields(one.figure, "measure period"),
            }
            for number, one in enumerate(record.accounts, 1)
        ],
    }


def _copy(record: Copy) -> dict[Table, Rows]:
    known = _fields(record, "original likeness")
    return {tables.COPIES: [known | {"report": doc} for doc in record.docs]}


def _reported(record: Reported) -> dict[Table, Rows]:
    return {
        tables.REPORTED_OUTCOMES: [
            {
                "report": record.doc,
                "number": number,
                "account": account,
                "parties": listed(one.parties),
                "words": one.evidence.text,
                **_fields(one, "kind instrument what due"),
            }
            for number, (one, account) in enumerate(zip(record.outcomes, record.accounts, strict=True), 1)
        ],
        tables.POSITIONS: [
            {
                "report": record.doc,
                "number": number,
                "words": one.evidence.text,
                **_fields(one, "holder stance target"),
            }
            for number, one in enumerate(record.positions, 1)
        ],
    }


def _unsure(record: UnsurePair) -> dict[Table, Rows]:
    ends = {"one": shown(record.one), "other": shown(record.other)}
    why = ", ".join(f"{each.name} {each.value * each.weight:+.1f}" for each in record.factors)
    known = _fields(record, "id subject score") | {"merged": int(record.merged), "explanation": why}
    return {tables.UNSURE_PAIRS: [known | ends]}


def _fields(record: Any, names: str) -> dict[str, Any]:
    return {name: getattr(record, name) for name in names.split()}


def _words(spans: Iterable[Evidence]) -> str:
    return " … ".join(span.text for span in spans)


_OF_KIND: dict[str, Callable[[Any], Mapping[Table, Rows]]] = {
    "engagement": _engagement,
    "person": _person,
    "commitment": _commitment,
    "figure": _figure,
    "copy": _copy,
    "report": _reported,
    "unsure": _unsure,
}
