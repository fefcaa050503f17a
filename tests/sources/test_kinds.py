"""What a content is written in follows from its name, unless it clearly says otherwise."""

from __future__ import annotations

import pytest

from communique.sources.kinds import is_known, kind_of_content, kind_of_name


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.txt", "text"),
        ("a.MD", "markdown"),
        ("a.htm", "html"),
        ("a.xhtml", "html"),
        ("a.ndjson", "jsonl"),
        ("a.jsonl.gz", "jsonl"),
        ("a.txt.GZ", "text"),
        ("a.json", "json"),
        ("a.docx", None),
        ("a.gz", None),
        ("README", None),
    ],
)
def test_the_extension_promises_a_kind(name: str, kind: str | None) -> None:
    assert kind_of_name(name) == kind
    assert is_known(name) == (kind is not None)


@pytest.mark.parametrize(
    ("head", "promised", "kind"),
    [
        ("The minister met", "text", "text"),
        ("<!DOCTYPE html><html>", "text", "html"),
        ("  <!-- saved page -->\n<html lang='en'>", None, "html"),
        ('<?xml version="1.0"?><html xmlns="x">', "markdown", "html"),
        ("A text without a tag", "html", "text"),
        ("Fragment with <b>a tag</b>", "html", "html"),
        ('{"text": "The minister met"}', None, "jsonl"),
        ('{"text": "The minister met"}', "text", "jsonl"),
        ('{"text": "The minister met"}', "json", "json"),
        ('[{"text": "The minister met"}]', "jsonl", "json"),
        ("[Updated] The minister met", "text", "text"),
        ("{not json", "text", "text"),
        ("---\ntitle: Talks\n---\n", None, "markdown"),
        ("", None, "text"),
        ("<3 is no tag", None, "text"),
    ],
)
def test_the_content_decides_against_the_name_only_when_it_is_clear(
    head: str, promised: str | None, kind: str
) -> None:
    assert kind_of_content(head, promised) == kind


def test_many_comments_before_the_page_cost_no_time() -> None:
    assert kind_of_content("<!-- a -->" * 10_000 + "plain", None) == "text"
