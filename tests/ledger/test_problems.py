"""What goes wrong is said plainly, and nothing that was stored is lost."""

from __future__ import annotations

import os
import resource
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from communique.errors import LedgerError
from communique.ledger import Ledger, open_ledger
from communique.ledger.database import database


def in_child(work: Callable[[], object]) -> str:
    """What ``work`` raises, in a process of its own, so that it may take away its own rights."""
    receiver, sender = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            work()
            said = "nothing was raised"
        except BaseException as error:  # noqa: BLE001 - whatever it raises is the answer
            said = f"{type(error).__name__}: {error}"
        os.write(sender, said.encode()[:4000])
        os._exit(0)
    os.close(sender)
    os.waitpid(child, 0)
    with os.fdopen(receiver, "rb") as stream:
        return stream.read().decode()


def given(desk: Any) -> list[Any]:
    return [each.report for each in desk.by_text.values()]


def test_a_locked_ledger_is_waited_for_and_then_named(location: str, desk: Any) -> None:
    open_ledger(location).close()
    with open_ledger(location, timeout=0.2) as ledger:
        other = database(location, readonly=False, create=False, timeout=5)
        with other.writing(), pytest.raises(LedgerError, match="is locked: another process is writing"):
            ledger.add(given(desk), read=desk.read)
        other.close()
        assert ledger.add(given(desk), read=desk.read).counts.read == 4


def test_a_ledger_of_a_newer_version_is_refused(location: str) -> None:
    open_ledger(location).close()
    opened = database(location, readonly=False, create=False, timeout=5)
    with opened.writing() as connection:
        connection.execute(text("UPDATE ledger_version SET version_num = '9999'"))
    opened.close()
    with pytest.raises(LedgerError, match=r"newer Communiqué \(version 9999"):
        open_ledger(location)


def test_an_older_ledger_is_brought_up_to_date(location: str, desk: Any) -> None:
    from alembic import command
    from alembic.config import Config

    from communique.ledger.upgrading import migrations_folder

    opened = database(location, readonly=False, create=True, timeout=5)
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    with opened.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    opened.close()
    with pytest.raises(LedgerError, match="open it for writing once"):
        open_ledger(location, readonly=True)
    with open_ledger(location) as ledger:
        assert ledger.add(given(desk), read=desk.read).counts.read == 4


def test_the_migrations_make_the_tables_that_the_program_uses(location: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory

    from communique.ledger.tables import METADATA
    from communique.ledger.upgrading import HEAD, KNOWN, VERSION_TABLE, migrations_folder

    scripts = ScriptDirectory(str(migrations_folder()))
    assert scripts.get_heads() == [HEAD]
    assert {each.revision for each in scripts.walk_revisions()} == KNOWN
    open_ledger(location).close()
    opened = database(location, readonly=True, create=False, timeout=5)
    with opened.reading() as connection:
        opts = {"version_table": VERSION_TABLE, "include_name": _is_no_word_index}
        context = MigrationContext.configure(connection, opts=opts)
        assert compare_metadata(context, METADATA) == []
    opened.close()


def _is_no_word_index(name: str | None, kind: str, parents: Any) -> bool:
    """The words of quotes and reports are indexed as each database does it, and `searching` tests that."""
    return not (name or "").startswith(("quote_", "report_numbers", "report_search", "search_"))


def test_what_is_opened_for_reading_is_not_written(location: str, desk: Any) -> None:
    with open_ledger(location) as ledger:
        ledger.add(given(desk), read=desk.read)
    with open_ledger(location, readonly=True) as ledger:
        assert len(ledger.engagements()) == 3
        with pytest.raises(LedgerError, match="opened for reading only"):
            ledger.add(given(desk), read=desk.read)


def test_a_file_that_may_not_be_written_is_named(tmp_path: Path, desk: Any) -> None:
    path = tmp_path / "talks.db"
    with open_ledger(path) as ledger:
        ledger.add(given(desk)[:1], read=desk.read)
    path.chmod(0o444)
    tmp_path.chmod(0o555)

    def add() -> None:
        if os.geteuid() == 0:  # who may write everything
            for folder in [*tmp_path.parents][:-2]:
                folder.chmod(0o755)
            os.setuid(65534)
        with open_ledger(path) as ledger:
            assert len(ledger.engagements()) == 1
            ledger.add(given(desk), read=desk.read)

    said = in_child(add)
    tmp_path.chmod(0o755)
    assert said.startswith(f"LedgerError: ledger {path} is read-only")


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "talks.db"
    open_ledger(path).close()
    path.chmod(0o000)

    def look() -> None:
        if os.geteuid() == 0:
            for folder in [*tmp_path.parents][:-2]:
                folder.chmod(0o755)
            tmp_path.chmod(0o755)
            os.setuid(65534)
        open_ledger(path, readonly=True)

    said = in_child(look)
    path.chmod(0o644)
    assert said.startswith(f"LedgerError: ledger {path} cannot be opened")
    assert "allowed to read the file" in said


def test_a_full_disk_is_named_and_what_was_stored_stays(tmp_path: Path, desk: Any) -> None:
    path = tmp_path / "talks.db"
    with open_ledger(path) as ledger:
        ledger.add(given(desk)[:1], read=desk.read)
        before = ledger.engagements()

    def add() -> None:
        size = path.stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        with open_ledger(path) as ledger:
            for number in range(20):
                many = [desk_report(desk, f"{number} {i} " + "word " * 200) for i in range(20)]
                ledger.add(many, read=desk.read)

    said = in_child(add)
    assert said.startswith(f"LedgerError: ledger {path} cannot"), said
    assert "disk" in said
    with open_ledger(path) as ledger:
        assert ledger.engagements()[0].id == before[0].id
        assert ledger.add(given(desk), read=desk.read).counts.read == 3


def desk_report(desk: Any, text: str) -> Any:
    from communique.codebook import Reading, Report

    made = Report(id=text[:8], title="", text=text, body_start=0, lead_start=0)
    desk.by_text[text] = Reading(doc=made.id, report=made)
    return made


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("no/such/folder/talks.db", "cannot be opened; the folder must exist"),
        ("mysql://host/talks", "of the kind 'mysql' cannot be opened"),
        ("postgresql://nobody@/none?host=/nowhere", "is the server running"),
    ],
)
def test_what_cannot_be_opened_is_named(where: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=said):
        open_ledger(where if "://" in where else tmp_path / where)


def test_a_password_is_never_shown() -> None:
    with pytest.raises(LedgerError) as caught:
        open_ledger("postgresql://anna:secret@/none?host=/nowhere")
    assert "secret" not in str(caught.value)


def test_files_that_are_no_ledgers_are_left_alone(tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("These are only notes. " * 100, encoding="utf-8")
    with pytest.raises(LedgerError, match="nor any SQLite file"):
        open_ledger(note)
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(LedgerError, match="not a ledger"):
        open_ledger(other)
    with pytest.raises(LedgerError, match="is a folder"):
        open_ledger(tmp_path)
    with pytest.raises(LedgerError, match="there is no ledger"):
        open_ledger(tmp_path / "none.db", create=False)


def test_a_ledger_says_where_it_is(ledger: Ledger, location: str) -> None:
    assert ledger.location.startswith(location.partition("?")[0])
