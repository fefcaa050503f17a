"""Gold sets: reports with gold codings, and what the program makes of them.

Takes a folder that holds ``NAME.jsonl`` (reports: ``id``, ``text`` and, where known, ``title``,
``outlet``, ``published``) and ``NAME.gold.jsonl`` (codings); gives a `GoldSet`, and the codings that a
reader predicts for its reports. Scoring them is left to `communique.evaluation.score`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import msgspec

from communique.codebook import Failure, Reading, Report
from communique.documents import make_report
from communique.errors import DocumentError, ScoringError
from communique.evaluation.codings import Coding, Codings, coding_of, decode_codings

__all__ = ["GoldSet", "Pipe", "Prediction", "gold_set_names", "predict", "read_gold_set"]

Pipe = Callable[[Iterable[Report]], Iterable[Reading | Failure]]
"""What reads reports, such as ``Reader().pipe``: a result for each report, in their order."""


class GoldSet(NamedTuple):
    """``reports`` in the order of their file, their gold ``codings``, and a ``digest`` of both files.

    ``unreadable``: the reports that are refused before they are read, by language or length; they count
    as reports for which nothing is predicted.
    """

    name: str
    reports: tuple[Report, ...]
    unreadable: tuple[Failure, ...]
    codings: Codings
    digest: str

    @property
    def outlets(self) -> dict[str, str]:
        """The outlet of each report, empty where it is not known."""
        return {report.id: report.outlet or "" for report in self.reports}


class Prediction(NamedTuple):
    """What a reader recorded for the reports of a gold set, and which it failed to read."""

    codings: Codings
    failures: tuple[Failure, ...]


class _Line(msgspec.Struct, frozen=True):
    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None


def gold_set_names(folder: Path) -> list[str]:
    """The names of the gold sets in ``folder``, sorted."""
    names = [path.name.removesuffix(".gold.jsonl") for path in folder.glob("*.gold.jsonl")]
    return sorted(name for name in names if (folder / f"{name}.jsonl").exists())


def read_gold_set(folder: Path, name: str) -> GoldSet:
    """The gold set ``name`` of ``folder``.

    Raises `ScoringError` when there is none, when a line is no report or coding, or when a report lacks
    its coding.
    """
    reports_path, codings_path = folder / f"{name}.jsonl", folder / f"{name}.gold.jsonl"
    try:
        reports_bytes, codings_bytes = reports_path.read_bytes(), codings_path.read_bytes()
    except OSError as error:
        raise ScoringError(
            f"there is no gold set {name!r} in {folder} ({error.strerror}: {error.filename}); "
            f"there are: {', '.join(gold_set_names(folder)) or 'none'}"
        ) from error
    codings = decode_codings(codings_bytes.splitlines(), name=str(codings_path))
    lines = [(n, line) for n, line in enumerate(reports_bytes.splitlines(), start=1) if line.strip()]
    results = [
        _report(line, f"{reports_path}, line {number}", codings_path, codings) for number, line in lines
    ]
    return GoldSet(
        name,
        tuple(result for result in results if isinstance(result, Report)),
        tuple(result for result in results if isinstance(result, Failure)),
        codings,
        hashlib.sha256(reports_bytes + b"\0" + codings_bytes).hexdigest(),
    )


def predict(pipe: Pipe, reports: Iterable[Report]) -> Prediction:
    """What ``pipe`` makes of ``reports``; a report that fails has no coding."""
    codings: dict[str, Coding] = {}
    failures = []
    for result in pipe(reports):
        if isinstance(result, Failure):
            failures.append(result)
        else:
            codings[result.doc] = coding_of(result)
    return Prediction(codings, tuple(failures))


def _report(line: bytes, where: str, codings_path: Path, codings: Codings) -> Report | Failure:
    try:
        given = msgspec.json.decode(line, type=_Line)
    except msgspec.DecodeError as error:
        raise ScoringError(
            f'{where}: not a report ({error}); accepted: a JSON object with "id" and "text" '
            'and, where known, "title", "outlet" and "published"'
        ) from error
    if given.id not in codings:
        raise ScoringError(f"{codings_path}: report {given.id!r} has no coding; each report needs one")
    try:
        return make_report(
            given.text,
            title=given.title or "",
            id=given.id,
            published=given.published,
            outlet=given.outlet,
            origin=where,
        )
    except DocumentError as error:
        return Failure(origin=where, stage="document", error=type(error).__name__, message=str(error))
