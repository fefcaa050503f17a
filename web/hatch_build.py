"""Puts the pages' scripts, styles and map into the wheel, building them with npm where that was not done.

Takes the checkout, leaves `src/communique/web/static/built`. An editable installation is left as it is: there
`make pages` builds them.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PagesHook(BuildHookInterface):  # type: ignore[type-arg]  # hatchling's own generic
    """The build step of the wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the pages if they are not there; say so where that is not possible."""
        folder = Path(self.root) / "web"
        manifest = Path(self.root) / "src" / "communique" / "web" / "static" / "built" / "manifest.json"
        if version == "editable" or manifest.exists():
            return
        npm = shutil.which("npm")
        if npm is None or not (folder / "package.json").exists():
            self.app.display_warning(
                "npm is missing: this wheel has the API but no pages; install Node 20 or newer"
            )
            return
        for arguments in (("ci", "--ignore-scripts"), ("run", "build")):
            subprocess.run([npm, *arguments], cwd=folder, check=True)
