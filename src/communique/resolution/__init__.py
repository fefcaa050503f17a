"""Resolution across reports: many readings, one record of each engagement and person. No storage.

`resolve` does it all; `compare_accounts`, `career`, `holders`, `post_conflicts` and `overdue` answer
questions about what it gives.
"""

from communique.resolution.accounts import Account
from communique.resolution.careers import (
    Career,
    CareerGap,
    PostConflict,
    Tenure,
    career,
    holders,
    post_conflicts,
)
from communique.resolution.commitments import (
    COMMITMENT_STATUSES,
    ENDED,
    MET,
    is_open,
    overdue,
    standing,
)
from communique.resolution.comparison import (
    Comparison,
    Omission,
    ReportedValue,
    Row,
    compare_accounts,
    official_sides,
)
from communique.resolution.history import last_status
from communique.resolution.judgements import Judgement, Pointer
from communique.resolution.memory import Remembered
from communique.resolution.merged import (
    Commitment,
    CommitmentStep,
    Copy,
    FigureAccount,
    MergedEngagement,
    MergedFigure,
    MergedParticipant,
    MergedPerson,
    ReportedPosting,
    StatusStep,
)
from communique.resolution.reasons import FormTie, NameForm, PersonReasons, why_one
from communique.resolution.resolve import Resolution, resolve
from communique.resolution.scoring import Explanation, Factor

__all__ = [
    "COMMITMENT_STATUSES",
    "ENDED",
    "MET",
    "Account",
    "Career",
    "CareerGap",
    "Commitment",
    "CommitmentStep",
    "Comparison",
    "Copy",
    "Explanation",
    "Factor",
    "FigureAccount",
    "FormTie",
    "Judgement",
    "MergedEngagement",
    "MergedFigure",
    "MergedParticipant",
    "MergedPerson",
    "NameForm",
    "Omission",
    "PersonReasons",
    "Pointer",
    "PostConflict",
    "Remembered",
    "ReportedPosting",
    "ReportedValue",
    "Resolution",
    "Row",
    "StatusStep",
    "Tenure",
    "career",
    "compare_accounts",
    "holders",
    "is_open",
    "last_status",
    "official_sides",
    "overdue",
    "post_conflicts",
    "resolve",
    "standing",
    "why_one",
]
