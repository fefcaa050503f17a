"""When an engagement happens that its own words do not date: which day or span of time of its report.

Takes the engagements of a report with their parents and what follows on set; gives a date to those without
one where the report makes one likelier than that it does not say: the day of the talks told just before, a
time that its sentence or one beside it names. What words say is never changed. The options are weighed by
`communique.engagements.completion.undated_signs`; the weights are data (``dates.toml``, made by
``tools/train_undated.py``).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.clauses.other_clauses import is_of_the_announcement
from communique.engagements.completion.left_open import UNSAID, Option, likeliest, option
from communique.engagements.completion.undated_signs import Days, time_signs, undated_signs
from communique.engagements.dates.anniversaries import is_recalled
from communique.engagements.dates.other_times import is_of_the_matter
from communique.engagements.dates.report_days import report_day
from communique.engagements.dates.when import When
from communique.engagements.families import VISITS
from communique.reading.analysis import Analysis
from communique.reading.text.mentions import Span
from communique.reading.times.calendar import parse as parse_interval

__all__ = ["date_options", "date_the_rest"]

# Log-odds by which a date may be less likely than that the report does not say: it has to be likelier. Tuned
# in cross-validation over reports (printed by tools/train_undated.py).
_LENIENCE = -0.6
_YEARS = timedelta(days=3 * 365)


def date_the_rest(analysis: Analysis, found: Sequence[Candidate]) -> None:
    """Give a likely date to the engagements that lack one."""
    lacking = [c for c in found if c.when is None and not c.earlier]
    if not lacking or not analysis.times:
        return
    days = Days.of(analysis, found)
    dates = [likeliest(date_options(days, candidate), "dates", _LENIENCE) for candidate in lacking]
    for candidate, (value, at) in zip(lacking, dates, strict=True):
        candidate.when = When(value, at) if value is not None and at is not None else None


def date_options(days: Days, candidate: Candidate) -> dict[str, Option]:
    """The dates of the other engagements, and the times that are named near it.

    A visit does not take the date of a meeting inside it, nor a meeting that of its visit.
    """
    stays = candidate.type in VISITS
    dated = [(other, other.when) for other in days.told if other.when is not None]
    apart = {when.at for other, when in dated if (other.type in VISITS) != stays}
    alike = {when.at: when for other, when in dated if (other.type in VISITS) == stays}
    named: dict[str, Span] = {}
    for time in days.near(candidate):
        value = time.value(candidate.status)
        if value is None or _is_of_another(days.analysis, candidate, time.at):
            continue
        if _is_elsewhere_and_long_past(days.analysis, candidate, time.at, value):
            continue
        if alike[time.at].value == value if time.at in alike else time.at not in apart:
            named.setdefault(value, time.at)
    for at, when in alike.items():
        named.setdefault(when.value, at)
    options = {UNSAID: option(None, undated_signs(days, candidate))}
    for value, at in named.items():
        if not is_recalled(days.analysis, candidate.trigger.start, at, value):
            options[value] = option(at, time_signs(days, candidate, value))
    return options


def _is_elsewhere_and_long_past(analysis: Analysis, candidate: Candidate, at: Span, value: str) -> bool:
    """Whether another sentence names years gone by: "a state on the lines of 1967"."""
    sentence = analysis.sentences[candidate.sentence]
    day, interval = report_day(analysis), parse_interval(value)
    if sentence.start <= at.start < sentence.end or day is None or interval is None:
        return False
    return interval.last is not None and interval.last < day - _YEARS


def _is_of_another(analysis: Analysis, candidate: Candidate, at: Span) -> bool:
    """Whether a time is only when the engagement was announced, or that of what was talked about."""
    parse = analysis.parses.get(candidate.sentence)
    node = None if parse is None else parse.node_at(candidate.trigger.start)
    if parse is None or node is None:
        return False
    return any(
        (candidate.status != "held" and is_of_the_announcement(parse, node, time))
        or is_of_the_matter(parse, node, time)
        for time in analysis.times
        if time.start == at.start
    )
