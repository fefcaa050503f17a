"""Codings: what a coder, a person or the program, recorded for each report, as the scorer compares them.

Takes JSON Lines with one object per report (``doc``, ``engagements``, ``outcomes``, ``postings``,
``positions``, ``figures``; other keys are ignored) and readings; gives `Coding` values. These are
looser than the records of the codebook on purpose: a coding of another program may leave values
out, and is then scored, not refused. Comparing them is left to the modules beside this one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from communique.codebook import Reading
from communique.errors import ScoringError

__all__ = [
    "CodedEngagement",
    "CodedFigure",
    "CodedOutcome",
    "CodedParticipant",
    "CodedPlace",
    "CodedPosition",
    "CodedPosting",
    "Coding",
    "Codings",
    "Quote",
    "coding_of",
    "decode_codings",
    "quoted",
    "read_codings",
]

_ACCEPTED = (
    'one JSON object a line with a "doc" and lists of "engagements", "outcomes", "postings", "positions" '
    'and "figures", as "communique read --format jsonl" prints them'
)


class Quote(msgspec.Struct, frozen=True):
    """Evidence given as an object; its offsets are not compared."""

    text: str


class CodedPlace(msgspec.Struct, frozen=True):
    """Where, as far as the coder says."""

    venue: str | None = None
    city: str | None = None
    country: str | None = None


class CodedParticipant(msgspec.Struct, frozen=True):
    """Who takes part."""

    name: str | None = None
    rank: str | None = None
    post: str | None = None
    party: str | None = None
    role: str | None = None


class CodedEngagement(msgspec.Struct, frozen=True):
    """One interaction. Only its type and parties are required."""

    type: str
    parties: tuple[str, ...]
    id: str | None = None
    status: str | None = None
    date: str | None = None
    place: CodedPlace | None = None
    participants: tuple[CodedParticipant, ...] = ()
    topics: tuple[str, ...] = ()
    parent: str | None = None
    evidence: tuple[str | Quote, ...] = ()
    confidence: float | None = None


class CodedOutcome(msgspec.Struct, frozen=True):
    """What came out of an engagement."""

    kind: str
    what: str | None = None
    evidence: str | Quote | None = None


class CodedPosting(msgspec.Struct, frozen=True):
    """A person's rank and post."""

    name: str | None = None
    rank: str | None = None
    post: str | None = None
    party: str | None = None


class CodedPosition(msgspec.Struct, frozen=True):
    """A stance of a party or its official."""

    holder: str
    stance: str
    target: str | None = None
    evidence: str | Quote | None = None


class CodedFigure(msgspec.Struct, frozen=True):
    """A quantity about the parties' relations."""

    value: float
    unit: str | None = None
    measure: str | None = None
    evidence: str | Quote | None = None


class Coding(msgspec.Struct, frozen=True):
    """All that one coder recorded for the report ``doc``."""

    doc: str
    engagements: tuple[CodedEngagement, ...] = ()
    outcomes: tuple[CodedOutcome, ...] = ()
    postings: tuple[CodedPosting, ...] = ()
    positions: tuple[CodedPosition, ...] = ()
    figures: tuple[CodedFigure, ...] = ()


Codings = Mapping[str, Coding]
"""One coder's codings, by the id of the report."""


class _Failed(msgspec.Struct, frozen=True):
    failure: dict[str, object]


_FAILURE = msgspec.json.Decoder(_Failed)
_DECODER = msgspec.json.Decoder(Coding)


def quoted(evidence: str | Quote | None) -> str:
    """The words of an evidence, whichever way it is given; empty where there is none."""
    return evidence.text if isinstance(evidence, Quote) else evidence or ""


def read_codings(path: Path | str) -> Codings:
    """The codings in a file of JSON Lines, ``-`` for standard input.

    Raises `ScoringError` when the file cannot be opened, a line is no coding, or a report is coded twice.
    """
    if str(path) == "-":
        return decode_codings(sys.stdin.buffer, name="standard input")
    try:
        with Path(path).open("rb") as lines:
            return decode_codings(lines, name=str(path))
    except OSError as error:
        raise ScoringError(
            f"{path}: cannot be read ({error.strerror or error}); give a file of codings: {_ACCEPTED}"
        ) from error


def decode_codings(lines: Iterable[bytes], *, name: str) -> Codings:
    """The codings in ``lines`` of JSON; ``name`` is what errors call them.

    Empty lines and the failures that the program prints are passed over.

    Raises `ScoringError` as `read_codings` does.
    """
    codings: dict[str, Coding] = {}
    line_of: dict[str, int] = {}
    failures = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        coding = _decode(line, f"{name}, line {number}")
        if coding is None:
            failures += 1
            continue
        if coding.doc in codings:
            raise ScoringError(
                f"{name}, line {number}: report {coding.doc!r} is already coded on line "
                f"{line_of[coding.doc]}; a file holds one coder's codings, one for each report"
            )
        codings[coding.doc] = coding
        line_of[coding.doc] = number
    if not codings and not failures:
        raise ScoringError(f"{name}: holds no codings; accepted: {_ACCEPTED}")
    return codings


def coding_of(reading: Reading) -> Coding:
    """What the program recorded for a report, as a coding."""
    return msgspec.convert(msgspec.to_builtins(reading), Coding)


def _decode(line: bytes, where: str) -> Coding | None:
    try:
        return _DECODER.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        if _is_failure(line):
            return None
        raise ScoringError(f"{where}: not a coding ({error}); accepted: {_ACCEPTED}") from error


def _is_failure(line: bytes) -> bool:
    try:
        _FAILURE.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False
    return True
