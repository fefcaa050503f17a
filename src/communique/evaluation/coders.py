"""Coders compared field by field, with intervals: alpha of all, and share, kappa and F1 of each pair.

Takes codings of two or more coders by name, or answers to the same questions (`Asked`); gives a
`CoderAgreement`. Alpha and kappa are NLTK's, their intervals come from `resampling`. Which values are
compared is that of `agreement`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from communique.errors import ScoringError
from communique.evaluation.agreement import FIELDS, Answers, alpha, report_answers
from communique.evaluation.codings import Coding, Codings
from communique.evaluation.resampling import (
    RESAMPLES,
    SEED,
    Draws,
    Interval,
    alphas,
    draws,
    f1s,
    interval,
    kappas,
    shares,
)
from communique.evaluation.score import score_report
from communique.evaluation.tally import TALLIES, Tally

__all__ = [
    "Asked",
    "CoderAgreement",
    "CoderPair",
    "FieldAgreement",
    "Measure",
    "PairField",
    "compare_answers",
    "compare_coders",
]


class Asked(NamedTuple):
    """One question on the report ``doc``: its ``field``, and what each coder says, None where nothing."""

    doc: str
    field: str
    answers: Answers


class Measure(NamedTuple):
    """A measure with its 95 % interval; either is None where it is undefined."""

    value: float | None
    interval: Interval | None


class FieldAgreement(NamedTuple):
    """Krippendorff's alpha of all coders over ``units`` that two or more of them recorded."""

    units: int
    alpha: Measure


class PairField(NamedTuple):
    """Two coders on one field: the ``share`` of ``units`` on which they say the same, and Cohen's kappa."""

    units: int
    share: Measure
    kappa: Measure


class CoderPair(NamedTuple):
    """Two coders on the ``reports`` of both: by field, and F1 by kind of record (of the second on the
    first; it is the same the other way round).
    """

    first: str
    second: str
    reports: int
    fields: Mapping[str, PairField]
    f1: Mapping[str, Measure]


class CoderAgreement(NamedTuple):
    """All coders over ``reports`` that two or more of them coded; how intervals were drawn.

    ``drawn``: what the reports are, where they are no reports but engagements.
    """

    coders: tuple[str, ...]
    reports: int
    resamples: int
    seed: int
    fields: Mapping[str, FieldAgreement]
    pairs: tuple[CoderPair, ...]
    drawn: str = "report"


def compare_coders(
    codings: Mapping[str, Codings], *, resamples: int = RESAMPLES, seed: int = SEED
) -> CoderAgreement:
    """Compare the codings of two or more coders, by name.

    Raises `ScoringError` for fewer than two coders, or when a pair of them has no report in common.
    """
    if len(codings) < 2:
        raise ScoringError(f"agreement needs the codings of two or more coders, got {len(codings)}")
    docs = _common(codings)
    asked = [
        Asked(doc, field, said)
        for doc in docs
        for field, said in report_answers([coder.get(doc) for coder in codings.values()])
    ]
    found = compare_answers(tuple(codings), asked, docs, resamples=resamples, seed=seed)
    scored = [
        pair._replace(f1=_f1(codings[pair.first], codings[pair.second], resamples, seed))
        for pair in found.pairs
    ]
    return found._replace(pairs=tuple(scored))


def compare_answers(
    coders: Sequence[str],
    asked: Iterable[Asked],
    docs: Sequence[str],
    *,
    resamples: int = RESAMPLES,
    seed: int = SEED,
) -> CoderAgreement:
    """Compare what coders say to the same questions on the reports ``docs``."""
    by_field: dict[str, list[Asked]] = {}
    for one in asked:
        by_field.setdefault(one.field, []).append(one)
    names = [*(each for each in FIELDS if each in by_field), *sorted(set(by_field) - set(FIELDS))]
    drawn = draws(len(docs), resamples, seed)
    place = {doc: number for number, doc in enumerate(docs)}
    return CoderAgreement(
        coders=tuple(coders),
        reports=len(docs),
        resamples=resamples,
        seed=seed,
        fields={name: _all_agree(by_field[name], place, drawn) for name in names},
        pairs=tuple(
            _pair(coders, pair, {name: by_field[name] for name in names}, drawn, place)
            for pair in combinations(range(len(coders)), 2)
        ),
    )


def _common(codings: Mapping[str, Codings]) -> list[str]:
    """The reports that two or more coders coded, in the order of the first that did."""
    for first, second in combinations(codings, 2):
        if not codings[first].keys() & codings[second].keys():
            raise ScoringError(
                f"{first} and {second} have no report in common; the first of {first} is "
                f"{next(iter(codings[first]), 'none')!r}, of {second} "
                f"{next(iter(codings[second]), 'none')!r}; "
                'the "doc" of a report must be the same in both'
            )
    docs = dict.fromkeys(doc for coder in codings.values() for doc in coder)
    return [doc for doc in docs if sum(doc in coder for coder in codings.values()) >= 2]


def _all_agree(asked: Sequence[Asked], place: Mapping[str, int], drawn: Draws) -> FieldAgreement:
    compared = [one for one in asked if sum(said is not None for said in one.answers) >= 2]
    found = alpha([one.answers for one in compared])
    if found.value is None:
        return FieldAgreement(found.units, Measure(None, None))
    entries = [
        (place[one.doc], unit, said)
        for unit, one in enumerate(compared)
        for said in one.answers
        if said is not None
    ]
    reports, units, labels = _numbers(entries)
    return FieldAgreement(found.units, Measure(found.value, interval(alphas(reports, units, labels, drawn))))


def _pair(
    coders: Sequence[str],
    pair: tuple[int, int],
    by_field: Mapping[str, Sequence[Asked]],
    drawn: Draws,
    place: Mapping[str, int],
) -> CoderPair:
    first, second = pair
    fields = {}
    docs: set[str] = set()
    for name, asked in by_field.items():
        both = [
            (one.doc, said, other)
            for one in asked
            if (said := one.answers[first]) is not None and (other := one.answers[second]) is not None
        ]
        docs |= {doc for doc, _, _ in both}
        fields[name] = _pair_field([(place[doc], said, other) for doc, said, other in both], drawn)
    return CoderPair(coders[first], coders[second], len(docs), fields, {})


def _pair_field(both: Sequence[tuple[int, str, str]], drawn: Draws) -> PairField:
    if not both:
        return PairField(0, Measure(None, None), Measure(None, None))
    labels = _labels(value for _, said, other in both for value in (said, other))
    reports = np.array([report for report, _, _ in both], dtype=np.intp)
    first = np.array([labels[said] for _, said, _ in both], dtype=np.intp)
    second = np.array([labels[other] for _, _, other in both], dtype=np.intp)
    same = first == second
    share = Measure(float(same.mean()), interval(shares(reports, same, drawn)))
    kappa = _kappa(first, second)
    if kappa is None:
        return PairField(len(both), share, Measure(None, None))
    return PairField(len(both), share, Measure(kappa, interval(kappas(reports, first, second, drawn))))


def _kappa(first: NDArray[np.intp], second: NDArray[np.intp]) -> float | None:
    """Cohen's kappa, None where both gave one value throughout."""
    if len({*first.tolist(), *second.tolist()}) < 2:
        return None
    from nltk.metrics.agreement import AnnotationTask  # slow to import

    pairs = enumerate(zip(first.tolist(), second.tolist(), strict=True))
    triples = [(coder, unit, label) for unit, labels in pairs for coder, label in enumerate(labels)]
    return float(AnnotationTask(data=triples).kappa_pairwise(0, 1))


def _f1(first: Codings, second: Codings, resamples: int, seed: int) -> dict[str, Measure]:
    """F1 of each kind of record over the reports of both, with intervals."""
    docs = [doc for doc in first if doc in second]
    tallies = [score_report(first[doc], second.get(doc, Coding(doc))).tallies for doc in docs]
    drawn = draws(len(docs), resamples, seed)
    found = {}
    for name in TALLIES:
        own = [one.get(name, Tally()) for one in tallies]
        total = Tally(
            sum(one.hits for one in own), sum(one.gold for one in own), sum(one.predicted for one in own)
        )
        if not total.gold and not total.predicted:
            found[name] = Measure(None, None)
            continue
        values = f1s(
            [one.hits for one in own], [one.gold for one in own], [one.predicted for one in own], drawn
        )
        found[name] = Measure(total.f1, interval(values))
    return found


def _numbers(
    entries: Sequence[tuple[int, int, str]],
) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]:
    labels = _labels(said for _, _, said in entries)
    table = np.array([(report, unit, labels[said]) for report, unit, said in entries], dtype=np.intp)
    return table[:, 0], table[:, 1], table[:, 2]


def _labels(values: Iterable[str]) -> dict[str, int]:
    return {value: number for number, value in enumerate(dict.fromkeys(values))}
