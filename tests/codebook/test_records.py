"""The records: valid once built, frozen, and clear about what is wrong."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from communique.codebook import Engagement, Evidence, Failure, Outcome, Participant, Place, Position, Report
from communique.errors import RecordError

SAID = Evidence(0, 5, "Ghana")


def a_report(**changed: Any) -> Report:
    fields: dict[str, Any] = {"id": "r", "title": "Ghana", "text": "Ghana\nmet Togo", "body_start": 6}
    return Report(**{**fields, "lead_start": 6, **changed})


def an_engagement(**changed: Any) -> Engagement:
    fields: dict[str, Any] = {
        "id": "e",
        "type": "meeting",
        "status": "held",
        "date": None,
        "parties": ("GHA", "TGO"),
        "place": Place(),
        "participants": (),
        "topics": (),
        "parent": None,
        "evidence": (SAID,),
    }
    return Engagement(**{**fields, **changed})


@pytest.mark.parametrize(
    ("start", "end", "text", "problem"),
    [(3, 3, "", "empty or reversed"), (5, 3, "ab", "empty or reversed"), (-1, 2, "abc", "empty or reversed"),
     (0, 3, "ab", "has 2 characters of text; it needs 3")],
)  # fmt: skip
def test_evidence_is_as_long_as_its_words(start: int, end: int, text: str, problem: str) -> None:
    with pytest.raises(RecordError, match=problem):
        Evidence(start, end, text)


def test_evidence_is_ordered_by_where_it_stands() -> None:
    assert sorted([Evidence(4, 5, "a"), Evidence(0, 2, "zz"), Evidence(0, 1, "z")])[0] == Evidence(0, 1, "z")


def test_a_report_quotes_itself() -> None:
    assert a_report().evidence(6, 14) == Evidence(6, 14, "met Togo")


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"title": "Togo"}, "does not begin with its title"),
        ({"body_start": 9}, "do not lie in order"),
        ({"lead_start": 99}, "do not lie in order"),
        ({"prose_end": 3}, "do not lie in order"),
        ({"published": "2023-05"}, "is not an ISO 8601 date; accepted: a day, such as"),
        ({"published": "2023-13-01"}, "is not an ISO 8601 date"),
        ({"dateline_date": "May 3"}, "dateline_date 'May 3' is not"),
    ],
)
def test_a_report_that_does_not_hold_together_is_refused(changed: dict[str, Any], problem: str) -> None:
    with pytest.raises(RecordError, match=problem):
        a_report(**changed)


def test_the_prose_ends_with_the_text_where_nothing_else_is_said() -> None:
    assert a_report().prose_end == 14
    assert a_report(prose_end=10).prose_end == 10


@pytest.mark.parametrize(
    "date", ["2023-05-09", "2023-05", "2023", "2023-05-07/2023-05-09", "2023-05/2023-06", None]
)
def test_an_engagement_has_a_date_or_none(date: str | None) -> None:
    assert an_engagement(date=date).date == date


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"type": "party"}, r"type 'party' is not in the codebook; allowed: visit, meeting"),
        ({"status": "done"}, "status 'done' is not in the codebook"),
        ({"topics": ("sports",)}, "topic 'sports' is not in the codebook"),
        ({"date": "9 May"}, "date '9 May' is not an ISO 8601 date"),
        ({"date": "2023-5-9"}, "is not an ISO 8601 date"),
        ({"date": "2023-13"}, "is not an ISO 8601 date"),
        ({"date": "2023-05-32"}, "is not an ISO 8601 date"),
        ({"date": "/2023-05-09"}, "is not an ISO 8601 date"),
        ({"parties": ("TGO", "GHA")}, "not sorted and distinct"),
        ({"parties": ("GHA", "GHA")}, "not sorted and distinct"),
        ({"parties": ("GHA",)}, "a meeting needs two parties"),
        ({"type": "conference", "parties": ()}, "a conference needs two parties"),
        ({"evidence": ()}, "no evidence; quote"),
        ({"confidence": 1.5}, "not between 0 and 1"),
    ],
)
def test_an_engagement_against_the_codebook_is_refused(changed: dict[str, Any], problem: str) -> None:
    with pytest.raises(RecordError, match=problem):
        an_engagement(**changed)


def test_a_conference_may_have_one_party() -> None:
    assert an_engagement(type="conference", parties=("ASEAN",)).parties == ("ASEAN",)


def test_other_records_keep_to_their_vocabularies() -> None:
    with pytest.raises(RecordError, match="role 'boss'"):
        Participant(name="A", rank=None, post=None, party=None, role="boss")
    with pytest.raises(RecordError, match="kind 'hoped'"):
        Outcome(kind="hoped", instrument=None, what="x", parties=(), due=None, engagement=None, evidence=SAID)
    with pytest.raises(RecordError, match="stance 'likes'"):
        Position(holder="GHA", stance="likes", target="TGO", evidence=SAID)


@pytest.mark.parametrize(
    "record", [SAID, a_report(), an_engagement(), Failure(origin="", stage="", error="", message="")]
)
def test_records_are_frozen(record: msgspec.Struct) -> None:
    with pytest.raises(AttributeError):
        setattr(record, record.__struct_fields__[0], None)


@pytest.mark.parametrize("record", [SAID, a_report(), an_engagement(topics=("trade",), date="2023-05")])
def test_records_survive_being_printed(record: msgspec.Struct) -> None:
    assert msgspec.json.decode(msgspec.json.encode(record), type=type(record)) == record


def test_what_is_printed_wrong_is_refused_when_read() -> None:
    data = msgspec.json.encode(an_engagement()).replace(b'"meeting"', b'"party"')
    with pytest.raises(RecordError, match="'party' is not in the codebook"):
        msgspec.json.decode(data, type=Engagement)
