"""Ids that are hashes of content: the same content has the same id on any machine, in any order."""

from __future__ import annotations

from hashlib import blake2b

__all__ = ["content_id"]


def content_id(prefix: str, *parts: str) -> str:
    """``prefix`` and 16 hexadecimal digits that depend on ``parts`` alone (BLAKE2b, UTF-8)."""
    digest = blake2b(digest_size=8)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return prefix + digest.hexdigest()
