"""JSON Lines: every record of the ledger with all its values and words, a line each.

Takes a selection, gives lines ``{"kind": …, "record": …}`` whose records are those that the Python interface
gives, and back. Nothing is lost but the reports' texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from communique.codebook.records import Record
from communique.errors import ExportError
from communique.exports.formats import Format
from communique.exports.selection import Selection, Source
from communique.exports.sinks import Sink
from communique.ledger.rows import Reported
from communique.resolution import Commitment, Copy, MergedEngagement, MergedFigure, MergedPerson

__all__ = ["FORMAT"]

_KINDS: dict[str, type[Record]] = {
    "report": Source,
    "engagement": MergedEngagement,
    "person": MergedPerson,
    "commitment": Commitment,
    "figure": MergedFigure,
    "said": Reported,
    "copy": Copy,
}
_ENCODER = msgspec.json.Encoder(order="deterministic")


class _Line(msgspec.Struct, frozen=True):
    kind: str
    record: msgspec.Raw


def _write(selection: Selection, sink: Sink) -> Sequence[str]:
    parts: dict[str, Iterable[Record]] = {
        "report": selection.sources(),
        "engagement": selection.engagements(),
        "person": selection.people(),
        "commitment": selection.commitments(),
        "figure": selection.figures(),
        "said": selection.said(),
        "copy": selection.copies(),
    }
    with sink.open("ledger.jsonl") as stream:
        for kind, records in parts.items():
            for record in records:
                stream.write(_ENCODER.encode({"kind": kind, "record": record}) + b"\n")
    return ()


def _read(path: Path) -> Iterator[Record]:
    with path.open("rb") as stream:
        for number, line in enumerate(stream, 1):
            try:
                found = msgspec.json.decode(line, type=_Line)
                yield msgspec.json.decode(found.record, type=_KINDS[found.kind])
            except (msgspec.DecodeError, KeyError, UnicodeDecodeError) as error:
                raise ExportError(
                    f"{path}:{number} is no line of an export: {error}; "
                    "accepted: what `communique export --format jsonl` writes"
                ) from error


FORMAT = Format(
    about="all records with all their words, a line of JSON each",
    suffix=".jsonl",
    write=_write,
    read=_read,
)
