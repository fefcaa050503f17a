"""Opaque tokens that say where the next page of a list begins.

Takes a position in a list, gives a token, and the position back. The token carries what it was made for, so
that one of another list is refused rather than misread.
"""

from __future__ import annotations

import base64
import binascii
import hashlib

from communique.web.problems import Refusal

__all__ = ["position_of", "token_of"]

_SEPARATOR = "\n"


def token_of(name: str, position: str) -> str:
    """A token for the ``position`` after which the list ``name`` goes on."""
    content = _SEPARATOR.join((_mark(name, position), position))
    return base64.urlsafe_b64encode(content.encode()).decode().rstrip("=")


def position_of(name: str, token: str | None) -> str | None:
    """The position that a token stands for, None for the beginning.

    Raises `Refusal` for what is no token of this list.
    """
    if not token:
        return None
    try:
        content = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)).decode()
    except (binascii.Error, ValueError):
        content = ""
    mark, _, position = content.partition(_SEPARATOR)
    if not position or mark != _mark(name, position):
        raise Refusal(400, "the paging token is not one of this list; leave out `page` to begin anew")
    return position


def _mark(name: str, position: str) -> str:
    return hashlib.sha256(f"{name} {position}".encode()).hexdigest()[:8]
