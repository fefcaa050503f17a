"""Ranks, posts, states and dates, each measured by itself on tables of own sentences."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

TOOLS = Path(__file__).parents[2] / "tools"
# A little below what is measured (tools/evaluate.py --units).
FLOORS = {
    "rank": 0.98,
    "grade of the rank": 0.97,
    "person": 0.985,
    "rank of the person": 0.985,
    "post of the person": 0.965,
    "party of the person": 0.945,
    "person, other hands": 0.97,
    "rank, other hands": 0.96,
    "post, other hands": 0.935,
    "person, unread": 0.91,
    "rank, unread": 0.865,
    "post, unread": 0.795,
    "states and organisations": 0.99,
    "dates": 0.94,
}


def load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("units", TOOLS / "units.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["units"] = module
    spec.loader.exec_module(module)
    return module


tool = load()
MEASURED = {unit.name: unit for unit in tool.units()}


def test_every_measure_has_a_floor() -> None:
    assert MEASURED.keys() == FLOORS.keys()


@pytest.mark.parametrize("name", FLOORS)
def test_a_unit_is_read_as_well_as_it_was(name: str) -> None:
    unit = MEASURED[name]
    assert unit.accuracy >= FLOORS[name], "\n".join(unit.wrong)


@pytest.mark.parametrize(
    ("name", "least"), [("rank", 150), ("person", 600), ("states and organisations", 300), ("dates", 70)]
)
def test_the_tables_are_broad(name: str, least: int) -> None:
    assert MEASURED[name].all >= least


def test_a_wrong_value_is_counted_and_shown(tmp_path: Path) -> None:
    tables = {
        "ranks.tsv": "text\trank\tgrade\nColonel Ana Soto came.\tColonel\tOF-4\n",
        "posts.tsv": "text\tname\trank\tpost\tparty\nNorwegian Foreign Minister Kari Lunde spoke."
        "\tKari Lunde\t\tForeign Minister\tSWE\n",
        "people.tsv": "text\tname\trank\tpost\nColonel Ana Soto came.\tAna Soto\tColonel\tpilot\n",
        "people_unread.tsv": "text\tname\trank\tpost\nColonel Ana Soto came.\tAna Soto\tMajor\t\n",
        "parties.tsv": "text\tcodes\nNorway agreed.\tNOR\n",
        "dates.tsv": "text\ttense\tvalue\nHe came yesterday.\tpast\t2022-10-10\n",
    }
    for name, table in tables.items():
        tmp_path.joinpath(name).write_text("# a comment\n" + table, encoding="utf-8")
    found = {unit.name: unit for unit in tool.units(tmp_path)}
    right = {name: (unit.right, unit.all) for name, unit in found.items()}
    assert right == {
        "rank": (1, 1),
        "grade of the rank": (0, 1),
        "person": (1, 1),
        "rank of the person": (1, 1),
        "post of the person": (1, 1),
        "party of the person": (0, 1),
        "person, other hands": (1, 1),
        "rank, other hands": (1, 1),
        "post, other hands": (0, 1),
        "person, unread": (1, 1),
        "rank, unread": (0, 1),
        "post, unread": (1, 1),
        "states and organisations": (1, 1),
        "dates": (0, 1),
    }
    assert found["party of the person"].wrong == (
        "Kari Lunde: NOR in «Norwegian Foreign Minister Kari Lunde spoke.»",
    )
    lines = list(tool.unit_lines(found.values(), errors=1))
    assert len(lines) == 1 + len(found) + 5
    assert "dates: 2022-10-11 in «He came yesterday.»" in lines[-1]
