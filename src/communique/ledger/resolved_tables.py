"""The tables of what resolution derives: engagements, people, commitments, figures, and what runs changed.

Nouns only. All rows here can be made again from the tables of `communique.ledger.tables`. Each row
belongs to an ``owner``, a row of ``resolved`` that holds the whole record; rows go and come with it.
"""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, LargeBinary, Table, Text

from communique.ledger.tables import METADATA

__all__ = [
    "ACCOUNTS",
    "CHANGES",
    "COMMITMENTS",
    "COMMITMENT_PARTIES",
    "COMMITMENT_STEPS",
    "COPIES",
    "ENGAGEMENTS",
    "ENGAGEMENT_FACETS",
    "ENGAGEMENT_PAIRS",
    "ENGAGEMENT_PARTIES",
    "ENGAGEMENT_TOPICS",
    "FACET_COUNTS",
    "FIGURES",
    "FIGURE_ACCOUNTS",
    "OF_KIND",
    "PARTICIPANTS",
    "PEOPLE",
    "PERSON_NAMES",
    "POSITIONS",
    "POSTINGS",
    "REPORTED_OUTCOMES",
    "RESOLVED",
    "STATUS_STEPS",
    "UNSURE_PAIRS",
]


def _link(column: str) -> ForeignKey:
    """A link to another table. Rows that refer to each other come in any order within a transaction."""
    return ForeignKey(column, deferrable=True, initially="DEFERRED")


RESOLVED = Table(
    "resolved",
    METADATA,
    Column("kind", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("digest", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

ENGAGEMENTS = Table(
    "engagements",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("type", Text, nullable=False, index=True),
    Column("status", Text, nullable=False),
    Column("date", Text, index=True),
    Column("parties", Text, nullable=False),
    Column("venue", Text),
    Column("city", Text, index=True),
    Column("country", Text, index=True),
    Column("topics", Text, nullable=False),
    Column("parent", Text, _link("engagements.id"), index=True),
    Column("reports", Integer, nullable=False),
    Column("sources", Integer, nullable=False),
    Column("first_day", Text),
    Column("last_day", Text),
    Index("ix_engagements_first_day", "first_day", "id"),
)

ENGAGEMENT_PARTIES = Table(
    "engagement_parties",
    METADATA,
    Column("engagement", Text, _link("engagements.id"), primary_key=True),
    Column("party", Text, primary_key=True),
    Column("side", Text),
    Index("ix_engagement_parties_party", "party", "engagement"),
)

ENGAGEMENT_PAIRS = Table(
    "engagement_pairs",
    METADATA,
    Column("engagement", Text, _link("engagements.id"), primary_key=True),
    Column("one", Text, primary_key=True),
    Column("other", Text, primary_key=True),
    Index("ix_engagement_pairs_one", "one", "other", "engagement"),
)

ENGAGEMENT_TOPICS = Table(
    "engagement_topics",
    METADATA,
    Column("engagement", Text, _link("engagements.id"), primary_key=True),
    Column("topic", Text, primary_key=True),
    Index("ix_engagement_topics_topic", "topic", "engagement"),
)

ENGAGEMENT_FACETS = Table(
    "engagement_facets",
    METADATA,
    Column("engagement", Text, _link("engagements.id"), primary_key=True),
    Column("facets", Text, nullable=False),
    Column("reports", Text, nullable=False),
)

FACET_COUNTS = Table(
    "facet_counts",
    METADATA,
    Column("facet", Text, primary_key=True),
    Column("engagements", Integer, nullable=False),
)

PARTICIPANTS = Table(
    "participants",
    METADATA,
    Column("engagement", Text, _link("engagements.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("person", Text, _link("people.id"), index=True),
    Column("name", Text),
    Column("rank", Text),
    Column("post", Text),
    Column("party", Text),
    Column("role", Text, nullable=False),
    Column("office", Text),
    Index("ix_participants_office", "office", "party", "engagement"),
    Index("ix_participants_party", "party", "engagement"),
    Index("ix_participants_post", "office", "post"),
)

ACCOUNTS = Table(
    "accounts",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("engagement", Text, _link("engagements.id"), nullable=False, index=True),
    Column("report", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("date", Text),
    Column("parties", Text, nullable=False),
    Column("venue", Text),
    Column("city", Text),
    Column("country", Text),
    Column("topics", Text, nullable=False),
    Column("reported", Text),
    Column("words", Text, nullable=False),
    Index("ix_accounts_report", "report", "engagement"),
)

STATUS_STEPS = Table(
    "status_steps",
    METADATA,
    Column("engagement", Text, _link("engagements.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("step", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("date", Text),
    Column("report", Text, nullable=False),
    Column("reported", Text),
    Column("words", Text, nullable=False),
)

PEOPLE = Table(
    "people",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("names", Text, nullable=False),
    Column("party", Text),
    Column("reports", Integer, nullable=False),
)

PERSON_NAMES = Table(
    "person_names",
    METADATA,
    Column("person", Text, _link("people.id"), primary_key=True),
    Column("name", Text, primary_key=True, index=True),
)

POSTINGS = Table(
    "postings",
    METADATA,
    Column("person", Text, _link("people.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("rank", Text),
    Column("post", Text),
    Column("party", Text),
    Column("reported", Text),
    Column("report", Text, nullable=False, index=True),
    Column("words", Text),
    Column("office", Text),
    Index("ix_postings_party", "party", "office", "person"),
)

COMMITMENTS = Table(
    "commitments",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("what", Text, nullable=False),
    Column("by_parties", Text, nullable=False),
    Column("to_parties", Text, nullable=False),
    Column("due", Text),
    Column("status", Text, nullable=False),
    Column("engagement", Text, _link("engagements.id")),
    Column("deliverable", Text, _link("engagements.id")),
    Column("last_day", Text, index=True),
)

COMMITMENT_PARTIES = Table(
    "commitment_parties",
    METADATA,
    Column("commitment", Text, _link("commitments.id"), primary_key=True),
    Column("party", Text, primary_key=True),
    Column("side", Text, primary_key=True),
    Index("ix_commitment_parties_party", "party", "commitment"),
)

COMMITMENT_STEPS = Table(
    "commitment_steps",
    METADATA,
    Column("commitment", Text, _link("commitments.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("status", Text, nullable=False),
    Column("report", Text, nullable=False),
    Column("reported", Text),
    Column("words", Text, nullable=False),
)

FIGURES = Table(
    "figures",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("measure", Text, nullable=False),
    Column("value", Float, nullable=False),
    Column("unit", Text, nullable=False),
    Column("period", Text),
    Column("parties", Text, nullable=False),
    Column("reports", Integer, nullable=False),
    Column("sources", Integer, nullable=False),
)

FIGURE_ACCOUNTS = Table(
    "figure_accounts",
    METADATA,
    Column("figure", Text, _link("figures.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("report", Text, nullable=False),
    Column("measure", Text, nullable=False),
    Column("period", Text),
    Column("words", Text, nullable=False),
)

COPIES = Table(
    "copies",
    METADATA,
    Column("original", Text, primary_key=True),
    Column("report", Text, primary_key=True, index=True),
    Column("likeness", Float, nullable=False),
)

REPORTED_OUTCOMES = Table(
    "reported_outcomes",
    METADATA,
    Column("report", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("account", Text, _link("accounts.id"), index=True),
    Column("kind", Text, nullable=False),
    Column("instrument", Text),
    Column("what", Text, nullable=False),
    Column("parties", Text, nullable=False),
    Column("due", Text),
    Column("words", Text, nullable=False),
    Index("ix_reported_outcomes_kind", "kind", "account"),
)

POSITIONS = Table(
    "positions",
    METADATA,
    Column("report", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("holder", Text, nullable=False),
    Column("stance", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("words", Text, nullable=False),
)

UNSURE_PAIRS = Table(
    "unsure_pairs",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("subject", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("merged", Integer, nullable=False),
    Column("one", Text, nullable=False),
    Column("other", Text, nullable=False),
    Column("explanation", Text, nullable=False),
)

CHANGES = Table(
    "changes",
    METADATA,
    Column("run", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("change", Text, nullable=False),
    Column("field", Text),
    Column("before", Text),
    Column("after", Text),
    Column("why", Text, nullable=False),
)

#: The tables with rows of each kind of resolved record, and the column that names the record.
OF_KIND = {
    "engagement": (
        (ENGAGEMENTS, "id"),
        (PARTICIPANTS, "engagement"),
        (ACCOUNTS, "engagement"),
        (STATUS_STEPS, "engagement"),
        (ENGAGEMENT_PARTIES, "engagement"),
        (ENGAGEMENT_PAIRS, "engagement"),
        (ENGAGEMENT_TOPICS, "engagement"),
        (ENGAGEMENT_FACETS, "engagement"),
    ),
    "person": ((PEOPLE, "id"), (PERSON_NAMES, "person"), (POSTINGS, "person")),
    "commitment": (
        (COMMITMENTS, "id"),
        (COMMITMENT_STEPS, "commitment"),
        (COMMITMENT_PARTIES, "commitment"),
    ),
    "figure": ((FIGURES, "id"), (FIGURE_ACCOUNTS, "figure")),
    "copy": ((COPIES, "original"),),
    "report": ((REPORTED_OUTCOMES, "report"), (POSITIONS, "report")),
    "unsure": ((UNSURE_PAIRS, "id"),),
}
