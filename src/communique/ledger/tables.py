"""The tables of what was got and decided: reports, readings, statements, failures, judgements, runs.

Nouns only, as SQLAlchemy tables; what resolution derives from them is in `resolved_tables`. Times are
ISO 8601 texts in UTC and lists are JSON texts, so that both databases hold the same.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

__all__ = [
    "ARRIVALS",
    "FAILURES",
    "IMPORTED",
    "JUDGEMENTS",
    "MEMORY",
    "METADATA",
    "OF_TYPES",
    "READINGS",
    "REPORT_VERSIONS",
    "RUNS",
    "STATEMENTS",
]

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

RUNS = Table(
    "runs",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("command", Text, nullable=False),
    Column("started", Text, nullable=False),
    Column("finished", Text),
    Column("reader", Text, nullable=False),
    Column("reports_read", Integer, nullable=False, default=0),
    Column("reports_changed", Integer, nullable=False, default=0),
    Column("reports_known", Integer, nullable=False, default=0),
    Column("reports_failed", Integer, nullable=False, default=0),
    sqlite_autoincrement=True,
)

REPORT_VERSIONS = Table(
    "report_versions",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("report", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("is_current", Boolean, nullable=False),
    Column("source_id", Text, nullable=False, index=True),
    Column("text_hash", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("outlet", Text),
    Column("agency", Text),
    Column("byline", Text),
    Column("published", Text),
    Column("dateline", Text),
    Column("language", Text),
    Column("url", Text, index=True),
    Column("text", Text, nullable=False),
    Column("got", Text, nullable=False),
    UniqueConstraint("report", "number"),
    Index("ix_report_versions_outlet", "outlet", "is_current", "report"),
    Index("ix_report_versions_current", "report", "is_current", "outlet"),
)

ARRIVALS = Table(
    "arrivals",
    METADATA,
    Column("version", Text, ForeignKey(REPORT_VERSIONS.c.id), primary_key=True),
    Column("origin", Text, primary_key=True),
    Column("run", Integer, nullable=False),
    Column("got", Text, nullable=False),
    Index("ix_arrivals_origin", "origin"),
)

READINGS = Table(
    "readings",
    METADATA,
    Column("version", Text, ForeignKey(REPORT_VERSIONS.c.id), primary_key=True),
    Column("reader", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("failed", Boolean, nullable=False, default=False),
    Column("content", LargeBinary, nullable=False),
)

#: The statements that the review asks for by confidence: one for each engagement.
OF_TYPES = text("kind = 'engagement' AND field = 'type'")

IMPORTED = Table(
    "imported",
    METADATA,
    Column("run", Integer, primary_key=True),
    Column("version", Text, primary_key=True),
    Column("report", Text, nullable=False, index=True),
    Column("current_before", Text),
    Column("reader", Text),
    Column("content", LargeBinary),
    Column("settled", Text, nullable=False),
)

STATEMENTS = Table(
    "statements",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("version", Text, ForeignKey(REPORT_VERSIONS.c.id), nullable=False, index=True),
    Column("report", Text, nullable=False, index=True),
    Column("record", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("start_char", Integer),
    Column("end_char", Integer),
    Column("words", Text),
    Column("evidence", Text, nullable=False),
    Column("confidence", Float),
    Column("reader", Text, nullable=False),
    Index(
        "ix_statements_doubtful",
        "confidence",
        "id",
        sqlite_where=OF_TYPES,
        postgresql_where=OF_TYPES,
    ),
)

FAILURES = Table(
    "failures",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("origin", Text, nullable=False, index=True),
    Column("stage", Text, nullable=False),
    Column("error", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("version", Text, ForeignKey(REPORT_VERSIONS.c.id)),
    Column("settled", Boolean, nullable=False, default=False),
    Column("run", Integer, nullable=False),
    Column("at", Text, nullable=False),
)

JUDGEMENTS = Table(
    "judgements",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("subject", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("one", Text, nullable=False),
    Column("other", Text, nullable=False),
    Column("field", Text),
    Column("read_as", Text),
    Column("value", Text),
    Column("author", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("undone_by", Text),
    Column("undone_at", Text),
    Column("undone_reason", Text),
    Column("evidence", Text),
)

MEMORY = Table(
    "memory",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("digest", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)
