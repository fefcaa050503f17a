"""What ``pip install communique`` brings along: light, offline, under permissive licences."""

from __future__ import annotations

from importlib.metadata import Distribution, PackageNotFoundError, distribution

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HEAVY = ("torch", "tensorflow", "jax", "nvidia", "cuda", "cupy", "triton", "transformers")
MEGABYTE = 1_000_000


def needed(name: str) -> dict[str, Distribution]:
    """The installed distributions that ``name`` needs without its extras, and theirs, and so on."""
    found: dict[str, Distribution] = {}
    waiting = [(name, frozenset[str]())]
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        wanted, extras = waiting.pop()
        if (wanted, extras) in seen:
            continue
        seen.add((wanted, extras))
        found[wanted] = distribution(wanted)
        for line in found[wanted].requires or []:
            requirement = Requirement(line)
            asked = [{"extra": extra} for extra in extras] or [{"extra": ""}]
            if requirement.marker is None or any(requirement.marker.evaluate(one) for one in asked):
                waiting.append((canonicalize_name(requirement.name), frozenset(requirement.extras)))
    return found


@pytest.fixture(scope="module")
def installed() -> dict[str, Distribution]:
    try:
        return needed("communique")
    except PackageNotFoundError as error:
        pytest.fail(f"a dependency is declared but not installed: {error}")


def test_all_that_is_needed_is_known_and_holds_no_deep_learning_framework(
    installed: dict[str, Distribution],
) -> None:
    assert "spacy" in installed
    assert [name for name in installed if name.startswith(HEAVY)] == []


def test_all_that_is_needed_takes_less_than_640_megabytes(installed: dict[str, Distribution]) -> None:
    files = (file for found in installed.values() for file in found.files or [])
    paths = {path for file in files if (path := file.locate()).is_file()}  # type: ignore[attr-defined]
    size = sum(path.stat().st_size for path in paths)
    # 600 until ONNX Runtime came (80): see docs/decisions/spotter.md.
    assert 50 * MEGABYTE < size < 640 * MEGABYTE


def test_no_licence_binds_the_whole_program(installed: dict[str, Distribution]) -> None:
    assert [name for name, found in installed.items() if only_under_the_gpl(found)] == []


def only_under_the_gpl(found: Distribution) -> bool:
    """Whether every licence on offer is the GPL or AGPL (the LGPL and a choice with others are not)."""
    expression = found.metadata.get("License-Expression")
    classified = [
        line.rsplit("::", 1)[-1]
        for line in found.metadata.get_all("Classifier") or []
        if line.startswith("License ::") and not line.endswith("OSI Approved")
    ]
    offered = expression.split(" OR ") if expression else classified
    return bool(offered) and all(
        ("GPL" in one or "General Public License" in one) and "LGPL" not in one and "Lesser" not in one
        for one in offered
    )
