"""The numbers by which the candidates of a report are weighed together.

Takes what the signs of each candidate alone say; gives the numbers that the trees of
`communique.engagements.decision.decision` ask for. The same signs say less where a likelier candidate of the
same parties stands beside, and what is spotted is to be believed more in some places of a report than in
others.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.dates.when import When
from communique.engagements.decision.neighbour_signs import persons_in
from communique.reading.analysis import Analysis
from communique.reading.trained.loglinear import log_odds

__all__ = ["NAMES", "NONE", "numbers_of"]

NONE = "none"  # the label of what is no engagement

_UNSPOTTED = -6.0  # log-odds where nothing was spotted, below all that is
_NOBODY = -6.0  # log-odds of a neighbour where there is none
_FAR = 99.0  # sentences to a neighbour where there is none
_UNDATED = -999.0  # days from publication where either day is unknown
_MOST_DAYS = 900
_NEIGHBOURS = ("alike before", "alike after", "of its parties before", "of its parties after")
_BESIDE = ("log-odds", "sentences apart", "parties in common", "persons in common", "dates", "cities")
_OWN = (
    "log-odds",
    "chance of its type",
    "place in the report",
    "sentence",
    "sentences of the report",
    "parties",
    "persons",
    "sentences that tell it",
    "parties left unsaid",
    "certainty of its second party",
    "best spotted",
    "spotted as its type",
    "days from publication",
    "length of its date",
    "people of the report",
)
NAMES = (*_OWN, *(f"{beside} of the one {side}" for side in _NEIGHBOURS for beside in _BESIDE))


class _Alone:
    """A candidate with what its own signs say: its likeliest ``kind``, and the log-odds that it counts."""

    def __init__(self, candidate: Candidate, kind: str, chances: Mapping[str, float]) -> None:
        self.candidate, self.kind = candidate, kind
        self.chance, self.odds = chances.get(kind, 0.0), log_odds(1 - chances[NONE])
        self.persons = persons_in(candidate)
        self.at = (candidate.sentence, candidate.trigger.start)


def numbers_of(
    analysis: Analysis,
    found: Sequence[Candidate],
    kinds: Sequence[str],
    chances: Sequence[Mapping[str, float]],
) -> list[list[float]]:
    """What the trees ask for, for each candidate of a report, in the order of `NAMES`.

    ``kinds`` are their likeliest types, ``chances`` those of each type and of `NONE`, as their own signs say.
    """
    all_ = [_Alone(*one) for one in zip(found, kinds, chances, strict=True)]
    ordered = sorted(all_, key=lambda one: one.at)
    return [[*_own(analysis, one), *_beside_others(one, ordered)] for one in all_]


def _own(analysis: Analysis, one: _Alone) -> Iterator[float]:
    candidate = one.candidate
    sentence, last = candidate.sentence - analysis.title, len(analysis.sentences) - analysis.title
    yield from (one.odds, one.chance)
    yield from (sentence / max(1, last), sentence, len(analysis.sentences))
    yield from (len(candidate.parties), len(one.persons), candidate.mentions)
    yield from (candidate.completed, candidate.sure)
    spotted = {kind: found.odds for kind, found in candidate.spotted.items()}
    yield max(spotted.values(), default=_UNSPOTTED)
    yield spotted.get(one.kind, _UNSPOTTED)
    yield _days_from(analysis.report.published, candidate.when)
    yield len(candidate.when.value) if candidate.when else 0
    yield len(analysis.people)


def _days_from(published: str | None, when: When | None) -> float:
    """From the day of publication to a date: its first day, the first of a year, the middle of a month."""
    if when is None or published is None:
        return _UNDATED
    start = when.value.partition("/")[0]
    day = {4: f"{start}-01-01", 7: f"{start}-15"}.get(len(start), start)
    days = (datetime.date.fromisoformat(day) - datetime.date.fromisoformat(published)).days
    return max(-_MOST_DAYS, min(_MOST_DAYS, days))


def _beside_others(one: _Alone, ordered: Sequence[_Alone]) -> Iterator[float]:
    before = [other for other in ordered if other.at < one.at and other is not one][::-1]
    after = [other for other in ordered if other.at >= one.at and other is not one]
    parties = one.candidate.parties.keys()
    for wanted in (
        lambda other: other.kind == one.kind,
        lambda other: not parties.isdisjoint(other.candidate.parties),
    ):
        for others in (before, after):
            yield from _beside(one, _first(others, wanted))


def _first(others: Iterable[_Alone], wanted: Callable[[_Alone], bool]) -> _Alone | None:
    return next((other for other in others if wanted(other)), None)


def _beside(one: _Alone, other: _Alone | None) -> Iterator[float]:
    if other is None:
        yield from (_NOBODY, _FAR, -1, -1, 0, 0)
        return
    ours, theirs = one.candidate, other.candidate
    yield other.odds
    yield abs(ours.sentence - theirs.sentence)
    yield len(ours.parties.keys() & theirs.parties.keys()) / len(ours.parties.keys() | theirs.parties.keys())
    yield len(one.persons & other.persons) if one.persons and other.persons else -1
    yield _agree(ours.when and ours.when.value, theirs.when and theirs.when.value)
    yield _agree(ours.where.city, theirs.where.city)


def _agree(one: str | None, other: str | None) -> float:
    """1 where one value begins with the other, -1 where not, 0 where either is missing."""
    if one is None or other is None:
        return 0
    return 1 if one.startswith(other) or other.startswith(one) else -1
