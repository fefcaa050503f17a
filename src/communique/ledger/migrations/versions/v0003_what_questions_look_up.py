"""What questions look up: link tables, days, offices, names, and the words of quotes and reports.

Fills them for what an older ledger holds. The words are kept in step by the database itself: by triggers in
SQLite, by indexes on expressions in PostgreSQL.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations
from typing import Any

import sqlalchemy as sa
from alembic import op

from communique.ledger import links
from communique.ledger.contents import unpacked
from communique.ledger.searching import searchable
from communique.resolution import Commitment, MergedEngagement, MergedPerson

__all__ = ["down_revision", "revision", "upgrade"]

revision = "0003"
down_revision = "0002"

_COLUMNS = {
    "engagements": ("first_day", "last_day"),
    "participants": ("office",),
    "postings": ("office",),
    "commitments": ("last_day",),
}
_INDEXES: dict[str, dict[str, tuple[str, ...]]] = {
    "engagements": {"city": ("city",), "country": ("country",), "first_day": ("first_day", "id")},
    "participants": {"office": ("office", "party", "engagement"), "party": ("party", "engagement")},
    "postings": {"party": ("party", "office", "person")},
    "commitments": {"last_day": ("last_day",)},
    "copies": {"report": ("report",)},
    "reported_outcomes": {"kind": ("kind", "account")},
    "report_versions": {"outlet": ("outlet", "report")},
    "engagement_parties": {"party": ("party", "engagement")},
    "engagement_pairs": {"one": ("one", "other", "engagement")},
    "engagement_topics": {"topic": ("topic", "engagement")},
    "person_names": {"name": ("name",)},
    "commitment_parties": {"party": ("party", "commitment")},
}
_AT_A_TIME = 1000
Row = dict[str, Any]


def upgrade() -> None:
    """Make the columns and tables, fill them, then make the indexes."""
    for table, columns in _COLUMNS.items():
        for name in columns:
            op.add_column(table, sa.Column(name, sa.Text(), nullable=True))
    _make_link("engagement", ("party",), sa.Column("side", sa.Text(), nullable=True))
    _make_link("engagement", ("one", "other"), name="engagement_pairs")
    _make_link("engagement", ("topic",))
    _make_link("person", ("name",), owners="people")
    _make_link("commitment", ("party", "side"))
    _fill(op.get_bind())
    if op.get_bind().dialect.name == "postgresql":  # which indexes no table with links still to be checked
        op.execute(sa.text("SET CONSTRAINTS ALL IMMEDIATE"))
    for table, found in _INDEXES.items():
        for name, over in found.items():
            op.create_index(op.f(f"ix_{table}_{name}"), table, list(over), unique=False)
    for statement in searchable(op.get_bind().dialect.name):
        op.execute(sa.text(statement))


def _make_link(owner: str, key: tuple[str, ...], *others: sa.Column[Any], **named: str) -> None:
    owners = named.get("owners", f"{owner}s")
    plural = f"{key[0]}s" if not key[0].endswith("y") else f"{key[0][:-1]}ies"
    name = named.get("name", f"{owner}_{plural}")
    op.create_table(
        name,
        sa.Column(owner, sa.Text(), nullable=False),
        *(sa.Column(each, sa.Text(), nullable=False) for each in key),
        *others,
        sa.ForeignKeyConstraint(
            [owner], [f"{owners}.id"], name=op.f(f"fk_{name}_{owner}"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint(owner, *key, name=op.f(f"pk_{name}")),
    )


def _fill(connection: sa.Connection) -> None:
    """The new rows and columns of the records that are there."""
    for kind, record, work in _KINDS:
        query = sa.text("SELECT content FROM resolved WHERE kind = :kind ORDER BY id")
        contents = connection.execute(query, {"kind": kind}).scalars().all()
        for start in range(0, len(contents), _AT_A_TIME):
            records = [unpacked(bytes(each), record) for each in contents[start : start + _AT_A_TIME]]
            for statement, rows in work(records).items():
                _execute(connection, statement, list(rows))


def _execute(connection: sa.Connection, statement: str, rows: list[Row]) -> None:
    if rows:
        connection.execute(sa.text(statement), rows)


def _engagements(records: list[MergedEngagement]) -> Mapping[str, Iterable[Row]]:
    return {
        "UPDATE engagements SET first_day = :first_day, last_day = :last_day WHERE id = :id": (
            {"id": each.id, **links.days(each.date)} for each in records
        ),
        "UPDATE participants SET office = :office WHERE engagement = :owner AND number = :number": (
            row for each in records for row in _offices(each.id, each.participants)
        ),
        "INSERT INTO engagement_parties (engagement, party, side) VALUES (:id, :party, :side)": (
            {"id": each.id, "party": party, "side": side}
            for each in records
            for party, side in links.sides(each)
        ),
        "INSERT INTO engagement_pairs (engagement, one, other) VALUES (:id, :one, :other)": (
            {"id": each.id, "one": one, "other": other}
            for each in records
            for one, other in combinations(sorted(each.parties), 2)
        ),
        "INSERT INTO engagement_topics (engagement, topic) VALUES (:id, :topic)": (
            {"id": each.id, "topic": topic} for each in records for topic in each.topics
        ),
    }


def _people(records: list[MergedPerson]) -> Mapping[str, Iterable[Row]]:
    return {
        "INSERT INTO person_names (person, name) VALUES (:id, :name)": (
            {"id": each.id, "name": name}
            for each in records
            for name in links.spellings((each.name, *each.names))
        ),
        "UPDATE postings SET office = :office WHERE person = :owner AND number = :number": (
            row for each in records for row in _offices(each.id, each.postings)
        ),
    }


def _commitments(records: list[Commitment]) -> Mapping[str, Iterable[Row]]:
    return {
        "UPDATE commitments SET last_day = :last_day WHERE id = :id": (
            {"id": each.id, "last_day": links.days(each.due)["last_day"]} for each in records
        ),
        "INSERT INTO commitment_parties (commitment, party, side) VALUES (:id, :party, :side)": (
            {"id": each.id, "party": party, "side": side}
            for each in records
            for side, parties in (("by", each.by), ("to", each.to))
            for party in parties
        ),
    }


def _offices(owner: str, holders: Iterable[Any]) -> Iterator[Row]:
    for number, one in enumerate(holders, 1):
        if one.post:
            yield {"owner": owner, "number": number, "office": links.office(one.post)}


_KINDS: tuple[tuple[str, type[Any], Callable[[Any], Mapping[str, Iterable[Row]]]], ...] = (
    ("engagement", MergedEngagement, _engagements),
    ("person", MergedPerson, _people),
    ("commitment", Commitment, _commitments),
)
