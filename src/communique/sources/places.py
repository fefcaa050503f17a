"""From path arguments to the places to read from: files, directories, standard input.

Takes the paths as given; gives each `Source`, in an order that depends on names alone, or a `Failure` for
what cannot be read: a missing path, a directory without permission, a loop of links, a pipe or device.
"""

from __future__ import annotations

import logging
import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from communique.codebook import Failure
from communique.errors import SourceError
from communique.sources.items import Source, failure
from communique.sources.kinds import ACCEPTED, is_known

__all__ = ["STANDARD_INPUT", "sources"]

STANDARD_INPUT = "standard input"
_LOG = logging.getLogger(__name__)

_Inode = tuple[int, int]


def sources(paths: Sequence[str]) -> Iterator[Source | Failure]:
    """Each place named by ``paths``: a file, the files below a directory, ``-`` for standard input.

    Directories are searched recursively and in order of names; hidden files and files of unknown
    extension are left out, the latter reported in one log line per directory argument. A file named
    itself is read whatever its extension.
    """
    for path in paths:
        if path == "-":
            yield Source(STANDARD_INPUT, None)
        else:
            yield from _named(Path(path))


def _named(path: Path) -> Iterator[Source | Failure]:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        yield failure(_shown(path), SourceError(_why(error)))
        return
    if stat.S_ISDIR(mode):
        yield from _below(path)
    elif stat.S_ISREG(mode):
        yield Source(_shown(path), path)
    else:
        yield failure(_shown(path), SourceError(_not_a_file(mode)))


def _below(top: Path) -> Iterator[Source | Failure]:
    skipped: Counter[str] = Counter()
    found = 0
    for place in _walk(top, (), set(), skipped):
        found += 1
        yield place
    if skipped:
        kinds = ", ".join(f"{count} {name}" for name, count in sorted(skipped.items()))
        _LOG.warning("%s: files of unknown kinds skipped (%s); read are %s", top, kinds, ACCEPTED)
    if not found:
        yield failure(
            _shown(top), SourceError(f"the directory holds no file to read; accepted are {ACCEPTED}")
        )


def _walk(
    folder: Path, above: tuple[_Inode, ...], seen: set[_Inode], skipped: Counter[str]
) -> Iterator[Source | Failure]:
    try:
        here = _inode(folder.stat())
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield failure(_shown(folder), SourceError(_why(error)))
        return
    if here in above:
        yield failure(
            _shown(folder),
            SourceError("this link leads back to a directory above it (a loop); remove the link"),
        )
        return
    if here in seen:
        return
    seen.add(here)
    for entry in entries:
        if not entry.name.startswith("."):
            yield from _entry(entry, (*above, here), seen, skipped)


def _entry(
    entry: os.DirEntry[str], above: tuple[_Inode, ...], seen: set[_Inode], skipped: Counter[str]
) -> Iterator[Source | Failure]:
    try:
        mode = entry.stat().st_mode
    except OSError as error:
        yield failure(_shown(entry.path), SourceError(_why(error)))
        return
    if stat.S_ISDIR(mode):
        yield from _walk(Path(entry.path), above, seen, skipped)
    elif not is_known(entry.name):
        skipped[PurePath(entry.name).suffix.lower() or "without extension"] += 1
    elif stat.S_ISREG(mode):
        yield Source(_shown(entry.path), Path(entry.path))
    else:
        yield failure(_shown(entry.path), SourceError(_not_a_file(mode)))


def _shown(path: Path | str) -> str:
    # Names of files may hold bytes that are no characters; what is written down may not.
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")


def _inode(status: os.stat_result) -> _Inode:
    return status.st_dev, status.st_ino


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file or directory; check the path"
    if isinstance(error, PermissionError):
        return "no permission to read this; change its permissions or run as its owner"
    if isinstance(error, OSError) and error.strerror:
        return f"cannot be opened: {error.strerror}"
    return f"cannot be opened: {error}"


def _not_a_file(mode: int) -> str:
    names = (
        (stat.S_ISFIFO, "a named pipe"),
        (stat.S_ISCHR, "a device"),
        (stat.S_ISBLK, "a device"),
        (stat.S_ISSOCK, "a socket"),
    )
    what = next((name for test, name in names if test(mode)), "a special file")
    return f"this is {what}, not a file; to read from a pipe, redirect it to standard input and give -"
