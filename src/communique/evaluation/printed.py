"""Scores, agreement and errors as plain text for people and as values for JSON.

Takes what the modules beside this one compute, gives lines of text (no colours, no wrapping) and
values that a JSON encoder takes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from communique.evaluation.agreement import Agreement, Alpha
from communique.evaluation.calibration import Reliability
from communique.evaluation.differences import Difference
from communique.evaluation.errors import ErrorCount, by_field, by_type, confusions, examples
from communique.evaluation.tally import Score, Share

__all__ = [
    "agreement_lines",
    "agreement_values",
    "count_lines",
    "error_lines",
    "group_lines",
    "reliability_lines",
    "score_lines",
    "score_values",
]

_MOST_CONFUSIONS = 12
_LONGEST_QUOTE = 160
_UNNAMED = "not stated"


def score_lines(score: Score) -> Iterator[str]:
    """A table of precision, recall and F1, the shares of right values, and those left open as in the gold."""
    yield f"{'':14}{'P':>6}  {'R':>6}  {'F1':>6}  {'gold':>6}  {'predicted':>9}"
    for name, tally in score.tallies.items():
        yield (
            f"{name:14}{tally.precision:6.3f}  {tally.recall:6.3f}  {tally.f1:6.3f}  "
            f"{tally.gold:6}  {tally.predicted:9}"
        )
    yield f"right in engagements found: {_shares(score.shares)}"
    yield f"left open where not stated: {_shares(score.unstated)}"


def group_lines(scores: Mapping[str, Score], *, title: str) -> Iterator[str]:
    """F1 of each record and group of reports, a line for each group under a line of headings."""
    names = ("engagement", "participant", "topic", "outcome", "posting", "position", "figure")
    width = max([len(title), len(_UNNAMED), *(len(name) for name in scores)])
    yield f"{title:{width}}  {'reports':>7}  " + "  ".join(f"{name:>11}" for name in names)
    for group, score in scores.items():
        cells = (_f1(score, name) for name in names)
        yield f"{group or _UNNAMED:{width}}  {score.reports:7}  " + "  ".join(f"{cell:>11}" for cell in cells)


def reliability_lines(found: Reliability) -> Iterator[str]:
    """The reliability table and the expected calibration error."""
    yield f"{'confidence':14}{'engagements':>11}  {'mean':>6}  {'right':>6}"
    for band in found.bands:
        name = f"{band.low:.1f} to {band.high:.1f}"
        yield f"{name:14}{band.engagements:11}  {band.confidence:6.3f}  {band.right:6.3f}"
    yield f"expected calibration error: {_number(found.error)} (by chance alone {_number(found.by_chance)})"


def error_lines(score: Score, number: int) -> Iterator[str]:
    """Counts of errors by field and engagement type, the commonest wrong values, ``number`` of each cause."""
    differences = score.differences
    yield from count_lines("\nerrors by field", by_field(differences))
    yield from count_lines("\nerrors by engagement type", by_type(differences))
    yield "\ncommonest wrong values"
    for one in confusions(differences)[:_MOST_CONFUSIONS]:
        yield f"  {one.times:4}  {one.field}: {one.gold or 'not stated'} -> {one.predicted or 'not stated'}"
    for cause, found in examples(differences, number).items():
        yield f"\n{cause}"
        yield from (f"  {_example(difference)}" for difference in found)


def count_lines(title: str, counts: Sequence[ErrorCount]) -> Iterator[str]:
    """Counts of errors, a line for each name under a line of headings."""
    yield f"{title:29}{'missed':>8}{'spurious':>10}{'wrong':>7}"
    for row in counts:
        yield f"  {row.name or _UNNAMED:26}{row.missed:8}{row.spurious:10}{row.wrong:7}"


def agreement_lines(found: Agreement) -> Iterator[str]:
    """F1 and shares of each pair of coders, then alpha for each field."""
    for pair in found.pairs:
        yield f"{pair.first} and {pair.second}: {pair.score.reports} reports in common"
        yield from score_lines(pair.score)
        yield ""
    yield f"{'':14}{'alpha':>6}  {'units':>6}"
    for field, alpha in found.alphas.items():
        yield f"{field:14}{_alpha(alpha):>6}  {alpha.units:6}"


def score_values(score: Score, errors: int = 0) -> dict[str, Any]:
    """``reports``, ``scores`` (``p``, ``r``, ``f1``, ``gold``, ``pred``), ``shares`` and ``unstated``.

    The last two hold ``share`` and ``of`` by name. With ``errors`` also that many errors of each cause.
    """
    scores = {
        name: {
            "p": tally.precision,
            "r": tally.recall,
            "f1": tally.f1,
            "gold": tally.gold,
            "pred": tally.predicted,
        }
        for name, tally in score.tallies.items()
    }
    values: dict[str, Any] = {
        "reports": score.reports,
        "scores": scores,
        "shares": _share_values(score.shares),
        "unstated": _share_values(score.unstated),
    }
    if errors:
        found = examples(score.differences, errors)
        values["errors"] = {cause: [one._asdict() for one in some] for cause, some in found.items()}
    return values


def agreement_values(found: Agreement, errors: int = 0) -> dict[str, Any]:
    """``coders``, ``pairs`` (each with its score) and ``alpha`` (by field: ``alpha`` or null, ``units``)."""
    pairs = [
        {"first": one.first, "second": one.second, **score_values(one.score, errors)} for one in found.pairs
    ]
    alphas = {field: {"alpha": one.value, "units": one.units} for field, one in found.alphas.items()}
    return {"coders": list(found.coders), "pairs": pairs, "alpha": alphas}


def _shares(shares: Mapping[str, Share]) -> str:
    return "  ".join(f"{name} {share.value:.3f} ({share.of})" for name, share in shares.items())


def _share_values(shares: Mapping[str, Share]) -> dict[str, dict[str, float]]:
    return {name: {"share": share.value, "of": share.of} for name, share in shares.items()}


def _f1(score: Score, name: str) -> str:
    tally = score.tallies[name]
    return f"{tally.f1:.3f}" if tally.gold or tally.predicted else "-"


def _alpha(alpha: Alpha) -> str:
    return _number(alpha.value)


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _example(difference: Difference) -> str:
    said = " ".join(difference.words.split())
    quote = said if len(said) <= _LONGEST_QUOTE else said[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
    if difference.kind == "wrong":
        value = f"{difference.gold or 'not stated'} -> {difference.predicted or 'not stated'}"
    else:
        value = difference.gold or difference.predicted or ""
    kind = f" ({difference.type})" if difference.type else ""
    return f"{difference.doc}{kind}: {value}" + (f" «{quote}»" if quote else "")
