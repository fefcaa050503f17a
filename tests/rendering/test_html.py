"""The page: what it holds, what it needs, and that text stays text."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from importlib import resources

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.codebook import Evidence, Failure, Position, Reading, Report
from communique.rendering.html import page

FAILURE = Failure(origin="<b>.pdf", stage="document", error="DocumentError", message="no text & no title")
VOID = {"meta", "link", "input"}


class Page(HTMLParser):
    """A page taken apart: elements with their attributes, the text of the report, what is open at the end."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "mark" in self.open:
            self.words.append(data)

    def all(self, attribute: str) -> list[str]:
        return [attributes[attribute] or "" for _, attributes in self.elements if attribute in attributes]


def said(words: str, **facts: str) -> Reading:
    report = Report(id="r", title="", text=words, body_start=0, lead_start=0, **facts)
    position = Position(holder="GHA", stance="thanks", target=words, evidence=Evidence(0, len(words), words))
    return Reading(doc="r", positions=(position,), report=report)


def test_every_value_leads_to_words_and_all_words_to_a_value(reading: Reading) -> None:
    parts = Page(page([reading]))
    values = set(parts.all("data-v"))
    assert values == {key for keys in parts.all("data-k") for key in keys.split()}
    assert len(values) == 10


def test_the_words_of_a_value_are_its_evidence(reading: Reading) -> None:
    html = page([reading])
    (key,) = re.findall(r'data-v="(\d+)">3 May 2024<', html)
    marks = re.findall(r'<mark class="(\w+)" data-k="([\d ]+)">([^<]*)</mark>', html)
    assert [(kind, words) for kind, keys, words in marks if key in keys.split()] == [
        ("when", "on 3 May 2024")
    ]


def test_what_the_report_does_not_say_is_said_to_be_missing(reading: Reading) -> None:
    html = page([msgspec.structs.replace(reading, outcomes=())])
    assert '<dt>date</dt><dd><span class="none">not stated</span></dd>' in html
    assert 'Outcomes <span class="none">none stated</span>' in html


def test_engagements_stand_inside_their_parent(reading: Reading) -> None:
    html = page([reading])
    assert html.index('<span class="number">1</span>') < html.index('<ol class="inside">')
    assert html.index('<ol class="inside">') < html.index('<span class="number">1.1</span>')


def test_the_page_is_well_formed_and_its_ids_are_distinct(reading: Reading) -> None:
    parts = Page(page([reading, FAILURE, reading]))
    assert parts.open == []
    ids = parts.all("id")
    assert len(ids) == len(set(ids))


def test_the_page_needs_nothing_from_elsewhere(reading: Reading) -> None:
    parts = Page(page([reading, FAILURE]))
    assert not parts.all("src")
    assert {link for link in parts.all("href") if not link.startswith("#")} == {"data:,"}
    assert not re.search(r"@import|url\(|fetch\(|XMLHttpRequest", page([reading]))


@pytest.mark.parametrize("name", ["style", "script"])
def test_the_page_allows_just_its_own_style_and_script(reading: Reading, name: str) -> None:
    html = page([reading])
    (content,) = re.findall(rf"<{name}>(.*?)</{name}>", html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
    policy = html[html.index("Content-Security-Policy") :].split('"')[2].replace("&#39;", "'")
    assert f"{name}-src 'sha256-{digest}'" in policy.replace("&#43;", "+")
    assert "default-src 'none'" in policy
    assert not re.search(r'\s(style|on\w+)="', html)


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "{{ 7 * 7 }}",
        "</mark></p></html>",
        "&amp;",
    ],
)
def test_hostile_text_stays_text(words: str) -> None:
    parts = Page(page([said(words, outlet=words, byline=words, origin=words)]))
    assert "".join(parts.words) == words
    assert parts.open == []
    assert {"img", "script"} & {tag for tag, _ in parts.elements} == {"script"}


def test_what_turns_the_line_round_is_shown_as_an_escape() -> None:
    html = page([said("abc\u202edef", outlet="\u202eoutlet")])
    assert "\u202e" not in html
    assert "abc\\u202edef" in html


@settings(max_examples=50)
@given(st.text(st.characters(), min_size=1, max_size=60))
def test_any_text_can_be_shown_and_written(words: str) -> None:
    html = page([said(words, outlet=words, url=f"https://{words}", origin=words)])
    html.encode("utf-8")
    assert Page(html).open == []


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("data:x", False),
    ],
)
def test_only_addresses_of_the_web_become_links(url: str, linked: bool) -> None:
    parts = Page(page([said("Rain.", url=url)]))
    assert (url in parts.all("href")) is linked
    assert url in page([said("Rain.", url=url)])


def test_failures_come_last_and_say_why() -> None:
    html = page([FAILURE])
    assert "<b>&lt;b&gt;.pdf</b> <span>no text &amp; no title</span>" in html
    assert '<a href="#failures"><b>1</b> not read</a>' in html


def test_only_the_first_report_is_open_at_first(reading: Reading) -> None:
    reports = [attributes for tag, attributes in Page(page([reading] * 3)).elements if tag == "details"]
    assert ["open" in attributes for attributes in reports if attributes["class"] == "report"] == [
        True,
        False,
        False,
    ]


def test_the_same_readings_give_the_same_page(reading: Reading) -> None:
    assert page([reading, FAILURE]) == page(iter([reading, FAILURE]))


def test_a_run_without_reports_still_gives_a_page() -> None:
    assert Page(page([])).open == []


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    shares = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_all_text_has_the_contrast_that_accessibility_asks_for(scheme: int) -> None:
    css = resources.files("communique.rendering").joinpath("data", "page.css").read_text(encoding="utf-8")
    colours = [
        dict(re.findall(r"--([\w-]+): (#\w{6})", block))
        for block in re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    ]
    names = colours[scheme]
    grounds = ["paper", "card", "tint", *(name for name in names if name.endswith("-lit"))]
    assert len(grounds) == 10
    assert min(contrast(names["ink"], names[ground]) for ground in grounds) >= 7
    for name in ("dim", "party"):
        assert min(contrast(names[name], names[ground]) for ground in ("paper", "card")) >= 4.5
    for kind in ("who", "party", "where", "when", "what", "came"):
        assert min(contrast(names[kind], names[ground]) for ground in ("paper", "card", "tint")) >= 3
