"""``communique ask``: every kind of answer from a ledger made of texts, for people and for programs."""

from __future__ import annotations

import json
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from communique.cli import answering, app
from communique.questions import FirstAndLast, question_of

REPORTS = {
    "a.txt": "OSLO, May 4 (FN) - Norwegian Defence Minister Anna Berg met her Ghanaian counterpart Kofi "
    "Osei in Oslo on Friday. The two ministers agreed to hold a joint naval exercise in 2025.",
    "b.txt": "LISBON, May 4 (TD) - Portuguese Defence Minister Rui Tavares met his Ghanaian counterpart Kofi "
    "Osei in Lisbon on Saturday.",
}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("asked")
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    location = str(folder / "talks.db")
    files = [str(folder / name) for name in REPORTS]
    added = run("add", *files, "--ledger", location, "--published", "2024-05-05")
    assert added.exit_code == 0, added.output
    return location


def asked(ledger: str, *arguments: str) -> Result:
    result = run("ask", *arguments, "--ledger", ledger)
    assert result.exit_code == 0, result.output
    return result


def records(ledger: str, *arguments: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in asked(ledger, *arguments, "--format", "jsonl").stdout.splitlines()]


def test_engagements_are_listed_and_what_was_searched_is_said_beside_them(ledger: str) -> None:
    result = asked(ledger, "--party", "Norway", "--type", "meeting")
    (line,) = result.stdout.splitlines()
    assert line.startswith("e-")
    assert "Ghana and Norway, Oslo, Norway" in line
    assert "searched engagements with Norway; type meeting: 1 engagement, told by 1 report" in result.stderr
    assert f"communique show engagement {line.split()[0]}" in result.stderr


def test_programs_get_the_engagements_as_records(ledger: str) -> None:
    (found,) = records(ledger, "--party", "PRT,GHA")
    assert found["parties"] == ["GHA", "PRT"]
    assert found["accounts"][0]["evidence"]


def test_pages_follow_each_other_by_the_token_that_is_said(ledger: str) -> None:
    first = asked(ledger, "--type", "meeting", "--limit", "1", "--sort", "oldest")
    token = first.stderr.partition("--page ")[2].split()[0]
    second = asked(ledger, "--type", "meeting", "--limit", "1", "--sort", "oldest", "--page", token)
    assert "Norway" in first.stdout
    assert "Portugal" in second.stdout
    assert "--page" not in second.stderr


def test_an_empty_answer_says_what_is_nearest(ledger: str) -> None:
    result = asked(ledger, "--party", "NOR", "--type", "visit")
    assert result.stdout == ""
    assert "0 engagements" in result.stderr
    assert "nearest: without “type visit”: " in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["facets", "--party", "NOR", "--type", "visit"], "nearest: without “type visit”: "),
        (["timeline", "--party", "NOR,PRT"], "nearest: without “with Portugal”: 2 engagements"),
        (["network", "--party", "NOR", "--type", "visit"], "nearest: without “type visit”: "),
        (
            ["holders", "--post", "defence ministr", "--party", "NOR"],
            "nearest: 'Defence Minister' of Norway: 1",
        ),
        (["commitments", "--state", "met", "--day", "2024-06-01"], "nearest: open: 1 commitment"),
    ],
)
def test_every_kind_of_empty_answer_says_what_is_nearest(
    ledger: str, arguments: list[str], said: str
) -> None:
    result = asked(ledger, *arguments)
    assert result.stdout == ""
    assert result.stderr.startswith("searched ")
    assert said in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--party", "Norwey"], "'Norwey' is no party; nearest: Norway (NOR)"),
        (["--type", "vist"], "nearest: visit"),
        (["--since", "2024-02-31"], "2024-02-31"),
        (["timeline", "--party", "NOR"], "a timeline is of two parties, and 1 are named"),
        (["holders", "--party", "NOR"], "holders needs a post"),
        (["commitments", "--type", "visit"], "not by type"),
        (["commitments", "--state", "late"], "'late' is no state of a commitment"),
        (["timelines"], "nearest: timeline; accepted: engagements, facets, timeline, "),
        (["--format", "json"], "nearest: jsonl; accepted: text, jsonl"),
        (["--state", "open"], "--state is for commitments, not for engagements"),
        (["timeline", "--party", "NOR,GHA", "--day", "2024-05-04"], "--day is for holders and commitments"),
        (["ends", "--of", "people"], "--of is for network, not for ends"),
    ],
)
def test_what_is_not_accepted_is_refused_with_what_is(ledger: str, arguments: list[str], said: str) -> None:
    result = run("ask", *arguments, "--ledger", ledger)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""


def test_ends_of_what_has_no_date_say_how_to_list_it() -> None:
    question = question_of({"party": "GHA,NOR", "post": "navy chief", "post_party": "NOR", "status": "held"})
    found = FirstAndLast(
        question=question, first=None, last=None, total=2, undated=2, words="", known_until="2024-05-05",
        searched="engagements with Ghana",
    )  # fmt: skip
    assert list(answering.beside(found))[1:] == [
        "none of them says when; to list them: "
        "communique ask --party GHA,NOR --post 'navy chief' --post-party NOR --status held"
    ]


@pytest.mark.parametrize(
    ("arguments", "printed", "said"),
    [
        (["facets", "--party", "GHA"], "3  GHA  Ghana", "3 engagements"),
        (["timeline", "--party", "NOR,GHA"], "meeting, held", "meeting: once, in 2024"),
        (["ends", "--party", "GHA", "--type", "meeting"], "4 May 2024", "told by reports up to"),
        (["network", "--type", "meeting"], "Ghana and Portugal", "2 pairs"),
        (["network", "--of", "people", "--party", "NOR"], "Kofi Osei and Anna Berg", "1 pair"),
        (["holders", "--post", "Ghanaian defence minister"], "Kofi Osei", "1 found"),
        (["commitments", "--day", "2024-06-01"], "joint naval exercise", "1 commitment"),
        (["differences"], "", "0 engagements told differently"),
    ],
)
def test_each_kind_of_answer_is_printed(ledger: str, arguments: list[str], printed: str, said: str) -> None:
    result = asked(ledger, *arguments)
    assert printed in result.stdout
    assert said in result.stderr
    assert all(isinstance(each, dict) for each in records(ledger, *arguments))
