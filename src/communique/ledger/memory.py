"""What resolution remembers between runs, and the mark of what it last resolved.

Takes and gives `Remembered` values; each part (of a report, of the scores of its pairs, of the commitments of
some parties) is a row of its own, so that a run writes only what is new. What another version of the program
remembered is forgotten.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import blake2b
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, insert, select

from communique.ledger.contents import batched
from communique.ledger.program import resolution_version
from communique.ledger.tables import MEMORY
from communique.resolution import Commitment, Remembered
from communique.resolution.memory import PairScores
from communique.resolution.prepared import Prepared

__all__ = ["mark", "recall", "remember"]

_MARK = "resolved"
_VERSION = "version"
_OWN = frozenset({_MARK, _VERSION})
# What the keys of rows begin with, and what the rows hold.
_PARTS: dict[str, msgspec.msgpack.Decoder[Any]] = {
    "report": msgspec.msgpack.Decoder(tuple[str, Prepared]),
    "scores": msgspec.msgpack.Decoder(PairScores),
    "commitments": msgspec.msgpack.Decoder(tuple[str, tuple[Commitment, ...]]),
}
_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
# Rows that the database hands over at a time.
_AT_A_TIME = 500


def mark(connection: Connection) -> str | None:
    """The key of what the stored result was resolved from, None where there is none."""
    return _digest(connection, _MARK)


def recall(connection: Connection) -> Remembered | None:
    """What this version of the program remembered last, None where nothing is."""
    if _digest(connection, _VERSION) != resolution_version():
        return None
    parts: dict[str, dict[str, Any]] = {name: {} for name in _PARTS}
    version = ""
    query = select(MEMORY.c.key, MEMORY.c.content).execution_options(yield_per=_AT_A_TIME)
    for key, content in connection.execute(query):
        name, _, rest = key.partition(" ")
        if name in _PARTS:
            parts[name][rest] = _PARTS[name].decode(content)
        elif key == _VERSION:
            version = bytes(content).decode()
    return Remembered(version, parts["report"], parts["scores"], parts["commitments"])


def remember(
    connection: Connection, remembered: Remembered, key: str, previous: Remembered | None = None
) -> None:
    """Store what is new in ``remembered``, and that it is of the input with this key.

    ``previous`` is what was recalled: of it nothing that is there still is written again.
    """
    stored = {row.key: row.digest for row in connection.execute(select(MEMORY.c.key, MEMORY.c.digest))}
    before = dict(_parts(previous)) if previous else {}
    now = dict(_parts(remembered))
    rows = [_row(_VERSION, resolution_version(), remembered.version.encode()), _row(_MARK, key, b"")]
    for name, value in now.items():
        if name not in stored or before.get(name) is not value:
            content = _content(value)
            rows.append(_row(name, blake2b(content, digest_size=8).hexdigest(), content))
    rows = [each for each in rows if stored.get(each["key"]) != each["digest"]]
    gone = [name for name in stored if name not in now and name not in _OWN]
    for some in batched(gone + [each["key"] for each in rows if each["key"] in stored]):
        connection.execute(delete(MEMORY).where(MEMORY.c.key.in_(some)))
    if rows:
        connection.execute(insert(MEMORY), rows)


def _digest(connection: Connection, key: str) -> str | None:
    found: str | None = connection.execute(select(MEMORY.c.digest).where(MEMORY.c.key == key)).scalar()
    return found


def _content(value: object) -> bytes:
    """A part as bytes, the same for the same part."""
    if isinstance(value, dict):
        return msgspec.msgpack.encode({one: dict(sorted(value[one].items())) for one in sorted(value)})
    return _ENCODER.encode(value)


def _parts(remembered: Remembered) -> Iterator[tuple[str, object]]:
    """What is remembered, row by row."""
    parts: dict[str, Mapping[str, object]] = {
        "report": remembered.prepared,
        "scores": remembered.scores,
        "commitments": remembered.commitments,
    }
    for name, values in parts.items():
        yield from ((f"{name} {key}", value) for key, value in values.items())


def _row(key: str, digest: str, content: bytes) -> dict[str, Any]:
    return {"key": key, "digest": digest, "content": content}
