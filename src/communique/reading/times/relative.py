"""Rules for times that need an anchor: weekdays, "yesterday", "next week", "two days later", "the 16th".

Also durations ("three-day") and words of time that fix nothing ("soon").
"""

from __future__ import annotations

import re

from communique.reading.text.numerals import number
from communique.reading.times.meaning import Built, Day, Length, Rule, Shift, Span, Unit, Unknown, Weekday
from communique.reading.times.patterns import STEPS, WEEKDAYS, compiled, day_of

__all__ = ["RELATIVE_RULES"]

_LATE = r"(?:(?:early|late|later|earlier)~(?:on~)?)?"
# "Will last five months" gives a length.
_NO_VERB = "".join(rf"(?<!\b{word}\s)" for word in ("to", "will", "would", "should", "may", "might", "not"))
_OVER = r"(?:(?:over|in|during|for|within|through|throughout)~)?"
# Weekdays that belong to a name.
_NAMED_AFTER = compiled(r"~(?:Times|prayers?|sermons?|Telegraph|Mail)\b")
_NAMED_BEFORE = compiled(r"\b(?:Good|Black|Palm|Easter|Bloody|Holy|Super)~$")
_WEEKDAY_STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 2, "following": 2}
_COMING_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "night": -1, "evening": -1}
# Days in one unit; months and years by their mean in the Gregorian calendar.
_DAYS_IN = {
    "hour": 1 / 24,
    "day": 1.0,
    "weekend": 2.0,
    "week": 7.0,
    "fortnight": 14.0,
    "month": 30.44,
    "quarter": 91.31,
    "year": 365.25,
    "decade": 3652.5,
}
# Units that a shift keeps, and how many of them one of the unit is.
_SHIFTED: dict[str, tuple[Unit, float]] = {
    "hour": ("day", 1 / 24),
    "day": ("day", 1),
    "week": ("week", 1),
    "weekend": ("weekend", 1),
    "fortnight": ("week", 2),
    "month": ("month", 1),
    "quarter": ("quarter", 1),
    "year": ("year", 1),
    "decade": ("year", 10),
}
_BACKWARD = ("ago", "earlier", "before", "back")
_FROM_PREVIOUS = ("earlier", "later", "afterwards", "before")


def _weekday(match: re.Match[str]) -> Built | None:
    text, number_ = match.string, WEEKDAYS[match["weekday"].lower()]
    if _NAMED_AFTER.match(text, match.end()) or _NAMED_BEFORE.search(
        text, max(0, match.start() - 10), match.start()
    ):
        return None
    if match["week"]:
        return Built("weekday", Weekday(number_, None, STEPS[match["week"].lower()]))
    step = _WEEKDAY_STEPS[match["step"].lower()] if match["step"] else None
    if match["step"] and match["step"].lower() == "following":
        return Built("same", Weekday(number_, step, origin="previous"))
    return Built("weekday", Weekday(number_, step))


def _named_day(match: re.Match[str]) -> Built:
    words = match["day"].lower().split()
    beyond = {"before": -1, "after": 1}
    extra = sum(beyond.get(word, 0) for word in words)
    return Built("relative", Shift("day", _COMING_DAYS[words[-1]] + extra))


def _part_of_day(match: re.Match[str]) -> Built:
    return Built("part_of_day", Shift("day", 0, "anchor" if match["which"].lower() == "this" else "previous"))


def _stepped_unit(match: re.Match[str]) -> Built | None:
    said, unit = (match["step"] or "").lower(), _SHIFTED[match["unit"].lower()][0]
    if match["unit"].lower() in ("hour", "fortnight", "decade") or not (said or match["point"]):
        return None
    step = STEPS.get(said, 0)
    if said in ("previous", "preceding", "following") or (unit == "day" and step == 1):
        return Built("same", Shift(unit, step, "previous"))
    if unit == "day":
        return None
    return Built("quarter" if unit == "quarter" else "relative", Shift(unit, step))


def _weekend(_: re.Match[str]) -> Built:
    """ "Over the weekend": the last days of the one that the tense says."""
    return Built("range", Span(Weekday(5), Weekday(6)))


def _same(match: re.Match[str]) -> Built:
    unit: Unit = _SHIFTED[(match["unit"] or "day").lower()][0]
    return Built("same", Shift(unit, 0, "previous"))


def _neighbour(match: re.Match[str]) -> Built:
    backward = (match["side"] or "before").lower() in ("before", "earlier")
    return Built("same", Shift("day", -1 if backward else 1, "previous"))


def _offset(match: re.Match[str]) -> Built | None:
    amount, (unit, size) = number(match["n"]), _SHIFTED[match["unit"].lower()]
    if amount is None:
        return None
    word = match["word"].lower()
    steps = int(amount * size) * (-1 if word in _BACKWARD else 1)
    if word in _FROM_PREVIOUS:
        return Built("same", Shift(unit, steps, "previous"))
    return Built("relative", Shift(unit, steps))


def _ago_today(match: re.Match[str]) -> Built | None:
    amount, (unit, size) = number(match["n"]), _SHIFTED[match["unit"].lower()]
    if amount is None or unit not in ("day", "week", "month", "year"):
        return None
    return Built("relative", Shift(unit, -int(amount * size), to_the_day=True))


def _running(match: re.Match[str]) -> Built | None:
    amount, (unit, size) = number(match["n"] or "one"), _SHIFTED[match["unit"].lower()]
    if amount is None:
        return None
    steps = int(amount * size)
    if STEPS[match["step"].lower()] > 0:
        return Built("range", Span(Shift(unit, 0), Shift(unit, steps)))
    return Built("range", Span(Shift(unit, -steps), Shift(unit, 0)))


def _duration(match: re.Match[str]) -> Built | None:
    amount = number(match["n"])
    if amount is None:
        return None
    return Built("duration", Length(round(amount * _DAYS_IN[match["unit"].lower()], 4)))


def _within(match: re.Match[str]) -> Built | None:
    """A deadline: years are counted in months, since "within a year" ends in the same month."""
    amount, (unit, size) = number(match["n"]), _SHIFTED[match["unit"].lower()]
    if amount is None or match["unit"].lower() in ("hour", "weekend"):
        return None
    if unit == "year":
        return Built("deadline", Shift("month", int(12 * amount * size)))
    return Built("deadline", Shift(unit, int(amount * size)))


def _bare_day(match: re.Match[str]) -> Built:
    step = match["step"]
    return Built("day", Day(day_of(match["d"]), month_step=STEPS[step.lower()] if step else None))


def _vague(match: re.Match[str]) -> Built:
    return Built("vague", Unknown())


def _year_end(match: re.Match[str]) -> Built:
    return Built("relative", Shift("year", 0))


def _new_year(_: re.Match[str]) -> Built:
    """ "In the new year": the next, of which is spoken towards its beginning."""
    return Built("relative", Shift("year", 1))


RELATIVE_RULES = (
    Rule(
        rf"{_LATE}(?:the~@PART~of~)?(?:(?:the~)?(?:this~)?(?P<step>last|past|previous|this|next|coming|following)~)?"
        r"(?P<weekday>@WEEKDAY)(?:~(?:of~)?(?P<week>last|this|next)~week\b)?(?:~@PART)?",
        _weekday,
    ),
    Rule(
        rf"{_LATE}(?P<day>today|tonight|(?:the~day~before~)?yesterday|(?:the~day~after~)?tomorrow|last~(?:night|evening))\b"
        r"(?:~@PART)?",
        _named_day,
    ),
    Rule(rf"{_LATE}(?P<which>this|that|in~the|the~same)~@PART", _part_of_day),
    Rule(r"(?:on~)?(?:(?:the|that)~(?:very~)?same|that)~(?P<unit>day|week|weekend|month|year)\b(?!-)", _same),
    Rule(r"(?:later|earlier)~(?:in|on)~(?:the|that)~(?P<unit>day)\b", _same),
    Rule(r"(?:later|earlier)~that~(?P<unit>day|week|month|year)\b", _same),
    Rule(r"(?:the|an?)~day~(?P<side>earlier|later)\b", _neighbour),
    Rule(
        r"the~(?:day|evening|night)~(?P<side>before|after)\b"
        r"(?!~(?:the|an?|his|her|its|their|this|that)\b|~(?-i:[A-Z0-9]))",
        _neighbour,
    ),
    Rule(r"(?:on~)?the~eve~(?P<side>)of\b", _neighbour),
    Rule(
        r"(?:in~)?(?:the~)?(?:near(?:est)?|foreseeable)~future\b|(?:recently|lately|soon|shortly)\b"
        r"|(?:in~)?(?:the~)?(?:recent|(?:coming|next|last|past)(?:~(?:few|several))?)~(?:hours|days|weeks|months|years)\b"
        r"|(?:an?~few|several|some|many|an?~couple~of)~(?:hours?|days?|weeks?|months?|years?|decades?|time)~"
        r"(?:ago|earlier|later)\b|at~a~later~date\b|in~due~course\b|as~soon~as~possible\b",
        _vague,
    ),
    Rule(r"(?P<n>@NUMBER)~(?P<unit>@UNIT)s?~ago~today\b", _ago_today),
    Rule(
        r"(?P<n>@NUMBER)~(?P<unit>@UNIT)s?['’]?~"
        r"(?P<word>ago|earlier|later|afterwards|before(?=[,.;:)])|back|from~(?:now|today)|hence)\b",
        _offset,
    ),
    Rule(r"in~(?P<n>@NUMBER)~(?P<unit>@UNIT)s?['’]?~(?P<word>time)\b", _offset),
    Rule(
        rf"{_NO_VERB}{_OVER}(?:the~)?(?P<step>last|past|previous|next|coming|following)~(?P<n>@NUMBER)~(?P<unit>@UNIT)s\b",
        _running,
    ),
    Rule(
        rf"{_OVER}the~(?P<step>last|past)~(?P<n>)(?P<unit>year|month|week|decade)\b(?!~(?:of|in)~@MONTH)",
        _running,
    ),
    Rule(r"(?:over|during|at|on)~the~weekend\b(?!~(?:of|before|after|following)\b)", _weekend),
    Rule(r"(?:the~)?year['’]s~end\b|year-end\b|within~the~year\b(?!~(?:of|to)\b)", _year_end),
    Rule(rf"{_LATE}in~the~(?-i:new~year)\b(?!['’-])", _new_year),
    Rule(r"(?P<point>@POINT)?(?:the~)?(?:(?P<step>@STEP)~)?(?P<unit>@UNIT)\b(?!-)", _stepped_unit),
    Rule(r"within~(?P<n>@NUMBER)~(?P<unit>@UNIT)s?\b['’]?(?!~(?:of|after|from)\b)", _within),
    Rule(
        r"(?P<n>@NUMBER)(?:~|-)(?P<unit>@UNIT)s?(?:-long\b|['’])?(?!\w)"
        r"(?!~(?:war|conflict|truce|ceasefire|anniversary)\b)",
        _duration,
    ),
    Rule(
        r"the~(?P<d>(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th))\b"
        r"(?:~of~(?:the~)?(?P<step>@STEP)~month\b|(?!~in~(?:the|its|their|an?)~(?:series|row))(?=~?[,.;:)]|$|~(?:and|in|at|with|for|to|by|from|on|he|she|it|they|we|the|his|her|its"
        r"|their|this|but|as|when|where|after|before|is|was|were|will|stays?|remains?)\b))",
        _bare_day,
    ),
)
