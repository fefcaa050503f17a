"""Secrets: passwords checked, random ones made, and the hashes under which they are kept.

Takes secrets, gives hashes and answers. Where they are kept is left to `store`.
"""

from __future__ import annotations

import hashlib
import secrets
from threading import Semaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from communique.errors import ServingError

__all__ = ["SHORTEST", "hash_of", "is_password", "new_secret", "password_hash"]

#: Characters that a password needs; length is what guessing costs.
SHORTEST = 12
_LONGEST = 1024
_HASHER = PasswordHasher()
# Hashing takes 64 MiB and a core for some 50 ms: more at once would let anybody fill the memory.
_AT_ONCE = Semaphore(2)
# What is checked when there is no such member, so that the answer takes as long.
_NOBODY = _HASHER.hash(secrets.token_hex())


def new_secret() -> str:
    """A random secret of 256 bits."""
    return secrets.token_urlsafe(32)


def hash_of(secret: str) -> str:
    """The hash of a random secret; nobody can guess those, so a quick one is enough."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def password_hash(password: str) -> str:
    """The argon2id hash of a password.

    Raises `ServingError` for one that is too short or too long.
    """
    if not SHORTEST <= len(password) <= _LONGEST:
        raise ServingError(
            f"a password of {len(password)} characters is not accepted; use {SHORTEST} to {_LONGEST}, "
            "such as four or five random words"
        )
    with _AT_ONCE:
        return _HASHER.hash(password)


def is_password(password: str, kept: str | None) -> bool:
    """Whether a password is the one kept as a hash; as slow for no hash as for a wrong one."""
    try:
        with _AT_ONCE:
            return _HASHER.verify(kept or _NOBODY, password[:_LONGEST]) and kept is not None
    except (VerificationError, InvalidHashError):
        return False
