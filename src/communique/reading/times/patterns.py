"""The words of time expressions as named pieces of patterns, and the numbers they stand for.

`compiled` builds a pattern from a template: ``~`` stands for white space and ``@MONTH`` for the piece
of that name. Month and weekday names need a capital, so that "may" and "march" as verbs are left
alone; all other words may be in any case.
"""

from __future__ import annotations

import re

from communique.reading.text.numerals import ORDINAL_WORDS, WORDS
from communique.reading.times.calendar import SEASONS

__all__ = [
    "MONTHS",
    "OPENING",
    "STEPS",
    "TRIGGERS",
    "WEEKDAYS",
    "compiled",
    "day_of",
    "expanded",
    "month_of",
    "year_of",
]

_MONTH_NAMES = "January February March April May June July August September October November December"
_WEEKDAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_UNIT_NAMES = "hour day weekend week fortnight month quarter year decade"
_OTHER_TRIGGERS = (
    "morning afternoon evening night noon midnight spring summer autumn fall winter tomorrow recent "
    "soon shortly lately future half eve time date"
)
_OTHER_OPENINGS = (
    "a an the this that in on at by as from between over during for within through throughout early earlier "
    "late later lately mid middle very beginning start opening end close closing turn course rest remainder "
    "last latter final today tonight yesterday tomorrow fiscal financial calendar academic recent recently "
    "soon shortly near nearest foreseeable several some many"
)
_MONTHS, _WEEKDAYS, _UNITS = _MONTH_NAMES.split(), _WEEKDAY_NAMES.split(), _UNIT_NAMES.split()
_SHORT = {name[:3]: number for number, name in enumerate(_MONTHS, 1) if name != "May"} | {"Sept": 9}

#: From a month's name, folded and without its full stop, to its number.
MONTHS = {name.lower(): number for number, name in enumerate(_MONTHS, 1)} | {
    name.lower(): number for name, number in _SHORT.items()
}
#: From a weekday's name, folded, to its number; Monday is 0.
WEEKDAYS = {name.lower(): number for number, name in enumerate(_WEEKDAYS)}
#: Words that step from the anchor's week, month or year to another.
STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "following": 1,
}
#: Character sequences without one of which no rule of the grammar can match.
TRIGGERS = tuple(
    sorted(
        {form for word in _MONTHS for form in (word[:3], word[:3].upper())}
        | {
            form
            for word in (*_UNITS, *_OTHER_TRIGGERS.split())
            for form in (word, word.title(), word.upper())
        }
        | set("0123456789")
    )
)
#: Looks ahead for what any match of the grammar begins with, before its rules are tried one by one.
OPENING = (
    r"(?=[0-9]|fy|[qh][1-4]|(?:"
    rf"{'|'.join([*MONTHS, *WEEKDAYS, *_UNITS, *STEPS, *SEASONS, *_OTHER_OPENINGS.split()])}"
    rf"|{WORDS}|{ORDINAL_WORDS})\b)"
)


def _cased(words: list[str]) -> str:
    forms = {form for word in words for form in (word, word.upper())}
    return "|".join(sorted(forms, key=lambda form: (-len(form), form)))


# White space inside an expression; a line break ends one.
_GAP = r"[ \t\u00a0\u202f]+"
_PIECES = {
    "MONTH": rf"(?:(?-i:{_cased(_MONTHS)})\b|(?-i:{_cased(list(_SHORT))})\b\.?)",
    "WEEKDAY": rf"(?-i:{_cased(_WEEKDAYS)})\b",
    # A page's raised letters stand apart in its text: "20 th".
    "DAY": r"(?:0?[1-9]|[12][0-9]|3[01])(?:~?(?:st|nd|rd|th)\b|(?![\w%]|[.,:][0-9]))",
    "YEAR": r"(?:1[6-9][0-9]{2}|20[0-9]{2})(?![\w%]|[.,:][0-9])",
    "NUMBER": rf"(?:[0-9]{{1,3}}(?![\w%]|[.,][0-9])|(?:an?|{WORDS})\b)",
    "ORDINAL": rf"(?:(?:{ORDINAL_WORDS})\b|[0-9]{{1,2}}(?:st|nd|rd|th)\b)",
    "UNIT": rf"(?:{'|'.join(_UNITS)})",
    "STEP": rf"(?:{'|'.join(STEPS)})\b",
    "SEASON": rf"(?:{'|'.join(SEASONS)})\b",
    "PART": r"(?:morning|afternoon|evening|night|noon|midday|midnight)\b",
    # The year that a date is of: "2021", "of last year", "of the year".
    "OFYEAR": (
        r"(?:,?~(?:of~)?(?P<year>@YEAR)(?:~year\b)?"
        r"|,?~(?:of~)?(?:the~)?(?P<ystep>last|this|next|current|previous|coming)~year\b"
        r"|~of~(?P<ythe>the)~year\b)"
    ),
    # Words before a month or year that point into it and do not change its value.
    "POINT": (
        r"(?:(?:the~)?(?:very~)?(?:(?:early|mid|late|earlier|later)(?:(?:~|-)(?:of|in|on)\b)?"
        # "Will start in June" and "ends on 3 June" are verbs.
        r"|(?:middle|beginning|start|end|close|turn|course|rest|remainder|(?:first|last|opening|closing)~days)"
        r"(?:(?:~|-)of\b)?)(?:~|-)(?:the~)?)"
    ),
    # Between the ends of a range.
    "TO": r"(?:~?[-–—]~?|~(?:to|and|through|till|until|&)~(?:the~)?)",
}
_PIECE = re.compile(r"@([A-Z]+)")


def compiled(template: str) -> re.Pattern[str]:
    """The pattern of a template, in any case except for the names of months and weekdays."""
    return re.compile(expanded(template), re.IGNORECASE)


def expanded(template: str) -> str:
    """The template with its pieces and white space filled in."""
    while _PIECE.search(template):
        template = _PIECE.sub(lambda match: _PIECES[match.group(1)], template)
    return template.replace("~?", f"(?:{_GAP})?").replace("~", _GAP)


def year_of(match: re.Match[str]) -> tuple[int | None, int | None]:
    """The year that ``@OFYEAR`` matched: as a number, or as steps from the anchor's year."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"]), None
    if groups.get("ystep"):
        return None, STEPS[groups["ystep"].lower()]
    return None, 0 if groups.get("ythe") else None


def month_of(words: str) -> int:
    """The number of a month's name, written out or short."""
    return MONTHS[words.rstrip(".").lower()]


def day_of(words: str) -> int:
    """The number of a day: 7 of "7", "07" and "7th"."""
    return int(words.rstrip("stndrhSTNDRH"))
