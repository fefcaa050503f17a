"""The closed vocabularies of the codebook, read from ``data/codebook.toml``.

Gives: what values a field allows, what each means, and its PLOVER and CAMEO codes. Takes nothing.
"""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import NamedTuple

__all__ = [
    "ENGAGEMENT_TYPES",
    "OUTCOME_KINDS",
    "ROLES",
    "STANCES",
    "STATUSES",
    "TOPICS",
    "Term",
    "TypeTerm",
]


class Term(NamedTuple):
    """One allowed value: its ``name`` and what it means."""

    name: str
    meaning: str


class TypeTerm(NamedTuple):
    """One engagement type with its PLOVER event type and CAMEO codes, the usual CAMEO code first."""

    name: str
    meaning: str
    plover: str
    cameo: tuple[str, ...]


_DATA = tomllib.loads(
    resources.files("communique.codebook").joinpath("data/codebook.toml").read_text(encoding="utf-8")
)


def _terms(group: str) -> dict[str, Term]:
    return {name: Term(name, row["meaning"]) for name, row in _DATA[group].items()}


ENGAGEMENT_TYPES: dict[str, TypeTerm] = {
    name: TypeTerm(name, row["meaning"], row["plover"], tuple(row["cameo"]))
    for name, row in _DATA["engagement_type"].items()
}
STATUSES = _terms("status")
ROLES = _terms("role")
OUTCOME_KINDS = _terms("outcome_kind")
STANCES = _terms("stance")
TOPICS = _terms("topic")
