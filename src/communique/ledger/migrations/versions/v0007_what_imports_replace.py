"""What imports replace, so that an import can be undone; and what resolution remembers, kept in pieces.

The scores of all pairs and all commitments were one row each, which every run read and wrote whole. They are
worked out again, and kept row by row, the next time that the ledger is resolved.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

__all__ = ["down_revision", "revision", "upgrade"]

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the table, and forget the two rows."""
    op.create_table(
        "imported",
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("current_before", sa.Text()),
        sa.Column("reader", sa.Text()),
        sa.Column("content", sa.LargeBinary()),
        sa.Column("settled", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("run", "version", name=op.f("pk_imported")),
    )
    op.create_index(op.f("ix_imported_report"), "imported", ["report"], unique=False)
    op.execute(sa.text("DELETE FROM memory WHERE key IN ('scores', 'commitments')"))
