"""What to look at when reviewing: values of low confidence, the place of a value, whose side a report is on,
what people judged of somebody's names.

Takes a connection, gives statements, anchors, sides and judgements. Unsure pairs are found when resolving, by
`uncertain`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, select

from communique.codebook import Engagement, Evidence, Reading
from communique.errors import LedgerError
from communique.ledger.corrections import corrected
from communique.ledger.decisions import Anchor, all_decisions, for_resolution, in_force
from communique.ledger.lookups import HeldStatement, reading_of
from communique.ledger.tables import OF_TYPES, REPORT_VERSIONS, STATEMENTS
from communique.resolution import Judgement, MergedEngagement, MergedPerson, official_sides

__all__ = ["DOUBTFUL", "doubtful_values", "judgements_on", "sides", "value_anchor"]

#: Confidence below which an engagement should be looked at.
DOUBTFUL = 0.6
_LISTS = {"outcome": "outcomes", "posting": "postings", "position": "positions", "figure": "figures"}


def doubtful_values(
    connection: Connection, below: float, limit: int | None = None
) -> tuple[HeldStatement, ...]:
    """The types of engagements of lower confidence on which nobody decided, the least sure first."""
    said = STATEMENTS.c
    query = select(*(said[name] for name in HeldStatement.__struct_fields__))
    query = query.join(REPORT_VERSIONS, REPORT_VERSIONS.c.id == said.version)
    # As written in the index: a database uses it only where it sees that the query asks for no more.
    query = query.where(OF_TYPES, REPORT_VERSIONS.c.is_current)
    rows = connection.execute(query.where(said.confidence < below).order_by(said.confidence, said.id))
    judged = {each.one[0] for each in in_force(all_decisions(connection)) if each.subject == "value"}
    docs = {each.doc for each in judged}
    found = (HeldStatement(**row._mapping) for row in rows)
    open_ones = (
        each for each in found if each.report not in docs or not _is_judged(connection, each, judged)
    )
    return tuple(islice(open_ones, limit))


def value_anchor(reading: Reading, record: str, kind: str) -> Anchor:
    """The place of a record of a reading (``e1/participant:2``, say), as a judgement points at it."""
    engagement, _, inside = record.partition("/participant:")
    if kind in ("engagement", "participant"):
        found = _found([each for each in reading.engagements if each.id == engagement], 1, record)
        called = _called(found, int(inside)) if inside else ""
        return _anchor(reading, found, kind, found.type, called)
    number = int(record.partition(":")[2])
    one = _found(getattr(reading, _LISTS[kind]), number, record)
    return _anchor(reading, one, kind, "", getattr(one, "name", "") or "")


def judgements_on(connection: Connection, person: MergedPerson) -> list[Judgement]:
    """The judgements in force on the person's names, as resolution takes them."""
    decisions = in_force(all_decisions(connection))
    docs = set(person.docs)
    own = [
        each
        for each in decisions
        if each.subject == "person" and docs & {end.doc for end in (*each.one, *each.other)}
    ]
    named = sorted({end.doc for each in own for end in (*each.one, *each.other)})
    readings = corrected([reading_of(connection, doc) for doc in named], decisions)
    return for_resolution(own, {each.doc: each for each in readings})


def sides(connection: Connection, engagement: MergedEngagement) -> dict[str, str]:
    """The party for which each report of the engagement speaks, where its outlet is an official one."""
    docs = {account.doc for account in engagement.accounts}
    held = REPORT_VERSIONS.c
    rows = connection.execute(select(held.report, held.outlet).where(held.is_current, held.report.in_(docs)))
    return official_sides({row.report: row.outlet for row in rows})


def _is_judged(connection: Connection, statement: HeldStatement, judged: set[Anchor]) -> bool:
    reading = reading_of(connection, statement.report)
    return value_anchor(reading, statement.record, statement.kind) in judged


def _called(engagement: Engagement, number: int) -> str:
    person = _found(engagement.participants, number, f"participant:{number}")
    return str(person.name or person.post or person.party or "")


def _found(records: Sequence[Any], number: int, name: str) -> Any:
    if not 1 <= number <= len(records):
        raise LedgerError(f"the newest reading of the report has no {name}; list its statements again")
    return records[number - 1]


def _anchor(reading: Reading, record: Any, kind: str, type_: str, name: str) -> Anchor:
    spans = (record.evidence,) if isinstance(record.evidence, Evidence) else record.evidence
    span = spans[0] if spans else reading.report.evidence(0, 1)
    return Anchor(
        doc=reading.doc, start=span.start, end=span.end, words=span.text, type=type_, name=name, kind=kind
    )
