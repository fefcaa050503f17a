"""Where an export goes: a stream, a file, or a folder of files.

Takes a path or a stream, gives a `Sink` that a format opens. A file appears under its name when it is whole,
so that an export that is cut off leaves what was there before.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol

from communique.errors import ExportError

__all__ = ["FileSink", "FolderSink", "Sink", "StreamSink"]


class Sink(Protocol):
    """What a format writes to."""

    def open(self, name: str) -> AbstractContextManager[BinaryIO]:
        """The file ``name`` of the export; an export of one file gives any name."""


class StreamSink:
    """A stream that is open already and stays so, such as standard output; for exports of one file."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    @contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """The stream, whatever the name."""
        yield self._stream
        self._stream.flush()


class FileSink:
    """The file ``path``; for exports of one file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """The file, whatever the name."""
        with _whole(self._path) as stream:
            yield stream


class FolderSink:
    """The folder ``path``, made if it is not there; other files in it stay."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """The file ``name`` in the folder."""
        try:
            self._path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _refused(self._path, error) from None
        with _whole(self._path / name) as stream:
            yield stream


@contextmanager
def _whole(path: Path) -> Iterator[BinaryIO]:
    """A file that is there when all of it is written, and not before."""
    begun = path.with_name(f"{path.name}.part")
    try:
        stream = begun.open("wb")
    except OSError as error:
        raise _refused(path, error) from None
    try:
        with stream:
            yield stream
        os.replace(begun, path)
    finally:
        begun.unlink(missing_ok=True)


def _refused(path: Path, error: OSError) -> ExportError:
    return ExportError(
        f"{path} cannot be written: {error.strerror}; name a place where you may write, in a folder that "
        "exists"
    )
