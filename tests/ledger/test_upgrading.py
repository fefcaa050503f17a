"""A ledger of an earlier version, brought up to date, holds the same as one made by this version."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, MetaData, Table, create_engine

from communique.ledger import open_ledger
from communique.ledger.database import database
from communique.ledger.tables import METADATA
from communique.ledger.upgrading import migrations_folder
from communique.questions import ask, question_of

Content = Callable[[str], Mapping[str, list[tuple[Any, ...]]]]


def make_older(location: str, version: str) -> None:
    opened = database(location, readonly=False, create=True, timeout=5)
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    with opened.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, version)
    opened.close()


def copy_rows(source: Connection, target: Connection) -> None:
    """Copy what tables and columns of the target hold of the source."""
    for table in METADATA.sorted_tables:
        if not target.dialect.has_table(target, table.name):
            continue
        there = Table(table.name, MetaData(), autoload_with=target)
        rows = [dict(row._mapping) for row in source.execute(table.select())]
        kept = [{name: value for name, value in row.items() if name in there.c} for row in rows]
        if kept:
            target.execute(there.insert(), kept)


def test_an_older_ledger_is_filled_with_what_questions_look_up(
    location: str, another: str, desk: Any, content: Content
) -> None:
    with open_ledger(location) as ledger:
        ledger.add([each.report for each in desk.by_text.values()], read=desk.read)
    make_older(another, "0002")
    addresses = (
        each.replace("postgresql://", "postgresql+psycopg://") if "://" in each else f"sqlite:///{each}"
        for each in (location, another)
    )
    old, new = (create_engine(address) for address in addresses)
    with old.connect() as source, new.begin() as target:
        copy_rows(source, target)
    old.dispose()
    new.dispose()
    with open_ledger(another) as ledger:
        assert ask(ledger, question_of({"text": "frigates", "party": "ESP"})).total == 1
    made, upgraded = content(location), content(another)
    assert made["engagement_pairs"]
    assert made["person_names"]
    assert made["commitment_parties"]
    assert upgraded == made
