"""Where bars and lines stand: which years a plot shows, and where the posts of a career lie."""

from __future__ import annotations

import pytest

from communique.resolution import Career, Tenure
from communique.web.charts import career_line, span_of_years


@pytest.mark.parametrize(
    ("counts", "first", "last"),
    [
        ({2019: 4, 2020: 0, 2021: 9}, 2019, 2021),
        ({1639: 1, 2016: 10, 2025: 30}, 2016, 2025),
        ({1639: 1, 2024: 2}, 2024, 2024),
        ({1639: 1, 1814: 1, 2016: 20, 2020: 20}, 2016, 2020),
        # As many as those after them are no exception.
        ({1639: 5, 2024: 5}, 1639, 2024),
        # A gap of a few years is none.
        ({2005: 1, 2016: 40}, 2005, 2016),
        # One of a thousand is not where a plot begins, however near.
        ({2010: 1, 2014: 600, 2015: 600}, 2014, 2015),
    ],
)
def test_a_plot_shows_the_years_that_reports_are_about(counts: dict[int, int], first: int, last: int) -> None:
    span = span_of_years(counts)
    assert (span[0], span[-1]) == (first, last)


def test_without_a_year_there_is_nothing_to_show() -> None:
    assert list(span_of_years({})) == list(span_of_years({2020: 0})) == []


def tenure(first: str | None, last: str | None) -> Tenure:
    return Tenure(
        person="p",
        name="x",
        rank=None,
        post="Chief of Staff",
        party="OMN",
        first=first,
        last=last,
        docs=("a",),
    )


def test_posts_lie_in_the_order_of_their_days_with_labels_where_there_is_room() -> None:
    tenures = (
        tenure("2001-01-01", "2002-01-01"),
        tenure(None, None),
        tenure("2002-06-01", "2009-06-01"),
        tenure("2009-12-30", "2009-12-30"),
    )
    line = career_line(Career(person="p", name="x", tenures=tenures, gaps=()))
    assert line is not None
    assert [stay.tenure for stay in line.stays] == [0, 2, 3]
    assert [stay.label for stay in line.stays] == ["after", "on", "before"]
    assert all(0 <= stay.x <= 100 and stay.width > 0 for stay in line.stays)
    assert line.stays[0].y < line.stays[1].y < line.stays[2].y < line.height
    assert [year for _, year in line.years] == [str(year) for year in range(2001, 2010)]
