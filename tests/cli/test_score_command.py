"""``communique score`` prints what the API computes and names what it cannot score."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from communique.cli.score import register
from communique.errors import ScoringError

MEETING = {"type": "meeting", "status": "held", "date": None, "parties": ["FJI", "TON"], "topics": ["trade"]}
CALL = MEETING | {"type": "call", "evidence": ["They spoke by telephone."]}

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode=None)
app.callback()(lambda: None)
register(app)


def file_of(folder: Path, name: str, **engagements: list[dict[str, object]]) -> str:
    lines = [json.dumps({"doc": doc, "engagements": found}) for doc, found in engagements.items()]
    path = folder / name
    path.write_text("\n".join(lines))
    return str(path)


def run(*arguments: str, standard_input: str | None = None) -> tuple[str, str]:
    result = CliRunner().invoke(app, ["score", *arguments], input=standard_input, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout, result.stderr


def test_the_table_is_for_people_and_json_for_programs(tmp_path: Path) -> None:
    gold = file_of(tmp_path, "gold.jsonl", r1=[MEETING, CALL])
    mine = file_of(tmp_path, "mine.jsonl", r1=[MEETING])
    assert "engagement     1.000   0.500   0.667       2          1" in run(gold, mine)[0]
    values = json.loads(run(gold, mine, "--format", "json")[0])
    assert values["scores"]["engagement"] == {
        "p": 1.0,
        "r": 0.5,
        "f1": pytest.approx(2 / 3),
        "gold": 2,
        "pred": 1,
    }


def test_errors_are_shown_when_asked_for(tmp_path: Path) -> None:
    gold = file_of(tmp_path, "gold.jsonl", r1=[CALL])
    mine = file_of(tmp_path, "mine.jsonl", r1=[])
    assert "They spoke by telephone." not in run(gold, mine)[0]
    assert "They spoke by telephone." in run(gold, mine, "--errors", "1")[0]


def test_codings_are_read_from_standard_input(tmp_path: Path) -> None:
    gold = file_of(tmp_path, "gold.jsonl", r1=[MEETING])
    printed = json.dumps({"doc": "r1", "engagements": [MEETING]})
    assert "engagement     1.000   1.000   1.000" in run(gold, "-", standard_input=printed)[0]


@pytest.mark.parametrize("more", [["--agreement"], ["chen"]])
def test_more_coders_give_their_agreement(tmp_path: Path, more: list[str]) -> None:
    names = ["anna", "ben", *(name for name in more if name == "chen")]
    files = [file_of(tmp_path, name, r1=[MEETING, CALL], r2=[]) for name in names]
    options = [option for option in more if option.startswith("--")]
    assert "type           1.000       2" in run(*files, *options)[0]
    values = json.loads(run(*files, *options, "--format", "json")[0])
    assert values["coders"] == files
    assert values["alpha"]["relevance"] == {"alpha": 1.0, "units": 2}


def test_reports_that_only_the_prediction_holds_are_named(tmp_path: Path) -> None:
    gold = file_of(tmp_path, "gold.jsonl", r1=[])
    mine = file_of(tmp_path, "mine.jsonl", r1=[], r8=[], r9=[])
    assert f"not in {gold}, so not scored: r8, r9 of {mine}" in run(gold, mine)[1]


def test_codings_of_other_reports_are_an_error(tmp_path: Path) -> None:
    gold, mine = file_of(tmp_path, "gold.jsonl", r1=[]), file_of(tmp_path, "mine.jsonl", r9=[])
    with pytest.raises(ScoringError, match=r"no report in common; the first of .* is 'r9'"):
        run(gold, mine)


def test_one_file_named_twice_is_an_error(tmp_path: Path) -> None:
    gold = file_of(tmp_path, "gold.jsonl", r1=[])
    with pytest.raises(ScoringError, match="named twice"):
        run(gold, gold)


def merged_files(folder: Path) -> tuple[str, str]:
    """Two reports of one call, merged rightly, and a pair that must stay apart."""
    first, second = (
        {"doc": "a", "evidence": "They spoke by telephone."},
        {"doc": "b", "evidence": "a phone call"},
    )
    cluster = {"label": "call", "type": "call", "parties": ["FJI", "TON"], "members": [first, second]}
    gold = {"reports": ["a", "b"], "clusters": [cluster], "not_same": [[first, second, "for the test"]]}
    folder.joinpath("gold.json").write_text(json.dumps(gold))
    accounts = [{"doc": each["doc"], "evidence": [each["evidence"]]} for each in (first, second)]
    folder.joinpath("merged.jsonl").write_text(json.dumps({"id": "e1", "type": "call", "accounts": accounts}))
    return str(folder / "gold.json"), str(folder / "merged.jsonl")


def test_merging_is_scored_against_clusters(tmp_path: Path) -> None:
    gold, merged = merged_files(tmp_path)
    printed = run("--merge", gold, merged)[0]
    assert "CoNLL F1 1.000   mentions found 2 of 2" in printed
    assert "not_same pairs merged 1 of 1 (1.000)" in printed
    values = json.loads(run("--merge", gold, merged, "--format", "json")[0])
    assert values["not_same"] == {"pairs": 1, "merged": 1, "share": 1.0}


def test_merged_engagements_are_read_from_standard_input(tmp_path: Path) -> None:
    gold, merged = merged_files(tmp_path)
    printed = run("--merge", gold, "-", "--errors", "1", standard_input=Path(merged).read_text())[0]
    assert "merged: a and b: for the test" in printed


def test_merging_of_two_files_at_once_is_refused(tmp_path: Path) -> None:
    gold, merged = merged_files(tmp_path)
    with pytest.raises(ScoringError, match="each by itself"):
        run("--merge", gold, merged, "other.jsonl")
