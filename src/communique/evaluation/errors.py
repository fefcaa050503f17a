"""Tables of errors that one can learn from: how many there are of each cause, and which they are.

Takes the differences of a score, gives counts by field, by type or by outlet, the confusions of wrong
values, and examples. A field and a kind together are a cause: ``date wrong``, ``posting spurious``.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from communique.evaluation.differences import Difference

__all__ = [
    "Confusion",
    "ErrorCount",
    "by_field",
    "by_outlet",
    "by_type",
    "confusions",
    "count_errors",
    "examples",
]


class ErrorCount(NamedTuple):
    """How many values are ``missed``, ``spurious`` or ``wrong`` under ``name``."""

    name: str
    missed: int
    spurious: int
    wrong: int

    @property
    def all(self) -> int:
        """All three together."""
        return self.missed + self.spurious + self.wrong


class Confusion(NamedTuple):
    """``times`` times the prediction said ``predicted`` in ``field`` where the gold says ``gold``."""

    field: str
    gold: str | None
    predicted: str | None
    times: int


def count_errors(differences: Iterable[Difference], name: Callable[[Difference], str]) -> list[ErrorCount]:
    """Counts under the ``name`` of each difference, most errors first, then by name."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for difference in differences:
        counts[name(difference)][difference.kind] += 1
    rows = [
        ErrorCount(group, count["missed"], count["spurious"], count["wrong"])
        for group, count in counts.items()
    ]
    return sorted(rows, key=lambda row: (-row.all, row.name))


def by_field(differences: Iterable[Difference]) -> list[ErrorCount]:
    """Errors of each field or record."""
    return count_errors(differences, lambda difference: difference.field)


def by_type(differences: Iterable[Difference]) -> list[ErrorCount]:
    """Errors of whole engagements and their values, for each engagement type."""
    own = {"outcome", "posting", "position", "figure"}
    return count_errors(
        (difference for difference in differences if difference.field not in own),
        lambda difference: difference.type,
    )


def by_outlet(differences: Iterable[Difference], outlets: Mapping[str, str]) -> list[ErrorCount]:
    """Errors in the reports of each outlet; ``outlets`` names it for each report."""
    return count_errors(differences, lambda difference: outlets.get(difference.doc, ""))


def confusions(differences: Iterable[Difference]) -> list[Confusion]:
    """Which wrong values stand for which right ones, the most frequent first."""
    counts = Counter((one.field, one.gold, one.predicted) for one in differences if one.kind == "wrong")
    found = [Confusion(*values, count) for values, count in counts.items()]
    return sorted(found, key=lambda one: (-one.times, one.field, one.gold or "", one.predicted or ""))


def examples(differences: Iterable[Difference], number: int) -> dict[str, list[Difference]]:
    """The first ``number`` differences of each cause, causes with most errors first."""
    causes: dict[str, list[Difference]] = defaultdict(list)
    for difference in differences:
        causes[f"{difference.field} {difference.kind}"].append(difference)
    ordered = sorted(causes.items(), key=lambda cause: (-len(cause[1]), cause[0]))
    return {cause: found[:number] for cause, found in ordered}
