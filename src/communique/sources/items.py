"""What the sources give: places to read from, and the raw texts that lie there.

Nouns and limits only. `communique.sources.places` finds the places, `communique.sources.opening` reads them.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from communique.codebook import Failure
from communique.errors import CommuniqueError

__all__ = [
    "MAX_REPORT_BYTES",
    "MAX_WHOLE_JSON_BYTES",
    "GivenFields",
    "RawItem",
    "Source",
    "failure",
]

MAX_REPORT_BYTES = 5_000_000
"""The longest report that is read, in bytes; transcripts of long press conferences have under a tenth."""

MAX_WHOLE_JSON_BYTES = 256_000_000
"""The longest JSON file that is read whole, in bytes: an array cannot be read line by line."""


class GivenFields(NamedTuple):
    """What a source says about a report beside its text. None: it does not say."""

    id: str | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None


class Source(NamedTuple):
    """One place to read from: ``path``, or standard input when None; ``origin`` names it in messages."""

    origin: str
    path: Path | None


class RawItem(NamedTuple):
    """One raw report: decoded ``text`` and what the source says about it.

    ``origin`` is the path, with ``:LINE`` for JSON Lines and ``[INDEX]`` (from 0) for JSON arrays, or
    ``standard input``. ``kind`` is what ``text`` is written in: ``text``, ``markdown`` or ``html``.
    """

    origin: str
    kind: str
    text: str
    given: GivenFields = GivenFields()


def failure(origin: str, error: CommuniqueError, stage: str = "source") -> Failure:
    """The record of an ``error`` at ``origin``."""
    return Failure(origin=origin, stage=stage, error=type(error).__name__, message=str(error))
