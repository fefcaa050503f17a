"""How often something happened is said in words that claim no more than the days tell."""

from __future__ import annotations

import pytest

from communique.questions import cadence


@pytest.mark.parametrize(
    ("days", "until", "words"),
    [
        ([], "2024-01-01", "never, as far as is told"),
        (["2016-05-04"], "2016-08-01", "once, in 2016"),
        (["2016-05-04"], "2020-08-01", "once, in 2016, none since"),
        (["2016-05-04", "2020-03-01"], "2021-01-01", "twice, in 2016 and 2020"),
        (["2016-05-04", "2016-09-01", "2016-11-02"], "2017-01-01", "3 times in 2016"),
        (["2016", "2018-06", "2020-03-09"], "2021-01-01", "every second year since 2016"),
        (["2016", "2018-06", "2020-03-09"], "2024-01-01", "every second year from 2016 to 2020, none since"),
        (["2016", "2017", "2018", "2019"], "2019-12-31", "every year since 2016"),
        (["2010", "2011", "2017", "2019"], "2020-01-01", "4 times from 2010 to 2019, without a rhythm"),
        (
            ["2016-01", "2016-07", "2017-01", "2017-07", "2018-01", "2018-07"],
            "2018-12-31",
            "about 2 a year since 2016",
        ),
        (["2010", "2012", "2014", "2016", "2019"], "2020-01-01", "mostly every second year since 2010"),
    ],
)
def test_a_rhythm_is_said_where_most_distances_between_years_are_the_same(
    days: list[str], until: str, words: str
) -> None:
    assert cadence(days, until) == words
