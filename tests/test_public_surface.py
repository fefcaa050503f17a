"""What the packages offer: sorted, there, and documented."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import subprocess
import sys

import pytest

import communique

MODULES = sorted(
    module.name
    for package in ("codebook", "reading", "engagements")
    for module in pkgutil.walk_packages(
        importlib.import_module(f"communique.{package}").__path__, f"communique.{package}."
    )
)
OPEN = ["communique", "communique.codebook", "communique.documents", "communique.reader", *MODULES]


@pytest.mark.parametrize("name", OPEN)
def test_what_a_module_offers_is_sorted_there_and_documented(name: str) -> None:
    module = importlib.import_module(name)
    assert (module.__doc__ or "").strip()
    offered = getattr(module, "__all__", [])
    assert list(offered) == sorted(set(offered), key=_isort)
    for each in offered:
        value = getattr(module, each)
        if inspect.isfunction(value) or inspect.isclass(value):
            assert (value.__doc__ or "").strip(), f"{name}.{each} has no docstring"


def _isort(name: str) -> tuple[int, str]:
    """The order of the linter: constants, classes, functions."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


def test_the_front_door_reads() -> None:
    assert communique.__all__ == ["Reader", "__version__", "read"]
    assert communique.read is importlib.import_module("communique.reader").read
    with pytest.raises(AttributeError, match="no attribute 'write'"):
        communique.write  # noqa: B018 # the attribute is what is tested


def test_importing_the_package_loads_no_language_model_code() -> None:
    program = "import sys, communique; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_the_version_is_that_of_the_distribution() -> None:
    assert communique.__version__ == importlib.import_module("importlib.metadata").version("communique")
