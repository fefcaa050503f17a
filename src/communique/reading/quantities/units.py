"""Numbers with a unit behind them: money by its name, measures, shares.

Takes a `Number`; gives its `Quantity`, or None where no unit follows.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from communique.reading.quantities.quantity import SPACE, Number, Quantity
from communique.reading.quantities.tables import currencies, measures

__all__ = ["measure", "named_money"]

_RATE = re.compile(
    rf"{SPACE}(?:(?:of{SPACE}[a-z]+{SPACE}(?:[a-z]+{SPACE})?)?(?:an?|per|each|every){SPACE}(?P<per>second|hour|day|week|month|year))\b"
)


def named_money(number: Number, currency: Callable[[str], str]) -> Quantity | None:
    """Money: "10 million rupees". ``currency`` gives the ISO 4217 code of a name or code."""
    match = number.followed_by(currencies().name)
    if match is None or (match["code"] and not match["code"].isupper()):
        return None
    words = match["code"].upper() if match["code"] else match["name"].lower()
    return Quantity(number.start, match.end(), number.value, currency(words), "money")


def measure(number: Number) -> Quantity | None:
    """A measure or share: "40 km", "12 percent", "30 tonnes a day"; "a 90-metre vessel" is none."""
    pattern, units = measures()
    match = number.followed_by(pattern)
    if match is None:
        return None
    text, unit = number.text, units.get(match["unit"]) or units[match["unit"].lower()]
    if text[number.end] == "-" and not text.startswith(("-long", " long"), match.end()):
        return None
    if unit == "percent":
        return Quantity(number.start, match.end(), number.value, unit, "share")
    rate = _RATE.match(text, match.end(), number.limit)
    if rate:
        return Quantity(number.start, rate.end(), number.value, f"{unit} per {rate['per']}", "measure")
    return Quantity(number.start, match.end(), number.value, unit, "measure")
