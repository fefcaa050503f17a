"""The JSON Schema of what Communiqué prints, made from the records themselves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from communique.codebook import tables
from communique.codebook.records import Failure, Reading

__all__ = ["json_schema"]

_CLOSED: dict[tuple[str, str], Iterable[str]] = {
    ("Engagement", "type"): tables.ENGAGEMENT_TYPES,
    ("Engagement", "status"): tables.STATUSES,
    ("Participant", "role"): tables.ROLES,
    ("Outcome", "kind"): tables.OUTCOME_KINDS,
    ("Position", "stance"): tables.STANCES,
}


def json_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of one line of output: a `Reading`, or a `Failure` under the key ``failure``."""
    (reading, failure), parts = msgspec.json.schema_components(
        (Reading, Failure), ref_template="#/$defs/{name}"
    )
    for (record, field), allowed in _CLOSED.items():
        parts[record]["properties"][field]["enum"] = list(allowed)
    parts["Engagement"]["properties"]["topics"]["items"]["enum"] = list(tables.TOPICS)
    wrapped = {"type": "object", "properties": {"failure": failure}, "required": ["failure"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "One line of communique read --format jsonl",
        "anyOf": [reading, wrapped],
        "$defs": parts,
    }
