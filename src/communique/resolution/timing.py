"""Whether two accounts are of one time: dates, plans that moved, weekdays, and when the reports came out.

Takes two `Case` values, gives named features, weighed in `features`. Each docstring is a public explanation.
"""

from __future__ import annotations

from math import log2, sqrt

from communique.resolution.cases import Case
from communique.resolution.serials import distance

__all__ = [
    "far_reports",
    "fits_date",
    "held_apart",
    "moved_date",
    "moved_with_visit",
    "numbered_apart",
    "numbered_together",
    "one_time",
    "one_wave",
    "other_date",
    "other_day",
    "other_length",
    "other_news",
    "other_weekday",
    "postponed",
    "same_date",
    "same_length",
    "same_weekday",
]

# Days after which the gap between two dates no longer gets worse: a month apart is another engagement.
_FAR = 30
# What lasts several days, of which a report may name any; a stay is at most so long, and counts so much.
_LASTING = frozenset({"visit", "ship_visit", "exercise", "conference", "training", "operation"})
_A_STAY = 5
_WITHIN_A_STAY = 0.1
_STATED = frozenset({"stated", "vague"})
# Reports at most this many days apart are of one wave of news.
_ONE_WAVE = 4
# Of the reports that an outlet numbers, two so close are of one wave of news; from so many on they are of
# others, and from so many on a plan and what was held are.
_NEXT_NUMBERS = 150
_FAR_NUMBERS = 500
_FAR_FROM_PLAN = 2000
_MOST_DOUBLINGS = 3


def same_date(a: Case, b: Case) -> float:
    """Both give a date and the dates share a day: 1 for the same few days, less the vaguer they are."""
    if not _both_dated(a, b) or a.when.gap(b.when):
        return 0.0
    common = a.when.common(b.when)
    days = max(a.when.days, b.when.days)
    if common is None or days <= 1:
        return 1.0
    return max(0.3, min(1.0, 1.15 - 0.15 * sqrt(days / max(1, common.days))))


def other_date(a: Case, b: Case) -> float:
    """Both give a date and the dates share no day: the further apart the higher, 1 from a month on.

    Of what lasts days, such as a visit, reports name one day or another: a few days apart count little. A
    vague date, which may be that of the background, counts half.
    """
    gap = a.when.gap(b.when) if _both_dated(a, b) else 0
    if not gap:
        return 0.0
    if a.type in _LASTING and gap <= _A_STAY:
        return _WITHIN_A_STAY
    return min(1.0, 0.25 + gap / _FAR) * _sureness(a, b)


def moved_date(a: Case, b: Case) -> float:
    """The dates share no day, but one report only plans or calls off what the other may report later."""
    gap = a.when.gap(b.when) if _both_dated(a, b) else 0
    unsettled = a.status != "held" or b.status != "held"
    return min(1.0, 0.25 + gap / _FAR) * _sureness(a, b) if gap and unsettled else 0.0


def postponed(a: Case, b: Case) -> float:
    """One report says that it was put off, and the other tells of a later day, or is on the same visit put
    off.
    """
    early, late = (a, b) if a.when.first <= b.when.first else (b, a)
    if "cancelled" not in (a.status, b.status) or not _both_dated(a, b):
        return 0.0
    put_off = early.status == "cancelled" and (
        early.outline.wording.postponed or late.outline.wording.postponed
    )
    return 1.0 if put_off and late.status != "cancelled" and a.when.gap(b.when) else 0.0


def moved_with_visit(a: Case, b: Case) -> float:
    """The dates differ, but one report only plans it or calls it off, and both lie inside one visit, which
    was moved.
    """
    unsettled = a.status != "held" or b.status != "held"
    return 1.0 if unsettled and _one_visit(a, b) and _both_dated(a, b) and a.when.gap(b.when) else 0.0


def fits_date(a: Case, b: Case) -> float:
    """One report gives no date of its own, and the date of the other fits the days of its visit."""
    one, other = (a, b) if b.dated == "stated" else (b, a)
    if other.dated != "stated" or one.dated != "parent":
        return 0.0
    return 1.0 if not one.when.gap(other.when) and one.when.days < 60 else 0.0


def one_wave(a: Case, b: Case) -> float:
    """The reports came out within a few days of each other, and at least one gives no date; or the report of
    the undated one did within a few days after the date that the other gives.
    """
    left, right = a.outline.reported, b.outline.reported
    if _both_dated(a, b) or left is None or right is None:
        return 0.0
    return 1.0 if abs(left - right) <= _ONE_WAVE or _news_of_its_day(a, b) else 0.0


def one_time(a: Case, b: Case) -> bool:
    """Whether anything says that they are of one time, or of two: dates, a weekday, a length, reports of one
    week.
    """
    known = _both_dated(a, b) or _days_known_to_meet(a, b) or one_wave(a, b) or numbered_together(a, b)
    named = same_weekday(a, b) or same_length(a, b)
    return bool(known or named or a.outline.wording.editions & b.outline.wording.editions)


def far_reports(a: Case, b: Case) -> float:
    """An undated account is in a report from months before or after the other one's date (up to twelve)."""
    return min(360, _far_apart(a, b)) / 360


def held_apart(a: Case, b: Case) -> float:
    """Both tell of what was held, one of them undated, months before or after the other (up to six)."""
    return min(180, _far_apart(a, b)) / 180 if a.status == b.status == "held" else 0.0


def other_news(a: Case, b: Case) -> float:
    """One opens its report as news of what was held, without a day, and that came out weeks from the day of
    the other, or from the report that opens with the other as news (up to two months).
    """
    days = [_news_day(a), _news_day(b)]
    if _both_dated(a, b) or days[0] is None or days[1] is None or _days_known_to_meet(a, b):
        return 0.0
    if _news_of_its_day(a, b):
        return 0.0
    return min(60.0, max(0, abs(days[0] - days[1]) - 7)) / 60


def numbered_together(a: Case, b: Case) -> float:
    """An outlet that gives no date numbers its reports, and the numbers of these two are close."""
    apart = distance(a.outline.serial, b.outline.serial)
    return 1.0 if apart is not None and not _both_dated(a, b) and abs(apart) <= _NEXT_NUMBERS else 0.0


def numbered_apart(a: Case, b: Case) -> float:
    """An outlet that gives no date numbers its reports, both open with it as news, and the numbers are far
    apart (1 from eight times as far as news goes; for a plan, what follows it may be farther).
    """
    apart = distance(a.outline.serial, b.outline.serial)
    if apart is None or _both_dated(a, b) or not (a.outline.opens and b.outline.opens):
        return 0.0
    early = a if apart >= 0 else b
    far = _FAR_FROM_PLAN if early.status != "held" else _FAR_NUMBERS
    return min(_MOST_DOUBLINGS, log2(max(far, abs(apart)) / far)) / _MOST_DOUBLINGS


def same_weekday(a: Case, b: Case) -> float:
    """A report without a date names a day that fits the other's date or words, or (half) the same weekday."""
    if _both_dated(a, b):
        return 0.0
    if _day_fits(a, b):
        return 1.0
    return 0.5 if a.outline.wording.weekdays & b.outline.wording.weekdays else 0.0


def other_weekday(a: Case, b: Case) -> float:
    """One gives its day, the other another day of the week: 1, or 0.5 where it is the day before or after."""
    for dated, other in ((a, b), (b, a)):
        named = other.outline.wording.weekdays
        if dated.dated == "stated" and dated.when.days == 1 and other.dated == "open" and len(named) == 1:
            apart = abs((dated.when.first - 1) % 7 + 1 - min(named))
            return (0.0, 0.5, 1.0)[min(apart, 7 - apart, 2)]
    return 0.0


def same_length(a: Case, b: Case) -> float:
    """Both say how many days it lasts, and the same ("three-day visit")."""
    return 1.0 if a.outline.wording.lengths & b.outline.wording.lengths else 0.0


def other_length(a: Case, b: Case) -> float:
    """They say that it lasts another number of days; half where it is not yet held, for plans change. Of what
    lies inside one visit, it is the visit of which they say so.
    """
    left, right = a.outline.wording.lengths, b.outline.wording.lengths
    if not left or not right or left & right or _one_visit(a, b):
        return 0.0
    return 1.0 if a.status == b.status == "held" else 0.5


def other_day(a: Case, b: Case) -> float:
    """A report without a date names a day of a month that is none of the other's."""
    return 1.0 if not _both_dated(a, b) and _day_fits(a, b) is False else 0.0


def _day_fits(a: Case, b: Case) -> bool | None:
    """Whether days of a month that one names are days of the other, None where they can't be compared."""
    for named, dated in ((a, b), (b, a)):
        days = named.outline.wording.days
        if days and named.dated not in _STATED and dated.dated == "stated" and dated.when.days <= _FAR:
            months = {(day.month, day.day) for day in dated.when.dates()}
            return bool(days & months)
    left, right = a.outline.wording.days, b.outline.wording.days
    return bool(left & right) if left and right else None


def _both_dated(a: Case, b: Case) -> bool:
    return a.dated in _STATED and b.dated in _STATED


def _news_of_its_day(a: Case, b: Case) -> bool:
    """Whether one gives no date, opens its report as news, and that came out within a few days after the
    days that the other gives.
    """
    for undated, dated in ((a, b), (b, a)):
        day = undated.outline.reported
        if day is None or undated.dated != "open" or dated.dated != "stated" or undated.status != "held":
            continue
        if undated.outline.opens and dated.when.first <= day <= dated.when.last + _ONE_WAVE:
            return True
    return False


def _news_day(case: Case) -> int | None:
    """The day it has by the report, or that of the report that opens with it as news of what was held."""
    is_news = case.outline.opens and case.status == "held"
    return case.outline.reported if is_news and _day_given(case) is None else _day_given(case)


def _day_given(case: Case) -> int | None:
    """The first day that the report itself gives."""
    return case.when.first if case.dated == "stated" and case.when.bounded else None


def _far_apart(a: Case, b: Case) -> int:
    """Days beyond two weeks between the days given, or those of the reports of what is undated; 0 as well
    where both are dated.
    """
    days = [c.outline.reported if (day := _day_given(c)) is None else day for c in (a, b)]
    if _both_dated(a, b) or days[0] is None or days[1] is None:
        return 0
    return max(0, abs(days[0] - days[1]) - 14)


def _sureness(a: Case, b: Case) -> float:
    """Half for a vague date, which may be that of the background."""
    return 0.5 if "vague" in (a.dated, b.dated) else 1.0


def _days_known_to_meet(a: Case, b: Case) -> bool:
    """Whether each has days, of its own or of its visit, and they share one."""
    return "open" not in (a.dated, b.dated) and not a.when.gap(b.when)


def _one_visit(a: Case, b: Case) -> bool:
    return a.held_by is not None and b.held_by is not None and a.held_by.id == b.held_by.id
