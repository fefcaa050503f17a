"""What resolution remembers between runs, and the mark of what it last resolved.

Takes and gives `Remembered` values; each report's part is a row of its own, so that a run writes only what
is new. What another version of the program remembered is forgotten.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

import msgspec
from sqlalchemy import Connection, delete, insert, select

from communique.ledger.contents import batched
from communique.ledger.program import resolution_version
from communique.ledger.tables import MEMORY
from communique.resolution import Commitment, Remembered
from communique.resolution.prepared import Prepared

__all__ = ["mark", "recall", "remember"]

_MARK = "resolved"
_VERSION = "version"
_SCORES = "scores"
_COMMITMENTS = "commitments"
_PREPARED = "report "
_Part = tuple[str, Prepared]


def mark(connection: Connection) -> str | None:
    """The key of what the stored result was resolved from, None where there is none."""
    found: str | None = connection.execute(select(MEMORY.c.digest).where(MEMORY.c.key == _MARK)).scalar()
    return found


def recall(connection: Connection) -> Remembered | None:
    """What this version of the program remembered last, None where nothing is."""
    rows = {row.key: row for row in connection.execute(select(MEMORY))}
    if _VERSION not in rows or rows[_VERSION].digest != resolution_version():
        return None
    decoder = msgspec.msgpack.Decoder(_Part)
    return Remembered(
        version=rows[_VERSION].content.decode(),
        prepared={
            key.removeprefix(_PREPARED): decoder.decode(row.content)
            for key, row in rows.items()
            if key.startswith(_PREPARED)
        },
        scores=msgspec.msgpack.decode(rows[_SCORES].content, type=dict[str, float]),
        commitments=msgspec.msgpack.decode(
            rows[_COMMITMENTS].content, type=dict[str, tuple[Commitment, ...]]
        ),
    )


def remember(connection: Connection, remembered: Remembered, key: str) -> None:
    """Store what is new in ``remembered``, and that it is of the input with this key."""
    digests = _digests(remembered) | {_MARK: key}
    stored = {row.key: row.digest for row in connection.execute(select(MEMORY.c.key, MEMORY.c.digest))}
    for some in batched([name for name in stored if stored[name] != digests.get(name)]):
        connection.execute(delete(MEMORY).where(MEMORY.c.key.in_(some)))
    rows = [
        {"key": name, "digest": digest, "content": _content(name, remembered)}
        for name, digest in digests.items()
        if stored.get(name) != digest
    ]
    if rows:
        connection.execute(insert(MEMORY), rows)


def _digests(remembered: Remembered) -> dict[str, str]:
    """For each row, a hash of what its content depends on."""
    program = resolution_version()
    parts = {f"{_PREPARED}{doc}": f"{digest} {program}" for doc, (digest, _) in remembered.prepared.items()}
    # The keys are hashes of all that the values depend on.
    scores = _hashed(remembered.scores)
    return {_VERSION: program, _SCORES: scores, _COMMITMENTS: _hashed(remembered.commitments), **parts}


def _hashed(keys: Iterable[str]) -> str:
    return blake2b("\n".join(sorted(keys)).encode(), digest_size=8).hexdigest()


def _content(name: str, remembered: Remembered) -> bytes:
    if name in (_SCORES, _COMMITMENTS):
        found = remembered.scores if name == _SCORES else remembered.commitments
        return msgspec.msgpack.encode(dict(sorted(found.items())))
    if name == _VERSION:
        return remembered.version.encode()
    if name == _MARK:
        return b""
    return msgspec.msgpack.encode(remembered.prepared[name.removeprefix(_PREPARED)])
