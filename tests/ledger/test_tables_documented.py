"""Every table, view and column of a ledger is in its reference."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sqlalchemy import Table

from communique.ledger import resolved_tables
from communique.ledger.tables import METADATA

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "ledger-tables.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("table", METADATA.sorted_tables, ids=lambda table: str(table.name))
def test_every_column_is_documented_and_no_other(table: Table) -> None:
    section = PAGE.partition(f"\n### {table.name}\n")[2].partition("\n#")[0]
    assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == [column.name for column in table.c]


def test_every_view_is_documented() -> None:
    section = PAGE.partition("\n## Views\n")[2].partition("\n#")[0]
    assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == [
        "reports",
        "outcomes",
        "current_statements",
    ]


def test_every_resolved_table_goes_and_comes_with_its_record() -> None:
    owned = {table.name for tables in resolved_tables.OF_KIND.values() for table, _ in tables}
    public = (getattr(resolved_tables, name) for name in resolved_tables.__all__)
    named = {table.name for table in public if isinstance(table, Table)}
    assert named - owned == {"resolved", "changes", "facet_counts"}
