"""What the browser loads beside pages: scripts, styles and the map, built from ``web/`` with Node.

Takes the folder that ``npm run build`` (or the wheel) fills, gives the names of what is in it. Where nothing
was built the API works and the pages say how to build them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

__all__ = ["BUILT", "Assets", "World", "assets", "why_no_pages"]

BUILT = Path(__file__).parent / "static" / "built"
_CHECKOUT = Path(__file__).parents[3] / "web" / "package.json"


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


def why_no_pages(checkout: Path = _CHECKOUT) -> str:
    """Why there are no pages, and what to do; ``checkout``: a file that only the source has."""
    if checkout.exists():
        why = (
            "of this source checkout are not built: install Node 20 or newer with npm, then run `make pages`"
        )
    else:
        why = (
            "are not in this installation, as its wheel was built without Node: install a wheel that has them"
        )
    return f"the pages {why}; the API works without them"


def assets(folder: Path = BUILT) -> Assets | None:
    """What is built in ``folder``, None if nothing is."""
    manifest = folder / "manifest.json"
    if not manifest.exists():
        return None
    content = json.loads(manifest.read_text(encoding="utf-8"))
    world = content.pop("world")
    points = {code: (x, y) for code, (x, y) in world["points"].items()}
    return Assets(content, World(world["width"], world["height"], points))
