"""Files of what was trained: compressed JSON, made by the tools under ``tools/``.

Takes a file and what is built from its content; gives that.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from communique.errors import ReferenceDataError

__all__ = ["read_trained"]

# What a missing, cut off or altered file raises on its way from bytes to what is built.
_BROKEN = (
    OSError, EOFError, zlib.error, ValueError, KeyError, TypeError, AttributeError, IndexError
)  # fmt: skip
_T = TypeVar("_T")


def read_trained(path: Path, build: Callable[[Any], _T]) -> _T:
    """What ``build`` makes of a file's content. Raises `ReferenceDataError` when it is missing or broken."""
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            return build(json.load(lines))
    except _BROKEN as error:
        raise ReferenceDataError(
            f"the weights {path} cannot be read ({error}); install Communiqué again, or train them anew"
        ) from error
