"""Codings are read from JSON Lines, and what is no coding is named with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.errors import ScoringError
from communique.evaluation import coding_of, decode_codings, read_codings
from communique.evaluation.codings import Quote, quoted


def test_unknown_keys_and_empty_lines_are_passed_over() -> None:
    codings = decode_codings([b'{"doc": "a", "note": "late", "relevant": true}\n', b"\n"], name="x")
    assert list(codings) == ["a"]
    assert codings["a"].engagements == ()


def test_a_failure_that_the_program_printed_is_no_coding() -> None:
    failure = b'{"failure": {"origin": "x", "stage": "source", "error": "SourceError", "message": "gone"}}'
    assert list(decode_codings([failure, b'{"doc": "a"}'], name="x")) == ["a"]
    assert decode_codings([failure], name="x") == {}


def test_evidence_is_words_or_an_object_with_its_text() -> None:
    line = (
        b'{"doc": "a", "outcomes": [{"kind": "agreed", "evidence": {"start": 0, "end": 3, "text": "yes"}}]}'
    )
    evidence = decode_codings([line], name="x")["a"].outcomes[0].evidence
    assert evidence == Quote("yes")
    assert [quoted(one) for one in (evidence, "no", None)] == ["yes", "no", ""]


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        (b"{broken", "malformed"),
        (b"[]", "Expected `object`"),
        (b'{"engagements": []}', "`doc`"),
        (b'{"doc": "a", "engagements": [{"parties": []}]}', "$.engagements[0]"),
        (b'{"doc": "a", "figures": [{"value": "ten"}]}', "$.figures[0].value"),
        (b'{"doc": "\xff"}', "not a coding"),
    ],
)
def test_a_line_that_is_no_coding_is_named(line: bytes, cause: str) -> None:
    with pytest.raises(ScoringError) as raised:
        decode_codings([b'{"doc": "first"}', line], name="mine.jsonl")
    assert "mine.jsonl, line 2" in str(raised.value)
    assert cause in str(raised.value)
    assert "accepted" in str(raised.value)


def test_a_report_coded_twice_is_an_error_with_both_lines() -> None:
    with pytest.raises(ScoringError, match=r"line 3: report 'a' is already coded on line 1"):
        decode_codings([b'{"doc": "a"}', b'{"doc": "b"}', b'{"doc": "a"}'], name="x")


def test_a_file_without_codings_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_text("\n")
    with pytest.raises(ScoringError, match="holds no codings"):
        read_codings(tmp_path / "empty.jsonl")


@pytest.mark.parametrize("name", ["nowhere.jsonl", "."])
def test_a_path_that_cannot_be_read_is_an_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(ScoringError, match="cannot be read"):
        read_codings(tmp_path / name)


def test_a_reading_becomes_a_coding_with_its_values() -> None:
    from communique.codebook import Engagement, Participant, Place, Reading, Report

    text = "Fiji\nThe ministers met in Suva."
    report = Report(id="a", title="Fiji", text=text, body_start=5, lead_start=5)
    engagement = Engagement(
        id="e1",
        type="meeting",
        status="held",
        date=None,
        parties=("FJI", "TON"),
        place=Place(city="Suva", country="FJI"),
        participants=(Participant(name=None, rank=None, post="Minister", party="FJI", role="host"),),
        topics=("trade",),
        parent=None,
        evidence=(report.evidence(5, 31),),
    )
    coding = coding_of(Reading(doc="a", engagements=(engagement,), report=report))
    assert coding.doc == "a"
    assert coding.engagements[0].place is not None
    assert coding.engagements[0].place.city == "Suva"
    assert quoted(coding.engagements[0].evidence[0]) == "The ministers met in Suva."
