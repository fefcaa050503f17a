"""What Alembic runs to bring a ledger to the newest version, on the connection that `upgrading` gives it."""

from __future__ import annotations

from alembic import context

from communique.ledger.upgrading import VERSION_TABLE

context.configure(connection=context.config.attributes["connection"], version_table=VERSION_TABLE)
with context.begin_transaction():
    context.run_migrations()
