"""Rules for calendar dates: days, months, years, decades and ranges inside one month.

Each rule is a pattern and a builder: the builder gets the match and gives what it means, or None
where the words beside it show that it is no date ("2020 soldiers", "Resolution 2231").
"""

from __future__ import annotations

import re

from communique.reading.times.meaning import Built, Day, Month, Rule, Span, Unknown, Year
from communique.reading.times.patterns import MONTHS, STEPS, compiled, day_of, month_of, year_of

__all__ = ["DATE_RULES"]

_DAYS = r"(?P<d1>@DAY|[0-9]{1,2}(?=[-–]))(?P<more>(?:,~@DAY){0,9}),?(?P<to>@TO)(?:@WEEKDAY,?~)?(?P<d2>@DAY)"
_OPENING = r"(?P<open>(?:from|between)~(?:the~)?)?"

# What stands right before a bare year or month that is one.
_IN_TIME = compiled(
    r"(?:\b(?:in|since|by|until|till|from|during|of|for|through|throughout|before|after|early|mid|late|around"
    r"|circa|between|year|than|and|to|last|next|this)(?:~|-)|[(\[]|['’]s~)$"
)
_SURELY_IN_TIME = re.compile(r"\b(?i:in|since|until|during|year|last|next|this)\W$")
_DAY_BEHIND = compiled(r"~@DAY")
_IN = compiled(r"\b(?:in|since|during|of)~$")
_DETERMINER = compiled(r"\b(?:the|an?|its|their|our|his|her)~$")
# Nouns after a number that make it a quantity: "2020 soldiers".
_COUNTED = compiled(
    r"(?:~|-)(?:[a-z]+[ -]){0,2}(?:troops|soldiers|personnel|people|persons|men|women|officers|sailors"
    r"|members|tons?|tonnes|kilomet(?:re|er)s?|km|met(?:re|er)s?|miles|kg|dollars|euros|barrels|hectares|vehicles"
    r"|aircraft|ships|cadets|students|workers|families|refugees|children|million|billion|MW|GW|kWh)\b"
)
_PLURAL = re.compile(
    r"[ \u00a0]+(?!(?:the|and|to|as|was|has|is|its|his|this|does|plus|thus)\b)[a-z]+"
    r"(?:[a-rt-z]s|troops|personnel|men|women)\b"
)
_MODIFIED = re.compile(r"[ \u00a0]+(?:(?!(?:of|on|for|to|and|by|in|at|is|was)\b)[a-z]+|[A-Z][\w.]*[-–][A-Z])")
_NAME = re.compile(r"(?:^|[\s(“\"'])([A-Z][\w-]*)[ \u00a0]$")
_CAPITAL = re.compile(r"[ \u00a0]+[A-Z][a-z]+\b")
# Capitalised words whose following number is not the year of an event.
_NO_EVENT_WORDS = (
    "Resolution Resolutions Vision Agenda Flight No Nos Article Group Decree Law Order Act Boeing "
    "Airbus Room Highway Route Box Target Mirage Project Type Class Series Section Paragraph "
    "Regulation Unit Area Battalion Brigade Regiment Squadron Division Model Channel Chapter Windows "
    "Building Street Avenue Circular Rs Rp Som USD EUR GBP CHF JPY CNY INR PKR Some About Around "
    "Nearly Over Almost The A At"
)
_NO_EVENT = frozenset(_NO_EVENT_WORDS.split())
_FIRST_EDITION, _LAST_EDITION = 1950, 2049
# Months that are also words or given names, and short forms: alone they need a word of time before them.
_AMBIGUOUS = frozenset(
    {"march", "april", "may", "june", "august"} | {m for m in MONTHS if len(m) <= 4} - {"july"}
)


def _iso(match: re.Match[str]) -> Built | None:
    return _checked(int(match["d"]), int(match["m"]), int(match["y"]))


def _numeric(match: re.Match[str]) -> Built | None:
    first, second, year = int(match["d"]), int(match["m"]), int(match["y"])
    if match["sep"] == "/" and first <= 12 and second <= 12 and first != second:
        return Built("day", Unknown())
    return _checked(first, second, year) or _checked(second, first, year)


def _checked(day: int, month: int, year: int) -> Built | None:
    return Built("day", Day(day, month, year)) if 1 <= day <= 31 and 1 <= month <= 12 else None


def _days(match: re.Match[str]) -> Built | None:
    first, last, month = day_of(match["d1"]), day_of(match["d2"]), month_of(match["month"])
    year, step = year_of(match)
    listed = not match["open"] and match["to"].strip().lower().startswith(("and", "&"))
    if not 1 <= first < last or (listed and last - first > 1 + match["more"].count(",")):
        return None  # "3 and 9 May" are two days, no range
    return Built("range", Span(Day(first, month, year, step), Day(last, month, year, step)))


def _day(match: re.Match[str]) -> Built | None:
    year, step = year_of(match)
    if year is None and step is None and match["d"].isdigit() and match.start("month") < match.start("d"):
        in_month = _IN.search(match.string, max(0, match.start() - 12), match.start())
        if in_month and _PLURAL.match(match.string, match.end()):
            return None  # "in June 12 officers"
    return Built("day", Day(day_of(match["d"]), month_of(match["month"]), year, step))


def _month(match: re.Match[str]) -> Built | None:
    year, step = year_of(match)
    if match["point"] and (year, step) == (None, None) and _DAY_BEHIND.match(match.string, match.end()):
        return None  # "will end on March 20"
    own = STEPS[match["step"].lower()] if match["step"] else None
    meaning = Month(month_of(match["month"]), year, step, own)
    said = match["point"] or match["possessive"] or (year, step, own) != (None, None, None)
    return Built("month", meaning, weak=not said and _doubtful(match))


def _doubtful(match: re.Match[str]) -> bool:
    text, start = match.string, match.start()
    if match["month"].rstrip(".").lower() not in _AMBIGUOUS or _SURELY_IN_TIME.search(
        text, max(0, start - 8), start
    ):
        return False
    if _in_time(text, start) and not _CAPITAL.match(text, match.end()):
        return False
    determined = _DETERMINER.search(match.string, max(0, match.start() - 8), match.start())
    return not (determined and _MODIFIED.match(match.string, match.end()))  # "the March summit"


def _in_time(text: str, at: int) -> bool:
    return bool(_IN_TIME.search(text, max(0, at - 20), at))


def _year(match: re.Match[str]) -> Built:
    text, start, end, meaning = match.string, match.start("y"), match.end(), Year(int(match["y"]))
    if match["point"] or match["word"]:
        return Built("year", meaning)
    if _COUNTED.match(text, end) or (start and text[start - 1] in "-–/.$€£#+"):
        return Built("year", meaning, weak=True)
    if _in_time(text, start):
        surely = _SURELY_IN_TIME.search(text, max(0, start - 8), start)
        return Built("year", meaning, weak=not surely and bool(_PLURAL.match(text, end)))
    name = _NAME.search(text, max(0, start - 40), start)
    recent = _FIRST_EDITION <= meaning.year <= _LAST_EDITION
    if name and name.group(1) not in _NO_EVENT and recent:
        return Built("edition", meaning)
    named = _DETERMINER.search(text, max(0, start - 8), start) and re.match(
        r"[ \u00a0]\w", text[end : end + 2]
    )
    return Built("year", meaning, weak=not (named and recent))


def _two_years(match: re.Match[str]) -> Built | None:
    first = int(match["y"])
    last = first // 100 * 100 + int(match["tail"])
    return Built("range", Span(Year(first), Year(last))) if last == first + 1 else None


def _decade(match: re.Match[str]) -> Built:
    return Built("range", Span(Year(int(match["y"])), Year(int(match["y"]) + 9)))


DATE_RULES = (
    Rule(
        r"(?P<y>[12][0-9]{3})(?P<sep>[-/.])(?P<m>0[1-9]|1[0-2])(?P=sep)(?P<d>[0-2][0-9]|3[01])(?![\w-])", _iso
    ),
    Rule(
        r"(?P<d>[0-9]{1,2})(?P<sep>[./-])(?P<m>[0-9]{1,2})(?P=sep)(?P<y>(?:19|20)[0-9]{2})(?![\w-])", _numeric
    ),
    Rule(rf"{_OPENING}(?:the~)?{_DAYS}~(?:of~)?(?P<month>@MONTH)@OFYEAR?", _days),
    Rule(rf"{_OPENING}(?P<month>@MONTH)~(?:the~)?{_DAYS}(?!~(?:of~)?@MONTH)@OFYEAR?", _days),
    Rule(
        r"(?:(?:earlier|later)~on~)?(?:the~@PART~of~)?(?:the~)?(?P<d>@DAY)~(?:(?:day~)?of~)?(?P<month>@MONTH)@OFYEAR?",
        _day,
    ),
    Rule(
        r"(?:(?:earlier|later)~on~)?(?:the~@PART~of~)?(?:(?:this~past|last|this|next|coming)~)?"
        r"(?P<month>@MONTH)~(?:the~)?(?P<d>@DAY)@OFYEAR?",
        _day,
    ),
    Rule(r"(?P<d>[0-9]{1,2})-(?P<month>@MONTH)-(?P<year>@YEAR)", _day),
    Rule(r"(?P<point>@POINT)?(?:(?P<step>@STEP)~)?(?P<month>@MONTH)(?P<possessive>['’]s\b)?@OFYEAR?", _month),
    Rule(r"(?:FY~?)?(?P<y>(?:19|20)[0-9]{2})[-–/](?P<tail>[0-9]{2})(?![\w-])", _two_years),
    Rule(r"(?:@POINT)?(?:the~)?(?P<y>(?:1[6-9]|20)[0-9]0)['’]?s\b", _decade),
    Rule(
        r"(?P<point>@POINT)?(?P<word>(?:the~)?(?:(?:fiscal|financial|calendar|academic)~)?year~|FY~?)?"
        r"(?P<y>@YEAR)(?:~year\b)?",
        _year,
    ),
)
