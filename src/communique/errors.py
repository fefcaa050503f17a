"""The tree of errors. Every error says what happened, with which value, what is accepted and what to do.

CommuniqueError
├── RecordError        a record that breaks the codebook
├── SourceError        something that cannot be opened, found or decoded
├── DocumentError      something that was opened but holds no readable report
├── ReadingError       a report on which the reading failed
├── ReferenceDataError a reference data file that is broken or missing
├── ModelError         a language model package that is missing or not the pinned one
├── ScoringError       codings that cannot be compared
├── LedgerError        a ledger that cannot be opened, written or understood
├── QuestionError      a question that cannot be understood
├── ServingError       a server that cannot be started, or a request that it refuses
├── ExportError        a form that is not known, or in which nothing can be written or read back
└── MappingError       a mapping of a table that is broken, or does not fit the table
"""

from __future__ import annotations

__all__ = [
    "CommuniqueError",
    "DocumentError",
    "ExportError",
    "LedgerError",
    "MappingError",
    "ModelError",
    "QuestionError",
    "ReadingError",
    "RecordError",
    "ReferenceDataError",
    "ScoringError",
    "ServingError",
    "SourceError",
]


class CommuniqueError(Exception):
    """Anything that Communiqué itself raises."""


class RecordError(CommuniqueError):
    """A record that breaks the codebook."""


class SourceError(CommuniqueError):
    """Something that cannot be opened, found or decoded."""


class DocumentError(CommuniqueError):
    """Something that was opened but holds no readable report."""


class ReadingError(CommuniqueError):
    """A report on which the reading failed."""


class ReferenceDataError(CommuniqueError):
    """A reference data file that is broken or missing."""


class ModelError(CommuniqueError):
    """A language model package that is missing or not the pinned one."""


class ScoringError(CommuniqueError):
    """Codings that cannot be compared."""


class LedgerError(CommuniqueError):
    """A ledger that cannot be opened, written or understood."""


class QuestionError(CommuniqueError):
    """A question that cannot be understood: an unknown party, type or day."""


class ServingError(CommuniqueError):
    """A server that cannot be started, or a request that it refuses."""


class ExportError(CommuniqueError):
    """A form that is not known, or in which nothing can be written or read back."""


class MappingError(CommuniqueError):
    """A mapping of a table that is broken, or does not fit the table."""
