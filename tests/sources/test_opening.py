"""Files, archives and standard input give raw items; bad ones give failures and the rest is read."""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import time
from pathlib import Path

import pytest

from communique.codebook import Failure
from communique.sources import MAX_REPORT_BYTES, GivenFields, RawItem, raw_items

TEXT = "The minister flew to Quito, where she met her colleague."


def items(path: Path, content: bytes | str) -> list[RawItem | Failure]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(raw_items([str(path)]))


def texts(found: list[RawItem | Failure]) -> list[str]:
    return [item.text for item in found if isinstance(item, RawItem)]


def messages(found: list[RawItem | Failure]) -> list[str]:
    return [item.message for item in found if isinstance(item, Failure)]


def test_a_text_file_is_one_item(tmp_path: Path) -> None:
    assert items(tmp_path / "a.txt", TEXT) == [RawItem(str(tmp_path / "a.txt"), "text", TEXT)]


def test_a_text_file_that_holds_a_page_is_html(tmp_path: Path) -> None:
    [item] = items(tmp_path / "a.txt", "<html><body>Talks</body></html>")
    assert isinstance(item, RawItem)
    assert item.kind == "html"


def test_json_lines_give_their_fields_and_lines(tmp_path: Path) -> None:
    row = {
        "id": 7,
        "title": "Talks",
        "text": TEXT,
        "published": "2021-06-11",
        "outlet": "Post",
        "url": "u",
        "x": [1],
    }
    found = items(tmp_path / "a.jsonl", "\n" + json.dumps(row) + "\n")
    given = GivenFields(id="7", title="Talks", published="2021-06-11", outlet="Post", url="u")
    assert found == [RawItem(f"{tmp_path / 'a.jsonl'}:2", "text", TEXT, given)]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('{"text": ', "broken JSON"),
        ("[1, 2]", "not a report"),
        ('"words"', "not a report"),
        ('{"text": 5}', "not a report"),
        ('{"title": "no text"}', "missing required field `text`"),
        ("[" * 100_000, "not a report"),
        ('{"text": ' + "[" * 100_000, "cannot be read|not a report"),
        ("\ufffd garbage", "broken JSON"),
    ],
)
def test_a_bad_line_is_a_failure_with_its_number_and_the_rest_is_read(
    tmp_path: Path, line: str, why: str
) -> None:
    good = json.dumps({"text": TEXT})
    first, bad, last = items(tmp_path / "a.jsonl", f"{good}\n{line}\n{good}\n")
    assert isinstance(bad, Failure)
    assert bad.origin == f"{tmp_path / 'a.jsonl'}:2"
    assert bad.stage == "source"
    assert re.search(why, bad.message)
    assert texts([first, last]) == [TEXT, TEXT]


def test_half_a_surrogate_pair_in_a_line_is_let_through(tmp_path: Path) -> None:
    assert texts(items(tmp_path / "a.jsonl", '{"text": "cut \\ud83d off"}')) == ["cut \ud83d off"]


def test_a_line_in_an_older_encoding_is_read(tmp_path: Path) -> None:
    text = "Le général a été reçu à l’Élysée – à midi. " * 4
    line = json.dumps({"text": text}, ensure_ascii=False).encode("cp1252")
    assert texts(items(tmp_path / "a.jsonl", line)) == [text]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_json_lines_with_a_byte_order_mark_are_read(tmp_path: Path, encoding: str) -> None:
    lines = "".join(json.dumps({"text": f"{TEXT} é{n}"}, ensure_ascii=False) + "\n" for n in range(3))
    assert texts(items(tmp_path / "a.jsonl", lines.encode(encoding))) == [f"{TEXT} é{n}" for n in range(3)]


def test_a_json_array_gives_its_reports_with_their_index(tmp_path: Path) -> None:
    first, second = items(tmp_path / "a.json", json.dumps([{"text": TEXT}, 3]))
    assert first == RawItem(f"{tmp_path / 'a.json'}[0]", "text", TEXT)
    assert second.origin.endswith("a.json[1]")
    assert isinstance(second, Failure)


def test_a_json_file_may_hold_one_object_over_several_lines_or_json_lines(tmp_path: Path) -> None:
    row = {"text": TEXT, "title": "Talks"}
    assert texts(items(tmp_path / "a.json", json.dumps(row, indent=2))) == [TEXT]
    assert texts(items(tmp_path / "b.json", json.dumps(row) + "\n" + json.dumps(row))) == [TEXT, TEXT]


@pytest.mark.parametrize("name", ["a.txt.gz", "a.html.gz", "a.jsonl.gz"])
def test_compressed_files_are_read(tmp_path: Path, name: str) -> None:
    content = json.dumps({"text": TEXT}) if "jsonl" in name else TEXT
    assert texts(items(tmp_path / name, gzip.compress(content.encode()))) == [TEXT]


def test_a_cut_archive_gives_what_it_holds_and_a_failure(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"text": f"{TEXT} {n * 7919}"}) + "\n" for n in range(20_000))
    found = items(tmp_path / "a.jsonl.gz", gzip.compress(lines.encode())[:-2000])
    assert len(texts(found)) > 100
    assert "cannot be read" in messages(found)[-1]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t", "empty"),
        ("a.txt", b"%PDF-1.4", "PDF"),
        ("a.html", b"PK\x03\x04", "zip"),
        ("a.jsonl", b"\x1f\x8b\x08\x00", "gzip"),
        ("a.txt", b"ab\x00cd\xff\xfe", "NUL"),
        ("a.txt.gz", b"no archive", "cannot be read"),
    ],
)
def test_what_is_no_text_is_one_failure(tmp_path: Path, name: str, content: bytes, why: str) -> None:
    [message] = messages(items(tmp_path / name, content))
    assert why in message


def test_a_text_over_the_limit_fails_at_once(tmp_path: Path) -> None:
    before = time.perf_counter()
    [message] = messages(items(tmp_path / "a.txt", b"x" * 20_000_000))
    assert time.perf_counter() - before < 2
    assert "longer than 5 MB" in message


def test_a_line_over_the_limit_fails_at_once_and_the_next_is_read(tmp_path: Path) -> None:
    long = b'{"text": "' + b"word " * 4_000_000 + b'"}\n'
    before = time.perf_counter()
    found = items(tmp_path / "a.jsonl", long + json.dumps({"text": TEXT}).encode())
    assert time.perf_counter() - before < 2
    assert "longer than 5 MB" in messages(found)[0]
    assert texts(found) == [TEXT]


def test_a_line_just_below_the_limit_is_read(tmp_path: Path) -> None:
    text = "a" * (MAX_REPORT_BYTES - 20)
    assert texts(items(tmp_path / "a.jsonl", json.dumps({"text": text}) + "\n")) == [text]


def test_a_bomb_of_zeros_stops_at_the_limit(tmp_path: Path) -> None:
    before = time.perf_counter()
    [message] = messages(items(tmp_path / "a.txt.gz", gzip.compress(b" x" * 50_000_000, 1)))
    assert time.perf_counter() - before < 3
    assert "longer than 5 MB" in message


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (TEXT, "text"),
        ("<html><body>" + TEXT + "</body></html>", "html"),
        ("---\ntitle: Talks\n---\n" + TEXT, "markdown"),
        (json.dumps({"text": TEXT}), "text"),
        (json.dumps([{"text": TEXT}]), "text"),
    ],
)
def test_standard_input_is_recognised_by_its_content(content: str, kind: str) -> None:
    [item] = raw_items(["-"], stdin=io.BytesIO(content.encode()))
    assert isinstance(item, RawItem)
    assert item.kind == kind
    assert item.origin.startswith("standard input")
    assert TEXT in item.text


def test_standard_input_streams_line_by_line() -> None:
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb", buffering=0) as pipe, os.fdopen(reading, "rb") as stdin:
        pipe.write(json.dumps({"text": "First."}).encode() + b"\n")
        found = raw_items(["-"], stdin=stdin)
        first = next(found)  # hangs if all of the input is awaited
        pipe.write(json.dumps({"text": "Second."}).encode() + b"\n")
        second = next(found)
    assert texts([first, second]) == ["First.", "Second."]


def test_empty_standard_input_is_a_failure() -> None:
    [item] = raw_items(["-"], stdin=io.BytesIO(b""))
    assert isinstance(item, Failure)


def test_one_bad_file_among_good_ones_fails_alone(tmp_path: Path) -> None:
    for name in ("a.txt", "c.txt"):
        (tmp_path / name).write_text(TEXT)
    (tmp_path / "b.txt").write_bytes(b"%PDF-")
    found = list(raw_items([str(tmp_path)]))
    assert [type(item) for item in found] == [RawItem, Failure, RawItem]
