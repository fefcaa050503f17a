"""Datasets as somebody keeps them, and mappings of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

MAPPING = """
name = "Port calls"
id = "no"
missing = ["NA"]

[report]
published = { column = "noted", form = "%d/%m/%Y" }

[engagement]
type = { column = "what", words = { "port call" = "ship_visit", "ex" = "exercise" } }
status = { is = "held" }
date = { column = "from", until = "to", form = "%d/%m/%Y" }
parties = ["flag", { column = "hosts", split = "," }]
city = "port"
country = "hosts"
topics = { column = "about", split = "," }

[[participant]]
name = "captain"
rank = "rank"
post = { is = "commanding officer" }
party = "flag"
role = { is = "guest" }
"""
ROWS = """no;what;flag;hosts;port;from;to;noted;about;captain;rank;remarks
1;Port call;Norway;PRT;Lisbon;04/05/2021;06/05/2021;07/05/2021;maritime security;Ida Nordahl;Captain;=fog
2;ex;Norwegen;PRT;Lisbon;31/02/2021;NA;NA;weather;NA;NA;
;;;;;;;;;;;
4;Port call;GHA;PRT;Lisboa;;;;;;;
"""


@pytest.fixture
def dataset(tmp_path: Path) -> Callable[[str, str], tuple[str, str]]:
    """Writes a table and a mapping; their names."""

    def write(rows: str = ROWS, mapping: str = MAPPING) -> tuple[str, str]:
        (tmp_path / "calls.csv").write_text(rows, encoding="utf-8")
        (tmp_path / "calls.toml").write_text(mapping, encoding="utf-8")
        return str(tmp_path / "calls.csv"), str(tmp_path / "calls.toml")

    return write
