"""Merging gold and merged engagements, as files: what `merge` scores.

Takes a file of the merging gold, and merged engagements as ``list engagements --format jsonl`` prints them;
gives typed records. Scoring them is left to `communique.evaluation.merge`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from communique.errors import ScoringError

__all__ = [
    "GoldCluster",
    "Mention",
    "MergeGold",
    "MergedAccount",
    "MergedRecord",
    "decode_merged",
    "read_merge_gold",
    "read_merged",
]


class Mention(msgspec.Struct, frozen=True):
    """A place in the report ``doc`` that speaks of an engagement, quoted in ``evidence``."""

    doc: str
    evidence: str


class GoldCluster(msgspec.Struct, frozen=True):
    """Mentions of one engagement in different reports."""

    label: str
    type: str
    parties: tuple[str, ...]
    members: tuple[Mention, ...]
    date: str | None = None


class MergeGold(msgspec.Struct, frozen=True):
    """``clusters``, and pairs of mentions that must stay apart, each with the reason."""

    reports: tuple[str, ...]
    clusters: tuple[GoldCluster, ...]
    not_same: tuple[tuple[Mention, Mention, str], ...]


class _Quote(msgspec.Struct, frozen=True):
    text: str


class MergedAccount(msgspec.Struct, frozen=True):
    """What one report says of a merged engagement: quotes, or evidence with its ``text``."""

    doc: str
    evidence: tuple[_Quote | str, ...]


class MergedRecord(msgspec.Struct, frozen=True):
    """A merged engagement, as far as scoring looks at it."""

    id: str
    type: str
    accounts: tuple[MergedAccount, ...]
    parties: tuple[str, ...] = ()
    date: str | None = None


def read_merge_gold(path: Path) -> MergeGold:
    """The gold clusters in a file. Raises `ScoringError` where it can't be read or holds something else."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=MergeGold)
    except OSError as error:
        raise ScoringError(
            f"cannot open the merging gold {path} ({error.strerror}); give a file with clusters"
        ) from error
    except msgspec.DecodeError as error:
        raise ScoringError(
            f"{path} is no merging gold: {error}; it needs reports, clusters with members, and not_same"
        ) from error


def read_merged(path: Path | str) -> list[MergedRecord]:
    """The merged engagements in a file of JSON Lines, ``-`` for standard input.

    Raises `ScoringError` where it can't be opened or a line is no merged engagement.
    """
    if str(path) == "-":
        return decode_merged(sys.stdin.buffer)
    try:
        with Path(path).open("rb") as lines:
            return decode_merged(lines)
    except OSError as error:
        raise ScoringError(
            f"{path}: cannot be read ({error.strerror or error}); give a file of merged engagements, as "
            "`communique list engagements --format jsonl` prints them"
        ) from error


def decode_merged(lines: Iterable[bytes | str]) -> list[MergedRecord]:
    """Merged engagements from JSON Lines; empty lines are passed over.

    Raises `ScoringError` with the number of the line that is no merged engagement.
    """
    return list(_decoded(lines))


def _decoded(lines: Iterable[bytes | str]) -> Iterator[MergedRecord]:
    decoder = msgspec.json.Decoder(MergedRecord)
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield decoder.decode(line)
            except msgspec.DecodeError as error:
                raise ScoringError(
                    f"line {number} is no merged engagement: {error}; it needs id, type and accounts, "
                    "as `communique list engagements --format jsonl` prints them"
                ) from error
