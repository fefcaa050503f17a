"""When an engagement happens that its own words do not date: which day or span of time of its report.

Takes the engagements of a report with their parents and what follows on set; gives a date to those without
one where the report makes one likelier than that it does not say: the day of the talks told just before, a
time that its sentence or the one before names. What words say is never changed. The options are weighed by
`communique.engagements.undated_signs`; the weights are data (``dates.toml``, made by
``tools/train_undated.py``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from communique.engagements.candidate import Candidate
from communique.engagements.dates import When
from communique.engagements.undated_signs import Days, time_signs, undated_signs
from communique.reading.analysis import Analysis
from communique.reading.mentions import Span
from communique.reading.weighing import scores, weights

__all__ = ["UNDATED", "TimeOption", "date_options", "date_the_rest"]

UNDATED = ""  # the option that the report does not say

# Log-odds by which a date must be likelier than that the report does not say; tuned in cross-validation over
# reports (printed by tools/train_undated.py).
_CAUTION = 0.6
_STAYS = frozenset({"visit", "ship_visit"})


class TimeOption(NamedTuple):
    """A date, the characters that name it, and the signs for and against it."""

    at: Span | None
    signs: Mapping[str, float]


def date_the_rest(analysis: Analysis, found: Sequence[Candidate]) -> None:
    """Give a likely date to the engagements that lack one."""
    lacking = [c for c in found if c.when is None]
    if not lacking or not analysis.times:
        return
    days = Days.of(analysis, found)
    dates = [(candidate, _likeliest(date_options(days, candidate))) for candidate in lacking]
    for candidate, when in dates:
        candidate.when = when


def date_options(days: Days, candidate: Candidate) -> dict[str, TimeOption]:
    """The dates of the other engagements, and the times that are named near it.

    A visit does not take the date of a meeting inside it, nor a meeting that of its visit.
    """
    stays = candidate.type in _STAYS
    dated = [(other, other.when) for other in days.told if other.when is not None]
    apart = {when.at for other, when in dated if (other.type in _STAYS) != stays}
    alike = {when.at: when for other, when in dated if (other.type in _STAYS) == stays}
    named: dict[str, Span] = {}
    for time in days.near(candidate):
        value = time.value(candidate.status)
        if value is not None and (time.at not in apart or time.at in alike):
            named.setdefault(value, time.at)
    for at, when in alike.items():
        named.setdefault(when.value, at)
    options = {UNDATED: TimeOption(None, dict.fromkeys(undated_signs(days, candidate), 1.0))}
    for value, at in named.items():
        options[value] = TimeOption(at, dict.fromkeys(time_signs(days, candidate, value), 1.0))
    return options


def _likeliest(options: Mapping[str, TimeOption]) -> When | None:
    likely = scores(
        ((value, option.signs) for value, option in options.items()),
        weights("dates", "communique.engagements"),
    )
    likely[UNDATED] += _CAUTION
    best = max(likely, key=lambda value: (likely[value], value))
    at = options[best].at
    return When(best, at) if at is not None else None
