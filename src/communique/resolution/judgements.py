"""Decisions of people about what is the same: how they point at accounts and at names.

Takes pointers into reports, gives `Judgement` values. Who decided, when and why, and undoing it, is the
ledger's; here a judgement is an input that outweighs every score. Pointers name a report and the place
in its text, not an id, so that a decision survives a new reading of the report.
"""

from __future__ import annotations

from typing import Literal

from communique.codebook.records import Record
from communique.errors import RecordError

__all__ = ["Judgement", "Pointer", "Subject", "Verdict"]

Subject = Literal["engagement", "person"]
Verdict = Literal["same", "different", "unsure"]


class Pointer(Record, frozen=True, kw_only=True, order=True):
    """Where a report speaks of an engagement or a person.

    ``start`` and ``end`` are characters of the report's text; ``type`` the engagement's type as it was
    read, and ``name`` the person's name, each empty where the other applies.
    """

    doc: str
    start: int = 0
    end: int = 0
    type: str = ""
    name: str = ""


class Judgement(Record, frozen=True, kw_only=True, order=True):
    """``left`` and ``right`` are the same, are different, or nobody can tell (``unsure``, which decides
    nothing).
    """

    subject: Subject
    left: Pointer
    right: Pointer
    verdict: Verdict

    def __post_init__(self) -> None:
        if self.left == self.right and self.verdict == "different":
            raise RecordError(f"judgement: {self.left} is called different from itself; point at two places")
