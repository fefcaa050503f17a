"""Plots: the same bytes for the same data, whatever names hold."""

from __future__ import annotations

import io
import re
from datetime import date

import numpy as np
import pytest
from PIL import Image

from communique.briefs.plots import STYLES, network, timeline
from communique.briefs.plotted import Bar, Link, Point

SIZE = (3.5, 1.8)
POINTS = [
    Point("visit", date(2021, 3, 4), date(2021, 3, 6), "held"),
    Point("call", date(2023, 1, 1), date(2023, 12, 31), "planned"),
    Point("visit", date(2024, 3, 4), date(2024, 3, 4), "cancelled"),
]
BARS = [Bar(date(2021, 1, 1), date(2021, 12, 31), 1)]
HOSTILE = ["$x_1^{", "<b>&amp;</b>", "名前 \x1b[31m\u202e", "a" * 300, "\\frac{1}{0}", " "]


def test_the_same_data_give_the_same_bytes() -> None:
    first, second = (timeline(POINTS, ["visit", "call"], BARS, SIZE) for _ in range(2))
    assert first == second
    links = [Link("Ana", "Ben", 3), Link("Ana", "Cem", 1)]
    assert network(links, SIZE) == network(links, SIZE)


def test_no_clock_version_or_random_id_is_written() -> None:
    drawn = timeline(POINTS, ["visit", "call"], BARS, SIZE)
    assert "<dc:date>" not in drawn.svg
    assert b"tEXt" not in drawn.png.replace(b"tEXtSoftware", b"")
    assert b"Software" not in drawn.png
    assert drawn.png.startswith(b"\x89PNG")


@pytest.mark.parametrize("name", HOSTILE)
def test_names_are_drawn_as_they_are(name: str, recwarn: pytest.WarningsRecorder) -> None:
    drawn = network([Link(name, "Ben", 1)], SIZE)
    assert "<script" not in drawn.svg
    assert not re.search("[\x00-\x08\u202e]", drawn.svg)
    timeline([point._replace(row=name) for point in POINTS], [name], BARS, SIZE)
    assert [str(each.message) for each in recwarn] == []


def test_a_shape_says_again_what_a_colour_says() -> None:
    looks = {(style.marker, style.filled) for style in STYLES.values()}
    assert len(looks) == len(STYLES)


def test_one_day_and_no_bars_can_be_drawn() -> None:
    assert timeline(POINTS[:1], ["visit"], [], SIZE).png


def test_long_names_on_both_sides_are_drawn_within_the_picture() -> None:
    wide = network([Link("M" * 26, "W" * 26, 2), Link("Ana", "Ben", 1)], (2.6, 1.2))
    picture = np.asarray(Image.open(io.BytesIO(wide.png)).convert("L"))
    assert (picture < 200).any()
    for edge in (picture[:, 0], picture[:, -1], picture[0], picture[-1]):
        assert (edge > 240).all()
