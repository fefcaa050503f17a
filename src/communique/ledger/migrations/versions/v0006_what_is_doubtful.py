"""An index of the types of engagements by confidence, for the review of what is doubtful.

The queue of values asks for the least sure after every judgement, which looked through all statements.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

__all__ = ["down_revision", "revision", "upgrade"]

revision = "0006"
down_revision = "0005"

_OF = sa.text("kind = 'engagement' AND field = 'type'")


def upgrade() -> None:
    """Make the index, of the few statements that are asked for."""
    op.create_index(
        op.f("ix_statements_doubtful"),
        "statements",
        ["confidence", "id"],
        unique=False,
        sqlite_where=_OF,
        postgresql_where=_OF,
    )
