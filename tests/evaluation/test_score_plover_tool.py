"""The tool that scores coded sentences as PLOVER events."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

TOOL = Path(__file__).parents[2] / "tools" / "score_plover.py"


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> None:
    spec = importlib.util.spec_from_file_location("score_plover", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr("sys.argv", ["score_plover", *arguments])
    module.main()


def test_types_and_states_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    met = {"text": "Peruvian and Chilean defence ministers held talks in Lima.", "event": "CONSULT"}
    wrong = {"text": "Nothing happened in the village today.", "event": "AID", "source": {"code": "PER"}}
    other = {"text": "Peru attacked Chile.", "event": "ASSAULT"}
    records = [met | {"source": [{"code": "PER"}, {"code": "CHL"}], "target": "none"}, wrong, other]
    path = tmp_path / "records.json"
    path.write_text(json.dumps(records))
    run(monkeypatch, str(path), "--errors", "3")
    printed = capsys.readouterr().out
    assert "2 records: event accuracy 0.500, states precision 1.000 recall 0.667" in printed
    assert "AID ['PER'], read None []: Nothing happened" in printed


def test_a_missing_file_is_skipped_with_a_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(monkeypatch, str(tmp_path / "none.json"))
    assert "skipped" in capsys.readouterr().out
