"""Interval arithmetic: every interval writes itself as the codebook does, and is read back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.reading.times import calendar


def test_a_day_a_month_and_a_year_write_themselves_short() -> None:
    intervals = (
        calendar.day_interval(2021, 6, 7),
        calendar.month_interval(2021, 6),
        calendar.year_interval(2021),
    )
    assert [i.iso() for i in intervals if i] == ["2021-06-07", "2021-06", "2021"]


def test_a_quarter_is_a_range_of_months() -> None:
    found = calendar.months_interval(2021, 11, 3)
    assert found is not None
    assert found.iso() == "2021-11/2022-01"
    assert found.last == date(2022, 1, 31)


def test_days_that_the_calendar_lacks_are_none() -> None:
    assert calendar.day_interval(2021, 2, 29) is None
    assert calendar.day_interval(2021, 13, 1) is None
    assert calendar.month_interval(0, 1) is None
    assert calendar.year_interval(10_000) is None


def test_a_week_runs_from_monday_to_sunday() -> None:
    found = calendar.week_interval(date(2022, 4, 12), 1)
    assert found is not None
    assert found.iso() == "2022-04-18/2022-04-24"
    assert calendar.week_interval(date.max) is None


@pytest.mark.parametrize(
    ("number", "weekend", "value"),
    [
        (1, False, "2023-06-01/2023-06-04"),
        (2, False, "2023-06-05/2023-06-11"),
        (-1, False, "2023-06-26/2023-06-30"),
        (1, True, "2023-06-03/2023-06-04"),
        (9, False, None),
    ],
)
def test_weeks_of_a_month_end_with_the_month(number: int, weekend: bool, value: str | None) -> None:
    found = calendar.week_of_month(2023, 6, number, weekend=weekend)
    assert (found.iso() if found else None) == value


@pytest.mark.parametrize(
    "value", ["", "2021-6", "21", "2021-06-31", "2021-06-07-01", "x/2021", "2021/x", "²⁰²¹"]
)
def test_what_is_no_iso_value_is_not_parsed(value: str) -> None:
    assert calendar.parse(value) is None


@pytest.mark.parametrize("value", ["1991/", "2021-06-07/2021-06-12", "2021-01/2021-03", "2019/2024"])
def test_ranges_are_read_back(value: str) -> None:
    found = calendar.parse(value)
    assert found is not None
    assert found.iso() == value


@given(st.integers(2, 9998), st.integers(1, 12), st.integers(-11, 11))
def test_shifting_a_month_there_and_back_changes_nothing(year: int, month: int, count: int) -> None:
    there = calendar.shifted_month(year, month, count)
    assert calendar.shifted_month(*there, -count) == (year, month)
