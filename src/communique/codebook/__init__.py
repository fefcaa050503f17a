"""The codebook in code: the records, their closed vocabularies, their schema and their ids."""

from __future__ import annotations

from communique.codebook.identity import content_id
from communique.codebook.records import (
    Engagement,
    Evidence,
    EvidenceFor,
    Failure,
    Figure,
    Outcome,
    Participant,
    Place,
    Position,
    Posting,
    Reading,
    Reason,
    Report,
)
from communique.codebook.schema import json_schema

__all__ = [
    "Engagement",
    "Evidence",
    "EvidenceFor",
    "Failure",
    "Figure",
    "Outcome",
    "Participant",
    "Place",
    "Position",
    "Posting",
    "Reading",
    "Reason",
    "Report",
    "content_id",
    "json_schema",
]
