"""The tables of the members: who there is, sessions, API tokens, and the log.

Nouns only. Secrets are kept as hashes: passwords by argon2, those of sessions and tokens, random, by SHA-256.
Times are ISO 8601 texts in UTC.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Integer, MetaData, Table, Text

__all__ = ["AUDIT", "MEMBERS", "METADATA", "SESSIONS", "TOKENS"]

METADATA = MetaData()

MEMBERS = Table(
    "members",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("role", Text, nullable=False),
    Column("password", Text, nullable=False),
    Column("closed", Boolean, nullable=False, default=False),
    Column("made", Text, nullable=False),
)

SESSIONS = Table(
    "sessions",
    METADATA,
    Column("hash", Text, primary_key=True),
    Column("member", Text, ForeignKey("members.name"), nullable=False, index=True),
    Column("begun", Text, nullable=False),
    Column("seen", Text, nullable=False),
)

TOKENS = Table(
    "tokens",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("member", Text, ForeignKey("members.name"), nullable=False, index=True),
    Column("hash", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("made", Text, nullable=False),
    Column("until", Text, nullable=False),
    Column("revoked", Boolean, nullable=False, default=False),
)

AUDIT = Table(
    "audit",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False, index=True),
    Column("member", Text, index=True),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("address", Text, nullable=False),
    sqlite_autoincrement=True,
)
