"""How values are kept: records as compressed JSON, lists as JSON texts, times in UTC, texts without the
characters that a database refuses.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from hashlib import blake2b
from typing import TypeVar

import msgspec

from communique.codebook import Report

__all__ = ["batched", "digest", "listed", "now", "packed", "storable", "storable_report", "unpacked"]

T = TypeVar("T")
_ENCODER = msgspec.json.Encoder(order="deterministic")
_REFUSED = re.compile("[\x00\ud800-\udfff]")
_TEXT_FIELDS = (
    "id",
    "title",
    "text",
    "outlet",
    "agency",
    "byline",
    "dateline",
    "dateline_place",
    "url",
    "origin",
)


# A query may name so many values; databases have limits of some ten thousands.
_AT_A_TIME = 500


def batched(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """The values, as many at a time as one query may name."""
    for start in range(0, len(values), _AT_A_TIME):
        yield values[start : start + _AT_A_TIME]


def packed(record: object) -> bytes:
    """A record as compressed JSON; the same record gives the same bytes."""
    return zlib.compress(_ENCODER.encode(record), 6)


def digest(record: object) -> str:
    """A hash of what `packed` would keep."""
    return blake2b(_ENCODER.encode(record), digest_size=8).hexdigest()


def unpacked(data: bytes, kind: type[T]) -> T:
    """The record that `packed` made."""
    return msgspec.json.decode(zlib.decompress(data), type=kind)


def listed(values: Iterable[str]) -> str:
    """Several values in one column, as a JSON list."""
    return _ENCODER.encode(list(values)).decode()


def now(timespec: str = "seconds") -> str:
    """The time in UTC, to the second or as ``timespec`` says."""
    return datetime.now(UTC).isoformat(timespec=timespec).replace("+00:00", "Z")


def storable(text: str) -> str:
    """``text``, each NUL a space and each half of a surrogate pair U+FFFD, as long as before."""
    return _REFUSED.sub(lambda found: " " if found.group() == "\0" else "\ufffd", text)


def storable_report(report: Report) -> Report:
    """The report with texts that every database can hold; offsets stay true."""
    values = {field: getattr(report, field) for field in _TEXT_FIELDS}
    changed = {field: storable(value) for field, value in values.items() if value and _REFUSED.search(value)}
    return msgspec.structs.replace(report, **changed) if changed else report
