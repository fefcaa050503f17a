"""Readings on a terminal."""

from __future__ import annotations

import io
import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.codebook import Evidence, Failure, Position, Reading, Report
from communique.rendering import terminal

SHOWN = """\
────────────────────────────────────────────────────────────────────────────────
Berg meets Osei
outlet The Fjord · published 4 May 2024 · credits not stated
fjord.txt

Engagements
1 Meeting · held · 3 May 2024 · Ghana and Norway
place       Oslo, Norway
host        General Anna Berg (Norway)
guest       Kofi Osei (party not stated)
topics      bilateral relations
quote       “General Anna Berg received Kofi Osei in Oslo on 3 May 2024.”
confidence  87 %
└── 1.1 Ceremony · held · date not stated · Ghana and Norway
    place       not stated
    people      not stated
    topics      not stated
    quote       “They laid a wreath.”
    confidence  100 %

People
- General Anna Berg (Norway)

Outcomes
- Agreed: buy two boats
  Ghana and Norway · due not stated · from 1
  “Ghana will buy 2 boats”

Positions
- Ghana thanks Norway
  “thanked Norway”

Figures
- boats: 2 boats
  Ghana
  “Ghana will buy 2 boats”

"""
COLOUR = re.compile(r"\x1b\[[\d;]*m")


def shown(item: Reading | Failure, *, width: int = 80, encoding: str = "utf-8", colour: bool = False) -> str:
    data = io.BytesIO()
    stream = io.TextIOWrapper(data, encoding=encoding, newline="\n")
    console = terminal.console(stream)
    console.width = width
    if colour:
        console = type(console)(file=stream, width=width, force_terminal=True, color_system="truecolor")
    console.print(terminal.Rendering(item))
    stream.flush()
    return data.getvalue().decode(encoding)


def untitled(text: str, **facts: str) -> Reading:
    return Reading(doc="r", report=Report(id="r", title="", text=text, body_start=0, lead_start=0, **facts))


def saying(words: str) -> Reading:
    """A reading whose only position has these words as target and as quote."""
    position = Position(holder="GHA", stance="thanks", target=words, evidence=Evidence(0, len(words), words))
    return msgspec.structs.replace(untitled(words, outlet=words, origin=words), positions=(position,))


def test_a_reading_is_shown_as_a_tree_with_its_words(reading: Reading) -> None:
    assert shown(reading) == SHOWN


def test_without_a_terminal_there_is_no_colour(reading: Reading) -> None:
    assert "\x1b" not in shown(reading)


def test_colour_adds_nothing_to_the_words(reading: Reading) -> None:
    coloured = shown(reading, colour=True)
    assert "\x1b[" in coloured
    assert COLOUR.sub("", coloured) == SHOWN


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_no_line_is_wider_than_the_terminal(reading: Reading, width: int) -> None:
    assert max(map(len, shown(reading, width=width).splitlines())) <= width


@pytest.mark.parametrize("encoding", ["ascii", "cp437", "cp1252", "cp932"])
def test_a_reading_can_be_shown_in_any_encoding(reading: Reading, encoding: str) -> None:
    text = shown(reading, encoding=encoding)
    assert "1 Meeting" in text
    assert "General Anna Berg received Kofi Osei" in text


def test_a_report_without_anything_says_so() -> None:
    text = shown(untitled("Rain in Oslo."))
    assert "\nRain in Oslo.\n" in text
    assert "outlet not stated · published not stated · credits not stated" in text
    assert "\nNot stated: engagements, people, outcomes, positions and figures\n" in text


@pytest.mark.parametrize(
    ("words", "as_text"),
    [
        ("[bold red]alarm[/]", "[bold red]alarm[/]"),
        ("[link=https://example.org]x[/link]", "[link=https://example.org]x[/link]"),
        (":warning:", ":warning:"),
        ("\x1b]0;title\x07\x1b[2J", "\\x1b]0;title\\x07\\x1b[2J"),
        ("abc\u202edef", "abc\\u202edef"),
        ("first\nsecond\r\nthird", "first second third"),
    ],
)
def test_hostile_text_is_shown_as_text(words: str, as_text: str) -> None:
    assert as_text in shown(saying(words), width=200)


def test_a_word_of_a_megabyte_does_not_fill_the_screen() -> None:
    assert len(shown(saying("x" * 1_000_000))) < 4_000


@given(st.text(st.characters(), min_size=1, max_size=200), st.sampled_from(["ascii", "cp1252", "utf-8"]))
def test_whatever_a_report_says_can_be_shown(words: str, encoding: str) -> None:
    text = shown(saying(words), encoding=encoding)
    assert "\x1b" not in text
    assert text.endswith("\n\n")


def test_a_failure_says_where_it_came_from_and_why() -> None:
    failure = Failure(origin="a.pdf", stage="document", error="DocumentError", message="a.pdf holds no text")
    text = shown(failure)
    assert "Not read: a.pdf\n" in text
    assert "  a.pdf holds no text\n" in text
    assert "  DocumentError at the stage document\n" in text


def test_a_reader_who_went_away_is_left_to_the_caller() -> None:
    class Closed(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        terminal.console(Closed()).print(terminal.Rendering(untitled("Rain.")))
