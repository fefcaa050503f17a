"""The agreement of coders as plain text for people and as values for JSON.

Takes a `CoderAgreement`, gives lines and values; nothing is computed here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from communique.evaluation.coders import CoderAgreement, CoderPair, Measure

__all__ = ["coder_lines", "coder_values"]

_WIDTH = 24


def coder_lines(found: CoderAgreement) -> Iterator[str]:
    """Alpha of all coders by field, then share, kappa and F1 of each pair, with intervals."""
    yield f"{_some(found.reports, found.drawn)}, {len(found.coders)} coders: {', '.join(found.coders)}"
    yield f"in brackets: 95 % intervals, {found.resamples} draws of {found.drawn}s, seed {found.seed}"
    yield f"\n{'':{_WIDTH}}{'units':>6}  {'alpha':24}".rstrip()
    for name, field in found.fields.items():
        yield f"{name:{_WIDTH}}{field.units:6}  {_words(field.alpha)}".rstrip()
    for pair in found.pairs:
        yield from _pair_lines(pair, found.drawn)


def coder_values(found: CoderAgreement) -> dict[str, Any]:
    """The same for programs: measures are objects with ``value``, ``low`` and ``high``, null if undefined."""
    return {
        "coders": list(found.coders),
        "drawn": found.drawn,
        "reports": found.reports,
        "resamples": found.resamples,
        "seed": found.seed,
        "fields": {
            name: {"units": each.units, "alpha": _value(each.alpha)} for name, each in found.fields.items()
        },
        "pairs": [_pair_values(pair) for pair in found.pairs],
    }


def _pair_lines(pair: CoderPair, drawn: str) -> Iterator[str]:
    yield f"\n{pair.first} and {pair.second}, {_some(pair.reports, drawn)}"
    yield f"{'':{_WIDTH}}{'units':>6}  {'same':24}{'kappa':24}".rstrip()
    for name, field in pair.fields.items():
        yield f"{name:{_WIDTH}}{field.units:6}  {_words(field.share):24}{_words(field.kappa)}".rstrip()
    if pair.f1:
        yield f"\n{'':{_WIDTH}}{'':6}  F1"
        yield from (f"{name:{_WIDTH}}{'':6}  {_words(each)}" for name, each in pair.f1.items())


def _pair_values(pair: CoderPair) -> dict[str, Any]:
    return {
        "first": pair.first,
        "second": pair.second,
        "reports": pair.reports,
        "fields": {
            name: {"units": each.units, "share": _value(each.share), "kappa": _value(each.kappa)}
            for name, each in pair.fields.items()
        },
        "f1": {name: _value(each) for name, each in pair.f1.items()},
    }


def _words(measure: Measure) -> str:
    if measure.value is None:
        return "-"
    if measure.interval is None:
        return f"{measure.value:.3f}"
    return f"{measure.value:.3f} [{measure.interval.low:.3f}, {measure.interval.high:.3f}]"


def _value(measure: Measure) -> dict[str, float | None]:
    low, high = measure.interval or (None, None)
    return {"value": measure.value, "low": low, "high": high}


def _some(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
