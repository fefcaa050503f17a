"""The import graph is the flow of data: the contracts in pyproject.toml are kept."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).parents[1]


def test_packages_import_in_the_direction_of_the_data(capsys: pytest.CaptureFixture[str]) -> None:
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_the_contracts_have_an_order_for_every_package() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    whole, *parts = config["tool"]["importlinter"]["contracts"]
    assert whole["layers"].index("cli") < whole["layers"].index("errors")
    assert [part["containers"] for part in parts] == [["communique.reading"], ["communique.engagements"]]
    assert all(contract["exhaustive"] is True for contract in (whole, *parts))
