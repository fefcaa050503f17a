"""Steps: what they need is checked before anything is read."""

from __future__ import annotations

import pytest

from communique.errors import ReadingError
from communique.reading.analysis import STEPS
from communique.reading.steps import Step, plan, run

DOUBLE = Step("double", ("number",), lambda number: 2 * number)
SUM = Step("sum", ("number", "double"), lambda number, double: number + double)


def test_steps_run_in_order_with_the_parts_they_need() -> None:
    steps = plan((DOUBLE, SUM), given=("number",))
    assert run(steps, {"number": 3}) == {"number": 3, "double": 6, "sum": 9}


def test_what_was_given_is_left_alone() -> None:
    given = {"number": 3}
    run((DOUBLE,), given)
    assert given == {"number": 3}


def test_a_missing_need_is_named_with_what_there_is() -> None:
    with pytest.raises(ReadingError, match=r"gives 'sum' needs double.*there are number"):
        plan((SUM, DOUBLE), given=("number",))


@pytest.mark.parametrize("steps", [(DOUBLE, DOUBLE), (Step("number", (), lambda: 1),)])
def test_nothing_is_given_twice(steps: tuple[Step, ...]) -> None:
    with pytest.raises(ReadingError, match="two steps give"):
        plan(steps, given=("number",))


def test_the_steps_of_an_analysis_fit_together() -> None:
    assert plan(STEPS, given=("report", "model")) == STEPS
    with pytest.raises(ReadingError, match="needs"):
        plan(tuple(reversed(STEPS)), given=("report", "model"))
