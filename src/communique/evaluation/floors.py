"""Floors: scores that were reached once and must not be lost unnoticed.

Takes scores and a TOML file of pinned figures; gives the figures that fall short, and the file with
floors raised, or lowered for a reason that is kept in it. A floor lies below the score it was pinned at by
`MARGIN` or by one and a half of the items counted, whichever is more, since parses differ a little between
matrix libraries and processors. Floors belong to one corpus: with
other reports or codings, known by their digest, they have to be pinned anew.
"""

from __future__ import annotations

import json
import math
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from communique.errors import ScoringError
from communique.evaluation.tally import Score

__all__ = [
    "MARGIN",
    "Floors",
    "Lowering",
    "Shortfall",
    "figures",
    "read_floors",
    "repin",
    "shortfalls",
    "write_floors",
]

MARGIN = 0.01
_ITEMS = 1.5  # a small gold set: one item that flips must not fail

_HEADER = """\
# Floors of the scores on the gold sets; below them `make evaluate` fails.
#
# For each gold set: `digest` is the SHA-256 of its reports and codings; `f1`, `share` and `unstated` (values
# left open where the gold states none) hold the floors, each a little below the score it was pinned at (0.01,
# or one and a half items). Raise them with `make evaluate ARGS=--raise-floors`, lower them with
# `make evaluate ARGS="--lower-floors 'the reason'"`, which adds the reason under `lowered`.
"""


class Lowering(NamedTuple):
    """One floor that was lowered: ``figure`` (``f1.topic``), from what to what, and why."""

    figure: str
    before: float
    after: float
    reason: str


class Floors(NamedTuple):
    """The floors of one gold set by figure (``f1.engagement``, ``share.date``) and its ``digest``."""

    digest: str
    values: Mapping[str, float]
    lowered: tuple[Lowering, ...] = ()


class Shortfall(NamedTuple):
    """A ``figure`` whose ``score`` is below its ``floor``."""

    figure: str
    score: float
    floor: float


class _Lowered(msgspec.Struct, frozen=True, rename={"before": "from", "after": "to"}):
    figure: str
    before: float
    after: float
    reason: str


class _Table(msgspec.Struct, frozen=True):
    """The floors of one gold set as they stand in the file."""

    digest: str
    f1: dict[str, float] = {}
    share: dict[str, float] = {}
    unstated: dict[str, float] = {}
    lowered: tuple[_Lowered, ...] = ()

    def floors(self) -> Floors:
        kinds = {"f1": self.f1, "share": self.share, "unstated": self.unstated}
        values = {f"{kind}.{name}": value for kind, row in kinds.items() for name, value in row.items()}
        lowered = tuple(Lowering(one.figure, one.before, one.after, one.reason) for one in self.lowered)
        return Floors(self.digest, values, lowered)


def figures(score: Score) -> dict[str, float]:
    """The figures that floors hold for: F1 of each record and each share, where the gold has any."""
    f1 = {f"f1.{name}": tally.f1 for name, tally in score.tallies.items() if tally.gold}
    kinds = {"share": score.shares, "unstated": score.unstated}
    return f1 | {f"{k}.{name}": s.value for k, row in kinds.items() for name, s in row.items() if s.of}


def shortfalls(floors: Floors, score: Score) -> list[Shortfall]:
    """The figures below their floors. One that the score does not have counts as 0."""
    reached = figures(score)
    found = (Shortfall(name, reached.get(name, 0.0), floor) for name, floor in floors.values.items())
    return [one for one in found if one.score < one.floor]


def repin(floors: Floors | None, digest: str, score: Score, *, reason: str | None = None) -> Floors:
    """Floors for ``score``: raised where it is better and, with a ``reason``, lowered where it is worse.

    Raises `ScoringError` when a figure fell below its floor and there is no reason.
    """
    before = floors or Floors(digest, {})
    fallen = shortfalls(before, score)
    if fallen and not (reason and reason.strip()):
        raise ScoringError(
            f"{_named(fallen)}; floors are only lowered with --lower-floors and a reason, which is kept"
        )
    values = dict(before.values)
    lowerings = list(before.lowered)
    for one in fallen:
        values[one.figure] = _below(one.score, _counted(score, one.figure))
        lowerings.append(Lowering(one.figure, one.floor, values[one.figure], (reason or "").strip()))
    for figure, value in figures(score).items():
        values[figure] = max(values.get(figure, 0.0), _below(value, _counted(score, figure)))
    return Floors(digest, values, tuple(lowerings))


def read_floors(path: Path) -> dict[str, Floors]:
    """The floors in the file, by gold set; none when the file does not exist.

    Raises `ScoringError` when it is not a file of floors.
    """
    if not path.exists():
        return {}
    try:
        tables = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), dict[str, _Table])
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise ScoringError(f"{path}: not a file of floors ({error}); write it with --raise-floors") from error
    return {name: table.floors() for name, table in tables.items()}


def write_floors(path: Path, floors: Mapping[str, Floors]) -> None:
    """Write the file; the same floors give the same bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [_HEADER, *(line for name in sorted(floors) for line in _lines(name, floors[name]))]
    path.write_text("\n".join(lines), encoding="utf-8")


def _below(score: float, counted: int) -> float:
    margin = max(MARGIN, _ITEMS / counted)
    return max(0.0, math.floor(round((score - margin) * 1000, 6)) / 1000)


def _counted(score: Score, figure: str) -> int:
    """How many items of the gold set a figure counts."""
    kind, _, name = figure.partition(".")
    if kind == "f1":
        return max(1, score.tallies[name].gold)
    return max(1, (score.shares if kind == "share" else score.unstated)[name].of)


def _named(fallen: list[Shortfall]) -> str:
    return ", ".join(f"{one.figure} is {one.score:.3f}, below its floor {one.floor:.3f}" for one in fallen)


def _lines(name: str, floors: Floors) -> Iterator[str]:
    yield f"[{name}]"
    yield f'digest = "{floors.digest}"'
    for kind in ("f1", "share", "unstated"):
        yield f"\n[{name}.{kind}]"
        for figure, value in floors.values.items():
            if figure.startswith(f"{kind}."):
                yield f"{json.dumps(figure.removeprefix(f'{kind}.'))} = {value:.3f}"
    for one in floors.lowered:
        yield f"\n[[{name}.lowered]]"
        yield f'figure = "{one.figure}"'
        yield f"from = {one.before:.3f}"
        yield f"to = {one.after:.3f}"
        yield f"reason = {json.dumps(one.reason, ensure_ascii=False)}"
    yield ""
