"""Figures that several reports repeat: one figure, with its sources.

Takes readings, gives `MergedFigure` values: equal value and unit, parties and period that fit, and words for
the measure in common. Reports that give the same measure another value are kept apart as different figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from communique.codebook.identity import content_id
from communique.codebook.records import Figure, Reading
from communique.resolution.clustering import FORBIDDEN, Constraints, by_component, cluster, components, pair
from communique.resolution.copies import Sources
from communique.resolution.merged import FigureAccount, MergedFigure
from communique.resolution.windows import window
from communique.resolution.wording import content_words

__all__ = ["merge_figures"]

# Share of the words for the measure, or of the words of the quoted evidence, that must be in common.
_SHARED_WORDS = 0.34


class _Given(NamedTuple):
    id: str
    account: FigureAccount
    words: frozenset[str]
    quoted: frozenset[str]


def merge_figures(readings: Sequence[Reading], sources: Sources) -> tuple[MergedFigure, ...]:
    """The figures of the readings, sorted by id; the order of the readings does not matter."""
    groups: dict[tuple[str, float], list[_Given]] = {}
    for reading in sorted(readings, key=lambda each: each.doc):
        for figure in reading.figures:
            groups.setdefault((figure.unit.casefold(), figure.value), []).append(_given(reading.doc, figure))
    merged = [each for group in groups.values() for each in _merged(group, sources)]
    return tuple(sorted(merged, key=lambda each: each.id))


def _given(doc: str, figure: Figure) -> _Given:
    span = figure.evidence
    return _Given(
        id=content_id(
            "f-", doc, str(span.start), str(span.end), figure.measure, repr(figure.value), figure.unit
        ),
        account=FigureAccount(doc=doc, figure=figure),
        words=_telling(figure.measure),
        quoted=_telling(span.text),
    )


def _telling(said: str) -> frozenset[str]:
    """Content words without numbers, which all figures of one value have in common."""
    return frozenset(word for word in content_words(said) if not word.isdigit())


def _merged(group: Sequence[_Given], sources: Sources) -> list[MergedFigure]:
    by_id = {each.id: each for each in group}
    scores = {pair(a.id, b.id): _score(a, b) for a, b in combinations(by_id.values(), 2)}
    links = [key for key, score in scores.items() if score > 0]
    parts = components(by_id, links)
    found = (
        each
        for part, local in zip(parts, by_component(parts, scores), strict=True)
        for each in cluster(part, local, Constraints(), lambda a, b: _score(by_id[a], by_id[b])).clusters
    )
    return [_figure([by_id[key] for key in each], sources) for each in found]


def _score(a: _Given, b: _Given) -> float:
    left, right = a.account.figure, b.account.figure
    if a.account.doc == b.account.doc or not _fit(left, right):
        return FORBIDDEN
    return max(_shared(a.words, b.words), _shared(a.quoted, b.quoted)) - _SHARED_WORDS


def _fit(left: Figure, right: Figure) -> bool:
    """Whether parties and period are the same as far as both reports say them."""
    parties = set(left.parties), set(right.parties)
    if left.parties and right.parties and not (parties[0] <= parties[1] or parties[1] <= parties[0]):
        return False
    one, other = window(left.period), window(right.period)
    return one is None or other is None or one.gap(other) == 0


def _shared(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def _figure(group: Sequence[_Given], sources: Sources) -> MergedFigure:
    ordered = sorted(group, key=lambda each: (each.account.doc, each.id))
    figures = [each.account.figure for each in ordered]
    return MergedFigure(
        id=content_id("f-", ordered[0].id),
        measure=max((figure.measure for figure in figures), key=lambda each: (len(each), each)),
        value=figures[0].value,
        unit=figures[0].unit,
        period=max((figure.period for figure in figures if figure.period), key=len, default=None),
        parties=max((figure.parties for figure in figures), key=len),
        accounts=tuple(each.account for each in ordered),
        sources=sources.count(each.account.doc for each in ordered),
    )
