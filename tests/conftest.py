"""Options of the test run, and empty ledgers on both databases."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, text

from communique.ledger import Ledger, open_ledger

_NUMBERS = itertools.count(1)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-cases", action="store_true", help="write what the reader gives today into tests/cases"
    )


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a PostgreSQL server of our own, started for the tests."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    pytest.importorskip("psycopg", reason="the driver psycopg is not installed")
    if not found:
        pytest.skip("no PostgreSQL in /usr/lib/postgresql: install Debian's postgresql to run these tests")
    folder = Path(tempfile.mkdtemp(prefix="communique-pg-", dir="/tmp"))
    who: dict[str, Any] = {}
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
        who = {"user": "postgres", "group": "postgres", "extra_groups": []}

    def call(program: str, *arguments: str) -> None:
        subprocess.run(
            [str(found[-1].parent / program), *arguments],
            check=True,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            **who,
        )

    data = str(folder / "data")
    call("initdb", "-D", data, "-A", "trust", "-U", "tester", "--no-sync", "-E", "UTF8", "--locale=C")
    settings = f"-c listen_addresses='' -c fsync=off -k {folder}"
    call("pg_ctl", "-D", data, "-w", "-l", str(folder / "log"), "-o", settings, "start")
    yield f"postgresql://tester@/postgres?host={folder}"
    call("pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
    shutil.rmtree(folder)


def new_schema(server: str) -> str:
    """The address of an empty schema on the server."""
    name = f"ledger{next(_NUMBERS)}"
    engine = create_engine(server.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    engine.dispose()
    return f"{server}&options=-csearch_path%3D{name}"


@pytest.fixture(params=["sqlite", "postgresql"])
def location(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty ledger may be: each test runs on both databases."""
    if request.param == "postgresql":
        return new_schema(request.getfixturevalue("postgresql"))
    return str(tmp_path / "talks.db")


@pytest.fixture
def another(request: pytest.FixtureRequest, tmp_path: Path, location: str) -> str:
    """A second place of the same kind."""
    if location.startswith("postgresql"):
        return new_schema(request.getfixturevalue("postgresql"))
    return str(tmp_path / "other.db")


@pytest.fixture
def ledger(location: str) -> Iterator[Ledger]:
    with open_ledger(location) as opened:
        yield opened


_TIMES = {"got", "run", "at", "started", "finished", "undone_at"}
_OF_RUNS = {"runs", "changes", "memory", "ledger_version"}


def content(location: str) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of a ledger, by table, but for times and what belongs to runs."""
    from communique.ledger.tables import METADATA

    address = location.replace("postgresql://", "postgresql+psycopg://")
    engine = create_engine(address if "://" in address else f"sqlite:///{address}")
    found = {}
    with engine.connect() as connection:
        for table in METADATA.sorted_tables:
            columns = [column for column in table.c if column.name not in _TIMES]
            if table.name not in _OF_RUNS:
                names = ", ".join(f'"{column.name}"' for column in columns)
                rows = connection.execute(text(f'SELECT {names} FROM "{table.name}"'))
                found[table.name] = sorted((tuple(map(_plain, row)) for row in rows), key=repr)
    engine.dispose()
    return found


def _plain(value: object) -> object:
    return bytes(value) if isinstance(value, memoryview) else int(value) if isinstance(value, bool) else value


@pytest.fixture(name="content")
def _content() -> Callable[[str], dict[str, list[tuple[Any, ...]]]]:
    return content
