"""``make evaluate`` prints the scores, and fails where they are below the floors."""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

TOOL = Path(__file__).parents[2] / "tools" / "evaluate.py"
TEXT = (
    "SUVA, 4 March 2021 - The Minister of Defence of Tonga, Mele Vea, met the Minister of Defence of Fiji, "
    "Josua Rokotuivuna, in Suva on Thursday."
)
MEETING = {"type": "meeting", "status": "held", "date": "2021-03-04", "parties": ["FJI", "TON"]}

Run = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the tool on a gold set of one report, with the options given."""
    spec = importlib.util.spec_from_file_location("evaluate", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    report = {"id": "r1", "outlet": "Reef Post", "published": "2021-03-05", "text": TEXT}
    (tmp_path / "own.jsonl").write_text(json.dumps(report))
    (tmp_path / "own.gold.jsonl").write_text(json.dumps({"doc": "r1", "engagements": [MEETING]}))
    floors = tmp_path / "floors.toml"

    def with_options(*options: str, sets: Sequence[str] = ("--set", "own")) -> int:
        fixed = ["evaluate", "--gold", str(tmp_path), "--floors", str(floors)]
        monkeypatch.setattr("sys.argv", [*fixed, *sets, *options])
        return int(module.main())

    return with_options


def test_scores_are_printed_by_outlet(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 0
    printed = capsys.readouterr().out
    assert "own: 1 reports, 0 failed" in printed
    assert "engagement     1.000   1.000   1.000       1          1" in printed
    assert re.search(r"^Reef Post +1 +1\.000", printed, re.MULTILINE)
    assert "no floors are pinned for own" in printed


def test_scores_hold_the_floors_that_they_were_pinned_at(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--raise-floors") == 0
    assert run() == 0
    assert "floors of own hold" in capsys.readouterr().out


def test_a_score_below_its_floor_fails(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("--raise-floors")
    floors = tmp_path / "floors.toml"
    floors.write_text(floors.read_text().replace('"engagement" = 0.000', '"engagement" = 1.100'))
    assert run() == 1
    assert "below the floor: f1.engagement 1.000, floor 1.100" in capsys.readouterr().out
    assert run("--lower-floors", "the floor was a slip") == 0
    assert run() == 0


def test_floors_of_another_corpus_fail(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("--raise-floors")
    gold = tmp_path / "own.gold.jsonl"
    gold.write_text(gold.read_text() + "\n")
    assert run() == 1
    assert "own has changed since its floors were pinned" in capsys.readouterr().out


def test_figures_are_written_for_programs(run: Run, tmp_path: Path) -> None:
    run("--json", str(tmp_path / "scores.json"))
    assert json.loads((tmp_path / "scores.json").read_text())["own"]["scores"]["engagement"]["f1"] == 1.0


def test_the_set_kept_out_of_training_stands_beside_the_usual_ones(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("dev", "seeds"):
        for kind in ("jsonl", "gold.jsonl"):
            (tmp_path / f"{name}.{kind}").write_text((tmp_path / f"own.{kind}").read_text())
    assert run(sets=()) == 0
    printed = capsys.readouterr().out
    assert re.findall(r"^(\w+): \d+ reports", printed, re.MULTILINE) == ["dev", "seeds", "unseen_own"]
