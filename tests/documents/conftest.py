"""Fixtures of these tests."""

from __future__ import annotations

import logging

import pytest


@pytest.fixture(autouse=True)
def _loggers_speak(monkeypatch: pytest.MonkeyPatch) -> None:
    # Tools that other tests run in this process (import-linter) set up logging and silence existing loggers.
    for name in list(logging.root.manager.loggerDict):
        if name.startswith("communique"):
            monkeypatch.setattr(logging.getLogger(name), "disabled", False)
