"""The formats: what each is called, and how it is found.

A format is a `Format` under an entry point of the group ``communique.exports``; those of this package come in
by the same door as anybody else's. Takes a name, gives the format. Writing is left to the formats' modules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from rapidfuzz import process

from communique.codebook.records import Record
from communique.errors import ExportError
from communique.exports.selection import Selection
from communique.exports.sinks import Sink

__all__ = ["GROUP", "Format", "format_named", "formats", "needed"]

GROUP = "communique.exports"
_ALIKE = 60


class Format(NamedTuple):
    """A form in which a ledger can be handed on.

    ``about``: one line that says what it is for; ``suffix`` of its file, or "" where it is a folder of files.
    ``write`` writes what is selected into a sink and gives what it left out, a sentence each. ``read`` gives
    the records back from the file or folder, where the form keeps enough for that.
    """

    about: str
    suffix: str
    write: Callable[[Selection, Sink], Sequence[str]]
    read: Callable[[Path], Iterator[Record]] | None = None

    @property
    def is_folder(self) -> bool:
        """Whether it writes a folder."""
        return not self.suffix


def formats() -> dict[str, Format]:
    """All formats that are installed, by name."""
    return {name: _loaded(name, point) for name, point in _points().items()}


def format_named(name: str) -> Format:
    """The format called ``name``.

    Raises `ExportError` for a name that no format has, and for a format that cannot be loaded.
    """
    points = _points()
    if name not in points:
        near = process.extractOne(name.lower(), list(points), score_cutoff=_ALIKE)
        hint = f"; did you mean {near[0]}?" if near else ""
        raise ExportError(f"there is no format {name!r}; accepted: {', '.join(points)}{hint}")
    return _loaded(name, points[name])


def needed(module: str, extra: str) -> ModuleType:
    """A module that comes with an extra of this package.

    Raises `ExportError` where it is not installed.
    """
    try:
        return import_module(module)
    except ImportError:
        raise ExportError(
            f"this format needs the package {module.partition('.')[0]}, which is not installed; "
            f"install it with `pip install 'communique[{extra}]'`"
        ) from None


def _points() -> dict[str, EntryPoint]:
    return {point.name: point for point in sorted(entry_points(group=GROUP), key=lambda each: each.name)}


def _loaded(name: str, point: EntryPoint) -> Format:
    try:
        found = point.load()
    except (ImportError, AttributeError) as error:
        raise ExportError(f"format {name!r} cannot be loaded from {point.value}: {error}") from error
    if not isinstance(found, Format):
        raise ExportError(f"format {name!r}: {point.value} is no Format but a {type(found).__name__}")
    return found
