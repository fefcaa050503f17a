"""What facets count: the values and reports of each engagement in one row, and the counts of all of them.

Counting the values of many engagements table by table, a row of each table for each engagement, took most
of the time of an answer.
"""

from __future__ import annotations

from collections import Counter

import sqlalchemy as sa
from alembic import op

from communique.ledger import links
from communique.ledger.contents import listed, unpacked
from communique.resolution import MergedEngagement

__all__ = ["down_revision", "revision", "upgrade"]

revision = "0005"
down_revision = "0004"

_INDEXES: dict[str, dict[str, tuple[str, ...]]] = {
    "accounts": {"report": ("report", "engagement")},
    "participants": {"post": ("office", "post")},
    "report_versions": {
        "current": ("report", "is_current", "outlet"),
        "outlet": ("outlet", "is_current", "report"),
    },
}
_REPLACED = {("accounts", "report"), ("report_versions", "outlet")}
_AT_A_TIME = 1000
_CONTENTS = "SELECT content FROM resolved WHERE kind = 'engagement' AND id > :last ORDER BY id LIMIT :most"
_INSERT = (
    "INSERT INTO engagement_facets (engagement, facets, reports) VALUES (:engagement, :facets, :reports)"
)

_INSERT_COUNT = "INSERT INTO facet_counts VALUES (:facet, :engagements)"


def upgrade() -> None:
    """Make the tables and fill them, then make the indexes."""
    op.create_table(
        "engagement_facets",
        sa.Column("engagement", sa.Text(), nullable=False),
        sa.Column("facets", sa.Text(), nullable=False),
        sa.Column("reports", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["engagement"],
            ["engagements.id"],
            name=op.f("fk_engagement_facets_engagement"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("engagement", name=op.f("pk_engagement_facets")),
    )
    op.create_table(
        "facet_counts",
        sa.Column("facet", sa.Text(), nullable=False),
        sa.Column("engagements", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("facet", name=op.f("pk_facet_counts")),
    )
    _fill(op.get_bind())
    if op.get_bind().dialect.name == "postgresql":  # which indexes no table with links still to be checked
        op.execute(sa.text("SET CONSTRAINTS ALL IMMEDIATE"))
    for table, found in _INDEXES.items():
        for name, over in found.items():
            if (table, name) in _REPLACED:
                op.drop_index(op.f(f"ix_{table}_{name}"), table)
            op.create_index(op.f(f"ix_{table}_{name}"), table, list(over), unique=False)


def _fill(connection: sa.Connection) -> None:
    last = ""
    counts: Counter[str] = Counter()
    while (
        contents := connection.execute(sa.text(_CONTENTS), {"last": last, "most": _AT_A_TIME}).scalars().all()
    ):
        records = [unpacked(bytes(each), MergedEngagement) for each in contents]
        rows = [
            {
                "engagement": each.id,
                "facets": listed(links.facets(each)),
                "reports": listed(links.told_by(each)),
            }
            for each in records
        ]
        connection.execute(sa.text(_INSERT), rows)
        last = records[-1].id
        counts.update(facet for each in records for facet in links.facets(each))
    if counts:
        found = [{"facet": facet, "engagements": count} for facet, count in sorted(counts.items())]
        connection.execute(sa.text(_INSERT_COUNT), found)
