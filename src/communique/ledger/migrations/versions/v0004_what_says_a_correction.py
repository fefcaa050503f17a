"""What says a correction: the words of the report that somebody chose for the value that is right."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

__all__ = ["down_revision", "revision", "upgrade"]

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the column."""
    op.add_column("judgements", sa.Column("evidence", sa.Text()))
