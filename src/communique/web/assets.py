"""What the browser loads beside pages: scripts, styles and the map, built from ``web/`` with Node.

Takes the folder that ``npm run build`` (or the wheel) fills, gives the names of what is in it. Where nothing
was built the API works and the pages say how to build them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

__all__ = ["BUILT", "HOW_TO_BUILD", "Assets", "World", "assets"]

BUILT = Path(__file__).parent / "static" / "built"
HOW_TO_BUILD = (
    "the pages of this source checkout are not built: install Node 20 or newer with npm, then run "
    "`make pages`; the API works without them"
)


class World(NamedTuple):
    """The map: its size, and the middle of each state on it, by code."""

    width: float
    height: float
    points: Mapping[str, tuple[float, float]]


class Assets(NamedTuple):
    """The name of the file for each asset (``app.js``, say), and the map."""

    files: Mapping[str, str]
    world: World

    def url(self, name: str) -> str:
        """The address of an asset; it changes whenever the content does."""
        return f"/static/{self.files[name]}"


def assets(folder: Path = BUILT) -> Assets | None:
    """What is built in ``folder``, None if nothing is."""
    manifest = folder / "manifest.json"
    if not manifest.exists():
        return None
    content = json.loads(manifest.read_text(encoding="utf-8"))
    world = content.pop("world")
    points = {code: (x, y) for code, (x, y) in world["points"].items()}
    return Assets(content, World(world["width"], world["height"], points))
