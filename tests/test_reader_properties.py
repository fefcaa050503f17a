"""What holds of every reading, whatever the text: nothing raises, and every value points at its words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache

import jsonschema
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique import Reader
from communique.codebook import Evidence, Failure, Reading, Report, json_schema
from communique.documents import make_report
from communique.errors import DocumentError
from communique.rendering.jsonl import line

PIECES = (
    "Ghanaian Defence Minister Ama Boateng", "General Karim Bennani", "Norwegian Prime Minister Kari Lunde",
    "the Tajik delegation", "a delegation led by", "his Chilean counterpart", "he", "they", "both sides",
    "Peru", "the two ministers", "visited", "met", "received", "was received by", "called on",
    "spoke by phone with", "signed a memorandum with", "laid a wreath", "handed over two boats to",
    "will hold a joint exercise with", "discussed cyber security", "toured the shipyard", "separately",
    "in Oslo", "on Monday", "on 3 May 2023", "from 3 to 5 May", "was postponed", "did not", "Talks between",
    "and", "$120 million", "condemned the attack", ".", ",", ":", "(", ")", "“", "”", "’s", "U.S.",
    "Lt. Gen.", "ANKARA –", "(Reuters)",
)  # fmt: skip
JUNK = (
    "\u200b", "\u200f", "\u202e", "\u2066", "\ufeff", "𝔘𝔫", "😀", "İ", "ß", "ﬁ", "e\u0301", "\x00", "\u2028",
    "\x85", "\r\n", "\n", "\n\n", "\t", "\u00a0", "a" * 300, "张伟", "Владимир", "وزير", "١٢", "<b>", "&amp;",
    "--", "…", "_",
)  # fmt: skip
PLAIN = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)


@st.composite
def reports(draw: st.DrawFn) -> str:
    """Pieces of real-looking reports with junk between and inside them."""
    parts = draw(st.lists(st.sampled_from(PIECES), min_size=3, max_size=40))
    text = " ".join(parts)
    for junk in draw(st.lists(st.sampled_from(JUNK), max_size=6)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + junk + text[at:]
    return text


@cache
def reader() -> Reader:
    return Reader()


@cache
def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json_schema())


def evidences(value: object) -> Iterator[Evidence]:
    match value:
        case Evidence():
            yield value
        case msgspec.Struct():
            for name in value.__struct_fields__:
                yield from evidences(getattr(value, name))
        case dict():
            for inner in value.values():
                yield from evidences(inner)
        case tuple():
            for inner in value:
                yield from evidences(inner)


def check(reading: Reading) -> None:
    report = reading.report
    for said in evidences(reading):
        assert 0 <= said.start < said.end <= len(report.text)
        assert report.text[said.start : said.end] == said.text
    ids = [e.id for e in reading.engagements]
    assert len(set(ids)) == len(ids)
    parents = {e.id: e.parent for e in reading.engagements}
    for one in ids:
        chain = [one]
        while (above := parents[chain[-1]]) is not None:
            assert above in parents
            assert above not in chain
            chain.append(above)
    for engagement in reading.engagements:
        assert list(engagement.parties) == sorted(set(engagement.parties))
        assert list(engagement.topics) == sorted(set(engagement.topics))
        named = {name.partition(":")[2] for name in engagement.evidence_for if ":" in name}
        assert named == {*engagement.parties, *engagement.topics}
        who = [(p.name, p.rank, p.post, p.party) for p in engagement.participants]
        assert len(set(who)) == len(who)
    assert all(o.engagement is None or o.engagement in ids for o in reading.outcomes)
    validator().validate(json.loads(line(reading)))


def made(text: str, title: str, *, cleaned: bool) -> Report | None:
    """A report, as it comes from a file or just as it is; None when it is none."""
    if not cleaned:
        whole = f"{title}\n{text}" if title else text
        begin = len(whole) - len(text)
        return Report(
            id="r", title=title, text=whole, body_start=begin, lead_start=begin, published="2023-05-10"
        )
    try:
        return make_report(text, title=title, published="2023-05-10", outlet="The Kremlin")
    except DocumentError:
        return None


@settings(max_examples=100, deadline=None)
@given(reports(), reports() | PLAIN, st.booleans())
def test_every_value_of_a_report_with_junk_in_it_has_its_words(text: str, title: str, cleaned: bool) -> None:
    report = made(text, title, cleaned=cleaned)
    if report is not None:
        check(reader().read(report))


@settings(max_examples=50, deadline=None)
@given(PLAIN, PLAIN, PLAIN, st.booleans())
def test_no_text_makes_the_reader_raise(before: str, after: str, title: str, cleaned: bool) -> None:
    report = made(f"{before} Ghana and Togo held a summit. {after}", title, cleaned=cleaned)
    if report is not None:
        check(reader().read(report))


@pytest.mark.parametrize(
    "text",
    [
        "Ghana met Togo. " * 400,
        "Ghana and Togo and " * 500 + "met.",
        "Ghana met Togo in a summit of " + "x" * 100_000,
        "(" * 2000 + "Ghana met Togo in Accra.",
        "Ghana met Togo" + "\n" * 5000 + "Peru visited Chile.",
        "met " * 3000 + "Ghana and Togo",
        "the Ghanaian president who met the Togolese minister who visited " * 150,
    ],
    ids=["many", "endless list", "long word", "brackets", "empty lines", "one word", "nested"],
)
def test_odd_shapes_of_text_are_read(text: str) -> None:
    report = made(text, "", cleaned=False)
    assert report is not None
    check(reader().read(report))


def test_the_printed_failure_is_valid_and_other_things_are_not() -> None:
    failure = Failure(origin="a.txt", stage="source", error="SourceError", message="unreadable")
    validator().validate(json.loads(line(failure)))
    for other in ({}, {"doc": 1}, {"failure": {}}, []):
        with pytest.raises(jsonschema.ValidationError):
            validator().validate(other)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())
