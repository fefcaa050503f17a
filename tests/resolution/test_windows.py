"""Windows of days: how ISO dates become them, and how far apart two lie."""

from __future__ import annotations

import pytest

from communique.resolution.windows import ALWAYS, Window, day_number, iso_day, window


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("2023-05-04", 1),
        ("2023-02", 28),
        ("2023", 365),
        ("2023-05-04/2023-05-06", 3),
        ("2023-11/2023-12", 61),
    ],
)
def test_a_date_holds_its_days(date: str, days: int) -> None:
    found = window(date)
    assert found is not None
    assert found.days == days


def test_no_date_has_no_window() -> None:
    assert window(None) is None
    assert day_number(None) is None
    assert iso_day(None) is None


def test_a_day_number_writes_back_as_its_day() -> None:
    assert iso_day(day_number("2020-02-29")) == "2020-02-29"


@pytest.mark.parametrize(
    ("left", "right", "gap"),
    [
        ("2023-05-04", "2023-05-04", 0),
        ("2023-05-04", "2023-05-05", 1),
        ("2023-05-09", "2023-05-04/2023-05-06", 3),
        ("2023-05", "2023-05-31/2023-06-02", 0),
    ],
)
def test_the_gap_counts_days_between(left: str, right: str, gap: int) -> None:
    one, other = window(left), window(right)
    assert one is not None
    assert other is not None
    assert one.gap(other) == other.gap(one) == gap


def test_an_open_window_is_not_bounded() -> None:
    assert not ALWAYS.bounded
    assert not ALWAYS.until(5).bounded
    assert ALWAYS.until(9).since(3) == Window(3, 9)
    assert Window(3, 9).bounded


def test_common_days_are_those_in_both() -> None:
    assert Window(1, 5).common(Window(4, 9)) == Window(4, 5)
    assert Window(1, 2).common(Window(4, 9)) is None


def test_a_day_before_a_window_moves_its_end() -> None:
    assert Window(4, 9).until(2) == Window(2, 2)
