"""Judging: what people decide, recorded with author, time and reason, and taken back.

Takes a connection within a writing transaction and what somebody judged, gives the recorded `Decision`.
Resolving anew is left to the caller.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, insert, select, update

from communique.codebook import Evidence, Report, content_id
from communique.errors import LedgerError
from communique.ledger import lookups
from communique.ledger.contents import now, storable, unpacked
from communique.ledger.corrections import FIELDS, apply
from communique.ledger.decisions import Anchor, Decision, all_decisions
from communique.ledger.resolved_tables import ACCOUNTS, RESOLVED
from communique.ledger.reviewing import value_anchor
from communique.ledger.tables import JUDGEMENTS, STATEMENTS
from communique.ledger.uncertain import UnsurePair, account_anchor, person_anchor
from communique.resolution import MergedEngagement, MergedPerson

__all__ = ["pair_decision", "told", "undone", "unsure_decision", "value_decision"]

_OF_PAIRS = ("same", "different", "unsure")
# Of a person in very many reports so many wordings are enough to tell who is meant.
_MOST_POSTINGS = 20
_OF_VALUES = ("same", "different", "unsure", "corrected")


def pair_decision(
    connection: Connection, one: str, other: str, verdict: str, author: str, reason: str
) -> Decision:
    """Record that two accounts, engagements or people are ``same``, ``different`` or ``unsure``."""
    subject, left = _end(connection, one)
    kind, right = _end(connection, other)
    if subject != kind:
        raise LedgerError(
            f"{one} is of the kind {subject}, {other} of the kind {kind}; judge two of one kind"
        )
    if set(left) & set(right):
        raise LedgerError(f"{one} and {other} have a place in a report in common; judge two places")
    return _pair(connection, subject, (left, right), verdict, author, reason)


def unsure_decision(connection: Connection, pair: str, verdict: str, author: str, reason: str) -> Decision:
    """Record what an unsure pair is."""
    found = lookups.one_of(connection, "unsure", UnsurePair, pair)
    return _pair(connection, found.subject, ((found.one,), (found.other,)), verdict, author, reason)


def value_decision(
    connection: Connection,
    statement: str,
    verdict: str,
    value: str | None,
    author: str,
    reason: str,
    words: tuple[int, int] | None = None,
) -> Decision:
    """Record what somebody says of a statement; ``words``: the characters that say the value."""
    _check(verdict, _OF_VALUES)
    if words is not None and verdict != "corrected":
        raise LedgerError("words go with the verdict 'corrected' and no other; leave them out")
    if (value is not None) != (verdict == "corrected"):
        raise LedgerError("a value goes with the verdict 'corrected' and no other; give both or neither")
    if value is not None and not value.strip():
        raise LedgerError("an empty value corrects nothing; say 'different' for what is not stated")
    own = lookups.full_id(connection, STATEMENTS.c.id, statement, "statement")
    row = connection.execute(select(STATEMENTS).where(STATEMENTS.c.id == own)).one()
    reading = lookups.reading_of(connection, row.report)
    decision = Decision(
        id="",
        subject="value",
        verdict=verdict,
        one=(value_anchor(reading, row.record, row.kind),),
        field=f"{row.field}:{row.value}" if row.field in ("party", "topic") else row.field,
        read_as=row.value,
        value=value,
        evidence=_chosen(reading.report, words),
        author=author,
        reason=reason,
        at=now("microseconds"),
    )
    _check_value(decision, row.field)
    if apply(reading, decision) is None:
        raise LedgerError(f"statement {own} is of an older version of report {row.report}; judge a newer one")
    return _recorded(connection, decision)


def undone(connection: Connection, judgement: str, author: str, reason: str) -> Decision:
    """Take a judgement back."""
    own = lookups.full_id(connection, JUDGEMENTS.c.id, judgement, "judgement")
    decision = next(each for each in all_decisions(connection) if each.id == own)
    if decision.undone_at is not None:
        raise LedgerError(f"judgement {own} was undone by {decision.undone_by} at {decision.undone_at}")
    back = {
        "undone_by": storable(author),
        "undone_at": now("microseconds"),
        "undone_reason": storable(reason),
    }
    connection.execute(update(JUDGEMENTS).where(JUDGEMENTS.c.id == own).values(**back))
    return msgspec.structs.replace(decision, **back)


def told(decision: Decision) -> str:
    """The decision in words, as the cause of what changes."""
    if decision.undone_at is not None:
        return _because(
            f"judgement {decision.id} undone by {decision.undone_by}", decision.undone_reason or ""
        )
    what = f"judged {decision.verdict}" + (f" ({decision.value})" if decision.value is not None else "")
    return _because(f"{what} by {decision.author}", decision.reason)


def _because(what: str, reason: str) -> str:
    return f"{what}: {reason}" if reason else what


def _end(connection: Connection, given: str) -> tuple[str, tuple[Anchor, ...]]:
    """What is judged, and all the places where reports speak of it."""
    if given.startswith("p-"):
        return "person", _postings(connection, given)
    if given.startswith("a-"):
        own = lookups.full_id(connection, ACCOUNTS.c.id, given, "account")
        query = select(RESOLVED.c.content).join(ACCOUNTS, ACCOUNTS.c.engagement == RESOLVED.c.id)
        query = query.where(ACCOUNTS.c.id == own, RESOLVED.c.kind == "engagement")
        engagement = unpacked(connection.execute(query).scalar_one(), MergedEngagement)
        return "engagement", tuple(account_anchor(each) for each in engagement.accounts if each.id == own)
    if given.startswith("e-"):
        engagement = lookups.one_of(connection, "engagement", MergedEngagement, given)
        return "engagement", tuple(account_anchor(each) for each in engagement.accounts)
    raise LedgerError(
        f"{given!r} is no id that can be judged; accepted: two of a-… or e-… (engagements) or of p-… (people)"
    )


def _postings(connection: Connection, given: str) -> tuple[Anchor, ...]:
    """The places of one posting (``p-…/3``), or of those of a person that differ in name, rank or post."""
    own, slash, number = given.partition("/")
    person = lookups.one_of(connection, "person", MergedPerson, own)
    if slash and not (number.isdecimal() and 1 <= int(number) <= len(person.postings)):
        raise LedgerError(f"{given!r}: person {person.id} has the postings 1 to {len(person.postings)}")
    distinct = {(each.name, each.rank, each.post): each for each in reversed(person.postings)}
    chosen = [person.postings[int(number) - 1]] if slash else list(distinct.values())[-_MOST_POSTINGS:]
    anchors = {person_anchor(lookups.reading_of(connection, each.doc), each.name) for each in chosen}
    return tuple(sorted(anchors))


def _pair(
    connection: Connection,
    subject: str,
    ends: Iterable[tuple[Anchor, ...]],
    verdict: str,
    author: str,
    reason: str,
) -> Decision:
    _check(verdict, _OF_PAIRS)
    one, other = sorted(ends)
    decision = Decision(
        id="",
        subject=subject,
        verdict=verdict,
        one=one,
        other=other,
        author=author,
        reason=reason,
        at=now("microseconds"),
    )
    return _recorded(connection, decision)


def _chosen(report: Report, words: tuple[int, int] | None) -> Evidence | None:
    if words is None:
        return None
    start, end = words
    if not 0 <= start < end <= len(report.text):
        raise LedgerError(
            f"characters {start} to {end} are not in report {report.id}, which has {len(report.text)}; "
            "choose words of its text"
        )
    return report.evidence(start, end)


def _check(verdict: str, accepted: tuple[str, ...]) -> None:
    if verdict not in accepted:
        raise LedgerError(f"verdict {verdict!r} is not known here; accepted: {', '.join(accepted)}")


def _check_value(decision: Decision, field: str) -> None:
    known = [each.lower() for each in FIELDS.get(decision.one[0].kind, ())]
    if field not in known:
        raise LedgerError(f"field {field!r} cannot be judged; accepted: {', '.join(known)}")


def _recorded(connection: Connection, decision: Decision) -> Decision:
    """The decision under its id, a hash of who said what when, stored."""
    parts = (msgspec.json.encode(decision, order="deterministic").decode("utf-8", "replace"),)
    made = msgspec.structs.replace(
        decision,
        id=content_id("j-", *parts),
        author=storable(decision.author),
        reason=storable(decision.reason),
        value=storable(decision.value) if decision.value is not None else None,
    )
    row = {name: getattr(made, name) for name in made.__struct_fields__}
    ends: dict[str, str | None] = {end: msgspec.json.encode(row[end]).decode() for end in ("one", "other")}
    ends["evidence"] = msgspec.json.encode(made.evidence).decode() if made.evidence else None
    connection.execute(insert(JUDGEMENTS).values(row | ends))
    return made
