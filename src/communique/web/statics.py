"""The built files: scripts, styles and the map, which the browser may keep for ever.

Takes the folder, serves what is in it; a file's name changes with its content.
"""

from __future__ import annotations

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

__all__ = ["BuiltFiles"]


class BuiltFiles(StaticFiles):
    """Static files with a year to live."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, or the answer that there is none."""
        response = await super().get_response(path, scope)
        if response.status_code == 200:
            response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response
