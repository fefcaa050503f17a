"""Foreign text made safe to show."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.rendering.visible import clipped, on_one_line, visible, within_encoding


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\u202eb", "a\\u202eb"),
        ("a\u2066b", "a\\u2066b"),
        ("a\x00b\x9bc", "a\\x00b\\x9bc"),
        ("a\ud800b", "a\\ud800b"),
        ("a\U000e0041b", "a\\U000e0041b"),
        ("a\u2028b", "a\\u2028b"),
        ("a\rb", "a\\x0db"),
    ],
)
def test_what_could_act_on_the_output_is_shown_as_an_escape(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    "text", ["naïve – “quoted”", "tab\tand\nline", "می‌خواهم", "👩‍✈️", "日本", "שלום", "\u200f"]
)
def test_ordinary_text_of_any_script_stays_as_it_is(text: str) -> None:
    assert visible(text) == text


@given(st.text(st.characters()))
def test_nothing_visible_is_a_control_character(text: str) -> None:
    kept = {"\t", "\n"}
    assert not [c for c in visible(text) if unicodedata.category(c) in {"Cc", "Cs"} and c not in kept]


@given(st.text(st.characters()))
def test_one_line_holds_no_line_break_and_no_edge_of_space(text: str) -> None:
    shown = on_one_line(text)
    assert len(shown.splitlines()) <= 1
    assert shown == shown.strip()


def test_white_space_of_any_length_is_one_space() -> None:
    assert on_one_line("  a \n\t b\r\nc ") == "a b c"


@pytest.mark.parametrize(("text", "shown"), [("abcde", "abcde"), ("abcdef", "abcd…"), ("abc def", "abc…")])
def test_text_longer_than_the_limit_ends_in_an_ellipsis(text: str, shown: str) -> None:
    assert clipped(text, 5) == shown


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "“Hà Nội” – 3 · 4"),
        ("UTF8", "“Hà Nội” – 3 · 4"),
        ("ascii", '"H\\xe0 N\\u1ed9i" - 3 | 4'),
        ("cp1252", '"Hà N\\u1ed9i" - 3 | 4'),
    ],
)
def test_what_an_encoding_lacks_becomes_plain_or_an_escape(encoding: str, shown: str) -> None:
    assert within_encoding("“Hà Nội” – 3 · 4", encoding) == shown


def test_text_that_an_encoding_holds_keeps_its_typography() -> None:
    assert within_encoding("“Oslo” – 3", "cp1252") == "“Oslo” – 3"
