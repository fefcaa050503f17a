"""The command that serves: where it listens, what it refuses, and what is ready before the first answer."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from fastapi.testclient import TestClient
from typer.testing import CliRunner

from communique.cli import app
from communique.web.shelf import Shelf
from communique.web.workplace import Answered


def test_answers_are_sent_without_waiting_for_what_was_sent_before(
    served: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("communique.web.make_ready", lambda: None)
    found: list[tuple[str, int]] = []

    def run(server: Any, sockets: list[socket.socket]) -> None:
        (listening,) = sockets
        delays = listening.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        found.append((listening.getsockname()[0], delays))

    monkeypatch.setattr(uvicorn.Server, "run", run)
    told = CliRunner().invoke(app, ["serve", "--ledger", str(served), "--port", "0"])
    assert told.exit_code == 0, told.output
    assert [each[0] for each in found] == ["127.0.0.1"]
    assert found[0][1] != 0


def test_another_address_than_that_of_this_machine_is_for_teams(served: Path) -> None:
    told = CliRunner().invoke(app, ["serve", "--ledger", str(served), "--host", "0.0.0.0", "--port", "0"])
    assert told.exit_code != 0


def test_an_answer_is_kept_until_the_ledger_changes(writing: TestClient) -> None:
    workplace = writing.app.state.workplace  # type: ignore[attr-defined]
    made: list[int] = []

    def make() -> Answered:
        made.append(1)
        return Answered(b"{}", "application/json")

    for address in ("one", "one", "another"):
        workplace.answered(address, make)
    assert len(made) == 2
    before = writing.get("/judgements.json")
    value = writing.get("/review.json?kind=value").json()["value"]
    workplace.ledger.judge_value(value["id"], "same", author="anna")
    after = writing.get("/judgements.json")
    assert before.headers["etag"] != after.headers["etag"]
    assert (len(before.json()["judgements"]), len(after.json()["judgements"])) == (0, 1)


def test_an_answer_that_is_too_large_is_not_kept(alone: TestClient) -> None:
    workplace = alone.app.state.workplace  # type: ignore[attr-defined]
    made: list[int] = []

    def make() -> Answered:
        made.append(1)
        return Answered(b" " * 300_000, "text/html")

    for _ in range(2):
        workplace.answered("large", make)
    assert len(made) == 2


def test_what_was_used_last_is_kept_while_there_is_room() -> None:
    shelf = Shelf(room=10, size=len, largest=6)
    made: list[str] = []

    def get(name: str) -> str:
        return shelf.get(name, lambda: made.append(name) or name)

    for name in ("four", "seven", "four", "six", "four", "seven", "too large"):
        assert get(name) == name
    assert made == ["four", "seven", "six", "seven", "too large"]
    get("too large")
    assert made[-2:] == ["too large"] * 2


def test_a_server_has_what_it_needs_before_it_answers() -> None:
    """In a process of its own: what it does is for good."""
    script = (
        "import gc; from communique.web import make_ready; make_ready(); "
        "from communique.web.rendering import _environment; "
        "print(gc.get_freeze_count() > 10_000, 'pair.html' in str(list(_environment().cache.keys())))"
    )
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["True", "True"]
