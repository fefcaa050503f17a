"""A figure that two reports give is one figure; other values, periods and parties are others."""

from __future__ import annotations

from typing import Any

import pytest

from communique.resolution import resolve

TRADE = {"measure": "bilateral trade turnover", "value": 250e6, "unit": "USD", "period": "2022"}


def figures(build: Any, *given: dict[str, Any]) -> Any:
    text = "Trade between the two came to 250 million dollars."
    readings = [build(f"r{i}", text, outlet=f"Paper {i}", figures=[each]) for i, each in enumerate(given)]
    return resolve(readings).figures


def test_one_figure_of_two_reports_has_two_sources(build: Any) -> None:
    (found,) = figures(build, TRADE, TRADE | {"measure": "trade", "period": None})
    assert (found.measure, found.period, found.sources) == ("bilateral trade turnover", "2022", 2)


@pytest.mark.parametrize(
    "other",
    [{"value": 251e6}, {"unit": "EUR"}, {"period": "2021"}, {"parties": ("DEU", "ITA")}],
)
def test_what_differs_in_value_unit_period_or_parties_is_another_figure(
    build: Any, other: dict[str, Any]
) -> None:
    assert len(figures(build, TRADE, TRADE | other)) == 2


def test_one_value_of_two_measures_is_two_figures(build: Any) -> None:
    text = "They sent 40 cadets. They sent 40 trucks."
    readings = [
        build("a", text, figures=[{"measure": "cadets", "value": 40, "unit": "x", "said": "40 cadets"}]),
        build("b", text, figures=[{"measure": "trucks", "value": 40, "unit": "x", "said": "40 trucks"}]),
    ]
    assert len(resolve(readings).figures) == 2
