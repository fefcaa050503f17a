"""Resolution across reports: many readings, one record of each engagement and person. No storage."""

from communique.resolution.accounts import Account
from communique.resolution.judgements import Judgement, Pointer
from communique.resolution.memory import Remembered
from communique.resolution.merged import (
    MergedEngagement,
    MergedParticipant,
    MergedPerson,
    ReportedPosting,
    StatusStep,
)
from communique.resolution.resolve import Resolution, resolve
from communique.resolution.scoring import Explanation, Factor

__all__ = [
    "Account",
    "Explanation",
    "Factor",
    "Judgement",
    "MergedEngagement",
    "MergedParticipant",
    "MergedPerson",
    "Pointer",
    "Remembered",
    "ReportedPosting",
    "Resolution",
    "StatusStep",
    "resolve",
]
