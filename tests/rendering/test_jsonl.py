"""Lines of JSON: the keys, their order, and the way back."""

from __future__ import annotations

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.codebook import (
    Engagement,
    Evidence,
    Failure,
    Figure,
    Outcome,
    Participant,
    Place,
    Position,
    Posting,
    Reading,
    Reason,
    Report,
    json_schema,
    tables,
)
from communique.errors import RecordError
from communique.rendering.jsonl import line, parse

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
MAYBE = st.none() | WORDS
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
TEXT = "Anna met Boris."


@st.composite
def evidence(draw: st.DrawFn, text: str = TEXT) -> Evidence:
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return Evidence(start, end, text[start:end])


QUOTES = st.lists(evidence(), min_size=1, max_size=3).map(tuple)
FOR = st.dictionaries(WORDS, QUOTES, max_size=3)
PARTIES = st.sets(st.sampled_from(["AZE", "NATO", "PAK", "VNM"]), min_size=2).map(
    lambda codes: tuple(sorted(codes))
)
DATES = st.sampled_from([None, "2021", "2021-06", "2021-06-10", "2021-06-07/2021-06-12"])


def one_of(table: object) -> st.SearchStrategy[str]:
    return st.sampled_from(sorted(table))  # type: ignore[call-overload]


PARTICIPANTS = st.builds(
    Participant, name=MAYBE, rank=MAYBE, post=MAYBE, party=MAYBE, role=one_of(tables.ROLES), evidence_for=FOR
)
ENGAGEMENTS = st.builds(
    Engagement,
    id=WORDS,
    type=one_of(tables.ENGAGEMENT_TYPES),
    status=one_of(tables.STATUSES),
    date=DATES,
    parties=PARTIES,
    place=st.builds(Place, venue=MAYBE, city=MAYBE, country=MAYBE),
    participants=st.lists(PARTICIPANTS, max_size=2).map(tuple),
    topics=st.lists(one_of(tables.TOPICS), max_size=2).map(tuple),
    parent=MAYBE,
    evidence=QUOTES,
    evidence_for=FOR,
    confidence=st.floats(0, 1),
    reasons=st.lists(st.builds(Reason, name=WORDS, weight=NUMBERS), max_size=2).map(tuple),
)
OUTCOMES = st.builds(
    Outcome,
    kind=one_of(tables.OUTCOME_KINDS),
    instrument=MAYBE,
    what=WORDS,
    parties=PARTIES,
    due=DATES,
    engagement=MAYBE,
    evidence=evidence(),
)
POSTINGS = st.builds(
    Posting, name=WORDS, rank=MAYBE, post=MAYBE, party=MAYBE, evidence=QUOTES, evidence_for=FOR
)
POSITIONS = st.builds(
    Position, holder=WORDS, stance=one_of(tables.STANCES), target=WORDS, evidence=evidence()
)
FIGURES = st.builds(
    Figure, measure=WORDS, value=NUMBERS, unit=WORDS, period=MAYBE, parties=PARTIES, evidence=evidence()
)
REPORTS = st.builds(
    Report,
    id=WORDS,
    title=st.just(""),
    text=st.just(TEXT),
    body_start=st.just(0),
    lead_start=st.just(0),
    outlet=MAYBE,
)


def several(records: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(records, max_size=2).map(tuple)


READINGS = st.builds(
    Reading,
    doc=WORDS,
    engagements=several(ENGAGEMENTS),
    outcomes=several(OUTCOMES),
    postings=several(POSTINGS),
    positions=several(POSITIONS),
    figures=several(FIGURES),
    report=REPORTS,
)
FAILURES = st.builds(Failure, origin=WORDS, stage=WORDS, error=WORDS, message=WORDS)


def report_of(text: str) -> Report:
    return Report(id="r1", title="", text=text, body_start=0, lead_start=0)


@given(READINGS | FAILURES)
def test_a_line_gives_back_what_it_was_made_of(item: Reading | Failure) -> None:
    data = line(item)
    assert parse(data) == item
    assert data.endswith(b"\n")
    assert data.count(b"\n") == 1


def test_a_reading_has_the_keys_of_the_codebook_in_their_order_and_its_report() -> None:
    keys = list(json.loads(line(Reading(doc="r1", report=report_of(TEXT)))))
    assert keys == ["doc", "engagements", "outcomes", "postings", "positions", "figures", "report"]


def test_evidence_is_start_end_and_text() -> None:
    position = Position(holder="PAK", stance="thanks", target="AZE", evidence=Evidence(0, 4, "Anna"))
    reading = Reading(doc="r1", positions=(position,), report=report_of(TEXT))
    assert json.loads(line(reading))["positions"][0]["evidence"] == {"start": 0, "end": 4, "text": "Anna"}


def test_a_failure_stands_under_its_own_key() -> None:
    failure = Failure(origin="a.txt", stage="source", error="SourceError", message="no such file")
    assert json.loads(line(failure)) == {"failure": msgspec.to_builtins(failure)}


def test_the_order_in_which_evidence_was_found_does_not_show() -> None:
    first, second = Evidence(0, 4, "Anna"), Evidence(9, 14, "Boris")
    there = Posting(
        name="Anna", rank=None, post=None, party=None, evidence_for={"name": (first,), "post": (second,)}
    )
    back = Posting(
        name="Anna", rank=None, post=None, party=None, evidence_for={"post": (second,), "name": (first,)}
    )
    report = report_of(TEXT)
    assert line(Reading(doc="r1", postings=(there,), report=report)) == line(
        Reading(doc="r1", postings=(back,), report=report)
    )


def test_a_lone_surrogate_is_replaced_without_moving_what_follows() -> None:
    data = line(Reading(doc="r1", report=report_of("Anna \ud800 met")))
    assert json.loads(data)["report"]["text"] == "Anna \ufffd met"


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"doc": 1}', b'{"failure": {}}', b'{"doc": "\xff"}'])
def test_what_is_no_line_of_ours_is_refused_with_what_is_accepted(data: bytes) -> None:
    with pytest.raises(RecordError, match="communique schema"):
        parse(data)


def test_the_schema_names_the_keys_that_are_printed() -> None:
    schema = json_schema()["$defs"]["Reading"]
    assert set(schema["properties"]) == set(json.loads(line(Reading(doc="r1", report=report_of(TEXT)))))
