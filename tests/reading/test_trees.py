"""Boosted trees: what they add up to, and what a broken file of them gives."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.errors import ReferenceDataError
from communique.reading.trained.trees import UNIT, Trees, load_trees

# The first tree asks for "b", then "a" on the left alone; the second for "a" alone.
DATA: dict[str, Any] = {
    "names": ["a", "b"],
    "asked": [[1, 0, 0], [0, 0, 0]],
    "limits": [[0.5, 2.5, None], [1.0, None, None]],
    "leaves": [[-10000, 2500, 400, 400], [0, 0, 100, 100]],
}


def written(path: Path, data: object) -> Path:
    path.write_bytes(gzip.compress(json.dumps(data).encode()))
    return path


@pytest.fixture
def trees(tmp_path: Path) -> Trees:
    return load_trees(written(tmp_path / "t.json.gz", DATA), ("a", "b"))


def test_each_row_is_led_to_one_leaf_of_each_tree(trees: Trees) -> None:
    assert trees.log_odds([(0, 0), (3, 0), (0, 1), (2.5, 0.5)]) == [-1.0, 0.26, 0.04, -0.99]


def test_what_is_at_a_limit_goes_left(trees: Trees) -> None:
    assert trees.log_odds([(1.0, 0.5)]) == [-1.0]


def test_no_rows_have_no_log_odds(trees: Trees) -> None:
    assert trees.log_odds([]) == []


@given(st.lists(st.tuples(st.floats(-5, 5), st.floats(-5, 5)), min_size=1, max_size=30))
def test_rows_do_not_depend_on_each_other(rows: list[tuple[float, float]]) -> None:
    arrays = (np.array(DATA["asked"]), np.array([[0.5, 2.5, 9.0], [1.0, 9.0, 9.0]]), np.array(DATA["leaves"]))
    trees = Trees(("a", "b"), *arrays)
    together = trees.log_odds(rows)
    assert together == [trees.log_odds([row])[0] for row in rows]
    assert {round(odds * UNIT) for odds in together} <= {-10000, -9900, 2500, 2600, 400, 500}


def test_trees_that_ask_for_other_numbers_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ReferenceDataError, match=r"t\.json\.gz .*other numbers"):
        load_trees(written(tmp_path / "t.json.gz", DATA), ("a", "c"))


@pytest.mark.parametrize(
    "data",
    [
        [],
        {"names": ["a", "b"]},
        {**DATA, "asked": [[1, 0, 0], [0]]},
        {**DATA, "leaves": [[1, 2], [3, 4]]},
        {**DATA, "limits": [["x", None, None], [None, None, None]]},
        {**DATA, "asked": []},
    ],
)
def test_trees_of_another_shape_are_refused(tmp_path: Path, data: object) -> None:
    with pytest.raises(ReferenceDataError, match=r"t\.json\.gz .*install"):
        load_trees(written(tmp_path / "t.json.gz", data), ("a", "b"))


def test_a_missing_or_cut_file_is_named(tmp_path: Path) -> None:
    path = written(tmp_path / "t.json.gz", DATA)
    path.write_bytes(path.read_bytes()[:30])
    for broken in (path, tmp_path / "none.json.gz"):
        with pytest.raises(ReferenceDataError, match=broken.name):
            load_trees(broken, ("a", "b"))
