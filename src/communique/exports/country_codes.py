"""Codes of countries in other schemes than the ledger's, from ``data/country_codes.tsv``.

Takes ISO 3166-1 alpha-3, gives ISO alpha-2 and FIPS 10-4; None for what is no country.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

__all__ = ["fips", "iso2"]


def iso2(code: str | None) -> str | None:
    """ISO 3166-1 alpha-2."""
    return _table().get(code or "", (None, None))[0]


def fips(code: str | None) -> str | None:
    """FIPS 10-4."""
    return _table().get(code or "", (None, None))[1]


@cache
def _table() -> dict[str, tuple[str, str]]:
    file = resources.files("communique.exports").joinpath("data/country_codes.tsv")
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    rows = (line.split("\t") for line in lines[1:])
    return {code: (short, other) for code, short, other in rows}
