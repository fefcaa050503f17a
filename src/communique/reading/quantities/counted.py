"""Numbers that count something: "40 officers", "a 12-member delegation", "14 weekly flights".

Takes a `Number`; gives its `Quantity` with the counted noun, or None where it counts nothing.
"""

from __future__ import annotations

import re

from communique.gazetteer.parties import find_parties
from communique.reading.quantities.phrases import head_of, is_known, is_people
from communique.reading.quantities.quantity import FIRST_YEAR, LAST_YEAR, SPACE, Number, Quantity
from communique.reading.quantities.tables import nouns

__all__ = ["OFTEN", "counted", "how_often", "strength"]

_STRONG = re.compile(
    rf"-(?:(?P<strong>strong)|members?|persons?|man)\b|{SPACE}member(?={SPACE}(?!states?\b|countr|nations?\b)[a-z])"
)
_AND_NOUN = re.compile(rf"{SPACE}and{SPACE}([a-z]+)\b")
_OF_THESE = re.compile(
    rf"{SPACE}of{SPACE}(?:the|these|those|its|their|his|our)(?={SPACE})|{SPACE}the{SPACE}number{SPACE}of"
)
# What is counted by the week or day: "24 flights a week", "14 weekly flights".
OFTEN = re.compile(
    rf"{SPACE}(?:an?|per|each|every){SPACE}(?P<per>day|week|month)\b|{SPACE}(?P<ly>daily|weekly|monthly)\b"
)
_PERIODS = {"daily": "day", "weekly": "week", "monthly": "month"}


def strength(number: Number) -> Quantity | None:
    """How many a body has: "12-member", "300-strong"."""
    match = number.followed_by(_STRONG)
    if match is None:
        return None
    unit = "personnel" if match["strong"] else "members"
    return Quantity(number.start, match.end(), number.value, unit, "count", "members")


def counted(number: Number) -> Quantity | None:
    """What the noun behind the number counts; years, labels and names are no counts."""
    if number.is_label():
        return None
    of_these = number.followed_by(_OF_THESE)
    phrase = head_of(number.text, of_these.end() if of_these else number.end, number.limit)
    if phrase is None or (of_these and phrase.noun[0].isupper()) or _is_year_or_name(number, phrase.noun):
        return None
    stop, noun, before = phrase
    folded, units = noun.lower(), nouns().units
    pair = _AND_NOUN.match(number.text, stop, number.limit)
    if pair and is_people(folded) and is_people(pair.group(1)):
        return _count(number, pair.end(), units.get(f"{folded} and {pair.group(1)}", "persons"), folded)
    names = (noun, f"{before} {noun}")  # "Fijians", "Sri Lankans"
    if noun[0].isupper() and any(
        p.kind == "demonym" and p.end == len(name) for name in names for p in find_parties(name)
    ):
        return _count(number, stop, "persons", "nationals")
    kept = folded if noun[0].isupper() and noun[1:].islower() else noun
    unit = units.get(f"{before.lower()} {folded}") or units.get(folded, kept)
    return _count(number, stop, unit, folded)


def how_often(text: str, stop: int, limit: int, phrase: str, noun: str) -> str:
    """ " a week" where so many of what goes to and fro go in a week; else nothing."""
    if nouns().classes.get(noun) != "rides":
        return ""
    match = OFTEN.match(text, stop, limit) or OFTEN.search(f" {phrase}")
    return f" a {match['per'] or _PERIODS[match['ly']]}" if match else ""


def _count(number: Number, stop: int, unit: str, noun: str) -> Quantity:
    end = max(number.end, stop)
    phrase = " ".join(number.text[number.end : end].strip(" -\u00a0\u202f").split())
    unit += how_often(number.text, stop, number.limit, phrase, noun)
    return Quantity(number.start, end, number.value, unit, "count", noun, phrase=phrase)


def _is_year_or_name(number: Number, noun: str) -> bool:
    """Whether "1989 arms" or "FIVE HILLS" is a year or a name and no count."""
    words = number.words
    year = words.isdigit() and len(words) == 4 and FIRST_YEAR <= int(words) <= LAST_YEAR
    return (year and not is_known(noun)) or (words.isupper() and len(noun) > 4 and noun.isupper())
