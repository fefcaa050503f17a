"""Quantities in a text: amounts of money, measures, percentages and counted things, with their units.

Takes a text, gives `Quantity` values with their characters. Dates, clock times, ordinals, ages, spans of
time and numbers in names ("C-130", "Resolution 2231") are none. Which quantities are figures about the
parties' relations is left to `communique.reading.quantities.figures`.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from communique.reading.quantities.alone import alone
from communique.reading.quantities.counted import counted, strength
from communique.reading.quantities.quantity import SPACE, Number, Quantity
from communique.reading.quantities.tables import currencies, nouns
from communique.reading.quantities.units import measure, named_money
from communique.reading.text.numerals import DIGITS, SCALES, WORDS, number

__all__ = ["Quantity", "find_quantities"]

_SCALE = "|".join(sorted(SCALES, key=lambda word: (-len(word), word)))
_PART = rf"(?:a|three)[ -]quarters?{SPACE}of{SPACE}a{SPACE}(?:million|billion)\b"
_NUMBER = re.compile(
    rf"(?<![\w.,/:$€£+-])(?:{_PART}|(?:{DIGITS}|{WORDS})(?:{SPACE}and{SPACE}a{SPACE}half)?(?:(?:{SPACE}|-)?(?:{_SCALE})\b)*"
    rf"|(?:an?|half{SPACE}a){SPACE}(?:dozen|hundred|thousand|million|billion)\b)"
    rf"(?:(?<=hundred)(?:{SPACE}and)?{SPACE}{WORDS})?",
    re.IGNORECASE,
)
_AFTER_SYMBOL = re.compile(
    rf"(?P<number>{DIGITS}(?:(?:{SPACE}|-)?(?:{_SCALE})\b)*)(?:-?(?P<letter>[mMkKbB])\b(?!\.\d))?"
)
_PARTS = {
    "half a ": "0.5 ",
    "a quarter of a ": "0.25 ",
    "three quarters of a ": "0.75 ",
    "three-quarters of a ": "0.75 ",
}
_LETTERS = {"m": 1e6, "k": 1e3, "b": 1e9}
# "Thirty (30) agreements".
_REPEATED = re.compile(rf"{SPACE}?\(\d[\d,]*\)")


def find_quantities(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    parties: Collection[str] = (),
    home: str | None = None,
) -> tuple[Quantity, ...]:
    """The quantities between two characters, from left to right, none overlapping.

    ``parties`` are the codes of the states spoken of, the most important first; they decide what a
    shared name or symbol of money means ("rupees", "Rs"); ``home`` is the state whose ministry or army
    publishes the text, whose own dollar "$" is. A number without a unit takes that of the
    quantity shortly before it ("four more will follow").
    """
    reader = _Reader(text, len(text) if end is None else min(end, len(text)), tuple(parties), home)
    return tuple(reader.read(max(0, start)))


class _Ahead:
    """Looks ahead for a pattern and remembers what it found, so that no stretch is searched twice."""

    def __init__(self, pattern: re.Pattern[str], text: str, end: int) -> None:
        self.pattern, self.text, self.end = pattern, text, end
        self.found: re.Match[str] | None = None
        self.exhausted = False

    def next(self, at: int) -> re.Match[str] | None:
        """The first match that begins at a character or after it; ``at`` never goes back."""
        if not self.exhausted and (self.found is None or self.found.start() < at):
            self.found = self.pattern.search(self.text, at, self.end)
            self.exhausted = self.found is None
        return self.found


class _Reader:
    """Reads the quantities of one stretch of text; remembers the last money and the last people."""

    def __init__(self, text: str, end: int, parties: tuple[str, ...], home: str | None) -> None:
        self.text, self.end, self.parties, self.home = text, end, parties, home
        self.money: Quantity | None = None
        self.count: Quantity | None = None
        self.symbols = _Ahead(currencies().symbol, text, self.end)
        self.numbers = _Ahead(_NUMBER, text, self.end)

    def read(self, start: int) -> list[Quantity]:
        found: list[Quantity] = []
        at = start
        while at < self.end:
            quantity, at = self._next(at)
            if quantity:
                found.append(quantity)
                if quantity.kind == "money":
                    self.money = quantity
                elif quantity.kind == "count" and nouns().classes.get(quantity.noun) != "bodies":
                    self.count = quantity
        return found

    def _next(self, at: int) -> tuple[Quantity | None, int]:
        symbol = self.symbols.next(at)
        plain = self.numbers.next(at)
        if symbol and (plain is None or symbol.start() <= plain.start()):
            quantity = self._symbol_money(symbol)
            if quantity:
                return quantity, quantity.end
        if plain is None:
            return None, symbol.end() if symbol else self.end
        if symbol and symbol.start() < plain.start():
            return None, symbol.end()
        quantity = self._plain(plain)
        return quantity, quantity.end if quantity else plain.end()

    def _symbol_money(self, symbol: re.Match[str]) -> Quantity | None:
        amount = _AFTER_SYMBOL.match(self.text, symbol.end(), self.end)
        words = symbol.group().strip()
        value = number(amount["number"]) if amount else None
        if amount is None or value is None:
            return None
        scaled = bool(amount["letter"]) or value >= 1000
        if words.strip(".").isalpha() and not scaled:
            return None
        value *= _LETTERS[amount["letter"].lower()] if amount["letter"] else 1
        return Quantity(symbol.start(), amount.end(), _rounded(value), self._currency(words), "money")

    def _currency(self, words: str) -> str:
        if words == "$" and self.home is not None:
            dollars = currencies().codes["dollar"]
            own = (code for code in dollars if self.home in currencies().states[code])
            return next(own, currencies().codes[words][0])
        codes = currencies().codes[words]
        for party in self.parties:
            for code in codes:
                if party in currencies().states[code] and len(codes) > 1:
                    return code
        return codes[0]

    def _plain(self, match: re.Match[str]) -> Quantity | None:
        start, end = match.span()
        words = match.group().lower()
        for part, share in _PARTS.items():
            words = words.replace(part, share)
        value = number(words)
        if value is None:
            return None
        repeated = _REPEATED.match(self.text, end, self.end)
        end = repeated.end() if repeated and not match.group()[0].isdigit() else end
        read = Number(self.text, start, end, self.end, _rounded(value))
        return (
            named_money(read, self._currency)
            or measure(read)
            or strength(read)
            or counted(read)
            or alone(read, self.money, self.count)
        )


def _rounded(value: float) -> float:
    return round(value, 6)
