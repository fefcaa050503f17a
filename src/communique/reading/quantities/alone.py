"""Numbers alone: of the money or people spoken of just before, of a body, or of a noun before them.

Takes a `Number` and what was read before it; gives its `Quantity`, marked as implied, or None.
"""

from __future__ import annotations

import re

from communique.reading.quantities.counted import OFTEN, how_often
from communique.reading.quantities.phrases import is_known, is_people
from communique.reading.quantities.quantity import FIRST_YEAR, LAST_YEAR, SPACE, Number, Quantity
from communique.reading.quantities.tables import nouns
from communique.reading.text.numerals import SCALES

__all__ = ["alone"]

_BODY = re.compile(
    rf"\b(?:delegation|team|crew|group|contingent|party|squad|staff){SPACE}of{SPACE}(?:(?:about|some|over|more{SPACE}than|up{SPACE}to|nearly|around){SPACE})?$"
)
_OTHERS = re.compile(
    rf"{SPACE}(?:more|others|additional|further|of{SPACE}(?:them|the|whom)|from|have|had|are|were|will|would|this|last)\b"
)
_THIS_NUMBER = re.compile(
    rf"\b(?:this|that|the|their|its){SPACE}(?:number|figure|total){SPACE}(?:up{SPACE})?to{SPACE}$"
)
_COMPARED = re.compile(
    rf"\b(?:(?:up|down){SPACE}from|against|compared{SPACE}(?:with|to)){SPACE}(?:the{SPACE})?$"
)
_COMPARED_WITHIN = 60
_NUMBER_OF = re.compile(rf"\bnumber{SPACE}of\b")
_REACHED = re.compile(
    rf"\b(?:to|at|reach(?:ed|ing)?|total(?:l?ed|l?ing)|registered|recorded|number(?:ed|ing)?|hit|was|were|is|are|stood)"
    rf"{SPACE}(?:at{SPACE})?(?:an?{SPACE}[a-z]+{SPACE})?"
    rf"(?:(?:more|less|fewer){SPACE}th[ae]n{SPACE}|(?:over|about|around|nearly|almost|some){SPACE})?$"
)
_CLAUSE_END = re.compile(
    rf"{SPACE}?(?:[.;)](?!\d)|,{SPACE}|$|\n)|{SPACE}(?:in|from|a{SPACE}year|last|this){SPACE}",
    re.MULTILINE,
)
# A number alone counts a noun before it from here on; smaller ones count too many other things.
_LEAST_TOTAL = 100
# Characters within which a number without a noun may take that of the quantity before it.
_RECALL = 250


def alone(number: Number, money: Quantity | None, count: Quantity | None) -> Quantity | None:
    """``money`` and ``count`` are the amount and the people or things spoken of last."""
    if number.is_label():
        return None
    scaled = number.words.lower().endswith(tuple(SCALES)) and number.value >= 1e5
    if scaled and money is not None and _is_recent(money, number):
        return Quantity(number.start, number.end, number.value, money.unit, "money", implied=True)
    if number.led_by(_BODY, 40):
        return Quantity(number.start, number.end, number.value, "persons", "count", "members")
    if count is not None and (_points_back(number, count) or _is_compared(number, count)):
        return _of_the_same(number, count)
    if (total := _total(number)) is not None:
        return total
    if count is None or not is_people(count.noun) or not _is_recent(count, number):
        return None
    return _of_the_same(number, count) if number.followed_by(_OTHERS) else None


def _points_back(number: Number, count: Quantity) -> bool:
    """ "The Navy has 20 such boats and wants to bring this number to 30"."""
    return _is_recent(count, number) and number.led_by(_THIS_NUMBER, 24)


def _is_compared(number: Number, count: Quantity) -> bool:
    """ "22 activities, up from 18"."""
    return number.start - count.end < _COMPARED_WITHIN and number.led_by(_COMPARED, 24)


def _of_the_same(number: Number, count: Quantity) -> Quantity:
    return count._replace(start=number.start, end=number.end, value=number.value, implied=True, phrase="")


def _total(number: Number) -> Quantity | None:
    """A number that ends its clause and counts a noun before it: "arrivals from Chile rose to 2,662."."""
    text, start = number.text, number.start
    low = max(0, start - _RECALL, *(text.rfind(mark, 0, start) + 1 for mark in (". ", "\n")))
    often = number.followed_by(OFTEN)
    if number.value < _LEAST_TOTAL and not (often or _NUMBER_OF.search(text, low, start)):
        return None
    if number.words.isdigit() and FIRST_YEAR <= number.value <= LAST_YEAR:
        return None
    if not (often or _CLAUSE_END.match(text, number.end)) or not _REACHED.search(text, low, start):
        return None
    words = (word.lower() for word in reversed(re.findall(r"[^\W\d_]+", text[low:start])) if is_known(word))
    noun = next(words, None)
    if noun is None:
        return None
    before = " ".join(text[low:start].split()[-6:])
    unit = nouns().units.get(noun, noun) + how_often(text, number.end, number.limit, before, noun)
    return Quantity(start, number.end, number.value, unit, "count", noun, implied=True)


def _is_recent(quantity: Quantity, number: Number) -> bool:
    return number.start - quantity.end <= _RECALL
