"""The ledger: many reports stored, one record of each engagement and person derived from them."""

from communique.ledger.changes import Change
from communique.ledger.decisions import Anchor, Decision
from communique.ledger.ledger import Ledger, Summary
from communique.ledger.lookups import HeldReport, HeldStatement, Run, Version
from communique.ledger.opening import DEFAULT, open_ledger
from communique.ledger.program import installed_model, reader_version, resolution_version
from communique.ledger.runs import Counts
from communique.ledger.said import ReportedOutcome, ReportedPosition
from communique.ledger.uncertain import UnsurePair

__all__ = [
    "DEFAULT",
    "Anchor",
    "Change",
    "Counts",
    "Decision",
    "HeldReport",
    "HeldStatement",
    "Ledger",
    "ReportedOutcome",
    "ReportedPosition",
    "Run",
    "Summary",
    "UnsurePair",
    "Version",
    "installed_model",
    "open_ledger",
    "reader_version",
    "resolution_version",
]
