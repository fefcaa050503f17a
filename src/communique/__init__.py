"""Communiqué reads reports about defence and diplomatic engagements into sourced records.

`read` reads one text; `Reader` reads many. What comes out are the records of ``communique.codebook``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from communique.reader import Reader, read

__all__ = ["Reader", "__version__", "read"]

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """`read` and `Reader` on first use: importing the package alone loads no language model code."""
    if name in ("Reader", "read"):
        from communique import reader

        return getattr(reader, name)
    raise AttributeError(f"module 'communique' has no attribute {name!r}")
